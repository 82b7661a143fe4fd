//! Whole invented reports against golden files: their fields, sections and rows in a compact form, read by a person before it was
//! accepted. After a change `BAOGAO_BLESS=1 cargo test --test golden` writes them anew: read the difference before it is committed.

mod material;

use baogao::{Figure, Report, Section};
use material::{Text, agrees, invented, root, written};
use std::fmt::Write;

#[test]
fn whole_reports_read_as_before() {
    let changed: Vec<String> = invented().iter().filter_map(|text| agrees(&golden_file(text), &compact(text)).err()).collect();
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
fn every_golden_file_has_its_report() {
    let wanted: Vec<_> = invented().iter().map(golden_file).collect();
    for file in material::files_below(&root().join("tests/golden"), &["txt"]) {
        assert!(wanted.contains(&file), "{} belongs to no invented report", file.display());
    }
}

fn golden_file(text: &Text) -> std::path::PathBuf {
    root().join("tests/golden").join(&text.name)
}

/// A report in its outline, the rows under the sections that hold them.
fn compact(text: &Text) -> String {
    let parsed = baogao::parse(&text.words);
    let mut out = String::new();
    for report in &parsed.reports {
        front(report, &mut out);
        rows(report, &text.words, None, "", &mut out);
        for (i, section) in report.sections.iter().enumerate() {
            let indent = "  ".repeat(usize::from(section.level));
            let _ = writeln!(out, "{indent}{}", head(section));
            rows(report, &text.words, Some(i), &indent, &mut out);
        }
        headlines(report, &mut out);
    }
    for noise in &parsed.noise {
        let _ = writeln!(out, "noise {}: {}", noise.kind.word(), one_line(&text.words[noise.start..noise.end]));
    }
    out
}

fn front(report: &Report, out: &mut String) {
    let _ = writeln!(out, "report {}", report.title);
    for (field, value) in [("region", &report.region), ("date", &report.date), ("meeting", &report.meeting), ("speaker", &report.speaker)] {
        let _ = writeln!(out, "{field} {}", value.as_deref().unwrap_or("-"));
    }
    let _ = writeln!(out, "year {}\n", report.year.map_or("-".to_string(), |year| year.to_string()));
}

fn head(section: &Section) -> String {
    let role = section.role.map_or(String::new(), |role| format!(" [{}]", role.word()));
    let marker = if section.marker.is_empty() { String::new() } else { format!("{} ", section.marker) };
    format!("{} {marker}{}{role}", section.kind.word(), section.title)
}

/// The rows that stand right in a section: the words they were read from, then the row.
fn rows(report: &Report, text: &str, section: Option<usize>, indent: &str, out: &mut String) {
    for row in report.indicators.iter().filter(|row| row.section == section) {
        let code = row.code.map_or(String::new(), |code| format!(" | code={code}"));
        let doubts = row.doubts.iter().fold(String::new(), |doubts, doubt| format!("{doubts} | ?{}", doubt.word()));
        let _ = writeln!(out, "{indent}  {}: {}{code}{doubts}", one_line(&text[row.start..row.end]), written::row(row, ""));
    }
}

fn headlines(report: &Report, out: &mut String) {
    for headline in &report.headlines {
        for (kind, figure) in [("result", &headline.result), ("target", &headline.target)] {
            if let Figure::Stated { row, also } = figure {
                let also: Vec<String> = also.iter().map(|&i| written::row(&report.indicators[i], "")).collect();
                let _ = writeln!(out, "headline {} {kind}: {} {also:?}", headline.code, written::row(&report.indicators[*row], ""));
            }
        }
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
