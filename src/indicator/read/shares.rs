//! 推动80%城市社区和60%农村社区达到标准: several shares, each of the noun behind it, that do what the end of the clause says.

use super::super::label::Label;
use super::super::mention::{Mention, What};
use super::super::name::Name;
use super::super::right;
use super::figure::Figure;
use super::naming::Named;
use crate::model::{Doubt, Measure};
use crate::quantity::Kind;
use crate::strings::{CharsOf, OneOf, Size};
use crate::text::{Span, is_plain_han};

/// No list holds more; it keeps an endless one linear.
const LONGEST: usize = 6;

pub fn in_a_list(figure: &Figure, label: &Label) -> Option<Box<Named>> {
    let text = figure.text();
    let list = |i: usize| listed_noun(text, figure.mentions, i);
    let own = list(figure.i);
    let follows = figure.i.checked_sub(1).and_then(list).is_some();
    if !follows && (own.is_none() || !label.is_empty) {
        return None;
    }
    let last = (figure.i..figure.mentions.len()).take(LONGEST).find(|i| list(*i).is_none())?;
    let behind = without_de(text, figure.mentions.get(last)?.right);
    let noun = right::noun_of(text, behind);
    let predicate = Span::new(noun.end, behind.end);
    let does = predicate.of(text).starts_with_any("实现 建成 完成 通过 纳入 达 来自");
    if !does || !is_noun(noun.of(text)) || predicate.of(text).size() < 3 {
        return None;
    }
    let whole = own.unwrap_or(noun);
    let reading = figure.reading.part(Measure::Share, whole);
    Some(Named::new(Name::of(whole).then(&Name::of(predicate)), "one of several shares of the nouns behind", reading).doubting(Doubt::UnclearMeasure))
}

/// The noun between two percentages of a list.
fn listed_noun(text: &str, mentions: &[Mention], i: usize) -> Option<Span> {
    let percent = |mention: &Mention| matches!(&mention.what, What::Quantity(quantity) if quantity.kind == Kind::Percent);
    let (this, next) = (mentions.get(i)?, mentions.get(i + 1)?);
    if !percent(this) || !percent(next) || this.span.end > next.span.start {
        return None;
    }
    let between = without_de(text, Span::new(this.span.end, next.span.start));
    let noun = between.of(text).strip_last("、和及与")?;
    is_noun(noun).then(|| Span::new(between.start, between.start + noun.len()))
}

fn without_de(text: &str, words: Span) -> Span {
    Span::new(words.start + if words.of(text).starts_with('的') { '的'.len_utf8() } else { 0 }, words.end)
}

fn is_noun(words: &str) -> bool {
    words.has_size(2, 10) && words.chars().all(is_plain_han) && !words.starts_in("以左增下") && !words.contains_any("达到 实现 纳入 通过")
}
