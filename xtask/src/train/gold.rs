//! The gold tables: one line for each number, either a row or the reason why it is none.

use anyhow::{Context, Result};

pub struct Row {
    /// Bytes of the number in the text.
    pub start: usize,
    pub end: usize,
    pub name: String,
    pub measure: String,
    pub value: Option<f64>,
    pub upper: Option<f64>,
    pub unit: String,
    pub bound: String,
    pub status: String,
    pub period: String,
}

/// The rows of a table whose places count characters of `text`.
pub fn read(table: &str, text: &str) -> Result<Vec<Row>> {
    let bytes: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
    let place = |cell: &str| -> Result<usize> { bytes.get(cell.parse::<usize>()?).copied().context("a place behind the text's end") };
    let mut rows = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with("start\t")) {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |i: usize| cells.get(i).copied().unwrap_or_default();
        if cell(3).starts_with("N:") {
            continue;
        }
        rows.push(Row {
            start: place(cell(0))?,
            end: place(cell(1))?,
            name: cell(4).to_string(),
            measure: cell(6).to_string(),
            value: cell(7).parse().ok(),
            upper: cell(8).parse().ok(),
            unit: cell(9).to_string(),
            bound: cell(10).to_string(),
            status: cell(11).to_string(),
            period: cell(12).to_string(),
        });
    }
    Ok(rows)
}
