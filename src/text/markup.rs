//! Marks of markup in a text that is read as plain: Markdown's `#`, `>`, `**` and backticks, and HTML's blanks and marks spelled out (`&nbsp;`).
//!
//! They show nothing, so they are left out, and are no noise either. Only what cannot be the report's own goes: `#` at the start
//! of a line with a blank behind, `**` in pairs (5#楼 and a lone * stay).

use super::lines::Line;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf};
use std::ops::Range;

/// HTML's names for what shows nothing.
const BLANKS: &str = "&nbsp; &emsp; &ensp; &thinsp; &#160; &#12288;";
/// No tag is longer, in bytes; nor is the mark of a footnote with its tags.
const LONGEST_TAG: usize = 300;
const LONGEST_NOTE: usize = 24;

/// The marks in the lines, in order.
pub fn find(source: &str, lines: &[Line]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for line in lines {
        let words = source.within(line.start, line.end);
        let head = words.len() - words.trim_start_of("#>").len();
        let behind = words.after(head);
        // 3.⏎# 2万: without its mark the line would go on with the numeral.
        let inside_numeral = || behind.trim_start().starts_in(DIGITS) && source.before(line.start).trim_end().ends_in("0123456789.");
        if head > 0 && head <= 6 && behind.starts_in(" \t\u{3000}") && !inside_numeral() {
            found.push(line.start..line.start + head);
        }
        if words.contains_in("*&<\\~`_") {
            inside(words, line.start, &mut found);
        }
    }
    found
}

fn inside(words: &str, start: usize, found: &mut Vec<Range<usize>>) {
    let pairs = words.places_of("**").count() / 2 * 2;
    let (mut from, mut stars) = (0, 0);
    while let Some(at) = words.after(from).find_in("*&<\\~`_").map(|at| from + at) {
        let rest = words.after(at);
        let len = match rest.before(1) {
            "`" => 1,
            // PM_2.5: a small figure.
            "_" if words.before(at).ends_with("PM") => 1,
            "*" if rest.starts_with("**") && stars < pairs => {
                stars += 1;
                "**".len()
            }
            "&" => rest.opening_word(BLANKS).map_or(0, |blank| blank.len()),
            "<" => note(rest).filter(|_| !words.before(at).ends_with(|c: char| c.is_ascii_alphanumeric())).or_else(|| tag(rest)).unwrap_or(0),
            // 1\\.新建: Markdown keeps a mark that is none of its own.
            "\\" if rest.after(1).starts_with(|c: char| c.is_ascii_punctuation()) => 1,
            // ~~8座~~9座: what was struck out.
            "~" if rest.starts_with("~~") => rest.after(2).place_of("~~").map_or(0, |len| len + 4),
            _ => 0,
        };
        if len > 0 {
            found.push(start + at..start + at + len);
        }
        from = at + len.max(1);
    }
}

/// <span lang="EN-US">, </p>: the length of a tag of HTML; <35 is a figure.
fn tag(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('<')?;
    let named = inner.strip_prefix('/').unwrap_or(inner).starts_with(|c: char| c.is_ascii_alphabetic()) || inner.starts_with("!--");
    let (end, _) = inner.bytes().take(LONGEST_TAG).enumerate().find(|(_, b)| matches!(b, b'>' | b'<')).filter(|(_, b)| *b == b'>')?;
    named.then_some(end + "<>".len())
}

/// <sup>1</sup> behind a word is the mark of a footnote; behind a letter or a digit (m<sup>2</sup>) it stays.
fn note(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix("<sup>")?;
    let end = inner.bytes().take(LONGEST_NOTE).position(|b| b == b'<')?;
    inner.after(end).starts_with("</sup>").then_some("<sup></sup>".len() + end)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::text::lines::split;

    fn left(source: &str) -> String {
        let mut text = source.to_string();
        for mark in find(source, &split(source)).into_iter().rev() {
            text.replace_range(mark, "");
        }
        text
    }

    #[test]
    fn marks_go() {
        assert_eq!(left("## 一、工作回顾\n**（一）经济稳。**增长5%。\n&nbsp;&nbsp;各位代表：\n> 注"), " 一、工作回顾\n（一）经济稳。增长5%。\n各位代表：\n 注");
        assert_eq!(left("新增企业<sup>1</sup>246家，12km<sup>2</sup>，<span lang=\"EN-US\">11.2</span>公里"), "新增企业246家，12km2，11.2公里");
        assert_eq!(left("<a href=\"x\">提高3个</a>百分点，1\\.新建~~8座~~9座"), "提高3个百分点，1.新建9座");
        assert_eq!(left("<p>各位代表：</p>\n<strong>抓项目。</strong>开工"), "各位代表：\n抓项目。开工");
    }

    #[test]
    fn words_stay() {
        for text in ["5#楼竣工", "#1机组投运", "*注：预计数", "R&D经费", "PM2.5<35微克", "注**未完", "A&B公司"] {
            assert_eq!(left(text), text);
        }
    }
}
