//! The formats over whole invented reports: each says what the JSON says.

use serde_json::Value;
use std::path::PathBuf;

/// Invented reports of full length, with their names.
fn reports() -> Vec<(&'static str, String)> {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &'static str| (name, std::fs::read_to_string(home.join(name)).unwrap_or_else(|error| panic!("{name}: {error}")));
    ["www/sample.txt", "tests/reports/national-hard-wrapped.txt"].map(read).to_vec()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("valid JSON")
}

/// All rows of a result, with the index of their report.
fn rows(parsed: &Value) -> Vec<(usize, &Value)> {
    let reports = parsed["reports"].as_array().expect("reports");
    reports.iter().enumerate().flat_map(|(index, report)| report["indicators"].as_array().expect("rows").iter().map(move |row| (index, row))).collect()
}

#[test]
fn csv_says_what_json_says() {
    for (name, text) in reports() {
        let parsed = baogao::parse(&text);
        let whole = json(&baogao::export::json(&parsed, &text));
        let rows = rows(&whole);
        assert!(!rows.is_empty(), "{name} has figures");

        let csv = baogao::export::csv(&parsed, &text, name);
        let mut reader = csv::Reader::from_reader(csv.strip_prefix('\u{feff}').expect("a byte-order mark").as_bytes());
        let header = reader.headers().expect("a header").clone();
        let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a record")).collect();
        assert_eq!(records.len(), rows.len(), "{name}");

        for (record, (report, row)) in records.iter().zip(rows) {
            let cell = |column: &str| &record[header.iter().position(|name| name == column).expect("a column")];
            assert_eq!((cell("file"), cell("report")), (name, report.to_string().as_str()));
            for column in ["name", "code", "unit", "measure", "bound", "status", "period", "of", "scope", "versus", "per"] {
                let words = row.get(column).and_then(Value::as_str).unwrap_or_default();
                assert_eq!(cell(column).strip_prefix('\'').unwrap_or(cell(column)), words, "{name}: {column} of {row}");
            }
            for column in ["value", "upper", "start", "end"] {
                assert_eq!(cell(column).parse().ok(), row.get(column).and_then(Value::as_f64), "{name}: {column} of {row}");
            }
            assert_eq!(cell("base_value").parse().ok(), row.pointer("/base/value").and_then(Value::as_f64), "{name}: base of {row}");
            let doubts: Vec<&str> = row["doubts"].as_array().expect("doubts").iter().filter_map(Value::as_str).collect();
            assert_eq!(cell("doubts"), doubts.join(";"), "{name}");
            let sentence = cell("sentence").strip_prefix('\'').unwrap_or(cell("sentence"));
            assert!(!sentence.is_empty() && text.contains(sentence), "{name}: {sentence}");
        }
    }
}

#[test]
fn json_offsets_slice_the_text_as_javascript_counts() {
    for (name, text) in reports() {
        let parsed = baogao::parse(&text);
        let whole = json(&baogao::export::json(&parsed, &text));
        let units: Vec<u16> = text.encode_utf16().collect();
        let placed = rows(&whole);
        let plain: Vec<&baogao::Indicator> = parsed.reports.iter().flat_map(|report| &report.indicators).collect();
        assert!(!placed.is_empty() && placed.len() == plain.len(), "{name}");
        for ((_, row), plain) in placed.iter().zip(plain) {
            let place = |key: &str| usize::try_from(row[key].as_u64().expect("an offset")).expect("fits");
            assert_eq!(String::from_utf16_lossy(&units[place("start")..place("end")]), text[plain.start..plain.end], "{name}");
            assert_eq!(
                String::from_utf16_lossy(&units[place("sentence_start")..place("sentence_end")]),
                text[plain.sentence_start..plain.sentence_end],
                "{name}"
            );
        }
    }
}

#[test]
fn markdown_has_a_line_for_each_row() {
    for (name, text) in reports() {
        let parsed = baogao::parse(&text);
        let markdown = baogao::export::markdown(&parsed, &text);
        let tables: Vec<&str> = markdown.split("\n## Indicators\n").skip(1).collect();
        assert_eq!(tables.len(), parsed.reports.len(), "{name}");
        for (table, report) in tables.iter().zip(&parsed.reports) {
            let lines = table.trim_start().lines().take_while(|line| line.starts_with("| ") || line.starts_with("|-"));
            let columns: Vec<usize> = lines.map(|line| line.replace("\\|", "").matches('|').count()).collect();
            assert_eq!(columns.len(), 2 + report.indicators.len(), "{name}");
            assert!(columns.iter().all(|count| *count == columns[0]), "{name}");
        }
    }
}
