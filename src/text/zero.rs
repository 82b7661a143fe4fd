//! A Latin O for the zero of a Chinese numeral, as readers of print and hasty hands leave it: 二O二四年, 一九八Ｏ年.
//!
//! It becomes 〇 before any rule, so that dates, years and numerals know one sign more and no rule knows of this.

/// Whether the letter at `at` stands inside a Chinese numeral, or ends the digits of a year.
use crate::strings::{Cut, Find};
pub fn is_zero(source: &str, at: usize, letter: char) -> bool {
    if !is_letter(letter) {
        return false;
    }
    let left = source.before(at).chars().rev().take(MOST).take_while(|c| is_letter(*c)).count();
    let right = source.after(at).chars().take(MOST + 1).take_while(|c| is_letter(*c)).count();
    let (first, last) = (source.before(at).chars().rev().nth(left), source.after(at).chars().nth(right));
    let counted = last.is_some_and(is_digit) && first.is_some_and(|c| is_digit(c) || "百千万亿".has_char(c));
    left + right <= MOST && (counted || last == Some('年') && first.is_some_and(is_digit))
}

/// 二OOO年 has three of them in a row, and no year has more.
const MOST: usize = 3;

/// A capital or a small o, narrow or wide.
fn is_letter(c: char) -> bool {
    matches!(c, 'O' | 'o' | '\u{ff2f}' | '\u{ff4f}')
}

fn is_digit(c: char) -> bool {
    "一二三四五六七八九〇零○".has_char(c)
}

#[cfg(test)]
mod tests {
    use super::is_zero;

    #[test]
    fn zeros_and_letters() {
        for (text, want) in [
            ("二O二四年", true),
            ("二\u{ff2f}二四年", true),
            ("二o二四年", true),
            ("一九八O年", true),
            ("二OOO年", true),
            ("二OO八年", true),
            ("五O一研究所", true),
            ("一百O五亿元", true),
            ("三百O年", false),
            ("发展O2O模式", false),
            ("第一OEM企业", false),
            ("一O", false),
            ("O一", false),
            ("ISO九〇〇一", false),
            ("一OOOO一", false),
            ("二O Co一", false),
        ] {
            let letters: Vec<bool> = text.char_indices().filter(|(_, c)| super::is_letter(*c)).map(|(at, c)| is_zero(text, at, c)).collect();
            assert_eq!(letters, vec![want; letters.len()], "{text}");
        }
    }
}
