//! The noun behind a figure left out, since the figure before has told it: 泵站12座,其中6座当年开工.

use super::super::label::Label;
use super::super::lexicon;
use super::super::measure::Reading;
use super::super::mention::What;
use super::super::right;
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::{Doubt, Measure};
use crate::quantity::Kind;
use crate::strings::OneOf;

/// 其中5项列入国家级试点, 217个当年开工: the noun is that of the figure before.
pub fn name(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let mention = figure.mention;
    let words = mention.right.of(text);
    let counted = label.is_empty && figure.quantity.kind == Kind::Count && reading.measure == Measure::Level && figure.before().is_some();
    if counted && mention.goes_on && words.starts_with_any("居 排 列 获 位居 位列 名列") {
        // 5项居全省第一: how many of them hold the rank.
        let ranked = matches!(figure.behind.first()?.what, What::Rank(_));
        let subject = carry.subject.as_ref().filter(|_| ranked)?;
        return Some(Named::new(subject.noun.clone(), "noun of the figure before, of a rank", reading.clone()).doubting(Doubt::CarriedSubject));
    }
    // 12人入选国家高层次人才: nobody of those counted before, and what they came to names them.
    let honoured = label.is_empty && figure.quantity.kind == Kind::People && !mention.goes_on && reading.measure == Measure::Level;
    if honoured && (figure.opens_next_clause() || figure.before().is_none()) && words.starts_with_any("入选 荣获 获评 享受 当选 入围 被评为 被授予")
    {
        return Some(Named::new(right::predicate_of(text, mention.right), "what those counted came to", reading.clone()));
    }
    let counts = counted && !mention.goes_on;
    if !counts || words.is_empty() || lexicon::verbs().opens(words).or_else(|| lexicon::kept_verbs().opens(words)).is_none() {
        return None;
    }
    let subject = carry.subject.as_ref()?;
    let predicate = right::predicate_of(text, mention.right);
    Some(Named::new(subject.noun.clone().then(&predicate), "noun of the figure before, predicate behind", reading.clone()).doubting(Doubt::CarriedSubject))
}
