//! The head that ends a label: 增加值, 签约率, 饲养量.

use crate::indicator::lexicon;
use crate::strings::{CharsOf, Cut, Find};

/// Length of the head that ends a label: 增加值, 签约率.
pub fn head_len(words: &str) -> usize {
    let rate = if words.ends_with('率') { rate_len(words) } else { 0 };
    lexicon::heads().ends(words).or_else(|| amount_len(words)).unwrap_or(0).max(rate)
}

/// A rate is named by the two characters in front: 签约率, 治理(管控)率.
pub fn rate_len(words: &str) -> usize {
    let Some(rest) = words.strip_suffix('率') else { return 0 };
    let bracket = rest.strip_suffix(')').and_then(|inside| inside.last_place_of("("));
    let front = rest.before(bracket.unwrap_or(rest.len()));
    let start = front.len() - front.tail(2).len();
    words.len() - words.before(start).trim_end_matches('毛').len() // 毛入园率
}

/// 饲养量, 成交额: an amount is named by the two characters in front.
fn amount_len(words: &str) -> Option<usize> {
    let rest = words.strip_last("量额")?;
    let start = rest.char_indices().rev().nth(1).map(|(i, _)| i).filter(|&i| i > 0 || lexicon::kept_verbs().has(rest))?;
    Some(words.len() - start)
}
