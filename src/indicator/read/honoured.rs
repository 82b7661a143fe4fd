//! What some became in the clause before, for a bare 数量 or 总数 behind it: 甲、乙入选国家级集群,数量居第2位.

use super::super::mention::Mention;
use super::super::name::Name;
use crate::strings::{CharsOf, Cut, DIGITS, Find, Size, each};
use crate::text::Span;

/// 甲湾、乙湾获评|国家级海湾|,数量居首位: what they became in the clause before, where no figure counts them.
pub fn before(text: &str, sentence: Span, mention: &Mention) -> Option<Name> {
    let clause = mention.clause;
    if mention.left.start > clause.start {
        return None; // 、总量: of the figure in front
    }
    let before = text.within(sentence.start, clause.start).strip_suffix(',')?.behind_last(",;:");
    let (at, verb) = each("入选 获评 获批 入围 上榜").filter_map(|verb| before.last_place_of(verb).map(|at| (at, verb))).max()?;
    let honour = before.after(at + verb.len());
    let end = clause.start - ','.len_utf8();
    (honour.has_size(4, 20) && !before.contains_in(DIGITS) && !honour.contains_in("、”)")).then(|| Name::of(Span::new(end - honour.len(), end)))
}
