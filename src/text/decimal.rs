//! A middle dot for the decimal point, as in print of the last century: 增长6·5%, but “6·5”专项行动 is a day.

use crate::strings::{CharsOf, Cut, OneOf};

/// Units behind a number that no day has.
const UNITS: &str = "% \u{ff05} 亿 万 倍 个百分点 元 公里 平方 吨 亩 岁";

/// Whether the dot at `at` parts the digits of a quantity.
pub fn is_point(source: &str, at: usize, dot: char) -> bool {
    let digit = |c: char| c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c);
    if !matches!(dot, '·' | '•' | '・') || !source.before(at).ends_with(digit) {
        return false;
    }
    let behind = source.after(at + dot.len_utf8());
    let digits: usize = behind.chars().take(LONGEST).take_while(|c| digit(*c)).map(char::len_utf8).sum();
    // 12·1:44·6:43·3
    let front = source.before(at).trim_end_matches(digit).strip_last(COLONS);
    let ratio = front.is_some_and(|front| front.ends_with(digit)) || behind.after(digits).strip_first(COLONS).is_some_and(|next| next.starts_with(digit));
    digits > 0 && (ratio || behind.after(digits).starts_with_any(UNITS))
}

/// Between the parts of a ratio.
const COLONS: &str = ":\u{ff1a}\u{2236}";

/// More decimals are none.
const LONGEST: usize = 4;

#[cfg(test)]
mod tests {
    use super::is_point;

    #[test]
    fn points_and_days() {
        for (text, want) in [
            ("增长6·5%", true),
            ("增长６·５％", true),
            ("吸取“6·5”事故教训", false),
            ("6·5镇", false),
            ("甲·乙", false),
            ("2·3亿元", true),
            ("12·1：44", true),
            ("：1·5个", false),
        ] {
            let at = text.find('·').unwrap_or(0);
            assert_eq!(is_point(text, at, '·'), want, "{text}");
        }
    }
}
