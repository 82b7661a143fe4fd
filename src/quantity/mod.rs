//! Numbers with their units, bounds and ranges.
//!
//! In: a stretch of clean text. Out: every number in it, in order, with its unit, bound words and upper end. It does not
//! know what a number speaks of, nor whether it is part of a name or a date: that is the next room's to say.

mod bound;
mod chinese;
mod context;
mod halves;
mod longer_units;
mod neighbours;
mod numeral;
mod parts;
mod quotient;
mod scan;
mod spelled;
mod unit;

pub use chinese::{chinese, year_at_end};
pub use numeral::{Number, arabic};
pub use scan::{FALLS_TO, scan};
pub use unit::{Kind, ends_clause};

use crate::model::{BaseValue, Bound};
use crate::text::Span;

/// A number as it stands in the text.
#[derive(Debug, Clone)]
pub struct Quantity {
    /// Number, unit and bound words.
    pub span: Span,
    /// From the first digit to the end of the unit.
    pub core: Span,
    /// The digits alone (both ends of a range).
    pub digits: Span,
    pub number: Number,
    pub upper: Option<Number>,
    /// As written with 万 or 亿; empty where no unit stands.
    pub unit: String,
    pub kind: Kind,
    pub bound: Bound,
    /// Written as 三分之一, 百分之九 or 三成.
    pub form: Form,
    pub guessed_unit: bool,
    /// Bound words behind the unit: a threshold if a noun follows (亿元以上项目).
    pub bound_behind: bool,
    scale: i32,
    base: Option<unit::Base>,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Arabic,
    Chinese,
    /// 百分之九, 三分之一, 三成: percent in words.
    Fraction,
}

impl Quantity {
    /// Bound words stand in front of the number: 超过, 不低于.
    pub fn bound_before(&self) -> bool {
        self.span.start < self.core.start
    }

    /// The value in the base unit, where the unit is known, with the signs that `value` and `upper` were read with.
    pub fn base_value(&self, value: f64, upper: Option<f64>) -> Option<BaseValue> {
        let base = self.base?;
        let to_base = |number: Number, read: f64| number.scaled(self.scale).times(base.factor).value().copysign(read);
        let upper = upper.zip(self.upper).map(|(read, number)| to_base(number, read));
        Some(BaseValue { value: to_base(self.number, value), upper, unit: base.name(&self.unit) })
    }
}

#[cfg(test)]
mod tests_support {
    use super::scan;
    use crate::model::Bound;

    /// What is read from a text: words, value, upper end, unit and bound of each.
    #[track_caller]
    pub fn check(text: &str, want: &[(&str, f64, Option<f64>, &str, Bound)]) {
        let got: Vec<_> =
            scan(text, 0).into_iter().map(|q| (q.span.of(text).to_string(), q.number.value(), q.upper.map(|u| u.value()), q.unit, q.bound)).collect();
        let want: Vec<_> = want.iter().map(|w| (w.0.to_string(), w.1, w.2, w.3.to_string(), w.4)).collect();
        assert_eq!(got, want, "{text}");
    }
}
