//! Names to codes, and the headline summary.
//!
//! In: rows with names. Out: the same rows, some with a code and without a doubt about their name; for every headline indicator
//! its past result and coming target. It never creates, loses or changes a row with a figure; only words that stand for a figure
//! (同步, 正增长, 持平) are rows by its leave. The data are `data/catalogue.tsv`: code, Chinese and English name, other names.

mod headlines;
mod names;

pub use headlines::headlines;

use crate::model::{Bound, Doubt, Indicator, Measure};

/// Version of the catalogue's data.
pub const VERSION: &str = "2026.1";

/// Gives their codes to the rows that are a headline indicator of the whole region, and takes from them the doubts about their names.
pub fn name_rows(rows: &mut Vec<Indicator>, region: Option<&str>) {
    for row in rows.iter_mut() {
        row.code = names::code(row, region);
        if row.code.is_some() {
            // A name that is known was neither guessed nor too bare to say what is measured.
            row.doubts.retain(|doubt| !matches!(doubt, Doubt::GuessedName | Doubt::BareName));
        }
    }
    rows.retain(|row| row.code.is_some() || !stands_for_a_figure(row));
}

/// 同步, 正增长, 持平: rows for headline indicators only.
fn stands_for_a_figure(row: &Indicator) -> bool {
    matches!(row.bound, Bound::InStep | Bound::Positive) || row.measure == Measure::Growth && row.value == Some(0.0)
}
