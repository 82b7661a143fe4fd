//! Items inside a paragraph: 一是 二是, 一要 二要, 首先 其次, 第一, 第二 and (1) (2). What ①②③ count inside a sentence is no item.
//!
//! Each stands at the start of a clause. A mark counts only when its row is there: 一是 alone, without 二是, may be any
//! sentence, unless it opens its paragraph.

use super::para::{Heading, Para};
use super::shape::{bare, until};
use crate::strings::{CharsOf, Cut, Find};
use crate::text::{Span, opening};

/// An item's title is no longer than this.
const LONGEST: usize = 120;

/// The items of a paragraph: marker, title, and the place up to the next item.
pub fn items<'t>(para: &Para<'t>) -> impl Iterator<Item = (&'t str, &'t str, Span)> + use<'t> {
    within(para.words, para.span.start)
}

/// The items behind the run-in heading of a paragraph.
pub fn below<'t>(para: &Para<'t>, heading: &Heading<'t>) -> impl Iterator<Item = (&'t str, &'t str, Span)> + use<'t> {
    let title_end = heading.title.as_ptr() as usize + heading.title.len() - para.words.as_ptr() as usize;
    let rest = para.words.after(title_end).trim_start_of("。!?】 ");
    within(rest, para.span.end - rest.len())
}

fn within(words: &str, start: usize) -> impl Iterator<Item = (&str, &str, Span)> {
    let found = marks(words);
    let ends: Vec<usize> = found.iter().skip(1).map(|m| m.at).chain([words.len()]).collect();
    found.into_iter().zip(ends).filter_map(move |(mark, end)| {
        let rest = words.within(mark.at + mark.len, end);
        let title = bare(until(rest, &[',', '。', ';', ':', '!', '?'], LONGEST).map_or(rest, |(title, _)| title));
        (!title.is_empty()).then(|| (words.within(mark.at, mark.at + mark.len), title, Span::new(start + mark.at, start + end)))
    })
}

/// Whether a paragraph opens with an item.
pub fn opens(para: &Para) -> bool {
    opening::ordinal(para.words.after(opening::bullet(para.words).unwrap_or(0))).is_some()
}

#[derive(Debug, Clone, Copy)]
struct Found {
    at: usize,
    len: usize,
    number: i32,
    kind: char,
}

fn marks(words: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let first = opening::bullet(words).unwrap_or(0);
    // A numbered paragraph that is no heading is a member of a list.
    if let Some(len) = opening::mark(words.after(first)).filter(|_| opening::ordinal(words.after(first)).is_none()) {
        found.push(Found { at: first, len, number: 0, kind: ' ' });
    }
    let mut at_clause = true;
    for (at, ch) in words.char_indices() {
        if at >= first {
            let listed = found.first().is_some_and(|mark| mark.kind == ' ' && at < mark.at + mark.len);
            if !listed
                && at_clause
                && may_begin(ch)
                && let Some(mark) = read(words, at)
            {
                found.push(mark);
            }
            at_clause = matches!(ch, '。' | ';' | ':' | '!' | '?' | ',') || at_clause && matches!(ch, '”' | '’' | ')' | '》' | ' ');
        }
    }
    in_rows(found, first)
}

fn may_begin(ch: char) -> bool {
    "一二三四五六七八九十首其再最第(".has_char(ch)
}

fn read(words: &str, at: usize) -> Option<Found> {
    let rest = words.after(at);
    if rest.starts_with('(') {
        let len = opening::mark(rest)?;
        let number = rest.within(1, len - 1).parse().ok()?;
        return Some(Found { at, len, number, kind: '(' });
    }
    let len = opening::ordinal(rest)?;
    let marker = rest.before(len);
    let kind = marker.chars().rev().find(|c| matches!(c, '是' | '要' | '来')).filter(|_| !marker.starts_in("第首其再最")).unwrap_or('第');
    // 第一, is said of ranks too (全省第一, …), but then not at the start of a clause; 首先, 其次 count as 1, 2.
    let number = match marker {
        m if m.starts_with("首先") => 1,
        m if m.starts_with("其次") => 2,
        m if m.starts_with("再次") || m.starts_with("再者") => 3,
        m if m.starts_with("最后") => 9,
        m => numeral(m)?,
    };
    Some(Found { at, len, number, kind })
}

/// The number of a mark.
pub fn numeral(marker: &str) -> Option<i32> {
    let digits: Vec<i32> = marker.chars().filter_map(|c| "零一二三四五六七八九十".chars().position(|d| d == c)).map(|n| n as i32).collect();
    match digits[..] {
        [n] => Some(n),
        [10, n] => Some(10 + n),
        [n, 10] => Some(n * 10),
        [n, 10, m] => Some(n * 10 + m),
        _ => None,
    }
}

/// Marks that have a neighbour of their row, and one that opens the paragraph.
fn in_rows(found: Vec<Found>, first: usize) -> Vec<Found> {
    let mut kept = Vec::with_capacity(found.len());
    for (i, mark) in found.iter().enumerate() {
        let neighbour = |other: &Found| {
            other.kind == mark.kind && other.number.abs_diff(mark.number) == 1 || other.kind == mark.kind && mark.number == 9 && other.number >= 2
        };
        let near = found.iter().take(i + 13).skip(i.saturating_sub(12)).any(neighbour);
        if near || mark.at == first && mark.kind != '(' {
            kept.push(*mark);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::items;
    use crate::outline::para::paragraphs;

    fn found(text: &str) -> Vec<String> {
        paragraphs(text, &[], &[]).iter().flat_map(items).map(|(marker, title, _)| format!("{marker}|{title}")).collect()
    }

    #[test]
    fn rows() {
        assert_eq!(found("做到:一是坚持领导。强化引领。二是坚持发展,稳中求进;三是抓落实。"), ["一是|坚持领导", "二是|坚持发展", "三是|抓落实"]);
        assert_eq!(found("第一,必须解放思想。第二,必须改革开放。"), ["第一,|必须解放思想", "第二,|必须改革开放"]);
        assert_eq!(found("为此,首先,要稳增长。其次,要调结构。"), ["首先,|要稳增长", "其次,|要调结构"]);
        assert_eq!(found("坚持三条:(1)坚持国情;(2)坚持市场。"), ["(1)|坚持国情", "(2)|坚持市场"]);
        assert_eq!(found("三是提升公共服务水平。推进健康建设。"), ["三是|提升公共服务水平"]);
        assert_eq!(found("一要稳。二要进。"), ["一要|稳", "二要|进"]);
        assert_eq!(found("一是推进港区建设,全新定位做实。新建泊位4个。铺设管道9公里。"), ["一是|推进港区建设"], "also where it opens its paragraph");
    }

    #[test]
    fn no_items() {
        for text in [
            "全省第一,增长5%。",
            "这是唯一是好的。",
            "总量居全省第一,增速居全省第二,再创新高。",
            "首先报告工作。",
            "其中,投资增长。",
            "占比(1)",
            "办好两件实事。①新建校舍6所;②改造道路9条。",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
