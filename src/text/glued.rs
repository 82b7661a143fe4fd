//! Line ends that were lost altogether: a whole report in one line, headings and paragraphs run together.
//!
//! …提出意见。一、工作回顾过去的一年… Only what the words betray can be parted again: a numbered heading behind a sentence end,
//! the name of a part of the report (2023年工作回顾), a salutation. Where the heading itself ends is told by the words that
//! sentences and leads begin with.

use super::glued_leads;
use super::opening;
use super::width::one_width;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size, each};
use std::ops::Range;

/// Ends of the names of parts.
pub const PARTS: &str = "工作回顾 工作安排建议 工作安排 重点工作安排 政府自身建设 主要工作任务 主要工作安排 重点工作 主要工作";
/// Such ends too where a year or span is named before them: 2025年总体要求, “十四五”时期主要目标.
pub const PARTS_OF_A_TIME: &str = "总体要求 总体思路 目标任务 主要目标 重点任务 主要任务 工作任务 工作重点 发展成就";
/// What joins two of them in one heading: 2023年工作回顾和2024年工作安排.
const FURTHEST_PART: usize = 16;
/// Verbs and adverbs of work: leads, topic sentences and the sentences behind a heading begin with them.
pub const WORK: &str = "不断 优化 做强 全力 全面 加快 坚持 大力 强化 扎实 持续 推动 推进 提升 构建 深入 深化 积极 着力 \
    统筹 高水平 高质量";
/// Further words that a sentence behind a glued heading begins with.
const BEGINNINGS: &str = "坚定不移 聚力 聚焦 紧扣 过去 刚刚 一年来 今年 我们 围绕 切实 充分 实施 打造 人民";
/// A heading with a lead glued to it is no shorter than this.
const SHORTEST_WITH_LEAD: usize = 27;
/// A heading is no longer than this.
const LONGEST: usize = 40;

/// The places inside an endless line where a line must have ended.
pub fn line_ends(source: &str, line: Range<usize>) -> Vec<usize> {
    let words = source.within(line.start, line.end);
    let mut ends = Vec::new();
    // The start of the text under the last heading that stood on a line of its own.
    let mut body = None;
    let part = |body: &mut Option<usize>, till: usize, ends: &mut Vec<usize>| {
        if let Some(from) = body.take().filter(|&from| from < till) {
            ends.extend(glued_leads::paragraphs(words.within(from, till)).into_iter().map(|at| line.start + from + at));
        }
    };
    for (at, ch) in words.char_indices() {
        if !matches!(ch, '。' | '！' | '!' | '：' | '”') {
            continue;
        }
        let from = at + ch.len_utf8();
        let Some(heading) = heading(words.after(from), ch) else { continue };
        part(&mut body, from, &mut ends);
        ends.push(line.start + from);
        if heading.end > 0 {
            ends.push(line.start + from + heading.end);
            body = Some(from + heading.end);
        }
    }
    part(&mut body, words.len(), &mut ends);
    ends
}

struct Heading {
    /// Where its line ends; 0 where that is told by other marks.
    end: usize,
}

/// Reads a heading behind a sentence end.
fn heading(rest: &str, before: char) -> Option<Heading> {
    let head: String = rest.chars().take(LONGEST + 8).map(one_width).collect();
    if opening::is_salutation(&head) && before != '：' {
        return Some(Heading { end: 0 });
    }
    let clause_end = head.find_in("。;!:\n \u{3000}").unwrap_or(head.len());
    let end = |len: usize| rest.head(head.before(len).size()).len();
    if let Some(mark) = opening::mark(&head) {
        let list = head.trim_start_matches('(').starts_in(DIGITS);
        let parted = head.after(clause_end).starts_in(" \u{3000}\n");
        if list || head.after(mark).is_empty() {
            return None;
        }
        return Some(Heading { end: if parted { 0 } else { cut(head.before(clause_end), mark).map_or(0, end) } });
    }
    if before == '：' || before == '”' {
        return None;
    }
    let part = part_end(&head).filter(|&len| len <= clause_end)?;
    let title = head.before(part);
    let rest_of_clause = head.within(part, clause_end);
    let named = title.starts_in(DIGITS) && title.has("年") || title.ends_with("自身建设");
    let short = title.size() <= 22 && !title.contains_in(",、");
    (named && short && !rest_of_clause.is_empty() && !rest_of_clause.starts_in(",、的中上和、")).then(|| Heading { end: end(part) })
}

/// Where a heading ends and the next sentence begins, in words without a mark between them: 巩固向好势头|大力实施….
fn cut(head: &str, mark: usize) -> Option<usize> {
    if let Some(len) = part_end(head) {
        return (len < head.len()).then_some(len);
    }
    // A run-in heading ends with the sentence itself; with a lead glued to it the sentence is longer.
    if head.size() < SHORTEST_WITH_LEAD {
        return None;
    }
    let clause = head.last_place_of(",").map_or(mark, |at| at + 1);
    let smallest = head.after(clause).char_indices().nth(7).map(|(at, _)| clause + at)?;
    [WORK, BEGINNINGS].iter().filter_map(|words| head.after(smallest).first_of(words)).min().map(|(at, _)| smallest + at)
}

/// The end of the first name of a part, or of the last of several that 和 joins.
fn part_end(head: &str) -> Option<usize> {
    let mut end = one_part_end(head, 0)?;
    while head.after(end).starts_in("和及与、") {
        match one_part_end(head, end).filter(|&further| head.within(end, further).size() <= FURTHEST_PART) {
            Some(further) => end = further,
            None => break,
        }
    }
    Some(end)
}

/// The end of the first name of a part behind a place; the longest of those that begin together.
fn one_part_end(head: &str, from: usize) -> Option<usize> {
    let timed = |at: usize| head.before(at).contains_any("年 时期 今后");
    let find = |part: &str| head.after(from).place_of(part).map(|at| (from + at, from + at + part.len()));
    let plain = each(PARTS).filter_map(find);
    let of_a_time = each(PARTS_OF_A_TIME).filter_map(find).filter(|&(at, _)| timed(at));
    plain.chain(of_a_time).min_by_key(|&(at, end)| (at, std::cmp::Reverse(end))).map(|(_, end)| end)
}

#[cfg(test)]
mod tests {
    use super::line_ends;

    fn parts(text: &str) -> Vec<&str> {
        let mut ends = line_ends(text, 0..text.len());
        ends.push(text.len());
        let mut start = 0;
        ends.into_iter().map(|end| &text[std::mem::replace(&mut start, end)..end]).collect()
    }

    #[test]
    fn headings_are_parted() {
        assert_eq!(parts("请提出意见。2023年工作回顾2023年很好。"), ["请提出意见。", "2023年工作回顾", "2023年很好。"]);
        assert_eq!(parts("工作：（一）千方百计，稳中有升。项目。"), ["工作：", "（一）千方百计，稳中有升。项目。"]);
        assert_eq!(
            parts("任务。一、聚焦招商引资，持续巩固稳中向好势头大力实施园区提质行动。"),
            ["任务。", "一、聚焦招商引资，持续巩固稳中向好势头", "大力实施园区提质行动。"]
        );
        assert_eq!(parts("很好。切实加强政府自身建设人民政府为人民。"), ["很好。", "切实加强政府自身建设", "人民政府为人民。"]);
        assert_eq!(
            parts("很好。二、2024年工作总体思路和目标任务总体要求是：稳中求进。"),
            ["很好。", "二、2024年工作总体思路和目标任务", "总体要求是：稳中求进。"]
        );
        assert_eq!(parts("很好。二、今后五年总体要求今年很重要。"), ["很好。", "二、今后五年总体要求", "今年很重要。"]);
        assert_eq!(parts("很好。各位代表！奋斗。"), ["很好。", "各位代表！奋斗。"]);
    }

    #[test]
    fn sentences_stay_whole() {
        for text in [
            "很好。2023年工作回顾，令人振奋。",
            "包括：1.项目；2.投资。",
            "很好。一、二产业增长。",
            "很好。加强政府自身建设，推进改革。",
            "很好。2024年重点工作的推进。",
        ] {
            assert_eq!(parts(text), [text]);
        }
    }
}
