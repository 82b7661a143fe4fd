//! A label in front of whose last 、 another statement stands: 东岭油田全面达产、完成年产值; 整治旧账、累计挽回损失. What is told of
//! the figure stands behind the mark; of the words before it only their subject can belong to the name.

use super::{front, lexicon};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// The subject of the statement before, where there is one, and the words behind the mark.
pub fn last_part(text: &str, span: Span) -> Option<(Option<Span>, Span)> {
    let words = span.of(text);
    let at = super::seam::last_mark(words).filter(|&at| at > 0)?;
    let (before, behind) = (words.before(at), words.after(at + '、'.len_utf8()));
    let rest = Span::new(span.end - behind.len(), span.end);
    if behind.has("的") {
        return None; // 涉及行业广泛的税率: a clause of its own before the noun
    }
    let whole_word = |len: &usize| *len >= TWO && *len < behind.len() && !behind.after(*len).starts_in("率额量式型性");
    let says = behind.starts_with_any(SUMS) || lexicon::light_verbs().opens(behind).filter(whole_word).is_some();
    let acts = lexicon::kept_verbs().opens(behind).filter(whole_word).is_some();
    if let Some(predicate) = predicate_at(before).filter(|_| says || acts || lexicon::bare().has(behind)) {
        let subject = front::read(text, Span::new(span.start, span.start + predicate));
        let named = subject.verb.is_none() && !subject.label.is_empty() && !subject.label.of(text).has("、");
        if named || says {
            return Some((named.then_some(subject.label), rest));
        }
    }
    let regained = behind.starts_with_any("挽回 追回");
    (says && !before.has("、") || regained).then_some((None, rest))
}

/// Words of sum and time that open a statement.
const SUMS: &str = "累计 全年 预计 力争 年内 共计 合计 总计 已累计";

const TWO: usize = 6;

/// Where the predicate of a statement begins.
fn predicate_at(words: &str) -> Option<usize> {
    words
        .char_indices()
        .map(|(i, _)| i)
        .skip(2)
        .find(|&i| lexicon::predicates().opens(words.after(i)).is_some_and(|len| len >= TWO) && !words.before(i).ends_with('新'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        for (text, want) in [
            ("东岭油田全面达产、完成年产值", Some((Some("东岭油田"), "完成年产值"))),
            ("打击各类犯罪、挽回损失", Some((None, "挽回损失"))),
            ("示范区建设、累计治理面积", Some((None, "累计治理面积"))),
            ("粮食、蔬菜产量", None),
            ("园区新签约、新开工项目", None),
            ("普及教育、基本扫除文盲的地区", None),
            ("新增减税降费、退税缓费", None),
        ] {
            let got = last_part(text, Span::new(0, text.len()));
            assert_eq!(got.map(|(subject, rest)| (subject.map(|s| s.of(text)), rest.of(text))), want, "{text}");
        }
    }
}
