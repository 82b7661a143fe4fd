//! Ordinals and sequence numbers: 第四届, 1号线, 7号地块, a list's own 1. and (1).

use super::Place;
use crate::strings::{CharsOf, OneOf};

pub fn is_ordinal(place: &Place) -> bool {
    if place.before.ends_with('第') || place.before.ends_with_any("附件 附表") {
        return true;
    }
    if place.after_digits.starts_with("号") && !place.after_digits.starts_with("号召") {
        return true;
    }
    // 国道351线: a road's number.
    if place.after_digits.starts_with('线') && place.before.ends_with_any("国道 省道 县道 乡道 高速 铁路") {
        return true;
    }
    let opens_line = place.before.trim_both_of("( [、").is_empty();
    let marked = place.quantity.unit.is_empty() && place.after_digits.starts_in(")、.] ");
    if opens_line && marked {
        return true;
    }
    // (1) inside a line.
    place.before.ends_with('(') && place.after_digits.starts_with(')') && place.quantity.unit.is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::Reject;
    use super::super::tests_support::verdicts;

    #[test]
    fn ordinals() {
        for text in ["第38高级中学", "地铁1号线", "7号地块", "1.坚持", "(2)坚持"] {
            assert_eq!(verdicts(text), [Some(Reject::Ordinal)], "{text}");
        }
        assert_eq!(verdicts("新增12个"), [None]);
    }
}
