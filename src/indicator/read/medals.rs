//! Medals counted by their metal: 运动员勇夺8金9银 is 8 金牌 and 9 银牌.

use super::super::label::Label;
use super::super::name::Name;
use super::carry::Carry;
use super::naming::Named;
use super::quantity::Figure;
use crate::text::Span;

pub fn name(figure: &Figure, label: &Label, carry: &mut Carry) -> Option<Named> {
    let text = figure.text();
    let medal = match figure.reading.unit.as_str() {
        "金" => "金牌",
        "银" => "银牌",
        "铜" => "铜牌",
        _ => return None,
    };
    let winner = if label.is_empty { carry.subject.as_ref()?.name.clone() } else { without_in_turn(text, label) };
    carry.set_subject(winner.clone(), winner.clone());
    let mut name = winner;
    name.push_word(medal);
    Some(Named::new(name, "medals of a metal", figure.reading.clone()))
}

/// 健儿分别摘得: 分别 tells that two games follow, each with its medals.
fn without_in_turn(text: &str, label: &Label) -> Name {
    let Some((place, at)) = label.name.place().and_then(|place| Some((place, place.of(text).find("分别")?))) else { return label.name.clone() };
    Name::of(Span::new(place.start, place.start + at)).then(&Name::of(Span::new(place.start + at + "分别".len(), place.end)))
}
