//! 进入全国百强县前50强, 跻身全国沿海港口前20, 保持全省前三: no better than the number says.

use super::lexicon;
use super::rank::{Rank, number_of_place};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size, each};
use crate::text::Span;

const VERBS: &str = "进入 跻身 挤进 迈入 冲进 闯入 保持";
/// What is judged, or a list of the best: it tells the rank apart and belongs to its name.
const JUDGED: &str = "强县 百强 强区 评价 评 考核 榜 榜单 ” 集群";
/// A longer way from the verb to the number says something else.
const FARTHEST: usize = 20;

/// The rank whose 前 stands at `at`; `Some(None)` where such words hold none.
pub fn rank(text: &str, clause_start: usize, at: usize) -> Option<Option<Rank>> {
    let rest = text.after(at + '前'.len_utf8());
    let (number, digits) = number_of_place(rest)?;
    let long = digits + rest.after(digits).opening_word("名 位 强").map_or(0, |w| w.len());
    let behind = rest.after(long).chars().next();
    if !behind.is_none_or(|c| matches!(c, ',' | ';' | '。' | '、' | '\n' | '行')) {
        return None;
    }
    let front = text.within(clause_start, at);
    let (verb, word) = front.last_of(VERBS)?;
    let into = Span::new(clause_start + verb + word.len(), at);
    // 保持稳定、指数列全省前十, 进入全省前三、全市前五, 保持在全省前五: the verb reaches no further than its own words.
    if into.of(text).contains_in("、0123456789") || into.of(text).starts_with('在') {
        return None;
    }
    // 14个学科进入…前1%, 5个县进入…前200名: so many of them did.
    if into.of(text).size() > FARTHEST || counts(text.within(clause_start, at)) {
        return Some(None);
    }
    let region = lexicon::rank_scopes().opens(into.of(text)).unwrap_or(0);
    let judged = into.of(text).ends_with_any(JUDGED);
    let scope = Span::new(into.start, if judged { into.start + region } else { into.end });
    let contest = judged.then(|| Span::new(scope.end, into.end));
    Some(Some(Rank {
        span: Span::new(at, at + '前'.len_utf8() + long),
        number,
        at_most: true,
        scope: (!scope.is_empty()).then_some(scope),
        label_end: clause_start + before_span_of_years(front.before(verb)).len(),
        contest,
    }))
}

/// 增速|连续三年|保持前三.
fn before_span_of_years(label: &str) -> &str {
    label.strip_suffix('年').and_then(|words| words.last_place_of("连续")).map_or(label, |at| label.before(at))
}

/// 5个县: a number with a word of count.
fn counts(words: &str) -> bool {
    each("个 家 所 项 名 种").flat_map(|unit| words.places_of(unit)).any(|at| words.before(at).ends_in(DIGITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_better_than_the_number() {
        for (text, want) in [
            ("东岭县进入全国旅游百强县前50强", Some(Some((50.0, Some("全国"), Some("旅游百强县"))))),
            ("港口吞吐量跻身全国沿海港口前20", Some(Some((20.0, Some("全国沿海港口"), None)))),
            ("5个县进入全省财政评价前20名", Some(None)),
            ("会议前20天", None),
        ] {
            let at = text.find('前').unwrap_or(0);
            let got = rank(text, 0, at).map(|r| r.map(|r| (r.number.value(), r.scope.map(|s| s.of(text)), r.contest.map(|s| s.of(text)))));
            assert_eq!(got, want, "{text}");
        }
    }
}
