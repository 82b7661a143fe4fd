//! What of a row may tell that it is wrong: its own shape, and the words around it in the source. All windows are short, so
//! that a row costs a constant however long its sentence is.

use crate::model::Indicator;
use crate::strings::{CharsOf, Cut, Find, Size};

/// Hands the features of row `i` to `see`, one after the other.
pub fn features(rows: &[Indicator], i: usize, source: &str, year: Option<i32>, see: &mut impl FnMut(&str, &str)) {
    let Some(row) = rows.get(i) else { return };
    let length = row.name.size();
    own_shape(row, length, year, see);
    name(row, length, source, see);
    surroundings(rows, i, source, see);
}

fn own_shape(row: &Indicator, length: usize, year: Option<i32>, say: &mut impl FnMut(&str, &str)) {
    let measure = row.measure.word();
    for doubt in &row.doubts {
        say("doubt", doubt.word());
    }
    if row.doubts.is_empty() {
        say("doubt", "none");
    }
    say("measure", measure);
    say("unit", &row.unit);
    say("bound", row.bound.word());
    say("code", if row.code.is_some() { "some" } else { "none" });
    say("length", &(length / 2).min(10).to_string());
    say("measure and length", &format!("{measure} {}", (length / 2).min(8)));
    say("era", year.map_or("none", era));
    let period = period_word(&row.period, year);
    say("period", &period);
    say("period and status", &format!("{period} {}", row.status.word()));
    for (given, word) in [(row.of.is_some(), "of"), (row.versus.is_some(), "versus"), (row.upper.is_some(), "upper")] {
        if given {
            say("has", word);
        }
    }
}

fn name(row: &Indicator, length: usize, source: &str, say: &mut impl FnMut(&str, &str)) {
    let name = row.name.as_str();
    let mut buffer = [0; 4];
    if let Some(last) = name.chars().next_back() {
        say("last", last.encode_utf8(&mut buffer));
    }
    if let Some(first) = name.chars().next() {
        say("first", first.encode_utf8(&mut buffer));
    }
    for ch in "、的和与等“(及一对为在".chars().filter(|ch| name.has_char(*ch)) {
        say("holds", ch.encode_utf8(&mut buffer));
    }
    // Where its words stand: whole before the figure, or put together from pieces.
    let near = window(source, row.start, 60, row.end, 40);
    say("words", if near.has(name) { "whole" } else { "pieces" });
    let opening = name.head(3);
    match near.last_place_of(opening).filter(|_| length >= 3) {
        Some(at) => say("before name", near.before(at).chars().next_back().unwrap_or(' ').encode_utf8(&mut buffer)),
        None => say("before name", "nowhere"),
    }
}

fn surroundings(rows: &[Indicator], i: usize, source: &str, say: &mut impl FnMut(&str, &str)) {
    let row = &rows[i];
    let mut buffer = [0; 4];
    let before = window(source, row.start, 120, row.start, 0);
    say("before figure", before.chars().next_back().unwrap_or(' ').encode_utf8(&mut buffer));
    say("behind figure", source.after(row.end).chars().next().unwrap_or(' ').encode_utf8(&mut buffer));
    let mark = before.char_indices().rev().find(|(_, c)| MARKS.has_char(*c));
    let clause = mark.map_or(before, |(at, c)| before.after(at + c.len_utf8()));
    let clause_start = row.start - clause.len();
    say("place in clause", &(clause.size() / 6).min(6).to_string());
    let sentence = before.behind_last("。\n");
    say("place in sentence", &(sentence.size() / 20).min(6).to_string());
    match mark {
        Some((_, mark)) if sentence.len() > clause.len() => say("clause behind", mark.encode_utf8(&mut buffer)),
        _ => say("clause behind", "nothing"),
    }
    say("figure", if source.after(row.start).starts_with(|c: char| c.is_ascii_digit()) { "digits" } else { "words" });
    let earlier = &rows[i.saturating_sub(12)..i];
    let in_sentence = earlier.iter().filter(|other| other.start >= row.start - sentence.len()).count();
    say("figures before", &in_sentence.min(4).to_string());
    say("figures in clause", &earlier.iter().filter(|other| other.start >= clause_start).count().min(3).to_string());
    let clause_before = before.before(before.len() - clause.len()).trim_end_of(MARKS);
    let clause_before = clause_before.rsplit(|c| MARKS.has_char(c)).next().unwrap_or_default();
    say("clause before", if clause_before.bytes().any(|b| b.is_ascii_digit()) { "counts" } else { "tells" });
    if let Some(last) = earlier.last() {
        if last.name == row.name {
            say("name", "again");
        }
        if !last.doubts.is_empty() {
            say("row before", "in doubt");
        }
    }
}

const MARKS: &str = ",，;；。\n";

/// The text from `before` characters in front of `start` to `behind` characters after `end`.
fn window(source: &str, start: usize, before: usize, end: usize, behind: usize) -> &str {
    source.within(start - source.before(start).tail(before).len(), end + source.after(end).head(behind).len())
}

/// Reports of the planned economy, of its reform, and those of today are each of a manner.
fn era(year: i32) -> &'static str {
    match year {
        ..1990 => "plan",
        1990..2005 => "reform",
        2005..2018 => "before 2018",
        _ => "now",
    }
}

/// A span, or how far the year lies from the one planned for.
fn period_word(period: &str, year: Option<i32>) -> String {
    match period.get(..4).and_then(|first| first.parse::<i32>().ok()) {
        None => "none".into(),
        Some(_) if period.has("-") => "span".into(),
        Some(first) => year.map_or_else(|| "year".into(), |year| (first - year).clamp(-3, 3).to_string()),
    }
}
