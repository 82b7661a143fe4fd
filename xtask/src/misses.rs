//! The largest groups of misses: which fields are wrong, which rule set the names that are wrong, and which doubts their rows carry.
//!
//! The scorer prints every miss on a line of its own with the words around it. The words lead back to the row in the parser's
//! result, which tells rule and doubts; how many rows each of them has in all is counted beside.

use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// Groups shown of each kind.
const SHOWN: usize = 8;
/// Characters that the scorer shows before the figure of a miss.
const BEFORE: usize = 24;

/// One report: its text and what the parser made of it.
pub struct Read {
    pub text: String,
    pub result: Value,
}

#[derive(Default)]
struct Groups(BTreeMap<String, usize>);

impl Groups {
    fn add(&mut self, name: impl Into<String>) {
        *self.0.entry(name.into()).or_default() += 1;
    }

    /// The largest groups on one line, each with its part of `all` where that is known.
    fn line(&self, all: &Groups) -> String {
        let mut groups: Vec<(&String, &usize)> = self.0.iter().collect();
        groups.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        let shown = |(name, n): &(&String, &usize)| match all.0.get(*name) {
            Some(of) => format!("{name} {n} of {of}"),
            None => format!("{name} {n}"),
        };
        groups.iter().take(SHOWN).map(shown).collect::<Vec<_>>().join(" · ")
    }
}

/// The report of the groups, from the scorer's lines and the parsed reports by name.
pub fn groups(lines: &str, reads: &HashMap<String, Read>) -> String {
    let none = Groups::default();
    let (mut fields, mut rules, mut doubts) = (Groups::default(), Groups::default(), Groups::default());
    let (mut missing, mut spurious, mut outline) = (Groups::default(), Groups::default(), Groups::default());
    let mut read = None;
    for line in lines.lines() {
        let Some(miss) = line.strip_prefix("   ") else {
            // The line of a report stands above the misses of its rows.
            read = line.split_whitespace().next().and_then(|name| reads.get(name));
            continue;
        };
        if let Some(miss) = miss.strip_prefix("wrong ") {
            let Some((words, wrong)) = miss.trim_start().split_once("…  ") else { continue };
            for field in wrong.split("; ").filter_map(|part| part.split_once(": want ")) {
                fields.add(field.0);
            }
            let name = wrong.starts_with("name: ").then(|| between(wrong, ", got '", "'")).flatten();
            let Some(row) = read.and_then(|read| find(read, words.trim_start_matches('…'), name)) else { continue };
            if name.is_some() {
                rules.add(rule(row));
            }
            doubts_of(row).into_iter().for_each(|doubt| doubts.add(doubt));
        } else if miss.starts_with("missed ") {
            missing.add(miss.rsplit("  want ").next().and_then(measure).unwrap_or("other"));
        } else if miss.starts_with("spurious ") {
            spurious.add(between(miss.rsplit(" (").next().unwrap_or(""), "", ")").unwrap_or("other"));
        } else {
            // lead not in gold at 12: …, heading missed at 7: …, meta year: …
            outline.add(miss.split(" at ").next().and_then(|kind| kind.split(':').next()).unwrap_or(miss));
        }
    }
    let (mut all_rules, mut all_doubts) = (Groups::default(), Groups::default());
    for row in reads.values().flat_map(rows) {
        all_rules.add(rule(row));
        doubts_of(row).into_iter().for_each(|doubt| all_doubts.add(doubt));
    }
    let mut report = String::from("largest groups of misses\n");
    for (kind, groups, all) in [
        ("wrong fields", &fields, &none),
        ("wrong names, by the rule that set them", &rules, &all_rules),
        ("wrong rows, by their doubts", &doubts, &all_doubts),
        ("missing rows, by measure", &missing, &none),
        ("rows too many, by what the gold says of the number", &spurious, &none),
        ("sections and fields of the report", &outline, &none),
    ] {
        if !groups.0.is_empty() {
            report += &format!("  {kind}: {}\n", groups.line(all));
        }
    }
    report
}

/// The measure in `NAME level 5.0家`: the scorer writes name, measure, value and unit.
fn measure(want: &str) -> Option<&'static str> {
    let measures = ["level", "growth", "change", "share", "multiple", "rank", "completion"];
    measures.into_iter().find(|measure| want.split(' ').any(|word| word == *measure))
}

fn between<'t>(words: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let rest = &words[words.find(start)? + start.len()..];
    rest.find(end).map(|at| &rest[..at])
}

/// The row of the figure in the middle of some words; of several at one place the one of that name.
fn find<'r>(read: &'r Read, words: &str, name: Option<&str>) -> Option<&'r Value> {
    let words = words.replace('⏎', "\n");
    let at = read.text.find(&words)?;
    let figure = words.chars().take(if at == 0 { 0 } else { BEFORE }).map(char::len_utf8).sum::<usize>() + at;
    let units = |bytes: usize| read.text[..bytes].encode_utf16().count() as u64;
    let (first, last) = (units(figure), units(at + words.len()));
    let place = |row: &Value, key: &str| row[key].as_u64().unwrap_or(0);
    let near = || rows(read).filter(|row| place(row, "end") > first && place(row, "start") < last);
    let named = name.and_then(|name| near().find(|row| row["name"] == name));
    named.or_else(|| near().next())
}

fn rows(read: &Read) -> impl Iterator<Item = &Value> {
    let reports = read.result["reports"].as_array().into_iter().flatten();
    reports.flat_map(|report| report["indicators"].as_array().into_iter().flatten())
}

/// The rule that set the name of a row.
fn rule(row: &Value) -> String {
    let reasons = row["reasons"].as_array().map(Vec::as_slice).unwrap_or_default();
    let reason = reasons.iter().find(|reason| reason["field"] == "name");
    reason.and_then(|reason| reason["rule"].as_str()).unwrap_or("no rule told").to_string()
}

fn doubts_of(row: &Value) -> Vec<String> {
    let doubts: Vec<String> = row["doubts"].as_array().into_iter().flatten().filter_map(|doubt| doubt.as_str().map(str::to_string)).collect();
    if doubts.is_empty() { vec!["none".to_string()] } else { doubts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn misses_lead_back_to_rule_and_doubt() {
        let text = "一、回顾\n全市上下齐心协力,各项工作都有了新的进展,引进项目12个,开工率达到95%以上。\n".to_string();
        let at = |words: &str| text[..text.find(words).unwrap_or(0)].encode_utf16().count();
        let row = |name: &str, start: usize, doubts: Value| json!({"name": name, "start": start, "end": start + 3, "doubts": doubts, "reasons": [{"field": "name", "rule": "words before the number"}]});
        let rows = json!([row("项目", at("12个"), json!(["bare_name"])), row("率", at("95%"), json!([]))]);
        let reads = HashMap::from([("甲山".to_string(), Read { text: text.clone(), result: json!({"reports": [{"indicators": rows}]}) })]);
        let context = |words: &str| {
            let at = text.find(words).unwrap_or(0);
            let before: String = text[..at].chars().rev().take(BEFORE).collect::<Vec<_>>().into_iter().rev().collect();
            format!("…{before}{words}以上…").replace('\n', "⏎")
        };
        let lines = format!(
            "report  rows\n   lead missed at 12: level 2 稳增长\n   meta year: want '2024', got None\n甲山  2  2\n   wrong    {}  name: want '引进项目', got '项目'; period: want '2023', got '2024'\n   wrong    {}  name: want '开工率', got '率'\n   missed   …引进…  want 引进项目 level 3.0家\n   spurious …第5名…  名次 5名 (N:name)\ntotals  row 0.5\n",
            context("12个").replace("12个以上", "12个"),
            context("95%"),
        );
        let report = groups(&lines, &reads);
        for line in [
            "wrong fields: name 2 · period 1",
            "by the rule that set them: words before the number 2 of 2",
            "by their doubts: bare_name 1 of 1 · none 1 of 1",
            "by measure: level 1",
            "of the number: N:name 1",
            "of the report: lead missed 1 · meta year 1",
        ] {
            assert!(report.contains(line), "{line} in\n{report}");
        }
    }

    #[test]
    fn nothing_missed() {
        assert_eq!(groups("report  rows\ntotals  row 1.0\n", &HashMap::new()), "largest groups of misses\n");
    }
}
