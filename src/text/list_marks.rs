//! The numbers of a list whose entries begin with a figure: 1.5所学校建成。 / 2.10个小区改造。 are entries 1 and 2, not 1.5 and 2.1.
//!
//! What tells is the row: entries that count up from 1, each at the start of its line or clause. The clean text gets a blank between
//! mark and figure, so that no rule reads them as one.

use super::by_place;
use super::chars::{is_blank, is_han, is_stop};
use super::lines::Line;
use super::width::one_width;
use crate::strings::Cut;

/// An entry holds at least so many Chinese characters: cells of a table (1.5亿元) are none.
const SHORTEST: usize = 4;
/// A line that ends in no mark and is longer breaks off in its sentence.
const SHORT_LINE: usize = 16;
/// So many entries make a row inside a paragraph; of lines two are enough.
const INSIDE: usize = 3;

/// A mark that may be one of a list.
#[derive(Clone, Copy)]
struct Mark {
    number: usize,
    /// Where the figure begins that stands right behind it.
    figure: Option<usize>,
}

/// The places of the source between a mark and its figure, in order.
pub fn places(source: &str, lines: &[Line]) -> Vec<usize> {
    let (mut outer, mut inner) = (Row::default(), Row::default());
    let mut ended = true;
    for line in lines {
        let words = source.within(line.start, line.end);
        if ended {
            let first = mark(source, line.start, line.end);
            outer.take(first, 2);
            inner.take(first, INSIDE);
        }
        for (at, ch) in words.char_indices() {
            if is_stop(ch) || matches!(one_width(ch), ';' | ':') {
                inner.take(mark(source, line.start + at + ch.len_utf8(), line.end), INSIDE);
            }
        }
        let last = words.chars().next_back().map_or(' ', one_width);
        ended = is_stop(last) || matches!(last, ';' | ':') || words.chars().take(SHORT_LINE + 1).count() <= SHORT_LINE;
    }
    let mut places = outer.finish(2);
    places.extend(inner.finish(INSIDE));
    let mut places = by_place(places, |place| *place);
    places.dedup();
    places
}

/// Marks that count up one by one.
#[derive(Default)]
struct Row {
    last: usize,
    figures: Vec<usize>,
    found: Vec<usize>,
}

impl Row {
    fn take(&mut self, mark: Option<Mark>, shortest: usize) {
        let Some(mark) = mark else { return };
        if mark.number != self.last + 1 {
            self.close(shortest);
            self.last = 0;
        }
        if mark.number == self.last + 1 {
            self.last = mark.number;
            self.figures.extend(mark.figure);
        }
    }

    fn close(&mut self, shortest: usize) {
        let figures = std::mem::take(&mut self.figures);
        if self.last >= shortest {
            self.found.extend(figures);
        }
    }

    fn finish(mut self, shortest: usize) -> Vec<usize> {
        self.close(shortest);
        self.found
    }
}

/// Reads 1. or 12、 at a place, with a figure or a word behind it.
fn mark(source: &str, from: usize, end: usize) -> Option<Mark> {
    let mut chars = source.within(from, end).char_indices().map(|(at, ch)| (from + at, one_width(ch))).filter(|&(_, ch)| !is_blank(ch)).peekable();
    let (mut number, mut digits) = (0, 0);
    while let Some((_, ch)) = chars.next_if(|(_, ch)| ch.is_ascii_digit()) {
        number = number * 10 + ch as usize - '0' as usize;
        digits += 1;
        if digits > 2 {
            return None;
        }
    }
    chars.next_if(|&(_, ch)| digits > 0 && matches!(ch, '.' | '、'))?;
    let &(at, first) = chars.peek()?;
    let entry = chars.take(SHORTEST * 6).filter(|&(_, ch)| is_han(ch)).count() >= SHORTEST;
    entry.then_some(Mark { number, figure: first.is_ascii_digit().then_some(at) })
}

#[cfg(test)]
mod tests {
    fn clean(text: &str) -> String {
        crate::text::clean(text).text
    }

    #[test]
    fn entries_that_begin_with_a_figure() {
        assert_eq!(
            clean("办好实事：\n1.5所学校建成投用。\n2.10个小区完成改造。\n3. 120公里公路通车。"),
            "办好实事:\n1. 5所学校建成投用。\n2. 10个小区完成改造。\n3. 120公里公路通车。\n"
        );
        assert_eq!(clean("实事：１．５所学校建成；2.改造小区10个；3.120公里公路通车。"), "实事:1. 5所学校建成;2.改造小区10个;3. 120公里公路通车。\n");
        assert_eq!(clean("1、5所学校建成投用\n2、10个小区完成改造"), "1、 5所学校建成投用\n2、 10个小区完成改造\n");
    }

    #[test]
    fn figures_stay_whole() {
        for text in
            ["投资：1.5亿元用于学校；2.3亿元用于公路。", "1.5亿元\n2.3亿元", "比重分别为\n1.5个和\n2.3个百分点以上的。", "1.5万人实现就业。\n1.8万人脱贫致富。"]
        {
            assert!(!clean(text).contains(". "), "{text}");
        }
    }
}
