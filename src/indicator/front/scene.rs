//! Where, by whom and by what means something was done: words in front of a label that are no part of it.

use super::super::lexicon;
use super::longer::is_longer_word;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};

/// Verbs that stand in the names of means: 在线审批平台, 融资对接.
const NOUNS: &str = "审批 融资 服务 监测 检查 加工 销售 生产 更新 治理 采购 支持 征集 交易";

/// 通过“惠农贷”平台, 利用坡地林地|新增: by what means, up to the verb or the end.
pub fn means(rest: &str) -> Option<usize> {
    let word = rest.opening_word("通过 利用 依托 借助 凭借 配合 围绕")?;
    let behind = rest.after(word.len());
    if behind.starts_in("率量") || word == "围绕" && behind.starts_with('“') || behind.starts_with("外资") {
        return None;
    }
    if !behind.has("的") && behind.ends_with_any("平台 机制 渠道 等方式 模式") {
        return Some(rest.len());
    }
    let at = behind.char_indices().skip(2).take(16).map(|(i, _)| i).find(|&i| {
        let verb = lexicon::acts()
            .iter()
            .find_map(|verbs| verbs.opens(behind.after(i)))
            .filter(|len| *len >= 6 && !is_longer_word(behind.after(i), *len) && !behind.within(i, i + len).is_one_of(NOUNS));
        verb.is_some_and(|len| behind.len() > i + len) || verb.is_some() && i + 6 == behind.len()
    })?;
    (!behind.before(at).has("的")).then_some(word.len() + at)
}

/// 在调整初期 before 由: nothing but a time.
pub fn stage_of_work(rest: &str) -> Option<usize> {
    let whole = rest.starts_with('在') && rest.ends_with_any("初期 末期 期间 时期");
    (whole && rest.size() <= 10).then_some(rest.len())
}

/// 在东岭、西河等地|举办招商活动, 在东岭等省市|设立试验区: where it was, which is many places.
pub fn where_it_was(rest: &str) -> Option<usize> {
    let places = rest.strip_prefix('在')?;
    const MANY: &str = "等地 等省市 等省份 等省区";
    let (at, many) = places.char_indices().take(24).find_map(|(i, _)| places.after(i).opening_word(MANY).map(|many| (i, many)))?;
    let end = '在'.len_utf8() + at + many.len();
    let behind = rest.after(end).strip_prefix("成功").unwrap_or(rest.after(end));
    let goes_on = !behind.is_empty() && !behind.starts_in("区方块的级");
    goes_on.then_some(rest.len() - behind.len())
}

/// 规划提出了“十四五”期间|能耗下降: what a plan says, up to its years.
pub fn said_by_plan(rest: &str) -> Option<usize> {
    let at = each("”期间 ”时期").find_map(|end| rest.place_of(end).map(|at| at + end.len()))?;
    let said = rest.before(at).contains_any("提出 确定 规定 明确");
    (said && rest.before(at).size() <= 24).then_some(at)
}

/// 全某|地区生产总值, 全某|规模以上工业: a region by the character of its name.
pub fn region_by_name(rest: &str) -> Option<usize> {
    let region = rest.strip_prefix('全')?;
    let name = region.chars().next().filter(|c| !"体部社".has_char(*c))?.len_utf8(); // 全体居民, 全部城镇
    let whole = region.after(name).starts_with_any("地区生产总值 规模以上 规上 研究与试验 一般公共预算 固定资产投资 社会消费品 居民人均 城镇 农村居民 城乡");
    whole.then_some('全'.len_utf8() + name)
}

/// 国家准备扶持, 国务院共提交, 我们先后派出: who acts says nothing in a national report.
pub fn nation(rest: &str) -> Option<usize> {
    if rest.starts_with("国务院共") {
        return Some("国务院".len());
    }
    if let Some(word) = rest.opening_word("国务院同意 国务院批准") {
        return Some(word.len());
    }
    let acts = rest.strip_prefix("国家")?;
    acts.starts_with_any("准备 先后 共 将 拟 已").then_some("国家".len()).filter(|_| !acts.starts_with_any("共同 共建"))
}

/// “一企一策”推进改造, “一户一档”建立档案: how it is done.
pub fn one_by_one(rest: &str) -> Option<usize> {
    let (inside, behind) = rest.strip_prefix('“')?.parted_at("”")?;
    let each = inside.strip_prefix('一').is_some_and(|more| more.has_size(3, 6) && more.has("一"));
    let acts = behind.is_empty() && inside.size() == "一企一策".size()
        || lexicon::light_verbs().opens(behind).is_some()
        || lexicon::kept_verbs().opens(behind).is_some();
    (each && acts).then_some(rest.len() - behind.len())
}
