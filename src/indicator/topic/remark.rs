//! Remarks between a subject and its figure (据初步统计, 在上年的基础上), and clauses that tell something of their own.

use crate::indicator::lexicon;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// 粮食产量,据初步统计,达到…: a remark in between is no subject; the clause before it may be.
pub fn behind_remark(text: &str, sentence: Span, clause: Span, figure_before: Option<usize>) -> Span {
    let from = figure_before.unwrap_or(sentence.start);
    if !is_remark(clause.of(text)) || clause.start <= from {
        return clause;
    }
    let before = text.within(from, clause.start).trim_end_of(",;:");
    let words = before.behind_last(",;:。");
    let earlier = Span::new(from + before.len() - words.len(), from + before.len());
    let start = earlier.start;
    let none = earlier.is_empty() || figure_before.is_some() && start == from || text.after(earlier.end).starts_with(';');
    if none || tells(earlier.of(text)) { clause } else { earlier }
}

fn is_remark(words: &str) -> bool {
    const OPENS: &str = "在 据 根据 按 经 通过 包括 克服 就 从 以 由于 为 如 超过 高于 低于 快于 不包括 除 到 考虑 扣除 剔除";
    const ENDS: &str = "统计 计算 核算 在内 以后 之后 来说 来看 下同 下同) 影响 基础上 情况下 同时";
    let measured = lexicon::heads().ends(words).is_some();
    !measured && words.starts_with_any(OPENS) || words.ends_with_any(ENDS)
}

/// Words that make a clause tell something of its own: 粮食连年增产, 情况也是这样.
pub fn tells(words: &str) -> bool {
    const VERBS: &str = "了 屡 连年 拟定 也是 就是 取得 仍 没有 加强 坚持 顶住 战胜 努力 全力 主张 认为 指出";
    // 新兴产业加快推进 tells how the industry fares.
    let pushed = words.has("推进") && !words.ends_with_any("加快推进 有序推进 持续推进");
    is_remark(words) || words.starts_in("这那如") || words.contains_any(VERBS) || pushed
}
