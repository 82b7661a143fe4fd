//! The rows of one quantity: alone, one of several in turn (分别), or one number for several names (均).

use super::super::measure::{self, Reading};
use super::super::mention::{Mention, What};
use super::super::name::Name;
use super::super::row::Row;
use super::super::tail::{self, Each, Tail};
use super::super::{coordination, front, label, lexicon, topic};
use super::carry::{Carry, First, InTurn, with_subject_if_bare};
use super::naming::{self, Named};
use super::{Frame, Source, blank, counted, finish, goal, percent, places, time, versus};
use crate::model::{Bound, Doubt, Measure, Status};
use crate::quantity::{Form, Kind, Quantity};
use crate::text::{OneOf, Span};

/// One quantity in its surroundings.
pub struct Figure<'a> {
    pub frame: &'a Frame<'a>,
    pub mentions: &'a [Mention],
    pub i: usize,
    pub quantity: &'a Quantity,
    /// The words between label and number.
    pub tail: Tail,
    /// The words that may hold the label.
    pub label: Span,
    /// 、 or 和 joins it to the figure before.
    pub in_list: bool,
    pub reading: Reading,
}

impl Figure<'_> {
    pub fn text(&self) -> &str {
        self.frame.text
    }

    pub fn mention(&self) -> &Mention {
        &self.mentions[self.i]
    }

    /// 突破60万户: the word of reaching is a bound.
    pub fn passes(&self) -> bool {
        let words = self.mention().span.of(self.text());
        words.starts_with_any("突破 首次突破 首次超过 达到 达")
    }

    /// The clause follows the figure before at once.
    pub fn opens_next_clause(&self) -> bool {
        self.before().is_some_and(|before| self.text().get(before..self.mention().clause.start) == Some(","))
    }

    /// End of the figure before, in this sentence.
    pub fn before(&self) -> Option<usize> {
        self.i.checked_sub(1).map(|before| self.mentions[before].span.end)
    }
}

pub fn rows(frame: &Frame, mentions: &[Mention], i: usize, quantity: &Quantity, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let mention = &mentions[i];
    if mention.span.start < carry.told && quantity.kind == Kind::Money {
        return;
    }
    let mut tail = tail::read(text, mention.left);
    if tail.is_share && tail.label_end < mention.left.end && matches!(quantity.kind, Kind::Count | Kind::Length | Kind::Area) && quantity.unit != "席" {
        // 违规占道设施30个: no share, where no percentage follows.
        tail = Tail {
            label_end: mention.left.end,
            is_share: false,
            whole: None,
            share_end: mention.left.end,
            span: Span::new(mention.left.end, mention.left.end),
            ..tail
        };
    }
    let start = behind_threshold(text, Span::new(mention.left.start.max(carry.taken.min(mention.left.end)), mention.left.end));
    let in_list = opens_with_list_mark(&text[start..mention.left.end]) && start > mention.clause.start;
    let label = Span::new(start.min(tail.label_end), tail.label_end);
    let mut label = label::without_basis(text, label);
    if tail.direction.is_some() && quantity.kind == Kind::Percent {
        // 带动产业增加值增长8%: what grew, not what drove it.
        label.start += label.of(text).opening_word("带动 拉动").map_or(0, |verb| verb.len());
    }
    let reading = measure::read(text, quantity, &tail, label);
    let mut figure = Figure { frame, mentions, i, quantity, tail, label, in_list, reading };
    if let Some(pending) = carry.in_turn.take()
        && is_only_a_mark(figure.label.of(text))
        && pending.next < pending.names.len()
    {
        next_in_turn(figure, pending, carry, rows);
        return;
    }
    let n = 1 + chain(text, mentions, i);
    if let Some(names) = names_in_turn(&figure, n, carry) {
        if figure.reading.drop_from_label > 0 && figure.tail.direction.is_none() {
            figure.reading.measure = Measure::Level; // 失业率、涨幅分别…: each name says its own measure
        }
        first_in_turn(figure, names, carry, rows);
        return;
    }
    if figure.reading.bound == Bound::Exact && text[figure.label.start..mention.span.start].contains("至少") {
        figure.reading.bound = Bound::AtLeast; // 每个园区至少形成1个集群
    }
    figure.label.end -= figure.reading.drop_from_label;
    let of_share = figure.reading.measure == Measure::Change && figure.tail.is_share && figure.quantity.kind == Kind::Percent;
    let share = of_share.then(|| label::read(text, figure.label)).filter(|label| !label.is_empty).map(|label| (label.name, figure.tail.whole));
    if share.is_some() {
        figure.label.end = figure.tail.share_end; // 占出口的比重提高2个百分点: the change of a share keeps it in its name
    }
    percent::keep_share_term(&mut figure);
    percent::part_of_things(&mut figure);
    percent::whole_of_clause_before(&mut figure);
    percent::whole_of_row_before(&mut figure, carry);
    if figure.reading.unit == "微克" && figure.tail.span.of(text).contains("每立方米") {
        figure.reading.unit = "微克/立方米".into();
    }
    if let Some(names) = names_alike(&figure, carry) {
        for name in names {
            let name = with_subject_if_bare(text, name, carry);
            let named = Named::new(name, "one number for several names", figure.reading.clone());
            push(&figure, named, carry, rows);
        }
        return;
    }
    let named = naming::name(&figure, carry);
    push(&figure, named, carry, rows);
    carry.share = share;
}

/// 跃上1.4万亿斤新台阶、亩产: what the figure before has passed is no part of this label.
fn behind_threshold(text: &str, words: Span) -> usize {
    let passed = words.of(text).opening_word("新台阶 台阶 大关 关口");
    words.start + passed.map_or(0, |w| w.len())
}

fn opens_with_list_mark(words: &str) -> bool {
    words.starts_with(['、', '和', '及', '与']) || words.starts_with("以及")
}

fn is_only_a_mark(words: &str) -> bool {
    words.trim_matches(['、', ',', '和', '及', '与', ' ', '以']).is_empty()
}

/// How many further numbers follow, joined by nothing but 、 和 及; never more than 分别 can mean.
fn chain(text: &str, mentions: &[Mention], i: usize) -> usize {
    const MOST: usize = 12;
    mentions[i + 1..]
        .iter()
        .take(MOST)
        .take_while(|m| matches!(m.what, What::Quantity(_)) && is_only_a_mark(m.left.of(text)) && m.clause == mentions[i].clause)
        .count()
}

/// The names of a list in front of as many numbers: with 分别, or plain (PM10、PM2.5浓度下降5%、4%).
fn names_in_turn(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    // 分别完成产值3亿元、2亿元: the noun stands behind 分别.
    let told = figure.tail.each == Each::InTurn || n > 1 && figure.label.of(text).trim_start_matches(',').starts_with("分别");
    if let Some(names) = names_before_verb(figure, n, carry).or_else(|| one_name_for_bases(figure, n, carry)) {
        return Some(names);
    }
    // A、B分别增长5%、6%,高于全省4和5个百分点: the same names in turn.
    if n > 1 && figure.tail.versus.is_some() && label::read(text, figure.label).is_empty && carry.names.len() == n {
        return carry.names_before(text, figure.label, n);
    }
    // 城乡居民收入分别达到4万元、2万元,增长5%、7%: the names that the numbers before were given to.
    if n > 1 && !told && figure.tail.direction.is_some() && label::read(text, figure.label).is_empty && follows_chain(figure, n) {
        return carry.names_before(text, figure.label, n);
    }
    // 城镇收入3万元,农村收入2万元,实际增长5%和6%: of the levels before, in turn.
    let grows = n > 1 && figure.tail.direction.is_some() && figure.tail.versus.is_none() && figure.quantity.kind == Kind::Percent;
    if grows && carry.measure == Some(Measure::Level) && label::read(text, figure.label).is_empty {
        return carry.names_before(text, figure.label, n);
    }
    // 新增总部、研发中心80家、16家: as many names as numbers of one unit.
    let paired = n > 1 && !told && figure.quantity.kind == Kind::Count && figure.tail.direction.is_none() && same_unit(figure, n);
    if paired && let Some(names) = coordination::listed_in_turn(text, figure.label, n) {
        return Some(names);
    }
    if !told
        && !(n > 1
            && figure.label.of(text).contains(['、', '和'])
            && (figure.tail.direction.is_some() || figure.tail.reached && figure.quantity.kind == Kind::Percent))
    {
        let states = figure.tail.reached || figure.passes();
        // 城镇和农村居民收入4万元、2万元: amounts of one unit, whose head the last name tells.
        let alike = figure.quantity.kind == Kind::Money && same_unit(figure, n);
        return (n > 1 && (states || alike)).then(|| coordination::measures_in_turn(text, figure.label, n, alike)).flatten();
    }
    if n == 1 && figure.tail.direction.is_some() && figure.label.of(text).contains('、') {
        return None;
    }
    coordination::in_turn(text, figure.label, n)
        .or_else(|| topic_names(figure, n).filter(|_| told))
        .or_else(|| carry.names_before(text, figure.label, n).filter(|_| told))
        .or_else(|| uneven(figure, n, carry).filter(|_| told))
}

/// Whether a chain of as many numbers ends right before.
fn follows_chain(figure: &Figure, n: usize) -> bool {
    let Some(first) = figure.i.checked_sub(n) else { return false };
    let starts = first == 0 || !is_only_a_mark(figure.mentions[first].left.of(figure.text()));
    starts && chain(figure.text(), figure.mentions, first) == n - 1 && figure.opens_next_clause()
}

/// Whether the chain of numbers has one unit.
fn same_unit(figure: &Figure, n: usize) -> bool {
    figure.mentions[figure.i..].iter().take(n).all(|m| matches!(&m.what, What::Quantity(quantity) if quantity.unit == figure.quantity.unit))
}

/// 分别 with a list that does not come out even: the whole label for each number, so that the measure at least is right.
fn uneven(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let label = label::read(figure.text(), figure.label);
    let name = if label.is_empty { carry.last.clone()? } else { label.name };
    (n > 1).then(|| vec![name; n])
}

/// 增速分别高于全国、全省0.9、2个百分点: one name, and a base for each number.
fn one_name_for_bases(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let bases = figure.tail.versus.filter(|versus| versus.of(text).contains(['、', '和']))?;
    if n < 2 || figure.tail.each != Each::InTurn || bases.of(text).split(['、', '和']).count() != n {
        return None;
    }
    let label = label::read(text, figure.label);
    let name = if label.is_empty { carry.last.clone()? } else { with_subject_if_bare(text, label.name, carry) };
    Some(vec![name; n])
}

/// A、B分别新增10家、15家; ,分别完成投资3亿元、1亿元: a verb or noun stands between 分别 and the numbers.
fn names_before_verb(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let at = figure.label.start + figure.label.of(text).find("分别")?;
    let verb = Span::new(at + "分别".len(), figure.label.end);
    let behind = if goal_in_turn(text, verb).is_some() { Name::default() } else { label::read(text, verb).name };
    let list = Span::new(figure.label.start, at);
    let names = coordination::in_turn(text, list, n).or_else(|| carry.names_before(text, list, n))?;
    // ,今年分别淘汰3万吨、4万吨: the names begin with the verb.
    let said = |name: &Name| !behind.is_empty() && name.words(text).starts_with(&behind.words(text));
    Some(names.into_iter().map(|name| if said(&name) { name } else { name.then(&behind) }).collect())
}

fn completing(reading: Reading, goal: Option<Span>) -> Reading {
    match goal {
        Some(goal) if reading.unit == "%" => Reading { measure: Measure::Completion, of: Some(goal), ..reading },
        _ => reading,
    }
}

/// 分别完成年计划的106%、232%: the goal that each completes.
fn goal_in_turn(text: &str, words: Span) -> Option<Span> {
    let verb = words.of(text).opening_word("完成 达到 达 占 为")?;
    let goal = Span::new(words.start + verb.len(), words.start + words.of(text).trim_end_matches('的').len());
    (goal.start < goal.end && measure::is_goal(goal.of(text))).then_some(goal)
}

/// 化学需氧量、二氧化硫排放量双下降, 比上年分别下降3%和4%: the list is the subject of the clause before.
fn topic_names(figure: &Figure, n: usize) -> Option<Vec<Name>> {
    let text = figure.text();
    let list = topic::list_before(text, figure.frame.sentence, figure.mention(), figure.before())?;
    let names = coordination::in_turn(text, list, n)?;
    let own = label::read(text, figure.label);
    // 清理节庆、论坛,数量分别压减: the number is measured, not the act.
    let names = match front::read(text, list).verb.filter(|_| !own.is_empty) {
        Some(verb) => coordination::in_turn(text, Span::new(verb.end, list.end), n)?,
        None => names,
    };
    match own.is_empty {
        true => Some(names),
        false => (n > 1 && own.name.words(text).chars().count() <= 4).then(|| names.iter().map(|name| name.clone().then(&own.name)).collect()),
    }
}

fn first_in_turn(figure: Figure, names: Vec<Name>, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = figure.text();
    let growth = figure.quantity.unit == "%" && measure::growth_noun(figure.label.of(text)).is_some();
    let (first, reading) = percent::share_in_name(text, names[0].clone(), figure.reading.clone(), growth);
    let doubt = uneven_doubt(&names);
    let bound = Some(figure.quantity.bound).filter(|b| *b != Bound::Exact && figure.quantity.bound_before());
    let goal = figure.label.of(text).find("分别").and_then(|at| goal_in_turn(text, Span::new(figure.label.start + at + "分别".len(), figure.label.end)));
    let reading = completing(reading, goal);
    let pending = InTurn { names, next: 1, tail: figure.tail.clone(), growth, bound, goal };
    let versus = figure.tail.versus.map(|versus| nth_of_list(text, versus, 0));
    let figure = Figure { tail: Tail { versus, ..figure.tail.clone() }, ..figure };
    push(&figure, Named { doubts: doubt, ..Named::new(first, "first of several, 分别", reading) }, carry, rows);
    carry.in_turn = Some(pending);
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

fn uneven_doubt(names: &[Name]) -> Vec<Doubt> {
    if names.windows(2).any(|pair| pair[0] == pair[1]) { vec![Doubt::UnevenPairing] } else { Vec::new() }
}

fn next_in_turn(figure: Figure, pending: InTurn, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = figure.text();
    let name = pending.names[pending.next].clone();
    let said = figure.tail.direction.is_some() || figure.tail.whole.is_some();
    let mut tail = Tail { label_end: figure.tail.label_end, span: figure.tail.span, ..if said { figure.tail.clone() } else { pending.tail.clone() } };
    tail.versus = tail.versus.map(|versus| nth_of_list(text, versus, pending.next));
    let reading = measure::read(text, figure.quantity, &tail, Span::new(tail.label_end, tail.label_end));
    let (name, mut reading) = percent::share_in_name(text, name, reading, pending.growth);
    if let Some(bound) = pending.bound.filter(|_| reading.bound == Bound::Exact) {
        reading.bound = bound;
    }
    let reading = completing(reading, pending.goal);
    let figure = Figure { tail, ..figure };
    push(&figure, Named { doubts: uneven_doubt(&pending.names), ..Named::new(name, "one of several, 分别", reading) }, carry, rows);
    carry.in_turn = Some(InTurn { next: pending.next + 1, ..pending });
}

/// 办结率、满意率均为100%; 甲、乙各2家.
fn names_alike(figure: &Figure, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let percent = figure.quantity.kind == Kind::Percent;
    let grows = figure.reading.measure == Measure::Growth && figure.tail.direction.is_some();
    match figure.tail.each {
        Each::Alike if figure.tail.apiece => coordination::apiece(text, figure.label),
        Each::Alike => coordination::alike(text, figure.label)
            .or_else(|| coordination::each_grows(text, figure.label).filter(|_| grows))
            .or_else(|| all_before(figure, carry)),
        // 工业、技改投资分别增长10%以上: one number for all in spite of 分别.
        Each::InTurn if figure.tail.direction.is_some() && figure.label.of(text).contains('、') => coordination::alike(text, figure.label),
        _ if percent && (coordination::are_rates(text, figure.label) || coordination::are_emissions(text, figure.label)) => {
            coordination::alike(text, figure.label)
        }
        Each::One if grows => coordination::same_measure(text, figure.label),
        _ => None,
    }
}

/// 原煤达到…,原油达到…,都增长8%: of all the rows before.
fn all_before(figure: &Figure, carry: &Carry) -> Option<Vec<Name>> {
    let alone = label::read(figure.text(), figure.label).is_empty;
    let grows = figure.tail.direction.is_some() || figure.tail.whole.is_some();
    (alone && grows && (2..=4).contains(&carry.names.len())).then(|| carry.names.clone())
}

/// Turns a named figure into a row.
fn push(figure: &Figure, named: Named, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = figure.text();
    let (frame, mention, tail, quantity) = (figure.frame, figure.mention(), &figure.tail, figure.quantity);
    let reading = &named.reading;
    let mut row = blank(frame, mention, named.name);
    row.measure = reading.measure;
    row.value = Some(reading.value);
    row.upper = reading.upper;
    row.unit.clone_from(&reading.unit);
    row.bound = reading.bound;
    row.base = quantity.base_value(reading.value, reading.upper).filter(|_| reading.unit == quantity.unit);
    row.of = reading.of.map(|of| of.of(text).to_string());
    row.per = tail.per.map(|per| per.of(text).to_string());
    row.versus = versus::told(figure, reading, carry);
    if let Some(place) = row.name.place() {
        row.because("name", named.rule, place);
    }
    row.because("value", "number as written", quantity.digits);
    if !row.unit.is_empty() {
        row.because("unit", "words right behind the number", quantity.core);
    }
    if row.bound != Bound::Exact {
        row.because("bound", "bound words around the number", mention.span);
    }
    row.because("measure", reading.rule, Span::new(tail.span.start.min(mention.span.start), mention.span.end));
    if let Some(versus) = tail.versus {
        row.because("versus", "base of comparison", versus);
    }
    time::set(frame, mention, tail, time::Kind::of(reading.measure), carry, &mut row);
    versus::drop_year_before(tail, &mut row);
    time::from_first_to_last(tail, &mut row, rows);
    if reading.measure == Measure::Share && named.source == Source::Carried && carry.from.is_none() && tail.year.is_none() && !carry.period.is_empty() {
        row.period.clone_from(&carry.period); // 总数达到20项,占原有的40%: of the same time
    }
    if named.rule == counted::PEOPLE && row.unit == "亿" {
        row.status = Status::Actual; // so many they are, in a plan as in a review
        row.period = frame.stage.period.end().write();
    }
    if named.rule == goal::GOAL {
        row.status = Status::Target;
    }
    let first_of_two = tail.from && (mention.goes_on || versus::reached_next(figure));
    if first_of_two {
        row.versus = Some("from".into());
        time::set_base(frame, tail, carry, &mut row);
        carry.base_year = row.period.parse().ok().or(carry.base_year);
    }
    if quantity.form == Form::Chinese && quantity.kind == Kind::Unknown && text[row.span.end..].starts_with("人口") {
        row.span.end += "人口".len(); // 十亿人口: the people are its unit
    }
    if quantity.guessed_unit {
        row.doubt(Doubt::GuessedUnit);
    }
    named.doubts.iter().for_each(|doubt| row.doubt(*doubt));
    places::settle(text, &mut row, rows.last());
    if row.measure == Measure::Rank && row.scope.is_none() {
        row.scope = carry.from.as_ref().and_then(|first| first.scope.clone()); // 由40位提升至13位
    }
    carry.from = first_of_two.then_some(First { measure: row.measure, of: reading.of, scope: row.scope.clone() });
    versus::remember(tail, first_of_two, &row, carry);
    if row.status == Status::Target && tail.reached && row.versus.as_deref() == Some("from") {
        row.status = Status::Actual;
    }
    carry.kind = Some(quantity.kind);
    carry.unit.clone_from(&quantity.unit);
    carry.of = reading.of;
    finish(frame, row, named.source, carry, rows);
}

/// Whether a label is a share that keeps 占比 in its name.
pub fn is_share_term(text: &str, label: Span) -> bool {
    lexicon::share_terms().has(label::read(text, label).name.words(text).as_str())
}
