//! The base of a multiple: 是“四经普”的1.95倍.

use crate::text::{OneOf, Span};

/// The base as written, without quotation marks.
pub fn base(text: &str, left: Span) -> Option<String> {
    let start = base_start(text, left)?;
    let words = text[start..left.end].trim_end_matches('的').trim_start_matches("相当于").trim_start_matches(['是', '为']);
    Some(words.trim_matches(['“', '”']).to_string())
}

/// Where 是…的 begins.
pub fn base_start(text: &str, left: Span) -> Option<usize> {
    let whole = left.of(text);
    // 为上年4.4倍 lacks its 的.
    let words = whole.strip_suffix('的').or_else(|| whole.ends_with_any("上年 去年 上年同期").then_some(whole))?;
    ["相当于", "是", "为"].iter().filter_map(|w| words.rfind(w)).max().map(|at| left.start + at)
}
