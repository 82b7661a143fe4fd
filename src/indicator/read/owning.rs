//! Whose the measured thing is, where an earlier clause or figure tells it: 甲集团营收6亿元,新设门店12家.

use super::super::actor;
use super::super::label::Label;
use super::super::name::Name;
use super::super::{lexicon, topic};
use super::carry::Carry;
use super::figure::Figure;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// 每个集群: each of those that the figure's own part of its clause, or the clause, opens with.
pub fn each_in_clause(figure: &Figure) -> Option<Span> {
    let (text, clause) = (figure.text(), figure.mention.clause);
    let own = figure.label.of(text).contains_in(actor::EACH).then(|| Span::new(figure.label.start, figure.mention.span.start));
    actor::each(text, own.unwrap_or(Span::new(clause.start, figure.mention.span.start)))
}

/// 主城区3个项目完成投资: the label begins with the noun that the figure before counted, whose owner stands before that figure.
pub fn owner_before(figure: &Figure, label: &Label, carry: &Carry) -> Option<Name> {
    let (end, owner, noun) = carry.owner.as_ref()?;
    let text = figure.text();
    let goes_on = *end == figure.label.start && label.name.words(text).starts_with(&noun.words(text));
    goes_on.then(|| owner.clone())
}

/// 某机场开通航线4条,旅客吞吐量…: of the airport that the figure before spoke of.
pub fn airport_before(figure: &Figure, label: &Label, carry: &Carry) -> Option<Name> {
    const AIRPORT: &str = "机场";
    let text = figure.text();
    let words = label.name.words(text);
    let theirs = words.trim_start_matches('年').is_one_of("旅客吞吐量 货邮吞吐量 客运量 客货吞吐量 旅客运输量 旅客吞吐");
    let last = carry.last.as_ref().filter(|_| theirs && (figure.in_list || figure.opens_next_clause()))?;
    let said = last.words(text);
    let end = said.place_of(AIRPORT).map(|at| at + AIRPORT.len()).filter(|&end| end < said.len())?;
    last.without_end(said.len() - end)
}

/// 居民储蓄存款大幅度增加,存款余额达到…: the label begins with the word that the subject before it ends with.
pub fn overlapping(figure: &Figure, label: &Label) -> Option<Name> {
    let text = figure.text();
    if figure.in_list || label.verb.is_some() {
        return None;
    }
    let own = label.name.words(text);
    let topic = topic::before(text, figure.frame.sentence, figure.mention, figure.before())?;
    let words = topic.label.name.words(text);
    if !topic.changes && !own.starts_with("试点") {
        return None; // 推进养老保险试点,试点范围…: of what is tried out
    }
    // 经济社会稳步提升,社会消费品零售总额…: a word by chance, and the label is whole.
    let alone = |i: usize| i >= "空气质量".len() || own.starts_with("试点") || lexicon::bare().has(own.after(i));
    let shared = own.char_indices().map(|(i, _)| i).filter(|&i| i >= 6 && words.len() >= i + 6 && words.ends_with(own.before(i)) && alone(i)).max()?;
    Some(topic.label.name.then(&label.name.without_start(shared)?))
}
