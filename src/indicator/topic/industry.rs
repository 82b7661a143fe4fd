//! The industry or body that a sentence opens with, whose output its figures tell.

use super::LONGEST;
use crate::indicator::mention::Mention;
use crate::indicator::{label, lexicon};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;

/// 汽车产业重点发展整车,支持企业扩产,力争产值150亿元: the industry or body that a sentence, or its part behind ; opens with.
pub fn industry(text: &str, sentence: Span, mention: &Mention) -> Option<Span> {
    let before = text.within(sentence.start, mention.clause.start);
    let start = sentence.start + before.last_place_of(";").map_or(0, |at| at + 1);
    let clause_end = text.within(start, mention.clause.start).find_in(",:").map(|at| start + at)?;
    let clause = Span::new(start, clause_end);
    let words = clause.of(text);
    const HOLDERS: &str = "产业集群 产业链 产业 加工业 集团 公司 开发区 高新区 经开区 园区";
    let ends = each(HOLDERS).filter_map(|holder| words.place_of(holder).map(|at| (at, at + holder.len())));
    let end = ends.min_by_key(|&(at, end)| (at, words.len() - end)).map(|(_, end)| end).filter(|&end| words.before(end).size() <= LONGEST)?;
    let rest = words.after(end);
    let goes_on = rest.is_empty()
        || rest.starts_with_any(
            "重点 要 以 围绕 聚焦 加快 依托 发挥 突出 坚持 着力 大力 集聚 集群 升级 转型 提质 提档 智能 做大 做强 延链 强链 向 蓬勃 快速 持续",
        )
        || lexicon::predicates().opens(rest).is_some()
        || words.before(end).ends_with("业") && !words.before(end).has("、") && says_of_industry(rest);
    let owner = label::read(text, Span::new(start, start + end));
    (goes_on && owner.verb.is_none() && owner.name.words(text).size() > 2).then(|| owner.name.place()).flatten()
}

/// 化工产业|扩能提质, but 新能源产业|园 and 主导产业|产值: what is said of it, and no longer noun.
fn says_of_industry(rest: &str) -> bool {
    const LONGER: &str = "的 、 和 与 及 园 集 链 项 企 基 龙 投 总 产 增 营 体 发 化 转 工 大 人 政 结 新 协 服 类 布 领 平 联 示 贷 主";
    !rest.starts_with_any(LONGER)
}
