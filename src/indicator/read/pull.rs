//! 民间投资增长8%,拉动生产总值增长2个百分点: what the subject did to the growth of the other, and no change of the other itself.

use super::super::label;
use super::super::lexicon;
use super::super::measure::Reading;
use super::super::name::Name;
use super::super::tail::Direction;
use super::super::tidy;
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::{Doubt, Measure};
use crate::strings::{CharsOf, Find, OneOf, Size};
use crate::text::Span;

const PULLS: &str = "拉动 带动 下拉 影响";

pub fn name(figure: &Figure, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let words = figure.mention.left;
    let points = figure.quantity.unit.ends_with("百分点") || figure.quantity.unit.ends_with("个点");
    let (at, verb) = words.of(text).last_of(PULLS).filter(|_| points)?;
    let at = words.start + at;
    let behind = Span::new(at + verb.len(), words.end);
    let region = lexicon::self_regions().opens(behind.of(text)).filter(|len| *len < behind.end - behind.start).unwrap_or(0);
    let behind = Span::new(behind.start + region, words.start + words.of(text).trim_end_of("约近了").len());
    let grows = behind.of(text).closing_word("增长 上涨 上升 提高 提升 下降 回落 下滑");
    let down = grows.is_some_and(|word| word.is_one_of("下降 回落 下滑")) || verb == "下拉";
    if grows.is_none() && verb != "下拉" || !behind.of(text).has_size(2, 16) || behind.of(text).contains_in("、,") {
        return None;
    }
    let own = label::read(text, Span::new(words.start, at));
    let before = if own.is_empty { carry.last.clone().unwrap_or_default() } else { own.name };
    // 消费对经济增长的贡献率为56%,拉动…: the consumption does.
    let told = before.words(text);
    let rate = told.ends_with("贡献率").then(|| told.place_of("对")).flatten();
    let before = rate.and_then(|at| before.without_end(told.len() - at)).unwrap_or(before);
    let value = if down || figure.tail.direction == Some(Direction::Down) { -figure.quantity.number.value() } else { figure.quantity.number.value() };
    let reading = Reading { measure: Measure::Change, value, of: None, ..figure.reading.clone() };
    let name = before.clone().then(&Name::of(Span::new(at, at + verb.len()))).then(&Name::of(behind));
    carry.gap = Some((tidy::tidy(text, &name), before)); // ,占比提高2个百分点: of the subject itself
    Some(Named::new(name, "what the subject does to another's growth", reading).doubting(Doubt::CarriedSubject))
}
