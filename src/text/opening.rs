//! How a line of a report may begin: with the mark of a heading or an item, a bullet, or a salutation.
//!
//! Only marks are known here, to tell a new paragraph from a broken line; what they head is the outline's business.

use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf};

const NUMERALS: &str = "一二三四五六七八九十百零〇两";

/// The length of the mark of a heading at the start of `words` (in one width): 一、 (一) 1. (1) ① 第一部分.
pub fn mark(words: &str) -> Option<usize> {
    numeral_comma(words).or_else(|| bracketed(words)).or_else(|| digits(words)).or_else(|| circled(words)).or_else(|| part(words))
}

/// Whether a new paragraph surely begins here.
pub fn heads(words: &str) -> bool {
    mark(words).is_some() || bullet(words).is_some() || ordinal(words).is_some() || framed(words).is_some()
}

/// 【工作回顾】 at the start: its length with both brackets.
pub fn framed(words: &str) -> Option<usize> {
    const LONGEST: usize = 30;
    let inner = words.strip_prefix('【')?;
    let (len, _) = inner.char_indices().take(LONGEST).find(|&(_, c)| matches!(c, '】' | '。' | ':' | ';'))?;
    (len >= '回'.len_utf8() * 2 && inner.after(len).starts_with('】')).then_some('【'.len_utf8() + len + '】'.len_utf8())
}

/// Whether the line is or begins with a salutation: 各位代表, 同志们.
pub fn is_salutation(words: &str) -> bool {
    words.starts_with_any("各位代表 各位委员 同志们 各位领导")
}

/// A dash or dot in front of a line.
pub fn bullet(words: &str) -> Option<usize> {
    let rest = words.trim_start_of("—-–―─●◆■▲★※○◇□•·◎☆△▶►❖➤");
    let len = words.len() - rest.len();
    // A lone hyphen before a digit is a sign or a range.
    (len > 0 && !(len == 1 && rest.starts_in(DIGITS))).then_some(len)
}

/// 一、 but not 一、二产业 or 一、二季度.
fn numeral_comma(words: &str) -> Option<usize> {
    let after = words.trim_start_of(NUMERALS);
    let len = words.len() - after.len();
    if len == 0 || len > 12 {
        return None;
    }
    let rest = after.strip_prefix('、').or_else(|| after.strip_prefix('.'))?;
    let listed = rest.trim_start_of(NUMERALS);
    let in_list = listed.len() < rest.len() && listed.starts_in("、产季线级期类等号次是孩方");
    (!in_list).then(|| words.len() - rest.len())
}

/// (一) (1), also with one bracket missing: 一) 1).
fn bracketed(words: &str) -> Option<usize> {
    let inner = words.strip_prefix('(').unwrap_or(words);
    let opened = inner.len() < words.len();
    let numeral = inner.trim_start_of(NUMERALS);
    let digit = inner.trim_start_of(DIGITS);
    let (rest, len) = if numeral.len() < inner.len() { (numeral, inner.len() - numeral.len()) } else { (digit, inner.len() - digit.len()) };
    if len == 0 || len > 12 || (digit.len() < inner.len() && len > 2) {
        return None;
    }
    let rest = rest.strip_prefix(')')?;
    if !opened && rest.starts_in(",、。)") {
        return None;
    }
    // (二)期 is part of a name.
    (!rest.starts_in("期号级")).then(|| words.len() - rest.len())
}

/// 1. or 1、 but not 1.5 or 1.5亿元.
fn digits(words: &str) -> Option<usize> {
    let rest = words.trim_start_of(DIGITS);
    let len = words.len() - rest.len();
    if len == 0 || len > 2 {
        return None;
    }
    let rest = rest.strip_prefix('.').or_else(|| rest.strip_prefix('、'))?;
    let figure = rest.trim_start_of(DIGITS);
    let digits = rest.len() - figure.len();
    // 1.2024年… is the first entry of a list, 1.5亿元 a figure.
    (digits == 0 && !rest.is_empty() || digits == 4 && figure.starts_with('年')).then(|| words.len() - rest.len())
}

fn circled(words: &str) -> Option<usize> {
    let first = words.chars().next()?;
    matches!(first, '①'..='⑳' | '⑴'..='⒇' | '㈠'..='㈩').then(|| first.len_utf8())
}

/// 第一部分 第二章 第三节, with a colon or 、 behind it.
fn part(words: &str) -> Option<usize> {
    let inner = words.strip_prefix('第')?;
    let rest = inner.trim_start_matches(|c: char| NUMERALS.has_char(c) || c.is_ascii_digit());
    if rest.len() == inner.len() {
        return None;
    }
    let rest = rest.strip_opening("部分 章 节 篇")?;
    let rest = rest.strip_first(":、,.").unwrap_or(rest);
    Some(words.len() - rest.len())
}

/// 一是 一要 首先 其次 第一, 其一: a mark inside a paragraph or at its start.
pub fn ordinal(words: &str) -> Option<usize> {
    let after = words.trim_start_of(NUMERALS);
    let len = words.len() - after.len();
    if len > 0 && len <= 9 {
        return after.strip_prefix('是').or_else(|| after.strip_prefix('要')).or_else(|| after.strip_prefix("来,")).map(|rest| words.len() - rest.len());
    }
    for word in ["首先", "其次", "再次", "再者", "最后"] {
        if let Some(rest) = words.strip_prefix(word) {
            return rest.strip_first(",是要:").map(|rest| words.len() - rest.len());
        }
    }
    let inner = words.strip_prefix('第').or_else(|| words.strip_prefix('其'))?;
    let rest = inner.trim_start_of(NUMERALS);
    let len = inner.len() - rest.len();
    if len == 0 || len > 6 {
        return None;
    }
    rest.strip_first(",、:是要").map(|rest| words.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::{bullet, framed, mark, ordinal};

    #[test]
    fn marks_of_headings() {
        for (words, want) in [
            ("一、工作回顾", "一、"),
            ("十一、保障民生", "十一、"),
            ("(一)经济", "(一)"),
            ("(十二)民生", "(十二)"),
            ("一)经济", "一)"),
            ("1.项目", "1."),
            ("12、项目", "12、"),
            ("(3)项目", "(3)"),
            ("1)项目", "1)"),
            ("③项目", "③"),
            ("第一部分工作回顾", "第一部分"),
            ("第二部分:安排", "第二部分:"),
            ("1.2024年某市政府工作报告", "1."),
            ("四、三农工作", "四、"),
            ("一、一年来工作回顾", "一、"),
            ("一、三年来的工作", "一、"),
        ] {
            assert_eq!(mark(words).map(|len| &words[..len]), Some(want), "{words}");
        }
    }

    #[test]
    fn what_only_looks_like_a_mark() {
        for words in [
            "一、二产业增长",
            "一、二、三产业",
            "1.5亿元",
            "2024年",
            "(2023)年",
            "十大行动",
            "12345热线",
            "第一产业",
            "第一批项目",
            "一季度",
            "(二)期工程",
            "1.",
            "3-5个",
        ] {
            assert_eq!(mark(words), None, "{words}");
        }
    }

    #[test]
    fn ordinals_and_bullets() {
        for (words, want) in [
            ("一是抓项目", "一是"),
            ("二要稳", "二要"),
            ("首先,抓", "首先,"),
            ("第一,抓", "第一,"),
            ("第二、抓", "第二、"),
            ("其一,", "其一,"),
            ("十一是", "十一是"),
        ] {
            assert_eq!(ordinal(words).map(|len| &words[..len]), Some(want), "{words}");
        }
        for words in ["第一位", "首先报告", "一个", "第三方", "其中"] {
            assert_eq!(ordinal(words), None, "{words}");
        }
        assert_eq!(framed("【工作回顾】过去一年").map(|len| &"【工作回顾】过去一年"[..len]), Some("【工作回顾】"));
        assert_eq!([framed("【公众号:甲山】"), framed("【】"), framed("【未完")], [None; 3]);
        assert_eq!(bullet("——经济"), Some(6));
        assert_eq!(bullet("-坚定信仰"), Some(1));
        assert_eq!(bullet("-5%"), None);
    }
}
