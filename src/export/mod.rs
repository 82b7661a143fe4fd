//! The result written out: JSON, JSON Lines, CSV, Markdown.
//!
//! In: a [`Parsed`] and the text it was read from. Out: text. Offsets become UTF-16 here, in one pass.

mod utf16;

use crate::model::Parsed;

/// One JSON object, offsets in UTF-16 code units, as the JavaScript package gives it.
pub fn json(parsed: &Parsed, source: &str) -> String {
    let parsed = utf16::with_utf16_offsets(parsed, source);
    // Plain data with string keys: serialising it can't fail.
    serde_json::to_string(&parsed).unwrap_or_default()
}
