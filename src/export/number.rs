//! Numbers as decimals.

/// More than an `f64` tells apart: what is larger ends in noughts.
const MOST_DIGITS: f64 = 1e18;

/// A decimal that reads back as `value` (from 1e18 on: all but the last digit that an `f64` holds), never with an exponent: the shortest for a figure of up to fifteen digits.
///
/// Figures have few digits, so that trying one place after the other finds them at once. The standard library's way and that of
/// `serde_json` find the shortest of any number, and bring 15 kB (gzip) of code and tables into every browser.
pub fn plain(value: f64) -> String {
    // Powers of ten are exact so far, and so the division is the one that reading the decimal does.
    const MOST: usize = 22;
    let size = value.abs();
    let (mut places, mut power) = (0, 1.0);
    while places < MOST && (size * power).round() / power != size {
        places += 1;
        power *= 10.0;
    }
    let whole = (size * power).round();
    let (mut noughts, mut scale) = (0, 1.0);
    while whole / scale >= MOST_DIGITS {
        noughts += 1;
        scale *= 10.0;
    }
    let mut digits = format!("{:0>1$}", (whole / scale).round() as i64, places + 1);
    digits += &"0".repeat(noughts);
    if places > 0 {
        digits.insert(digits.len() - places, '.');
    }
    if value.is_sign_negative() {
        digits.insert(0, '-');
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn as_the_standard_library_writes_them() {
        let figures = (0..2_000).flat_map(|n| [1.0, 10.0, 100.0, 1e3, 1e4, 1e5].map(|power| f64::from(n) / power));
        let long = [123456789.876543, 9007199254740992.0, 1e22, 5e-9, 0.1 + 0.2];
        for value in figures.chain(long).flat_map(|value| [value, -value]) {
            assert_eq!(plain(value), value.to_string());
        }
    }

    #[test]
    fn what_is_longer_reads_back() {
        for value in [123456789.87654321, 1.0 / 3.0, 9007199254740991.5, 1.1e30] {
            assert_eq!(plain(value).parse(), Ok(value));
        }
    }
}
