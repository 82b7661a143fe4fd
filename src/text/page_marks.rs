//! Page numbers: lines that hold nothing else, and the — 12 — that a page end leaves inside a wrapped line.
//!
//! A bare figure on its own line may be a torn figure of the report (新增 / 12 / 家), so it counts only in a text that is hard-wrapped,
//! beside a form feed, as a member of a row of lines that count up, or where it would be glued to another figure (81. / 3 / 2%).

use super::by_place;
use super::chars::is_blank;
use super::line_shape::{habits, shape as shape_of};
use super::lines::{Line, beside_feed, neighbours};
use super::width::one_width;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use std::iter::successors;
use std::ops::Range;

/// Fewer pages than this make no row, unless they are all there is, from 1 on, and so many bytes of text stand between them.
const SHORTEST_ROW: usize = 4;
const PAGE: usize = 600;

/// Indices of the lines that are page numbers, ascending.
pub fn page_lines(source: &str, lines: &[Line]) -> Vec<usize> {
    let mut marked = Vec::new();
    let mut bare: Vec<Bare> = Vec::new();
    let mut counted: Vec<(usize, usize)> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if line.end - line.start > 48 {
            continue;
        }
        match shape(source.within(line.start, line.end)) {
            Shape::Marked => marked.push(i),
            Shape::Bare(number) => bare.push(Bare { i, start: line.start, number }),
            Shape::Of(pages) => counted.push((i, pages)),
            Shape::Other => {}
        }
    }
    // 1/9 alone may be a part of a whole.
    marked.extend(counted.iter().filter(|(_, pages)| counted.iter().filter(|(_, other)| other == pages).take(2).count() == 2).map(|(i, _)| *i));
    if !bare.is_empty() {
        let wrapped = is_wrapped(source, lines);
        let whole = || bare.windows(2).all(|pair| pair[1].number == pair[0].number + 1 && pair[1].start - pair[0].start > PAGE);
        if wrapped || bare.len() > 1 && bare[0].number == 1 && whole() {
            marked.extend(bare.iter().map(|bare| bare.i));
        } else {
            let row = counting_up(&bare);
            marked.extend(bare.iter().map(|bare| bare.i).filter(|&i| !row.contains(&i) && (beside_feed(source, lines, i) || would_glue(source, lines, i))));
            marked.extend(row);
        }
    }
    by_place(marked, |line| *line)
}

/// Whether lines break off at one width: no figure stands alone there, since it would have had room in the line before.
fn is_wrapped(source: &str, lines: &[Line]) -> bool {
    let shapes: Vec<_> = lines.iter().map(|&line| shape_of(source, line)).collect();
    habits(&shapes).wrap.is_some()
}

/// Whether the line before ends or the line behind begins in the middle of a figure: …81. / 3 / 2%; 绿色食品 / 3 / 12个.
fn would_glue(source: &str, lines: &[Line], i: usize) -> bool {
    let digit = |ch: Option<char>| ch.map(one_width).is_some_and(|ch| ch.is_ascii_digit() || ch == '.');
    let of = |line: Option<&Line>| line.map_or("", |line| source.within(line.start, line.end));
    let (before, next) = neighbours(lines, i);
    let (before, next) = (of(before), of(next));
    // Cells of a table stand one to a line too.
    let words = |line: &str| line.chars().any(|ch| !digit(Some(ch)));
    words(before) && words(next) && (digit(before.chars().next_back()) || digit(next.chars().next()))
}

/// A line that is a figure alone: its index, its first byte, the figure.
struct Bare {
    i: usize,
    start: usize,
    number: usize,
}

enum Shape {
    Marked,
    /// Of three digits at most.
    Bare(usize),
    /// 3/12: the page and how many there are.
    Of(usize),
    Other,
}

fn shape(line: &str) -> Shape {
    let plain: String = line.chars().filter(|&ch| !is_blank(ch)).map(one_width).collect();
    if let Some(number) = page(&plain) {
        return if plain.len() <= 3 { Shape::Bare(number) } else { Shape::Other };
    }
    let dashed = plain.trim_start_matches(is_dash).trim_end_matches(is_dash);
    let both_sides = plain.starts_with(is_dash) && plain.ends_with(is_dash);
    if both_sides && !dashed.is_empty() && dashed.len() <= 4 && dashed.bytes().all(|b| b.is_ascii_digit()) {
        return Shape::Marked;
    }
    if let Some((first, last)) = plain.parted_at("/")
        && let (Some(first), Some(last)) = (page(first), page(last))
    {
        return if first <= last && last < 1000 { Shape::Of(last) } else { Shape::Other };
    }
    let is_number = |ch: char| ch.is_ascii_digit() || "一二三四五六七八九十".has_char(ch);
    let words: String = plain.chars().filter(|&ch| !is_number(ch)).collect();
    let counted = words.len() < plain.len();
    if counted && words.is_one_of("第页 第页共页 第页,共页 第页/共页 第页(共页) 共页第页 Page Pageof PAGE p. P. P") {
        return Shape::Marked;
    }
    Shape::Other
}

fn page(words: &str) -> Option<usize> {
    usize::try_from(words.parse::<i32>().ok()?).ok()
}

fn is_dash(ch: char) -> bool {
    matches!(ch, '-' | '—' | '–' | '―' | '─' | '━' | '~' | '·' | '•')
}

/// The members of the longest row of bare figures that count up one by one in text order.
fn counting_up(bare: &[Bare]) -> Vec<usize> {
    /// The row that ends with a figure: the line of the figure, how long the row is, and the member before.
    struct Row {
        line: usize,
        len: usize,
        before: Option<usize>,
    }
    // The last row that ends with each number.
    let mut ends: [Option<usize>; 1000] = [None; 1000];
    let mut rows: Vec<Row> = Vec::with_capacity(bare.len());
    for (k, bare) in bare.iter().enumerate() {
        // One number may be missing.
        let before = [1, 2].iter().find_map(|step| *ends.get(bare.number.checked_sub(*step)?)?);
        let len = before.and_then(|before| rows.get(before)).map_or(1, |row| row.len + 1);
        rows.push(Row { line: bare.i, len, before });
        if let Some(end) = ends.get_mut(bare.number) {
            *end = Some(k);
        }
    }
    let longest = rows.iter().max_by_key(|row| row.len).filter(|row| row.len >= SHORTEST_ROW);
    successors(longest, |row| rows.get(row.before?)).map(|row| row.line).collect()
}

/// The — 12 — inside a line of text: dashes at both sides with blanks around them.
pub fn inline_marks(source: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let words = source.within(line.start, line.end);
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(found) = words.after(from).find_in("—-–―") {
        let start = from + found;
        let (end, is_mark) = dashed_number(words, start);
        if is_mark && blank_before(words, start) && words.after(end).chars().next().is_none_or(is_blank) {
            marks.push(line.start + start..line.start + end);
        }
        from = end;
    }
    marks
}

/// Reads `— 12 —` from a dash; gives where the reading stopped (never before the first dash) and whether it is one.
fn dashed_number(words: &str, start: usize) -> (usize, bool) {
    let rest = words.after(start);
    let inner = rest.trim_start_matches(is_dash);
    let digits = inner.trim_start_matches(' ');
    let after = digits.trim_start_matches(|ch: char| ch.is_ascii_digit());
    let count = digits.len() - after.len();
    let closing = after.trim_start_matches(' ');
    let end = closing.trim_start_matches(is_dash);
    if (1..=3).contains(&count) && end.len() < closing.len() {
        return (words.len() - end.len(), true);
    }
    (words.len() - inner.len(), false)
}

fn blank_before(words: &str, start: usize) -> bool {
    words.before(start).chars().next_back().is_none_or(is_blank)
}

#[cfg(test)]
mod tests {
    use super::{inline_marks, page_lines};
    use crate::text::lines::split;

    fn pages(source: &str) -> Vec<&str> {
        let lines = split(source);
        page_lines(source, &lines).into_iter().map(|i| &source[lines[i].start..lines[i].end]).collect()
    }

    #[test]
    fn marked_page_numbers() {
        for page in ["— 12 —", "-3-", "第 5 页", "第5页 共30页", "\u{ff0d}７\u{ff0d}", "·8·", "第三页", "P2"] {
            assert_eq!(pages(&format!("甲\n{page}\n乙")), [page], "{page}");
        }
    }

    #[test]
    fn pages_of_so_many() {
        assert_eq!(pages("甲\n1/9\n乙\n2 / 9\n丙"), ["1/9", "2 / 9"]);
        assert!(pages("甲\n1/3\n乙").is_empty());
    }

    #[test]
    fn bare_figures_count_only_in_a_row() {
        assert_eq!(pages("甲\n1\n乙\n2\n丙\n3\n丁\n4\n戊"), ["1", "2", "3", "4"]);
        for torn in ["新增企业\n12\n家", "甲\n1\n乙\n2\n丙", "甲\n10\n乙\n20\n丙\n30\n丁\n40", "甲\n2024\n乙", "5%\n6%\n7%\n8%"] {
            assert!(pages(torn).is_empty(), "{torn}");
        }
        assert_eq!(pages("甲\n1\n增加\n87\n家\n2\n丙\n3\n丁\n4\n戊"), ["1", "2", "3", "4"]);
        assert_eq!(pages("甲\n1\n乙\n2\n丙\n4\n丁\n5\n戊"), ["1", "2", "4", "5"]);
        assert_eq!(pages("新认定绿色食品\n3\n12个。占支出的81.\n4\n2%"), ["3", "4"]);
        assert_eq!(pages("新增企业\u{c}\n12\n家"), ["12"]);
        let wrapped = "过去一年全县上下坚持稳中求进工作总基调奋力拼搏砥砺前行取得\n".repeat(16);
        assert_eq!(pages(&format!("{wrapped}7\n{wrapped}")), ["7"]);
    }

    #[test]
    fn marks_inside_a_line() {
        let text = "增长4.1%，规 — 1 — 模以上工业";
        let found = inline_marks(text, 0..text.len());
        assert_eq!(found.iter().map(|r| &text[r.clone()]).collect::<Vec<_>>(), ["— 1 —"]);
        for text in ["2021—2025年", "增长3 - 5个百分点", "——经济稳中有进", "甲—1—乙"] {
            assert!(inline_marks(text, 0..text.len()).is_empty(), "{text}");
        }
    }
}
