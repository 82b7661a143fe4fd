//! Numbers that are no rows: dates, ordinals, parts of names, and the rest. The reasons are those of the annotation rules.

mod capacity;
mod name;
mod noun;
mod ordinal;
mod pool;
mod threshold;
mod time;

pub use noun::opens_noun;

use crate::quantity::Quantity;
use crate::strings::Cut;
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

impl Reject {
    /// The reason in one word.
    pub fn word(self) -> &'static str {
        match self {
            Reject::Time => "time",
            Reject::Ordinal => "ordinal",
            Reject::Name => "name",
            Reject::Other => "other",
        }
    }
}

/// A number with the words around it inside its sentence, as far as any rule looks.
pub struct Place<'t> {
    pub quantity: &'t Quantity,
    /// Up to the first digit.
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
        before: text.within(sentence.start, quantity.digits.start).tail(WINDOW),
        after_digits: text.within(quantity.digits.end, sentence.end).head(WINDOW),
        after_unit: text.within(quantity.core.end, sentence.end).head(WINDOW),
        after: text.within(quantity.span.end, sentence.end).head(WINDOW),
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
    (name::is_other(&place) || in_proportion(&place)).then_some(Reject::Other)
}

/// 人次比例42:31:27: the numbers of a proportion of three say nothing alone.
fn in_proportion(place: &Place) -> bool {
    let mark = |c: &char| matches!(c, ':' | '\u{2236}');
    let joined = |c: &char| c.is_ascii_digit() || *c == '.' || mark(c);
    let marks = place.after_digits.chars().take_while(joined).filter(mark).count() + place.before.chars().rev().take_while(joined).filter(mark).count();
    marks >= 2
}

/// Characters around a number that tell what it is. A window, since a sentence may be endless.
const WINDOW: usize = 64;

#[cfg(test)]
mod tests_support {
    use super::*;

    /// The verdicts on the numbers of one sentence.
    pub fn verdicts(text: &str) -> Vec<Option<Reject>> {
        crate::quantity::scan(text, 0).iter().map(|q| reject(text, Span::new(0, text.len()), q)).collect()
    }
}
