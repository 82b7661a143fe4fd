//! Capacities that name a plant: 30万吨乙醇项目, 2×66万千瓦机组.

use super::Place;
use super::noun::{noun_part, opens_noun};
use crate::indicator::lexicon;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::is_plain_han;

/// 30万吨乙醇项目, 220千伏线路: the capacity in a project's name.
pub fn is_capacity(place: &Place) -> bool {
    const THINGS: &str = "项目 工程 装置 码头 泊位 航道 机组 电站 电厂 生产线 煤矿 线路 基地 油田 乙烯 炼油 炼化 风电 光伏 输变电";
    let quantity = place.quantity;
    let yearly = place.before.ends_with_any("年产 年处理 日产 日处理 年加工 年产能");
    let thing = opens_noun(place.after_unit) || place.after_unit.starts_with(|c: char| c.is_ascii_alphabetic());
    if yearly && thing && place.after_unit.head(24).has("项目") {
        return true;
    }
    // 新建5万头生猪养殖场2个, 20万只肉羊屠宰项目
    let kept = noun_part(place.after_unit).contains_any("养殖 屠宰 饲养");
    if quantity.unit.is_one_of("万头 万只 万羽") && kept && noun_part(place.after_unit).contains_any("项目 场 基地 厂") {
        return true;
    }
    if !matches!(quantity.kind, Kind::Power | Kind::Weight) || quantity.bound_behind {
        return false;
    }
    let verb = place.before.ends_with_any(BUILDS);
    if lists_projects(place.after_unit, verb && quantity.unit == "万千瓦") {
        return true;
    }
    if quantity.unit.ends_with('伏') {
        return true;
    }
    let next = place.after_unit.strip_prefix("/年").unwrap_or(place.after_unit);
    if quantity.unit.ends_with("/年") || next.len() < place.after_unit.len() {
        // 处理能力130万吨/年 is an amount, 400万吨/年煤制油 a plant.
        return opens_noun(next) || !place.before.ends_with_any("能力 产能 规模 达 至 到 过 超 破 于 近 提高 增加 减少");
    }
    let latin = next.starts_with(|c: char| c.is_ascii_uppercase()); // 60万吨ABS项目
    if !opens_noun(next) && !latin {
        return false;
    }
    let noun: String = next.chars().take_while(|c| is_plain_han(*c) || matches!(c, '“' | '”' | '、') || latin && c.is_ascii_alphanumeric()).take(20).collect();
    if is_built(place, &noun) {
        return false;
    }
    noun.contains_any(THINGS) || names_a_plant(place, &noun)
}

const BUILDS: &str = "推进 推动 建设 实施 新建 建成 开工 启动 投产 完成 关停";

/// 开工建设60万千瓦海上风电项目, 关停60万千瓦小火电机组: the power that is to be built, or to go, with no plant named; 东岭60万千瓦风电场 is a name.
fn is_built(place: &Place, noun: &str) -> bool {
    let verb = place.before.ends_with_any(BUILDS);
    let counted = place.after_unit.after(noun.len()).starts_in(DIGITS); // 关停30万千瓦机组|2台
    verb && !counted && place.quantity.unit == "万千瓦" && noun.contains_any("风电 光伏 新能源 火电 储能")
}

/// 100万吨铝制品、东岭锦纶等154个项目, 400万吨选煤、12兆瓦风电等重点项目: an example of what is counted or told of. `built`: the power
/// itself may be what they are.
fn lists_projects(after: &str, built: bool) -> bool {
    let Some((listed, rest)) = after.parted_at("等") else { return false };
    let kind = rest.trim_start_of(DIGITS);
    let counted = kind.len() < rest.len() && kind.starts_with('个');
    let words: String = kind.chars().take(8).take_while(|c| is_plain_han(*c)).collect();
    opens_noun(after)
        && !listed.contains_in(",;。")
        && (counted || listed.has("、") && !built)
        && words.contains_any("项目 工程")
        && !words.contains_any("工程产能 项目产能")
}

/// 某集团700万吨露天矿, 某公司5GW高效电池: a body in front, the plant's noun behind, no verb between.
fn names_a_plant(place: &Place, noun: &str) -> bool {
    let before = place.before.tail(12);
    let clause = before.behind_last(",、;。:");
    if place.quantity.bound_before() || noun.starts_with_any("大关 目标 等") {
        return false; // 突破1600亿斤大关
    }
    let verb = lexicon::verbs().ends(clause).is_some()
        || lexicon::kept_verbs().ends(clause).is_some()
        || lexicon::light_verbs().ends(clause).is_some()
        || crate::indicator::tail::ends(clause);
    clause.has_size(2, 10) && clause.ends_with(is_plain_han) && !verb && noun.size() >= 2 && lexicon::kept_verbs().opens(noun).is_none()
}
