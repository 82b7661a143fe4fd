//! Lines that stand at the head or foot of every page (云水县政府工作报告, 第四次会议文件(3)) and the addresses and times that a browser prints
//! there. Between the halves of a sentence they would be words of it, and a title there would begin a new report.

use super::chars::{is_blank, is_han, is_stop};
use super::lines::{Line, beside_feed, neighbours};
use super::width::one_width;
use super::{groups, opening};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};

/// In characters.
const LONGEST: usize = 40;
const SHORTEST: usize = 4;
/// It comes so often at least.
const OFTEN: usize = 3;
/// No page is shorter, in bytes: words of a link that come again stand nearer to each other (《 / 规划纲要 / 》).
const PAGE: usize = 600;
/// A line that ends in no mark and is no shorter breaks off in its sentence.
const UNFINISHED: usize = 14;
/// A salutation so near tells a title from the head of a page.
const FRONT: usize = 5;
/// A salutation alone on its line is no longer, in bytes.
const FRONT_WORDS: usize = 48;

/// Indices of these lines, ascending; `pages` are those of page numbers.
pub fn find(source: &str, lines: &[Line], pages: &[usize]) -> Vec<usize> {
    let of = |line: &Line| source.within(line.start, line.end);
    let words = || lines.iter().map(of).enumerate();
    let keys: Vec<(usize, String)> = words().filter(|(_, words)| !is_printed(words)).filter_map(|(i, words)| Some((i, key(words)?))).collect();
    let mut found: Vec<usize> = words().filter(|(_, words)| is_printed(words)).map(|(i, _)| i).collect();
    let is_page = |i: usize| pages.binary_search(&i).is_ok();
    let at_break = |i: usize| {
        let paged = i.checked_sub(1).is_some_and(is_page) || is_page(i + 1);
        paged || beside_feed(source, lines, i) || neighbours(lines, i).0.is_some_and(|before| breaks_off(of(before)))
    };
    for places in groups::of_equal(keys.iter().map(|(i, key)| (*i, key.as_str()))).into_iter().filter(|places| places.len() >= OFTEN) {
        let salutes = |words: &str| opening::is_salutation(words) && words.len() <= FRONT_WORDS;
        let opens = |i: usize| lines.iter().take(i + FRONT).skip(i + 1).any(|line| salutes(of(line)));
        let heads: Vec<usize> = places.iter().copied().filter(|&i| !opens(i)).collect();
        let (mut broken, mut page) = (0, 0);
        for (&i, line) in heads.iter().filter_map(|i| Some((i, lines.get(*i)?))) {
            if line.start >= page && at_break(i) {
                broken += 1;
                page = line.start + PAGE;
            }
        }
        if broken >= OFTEN && broken * 2 > heads.len() {
            found.extend(heads);
        }
    }
    super::by_place(found, |i| *i)
}

/// What is the same on every page: the line without its digits, where it is short and no sentence.
fn key(line: &str) -> Option<String> {
    if line.len() > LONGEST * 4 {
        return None;
    }
    let words: String = line.chars().filter(|&c| !is_blank(c)).map(one_width).filter(|c| !c.is_ascii_digit()).collect();
    let count = words.size();
    let plain = words.chars().filter(|&c| is_han(c)).count() >= SHORTEST
        && !words.contains_in("。,;!?")
        && !opening::heads(&words)
        && !opening::is_salutation(&words)
        && !words.ends_with("会议上");
    (plain && count <= LONGEST).then_some(words)
}

fn breaks_off(line: &str) -> bool {
    let last = line.chars().next_back().map_or(' ', one_width);
    !is_stop(last) && !matches!(last, ';' | ':' | ')' | '】' | '《' | '“' | '(') && line.size() >= UNFINISHED
}

/// https://… 3/12, 2025/1/15 09:32: what a browser prints around a page.
fn is_printed(line: &str) -> bool {
    let address = line.starts_with_any("http:// https:// www.");
    let counted = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || "/-:.年月日".has_char(c) || is_blank(c));
    if address {
        let rest = line.split_once(is_blank).map_or("", |(_, rest)| rest);
        return counted(rest) && !line.chars().any(is_han);
    }
    let clock = line.parted_at(":").is_some_and(|(hour, minute)| hour.ends_in(DIGITS) && minute.len() >= 2);
    clock && line.contains(is_blank) && line.starts_with("20") && line.contains_in("/-年") && counted(line)
}

#[cfg(test)]
mod tests {
    use super::super::clean;

    /// A page that breaks off in its sentence, with words of its own.
    fn page(k: usize) -> String {
        let own = ["春", "夏", "秋", "冬", "晨"][k];
        format!("过去一{own}全县上下坚持稳中求进工作总基调奋力拼搏砥砺前行取得\n").repeat(12) + own + "季全面完成各项任务新增企业若干家规上工\n"
    }

    #[test]
    fn heads_of_pages() {
        for head in ["云水县政府工作报告", "2025年云水县政府工作报告", "云水县第八届人民代表大会第四次会议文件（7）"] {
            let pages: String = (0..4).map(|k| format!("{}{head}\n业增加值增长8%。\n", page(k))).collect();
            let clean = clean(&format!("{head}\n各位代表：\n{pages}"));
            assert_eq!((clean.text.matches("云水县").count(), clean.text.matches("规上工业增加值").count()), (1, 4), "{}", clean.text);
        }
    }

    #[test]
    fn what_a_browser_prints() {
        let text = format!("{}https://www.a.gov.cn/b.html 3/12\n业增加值增长8%。\n{}2025/1/15 09:32\n业增加值增长8%。", page(0), page(1));
        assert_eq!(clean(&text).text.matches("规上工业增加值").count(), 2);
        assert_eq!(clean("新增企业18家。\nhttps://www.a.gov.cn/b.html\n改造小区42个。").text, "新增企业18家。\n改造小区42个。\n");
    }

    #[test]
    fn what_a_collection_repeats() {
        let text = (0..4).map(|k| format!("政府工作报告\n各位代表：\n一、工作回顾\n{}", page(k))).collect::<String>();
        assert_eq!(clean(&text).text.matches("政府工作报告").count(), 4);
        assert_eq!(clean(&text).text.matches("工作回顾").count(), 4);
        assert_eq!(
            clean(&(0..4).map(|k| format!("{}《\n规划纲要\n》编制完成，《\n规划纲要\n》印发。\n", page(k))).collect::<String>()).text.matches("纲要").count(),
            8
        );
    }
}
