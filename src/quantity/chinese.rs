//! Numbers in Chinese numerals: 三千五百, 四亿零七百多万, 二点四万亿, 二〇二三.

use super::numeral::{Number, whole};
use crate::strings::Cut;

/// A Chinese numeral: its number without the scale it ends in, that scale (万, 亿, 万亿 or nothing), its length, and
/// whether 多 or 余 stands inside (七百多万).
#[derive(Debug, Clone, PartialEq)]
pub struct ChineseNumeral {
    pub number: Number,
    pub scale: &'static str,
    pub len: usize,
    pub and_more: bool,
}

/// In bytes: what goes on (百百百…) is no numeral, and reading it again at each character would take forever.
const LONGEST: usize = 120;

/// 一百亿亿, the most that one counts to; what may follow still fits.
const MOST: i64 = 10_i64.pow(18);

/// Reads a Chinese numeral at the start of `text`.
pub fn chinese(text: &str) -> Option<ChineseNumeral> {
    let mut total: i64 = 0; // parts closed by 亿 and 万
    let mut part: i64 = 0; // below the next 万 or 亿
    let mut digit: Option<i64> = None;
    let mut plain_digits = String::new(); // 一二三 read digit by digit
    let mut fraction = String::new();
    let mut in_fraction = false;
    let mut and_more = false;
    let mut len = 0;
    let mut scale_len = 0; // power of ten of the scale the numeral ends in
    let mut units_seen = false;
    for ch in text.chars() {
        if let Some(value) = digit_of(ch) {
            if in_fraction {
                fraction.push(char::from(b'0' + value as u8));
            } else {
                // 一九八二|两个年度: 两 counts and is never a digit of a longer number.
                let counts = ch == '两' && !units_seen;
                if digit.is_some() && value != 0 && digit != Some(0) && (units_seen || counts) {
                    return None;
                }
                digit = Some(value);
                plain_digits.push(char::from(b'0' + value as u8));
            }
            scale_len = 0;
        } else if let Some(power) = power_of(ch) {
            // 千万千瓦: 千 belongs to the unit.
            if power < 4 && (in_fraction || units_seen && digit.is_none()) {
                break;
            }
            if in_fraction {
                // 一点五亿: the scale goes to the unit.
                scale_len = power;
                len += ch.len_utf8();
                if power == 4 && text.after(len).starts_with('亿') {
                    scale_len = 12;
                    len += '亿'.len_utf8();
                }
                break;
            }
            if plain_digits.len() > 1 && !units_seen {
                part = whole(&plain_digits)?;
                digit = None;
            }
            units_seen = true;
            if power < 4 {
                part += digit.unwrap_or(1) * 10i64.pow(power);
                scale_len = 0;
            } else {
                part += digit.unwrap_or(0);
                if part == 0 && total == 0 {
                    // ○○亿元: a place left open.
                    (plain_digits.is_empty()).then_some(())?;
                    part = 1;
                }
                if power == 8 {
                    total = (total + part).checked_mul(100_000_000)?;
                    scale_len = if scale_len == 4 { 12 } else { 8 };
                } else {
                    total += part * 10_000;
                    scale_len = 4;
                }
                part = 0;
            }
            digit = None;
        } else if ch == '点' && len > 0 && text.after(len + ch.len_utf8()).chars().next().is_some_and(|c| digit_of(c).is_some()) && !in_fraction {
            in_fraction = true;
        } else if matches!(ch, '多' | '余') && len > 0 && text.after(len + ch.len_utf8()).chars().next().and_then(power_of).is_some_and(|p| p >= 4) {
            and_more = true;
        } else {
            break;
        }
        len += ch.len_utf8();
        if total > MOST || part > MOST / 10_000 || plain_digits.len() > 20 || len > LONGEST {
            return None;
        }
    }
    if len == 0 {
        return None;
    }
    if !units_seen && plain_digits.len() > 1 {
        part = whole(&plain_digits)?;
    } else {
        part += digit.unwrap_or(0);
    }
    let whole = total + part;
    if in_fraction {
        let scale = scale_name(scale_len);
        return Some(ChineseNumeral { number: Number::new(whole, 0).and_fraction(&fraction), scale, len, and_more });
    }
    let number = Number::new(whole / 10i64.pow(scale_len), 0);
    Some(ChineseNumeral { number, scale: scale_name(scale_len), len, and_more })
}

fn scale_name(power: u32) -> &'static str {
    match power {
        4 => "万",
        8 => "亿",
        12 => "万亿",
        _ => "",
    }
}

pub fn digit_of(ch: char) -> Option<i64> {
    Some(match ch {
        '零' | '〇' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn power_of(ch: char) -> Option<u32> {
    Some(match ch {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// The year that ends `text`, in four digits of either kind (2007, 一九六四); and its length in bytes.
pub fn year_at_end(text: &str) -> Option<(i32, usize)> {
    let mut value = 0;
    let mut len = 0;
    for (place, ch) in text.chars().rev().take(4).enumerate() {
        let digit = ch.to_digit(10).map(i64::from).or_else(|| digit_of(ch))?;
        value += digit as i32 * 10i32.pow(place as u32);
        len += ch.len_utf8();
    }
    let more = text.before(text.len() - len).chars().next_back().is_some_and(|c| c.is_ascii_digit());
    ((1900..2100).contains(&value) && !more).then_some((value, len))
}

/// Whether a character can be part of a Chinese numeral.
pub fn is_chinese_digit(ch: char) -> bool {
    digit_of(ch).is_some() || power_of(ch).is_some()
}

#[cfg(test)]
mod tests {
    use super::chinese;

    #[test]
    fn chinese_numerals() {
        for (text, value, scale) in [
            ("三千五百", 3500.0, ""),
            ("六百零八万吨", 608.0, "万"),
            ("四亿零七百多万吨", 40700.0, "万"),
            ("一千八百亿斤", 1800.0, "亿"),
            ("一万亿元", 1.0, "万亿"),
            ("十三", 13.0, ""),
            ("九点二", 9.2, ""),
            ("二〇二三年", 2023.0, ""),
            ("两千", 2000.0, ""),
            ("千亿元", 1000.0, "亿"),
            ("百余名", 100.0, ""),
            ("一点五亿元", 1.5, "亿"),
            ("二点四万亿元", 2.4, "万亿"),
            ("二十五万八千人", 258000.0, ""),
        ] {
            let got = chinese(text).expect(text);
            assert_eq!((got.number.value(), got.scale), (value, scale), "{text}");
        }
    }
}
