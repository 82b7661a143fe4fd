//! The proportion of the three industries: 三次产业比为9.5:41.2:49.3 is a share for each.

use super::name::Name;
use crate::quantity::{Number, arabic};
use crate::text::Span;

/// One of the three shares.
#[derive(Debug, Clone)]
pub struct Industry {
    pub number: Number,
    pub span: Span,
    /// 第一产业, 第二产业 or 第三产业.
    pub name: Name,
}

const INDUSTRIES: &str = "三次产业";
/// Characters between the industries and their numbers: 结构由去年的…调整优化为.
const LONGEST: usize = 48;

/// The last proportion that a sentence gives behind the word.
pub fn shares(text: &str, sentence: Span) -> Vec<Industry> {
    let words = sentence.of(text);
    let Some(at) = words.find(INDUSTRIES) else { return Vec::new() };
    let start = at + INDUSTRIES.len();
    let place = Span::new(sentence.start + at + "三次".len(), sentence.start + start);
    let end = words[start..].char_indices().nth(LONGEST).map_or(words.len(), |(i, _)| start + i);
    let found = (start..end).rev().filter(|&i| begins_number(words, i)).find_map(|i| three(words, i));
    let Some(found) = found else { return Vec::new() };
    ["第一", "第二", "第三"]
        .into_iter()
        .zip(found)
        .map(|(which, (number, from, to))| {
            let mut name = Name::default();
            name.push_word(which);
            name.push(place);
            Industry { number, span: Span::new(sentence.start + from, sentence.start + to), name }
        })
        .collect()
}

fn begins_number(words: &str, at: usize) -> bool {
    let digit = |i: usize| words.as_bytes().get(i).is_some_and(u8::is_ascii_digit);
    digit(at) && (at == 0 || !digit(at - 1) && words.as_bytes()[at - 1] != b'.')
}

/// Three numbers that : parts and that make a whole.
fn three(words: &str, mut at: usize) -> Option<[(Number, usize, usize); 3]> {
    let mut next = |last: bool| {
        let (number, len) = arabic(&words[at..])?;
        let place = (at, at + len);
        at += len;
        if !last {
            let rest = words[at..].trim_start();
            at = words.len() - rest.strip_prefix([':', '\u{2236}'])?.trim_start().len();
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
            ("三次产业结构由10 : 41 : 49调整为9 : 41 : 50。", vec!["第一产业9", "第二产业41", "第三产业50"]),
            ("三次产业分别增长3%、4%、5%。", vec![]),
            ("三次产业比分为3:2:1。", vec![]),
        ] {
            let got: Vec<String> =
                shares(text, Span::new(0, text.len())).iter().map(|share| format!("{}{}", share.name.words(text), share.span.of(text))).collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
