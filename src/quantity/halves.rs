//! Halves of a unit of time: 2个半小时, 半小时以内, 半天.

use super::Form;
use super::bound;
use super::numeral::{self, Number};
use super::scan::Raw;
use super::unit;
use crate::strings::{Cut, OneOf};

/// Units of time that halves are told of.
const UNITS: &str = "小时 个小时 工作日 个工作日 天 个月";

/// 2个半小时, 1个半工作日: so many and a half.
pub fn and_half_at(text: &str, at: usize) -> Option<Raw> {
    let (number, len) = numeral::arabic(text.after(at))?;
    let behind = at + len + "个半".len();
    text.after(at + len).starts_with("个半").then_some(())?;
    half_of(text, at, behind, number.plus_tenths(Number::new(5, 0)))
}

/// 压缩到半小时以内, 压缩至半天: half of one, where it is what a duration came to.
pub fn half_of_unit_at(text: &str, at: usize) -> Option<Raw> {
    let front = text.before(at - bound::before(text.before(at)).map_or(0, |(_, len)| len));
    let reached = front.ends_with_any("至 到 为");
    half_of(text, at, at + '半'.len_utf8(), Number::new(5, -1)).filter(|raw| reached && unit::ends_clause(text.after(raw.end)))
}

fn half_of(text: &str, start: usize, digits_end: usize, number: Number) -> Option<Raw> {
    text.after(digits_end).starts_with_any(UNITS).then_some(())?;
    let unit = unit::read(text.after(digits_end))?;
    let end = digits_end + unit.len;
    Some(Raw { start, digits_end, end, number, upper: None, unit: Some(unit), form: Form::Arabic, and_more: false })
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::check;
    use crate::model::Bound;

    #[test]
    fn halves() {
        check("由2个半小时缩短", &[("2个半小时", 2.5, None, "小时", Bound::Exact)]);
        check("压缩到半小时以内", &[("半小时以内", 0.5, None, "小时", Bound::AtMost)]);
        check("用半天时间", &[]);
    }
}
