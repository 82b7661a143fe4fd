//! What part of each of a list one of its makers gives: 民营经济贡献了70%的税收、60%的GDP、80%的就业. The noun behind each figure is the
//! whole, and no figure of the region.

use super::super::mention::What;
use super::super::name::Name;
use super::super::{label, lexicon, right};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::{Doubt, Measure};
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, OneOf, Size};
use crate::text::Span;

/// What its maker does with so much of it.
const VERBS: &str = "贡献 创造 带动 集聚 汇聚 拥有 占据 承担 吸纳 提供 承载 生产";

pub fn name(figure: &Figure, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    if figure.reading.unit != "%" || !matches!(figure.reading.measure, Measure::Level | Measure::Share) || figure.tail.direction.is_some() {
        return None;
    }
    let noun = thing_behind(figure)?;
    let (holder, region) =
        if figure.label.of(text).trim_both_of("、和及与以").is_empty() && figure.in_list { carry.contributes.clone()? } else { first(figure)? };
    carry.contributes = Some((holder.clone(), region));
    carry.taken = noun.end;
    let reading = figure.reading.part(Measure::Share, region.unwrap_or(noun));
    Some(Named::new(holder.then(&Name::of(noun)), "share of each of several that one gives", reading).doubting(Doubt::UnclearMeasure))
}

/// 民营经济|贡献了|全县|: who gives, and of which region; the verb stays where nobody is told.
fn first(figure: &Figure) -> Option<(Name, Option<Span>)> {
    let text = figure.text();
    let next = figure.behind.first().filter(|next| matches!(&next.what, What::Quantity(quantity) if quantity.kind == Kind::Percent))?;
    next.left.of(text).ends_in("、和及与").then_some(())?;
    let front = Span::new(figure.label.start, figure.tail.label_end);
    let region = lexicon::self_regions().ends(front.of(text)).unwrap_or(0);
    let before = front.of(text).before(front.of(text).len() - region);
    let holds = before.strip_suffix('了').unwrap_or(before);
    let verb = holds.closing_word(VERBS)?;
    let holder = label::read(text, Span::new(front.start, front.start + holds.len() - verb.len()));
    let region = Some(Span::new(front.end - region, front.end)).filter(|region| !region.is_empty());
    let name = match holder.is_empty {
        false => holder.name,
        true => Name::of(Span::new(front.start + holds.len() - verb.len(), front.start + holds.len())),
    };
    Some((name, region))
}

/// |的|税收|、, |的|GDP: the noun of the figure, up to the next of the list.
fn thing_behind(figure: &Figure) -> Option<Span> {
    let text = figure.text();
    let right = figure.mention.right;
    let words = right.of(text).strip_prefix('的')?;
    let own = words.split(['、', '和']).next().unwrap_or(words).trim_end_of("以及与");
    let start = right.end - words.len();
    let noun = right::noun_of(text, Span::new(start, start + own.len()));
    (noun.of(text).size() >= 2).then_some(noun)
}
