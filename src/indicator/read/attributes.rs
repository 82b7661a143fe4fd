//! Measures in front of the thing that they are of: 库容1260万立方米、总投资2.6亿元的水库, 投资3亿元、全长26公里、路基宽12米的公路.

use super::super::label::Label;
use super::super::measure::Reading;
use super::super::mention::Mention;
use super::super::name::Name;
use super::super::{lexicon, right};
use super::Source;
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::Measure;
use crate::strings::{CharsOf, OneOf, Size};

/// A list of measures is no longer than this; it keeps an endless one linear.
const LONGEST: usize = 6;

pub fn of_thing_behind(figure: &Figure, label: &Label, reading: &Reading, carry: &mut Carry) -> Option<Named> {
    let (text, mentions) = (figure.text(), figure.mentions);
    let own = label.name.words(text);
    if reading.measure != Measure::Level || !is_attribute(&own) {
        return None;
    }
    let followed = |mention: &Mention| mention.right.of(text).strip_prefix('、').is_some_and(is_attribute);
    let last = (figure.i..mentions.len()).take(LONGEST).find(|&j| !followed(&mentions[j]))?;
    let among_others = last > figure.i || figure.i > 0 && followed(&mentions[figure.i - 1]);
    if !among_others || !mentions[last].right.of(text).starts_with('的') {
        return None;
    }
    let found = right::read(text, mentions, last);
    let thing = Name::of(found.noun);
    if found.noun.is_empty() {
        return None;
    }
    if last == figure.i {
        carry.taken = found.end;
        carry.set_subject(thing.clone(), thing.clone());
    }
    Some(Named::new(thing.then(&label.name), "measure in front of the thing it is of", reading.clone()).from(Source::Behind))
}

/// 总投资, 占地, 路基宽: a measure, told without its thing.
fn is_attribute(words: &str) -> bool {
    let measured = words.ends_in("长宽高深厚径积") && words.size() <= 4;
    measured || lexicon::bare().has(words) && !words.is_one_of("项目 企业 群众 用户 观众")
}
