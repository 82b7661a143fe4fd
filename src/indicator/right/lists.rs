//! Lists of quantities before their nouns: 6座泵站、12座水闸建成, 6个国家级、12个省级园区.

use super::super::lexicon;
use super::super::limit;
use super::super::mention::{Mention, What};
use super::super::seam;
use super::Right;
use crate::strings::{CharsOf, Cut, OneOf, Size, each};
use crate::text::Span;

/// 5个区县、 before the next quantity of a list: the words without the mark. Examples of the next noun are not part of
/// them: 3个公园建设和滨河路等|13条道路.
pub fn before_list_mark(text: &str, words: Span) -> Option<Span> {
    if words.of(text).ends_with('等') {
        let at = words.of(text).find_in("、和")?;
        return Some(Span::new(words.start, words.start + at));
    }
    let reaches = words.of(text).ends_with_any("惠及 涉及 普及"); // 学校开设课程、惠及|3000户
    words.of(text).strip_closing("、 和 以及 及 与").filter(|own| !own.is_empty() && !reaches).map(|own| Span::new(words.start, words.start + own.len()))
}

/// 4家企业获评单项冠军、|居全省第3: the rank of what stands before the mark.
pub fn before_rank(text: &str, words: Span, next: Option<&Mention>) -> Option<usize> {
    if !matches!(next?.what, What::Rank(_)) {
        return None;
    }
    let rest = words.of(text);
    let at = seam::last_mark(rest).filter(|&at| at > 0)?;
    let behind = rest.after(at + '、'.len_utf8());
    let ranks = lexicon::rank_verbs().opens(behind).or_else(|| lexicon::rank_scopes().opens(behind)).is_some();
    (ranks || behind.starts_with_any("均 数量 总数")).then_some(words.start + at)
}

/// 国家级 of 5个国家级、60个省级培训基地 lacks 培训基地; 省重点 of 5个省重点、60个市重点项目 lacks 项目.
pub fn behind_grade(text: &str, noun: Span, last: &Right) -> Option<Span> {
    let words = noun.of(text);
    // 7个过百亿、12个过50亿项目; 2个50亿元以上、5个10亿元以上项目: what passes either threshold.
    if limit::opens(words, true) == Some(words.len()) {
        let rest = last.noun.of(text).after(limit::opens(last.noun.of(text), true)?);
        if rest.is_empty() {
            return last.shared;
        }
        return Some(Span::new(last.noun.end - rest.len(), last.noun.end));
    }
    let grade = each("级 重点").find(|grade| words.ends_with(grade) && words.len() > grade.len())?;
    if words.size() > 5 {
        return None;
    }
    if let Some(shared) = last.shared {
        return Some(shared);
    }
    let of_last = last.noun.of(text);
    let at = of_last.char_indices().take(8).map(|(i, _)| i).find(|&i| of_last.after(i).starts_with(grade)).map(|i| i + grade.len())?;
    (last.noun.start + at < last.noun.end).then(|| Span::new(last.noun.start + at, last.noun.end))
}
