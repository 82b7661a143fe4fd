//! Numerals: 12.5, 1,060.8, 三千五百, 九点二, 四亿零七百万.
//!
//! A number is kept as decimal digits and a power of ten, so that scales and percents are exact.

/// A number as written, exact: digits and a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    digits: i64,
    exponent: i32,
}

/// Above it there is room for one more digit and no use: an `f64` holds seventeen.
const FULL: i64 = i64::MAX / 100;

impl Number {
    pub const ONE: Number = Number { digits: 1, exponent: 0 };

    /// A whole number times a power of ten.
    pub fn new(digits: i64, exponent: i32) -> Number {
        Number { digits, exponent }
    }

    /// The number of digits with or without a point.
    fn written(digits: &str) -> Number {
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut number = Number::new(0, 0);
        for (digits, places) in [(whole, 0), (fraction, 1)] {
            for digit in digits.bytes() {
                if number.digits < FULL {
                    number = Number::new(number.digits * 10 + i64::from(digit - b'0'), number.exponent - places);
                } else {
                    number.exponent += 1 - places;
                }
            }
        }
        number
    }

    /// The number below zero.
    pub fn negative(self) -> Number {
        Number { digits: -self.digits, ..self }
    }

    /// The number times a power of ten.
    pub fn scaled(self, power: i32) -> Number {
        Number { exponent: self.exponent + power, ..self }
    }

    /// The product with a factor of a few digits: a number of as many as there is room for loses its last ones.
    pub fn times(self, factor: Number) -> Number {
        let mut product = Number { exponent: self.exponent + factor.exponent, ..self };
        while product.digits.unsigned_abs() > 1 << 48 && factor.digits > 1 {
            product = Number { digits: product.digits / 10, exponent: product.exponent + 1 };
        }
        Number { digits: product.digits * factor.digits, ..product }
    }

    /// The nearest `f64`: one rounding, since up to fifteen digits and twenty-two powers of ten are exact. The standard library reads
    /// any decimal at all, for which it brings tables of 12 kB into every browser.
    pub fn value(self) -> f64 {
        let power = (0..self.exponent.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
        if self.exponent < 0 { self.digits as f64 / power } else { self.digits as f64 * power }
    }
}

/// More digits are no quantity, and with 309 of them a figure would be infinite.
const LONGEST: usize = 24;

/// Reads an Arabic number at the start of `text`; gives it and its length in bytes.
pub fn arabic(text: &str) -> Option<(Number, usize)> {
    let bytes = text.as_bytes();
    let mut at = digits_end(bytes, 0);
    if at == 0 || at > LONGEST {
        return None;
    }
    let mut digits = text[..at].to_string();
    if at <= 3 {
        while digits.len() < LONGEST && bytes.get(at) == Some(&b',') && digits_end(bytes, at + 1) == at + 4 {
            digits.push_str(&text[at + 1..at + 4]);
            at += 4;
        }
    }
    if bytes.get(at) == Some(&b'.') {
        let end = digits_end(bytes, at + 1);
        if end > at + 1 && end - at <= LONGEST {
            digits.push_str(&text[at..end]);
            at = end;
        }
    }
    Some((Number::written(&digits), at))
}

/// 2万5千公里, 1亿3千多万人: digits with scales between them. The number without the scale it ends in, its length up to that scale,
/// and whether 多 stands inside.
pub fn mixed(text: &str) -> Option<(Number, usize, bool)> {
    let first_len = digits_end(text.as_bytes(), 0);
    let first: i64 = text[..first_len].parse().ok()?;
    let (scale, behind) = [("亿", 10_000), ("万", 10_000)].iter().find_map(|(w, s)| text[first_len..].strip_prefix(w).map(|b| ((*w, *s), b)))?;
    let second_len = digits_end(behind.as_bytes(), 0);
    let second: i64 = behind[..second_len].parse().ok().filter(|n| *n < 10_000)?;
    let mut rest = &behind[second_len..];
    let (mut value, mut more) = (second, false);
    let part = [("千", 1000), ("百", 100)].into_iter().find_map(|(w, s)| rest.strip_prefix(w).map(|b| (s, b)));
    if let Some((times, after)) = part {
        value = second * times;
        rest = after;
    }
    if scale.0 == "亿" {
        if let Some(after) = rest.strip_prefix(['多', '余']).filter(|after| after.starts_with('万')) {
            (rest, more) = (after, true);
        }
        rest.starts_with('万').then_some(())?;
    } else {
        part?;
    }
    (first < 100_000 && value < 10_000).then(|| (Number::new(first * scale.1 + value, 0), text.len() - rest.len(), more))
}

fn digits_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while bytes.get(at).is_some_and(u8::is_ascii_digit) {
        at += 1;
    }
    at
}

/// A Chinese numeral: its number without the scale it ends in, that scale (万, 亿, 万亿 or nothing), its length, and
/// whether 多 or 余 stands inside (七百多万).
#[derive(Debug, PartialEq)]
pub struct ChineseNumeral {
    pub number: Number,
    pub scale: &'static str,
    pub len: usize,
    pub and_more: bool,
}

/// In bytes: what goes on (百百百…) is no numeral, and reading it again at each character would take forever.
const LONGEST_CHINESE: usize = 120;

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
                if power == 4 && text[len..].starts_with('亿') {
                    scale_len = 12;
                    len += '亿'.len_utf8();
                }
                break;
            }
            if plain_digits.len() > 1 && !units_seen {
                part = plain_digits.parse().ok()?;
                digit = None;
            }
            units_seen = true;
            if power < 4 {
                part += digit.unwrap_or(1) * 10i64.pow(power);
                scale_len = 0;
            } else {
                part += digit.unwrap_or(0);
                if part == 0 && total == 0 {
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
        } else if ch == '点' && len > 0 && text[len + ch.len_utf8()..].chars().next().is_some_and(|c| digit_of(c).is_some()) && !in_fraction {
            in_fraction = true;
        } else if matches!(ch, '多' | '余') && len > 0 && text[len + ch.len_utf8()..].chars().next().and_then(power_of).is_some_and(|p| p >= 4) {
            and_more = true;
        } else {
            break;
        }
        len += ch.len_utf8();
        if total > MOST || part > MOST / 10_000 || plain_digits.len() > 20 || len > LONGEST_CHINESE {
            return None;
        }
    }
    if len == 0 {
        return None;
    }
    if !units_seen && plain_digits.len() > 1 {
        part = plain_digits.parse().ok()?;
    } else {
        part += digit.unwrap_or(0);
    }
    let whole = total + part;
    if in_fraction {
        let scale = scale_name(scale_len);
        return Some(ChineseNumeral { number: Number::written(&format!("{whole}.{fraction}")), scale, len, and_more });
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

fn digit_of(ch: char) -> Option<i64> {
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
    let more = text[..text.len() - len].chars().next_back().is_some_and(|c| c.is_ascii_digit());
    ((1900..2100).contains(&value) && !more).then_some((value, len))
}

/// Whether a character can be part of a Chinese numeral.
pub fn is_chinese_digit(ch: char) -> bool {
    digit_of(ch).is_some() || power_of(ch).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_numbers() {
        for (text, value, len) in [("12.5%", 12.5, 4), ("1,060.8亿元", 1060.8, 7), ("2024,2025", 2024.0, 4), ("3.", 3.0, 1), ("35,1", 35.0, 2)] {
            let (number, got) = arabic(text).expect(text);
            assert_eq!((number.value(), got), (value, len), "{text}");
        }
        assert_eq!(arabic("元"), None);
        assert_eq!(arabic(&"9".repeat(400)), None);
    }

    #[test]
    fn mixed_numbers() {
        for (text, want) in [
            ("2万5千公里", Some((25000.0, "公里", false))),
            ("1亿3千多万人", Some((13000.0, "万人", true))),
            ("6亿7000万斤", Some((67000.0, "万斤", false))),
            ("3万个", None),
            ("2亿5", None),
        ] {
            let got = mixed(text).map(|(number, len, more)| (number.value(), &text[len..], more));
            assert_eq!(got, want, "{text}");
        }
    }

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
