//! The proportion of the three industries: 三次产业比为9.5:41.2:49.3 is a share for each.

use super::name::Name;
use crate::quantity::{Number, arabic};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf};
use crate::text::Span;

/// One of the three shares.
#[derive(Debug, Clone)]
pub struct Industry {
    pub number: Number,
    pub span: Span,
    /// 第一产业, 第二产业 or 第三产业.
    pub name: Name,
    /// The words that tell of when the first of two proportions is: 由2020年的|9:42:49调整为….
    pub from: Option<Span>,
}

const INDUSTRIES: &str = "三次产业";
/// 产业结构由31:36:33调整为…: the three are meant without their number.
const STRUCTURE: &str = "产业结构";
/// 一、二、三产业比例为…, 一二三产比例为…: named in their order.
const IN_ORDER: &str = "二、三产业 二三产业 二、三产比 二三产比";
/// Characters between the industries and their numbers: 结构由去年的…调整优化为.
const LONGEST: usize = 48;

/// The last proportion that a sentence gives behind the word, and the one before it, where that is what it was changed from.
pub fn shares(text: &str, sentence: Span) -> Vec<Industry> {
    let words = sentence.of(text);
    // 一、二、三产业投资比例 is of something else.
    let proportion = |at: &usize| words.after(*at).starts_with_any("产比 产业比 产业结构 产业增加值比 产业由");
    let in_order = || words.first_of(IN_ORDER).map(|(at, told)| at + told.len() - "产业".len()).filter(proportion);
    let Some(at) = words.place_of(INDUSTRIES).map(|at| at + "三次".len()).or_else(|| words.place_of(STRUCTURE)).or_else(in_order) else {
        return Vec::new();
    };
    let start = at + "产业".len();
    // 三次产业就业比例: who works in them, unless the clause ends before its numbers.
    let employed =
        words.after(start).opening_word("就业 从业人员").filter(|_| !words.after(start).before(words.after(start).find_in(DIGITS).unwrap_or(0)).has(","));
    let start = start + employed.map_or(0, str::len);
    let place = Span::new(sentence.start + at, sentence.start + start);
    let end = start + words.after(start).head(LONGEST).len();
    let mut found = Vec::new();
    let Some(last) = last_three(words, start, end) else { return found };
    // 由2015年的9:42:49调整为8:41:51
    if let Some(base) = last_three(words, start, last[0].1)
        && let Some(from) = words.within(start, base[0].1).rfind_in("由从")
    {
        let told = Span::new(sentence.start + start + from, sentence.start + base[0].1);
        push(text, &mut found, base, sentence.start, place, Some(told));
    }
    push(text, &mut found, last, sentence.start, place, None);
    found
}

type Three = [(Number, usize, usize); 3];

fn push(text: &str, found: &mut Vec<Industry>, three: Three, offset: usize, place: Span, from: Option<Span>) {
    for (i, (number, first, last)) in three.into_iter().enumerate() {
        let mut name = Name::default();
        name.push_word(["第一", "第二", "第三"][i]);
        if place.of(text).starts_with("产业") {
            name.push(place);
        } else {
            name.push_word("产业");
        }
        found.push(Industry { number, span: Span::new(offset + first, offset + last), name, from });
    }
}

fn last_three(words: &str, start: usize, end: usize) -> Option<Three> {
    (start..end).rev().filter(|&i| begins_number(words, i)).find_map(|i| three(words, i))
}

fn begins_number(words: &str, at: usize) -> bool {
    let digit = |i: usize| words.as_bytes().get(i).is_some_and(u8::is_ascii_digit);
    digit(at) && (at == 0 || !digit(at - 1) && words.as_bytes()[at - 1] != b'.')
}

/// Three numbers that : parts and that make a whole.
fn three(words: &str, mut at: usize) -> Option<Three> {
    let mut next = |last: bool| {
        let (number, len) = arabic(words.after(at))?;
        let place = (at, at + len);
        at += len;
        if !last {
            let rest = words.after(at).trim_start();
            at = words.len() - rest.strip_first(":\u{2236}")?.trim_start().len();
        }
        Some((number, place.0, place.1))
    };
    let three = [next(false)?, next(false)?, next(true)?];
    let sum: f64 = three.iter().map(|(number, ..)| number.value()).sum();
    (sum - 100.0).abs().le(&1.0).then_some(three)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proportions() {
        for (text, want) in [
            ("三次产业比为9.5:41.2:49.3。", vec!["第一产业9.5", "第二产业41.2", "第三产业49.3"]),
            ("三次产业结构由10 : 41 : 49调整为9 : 41 : 50。", vec!["第一产业10", "第二产业41", "第三产业49", "第一产业9", "第二产业41", "第三产业50"]),
            ("产业结构由10:41:49调整为9:41:50。", vec!["第一产业10", "第二产业41", "第三产业49", "第一产业9", "第二产业41", "第三产业50"]),
            ("三次产业分别增长3%、4%、5%。", vec![]),
            ("三次产业比分为3:2:1。", vec![]),
        ] {
            let got: Vec<String> =
                shares(text, Span::new(0, text.len())).iter().map(|share| format!("{}{}", share.name.words(text), share.span.of(text))).collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
