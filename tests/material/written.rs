//! Rows in one line each, as the corpus and the golden files have them:
//! `地区生产总值 | growth | 6..6.5 % | at_least | target 2025 | vs=2019`.

use baogao::{Bound, Indicator};

/// A row; `usual` are the status and period that need no telling.
pub fn row(row: &Indicator, usual: &str) -> String {
    let mut cells = vec![row.name.clone(), row.measure.word().to_string()];
    if let Some(value) = row.value {
        let upper = row.upper.map_or(String::new(), |upper| format!("..{upper}"));
        cells.push(format!("{value}{upper} {}", row.unit).trim_end().to_string());
    }
    if row.bound != Bound::Exact {
        cells.push(row.bound.word().to_string());
    }
    let time = format!("{} {}", row.status.word(), row.period);
    if time != usual {
        cells.push(time);
    }
    for (key, value) in [("of", &row.of), ("scope", &row.scope), ("vs", &row.versus), ("per", &row.per)] {
        cells.extend(value.as_ref().map(|value| format!("{key}={value}")));
    }
    cells.join(" | ")
}
