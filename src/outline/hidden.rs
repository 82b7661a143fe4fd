//! Headings that lost their line end: a (三) inside the paragraph above, where the row of headings lacks just this number.
//!
//! …增长5%。(三)改革走深走实。推出… between a paragraph that begins with (二) and one that begins with (四) is a heading of its own.

use super::item::numeral;
use super::para::Para;
use crate::strings::{CharsOf, Cut, Find, Size};
use crate::text::{Span, opening};

/// So many neighbours of a row may be lost at once.
const MOST: i32 = 3;

/// Parts the paragraphs that hold such headings.
pub fn part(paras: Vec<Para>) -> Vec<Para> {
    let cuts = cuts(&paras);
    let mut parted = Vec::with_capacity(paras.len() + cuts.len());
    let mut cuts = cuts.into_iter().peekable();
    for (i, para) in paras.into_iter().enumerate() {
        let mut from = 0;
        while let Some((_, at)) = cuts.next_if(|&(k, _)| k == i) {
            parted.push(piece(&para, from, at));
            from = at;
        }
        parted.push(if from == 0 { para } else { piece(&para, from, para.words.len()) });
    }
    parted
}

fn piece<'t>(para: &Para<'t>, from: usize, to: usize) -> Para<'t> {
    let words = para.words.within(from, to);
    let first = from == 0;
    Para {
        words,
        span: Span::new(para.span.start + from, para.span.start + to),
        gap: if first { para.gap } else { 0 },
        head: if first { para.head } else { 0 },
        count: words.size(),
        part: para.part.clone(),
    }
}

/// Paragraph and byte of every hidden heading, in text order.
fn cuts(paras: &[Para]) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    // The last number of the row and the paragraph that holds it.
    let (mut last, mut from) = (0, 0);
    let above = |i: usize| paras.iter().enumerate().take(i);
    for (i, para) in paras.iter().enumerate() {
        let Some(len) = opening::mark(para.words) else { continue };
        let marker = para.words.before(len);
        let number = if marker.starts_with('(') { numeral(marker) } else { None };
        let Some(number) = number else {
            // 一、 begins a new row; what is below (一) does not.
            if marker.ends_with('、') && numeral(marker).is_some() {
                (last, from) = (0, i);
            }
            continue;
        };
        if number > last + 1 && number <= last + 1 + MOST {
            for lost in last + 1..number {
                let Some(cut) = above(i).skip(from).find_map(|(k, para)| Some((k, inside(para.words, lost)?))) else { break };
                from = cut.0;
                cuts.push(cut);
            }
        }
        (last, from) = (number, i);
    }
    cuts.dedup_by_key(|cut| *cut);
    cuts
}

/// Where the mark of a number stands behind a sentence inside these words.
fn inside(words: &str, number: i32) -> Option<usize> {
    words.places_of("(").find(|&at| {
        let mark = opening::mark(words.after(at)).map(|len| words.within(at, at + len));
        words.before(at).ends_in("。!:") && mark.and_then(numeral) == Some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::part;
    use crate::outline::para::paragraphs;

    fn lines(text: &str) -> Vec<&str> {
        part(paragraphs(text, &[], &[])).iter().map(|p| p.words).collect()
    }

    #[test]
    fn a_lost_number_is_found() {
        let text = "一、回顾\n(一)经济稳。好。\n(二)产业强。增长5%。(三)改革深。推出12项。\n(四)民生实。好。";
        assert_eq!(lines(text)[3..5], ["(三)改革深。推出12项。", "(四)民生实。好。"]);
        assert_eq!(lines("一、安排\n抓好两件事:(一)强产业。好。\n(二)惠民生。好。")[2], "(一)强产业。好。");
    }

    #[test]
    fn a_whole_row_stays() {
        for text in ["一、回顾\n(一)经济稳。见条例。(二)款有规定。\n(二)产业强。", "(一)经济稳。坚持三条:(一)稳,(二)进。\n好。"]
        {
            assert_eq!(lines(text).len(), text.lines().count(), "{text}");
        }
    }
}
