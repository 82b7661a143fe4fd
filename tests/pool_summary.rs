//! What the parser makes of every real report beside the project, in counts and without a word of theirs: a change of the reading
//! shows here in full, and a test fails until it is accepted with `BAOGAO_BLESS=1 cargo test --test pool_summary`.

mod material;

use baogao::{Bound, Figure, Parsed};
use material::{Text, agrees, root};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Counts by group and word, for each folder.
type Counts = BTreeMap<(&'static str, String), BTreeMap<String, usize>>;

#[test]
fn the_pool_reads_as_it_was_accepted() {
    let texts = material::real();
    if texts.is_empty() {
        return;
    }
    let mut counts = Counts::new();
    for text in &texts {
        count(text, &baogao::parse(&text.words), &mut counts);
    }
    agrees(&root().join("tests/pool_summary.tsv"), &table(&counts)).unwrap_or_else(|changed| panic!("{changed}"));
}

fn count(text: &Text, parsed: &Parsed, counts: &mut Counts) {
    let folder = text.name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut add = |group: &'static str, word: &str, n: usize| {
        *counts.entry((group, word.to_string())).or_default().entry(folder.to_string()).or_default() += n;
    };
    let rejected = baogao::rejected(&text.words);
    let rows: Vec<_> = parsed.reports.iter().flat_map(|report| &report.indicators).collect();
    // One number may be the row of several names.
    let mut places: Vec<_> = rows.iter().map(|row| (row.start, row.end)).collect();
    places.dedup();
    add("1 text", "files", 1);
    add("1 text", "reports", parsed.reports.len());
    add("1 text", "numbers seen", places.len() + rejected.len());
    add("1 text", "numbers that are rows", places.len());
    add("1 text", "rows", rows.len());
    add("1 text", "rows without a doubt", rows.iter().filter(|row| row.doubts.is_empty()).count());
    add("1 text", "rows with a code", rows.iter().filter(|row| row.code.is_some()).count());
    for rejected in &rejected {
        add("2 rejected", rejected.reason, 1);
    }
    for row in &rows {
        row.doubts.iter().for_each(|doubt| add("3 doubt", doubt.word(), 1));
        add("4 measure", row.measure.word(), 1);
        add("5 bound", row.bound.word(), 1);
        add("6 status", row.status.word(), 1);
        for (what, there) in [
            ("of", row.of.is_some()),
            ("scope", row.scope.is_some()),
            ("versus", row.versus.is_some()),
            ("per", row.per.is_some()),
            ("base", row.base.is_some()),
            ("upper", row.upper.is_some()),
            ("name", !row.name.is_empty()),
            ("value", row.value.is_some() || matches!(row.bound, Bound::InStep | Bound::Positive)),
            ("section", row.section.is_some()),
            ("period of one year", row.period.len() == 4),
        ] {
            add("7 row with", what, usize::from(there));
        }
    }
    for report in &parsed.reports {
        for section in &report.sections {
            add("8 section", section.kind.word(), 1);
            if let Some(role) = section.role {
                add("9 role", role.word(), 1);
            }
        }
        for (field, there) in [
            ("title", !report.title.is_empty()),
            ("region", report.region.is_some()),
            ("year", report.year.is_some()),
            ("date", report.date.is_some()),
            ("meeting", report.meeting.is_some()),
            ("speaker", report.speaker.is_some()),
        ] {
            add("a report with", field, usize::from(there));
        }
        for headline in &report.headlines {
            for (what, figure) in [("result", &headline.result), ("target", &headline.target)] {
                add("b headlines stated", what, usize::from(matches!(figure, Figure::Stated { .. })));
            }
        }
    }
    for noise in &parsed.noise {
        add("c noise", noise.kind.word(), 1);
    }
}

fn table(counts: &Counts) -> String {
    let mut folders: Vec<&String> = counts.values().flat_map(BTreeMap::keys).collect();
    folders.sort();
    folders.dedup();
    let mut out = format!("group\tcount of\t{}\tall\n", folders.iter().map(|f| f.as_str()).collect::<Vec<_>>().join("\t"));
    for ((group, word), by_folder) in counts {
        let _ = write!(out, "{}\t{word}", &group[2..]);
        for folder in &folders {
            let _ = write!(out, "\t{}", by_folder.get(*folder).copied().unwrap_or(0));
        }
        let _ = writeln!(out, "\t{}", by_folder.values().sum::<usize>());
    }
    out
}
