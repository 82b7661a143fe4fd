//! Sentences and clauses of a paragraph.

use crate::strings::{CharsOf, Cut, DIGITS};
use crate::text::Span;

/// The sentences of a paragraph: up to 。 ! ? outside quotation marks and brackets. An endless one is parted, so that no rule
/// that looks over a whole sentence can cost more than a constant for each of its characters.
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = paragraph.start;
    let mut depth = Depth::default();
    let mut chars = paragraph.of(text).char_indices().peekable();
    let mut before = ' ';
    while let Some((i, ch)) = chars.next() {
        depth.see(paragraph.of(text).after(i));
        let end = paragraph.start + i + ch.len_utf8();
        let in_figure = before.is_ascii_digit() && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        before = ch;
        if matches!(ch, '。' | '!' | '?') && depth.outside() || ch == '\n' || parts(end - start, ch, in_figure) {
            found.push(Span::new(start, end));
            start = end;
            depth = Depth::default();
        }
    }
    if start < paragraph.end {
        found.push(Span::new(start, paragraph.end));
    }
    found
}

/// Whether an endless sentence of so many bytes is parted behind this character: at its next mark, later at any character outside
/// a figure, and where there is none (1.1.1.1…) at any but a digit.
fn parts(len: usize, ch: char, in_figure: bool) -> bool {
    let mark = matches!(ch, ',' | ';' | ':' | '、');
    len > LONGEST && !ch.is_ascii_digit() && (!in_figure && (mark || len > 2 * LONGEST) || len > 4 * LONGEST)
}

/// No sentence of a report is as long, in bytes.
const LONGEST: usize = 12_000;

/// The clauses of a sentence, parted by , ; : outside quotation marks and brackets; without those marks.
pub fn clauses(text: &str, sentence: Span) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut start = sentence.start;
    let mut depth = Depth::default();
    for (i, ch) in sentence.of(text).char_indices() {
        depth.see(sentence.of(text).after(i));
        let at = sentence.start + i;
        // 其中:A…、B…; 其中,A…: the mark parts nothing.
        let of_which = matches!(ch, ':' | ',') && text.within(start, at).ends_with("其中");
        // 按1:1比例配套资金
        let ratio = ch == ':' && text.before(at).ends_in(DIGITS) && text.after(at + 1).starts_in(DIGITS);
        if matches!(ch, ',' | ';' | ':' | '。' | '!' | '?') && depth.outside() && !of_which && !ratio {
            found.push(Clause { span: Span::new(start, at) });
            start = at + ch.len_utf8();
        }
    }
    if start < sentence.end {
        found.push(Clause { span: Span::new(start, sentence.end) });
    }
    found
}

/// A clause, without the mark behind it.
#[derive(Debug, Clone, Copy)]
pub struct Clause {
    pub span: Span,
}

/// The clause that holds a place.
pub fn clause_at(clauses: &[Clause], place: usize) -> Option<Span> {
    let i = clauses.partition_point(|clause| clause.span.end <= place);
    clauses.get(i).map(|clause| clause.span).filter(|clause| clause.start <= place)
}

/// How deep in quotation marks and brackets a character stands. A mark that is not closed within [`LONGEST_QUOTE`] characters
/// opens nothing, so that one stray “ cannot join sentences.
#[derive(Default)]
struct Depth(usize);

const LONGEST_QUOTE: usize = 80;

impl Depth {
    /// Sees the first character of these words.
    fn see(&mut self, words: &str) {
        let mut chars = words.chars();
        // Nearly every character is none of them, and a match tells it at once.
        let Some(ch) = chars.next().filter(|ch| matches!(ch, '(' | ')' | '[' | ']' | '‘'..='”' | '〈'..='〕')) else { return };
        if let Some(place) = OPENING.chars().position(|open| open == ch) {
            // Brackets may hold brackets; a “ behind a “ says that the first was never closed.
            let close = CLOSING.chars().nth(place);
            let next = chars.take(LONGEST_QUOTE).find(|&c| Some(c) == close || c == ch && c == '“');
            self.0 += usize::from(next.is_some() && next == close);
        } else if CLOSING.chars().any(|close| close == ch) {
            self.0 = self.0.saturating_sub(1);
        }
    }

    fn outside(&self) -> bool {
        self.0 == 0
    }
}

const OPENING: &str = "“‘(《〈【「『〔[";
const CLOSING: &str = "”’)》〉】」』〕]";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_clauses() {
        let text = "收入增长5%,其中“稳、准,快”占三成;支出下降。新增2个。";
        let whole = Span::new(0, text.len());
        let found = sentences(text, whole);
        assert_eq!(found.iter().map(|s| s.of(text)).collect::<Vec<_>>(), ["收入增长5%,其中“稳、准,快”占三成;支出下降。", "新增2个。"]);
        let parts: Vec<_> = clauses(text, found[0]).iter().map(|c| c.span.of(text)).collect();
        assert_eq!(parts, ["收入增长5%", "其中“稳、准,快”占三成", "支出下降"]);
        let stray = "打造“三园,收入增长5%。新增“一老”2个。";
        assert_eq!(sentences(stray, Span::new(0, stray.len())).len(), 2);
    }

    #[test]
    fn an_endless_sentence_is_parted_outside_its_figures() {
        for (repeated, most) in [("收入增长5%,", LONGEST + 30), ("增长1,000%", 2 * LONGEST + 30), ("稳", 2 * LONGEST + 30), ("1", usize::MAX)] {
            let text = repeated.repeat(5 * LONGEST);
            let found = sentences(&text, Span::new(0, text.len()));
            assert!(found.iter().all(|s| s.end - s.start <= most), "{repeated}");
            assert!(found.windows(2).all(|pair| pair[0].end == pair[1].start), "{repeated}");
            assert!(!found.iter().any(|s| s.of(&text).ends_with("1,")), "{repeated}");
        }
    }
}
