//! Why each row is what it is: the row, then for each field the rule that set it and the characters it came from.

use baogao::{Indicator, Parsed, Report};
use std::fmt::Write;

/// All rows of a text with their reasons, for reading.
pub fn explained(parsed: &Parsed, text: &str, file: &str) -> String {
    let mut out = String::new();
    for (index, report) in parsed.reports.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        out += &format!("{file}, report {} of {}: {}{}\n", index + 1, parsed.reports.len(), one_line(&report.title), known(report));
        if report.indicators.is_empty() {
            out += "no rows\n";
        }
        for (number, row) in report.indicators.iter().enumerate() {
            push_row(&mut out, number, row, text);
        }
    }
    out
}

fn known(report: &Report) -> String {
    let year = report.year.map(|year| year.to_string());
    let fields = [("region", &report.region), ("year", &year)];
    let told = fields.into_iter().filter_map(|(name, value)| {
        let assumed = if report.assumed.contains(&name) { ", assumed" } else { "" };
        value.as_ref().map(|value| format!(" ({name} {}{assumed})", one_line(value)))
    });
    told.collect()
}

fn push_row(out: &mut String, number: usize, row: &Indicator, text: &str) {
    // Writing to a String can't fail.
    let _ = writeln!(out, "\n[{number}] {} | {}", one_line(&row.name), facts(row).join(" | "));
    let mut field = |name: &str, rule: &str, start: usize, end: usize| {
        let gap = if rule.is_empty() { "" } else { " " };
        let _ = writeln!(out, "    {name}: {rule}{gap}«{}»", one_line(text.get(start..end).unwrap_or_default()));
    };
    field("quantity", "", row.start, row.end);
    let (of_doubts, of_fields): (Vec<_>, Vec<_>) = row.reasons.iter().partition(|reason| reason.field == "doubts");
    for reason in of_fields {
        field(reason.field, &reason.rule, reason.start, reason.end);
    }
    if !row.doubts.is_empty() {
        let _ = writeln!(out, "    doubts: {}", row.doubts.iter().map(|doubt| doubt.word()).collect::<Vec<_>>().join(", "));
    }
    // They were weighed over the whole row, so they quote no words of the text.
    for reason in of_doubts {
        let _ = writeln!(out, "    doubts: {}", reason.rule);
    }
}

fn facts(row: &Indicator) -> Vec<String> {
    let value = match (row.value, row.upper) {
        (Some(value), Some(upper)) => format!("{value} … {upper} {}", row.unit),
        (Some(value), None) => format!("{value} {}", row.unit),
        (None, _) => "no figure".to_string(),
    };
    let mut facts =
        vec![row.measure.word().to_string(), value.trim_end().to_string(), row.bound.word().to_string(), row.status.word().to_string(), row.period.clone()];
    let more = [("code", row.code), ("of", row.of.as_deref()), ("scope", row.scope.as_deref()), ("versus", row.versus.as_deref()), ("per", row.per.as_deref())];
    facts.extend(more.iter().filter_map(|(name, value)| value.map(|value| format!("{name} {}", one_line(value)))));
    facts
}

/// Characters of the text on one line, long stretches cut in the middle.
fn one_line(words: &str) -> String {
    const ENDS: usize = 60;
    let plain: String = words.chars().take(2 * ENDS + 1).collect();
    let cut = if plain.len() < words.len() {
        let head: String = plain.chars().take(ENDS).collect();
        let tail: Vec<char> = words.chars().rev().take(ENDS).collect();
        format!("{head}…{}", tail.into_iter().rev().collect::<String>())
    } else {
        plain
    };
    cut.replace("\r\n", "⏎").replace(['\r', '\n'], "⏎")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented;

    #[test]
    fn a_row_then_its_fields() {
        assert_eq!(
            explained(&invented::parsed(), invented::TEXT, "a.txt"),
            "a.txt, report 1 of 1: 云水市政府工作报告 (region 云水市) (year 2024, assumed)\n\n\
             [0] =粮食产量 | growth | 5.5 % | about | target | 2024 | code grain\n    \
                 quantity: «5.5%左右»\n    \
                 name: words before the verb «粮食产量»\n    \
                 bound: bound word behind «左右»\n\n\
             [1] 能耗 | growth | -5 … -10 % | exact | target | 2024\n    \
                 quantity: «5-10%»\n    \
                 doubts: guessed_name, unclear_period\n    \
                 doubts: bare_name taken away\n"
        );
    }

    #[test]
    fn no_rows_are_said() {
        let mut parsed = invented::parsed();
        parsed.reports[0].indicators.clear();
        assert!(explained(&parsed, invented::TEXT, "a.txt").ends_with("assumed)\nno rows\n"));
    }

    #[test]
    fn characters_stand_on_one_line() {
        assert_eq!(one_line("增长\r\n5%"), "增长⏎5%");
        assert_eq!(one_line("短"), "短");
        let long = format!("{}中{}", "甲".repeat(60), "乙".repeat(60));
        assert_eq!(one_line(&long), long);
        assert_eq!(one_line(&format!("{long}丙")), format!("{}…{}丙", "甲".repeat(60), "乙".repeat(59)));
    }
}
