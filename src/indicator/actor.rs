//! Each of several, of which a clause tells what it does: 每个县至少办好1所高中.

use super::{front, lexicon};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

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
