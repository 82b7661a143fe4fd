//! Numbers that go to the names of a list in turn: 苹果、梨产量分别增长5%、6%. Here the names get their numbers; which names they are
//! stands in [`super::names_in_turn`].

use super::super::measure::{self, Reading};
use super::super::mention::{Mention, What};
use super::super::name::Name;
use super::super::row::Row;
use super::super::tail::{self, Tail};
use super::carry::{Carry, InTurn};
use super::figure::Figure;
use super::naming::Named;
use super::to_row::push;
use super::{goal, multiple, share_of};
use crate::model::{Bound, Doubt, Measure};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

pub fn is_only_a_mark(words: &str) -> bool {
    let joins = words.trim_both_of("、,和及与 以");
    joins.is_empty() || joins.is_one_of("每人每月 每人每年 每人 每月 每年") // 每人每月692元、每人每年5268元
}

/// How many further numbers follow the `first`, joined by nothing but 、 和 及, or by a verb of their own (增长5%、下降3%), where `any`
/// unit may follow it; never more than 分别 can mean.
pub fn chain(text: &str, first: &Mention, behind: &[Mention], any: bool) -> usize {
    const MOST: usize = 12;
    let unit = |mention: &Mention| if let What::Quantity(quantity) = &mention.what { quantity.unit.clone() } else { String::new() };
    // 分别达到3万元和2万元、|增长7%和10%: the growth of either begins anew.
    let joins = |i: usize, m: &Mention| is_only_a_mark(m.left.of(text)) || turns(text, m.left) && (any && i == 0 || unit(m) == unit(first));
    let goes_on = |(i, m): &(usize, &Mention)| matches!(m.what, What::Quantity(_)) && m.clause == first.clause && joins(*i, m);
    behind.iter().enumerate().take(MOST).take_while(goes_on).count()
}

/// 、下降, 和增长: a mark, and which way the next number goes.
fn turns(text: &str, left: Span) -> bool {
    let Some(words) = left.of(text).strip_first("、和及与") else { return false };
    let words = Span::new(left.end - words.len(), left.end);
    let tail = tail::read(text, words);
    tail.label_end == words.start && tail.direction.is_some() && !tail.compared && !tail.reached
}

pub fn first_in_turn(figure: Figure, names: Vec<Name>, carry: &mut Carry, rows: &mut Vec<Row>) {
    let Some(first) = names.first().cloned() else { return };
    let text = figure.text();
    let growth = measure::growth_noun(figure.label.of(text)).map(|(_, direction)| direction).filter(|_| figure.quantity.unit == "%");
    // 增幅、降幅分别为5%、7%: the noun of the whole label is not that of the first.
    let value = if figure.tail.direction.is_none() && growth.is_some() { figure.quantity.number.value() } else { figure.reading.value };
    let (first, reading) = share_of::share_in_name(text, first, Reading { value, ..figure.reading.clone() }, growth);
    let doubt = uneven_doubt(&names);
    let bound = Some(figure.quantity.bound).filter(|b| *b != Bound::Exact && figure.quantity.bound_before());
    let goal = figure.label.of(text).place_of("分别").and_then(|at| goal_in_turn(text, Span::new(figure.label.start + at + "分别".len(), figure.label.end)));
    let mut reading = with_own_whole(text, completing(text, &first, reading, goal), 0);
    let mut tail = figure.tail.clone();
    // 甲占收入的比重为5%,乙和丙分别为3%和2%: of the same whole.
    let shared = carry.measure == Some(Measure::Share)
        && figure.opens_next_clause()
        && text.within(figure.label.start, figure.mention.span.start).ends_with_any("分别为 分别是 分别占");
    if shared && reading.unit == "%" && reading.measure == Measure::Level && names.iter().all(|name| name.words(text).ends_with("产业")) {
        (reading.measure, reading.of, tail.whole, tail.is_share) = (Measure::Share, carry.of, carry.of, true);
    }
    // 分别是2010年的1.6倍、2倍: the base of all.
    let base = || multiple::base(text, figure.mention.left).filter(|_| reading.measure == Measure::Multiple);
    let tail = Tail { versus: figure.tail.versus.or_else(base), ..tail };
    let versus = tail.versus.map(|versus| nth_of_list(text, versus, 0));
    let always = goal::listed(&figure, names.len());
    let pending = InTurn { names, next: 1, tail, growth, bound, goal, always };
    let figure = Figure { tail: Tail { versus, ..figure.tail.clone() }, ..figure };
    let named = Named { doubts: doubt, always, ..*Named::new(first, "first of several, 分别", reading) };
    push(&figure, named, carry, rows);
    carry.in_turn = Some(pending);
}

pub fn next_in_turn(figure: Figure, name: Name, pending: InTurn, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = figure.text();
    let said = figure.tail.direction.is_some() || figure.tail.whole.is_some();
    let per = figure.tail.per.or(pending.tail.per); // 每人每月692元、每人每年5268元
    let mut tail = Tail { label_end: figure.tail.label_end, span: figure.tail.span, per, ..if said { figure.tail.clone() } else { pending.tail.clone() } };
    tail.versus = tail.versus.map(|versus| nth_of_list(text, versus, pending.next));
    let reading = measure::read(text, figure.quantity, &tail, Span::new(tail.label_end, tail.label_end));
    let (name, mut reading) = share_of::share_in_name(text, name, reading, pending.growth);
    if let Some(bound) = pending.bound.filter(|_| reading.bound == Bound::Exact) {
        reading.bound = bound;
    }
    let reading = with_own_whole(text, completing(text, &name, reading, pending.goal), pending.next);
    let direction = tail.direction;
    let one_time = pending.tail.average || pending.tail.span.of(text).starts_with("累计");
    let figure = Figure { tail, ..figure };
    let named = Named { doubts: uneven_doubt(&pending.names), always: pending.always, ..*Named::new(name, "one of several, 分别", reading) };
    push(&figure, named, carry, rows);
    if let [.., first, next] = rows.as_mut_slice()
        && one_time
    {
        next.period.clone_from(&first.period); // 累计分别达到52个、204个, 年均增长9%和8%: of one time
    }
    // 增长5%、下降3%和2%: the nearest verb holds.
    carry.in_turn = Some(InTurn { next: pending.next + 1, tail: Tail { direction, ..pending.tail }, ..pending });
}

/// 分别高于全国、全省0.9、2个百分点: each number has its own base.
fn nth_of_list(text: &str, list: Span, n: usize) -> Span {
    let words = list.of(text);
    let mut start = 0;
    for (i, part) in words.split(['、', '和']).enumerate() {
        if i == n {
            return Span::new(list.start + start, list.start + start + part.len());
        }
        start += part.len() + '、'.len_utf8();
    }
    list
}

/// 占全国、全省比重分别为5%、9%: each number has its own whole.
fn with_own_whole(text: &str, reading: Reading, n: usize) -> Reading {
    let of = reading.of.filter(|_| reading.measure == Measure::Share).map(|of| nth_of_list(text, of, n)).or(reading.of);
    Reading { of, ..reading }
}

fn uneven_doubt(names: &[Name]) -> Vec<Doubt> {
    if names.windows(2).any(|pair| pair[0] == pair[1]) { vec![Doubt::UnevenPairing] } else { Vec::new() }
}

fn completing(text: &str, name: &Name, reading: Reading, goal: Option<Span>) -> Reading {
    if reading.unit == "%" && reading.measure == Measure::Level && name.words(text).ends_with("进度") {
        return Reading { measure: Measure::Completion, ..reading }; // 东线、西线建设进度分别达60%、30%
    }
    match goal {
        Some(goal) if reading.unit == "%" => Reading { measure: Measure::Completion, of: Some(goal), ..reading },
        _ => reading,
    }
}

/// 分别完成年计划的106%、232%: the goal that each completes.
pub fn goal_in_turn(text: &str, words: Span) -> Option<Span> {
    let verb = words.of(text).opening_word("完成 达到 达 占 为")?;
    let goal = Span::new(words.start + verb.len(), words.start + words.of(text).trim_end_matches('的').len());
    (goal.start < goal.end && measure::is_goal(goal.of(text))).then_some(goal)
}
