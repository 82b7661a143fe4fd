//! Reads one sentence: for every figure its label, measure, period and status, in order, with what the figures before it left
//! ([`carry`]). Quantities take the path [`quantity`] → [`naming`] → [`to_row`], ranks and words of figures those of [`ranks`] and
//! [`words`].

mod asking;
mod base_time;
mod brackets;
mod carry;
mod changing;
mod completion;
mod contest;
mod contributing;
mod counted;
mod counted_noun;
mod elliptic;
mod figure;
mod funds;
mod goal;
mod going_on;
mod in_turn;
mod industry;
mod medals;
mod multiple;
mod names_alike;
mod names_in_turn;
mod naming;
mod no_label;
mod numbers_before;
mod outlay;
mod output;
mod owning;
mod part_of;
mod passing;
mod percent;
mod places;
mod policies;
mod projects;
mod pull;
mod quantity;
mod ranked_counts;
mod ranks;
mod ranks_of_several;
mod reaching;
mod same_noun;
mod share_of;
mod shares;
mod spread;
mod subject;
mod time;
mod times_in_turn;
mod to_row;
mod versus;
mod words;
mod words_before;
mod zone;

use super::doubts;
use super::front;
use super::mention::{Mention, What};
use super::name::Name;
use super::period::Change;
use super::period::Period;
use super::row::Row;
use super::stage::Stage;
use super::tidy;
use crate::model::{Bound, Doubt, Measure};
use crate::strings::OneOf;
use crate::text::Span;
use brackets::Brackets;
use carry::{Awaiting, Carry};

/// Where a label came from, as far as doubts depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The words before the figure, or a list of names.
    Words,
    /// The noun behind the figure.
    Behind,
    /// A word that says nothing alone.
    Bare,
    /// The figure before.
    Carried,
}

/// What holds for a whole sentence.
pub struct Frame<'t> {
    pub text: &'t str,
    pub sentence: Span,
    pub stage: Stage,
    pub report_year: Option<i32>,
    /// 1982年同1978年相比: the base of every growth behind it.
    pub compared: Option<(usize, i32)>,
    /// The year of the base in the sentence before (由1978年的A增加到B).
    pub base_before: Option<i32>,
    /// Stretches that 预计 governs.
    pub estimated: Vec<Span>,
    /// Stretches of a plan that tell how things stand.
    pub standing: Vec<Span>,
    /// Words of time, what they set and how far they reach.
    pub times: Vec<Change>,
}

/// The rows of a sentence.
pub fn rows(frame: &Frame, mentions: &[Mention]) -> Vec<Row> {
    let mut carry = Carry::default();
    let mut rows = Vec::new();
    let mut brackets = Brackets::of(frame.sentence);
    for (i, mention) in mentions.iter().enumerate() {
        // …改造危房80户;4、新增就业300人: an entry of a list takes nothing from the one before.
        if mention.left.start == mention.clause.start && front::opens_entry(mention.left.of(frame.text)) {
            carry = Carry::default();
        }
        brackets.go_on(frame.text, mention.span, &mut carry);
        match &mention.what {
            What::Quantity(quantity) => quantity::rows(frame, mentions, i, quantity, &mut carry, &mut rows),
            What::Rank(_) if mention.span.start < carry.told => {} // told of a count
            What::Rank(rank) => ranks::rank_rows(frame, mention, rank, &mut carry, &mut rows),
            What::Industry(share) => industry::industry_row(frame, mention, share, &mut carry, &mut rows),
            What::Words(figure, label_end) => words::word_rows(frame, mention, *figure, *label_end, &mut carry, &mut rows),
        }
    }
    times_in_turn::give(frame, mentions, &mut rows);
    rows
}

/// A row with nothing read but its name and place.
fn blank(frame: &Frame, mention: &Mention, name: Name) -> Row {
    Row {
        name,
        measure: Measure::Level,
        value: None,
        upper: None,
        unit: String::new(),
        bound: Bound::Exact,
        status: frame.stage.status,
        period: Period::Unknown.write(),
        of: None,
        scope: None,
        versus: None,
        per: None,
        base: None,
        doubts: Vec::new(),
        span: mention.span,
        sentence: frame.sentence,
        reasons: Vec::new(),
    }
}

/// Hands a finished row over and remembers its name.
fn finish(frame: &Frame, mut row: Row, source: Source, carry: &mut Carry, rows: &mut Vec<Row>) {
    row.name = tidy::tidy(frame.text, &row.name);
    doubts::weigh(&mut row, frame.text, source);
    if row.name.is_empty() {
        row.doubt(Doubt::Nameless);
    }
    if carry.names.len() < MOST_NAMES && !carry.names.contains(&row.name) {
        carry.names.push(row.name.clone());
    }
    carry.last = Some(row.name.clone());
    carry.measure = Some(row.measure);
    carry.by_noun = false;
    carry.fell = row.value.is_some_and(|value| value < 0.0);
    carry.period.clone_from(&row.period);
    carry.last_year = row.period.rsplit('-').next().and_then(|year| year.parse().ok());
    give_object(frame.text, &row, carry, rows);
    rows.push(row);
}

/// 投资3700万元,改造11条街: the outlay before takes its object from the figure behind.
fn give_object(text: &str, row: &Row, carry: &mut Carry, rows: &mut [Row]) {
    match std::mem::take(&mut carry.awaits) {
        Awaiting::This => carry.awaits = Awaiting::Row(rows.len()),
        Awaiting::Row(waiting) => {
            if let (Some(subject), Some(before)) = (&carry.subject, rows.get_mut(waiting))
                && row.measure == Measure::Level
                && !row.name.words(text).starts_with_any("新增 净增 新设 新登记 引进 招引 招商")
            {
                // 完成投资3亿元,新增企业8家 are two things. 投资3亿元实施30个片区建设: with what is done to it behind it.
                let done = row.name.words(text).starts_with(&subject.noun.words(text));
                let object = if done { row.name.clone() } else { subject.noun.clone() };
                before.name = object.then(&before.name);
                before.doubt(Doubt::CarriedSubject);
            }
        }
        Awaiting::None => {}
    }
}

/// 分别 never reaches back over more names than this; it keeps an endless sentence linear.
const MOST_NAMES: usize = 64;
