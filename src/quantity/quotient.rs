//! Denominators behind a unit: 元/月, 克/千瓦时, 吨标准煤/万元, 元/人·年, 公斤每亩.

use super::numeral::Number;
use super::unit;

use crate::strings::{CharsOf, Cut, DIGITS, OneOf};
use crate::text::is_plain_han;

/// No unit has more of them.
const MOST: usize = 3;

/// Reads the denominators that open `text` and adds them to the base unit. Their length; `None` where a stroke has something behind it that
/// is no denominator known here, so that the unit is not what it seems.
pub fn divisor(text: &str, base: &mut String) -> Option<usize> {
    let mut at = 0;
    for _ in 0..MOST {
        let Some(mark) = text.after(at).chars().next().filter(|c| matches!((c, at), ('/', _) | ('每', 0) | ('·', 1..))) else { break };
        let behind = text.after(at + mark.len_utf8());
        let Some((len, unit)) = denominator(behind, mark != '/') else {
            // 5家/6家: the stroke stands between two figures.
            return (mark != '/' || behind.starts_in(DIGITS)).then_some(at);
        };
        at += mark.len_utf8() + len;
        base.push('/');
        base.push_str(unit);
    }
    Some(at)
}

/// One denominator: its length, and how it is called among the base units. 日 and 天 are one; 公顷 stays, which no power of its base unit
/// would keep tidy. Behind 每 and · only what the table knows, up to the end of the word.
fn denominator(text: &str, strict: bool) -> Option<(usize, &str)> {
    let scale = text.opening_word("万 百万 亿").map_or(0, |scale| scale.len());
    if let Some((len, entry)) = unit::longest_entry(text.after(scale)) {
        let len = scale + len;
        let ends = !strict || !text.after(len).starts_with(is_plain_han) || super::bound::after(text.after(len)).is_some();
        let own = scale == 0 && !entry.base.is_empty() && entry.factor == Number::ONE;
        return ends.then_some((len, if own { entry.base } else { text.before(len) }));
    }
    // 元/生, 公里/h: a word or a sign alone.
    let len = text.find(|c: char| !is_plain_han(c) && !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let alone = (1..=2 * '生'.len_utf8()).contains(&len) && !text.starts_in(DIGITS);
    (alone && !strict && !unit::is_verb(text)).then_some((len, text.before(len)))
}
