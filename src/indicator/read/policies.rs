//! Policies that are counted by their clauses: 出台促进经济发展20条、民营经济21条等政策措施, where the noun stands behind the last.

use super::figure::Figure;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf};
use crate::text::Span;

/// The policies behind a list of 条 that this figure stands in.
pub fn noun(figure: &Figure) -> Option<Span> {
    const NOUNS: &str = "政策措施 政策举措 政策 举措 措施";
    let text = figure.text();
    let mut at = figure.mention.span.end;
    if figure.quantity.unit != "条" {
        return None;
    }
    let end = figure.mentions.last()?.right.end;
    loop {
        // Nothing is left where the figure itself ends behind what its sentence still gives to figures.
        let rest = text.get(at..end)?;
        let Some(next) = rest.strip_first("、和") else { break };
        // 、民营经济21条: the next member ends with its own count.
        let len = next.place_of("条").filter(|&len| len <= LONGEST && next.before(len).ends_in(DIGITS))?;
        if next.before(len).contains_in(",;。") {
            return None;
        }
        at = end - next.len() + len + '条'.len_utf8();
    }
    let rest = text.within(at, end).strip_prefix('等').unwrap_or(text.within(at, end));
    let rest = rest.opening_word("一系列 一揽子 系列").map_or(rest, |word| rest.after(word.len()));
    let noun = rest.opening_word(NOUNS)?;
    let start = end - rest.len();
    (start > figure.mention.span.end).then(|| Span::new(start, start + noun.len()))
}

/// A member of such a list is no longer, in bytes.
const LONGEST: usize = 60;
