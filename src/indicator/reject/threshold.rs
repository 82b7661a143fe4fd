//! Thresholds inside noun phrases: 超10亿元项目, 500万元以上项目, 收入过百亿元企业.

use super::Place;
use super::noun::{ends_in_thing, has_count_soon, noun_part, opens_noun};
use crate::indicator::limit;
use crate::indicator::shared::head_len;
use crate::model::Bound;
use crate::quantity::{Form, Kind};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size, each};

/// 超10亿元项目, 500万元以上项目, 收入过百亿元企业: the threshold of a noun phrase.
pub fn is_threshold(place: &Place) -> bool {
    let quantity = place.quantity;
    let sized = quantity.bound_behind
        || quantity.kind == Kind::Money
            && place.before.ends_in("个家项座")
            && !noun_part(place.after).contains_any("资金 投资 贷款 额度 订单 合同 补助 补贴 债券");
    if sized && follows_a_count(place.before) && opens_noun(place.after) {
        return true; // 22宗500亩以上储备用地, 10个50亿元项目
    }
    // 引进2个50亿元以上、5个10亿元以上项目
    let next = place.after.strip_first("、和").map(|next| next.trim_start_of(DIGITS)).and_then(|next| next.strip_first("个家项"));
    if quantity.kind == Kind::Money && follows_a_count(place.before) && next.is_some_and(|limit| limit::opens(limit, true).is_some()) {
        return true;
    }
    if place.after_unit.strip_opening("及以下 及以上").is_some_and(opens_noun) {
        return true; // 关停10万千瓦及以下燃煤机组
    }
    if place.before.ends_with('过') && follows_a_count(place.before.before(place.before.len() - '过'.len_utf8())) {
        return true; // 20个过50亿、10个过30亿项目
    }
    // 其中20亿元以上不少于5个: of what size, before their count.
    let counted = place.after.strip_opening("不少于 不低于 超过 达到 突破 达");
    if quantity.bound_behind && quantity.kind == Kind::Money && counted.is_some_and(|count| count.starts_in(DIGITS) && has_count_soon(count)) {
        return true;
    }
    // 总投资超100亿元的9个项目 is the sum of all.
    let alone = place.before.strip_last("过超逾").is_some_and(|front| front.is_empty() || front.ends_with_any("、 , 其中"));
    let passes = quantity.kind == Kind::Unknown && place.before.ends_in("过超逾") || quantity.kind == Kind::Money && alone;
    let digit = |rest: &str| rest.starts_in(DIGITS);
    if passes && place.after.strip_prefix('的').is_some_and(|rest| digit(rest.strip_opening("达到 达 已达 有").unwrap_or(rest))) {
        return true; // 收入过百亿的企业1家、过50亿的2家、过20亿的达到7家
    }
    if quantity.kind == Kind::Money && (sizes_those_counted(place) || listed_before_count(place.before, place.after)) {
        return true;
    }
    if quantity.unit.ends_with("人次") && place.before.ends_in("超过") && place.after.strip_prefix('的').is_some_and(has_count_soon) {
        return true; // 年接待超9万人次的景区3个
    }
    // 应纳税所得额不到100万元的部分, 超过2000元的部分: which part of an income.
    let part = place.after.strip_prefix('的').unwrap_or(place.after).strip_prefix("部分");
    if quantity.kind == Kind::Money && part.is_some_and(|rest| !rest.starts_with(crate::text::is_plain_han)) {
        return true;
    }
    if quantity.kind == Kind::Money && place.before.ends_with("一批") {
        return true; // 一批50—100亿元重大项目
    }
    if sizes_a_place(place) || sizes_what_is_added(place) || tells_which_one(place) {
        return true;
    }
    if quantity.unit == "分" && quantity.bound_behind && noun_part(place.after).contains_any("生 人数 学校 单位") {
        return true; // 600分以上考生: a mark in an examination
    }
    // 存栏千头以上养殖企业3家, 20层以上高楼9栋: how large each is, where the count of them follows.
    if quantity.bound_behind && quantity.unit.is_one_of("头 羽 只 层") && has_count_soon(place.after) {
        return true;
    }
    if matches!(quantity.kind, Kind::Count | Kind::Percent | Kind::Ratio | Kind::Time) || quantity.kind == Kind::Unknown && quantity.unit.is_empty() {
        return false;
    }
    let bounded_before = place.before.ends_with_any("超 过 逾 达 达到 低于 不足 高于");
    let next = place.after;
    if quantity.bound == Bound::About && quantity.bound_behind {
        return false; // 5000亩左右工业用地: no threshold is about so much
    }
    // 完成2万亩以上退化林修复: what is done is counted; 稳定在600亿斤以上水平: the level itself.
    if quantity.bound_behind && (place.before.ends_with("完成") || next.trim_start_matches('的').starts_with("水平")) {
        return false;
    }
    // 1000万以上农村贫困人口脱贫: the people are counted.
    if quantity.bound_behind
        && quantity.unit.is_one_of("万 亿")
        && noun_part(next).contains_any("人口 群众 农民 劳动力 学生 职工 居民 学员 产妇 老年人")
        && !noun_part(next).ends_with_any("城市 县 镇 村 乡 社区")
    {
        return false;
    }
    if quantity.bound_behind && quantity.kind != Kind::People {
        return opens_noun(next) || next.starts_with("的") && has_count_soon(next) || next.starts_in(DIGITS);
    }
    if quantity.bound_behind {
        return opens_noun(next) && next.starts_with_any("城市 企业 单位 村 镇 特大 大型 规模 学校 景区 较大 重大 重特大 大班额 超大班额");
    }
    if quantity.kind == Kind::People && !quantity.bound_behind && (quantity.unit.ends_with('名') || quantity.bound_before()) {
        return false; // 选派超500名专家, 百万名学员: people are counted
    }
    if quantity.kind == Kind::Unknown && next.starts_with("企业") && quantity.unit.ends_with('亿') {
        return true;
    }
    if quantity.kind == Kind::Money && next.starts_with_any("项目 企业") && has_count_soon(next) {
        return true; // 其中50亿元项目2个
    }
    if quantity.kind == Kind::Money && next.starts_with_any("园区 集群 产业集群 产业链") && place.before.ends_with_any("打造 培育 建成 建设 形成 、")
    {
        return true; // 打造300亿元园区、200亿元园区
    }
    if !bounded_before {
        // 亿元项目, 百亿产业, 千万元企业: a bare scale in front of a noun.
        let step = next.starts_with_any("大关 台阶 新台阶 大台阶 关口 门槛 行列") && !place.before.ends_with("个");
        // 上千万|家庭, 一亿多人|搬迁: more than so many.
        let over = quantity.bound == Bound::AtLeast && !quantity.bound_behind && matches!(quantity.kind, Kind::People | Kind::Unknown) && !has_count_soon(next);
        let told = step || over || place.before.ends_with_any("突破 达到 达 首破 跨越 约 近");
        return quantity.form == Form::Chinese
            && !told
            && is_round(place)
            && !(quantity.unit == "亿" && next.starts_with("人口"))
            && (opens_noun(next) || next.starts_with('级') || next.starts_with("GDP"));
    }
    if next.starts_with('的')
        && place.before.tail(12).contains(|c: char| c.is_ascii_digit())
        && place.before.ends_with_any("投资超 营收超 收入超 产值超 投资过 产值过 营收过 收入过")
    {
        return true; // 200个投资超亿元的项目
    }
    if quantity.kind == Kind::Money && place.before.ends_with_any("低于 不足 不到 少于") && next.starts_with("的") && opens_noun(next.after('的'.len_utf8()))
    {
        return true; // 收入低于1万元的脱贫人口
    }
    if quantity.kind == Kind::Money && behind_amounts(next).is_some_and(|noun| noun.starts_with_any("企业 项目 集团 产业 园区")) {
        return true;
    }
    let behind = next.strip_prefix('的').unwrap_or(next);
    opens_noun(behind) && (ends_in_thing(behind) && !next.starts_with('的') || has_count_soon(behind)) || next.starts_in(DIGITS)
}

/// 成为全省首个产值突破40亿元|的县, 一批产值超500亿、1000亿|优势产业: the measure tells one apart, or some that nobody counts.
fn tells_which_one(place: &Place) -> bool {
    const ONE: &str = "首个 首家 首座 新一个 又一个 一批 一个 一家";
    const PASSES: &str = "超过 突破 超 过 达到 达";
    const LONGEST: usize = 16;
    let head = place.before.tail(LONGEST);
    let bounded = place.quantity.bound != Bound::Exact;
    if !bounded && !head.has("、") {
        return false;
    }
    let behind = behind_amounts(place.after).unwrap_or(place.after);
    let behind = behind.strip_prefix('的').unwrap_or(behind);
    if !opens_noun(behind) || behind.starts_with_any("大关 台阶 关口 人民币 人口 目标 年度目标") {
        return false;
    }
    let nth = head.last_place_of("第").and_then(|at| head.after(at).find_in("个家座").map(|unit| at + unit + '个'.len_utf8()));
    let Some(at) = head.last_of(ONE).map(|(at, word)| at + word.len()).max(nth) else {
        return head.ends_with("首超");
    };
    // 超500亿、|1000亿: what the first of the amounts is of.
    let first = head.after(at).before(head.after(at).find_in(DIGITS).unwrap_or(head.len() - at));
    let measure = first.trim_end_words(PASSES);
    let money = matches!(place.quantity.kind, Kind::Money) && measure.is_empty();
    let measured = head_len(measure) > 0 && !measure.ends_with_any("企业 主体 用户 学位") || measure.ends_with_any("出栏 投资");
    let passes = bounded || first.len() > measure.len() && head.after(at).has("、");
    // 一批总投资近千亿元的项目: the sum of all.
    let whole = measure.contains_any("总投资 总规模") || measure.contains_in(",;:。(“、");
    (money || measured) && passes && !whole
}

/// 产值超百亿元|的1家, 10亿元至50亿元|的企业9家, 50亿元以上|实现突破: of what size those are.
fn sizes_those_counted(place: &Place) -> bool {
    if place.quantity.bound_behind && place.after.starts_with_any("实现突破 实现零的突破 取得突破") {
        return true;
    }
    let Some(rest) = place.after.strip_prefix('的') else { return false };
    let count = rest.trim_start_of(DIGITS);
    let alone = count.strip_first("家户个").filter(|_| count.len() < rest.len()).is_some_and(|rest| !rest.starts_with(crate::text::is_plain_han));
    let ranges = place.quantity.upper.is_some() && (alone || has_count_soon(rest));
    ranges || alone && (place.quantity.bound != Bound::Exact || place.before.ends_with_any("、 , 其中 至 到"))
}

/// 亿元(以上)|、5亿元、10亿元以上项目分别达…; 50亿元|至百亿元的4家: more amounts, and then the things and their counts.
fn listed_before_count(before: &str, after: &str) -> bool {
    let mut rest = after;
    let mut more = false;
    while let Some(next) = rest.strip_first("、和至到") {
        let Some(len) = limit::opens(next, true) else { break };
        rest = next.after(len);
        more = true;
    }
    // 产值达到35亿元、亿元以上企业6家: the first is a level.
    let level = before.ends_with_any("达到 达 完成 实现 增至") && !rest.starts_with('的');
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    let noun = noun_part(rest);
    let in_turn = noun.place_of("分别").is_some_and(|at| noun.before(at).has_size(2, 12));
    more && (in_turn || !level && has_count_soon(rest) && (noun.is_empty() || opens_noun(noun)))
}

/// Whether a count with its unit stands right before: 22宗|500亩.
fn follows_a_count(before: &str) -> bool {
    before.strip_last("个家宗条座处项所户块").is_some_and(|rest| rest.ends_in(DIGITS))
}

/// 30户以上自然村, 人口20万以上的县: how large the places are that something is done for.
fn sizes_a_place(place: &Place) -> bool {
    const PLACES: &str = "自然村 行政村 村 县 城市 乡镇 镇 社区 小区";
    let behind = place.after.strip_prefix('的').unwrap_or(place.after);
    let of_size = place.quantity.unit == "户" || place.quantity.unit == "万" || place.quantity.unit == "人" || place.quantity.unit == "万人";
    // 800人以上易地搬迁安置点, but 带动5000人以上|安置区群众就业
    let camp = each("安置点 安置区").find_map(|camp| noun_part(behind).place_of(camp).map(|at| behind.after(at + camp.len())));
    let resettled = (place.quantity.unit == "人" || place.quantity.unit == "户")
        && camp.is_some_and(|rest| !rest.starts_with_any("群众 居民 人口 移民 劳动力"))
        && !place.before.ends_with_any("搬迁 安置 带动 吸纳");
    let of_size = of_size || place.after.starts_with('的') && place.quantity.unit.ends_with('元') && behind.starts_with_any("行政村 村");
    let small = place.quantity.unit == "户" && noun_part(behind).head(10).contains_any(PLACES);
    place.quantity.bound_behind && (resettled || of_size && (small || behind.starts_with_any(PLACES)))
        || place.quantity.bound_behind && place.after.strip_prefix('且').is_some_and(|rest| rest.head(12).has("的"))
}

/// 新增50亿元农业企业1家, 培育200亿级产业链3条: how large those are that are counted behind.
fn sizes_what_is_added(place: &Place) -> bool {
    let amount = place.quantity.kind == Kind::Money || place.quantity.kind == Kind::Unknown && place.quantity.unit.ends_in("亿万");
    let behind = place.after.strip_prefix('级').unwrap_or(place.after);
    amount
        && place.before.ends_with_any("新增 培育 打造 引进 形成 建成 净增 发展")
        && noun_part(behind).ends_with_any("企业 产业链 项目 园区 集群 产业 镇 村 县 集团")
        && opens_noun(behind)
        && has_count_soon(behind)
}

/// 亿元, 百亿元, 千万元: no digit of its own.
fn is_round(place: &Place) -> bool {
    let unit = &place.quantity.unit;
    let value = place.quantity.number.value();
    (unit.starts_with('亿') || unit.starts_with('万')) && [1.0, 10.0, 100.0, 1000.0].contains(&value)
}

/// 过100亿元|、50亿元企业: what follows the further thresholds.
fn behind_amounts(mut rest: &str) -> Option<&str> {
    let mut more = None;
    while let Some(next) = rest.strip_first("、和") {
        let behind = next.trim_start_of(DIGITS);
        let amount = behind.trim_start_of("千百亿万元");
        if behind.len() == next.len() || amount.len() == behind.len() {
            return None;
        }
        rest = amount;
        more = Some(rest);
    }
    more
}
