//! What a colon announces in its own paragraph: the goals of the year (今年工作的总体要求是:…), items (五个必须:一是…).

use super::lead::{BODY, LONGEST_COLON};
use super::para::Para;
use super::shape::{bare, until};
use super::telling::is_telling;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::opening;

/// 今年…总体要求是:…, 主要预期目标是:… with the text behind it in the same paragraph.
pub fn announcing(words: &str) -> Option<&str> {
    let (sentence, mark) = until(words, &['。', ':'], 70)?;
    let clause = sentence.last_place_of(",").map_or(sentence, |at| sentence.after(at + 1));
    let tail = sentence.trim_end_of("是为");
    let named = tail.ends_with_any("要求 目标 思路 原则 方针 指导思想 任务 措施");
    let goal = clause
        .contains_any("总体要求 预期目标 总体思路 工作思路 基本思路 主要目标 发展目标 指导思想 奋斗目标 总要求 主要任务 行动方针 以下原则 主要措施 工作目标");
    let rest = words.after(sentence.len() + mark.len_utf8());
    (mark == ':' && named && goal && rest.size() >= BODY && !is_telling(sentence)).then(|| bare(sentence))
}

/// The announcement of the goals inside a paragraph, behind its first sentences: …关键一年。今年工作的总体要求是:….
pub fn inside<'t>(para: &Para<'t>) -> Option<&'t str> {
    let words = para.words;
    let end = words.first_of("预期目标是: 预期目标为: 总体思路是: 主要目标是:").map(|(at, goal)| at + goal.len() - 1)?;
    let start = words.before(end).rfind_in("。;!").map(|at| at + words.after(at).chars().next().map_or(0, char::len_utf8))?;
    let sentence = words.within(start, end);
    (sentence.size() <= 50 && words.len() > end + 3 * BODY && !is_telling(sentence)).then(|| bare(sentence))
}

/// 要坚决做到五个必须:一是… with its items in the same paragraph.
pub fn before_items(words: &str) -> Option<&str> {
    let (sentence, mark) = until(words, &['。', ':', '!', '?', ';'], LONGEST_COLON)?;
    let rest = words.after(sentence.len() + mark.len_utf8());
    let items = opening::ordinal(rest).is_some_and(|len| rest.before(len).starts_with('一') || rest.starts_with_any("第一 首先"));
    (mark == ':' && items && sentence.size() >= 4 && sentence.matches(',').count() <= 2 && !is_telling(sentence)).then(|| bare(sentence))
}
