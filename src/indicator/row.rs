//! A row while it is being read, in clean places.

use super::name::Name;
use crate::model::{Bound, Doubt, Measure, Reason, Status};
use crate::text::Span;

/// What was read of one figure.
#[derive(Debug, Clone)]
pub struct Row {
    pub name: Name,
    pub measure: Measure,
    pub value: Option<f64>,
    pub upper: Option<f64>,
    pub unit: String,
    pub bound: Bound,
    pub status: Status,
    pub period: String,
    pub of: Option<String>,
    pub scope: Option<String>,
    pub versus: Option<String>,
    pub per: Option<String>,
    pub base: Option<crate::model::BaseValue>,
    pub doubts: Vec<Doubt>,
    /// Number, unit and bound words.
    pub span: Span,
    pub sentence: Span,
    pub reasons: Vec<Why>,
}

/// Which rule set which field, from which words.
#[derive(Debug, Clone, Copy)]
pub struct Why {
    pub field: &'static str,
    pub rule: &'static str,
    pub span: Span,
}

impl Row {
    pub fn because(&mut self, field: &'static str, rule: &'static str, span: Span) {
        self.reasons.push(Why { field, rule, span });
    }

    /// The rule that gave the name, where the name has a place.
    pub fn named_by(&mut self, rule: &'static str) {
        if let Some(place) = self.name.place() {
            self.because("name", rule, place);
        }
    }

    pub fn doubt(&mut self, doubt: Doubt) {
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }
}

impl Why {
    /// The same reason with its place in the source.
    pub fn at(&self, place: std::ops::Range<usize>) -> Reason {
        Reason { field: self.field, rule: self.rule.into(), start: place.start, end: place.end }
    }
}
