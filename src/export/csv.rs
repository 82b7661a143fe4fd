//! CSV by RFC 4180, with what spreadsheets need on top: a byte-order mark, and text cells that can't run as formulas.
//!
//! Written by hand: quoting is one rule, for which the `csv` crate would bring 18 KB (gzip) into every browser. The tests
//! read it back with that crate.

use super::joined;
use super::number::plain;
use super::table::{self, COLUMNS, Cell, Row};
use crate::model::Parsed;

/// A whole CSV document: [`csv_header`] and [`csv_lines`].
pub fn csv(parsed: &Parsed, source: &str, file: &str) -> String {
    let mut out = csv_header();
    out.extend(csv_lines(parsed, source, file));
    out
}

/// The byte-order mark, by which Excel knows UTF-8, and the line of column names.
pub fn csv_header() -> String {
    format!("\u{feff}{}{LINE_END}", joined(COLUMNS.iter(), ","))
}

/// One line for each row of the table, made as it is asked for.
pub fn csv_lines<'a>(parsed: &'a Parsed, source: &'a str, file: &'a str) -> impl Iterator<Item = String> + 'a {
    table::rows(parsed, source, file).map(|row| line(&row))
}

fn line(row: &Row) -> String {
    let mut out = String::new();
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Text(text) => push_text(&mut out, text),
            // Numbers stay as they are: -5 is a figure, not a formula.
            Cell::Number(number) => out += &plain(*number),
            Cell::Empty => {}
        }
    }
    out + LINE_END
}

const LINE_END: &str = "\r\n";

fn push_text(out: &mut String, text: &str) {
    let guard = if runs_as_formula(text) { "'" } else { "" };
    if text.contains(['"', ',', '\r', '\n']) {
        out.push('"');
        *out += guard;
        for (at, part) in text.split('"').enumerate() {
            if at > 0 {
                *out += "\"\"";
            }
            *out += part;
        }
        out.push('"');
    } else {
        *out += guard;
        *out += text;
    }
}

/// Excel and its kin take these as the start of a formula or skip them to find one, quoted or not; in East Asian
/// settings the full-width forms as well. An apostrophe in front makes the cell plain text. A sign alone (`-`, standard input) is nothing
/// to run.
fn runs_as_formula(text: &str) -> bool {
    text.chars().nth(1).is_some() && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

#[cfg(test)]
mod tests {
    use super::super::invented;
    use super::*;

    fn read_back(text: &str) -> Vec<Vec<String>> {
        let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|record| record.expect("a record").iter().map(str::to_string).collect()).collect()
    }

    fn cell(text: &str) -> String {
        let mut out = String::new();
        push_text(&mut out, text);
        out
    }

    #[test]
    fn the_header_is_the_contract() {
        assert_eq!(
            csv_header(),
            "\u{feff}file,report,region,year,section,role,name,code,measure,value,upper,unit,base_value,base_unit,bound,status,period,of,scope,versus,\
             per,doubts,start,end,sentence\r\n"
        );
    }

    #[test]
    fn rows_read_back() {
        let (parsed, source) = invented::two_reports();
        let records = read_back(&csv(&parsed, &source, "x,y.txt"));
        assert_eq!(records.len(), 1 + 5);
        assert_eq!(records[1][..10], ["x,y.txt", "0", "云水市", "2024", "2024年工作安排 / 目标", "targets", "地区生产总值", "gdp", "growth", "5.5"]);
        assert_eq!(records[5][4], "");
    }

    #[test]
    fn negative_figures_stay_numbers() {
        let (parsed, source) = invented::two_reports();
        let records = read_back(&csv(&parsed, &source, "x.txt"));
        assert_eq!(records[2][9..12], ["-5", "-10", "%"]);
        assert_eq!(records[2][21], "guessed_name;unclear_period");
    }

    #[test]
    fn formulas_are_defused() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\u{ff1d}1"] {
            assert_eq!(cell(text), format!("'{text}"));
        }
        assert_eq!(cell("\t=1"), "'\t=1");
        assert_eq!(cell("\r=1"), "\"'\r=1\"");
        assert_eq!(cell("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }

    #[test]
    fn other_cells_are_left_alone() {
        for text in ["", "-", "工业—增加值", "a=b", "1+4", "5-10", " x"] {
            assert_eq!(cell(text), text);
        }
    }

    #[test]
    fn quotes_commas_and_line_ends_are_quoted() {
        assert_eq!(cell("a,b"), "\"a,b\"");
        assert_eq!(cell("a\"b"), "\"a\"\"b\"");
        assert_eq!(cell("\""), "\"\"\"\"");
        assert_eq!(cell("a\r\nb"), "\"a\r\nb\"");
    }
}
