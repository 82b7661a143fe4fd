//! Where the words between two figures of a clause part: 8个仓库、|总面积3万平方米; 20个项目、|转化100项成果. What stands behind the
//! mark is the label of the next figure and no second noun of the one before.

use super::{front, lexicon, tail};
use crate::strings::{CharsOf, Cut};
use crate::text::Span;

/// The place of the mark, where the words behind it speak of the next figure. `counts`: that figure has its noun behind it,
/// so that only a verb can stand in front.
pub fn before_own_label(text: &str, words: Span, counts: bool) -> Option<usize> {
    let at = last_mark(words.of(text))?;
    let mut rest = words.of(text).after(at + '、'.len_utf8());
    if at == 0 || rest.is_empty() {
        return None;
    }
    let mut adverb = false;
    while let Some(len) = lexicon::adverbs().opens(rest).filter(|len| !front::is_longer_word(rest, *len)) {
        rest = rest.after(len);
        adverb = true;
    }
    let acts = [lexicon::kept_verbs(), lexicon::light_verbs()].iter().any(|verbs| {
        verbs.opens(rest).is_some_and(|len| len >= SHORTEST_VERB && (!counts || adverb || len == rest.len()) && !rest.after(len).starts_in("的率额量"))
    });
    // 项目签约率、开工率均为: a list of measures is the label of the next figure as a whole.
    let listed = words.of(text).before(at).ends_with(MEASURES);
    (acts || !counts && !listed && is_measured_of_it(rest)).then_some(words.start + at)
}

/// Last characters of nouns that are measured.
const MEASURES: [char; 11] = ['率', '额', '入', '量', '值', '数', '速', '资', '产', '积', '价'];

/// Two characters.
const SHORTEST_VERB: usize = 6;

/// 总数达到, 规模稳居全国, 占地: a word that says nothing without the noun before, and what follows it says how much.
fn is_measured_of_it(rest: &str) -> bool {
    if rest.starts_with('占') {
        return true;
    }
    let Some(len) = lexicon::bare().opens(rest).filter(|len| *len >= SHORTEST_VERB) else { return false };
    let behind = rest.after(len);
    let lists = [lexicon::rank_verbs(), lexicon::rank_scopes(), lexicon::self_regions()];
    tail::read(rest, Span::new(len, rest.len())).label_end == len || lists.iter().any(|words| words.opens(behind).is_some()) || behind.starts_in("占均")
}

/// The last 、 outside quotation marks and brackets.
pub fn last_mark(words: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut found = None;
    for (i, ch) in words.char_indices() {
        match ch {
            '“' | '(' | '《' => depth += 1,
            '”' | ')' | '》' => depth = depth.saturating_sub(1),
            '、' if depth == 0 => found = Some(i),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seams() {
        let check = |text: &str, counts: bool| before_own_label(text, Span::new(0, text.len()), counts).map(|at| text[at..].to_string());
        for (text, want) in [
            ("海外仓、总面积", Some("、总面积")),
            ("重点项目加快推进、总投资达到", Some("、总投资达到")),
            ("在校学生、规模稳居全国", Some("、规模稳居全国")),
            ("文化站、累计接待", Some("、累计接待")),
            ("公园、绿道", None),
            ("项目签约率、开工率", None),
            ("“一老、总数”场所", None),
        ] {
            assert_eq!(check(text, false).as_deref(), want, "{text}");
        }
        assert_eq!(check("中小学项目、新增", true).as_deref(), Some("、新增"));
        assert_eq!(check("特色公园、重点", true), None);
    }
}
