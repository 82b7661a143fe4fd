//! The result written out: JSON, JSON Lines, CSV, Markdown, and the table that CSV and spreadsheets share.
//!
//! In: a [`Parsed`](crate::Parsed) and the text it was read from. Out: text. Offsets become UTF-16 here, in one pass. What is written
//! for a row never grows with the text around it (see [`table`]), so that the output stays linear in the input.

mod csv;
mod json;
mod markdown;
mod number;
pub mod table;
mod utf16;

pub use csv::{csv, csv_header, csv_lines};
pub use json::{json, json_lines, json_of_file};
pub use markdown::{markdown, markdown_of_file};
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub(crate) use utf16::with_utf16_offsets;

#[cfg(test)]
mod invented;

/// Words with something between them.
pub(crate) fn joined(words: impl Iterator<Item = impl AsRef<str>>, between: &str) -> String {
    let mut out = String::new();
    for (i, word) in words.enumerate() {
        if i > 0 {
            out.push_str(between);
        }
        out.push_str(word.as_ref());
    }
    out
}
