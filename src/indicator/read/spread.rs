//! To how many places or fields a work was spread: 试点扩大到11个省份, 改革拓展至32个行业.

use super::super::label::{self, Label};
use super::super::measure::Reading;
use super::super::name::Name;
use super::super::right;
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::quantity::Kind;
use crate::strings::OneOf;

/// The work, and the places behind the figure.
pub fn to_places(figure: &Figure, label: &Label, reading: &Reading, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let spread = figure.quantity.kind == Kind::Count && figure.tail.span.of(text).ends_with_any("扩大到 扩大至 扩展到 扩展至 拓展到 拓展至 推广到 推广至");
    if !spread || label.is_empty || !right::may_count(text, figure.mention) {
        return None;
    }
    let found = right::read(text, figure.mention, figure.behind);
    let places = label::read_noun(text, found.noun);
    if !places.name.words(text).ends_with_any("县 省 省份 市 区 州 州(市) 国家 乡镇 街道 村 行业 领域 类 直辖市) 市)") {
        return None;
    }
    carry.taken = found.noun.end;
    carry.set_subject(label.noun.clone(), label.name.clone());
    let name: Name = label.name.clone().then(&places.name);
    Some(Named::new(name, "work, with the places that it was spread to", reading.clone()))
}
