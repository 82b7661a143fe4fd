//! One sentence, one meaning: `tests/corpus` holds for every phenomenon what a sentence says, then all its wordings, and sentences
//! that say nothing in figures.
//!
//! ```text
//! # what the file is about
//! @ outlook                                       where the sentences stand from here on: review (at first), outlook or years (a review of five)
//! = 地区生产总值 | growth | 6 % | at_least       the rows, one a line; `none` for none
//! 地区生产总值增长6%以上。                         and every wording that must give just these
//! ```
//!
//! A row is its name, measure, value (`6..6.5` for a range) and unit; then, where it is not exact, the bound; where it is not the
//! usual one of the part it stands in, status and period; then `of=`, `scope=`, `vs=`, `per=`; and `code=` where it matters.

mod material;

use baogao::Indicator;
use material::{files_below, root, written};
use std::collections::HashSet;
use std::path::PathBuf;

#[test]
fn every_wording_gives_the_rows_of_its_meaning() {
    let mut failures = Vec::new();
    let mut count = 0;
    for example in examples() {
        count += 1;
        if let Err(got) = check(&example) {
            failures.push(format!("{}\n    {}\n  expected {}\n  got      {got}", example.place, example.sentence, example.rows.join(" ; ")));
        }
    }
    assert!(count > 300, "only {count} examples were found");
    assert!(failures.is_empty(), "{} of {count} examples fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn no_sentence_stands_twice() {
    let mut seen = HashSet::new();
    for example in examples() {
        assert!(seen.insert((example.part, example.sentence.clone())), "{}: {} stands twice", example.place, example.sentence);
    }
}

/// A wording with the rows that it must give.
struct Example {
    /// File and line.
    place: String,
    part: Part,
    rows: Vec<String>,
    sentence: String,
}

/// Where in a report a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Review,
    Outlook,
    Years,
}

impl Part {
    /// Status and period that hold there without a word to the contrary.
    fn usual(self) -> &'static str {
        match self {
            Part::Review => "actual 2024",
            Part::Outlook => "target 2025",
            Part::Years => "actual 2020-2024",
        }
    }
}

/// Reads a sentence where it stands in a report; the rows it gave where they are others.
fn check(example: &Example) -> Result<(), String> {
    let front = "云禾县2025年政府工作报告\n各位代表\u{ff1a}\n现在\u{ff0c}我代表县人民政府\u{ff0c}向大会报告工作\u{ff0c}请予审议。\n";
    let words = match example.part {
        Part::Review => format!("{front}一、2024年工作回顾\n{}\n", example.sentence),
        Part::Outlook => format!("{front}一、2024年工作回顾\n各项工作稳步推进。\n二、2025年工作安排\n{}\n", example.sentence),
        Part::Years => format!("{front}一、过去五年工作回顾\n{}\n", example.sentence),
    };
    let parsed = baogao::parse(&words);
    let got: Vec<&Indicator> = parsed.reports.iter().flat_map(|report| &report.indicators).collect();
    let same = got.len() == example.rows.len() && got.iter().zip(&example.rows).all(|(row, wanted)| is(row, wanted, example.part));
    if same {
        return Ok(());
    }
    Err(if got.is_empty() { "none".to_string() } else { got.iter().map(|row| written::row(row, example.part.usual())).collect::<Vec<_>>().join(" ; ") })
}

fn is(row: &Indicator, wanted: &str, part: Part) -> bool {
    match wanted.split_once(" | code=") {
        Some((wanted, code)) => row.code == Some(code) && written::row(row, part.usual()) == wanted,
        None => written::row(row, part.usual()) == wanted,
    }
}

/// All examples, or those of another folder of the same make.
fn examples() -> Vec<Example> {
    let folder = std::env::var_os("BAOGAO_CORPUS").map_or_else(|| root().join("tests/corpus"), PathBuf::from);
    let files = files_below(&folder, &["txt"]);
    files
        .iter()
        .flat_map(|file| {
            let words = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{} could not be read: {error}", file.display()));
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            read(&name, &words)
        })
        .collect()
}

fn read(file: &str, words: &str) -> Vec<Example> {
    assert!(words.starts_with("# "), "{file} does not say in its first line what it is about");
    let mut found = Vec::new();
    let (mut part, mut rows, mut open) = (Part::Review, Vec::new(), false);
    for (i, line) in words.lines().enumerate() {
        let place = format!("{file}:{}", i + 1);
        if line.is_empty() || line.starts_with("# ") {
            open = false;
        } else if let Some(word) = line.strip_prefix("@ ") {
            part = match word {
                "review" => Part::Review,
                "outlook" => Part::Outlook,
                "years" => Part::Years,
                _ => panic!("{place}: expected review, outlook or years, found {word}"),
            };
        } else if let Some(row) = line.strip_prefix("= ") {
            if !open {
                rows.clear();
            }
            open = true;
            if row != "none" {
                rows.push(row.trim_end_matches(" | exact").to_string());
            }
        } else {
            open = false;
            found.push(Example { place, part, rows: rows.clone(), sentence: line.to_string() });
        }
    }
    found
}
