//! JSON: one object for a text, or one line for a report.

use super::number::plain;
use super::utf16::with_utf16_offsets;
use crate::model::Parsed;
use serde_json::ser::{Formatter, Serializer};
use std::io::{Result, Write};

/// One JSON object, offsets in UTF-16 code units, as the JavaScript package gives it.
pub fn json(parsed: &Parsed, source: &str) -> String {
    written(&with_utf16_offsets(parsed.clone(), source))
}

/// The object of [`json`] with the member `file` in front, for an array over several files.
pub fn json_of_file(parsed: &Parsed, source: &str, file: &str) -> String {
    in_front(&[("file", written(file))], &json(parsed, source))
}

/// JSON Lines: one line for each report, with `file` and `report` (its index in the text) in front.
pub fn json_lines(parsed: &Parsed, source: &str, file: &str) -> String {
    let parsed = with_utf16_offsets(parsed.clone(), source);
    let mut lines = String::new();
    for (index, report) in parsed.reports.iter().enumerate() {
        lines += &in_front(&[("file", written(file)), ("report", index.to_string())], &written(report));
        lines.push('\n');
    }
    lines
}

fn written<T: serde::Serialize + ?Sized>(value: &T) -> String {
    let mut out = Vec::new();
    // Plain data with string keys: serialising it can't fail, and gives text.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut out, Compact));
    String::from_utf8(out).unwrap_or_default()
}

/// As `serde_json` writes of itself, but for the decimals.
struct Compact;

impl Formatter for Compact {
    fn write_f64<W: Write + ?Sized>(&mut self, out: &mut W, value: f64) -> Result<()> {
        out.write_all(plain(value).as_bytes())
    }
}

/// Splices members into an object already written: serde's `flatten` would compile every type a second time.
fn in_front(members: &[(&str, String)], object: &str) -> String {
    let mut out = String::with_capacity(object.len() + 64);
    for (at, (key, value)) in members.iter().enumerate() {
        out += if at == 0 { "{\"" } else { ",\"" };
        out += key;
        out += "\":";
        out += value;
    }
    out.push(',');
    out += object.strip_prefix('{').unwrap_or(object);
    out
}

#[cfg(test)]
mod tests {
    use super::super::invented;
    use super::*;
    use serde_json::Value;

    fn read(json: &str) -> Value {
        serde_json::from_str(json).expect("valid JSON")
    }

    #[test]
    fn offsets_are_utf16_and_slice_the_words() {
        let (parsed, source) = invented::two_reports();
        let value = read(&json(&parsed, &source));
        let units: Vec<u16> = source.encode_utf16().collect();
        let row = &value["reports"][0]["indicators"][0];
        let place = |key: &str| usize::try_from(row[key].as_u64().expect("an offset")).expect("fits");
        assert_eq!(String::from_utf16_lossy(&units[place("start")..place("end")]), "5.5%左右");
        assert_eq!(String::from_utf16_lossy(&units[place("name_start")..place("name_end")]), "地区生产总值");
    }

    #[test]
    fn the_file_stands_first_and_the_rest_is_the_same_object() {
        let (parsed, source) = invented::two_reports();
        let named = json_of_file(&parsed, &source, "a \"b\".txt");
        assert!(named.starts_with(r#"{"file":"a \"b\".txt","version":"#), "{named}");
        let mut value = read(&named);
        value.as_object_mut().expect("an object").remove("file");
        assert_eq!(value, read(&json(&parsed, &source)));
    }

    #[test]
    fn a_line_for_each_report() {
        let (parsed, source) = invented::two_reports();
        let lines = json_lines(&parsed, &source, "x.txt");
        assert!(lines.ends_with('\n'));
        let lines: Vec<&str> = lines.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[1].starts_with(r#"{"file":"x.txt","report":1,"title":"#), "{}", lines[1]);
        let whole = read(&json(&parsed, &source));
        assert_eq!(read(lines[1])["indicators"], whole["reports"][1]["indicators"]);
    }

    #[test]
    fn absent_is_absent_and_few_are_null() {
        let (parsed, source) = invented::two_reports();
        let value = read(&json(&parsed, &source));
        let in_step = &value["reports"][0]["indicators"][2];
        assert_eq!(in_step["value"], Value::Null);
        let keys = in_step.as_object().expect("an object");
        assert!(keys.contains_key("value") && !keys.contains_key("upper") && !keys.contains_key("code"));
        let may_be_null = ["value", "section", "parent"];
        let report = &value["reports"][0];
        for one in ["sections", "indicators"].iter().flat_map(|list| report[list].as_array().expect("a list")) {
            for (key, value) in one.as_object().expect("an object") {
                assert!(!value.is_null() || may_be_null.contains(&key.as_str()), "{key}");
            }
        }
    }
}
