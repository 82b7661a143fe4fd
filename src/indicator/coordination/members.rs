//! The members of a list: where 、 和 及 part it, and where they do not (和谐, “春耕、夏种”).

use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// What joins two members.
const AND: &[&str] = &["以及", "和", "与", "及"];

/// The members of a list outside quotation marks and brackets. 、 parts first; 和 与 及 only as far as `wanted` asks.
pub fn members(text: &str, span: Span, wanted: Option<usize>) -> Vec<Span> {
    let by_comma = split(text, span, &["、", ","]);
    if wanted == Some(by_comma.len()) {
        return by_comma;
    }
    if let Some(quoted) = wanted.and_then(|n| side_by_side(text, span, n)) {
        return quoted;
    }
    // 医药、白酒及果酒、农产品加工业: 及 in front of 、 joins no members, where their number is not told.
    let marks = |member: Span| if wanted.is_none() && member.end < span.end { &AND[..3] } else { AND };
    let all = by_comma.iter().flat_map(|&member| split(text, member, marks(member))).collect::<Vec<_>>();
    if wanted.is_none() || wanted == Some(all.len()) {
        return all;
    }
    // Only the last member is joined by 和.
    let mut last_split = by_comma.clone();
    if let Some(last) = last_split.pop() {
        last_split.extend(split(text, last, AND));
    }
    last_split
}

/// “甲”“乙”交付率: quoted names with no mark between them.
fn side_by_side(text: &str, span: Span, n: usize) -> Option<Vec<Span>> {
    let words = span.of(text);
    let seams: Vec<usize> = words.places_of("”“").map(|i| span.start + i + '”'.len_utf8()).collect();
    (n > 1 && seams.len() + 1 == n && words.starts_with('“') && !words.has("、")).then(|| {
        let starts = std::iter::once(span.start).chain(seams.iter().copied());
        starts.zip(seams.iter().copied().chain([span.end])).map(|(start, end)| Span::new(start, end)).collect()
    })
}

pub fn split(text: &str, span: Span, marks: &[&str]) -> Vec<Span> {
    let words = span.of(text);
    let mut parts = Vec::new();
    let (mut start, mut at, mut depth) = (0, 0, 0usize);
    while let Some(ch) = words.after(at).chars().next() {
        match ch {
            '“' | '(' | '《' | '‘' => depth += 1,
            '”' | ')' | '》' | '’' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // 普及率, but 科普及文化活动
        let joins = |mark: &str| mark != "及" || !words.before(at).ends_in("普涉波危") || words.before(at).ends_with("科普");
        let mark = marks.iter().find(|m| depth == 0 && words.after(at).starts_with(**m) && at > start && joins(m) && !is_word_with_and(words.after(at)));
        at += match mark {
            Some(mark) => {
                parts.push(Span::new(span.start + start, span.start + at));
                start = at + mark.len();
                mark.len()
            }
            None => ch.len_utf8(),
        };
    }
    parts.push(Span::new(span.start + start.min(words.len()), span.end));
    parts.into_iter().map(|part| without_remark(text, part)).filter(|part| !part.is_empty()).collect()
}

/// 生产总值|(预计,下同): how the figures were come by.
fn without_remark(text: &str, part: Span) -> Span {
    let remark = part.of(text).strip_suffix(')').and_then(|words| words.rsplit_once('(')).filter(|(_, remark)| remark.starts_with_any("预计 下同"));
    Span::new(part.start, part.start + remark.map_or(part.end - part.start, |(member, _)| member.len()))
}

/// 和谐, 和美, 及时, 与会, 县级|及以上: no conjunctions.
fn is_word_with_and(rest: &str) -> bool {
    rest.starts_with_any("和谐 和美 和平 及时 与会 和解 及以上 及以下")
}
