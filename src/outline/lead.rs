//! Leads: the short topic sentence or phrase that opens a paragraph and heads it.
//!
//! 加力提效扩大投资。树牢项目为王理念… has one; 2024年是关键之年。… has none. Nothing but the words tells them apart, so a
//! first sentence is taken for a lead when it is short, speaks of no figure, and is not of a shape that tells rather than heads.

use super::para::{Para, Part};
use super::shape::{bare, has_figure, until};
use crate::text::opening;

/// A lead is no longer than this.
const LONGEST: usize = 34;
/// With a colon behind it.
const LONGEST_COLON: usize = 44;
/// So much of the paragraph must go on behind it.
const BODY: usize = 12;

const LIST: &str = include_str!("../../data/no_lead.txt");

/// The lead of the paragraph `i`, as a slice of its words.
pub fn of<'t>(paras: &[Para<'t>], i: usize) -> Option<&'t str> {
    let words = paras[i].words;
    let bullet = opening::bullet(words);
    let words = &words[bullet.unwrap_or(0)..];
    if opening::ordinal(words).is_some() || opening::mark(words).is_some() || opening::is_salutation(words) {
        return None;
    }
    announcing(words).or_else(|| {
        let (sentence, mark) = until(words, &['。', ':', '!', '?'], LONGEST_COLON)?;
        let rest = &words[sentence.len() + mark.len_utf8()..];
        match mark {
            '。' => topic(paras, i, sentence, rest, bullet.is_some()),
            ':' => phrase(sentence, rest),
            _ => None,
        }
    })
}

/// 今年…总体要求是:…, 主要预期目标是:… with the text behind it in the same paragraph.
fn announcing(words: &str) -> Option<&str> {
    let (sentence, mark) = until(words, &['。', ':'], 70)?;
    let clause = sentence.rfind(',').map_or(sentence, |at| &sentence[at + 1..]);
    let tail = sentence.trim_end_matches(['是', '为']);
    let named = ["要求", "目标", "思路", "原则", "方针", "总要求", "指导思想", "任务", "措施"].iter().any(|w| tail.ends_with(w));
    let goal = [
        "总体要求",
        "预期目标",
        "总体思路",
        "工作思路",
        "基本思路",
        "主要目标",
        "发展目标",
        "指导思想",
        "奋斗目标",
        "总要求",
        "主要任务",
        "行动方针",
        "以下原则",
        "主要措施",
        "工作目标",
    ]
    .iter()
    .any(|w| clause.contains(w));
    let rest = &words[sentence.len() + mark.len_utf8()..];
    (mark == ':' && named && goal && rest.chars().count() >= BODY && !is_telling(sentence)).then(|| bare(sentence))
}

/// The first sentence.
fn topic<'t>(paras: &[Para], i: usize, sentence: &'t str, rest: &str, bulleted: bool) -> Option<&'t str> {
    let count = sentence.chars().count();
    let goes_on = rest.chars().count() >= BODY || (bulleted && rest.is_empty() && paras[i].count <= LONGEST);
    if !goes_on || !(3..=LONGEST).contains(&count) || has_figure(sentence) || is_telling(sentence) {
        return None;
    }
    // A paragraph that goes on with the list of the one before has no topic of its own.
    let before = paras[..i].iter().rev().find(|p| !p.is_noise());
    if before.is_some_and(|p| p.words.ends_with([';', ',', '、'])) {
        return None;
    }
    let inside = paras[..i].iter().any(|p| matches!(p.part, Part::Heading(_)));
    inside.then(|| bare(sentence))
}

/// A phrase with a colon behind it: 信创产业拔节起势:龙芯…
fn phrase<'t>(sentence: &'t str, rest: &str) -> Option<&'t str> {
    let count = sentence.chars().count();
    let fits = (3..=24).contains(&count) && rest.chars().count() >= BODY && !has_figure(sentence) && !is_telling(sentence);
    (fits && !sentence.contains([',', '“', '(', '《'])).then(|| bare(sentence))
}

/// Whether a sentence tells something rather than heads: its opening or its words are of `data/no_lead.txt`.
fn is_telling(sentence: &str) -> bool {
    LIST.lines().any(|line| {
        let mut fields = line.split('\t');
        match (fields.next(), fields.next()) {
            (Some("start"), Some(w)) => sentence.starts_with(w),
            (Some("hold"), Some(w)) => sentence.contains(w),
            (Some("end"), Some(w)) => sentence.ends_with(w),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{LIST, of};
    use crate::outline::heading;
    use crate::outline::para::paragraphs;

    fn lead(line: &str) -> Option<String> {
        let text = format!("一、工作回顾\n{line}");
        let mut paras = paragraphs(&text, &[]);
        heading::find(&mut paras);
        of(&paras, 1).map(str::to_string)
    }

    #[test]
    fn topics() {
        for (line, want) in [
            ("加力提效扩大投资。树牢项目为王理念,推进项目建设。", "加力提效扩大投资"),
            ("——经济跨上新台阶。生产总值达到24万亿元,增长10%。", "经济跨上新台阶"),
            ("今年政府工作的总体要求是:坚持稳中求进,以进促稳,先立后破。", "今年政府工作的总体要求是"),
            ("芯片产业拔节起势:芯片封装等15个项目建成投产。", "芯片产业拔节起势"),
            ("-坚定信仰,忠诚为政。", "坚定信仰,忠诚为政"),
        ] {
            assert_eq!(lead(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn sentences_that_tell() {
        for line in [
            "2024年是实施规划的关键一年。做好全年工作,意义重大。",
            "全年新增就业12万人。发放补贴3亿元,惠及万家。",
            "各位代表!回顾过去,我们深感成绩来之不易。我们要继续努力。",
            "重点抓好以下工作:",
            "一是抓项目。新开工一批重大项目,形成实物量。",
            "稳中求进。",
        ] {
            assert_eq!(lead(line), None, "{line}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_unique() {
        let lines: Vec<&str> = LIST.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", lines.windows(2).find(|p| p[0] >= p[1]));
        assert!(lines.iter().all(|l| l.split('\t').count() == 3), "every entry has an example");
    }
}
