//! Which lines belong to one paragraph.
//!
//! Texts break lines for four reasons: a new paragraph; a page end, anywhere in a sentence or a figure, with or without empty
//! lines; a hard wrap at a fixed width; a link or bold words of a web page, which were put on lines of their own. A line is
//! judged by how the words before it end, by how it begins, and by the habits of the whole text.

use super::chars::{closes, goes_on, is_han, is_stop};
use super::glued::{PARTS, PARTS_OF_A_TIME};
use super::line_shape::{Habits, Shape, habits};
use super::opening;
use crate::strings::{CharsOf, Find, OneOf, Size};

/// A numbered heading without a sentence end is no longer than this; what is longer is a paragraph cut by a page end.
const LONGEST_HEADING: usize = 64;
/// An unnumbered one.
const LONGEST_UNNUMBERED: usize = 46;
/// A bold sentence that heads a paragraph is no longer than this.
const LONGEST_BOLD: usize = 60;

/// How a line stands to the paragraph of the line before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// It begins a paragraph.
    Begins,
    /// It goes on with the paragraph.
    GoesOn,
    /// It is the text under a sentence that stood on a line of its own as the head of the paragraph.
    UnderHead,
}

/// For every line how it stands to the paragraph of the line before.
pub fn joins(lines: &[Shape]) -> Vec<Join> {
    let habits = habits(lines);
    let mut joined = Vec::with_capacity(lines.len());
    let mut paragraph: Option<Open> = None;
    for line in lines {
        let join = paragraph.as_ref().map_or(Join::Begins, |open| join(open, line, &habits));
        match &mut paragraph {
            Some(open) if join != Join::Begins => open.add(line),
            other => *other = Some(Open::new(line)),
        }
        joined.push(join);
    }
    joined
}

/// The paragraph so far.
struct Open {
    first_blanks: u32,
    pieces: usize,
    count: usize,
    stops: usize,
    last: char,
    last_inside: char,
    last_count: usize,
    comma: bool,
    numbered: bool,
    /// 一是, 第一: alone on its line it heads what follows.
    ordinal: bool,
    /// 2024年工作安排: a part of a report, whatever stands below it.
    part: bool,
    bare_mark: bool,
    /// …第四次会议上: who spoke stands on a line of his own.
    ends_meeting: bool,
}

impl Open {
    fn new(line: &Shape) -> Open {
        let mark = opening::mark(&line.head);
        let mut open = Open {
            first_blanks: line.line.blanks,
            pieces: 0,
            count: 0,
            stops: 0,
            last: ' ',
            last_inside: ' ',
            last_count: 0,
            comma: false,
            numbered: mark.is_some(),
            ordinal: opening::ordinal(&line.head).is_some(),
            part: names_part(line),
            ends_meeting: false,
            bare_mark: mark.is_some_and(|len| len == line.head.len()) || opening::ordinal(&line.head) == Some(line.head.len()),
        };
        open.add(line);
        open
    }

    fn add(&mut self, line: &Shape) {
        if self.pieces > 0 {
            self.bare_mark = false;
        }
        self.pieces += 1;
        self.count += line.count;
        self.stops += line.stops;
        (self.last, self.last_inside, self.last_count) = (line.last, line.last_inside, line.count);
        self.comma |= line.comma;
        self.ends_meeting = line.ends_meeting && self.stops == 0 && !self.comma;
    }
}

fn join(open: &Open, line: &Shape, habits: &Habits) -> Join {
    let under_head = habits.blank_lines && is_bold_head(open) && line.line.blanks == 0 && !line.line.indented && line.count > open.count;
    if !continues(open, line, habits) {
        Join::Begins
    } else if under_head {
        Join::UnderHead
    } else {
        Join::GoesOn
    }
}

fn continues(open: &Open, line: &Shape, habits: &Habits) -> bool {
    let first = line.head.chars().next().unwrap_or(' ');
    if closes(first) && line.count > 0 {
        return true;
    }
    if opening::is_salutation(&line.head) {
        return false;
    }
    let ended = is_stop(open.last_inside) || matches!(open.last_inside, ';' | ':' | '…');
    let gap = line.line.blanks > 0;
    if is_second_half_of_meeting(open, line) {
        return true;
    }
    if ended && names_part(line) || open.ends_meeting {
        return false;
    }
    if let Some(width) = habits.wrap
        && open.last_count + 3 >= width
    {
        // A full line goes on unless something tells that a paragraph begins; a page may have ended in between.
        if habits.indents {
            return !line.line.indented;
        }
        // 均居全国第 / 二、全省第一: behind a sentence that is cut in two nothing begins.
        let may_head = open.stops == 0 && open.count <= LONGEST_HEADING;
        let begins = opening::heads(&line.head) && (ended || may_head && !goes_on(open.last));
        let parted = gap && ended;
        return !begins && !parted;
    }
    if habits.wrap.is_some() && !gap && line.line.soft && open.last_count + 3 < habits.wrap.unwrap_or(0) && ended {
        return false;
    }
    if open.bare_mark && !opening::heads(&line.head) {
        return line.line.blanks <= 1;
    }
    if opening::heads(&line.head) {
        return false;
    }
    // Where every paragraph is indented, an indented line behind an empty one begins a paragraph, however the last one ended;
    // so does a line with several empty lines around the one before: a long heading.
    let set_off = open.pieces == 1 && open.first_blanks >= 2 && line.line.blanks >= 2;
    if gap && (habits.all_indented && line.line.indented || set_off) && !goes_on(open.last) {
        return false;
    }
    if ended {
        return habits.blank_lines && is_bold_head(open) && !gap && line.count > open.count && !line.line.indented;
    }
    // A link on a line of its own: 根据今年的 / 计划草案.
    if goes_on(open.last) || matches!(open.last, '的' | '与' | '及' | '于' | '把') {
        return true;
    }
    if open.numbered && open.count <= LONGEST_HEADING && open.stops == 0 {
        // The rest of a heading broken into two lines is short and ends as a heading does.
        return !gap && open.pieces == 1 && !habits.blank_lines && open.count <= 12 && line.count <= 16 && line.stops == 0 && !line.comma && is_han(line.last);
    }
    // 一是扩大内需,促进投资 / 提振消费。落实政策,…: a line that heads the whole paragraph below.
    if open.ordinal && open.pieces == 1 && open.stops == 0 && open.count <= LONGEST_HEADING && line.stops > 1 && line.count > 2 * open.count {
        return false;
    }
    if open.stops == 0 && open.count <= LONGEST_UNNUMBERED {
        if !gap && !habits.blank_lines && (open.comma || open.count > 28) {
            return true;
        }
        // A short line without an end is a heading, unless the text parts all its paragraphs by empty lines and here is none.
        return habits.blank_lines && !gap && !line.line.soft && open.pieces < 64 && !(open.part && open.pieces == 1);
    }
    true
}

/// 2024年工作安排, (“十二五”目标): a line of nothing else.
fn names_part(line: &Shape) -> bool {
    let words = line.head.trim_end_of(")\u{ff09}");
    line.count == line.head.size()
        && [PARTS, PARTS_OF_A_TIME, "自身建设 工作部署 工作打算 工作建议 预期目标 ”目标 ”回顾 今年工作"].iter().any(|ends| words.ends_with_any(ends))
}

/// ——2024年1月22日在某县第四届人民代表大会 / 第四次会议上
fn is_second_half_of_meeting(open: &Open, line: &Shape) -> bool {
    open.count <= LONGEST_HEADING
        && open.stops == 0
        && matches!(open.last, '会' | '届')
        && line.head.starts_with_any("第 人民代表大会")
        && line.head.has("会议")
}

/// One short sentence on a line of its own right above the text that it heads: the bold words of a web page.
fn is_bold_head(open: &Open) -> bool {
    open.pieces == 1 && open.stops == 1 && !open.ordinal && (4..=LONGEST_BOLD).contains(&open.count) && open.first_blanks > 0 && open.last == '。'
}

#[cfg(test)]
mod tests {
    use super::{Join, joins};
    use crate::text::line_shape::shape;
    use crate::text::lines::split;

    fn paragraphs(source: &str) -> Vec<String> {
        let lines: Vec<_> = split(source).into_iter().map(|line| shape(source, line)).collect();
        let mut out: Vec<String> = Vec::new();
        for (line, join) in lines.iter().zip(joins(&lines)) {
            let words = &source[line.line.start..line.line.end];
            match out.last_mut() {
                Some(last) if join != Join::Begins => last.push_str(words),
                _ => out.push(words.to_string()),
            }
        }
        out
    }

    #[test]
    fn a_sentence_broken_by_a_page_end_goes_on() {
        let long = "全县上下坚持稳中求进工作总基调，全力以赴拼经济、抓项目、惠民生，实施重点项目三十六个，完成投资增长百分之十二，新增就业";
        for gap in ["\n", "\n\n", "\n\u{200b}\n"] {
            assert_eq!(paragraphs(&format!("{long}12{gap}30人。\n下一段。")), [format!("{long}1230人。"), "下一段。".into()]);
        }
        assert_eq!(paragraphs("建成高标准农田\n，改造道路。"), ["建成高标准农田，改造道路。"]);
        assert_eq!(paragraphs("制定《\n发展规划\n》。"), ["制定《发展规划》。"]);
        assert_eq!(paragraphs("改革的\n总体方案\n已经制定。好。").first().map(String::as_str), Some("改革的总体方案"));
    }

    #[test]
    fn headings_stand_alone() {
        let text = "一、工作回顾\n过去的一年很不平凡。\n（一）经济稳中有进\n生产总值增长5%\n（二）民生改善。就业增加。\n主要目标\n坚持稳中求进。";
        assert_eq!(paragraphs(text).len(), 7);
        assert_eq!(paragraphs("各位代表：\n现在报告工作。").len(), 2);
        let ordinal = "一是聚焦项目建设，着力促投资\n扩大有效投资。落实各项政策，新开工项目三十六个，完成投资增长百分之十二。加快前期工作，争取早日开工。";
        assert_eq!(paragraphs(ordinal).len(), 2);
    }

    #[test]
    fn hard_wrapped_lines_are_joined() {
        let body = "过去一年全县上下坚持稳中求进工作总基调奋力拼搏砥砺前行取得";
        let text = format!("{}好。\n\u{3000}\u{3000}一是{}成。", format!("{body}\n").repeat(16), format!("{body}\n").repeat(3));
        let found = paragraphs(&text);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn a_numeral_at_a_line_start_begins_nothing_inside_a_sentence() {
        let body = "过去一年全县上下坚持稳中求进工作总基调奋力拼搏砥砺前行取得";
        let text = format!("{}很好。县域指数居全省第一；日均交易量、日均交易额均居全区第\n二、全省第一。", format!("{body}\n").repeat(16));
        assert_eq!(paragraphs(&text).len(), 1);
    }

    #[test]
    fn a_bold_sentence_goes_with_its_text() {
        let text = "一、工作回顾\n\n\n工业生产稳步回升。\n在上年逐季回升的基础上，今年稳步发展，成绩很好。\n\n\n改革取得进展。\n各项改革继续推进，步子很稳，效果很好。";
        assert_eq!(paragraphs(text).len(), 3);
        let list = "一、工作回顾\n生产总值增长5%。\n社会消费增长6%，投资增长百分之七。";
        assert_eq!(paragraphs(list).len(), 3);
    }

    #[test]
    fn the_second_half_of_the_meeting_is_joined() {
        assert_eq!(paragraphs("——2024年2月3日在某市第六届人民代表大会\n\n第六次会议上\n\n市长  某某").len(), 2);
    }
}
