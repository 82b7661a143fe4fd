//! The base of a multiple: 是“四经普”的1.95倍, 将等于2019年的2倍.

use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// What a multiple is told by; the words in front of it.
const VERBS: &str = "相当于 等于 接近 是 为";
const AUXILIARIES: &str = "可以 将 约";

/// The base as written, without quotation marks.
pub fn base(text: &str, left: Span) -> Option<Span> {
    let (_, start) = verb(text, left)?;
    let base = text.within(start, left.end).trim_end_matches('的');
    // 是“四经普”的1.95倍, but “十三五”末 as it stands.
    let unquoted = base.strip_prefix('“').and_then(|inside| inside.strip_suffix('”')).filter(|inside| !inside.has("”"));
    let quote = if unquoted.is_some() { '“'.len_utf8() } else { 0 };
    Some(Span::new(start + quote, start + base.len() - quote))
}

/// Where 是…的 begins.
pub fn base_start(text: &str, left: Span) -> Option<usize> {
    verb(text, left).map(|(start, _)| start)
}

/// Where the verb of a multiple begins and ends.
fn verb(text: &str, left: Span) -> Option<(usize, usize)> {
    let whole = left.of(text);
    // 是2010年的3倍、2015年的2倍: the base of the next.
    if let Some(base) = whole
        .strip_first("、和")
        .filter(|base| year_at_end(base.trim_end_matches('的').trim_end_matches('年')).is_some_and(|(_, len)| len + "年的".len() == base.len()))
    {
        return Some((left.start, left.end - base.len()));
    }
    // 为上年4.4倍 lacks its 的.
    let words = whole.strip_suffix('的').or_else(|| whole.ends_with_any("上年 去年 上年同期").then_some(whole))?;
    let (at, verb) = words.last_of(VERBS)?;
    let front = words.before(at).strip_closing(AUXILIARIES).map_or(at, str::len);
    Some((left.start + front, left.start + at + verb.len()))
}
