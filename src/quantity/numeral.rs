//! Numerals: 12.5, 1,060.8, 三千五百, 九点二, 四亿零七百万.
//!
//! A number is kept as decimal digits and a power of ten, so that scales and percents are exact.

use crate::strings::{CharsOf, Cut, Find};

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
    pub fn written(digits: &str) -> Number {
        let (whole, fraction) = digits.parted_at(".").unwrap_or((digits, ""));
        Number::new(0, 0).followed_by(whole, 0).and_fraction(fraction)
    }

    /// A whole number and the digits behind its point.
    pub fn and_fraction(self, digits: &str) -> Number {
        self.followed_by(digits, 1)
    }

    fn followed_by(mut self, digits: &str, places: i32) -> Number {
        for digit in digits.bytes() {
            if self.digits < FULL {
                self = Number::new(self.digits * 10 + i64::from(digit - b'0'), self.exponent - places);
            } else {
                self.exponent += 1 - places;
            }
        }
        self
    }

    /// The number below zero.
    pub fn negative(self) -> Number {
        Number { digits: -self.digits, ..self }
    }

    /// The number times a power of ten.
    pub fn scaled(self, power: i32) -> Number {
        Number { exponent: self.exponent + power, ..self }
    }

    /// A whole number and so many tenths.
    pub fn plus_tenths(self, tenths: Number) -> Number {
        Number { digits: self.digits * 10 + tenths.digits, exponent: -1 }
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
    let mut digits = text.before(at).to_string();
    if at <= 3 {
        while digits.len() < LONGEST && bytes.get(at) == Some(&b',') && digits_end(bytes, at + 1) == at + 4 {
            digits.push_str(text.within(at + 1, at + 4));
            at += 4;
        }
    }
    if bytes.get(at) == Some(&b'.') {
        let end = digits_end(bytes, at + 1);
        if end > at + 1 && end - at <= LONGEST {
            digits.push_str(text.within(at, end));
            at = end;
        }
    }
    Some((Number::written(&digits), at))
}

/// 2万5千公里, 1亿3千多万人: digits with scales between them. The number without the scale it ends in, its length up to that scale,
/// and whether 多 stands inside.
pub fn mixed(text: &str) -> Option<(Number, usize, bool)> {
    let first_len = digits_end(text.as_bytes(), 0);
    let first = whole(text.before(first_len))?;
    let (scale, behind) = [("亿", 10_000), ("万", 10_000)].iter().find_map(|(w, s)| text.after(first_len).strip_prefix(w).map(|b| ((*w, *s), b)))?;
    let second_len = digits_end(behind.as_bytes(), 0);
    let second = whole(behind.before(second_len)).filter(|n| *n < 10_000)?;
    let mut rest = behind.after(second_len);
    let (mut value, mut more) = (second, false);
    let part = [("千", 1000), ("百", 100)].into_iter().find_map(|(w, s)| rest.strip_prefix(w).map(|b| (s, b)));
    if let Some((times, after)) = part {
        value = second * times;
        rest = after;
    }
    if scale.0 == "亿" {
        if let Some(after) = rest.strip_first("多余").filter(|after| after.starts_with('万')) {
            (rest, more) = (after, true);
        }
        rest.starts_with('万').then_some(())?;
    } else {
        part?;
    }
    (first < 100_000 && value < 10_000).then(|| (Number::new(first * scale.1 + value, 0), text.len() - rest.len(), more))
}

/// Digits as a whole number; none where there are none, or more than it holds exactly.
pub fn whole(digits: &str) -> Option<i64> {
    let told = (1..=15).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    told.then(|| digits.bytes().fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
}

fn digits_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while bytes.get(at).is_some_and(u8::is_ascii_digit) {
        at += 1;
    }
    at
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
}
