//! Numbers that are no rows: dates, ordinals, parts of names, and the rest. The reasons are those of the annotation rules.

mod name;
mod ordinal;
mod time;

pub use name::opens_noun;

use crate::quantity::Quantity;
use crate::text::Span;

/// Why a number is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reject {
    /// Years, dates, durations and deadlines.
    Time,
    /// 第四届, 7号地块.
    Ordinal,
    /// PM2.5, 1+4, 500强, 亿元以上项目.
    Name,
    /// Pools, idioms, telephone numbers, footnotes.
    Other,
}

/// A number with the words around it inside its sentence.
pub struct Place<'t> {
    pub quantity: &'t Quantity,
    /// From the sentence's start to the first digit.
    pub before: &'t str,
    /// Behind the digits.
    pub after_digits: &'t str,
    /// Behind the unit, bound words included.
    pub after_unit: &'t str,
    /// Behind unit and bound words.
    pub after: &'t str,
}

/// Why this number is no row, or `None` where it is one.
pub fn reject(text: &str, sentence: Span, quantity: &Quantity) -> Option<Reject> {
    let place = Place {
        quantity,
        before: &text[sentence.start..quantity.digits.start],
        after_digits: &text[quantity.digits.end..sentence.end],
        after_unit: &text[quantity.core.end..sentence.end],
        after: &text[quantity.span.end..sentence.end],
    };
    if ordinal::is_ordinal(&place) {
        return Some(Reject::Ordinal);
    }
    if time::is_time(&place) {
        return Some(Reject::Time);
    }
    if name::is_name(&place) {
        return Some(Reject::Name);
    }
    name::is_other(&place).then_some(Reject::Other)
}

#[cfg(test)]
mod tests_support {
    use super::*;

    /// The verdicts on the numbers of one sentence.
    pub fn verdicts(text: &str) -> Vec<Option<Reject>> {
        crate::quantity::scan(text, 0).iter().map(|q| reject(text, Span::new(0, text.len()), q)).collect()
    }
}
