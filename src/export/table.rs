//! The table of indicators as cells, one line for each row: what CSV and XLSX share.
//!
//! Cells are typed, so that each format writes numbers as numbers. Texts of a cell are bounded: a sentence or a heading
//! of a million characters would otherwise be written once for each of its rows.

use super::{joined, utf16::Counted};
use crate::model::{Indicator, Parsed, Report, Section, SectionKind};
use crate::strings::Cut;

/// The columns, in order.
pub const COLUMNS: [&str; 25] = [
    "file",
    "report",
    "region",
    "year",
    "section",
    "role",
    "name",
    "code",
    "measure",
    "value",
    "upper",
    "unit",
    "base_value",
    "base_unit",
    "bound",
    "status",
    "period",
    "of",
    "scope",
    "versus",
    "per",
    "doubts",
    "start",
    "end",
    "sentence",
];

/// One line of the table, a cell for each of [`COLUMNS`].
pub type Row = [Cell; COLUMNS.len()];

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words, in the report's or the model's spelling.
    Text(String),
    /// A figure, a year, an index or an offset.
    Number(f64),
    /// The field is absent.
    Empty,
}

/// All rows of all reports, in text order. `start` and `end` count UTF-16 code units of `source`.
pub fn rows<'a>(parsed: &'a Parsed, source: &'a str, file: &'a str) -> impl Iterator<Item = Row> + 'a {
    let counted = Counted::of(source);
    let all = parsed.reports.iter().enumerate().flat_map(|(index, report)| report.indicators.iter().map(move |row| (index, report, row)));
    all.map(move |(index, report, row)| cells(file, index, report, row, (counted.at(row.start), counted.at(row.end)), source))
}

fn cells(file: &str, index: usize, report: &Report, row: &Indicator, (start, end): (usize, usize), source: &str) -> Row {
    let path = path(&report.sections, row.section);
    [
        text(file),
        Cell::Number(index as f64),
        optional(report.region.as_deref()),
        figure(report.year.map(f64::from)),
        text(&headings(&path)),
        path.iter().rev().find_map(|section| section.role).map_or(Cell::Empty, |role| text(role.word())),
        text(&row.name),
        optional(row.code),
        text(row.measure.word()),
        figure(row.value),
        figure(row.upper),
        text(&row.unit),
        figure(row.base.as_ref().map(|base| base.value)),
        optional(row.base.as_ref().map(|base| base.unit.as_str())),
        text(row.bound.word()),
        text(row.status.word()),
        text(&row.period),
        optional(row.of.as_deref()),
        optional(row.scope.as_deref()),
        optional(row.versus.as_deref()),
        optional(row.per.as_deref()),
        text(&joined(row.doubts.iter().map(|doubt| doubt.word()), ";")),
        Cell::Number(start as f64),
        Cell::Number(end as f64),
        Cell::Text(sentence(row, source)),
    ]
}

/// A year, a figure, or nothing.
fn figure(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}

fn optional(words: Option<&str>) -> Cell {
    words.map_or(Cell::Empty, text)
}

fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Empty } else { Cell::Text(cut(words).to_string()) }
}

/// No name, heading or unit of a real report comes near this many bytes.
const LONGEST_TEXT: usize = 1_500;

fn cut(words: &str) -> &str {
    words.before(boundary(words, LONGEST_TEXT))
}

/// The last character boundary up to a place.
fn boundary(text: &str, place: usize) -> usize {
    (0..=place.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}

/// The sections that hold a row, innermost first.
fn path(sections: &[Section], innermost: Option<usize>) -> Vec<&Section> {
    let at = |place: Option<usize>| sections.get(place?);
    std::iter::successors(at(innermost), |section| at(section.parent)).take(DEEPEST).collect()
}

/// Outlines nest five or six deep; the bound keeps a row's cost constant.
const DEEPEST: usize = 24;

fn headings(path: &[&Section]) -> String {
    let names = path.iter().rev().filter(|section| section.kind == SectionKind::Heading).map(|section| heading(section));
    joined(names, " / ")
}

/// A heading's words; its mark where it has no words.
fn heading(section: &Section) -> &str {
    cut(if section.title.is_empty() { &section.marker } else { &section.title })
}

/// Bytes of a sentence that is written whole: the longest of 93,000 real ones has 2,370.
const LONGEST_SENTENCE: usize = 2_500;
/// Bytes of a longer one on either side of its quantity.
const SENTENCE_SIDE: usize = 300;

/// The sentence as it stands in the text; of one without end what is near the quantity, between ellipses.
fn sentence(row: &Indicator, source: &str) -> String {
    let (start, end) = (row.sentence_start, row.sentence_end);
    if end.saturating_sub(start) <= LONGEST_SENTENCE {
        return words(source, start, end).to_string();
    }
    let from = start.max(boundary(source, row.start.saturating_sub(SENTENCE_SIDE)));
    let to = end.min(boundary(source, row.end.saturating_add(SENTENCE_SIDE)));
    let (before, after) = (if from > start { "…" } else { "" }, if to < end { "…" } else { "" });
    format!("{before}{}{after}", words(source, from, to))
}

/// A place that the reader got wrong gives an empty cell rather than a panic.
fn words(source: &str, start: usize, end: usize) -> &str {
    source.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::invented;
    use super::*;

    fn column(row: &Row, name: &str) -> Cell {
        row[COLUMNS.iter().position(|column| *column == name).expect("a column")].clone()
    }

    fn told(text: &str) -> Cell {
        Cell::Text(text.to_string())
    }

    #[test]
    fn every_field_in_its_column() {
        let (parsed, source) = invented::two_reports();
        let rows: Vec<Row> = rows(&parsed, &source, "x.txt").collect();
        assert_eq!(rows.len(), 5);
        let fall = &rows[1];
        for (name, cell) in [
            ("file", told("x.txt")),
            ("report", Cell::Number(0.0)),
            ("region", told("云水市")),
            ("year", Cell::Number(2024.0)),
            ("section", told("2024年工作安排 / 目标")),
            ("role", told("targets")),
            ("name", told("能耗")),
            ("code", Cell::Empty),
            ("measure", told("growth")),
            ("value", Cell::Number(-5.0)),
            ("upper", Cell::Number(-10.0)),
            ("unit", told("%")),
            ("base_value", Cell::Number(-5.0)),
            ("base_unit", told("%")),
            ("bound", told("exact")),
            ("status", told("target")),
            ("period", told("2024")),
            ("doubts", told("guessed_name;unclear_period")),
        ] {
            assert_eq!(column(fall, name), cell, "{name}");
        }
        assert_eq!(column(&rows[2], "value"), Cell::Empty);
        assert_eq!(column(&rows[3], "report"), Cell::Number(1.0));
    }

    #[test]
    fn offsets_count_utf16_behind_a_wide_character() {
        let (parsed, source) = invented::two_reports();
        let rows: Vec<Row> = rows(&parsed, &source, "x.txt").collect();
        let row = &parsed.reports[0].indicators[0];
        let units = source[..row.start].encode_utf16().count();
        assert_eq!(column(&rows[0], "start"), Cell::Number(units as f64));
    }

    #[test]
    fn a_sentence_as_it_stands() {
        let (parsed, source) = invented::two_reports();
        let row = &parsed.reports[0].indicators[0];
        assert_eq!(sentence(row, &source), source[row.sentence_start..row.sentence_end]);
    }

    #[test]
    fn an_endless_sentence_is_cut_around_its_quantity() {
        let source = format!("{}增长5%{}", "水".repeat(5_000), "山".repeat(5_000));
        let mut row = invented::row(&source, "5%", "x");
        (row.sentence_start, row.sentence_end) = (0, source.len());
        let cell = sentence(&row, &source);
        assert!(cell.starts_with("…水") && cell.ends_with("山…") && cell.contains("增长5%"), "{cell}");
        assert!(cell.len() <= 2 * SENTENCE_SIDE + 20, "{}", cell.len());
    }

    #[test]
    fn the_path_is_of_headings_only() {
        let (parsed, _) = invented::two_reports();
        let sections = &parsed.reports[0].sections;
        assert_eq!(headings(&path(sections, Some(3))), "2024年工作安排 / 目标");
        assert_eq!(sections[3].kind, SectionKind::Lead);
        assert_eq!(headings(&path(sections, Some(0))), "");
        assert_eq!(headings(&path(sections, None)), "");
    }
}
