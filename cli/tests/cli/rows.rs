//! The table of indicators, read back by other people's readers and held against the JSON.

use crate::run::{NAMED, NAMELESS, Room, json};
use calamine::{Data, Reader, open_workbook_auto};
use serde_json::Value;

fn room() -> Room {
    Room::with(&[("a.txt", NAMED.as_bytes()), ("b.txt", NAMELESS.as_bytes())])
}

/// The rows of both files, with the file's name.
fn rows(room: &Room) -> Vec<(String, Value)> {
    let value = json(&room.run(&["a.txt", "b.txt"]).good());
    let mut rows = Vec::new();
    for object in value.as_array().expect("an array") {
        for row in object["reports"][0]["indicators"].as_array().expect("rows") {
            rows.push((object["file"].as_str().expect("a name").to_string(), row.clone()));
        }
    }
    assert!(rows.len() >= 4, "the invented texts hold figures: {value}");
    rows
}

#[test]
fn csv_reads_back_as_the_json() {
    let room = room();
    let text = room.run(&["--format", "csv", "a.txt", "b.txt"]).good();
    let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
    assert_eq!(text.matches('\u{feff}').count(), 0);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a record")).collect();
    let rows = rows(&room);
    assert_eq!(records.len(), rows.len());
    for (record, (file, row)) in records.iter().zip(&rows) {
        let cell = |name: &str| record.get(header.iter().position(|column| column == name).expect("a column")).expect("a cell");
        assert_eq!(cell("file"), file);
        for name in ["name", "unit", "measure", "bound", "status", "period"] {
            assert_eq!(cell(name), row[name].as_str().expect("words"), "{name}");
        }
        for name in ["value", "start", "end"] {
            assert_eq!(cell(name).parse().ok(), row[name].as_f64(), "{name}");
        }
        let source = if file == "a.txt" { NAMED } else { NAMELESS };
        assert!(source.contains(cell("sentence")) && !cell("sentence").is_empty());
    }
}

#[test]
fn a_workbook_reads_back_as_the_json() {
    let room = room();
    assert_eq!(room.run(&["-o", "t.xlsx", "a.txt", "b.txt"]).good(), "");
    let mut book = open_workbook_auto(room.path("t.xlsx")).expect("a workbook");
    assert_eq!(book.sheet_names(), ["indicators", "headlines", "reports"]);
    let sheet = book.worksheet_range("indicators").expect("a sheet");
    let rows = rows(&room);
    assert_eq!(sheet.height(), 1 + rows.len());
    let header: Vec<String> = sheet.rows().next().expect("a header").iter().map(ToString::to_string).collect();
    let at = |name: &str| header.iter().position(|column| column == name).expect("a column");
    for (cells, (file, row)) in sheet.rows().skip(1).zip(&rows) {
        assert_eq!(cells[at("file")], Data::String(file.clone()));
        assert_eq!(cells[at("name")], Data::String(row["name"].as_str().expect("a name").to_string()));
        assert_eq!(cells[at("value")], Data::Float(row["value"].as_f64().expect("a figure")));
    }
}

#[test]
fn an_explanation_names_rule_and_characters() {
    let room = room();
    let text = room.run(&["--explain", "a.txt"]).good();
    assert!(text.starts_with("a.txt, report 1 of 1: 云水市2024年政府工作报告 (region 云水市) (year 2024)\n\n[0] "), "{text}");
    assert!(text.contains("\n    quantity: «5.5%»\n"), "{text}");

    let rows = json(&room.run(&["--explain", "--format", "json", "a.txt"]).good());
    let reasons = rows["reports"][0]["indicators"][0]["reasons"].as_array().expect("reasons").len();
    assert!(reasons > 0);
    let first = text.split("\n\n").nth(1).expect("a row");
    assert_eq!(first.lines().filter(|line| line.starts_with("    ") && !line.contains("doubts: ")).count(), 1 + reasons, "{first}");
}
