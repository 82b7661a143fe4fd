//! Marks in front of a label: (2), 一是, 十大类, the bound of the figure before.

use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{digits_in_front, is_plain_han, opening};

const NUMERALS: &str = "一二三四五六七八九十";

/// The number of an entry in front of its words: (2)新建…, 3、改造…, ④引进…, 二、建成….
pub fn opens_entry(words: &str) -> bool {
    let numbered = words.trim_start_of("(").starts_with(|c: char| c.is_ascii_digit() || NUMERALS.has_char(c) || is_circled(c));
    numbered && mark(words).is_some_and(|len| words.before(len).ends_with(|c: char| ").、是要".has_char(c) || is_circled(c)))
}

fn is_circled(c: char) -> bool {
    matches!(c, '\u{2460}'..='\u{249b}' | '❶'..='❿' | '➀'..='➉')
}

pub fn mark(rest: &str) -> Option<usize> {
    let number = digits_in_front(rest);
    let item =
        |behind: &str| behind.is_empty() || behind.starts_with(is_plain_han) || behind.starts_in(" “") || behind.starts_with(|c: char| c.is_ascii_uppercase());
    if (1..=2).contains(&number)
        && let Some(behind) = rest.after(number).strip_first(").、").filter(|behind| item(behind))
    {
        return Some(rest.len() - behind.len()); // (2)新建…, (7)为: the number of an item
    }
    // 一、产业项目, but 二、三产业.
    let behind = rest.trim_start_of(NUMERALS);
    if behind.len() < rest.len()
        && let Some(behind) = behind.strip_first("、.").filter(|behind| item(behind) && !behind.starts_in(NUMERALS))
    {
        return Some(rest.len() - behind.len());
    }
    if let Some(number) = rest.strip_prefix('(').and_then(|r| r.parted_at(")")).map(|(inside, _)| inside).filter(|inside| inside.size() <= 2)
        && number.chars().all(|c| NUMERALS.has_char(c))
    {
        return Some(number.len() + "()".len()); // (一)税收: a number inside a paragraph
    }
    // 预计(下同)全年实现…: a remark on the word before.
    if let Some(remark) =
        rest.strip_prefix('(').and_then(|r| r.parted_at(")")).map(|(inside, _)| inside).filter(|inside| inside.ends_with("下同") && inside.size() <= 8)
    {
        return Some(remark.len() + "()".len());
    }
    if rest.starts_with("(含") && !rest.has(")") {
        return Some("(含".len()); // 资金9亿元(含|债券2亿元)
    }
    // 2000人(含…)左右、技师…: the bound of the figure before, behind its bracket.
    if let Some(bound) = rest.opening_word("左右、 以上、 以上, 左右, 新台阶、 台阶、 大关、 新高、 关口、") {
        return Some(bound.len());
    }
    if let Some(len) = item_mark(rest) {
        return Some(len);
    }
    if let Some(inside) = rest.strip_prefix('【').and_then(|r| r.parted_at("】")).map(|(inside, _)| inside).filter(|inside| inside.size() <= 14) {
        return Some(inside.len() + "【】".len()); // 【2025年目标】 heads what follows
    }
    if let Some(len) = opening::bullet(rest) {
        return Some(len);
    }
    rest.chars().next().filter(|c| matches!(c, '、' | ',' | ':' | ' ' | '的' | '和' | '及' | '-' | '(' | ')' | '”' | '.' | ';')).and_then(|c| {
        let goes_on = rest.after(c.len_utf8()).chars().next();
        // 和 opens 和美乡村, 和谐; ( opens a remark that is part of the label only when it closes.
        (!(c == '和' && matches!(goes_on, Some('美' | '谐' | '平' | '顺' | '睦')) || c == '及' && goes_on == Some('时'))).then_some(c.len_utf8())
    })
}

/// 一是, 十一是: the mark of an item that stands in its clause.
fn item_mark(rest: &str) -> Option<usize> {
    if let Some(circled) = rest.chars().next().filter(|c| is_circled(*c)) {
        return Some(circled.len_utf8());
    }
    let behind = rest.trim_start_of(NUMERALS);
    let numeral = rest.len() - behind.len();
    // 一要实施…, 二抓项目, 一手抓…: behind 是 anything may stand.
    let marked = behind.strip_opening("是 要 抓 手抓").filter(|behind| !behind.is_empty() || numeral + 3 == rest.len())?;
    ((1..=9).contains(&numeral)).then_some(rest.len() - marked.len())
}

/// 十大类, 十大类别, 九大领域: how they are grouped; the first word that fits is taken, so longer ones stand in front.
pub fn grouped(rest: &str) -> Option<usize> {
    let numeral = rest.chars().take_while(|c| "两一二三四五六七八九十".has_char(*c)).map(char::len_utf8).sum::<usize>();
    let word = rest.after(numeral).opening_word("大类别 大类 大领域 个方面 大方面 批次 批")?;
    (numeral > 0).then_some(numeral + word.len())
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn groups() {
        for (words, rest) in [("十大类产品", "产品"), ("十大类别产品", "产品"), ("三批次项目", "项目"), ("九大领域改革", "改革")]
        {
            assert_eq!(grouped(words).map(|len| &words[len..]), Some(rest), "{words}");
        }
        assert_eq!(grouped("大类产品"), None);
    }
}
