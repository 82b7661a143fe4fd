//! Words that stand for two or three names: 城乡居民收入, 三次产业增加值.

use super::super::name::Name;
use super::super::shared::head_len;
use super::members::split;
use crate::strings::{CharsOf, Cut, Find};
use crate::text::Span;

/// Words that stand for two: 城乡居民收入 is 城镇居民收入 and 农村居民收入.
const PAIRS: &[(&str, [&str; 2])] = &[
    ("城乡", ["城镇", "农村"]),
    ("城、乡居民", ["城镇居民", "农村居民"]),
    ("存贷款", ["存款", "贷款"]),
    ("存、贷款", ["存款", "贷款"]),
    ("产销量", ["产量", "销量"]),
    ("客货运", ["客运", "货运"]),
    ("收支", ["收入", "支出"]),
    ("进出口", ["进口", "出口"]),
    ("内外资", ["内资", "外资"]),
];

pub fn pair(text: &str, span: Span) -> Option<Vec<Name>> {
    let words = span.of(text);
    let (at, whole, parts) = PAIRS.iter().find_map(|(whole, parts)| words.place_of(whole).map(|at| (at, whole, parts)))?;
    let complete = words.before(at).rfind_in("和与及").is_some_and(|mark| head_len(words.before(mark)) > 0 || words.before(mark).ends_with("职工")); // 零售总额和进出口总值
    if complete
        || words.places_of("、").count() > usize::from(whole.has("、"))
        || split(text, Span::new(span.start + at + whole.len(), span.end), &["和", "及", "与"]).len() > 1
    {
        return None; // 城乡居民养老保险和医疗保险参保率: the two are named
    }
    let before = Span::new(span.start, span.start + at);
    let after = Span::new(span.start + at + whole.len(), span.end);
    Some(parts.iter().map(|part| with_word(before, part, after)).collect())
}

/// 三次产业增加值 before three numbers: the first, the second and the third industry.
pub fn three_industries(text: &str, span: Span) -> Option<Vec<Name>> {
    const INDUSTRIES: &[(&str, usize)] = &[("三次产业", "产业".len()), ("一二三次产业", "产业".len()), ("一二三产业", "产业".len()), ("一二三产", "产".len())];
    let words = span.of(text);
    let (at, whole, noun) = INDUSTRIES.iter().find_map(|&(whole, noun)| words.place_of(whole).map(|at| (at, whole, noun)))?;
    let before = Span::new(span.start, span.start + at);
    let after = Span::new(span.start + at + whole.len() - noun, span.end);
    let numbers = if noun == "产".len() { ["一", "二", "三"] } else { ["第一", "第二", "第三"] };
    Some(numbers.into_iter().map(|number| with_word(before, number, after)).collect())
}

/// 批零住餐 before four numbers: wholesale, retail, hotels and restaurants.
pub fn four_trades(text: &str, span: Span) -> Option<Vec<Name>> {
    const TRADES: &str = "批零住餐";
    let at = span.start + span.of(text).place_of(TRADES)?;
    let (before, after) = (Span::new(span.start, at), Span::new(at + TRADES.len(), span.end));
    let letter = |i: usize| Span::new(at + i * '批'.len_utf8(), at + (i + 1) * '批'.len_utf8());
    let rests = ["发业", "售业", "宿业", "饮业"];
    Some(rests.into_iter().enumerate().map(|(i, rest)| Name::of(before).then(&with_word(letter(i), rest, after))).collect())
}

fn with_word(before: Span, word: &'static str, after: Span) -> Name {
    let mut name = Name::default();
    name.push(before);
    name.push_word(word);
    name.push(after);
    name
}
