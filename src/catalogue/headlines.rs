//! The headline summary: for every indicator of the catalogue the past result and the coming target.

use super::names;
use crate::model::{Figure, Headline, Indicator, Measure, Status};

/// The headline summary of a report's rows.
pub fn headlines(rows: &[Indicator]) -> Vec<Headline> {
    names::codes().map(|code| Headline { code, result: figure(rows, code, false), target: figure(rows, code, true) }).collect()
}

/// The first level or growth that the report states, and the rows that repeat it or give its other measure.
fn figure(rows: &[Indicator], code: &str, planned: bool) -> Figure {
    let stated: Vec<usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.code == Some(code) && (row.status == Status::Target) == planned && row.versus.as_deref() != Some("from"))
        .map(|(i, _)| i)
        .collect();
    let leading = stated.iter().copied().find(|&i| matches!(rows[i].measure, Measure::Level | Measure::Growth)).or_else(|| stated.first().copied());
    match leading {
        Some(row) => Figure::Stated { row, also: stated.into_iter().filter(|&i| i != row).collect() },
        None => Figure::NotStated,
    }
}
