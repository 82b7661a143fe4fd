//! The lines of the source, without their blanks at both ends.
//!
//! A line ends at any of the line ends that editors and scrapers write. Some texts come as one endless line: there a run of
//! ideographic blanks (the indent of the next paragraph) or, where the line was once wrapped, a single blank stands for the
//! line end; see [`split`].

use super::chars::{is_blank, is_han, is_stop};
use super::width::one_width;
use super::{by_place, glued, opening};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};

/// A line or a piece of one, in source bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub start: usize,
    pub end: usize,
    /// How many empty lines stand before it.
    pub blanks: u32,
    /// Whether blanks stand in front of it, as before a new paragraph.
    pub indented: bool,
    /// Whether only a single blank parts it from the piece before: perhaps no line end at all.
    pub soft: bool,
}

/// A line longer than this is looked into for line ends that were turned into blanks.
const ENDLESS: usize = 1500;
/// No paragraph is longer than this: a longer line is a report that lost its line ends.
const GLUED: usize = 9000;
/// A heading is no longer than this.
const LONGEST_HEADING: usize = 160;
/// A wrapped line is no longer than this.
const WRAPPED: usize = 60;

/// Tags of HTML that end a line; what they are is left out later.
const TAGS: &str = "<br <p> </p> <div </div> <li <tr <td <h1 <h2 <h3";

/// The lines that hold anything, in order.
pub fn split(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut blanks) = (0, 0);
    let mut chars = source.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        if ch == '<' && at > start && source.after(at).starts_with_any(TAGS) {
            push(source, start, at, &mut blanks, &mut lines);
            start = at;
        }
        if !is_line_end(ch) {
            continue;
        }
        if ch == '\r' && chars.peek().is_some_and(|&(_, next)| next == '\n') {
            continue;
        }
        push(source, start, at, &mut blanks, &mut lines);
        start = at + ch.len_utf8();
    }
    push(source, start, source.len(), &mut blanks, &mut lines);
    lines
}

/// The lines before and behind the line `i`.
pub fn neighbours(lines: &[Line], i: usize) -> (Option<&Line>, Option<&Line>) {
    (i.checked_sub(1).and_then(|before| lines.get(before)), lines.get(i + 1))
}

/// Whether a page ends before or behind the line `i`.
pub fn beside_feed(source: &str, lines: &[Line], i: usize) -> bool {
    let (before, next) = neighbours(lines, i);
    let from = before.map_or(0, |before| before.end);
    let to = next.map_or(source.len(), |next| next.start);
    let feeds = |line: &Line| source.within(from, line.start).contains('\u{c}') || source.within(line.end, to).contains('\u{c}');
    lines.get(i).is_some_and(feeds)
}

fn is_line_end(ch: char) -> bool {
    matches!(ch, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn push(source: &str, start: usize, end: usize, blanks: &mut u32, lines: &mut Vec<Line>) {
    let Some(line) = trimmed(source, start, end, *blanks) else {
        // A line of marks that show nothing is no empty line: web pages leave one where they break a sentence.
        *blanks += u32::from(source.within(start, end).chars().all(char::is_whitespace));
        return;
    };
    *blanks = 0;
    if line.end - line.start > ENDLESS { unroll(source, line, lines) } else { lines.push(line) }
}

/// The line without blanks at its ends, if anything is left.
pub fn trimmed(source: &str, start: usize, end: usize, blanks: u32) -> Option<Line> {
    let words = source.within(start, end);
    let left = words.trim_start_matches(is_blank);
    if left.is_empty() {
        return None;
    }
    let from = start + words.len() - left.len();
    let till = from + left.trim_end_matches(is_blank).len();
    Some(Line { start: from, end: till, blanks, indented: from > start, soft: false })
}

/// Parts an endless line at the blanks that once were line ends.
fn unroll(source: &str, line: Line, lines: &mut Vec<Line>) {
    let mut gaps = gaps(source, line);
    if line.end - line.start > GLUED {
        gaps.extend(glued::line_ends(source, line.start..line.end).into_iter().map(|at| Gap { start: at, end: at, wide: true, parts: true }));
        gaps = by_place(gaps, |gap| gap.start);
    }
    let singles = gaps.iter().filter(|gap| !gap.wide).count();
    let was_wrapped = singles > 8 && (line.end - line.start) / 3 / singles <= WRAPPED;
    let (mut start, mut indented, mut soft) = (line.start, line.indented, false);
    for gap in gaps {
        if !gap.parts && !was_wrapped {
            continue;
        }
        if gap.start < start {
            continue;
        }
        lines.push(Line { start, end: gap.start, blanks: if start == line.start { line.blanks } else { 0 }, indented, soft });
        (start, indented, soft) = (gap.end, gap.wide, !gap.wide);
    }
    lines.push(Line { start, end: line.end, blanks: if start == line.start { line.blanks } else { 0 }, indented, soft });
}

struct Gap {
    start: usize,
    end: usize,
    wide: bool,
    /// Whether a line surely ended here, wrapped or not.
    parts: bool,
}

/// The runs of blanks inside a line that may stand for a line end: two ideographic blanks, or any blank between two words
/// of which neither is a figure.
fn gaps(source: &str, line: Line) -> Vec<Gap> {
    let words = source.within(line.start, line.end);
    let mut gaps = Vec::new();
    let (mut before, mut piece, mut begin) = (' ', 0, 0);
    let mut chars = words.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        if !is_blank(ch) {
            before = ch;
            continue;
        }
        let (mut end, mut ideographic) = (at + ch.len_utf8(), usize::from(ch == '\u{3000}'));
        while let Some(&(next, c)) = chars.peek() {
            if !is_blank(c) {
                break;
            }
            end = next + c.len_utf8();
            ideographic += usize::from(c == '\u{3000}');
            chars.next();
        }
        let after = chars.peek().map_or(' ', |&(_, c)| c);
        let wide = ideographic >= 2;
        let between_words = (is_han(before) || is_mark(before)) && !after.is_ascii_alphanumeric() || is_stop(before);
        // A heading may stand before a figure: 一、工作回顾 2023 年是…
        let behind_heading = is_han(before) && is_short_heading(words.within(piece, at));
        let parts = wide || ends_line(words.within(begin, at), before, words.after(end));
        if between_words || behind_heading || parts {
            gaps.push(Gap { start: line.start + at, end: line.start + end, wide, parts });
            piece = end;
            begin = if parts { end } else { begin };
        }
    }
    gaps
}

/// Whether a single blank stands for a line end in a text that was not wrapped: behind a sentence, a heading, the title or the
/// meeting, in front of a salutation, and around 【工作回顾】.
fn ends_line(words: &str, before: char, rest: &str) -> bool {
    if rest.starts_with(|c| matches!(c, '①'..='⑳')) {
        return false;
    }
    is_stop(before)
        || matches!(before, ':' | '\u{ff1a}' | ';' | '\u{ff1b}' | '】')
        || rest.starts_with('【')
        || opening::is_salutation(rest)
        || words.ends_with_any("会议上 会议上\u{ff09} 会议上)") && words.len() <= LONGEST_HEADING
        || (is_han(before) || is_mark(before)) && is_heading(words)
        || is_title(words)
}

/// A numbered heading or the name of a part of the report, up to its line end.
fn is_heading(words: &str) -> bool {
    let plain = || words.chars().filter(|&c| !is_blank(c)).map(one_width).collect::<String>();
    let short = words.len() <= LONGEST_HEADING && !words.contains_in("。\u{ff1b};");
    short && (opening::mark(&plain()).is_some() || names_part(&plain()))
}

/// 2026年主要目标和重点工作, 加强政府自身建设, 附件1, 名词解释
fn names_part(words: &str) -> bool {
    let bare = words.trim_end_of(DIGITS);
    let dated = words.starts_in(DIGITS) && words.has("年") || words.starts_with_any("今年 过去");
    let work = words.ends_with_any("回顾 安排 建议 任务 工作 要求 目标 部署 思路 打算 重点");
    words.size() <= 26
        && !words.contains_in(",、")
        && (dated && work || bare.ends_with("自身建设") || bare == "附件" || bare.ends_with_any("名词解释 名词注释 名词说明"))
}

/// A numbered heading of its usual length, so far without a mark that a sentence would have.
fn is_short_heading(words: &str) -> bool {
    words.len() <= 90
        && !words.contains_in("。\u{ff0c},\u{ff1b};")
        && opening::mark(&words.chars().filter(|&c| !is_blank(c)).map(one_width).collect::<String>()).is_some()
}

/// 某市2025年政府工作报告（摘要）
fn is_title(words: &str) -> bool {
    let words = words.trim_end_of("\u{ff09})");
    let words = words.strip_closing("摘要 摘登 全文 节选").unwrap_or(words);
    words.len() <= 120 && words.trim_end_of("\u{ff08}(").ends_with("政府工作报告") && !words.contains_in("。\u{ff0c},")
}

fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{ff0c}' | ',' | '、' | '”' | '》' | '\u{ff09}' | ')' | '】' | '%' | '\u{ff05}')
}

#[cfg(test)]
mod tests {
    use super::split;

    fn words(source: &str) -> Vec<&str> {
        split(source).iter().map(|line| &source[line.start..line.end]).collect()
    }

    #[test]
    fn every_line_end_ends_a_line() {
        assert_eq!(words("甲\r\n乙\n\n丙\r丁\u{2028}戊\u{c}己"), ["甲", "乙", "丙", "丁", "戊", "己"]);
        assert_eq!(words(" \u{3000}甲 \n \t\n\u{200b}\n乙"), ["甲", "乙"]);
    }

    #[test]
    fn empty_lines_are_counted_once() {
        let lines = split("甲\n\n\r\n乙\n丙");
        assert_eq!(lines.iter().map(|line| line.blanks).collect::<Vec<_>>(), [0, 2, 0]);
    }

    #[test]
    fn an_endless_line_is_parted_at_the_indents() {
        let text = format!("一、工作回顾\u{3000}\u{3000}{}。\u{3000}\u{3000}各位代表", "稳步向好".repeat(200));
        assert_eq!(words(&text).len(), 3);
        let short = "某县人民政府县长\u{3000}\u{3000}王某";
        assert_eq!(words(short), [short]);
    }

    #[test]
    fn an_endless_line_that_was_wrapped_is_parted_at_single_blanks() {
        let text = "全县上下始终坚持稳中求进工作总基调，奋力推动高质量 ".repeat(40);
        assert_eq!(words(&text).len(), 40);
        let parted = format!("云水县2026年政府工作报告（摘要） 2月1日，大会召开。 【回顾】 {}。 一、工作", "稳步向好".repeat(200));
        assert_eq!(words(&parted).len(), 5, "{:?}", words(&parted));
        let listed = format!("一、工作回顾 2025年 {}。 2026年主要目标和重点工作 （一）强产业，促转型 事项： ①修路； ②建校 好", "稳步向好".repeat(200));
        assert_eq!(words(&listed)[2..], ["2026年主要目标和重点工作", "（一）强产业，促转型", "事项： ①修路； ②建校 好"]);
        let figures = format!("{}增长 5.3 %左右", "稳步向好".repeat(300));
        assert_eq!(words(&figures).len(), 1);
    }
}
