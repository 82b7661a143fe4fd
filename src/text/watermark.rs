//! Watermarks and advertisements dropped into the text: 更多资料+【公众号:…】 at the end of a line or between two clauses; and where
//! a newspaper goes on: (下转第3版).
//!
//! One begins at words of `data/watermarks.txt` and runs over what an advertisement is made of: Latin letters and digits,
//! brackets with a name inside, and a few verbs. It stops at the first mark or word of the report, so it cannot eat a figure
//! behind a comma.

use super::chars::is_blank;
use crate::strings::{CharsOf, Counts, Cut, Find, OneOf, each};
use std::ops::Range;

const LIST: &str = crate::data!("watermarks.txt");

/// A bracket longer than this is no name of an account.
const LONGEST_NAME: usize = 30;

/// So many verbs may stand in front of an account: an opener that none follows is read to here and no further, since each of its
/// words may open anew (微信公众号微信公众号…).
const MOST_CARRIERS: usize = 12;

/// The words that begin or carry on a watermark.
pub struct Watermarks {
    openers: Vec<&'static str>,
    carriers: Vec<&'static str>,
}

impl Watermarks {
    /// Reads the list.
    pub fn new() -> Watermarks {
        let mut marks = Watermarks { openers: Vec::new(), carriers: Vec::new() };
        for line in LIST.lines() {
            match line.split_whitespace().collect::<Vec<_>>()[..] {
                ["open", words, ..] => marks.openers.push(words),
                ["carry", words, ..] => marks.carriers.push(words),
                _ => {}
            }
        }
        marks
    }

    /// The watermarks of the whole source.
    pub fn find(&self, source: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = source.after(from).find_in("更公微关扫加【[免搜完(\u{ff08}").map(|at| from + at) {
            from = match self.read(source, at) {
                Some(end) => {
                    found.push(at..end);
                    end
                }
                None => at + source.after(at).chars().next().map_or(1, char::len_utf8),
            };
        }
        found.extend(stamps(source));
        found
    }

    fn read(&self, source: &str, start: usize) -> Option<usize> {
        let rest = source.after(start);
        // (公众号:某某) alone may be the report's own words.
        if let Some(len) = account_bracket(rest).filter(|_| rest.starts_in("【[") || rest.trim_start_of("(\u{ff08}").starts_in("下上")) {
            return Some(start + len);
        }
        let opener = self.openers.iter().find(|words| rest.starts_with(**words))?;
        let mut at = start + opener.len();
        let (mut carriers, mut has_account) = (0, false);
        while has_account || carriers <= MOST_CARRIERS {
            let rest = source.after(at);
            if let Some(len) = account_bracket(rest).or_else(|| named(rest)) {
                at += len;
                has_account = true;
            } else if let Some(words) = self.carriers.iter().find(|words| rest.starts_with(**words)) {
                at += words.len();
                carriers += 1;
            } else {
                break;
            }
        }
        // Without an account these are ordinary words: 为群众提供更多资料, 微信公众号关注人数.
        has_account.then_some(at)
    }
}

/// Copies of some sites end each paragraph, and the empty lines between, with the same few letters: 一、工作回顾m3T.
fn stamps(source: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut ends = Counts::default();
    for line in source.lines().map(str::trim_end) {
        // Words stand in front, or it may be a unit.
        if let Some((words, stamp)) = line.len().checked_sub(3).and_then(|at| line.split_at_checked(at))
            && words.ends_with(|c: char| !c.is_ascii())
            && stamp.bytes().any(|b| b.is_ascii_lowercase())
            && stamp.bytes().any(|b| b.is_ascii_uppercase())
        {
            *ends.entry(stamp, 0) += 1;
        }
    }
    let stamp = ends.iter().find(|(_, lines)| *lines >= STAMPS).map(|(stamp, _)| stamp);
    let ends_line = |at: usize| source.len() == at || source.after(at).trim_start_of(" \r").starts_with('\n');
    stamp.into_iter().flat_map(|stamp| source.places_of(stamp).map(|at| at..at + stamp.len())).filter(move |mark| ends_line(mark.end))
}

/// So many lines end with the stamp.
const STAMPS: usize = 8;

/// 【公众号:某某】, (下转第3版) at the start of `rest`: its length.
fn account_bracket(rest: &str) -> Option<usize> {
    let close = match rest.chars().next()? {
        '【' => '】',
        '[' => ']',
        '\u{ff08}' => '\u{ff09}',
        '(' => ')',
        _ => return None,
    };
    let open_len = rest.chars().next()?.len_utf8();
    let (end, _) = rest.char_indices().take(LONGEST_NAME).find(|&(_, ch)| ch == close)?;
    let inside = rest.within(open_len, end);
    let account = each("公众号 微信号 微信 公号 QQ群 VX vx").any(|word| inside.starts_with(word) && inside.contains_in(":\u{ff1a}"));
    // (下转第3版): a newspaper goes on elsewhere.
    (account || inside.starts_with_any("下转第 上接第")).then(|| end + close.len_utf8())
}

/// `+AAA:xx`, `uk:xx`: Latin letters, digits and the marks between them.
fn named(rest: &str) -> Option<usize> {
    let end = rest
        .char_indices()
        .find(|&(_, ch)| !(ch.is_ascii_alphanumeric() || matches!(ch, '+' | ':' | '\u{ff1a}' | '_' | '@' | '-' | ' ')))
        .map_or(rest.len(), |(at, _)| at);
    let words = rest.before(end).trim_end_matches(is_blank);
    let tells = words.starts_with('+') || words.contains_in(":\u{ff1a}") && words.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
    (tells && !words.is_empty()).then_some(words.len())
}

#[cfg(test)]
mod tests {
    use super::Watermarks;

    fn found(text: &str) -> Vec<&str> {
        Watermarks::new().find(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn advertisements() {
        for (text, mark) in [
            ("改造小区50个。更多资料+【公众号:某某君】", "更多资料+【公众号:某某君】"),
            ("试点全国更多资料+ABC:xx\n营商环境", "更多资料+ABC:xx"),
            ("项目20个,更多资料uk:xx整理,开工", "更多资料uk:xx整理"),
            ("更多报告请关注微信公众号【公众号：文稿】后面", "更多报告请关注微信公众号【公众号：文稿】"),
            ("增长5%【公众号：某某】左右", "【公众号：某某】"),
            ("上榜百强，\u{ff08}下转第3版\u{ff09}", "\u{ff08}下转第3版\u{ff09}"),
            ("(上接第一版)获评示范县", "(上接第一版)"),
            ("更多资料请扫码关注微信公众号获取【公众号:某某】", "更多资料请扫码关注微信公众号获取【公众号:某某】"),
        ] {
            assert_eq!(found(text), [mark], "{text}");
        }
    }

    #[test]
    fn stamps_at_line_ends() {
        assert_eq!(found(&"m3T\n新建m3T型车3辆。m3T\r\n".repeat(8)), ["m3T"; 16]);
        assert_eq!(found(&"kWh\n用电320kWh\n下载App\n".repeat(7)), [""; 0]);
    }

    #[test]
    fn the_report_speaks_of_such_things_too() {
        for text in [
            "为群众提供更多资料。",
            "政务微信公众号关注人数5万人",
            "推出更多产品，关注民生",
            "推送更多内容APP",
            "【专栏】开通",
            "(微信支付)",
            "开通政务新媒体(公众号:云水发布)",
            "更多资料12份",
            "(第3版)",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_unique() {
        let lines: Vec<&str> = super::LIST.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{lines:?}");
    }
}
