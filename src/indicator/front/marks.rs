//! Marks in front of a label: (2), 一是, 十大类, the bound of the figure before.

use crate::text::{CharsOf, OneOf, digits_in_front, is_plain_han};

pub fn mark(rest: &str) -> Option<usize> {
    let number = digits_in_front(rest);
    let item = |behind: &str| behind.is_empty() || behind.starts_with(is_plain_han);
    if (1..=2).contains(&number) && rest[number..].starts_in(").") && item(&rest[number + 1..]) {
        return Some(number + 1); // (2)新建…, (7)为: the number of an item
    }
    if let Some(number) = rest.strip_prefix('(').and_then(|r| r.split_once(')')).map(|(inside, _)| inside).filter(|inside| inside.chars().count() <= 2)
        && number.chars().all(|c| "一二三四五六七八九十".contains(c))
    {
        return Some(number.len() + "()".len()); // (一)税收: a number inside a paragraph
    }
    // 预计(下同)全年实现…: a remark on the word before.
    if let Some(remark) = rest
        .strip_prefix('(')
        .and_then(|r| r.split_once(')'))
        .map(|(inside, _)| inside)
        .filter(|inside| inside.ends_with("下同") && inside.chars().count() <= 8)
    {
        return Some(remark.len() + "()".len());
    }
    // 2000人(含…)左右、技师…: the bound of the figure before, behind its bracket.
    if let Some(bound) = rest.opening_word("左右、 以上、 以上, 左右, 新台阶、 台阶、 大关、 新高、 关口、") {
        return Some(bound.len());
    }
    if let Some(len) = item_mark(rest) {
        return Some(len);
    }
    if let Some(inside) = rest.strip_prefix('【').and_then(|r| r.split_once('】')).map(|(inside, _)| inside).filter(|inside| inside.chars().count() <= 14) {
        return Some(inside.len() + "【】".len()); // 【2025年目标】 heads what follows
    }
    rest.chars().next().filter(|c| matches!(c, '、' | ',' | ':' | '—' | '-' | ' ' | '的' | '和' | '及' | '·' | '(' | ')' | '”' | '.' | ';')).and_then(|c| {
        let goes_on = rest[c.len_utf8()..].chars().next();
        // 和 opens 和美乡村, 和谐; ( opens a remark that is part of the label only when it closes.
        (!(c == '和' && matches!(goes_on, Some('美' | '谐' | '平' | '顺' | '睦')) || c == '及' && goes_on == Some('时'))).then_some(c.len_utf8())
    })
}

/// 一是, 十一是: the mark of an item that stands in its clause.
fn item_mark(rest: &str) -> Option<usize> {
    if let Some(circled) = rest.chars().next().filter(|c| ('\u{2460}'..='\u{2473}').contains(c)) {
        return Some(circled.len_utf8());
    }
    let digits = digits_in_front(rest);
    let begins = |c: char| is_plain_han(c) || c.is_ascii_uppercase();
    if (1..=2).contains(&digits) && rest[digits..].starts_with('.') && rest[digits + 1..].starts_with(begins) {
        return Some(digits + 1);
    }
    let numeral = rest.chars().take_while(|c| "一二三四五六七八九十".contains(*c)).map(char::len_utf8).sum::<usize>();
    (numeral > 0 && numeral <= 9 && rest[numeral..].starts_with('是')).then_some(numeral + '是'.len_utf8())
}

/// 十大类, 十大类别, 九大领域: how they are grouped; the first word that fits is taken, so longer ones stand in front.
pub fn grouped(rest: &str) -> Option<usize> {
    let numeral = rest.chars().take_while(|c| "两一二三四五六七八九十".contains(*c)).map(char::len_utf8).sum::<usize>();
    let word = rest[numeral..].opening_word("大类别 大类 大领域 个方面 大方面 批次 批")?;
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
