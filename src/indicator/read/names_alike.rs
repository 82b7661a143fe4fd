//! One number for several names: 入园率、签约率均为90%.

use super::super::name::Name;
use super::super::tail::Each;
use super::super::{coordination, label};
use super::carry::Carry;
use super::figure::Figure;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::CharsOf;

/// 办结率、满意率均为100%; 甲、乙各2家.
pub fn names_alike(figure: &Figure, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let percent = figure.quantity.kind == Kind::Percent;
    let grows = figure.reading.measure == Measure::Growth && figure.tail.direction.is_some();
    match figure.tail.each {
        Each::Alike if figure.tail.apiece => {
            let names = coordination::apiece(text, figure.label)?;
            // 新增甲企业20家、乙企业和丙企业各3家: the verb of the list.
            let verb = carry.verb.filter(|_| figure.in_list && label::read(text, figure.label).verb.is_none());
            Some(names.into_iter().map(|name| verb.map(Name::of).unwrap_or_default().then(&name)).collect())
        }
        Each::Alike => coordination::alike(text, figure.label)
            .or_else(|| coordination::each_grows(text, figure.label).filter(|_| grows))
            .or_else(|| all_before(figure, carry)),
        // 工业、技改投资分别增长10%以上: one number for all in spite of 分别.
        Each::InTurn if figure.tail.direction.is_some() && figure.label.of(text).contains_in("、和") => coordination::alike(text, figure.label),
        // 人数突破9万人次,收入达到3亿元,分别增长20%: one number for both in spite of 分别.
        Each::InTurn if figure.tail.direction.is_some() && carry.names.len() == 2 => all_before(figure, carry),
        _ if percent && (coordination::are_rates(text, figure.label) || coordination::are_emissions(text, figure.label)) => {
            coordination::alike(text, figure.label)
        }
        Each::One if grows => coordination::same_measure(text, figure.label)
            .or_else(|| coordination::are_measures(text, figure.label).then(|| coordination::alike(text, figure.label)).flatten()),
        _ => None,
    }
}

/// 原煤达到…,原油达到…,都增长8%: of all the rows before.
fn all_before(figure: &Figure, carry: &Carry) -> Option<Vec<Name>> {
    let alone = label::read(figure.text(), figure.label).is_empty;
    let told = matches!(figure.reading.measure, Measure::Growth | Measure::Share) || figure.tail.direction.is_some() || figure.tail.whole.is_some();
    (alone && told && (2..=4).contains(&carry.names.len())).then(|| carry.names.clone())
}
