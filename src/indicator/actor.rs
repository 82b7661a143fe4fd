//! What a clause opens with and goes on speaking of: 科创项目突破技术5项、组建实验室2家; 每个县至少办好1所高中.

use super::{front, lexicon};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::{Span, is_plain_han};

/// Ends of the names of such bodies.
const ENDS: &str = "园区 开发区 经开区 新区 新城 片区 产业园 示范园 工业园 科技园 物流园 创业园 平台 公司 集团 机场 试验区 保税区 综保区 组团 产业基地 \
    油田 自贸区 港口 合作区";

/// Ends of the names of what acts within one clause: 科创项目突破技术5项、组建实验室2家.
const ACTING: &str = "项目 工程 中心 基金 协作 支援 运动员 健儿 班列 铁路 水库 水电 实验室 联盟 医院 协会 大会 论坛 行动 计划 商会 高校 科创城 科学城";

/// What a clause opens with, where a kept verb and its object follow at once.
pub fn acting(text: &str, clause: Span) -> Option<Span> {
    let label = front::read(text, clause).label;
    let words = label.of(text);
    let opens = |name: &str| lexicon::kept_verbs().opens(name).or(lexicon::light_verbs().opens(name)).is_some_and(|len| len >= 6);
    words.char_indices().map(|(i, _)| i).take(LONGEST + 1).skip(SHORTEST).find_map(|i| {
        let (name, rest) = (words.before(i), words.after(i));
        let verb = [lexicon::kept_verbs(), lexicon::verbs()].iter().find_map(|verbs| verbs.opens(rest.trim_start_matches('新'))).filter(|len| *len >= 6)?;
        let object = rest.after(verb).chars().next().is_some_and(is_plain_han);
        let named = name.ends_with_any(ENDS) || name.ends_with_any(ACTING);
        (object && named && !opens(name) && !name.contains_in("、,")).then(|| Span::new(label.start, label.start + i))
    })
}

/// 每个县, 各县.
pub const EACH: &str = "每各";

/// 支持|每个县区|至少办好: each of several, of which the clause tells what it does.
pub fn each(text: &str, clause: Span) -> Option<Span> {
    const ADVERBS: &str = "至少 集中 力争 聚焦 都要 要 逐步 平均 每 重点";
    let words = clause.of(text);
    let (at, one) = words.char_indices().take(5).find(|(_, c)| EACH.has_char(*c))?;
    let rest = words.after(at + one.len_utf8());
    let kind = rest.starts_in(if one == '每' { "个县户镇村区市" } else { "县镇乡村区市" });
    let acts = |rest: &str| rest.starts_with_any(ADVERBS) || lexicon::kept_verbs().opens(rest).is_some_and(|len| len >= 6 && !front::is_longer_word(rest, len));
    let len = rest.char_indices().map(|(i, _)| i).take(LONGEST).skip(1).find(|&i| acts(rest.after(i)))?;
    let start = clause.start + at;
    kind.then(|| Span::new(start, start + one.len_utf8() + len))
}

const LONGEST: usize = 14;
const SHORTEST: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies() {
        for (text, want) in [("支持每个县区至少办好", Some("每个县区")), ("每县打造", Some("每县")), ("每人补贴", None)] {
            assert_eq!(each(text, Span::new(0, text.len())).map(|s| s.of(text)), want, "{text}");
        }
    }
}
