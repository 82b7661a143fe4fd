//! The label of a single quantity: from the words before it, from the noun behind it, or carried from an earlier figure.

use super::super::label::{self, Label};
use super::super::measure::{self, Reading};
use super::super::name::Name;
use super::super::tail::Direction;
use super::super::{lexicon, right};
use super::asking::{adds_things, gives_funds, has_noun_behind_verb, is_open, opens_with_new};
use super::carry::Carry;
use super::changing::{acts_on_things, burden_eased, change, change_of_list, cleaner, make_change, produced_more, revenue_gained, spending_added};
use super::figure::Figure;
use super::outlay;
use super::words_before::words_before;
use super::{Source, completion, contributing, counted, elliptic, goal, medals, multiple, output, passing, percent, pull, ranked_counts, spread};
use crate::model::{Doubt, Measure, Status};
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// A label, the rule that gave it, what is doubtful about it, and the reading as the label settled it.
pub struct Named {
    pub name: Name,
    pub rule: &'static str,
    pub doubts: Vec<Doubt>,
    pub reading: Reading,
    pub source: Source,
    /// The status of what holds in a plan as in a review.
    pub always: Option<Status>,
}

impl Named {
    // Boxed and never written out in its place: a hundred rules make one, and each would copy all of it.
    #[inline(never)]
    pub fn new(name: Name, rule: &'static str, reading: Reading) -> Box<Named> {
        Box::new(Named { name, rule, doubts: Vec::new(), reading, source: Source::Words, always: None })
    }

    #[inline(never)]
    pub fn from(mut self: Box<Self>, source: Source) -> Box<Named> {
        self.source = source;
        self
    }

    #[inline(never)]
    pub fn always(mut self: Box<Self>, status: Status) -> Box<Named> {
        self.always = Some(status);
        self
    }

    #[inline(never)]
    pub fn doubting(mut self: Box<Self>, doubt: Doubt) -> Box<Named> {
        self.doubts.push(doubt);
        self
    }
}

pub fn name(figure: &Figure, carry: &mut Carry) -> Box<Named> {
    let text = figure.text();
    if let Some(named) = goal::quoted(figure, carry) {
        return named;
    }
    let told = pull::name(figure, carry).or_else(|| ranked_counts::name(figure, carry)).or_else(|| passing::name(figure, carry));
    if let Some(named) = told.or_else(|| contributing::name(figure, carry)) {
        return named;
    }
    let mut label = own_label(figure, carry);
    if let Some(named) = medals::name(figure, &label, carry) {
        return named;
    }
    if let Some(named) = completion::completed_goal(figure, carry).or_else(|| percent::before_its_noun(figure, &label, carry)) {
        return named;
    }
    if let Some(name) = work_found(figure, &label) {
        return Named::new(name, "verb and object around the people", figure.reading.clone());
    }
    let mut reading = figure.reading.clone();
    let continues = figure.in_list && label.is_empty && carry.taken > figure.mention.clause.start;
    // 实施20项优化环境任务: a light verb asks for its object, even one that a verb opens.
    let governed = label.is_empty && lexicon::light_verbs().ends(figure.label.of(text)).is_some_and(|len| len >= 6)
        || gives_funds(figure, &label)
        || adds_things(figure, &label)
        || opens_with_new(figure, &label);
    let words = figure.label.of(text);
    let listed = words.ends_with('等') && figure.quantity.kind == Kind::Count;
    let acts = lexicon::kept_verbs().ends(words).is_some_and(|len| len >= 6) && has_noun_behind_verb(figure.mention.right.of(text));
    let parted = figure.mention.left.of(text).ends_in("、和及");
    let asks =
        listed || acts && !parted && !figure.tail.reached || continues || governed || label.verb.is_some() && label.noun.is_empty() && !figure.tail.reached;
    let noun_behind = right::counts(text, figure.mention, figure.behind) || asks && right::is_object(text, figure.mention);
    if acts_on_things(figure, noun_behind) {
        reading.measure = Measure::Level;
        reading.value = reading.value.abs();
    }
    let counts = reading.measure == Measure::Level && noun_behind;
    let changes = change(&label, &reading, figure)
        .filter(|_| label.noun.is_empty() == counts || !label.noun.is_empty() && figure.quantity.kind != Kind::Count)
        .or_else(|| change_of_list(figure, &label, &reading, carry).filter(|_| !counts));
    carry.changes = changes;
    if let Some(direction) = changes {
        make_change(&mut reading, direction);
        carry.verb = carry.verb.filter(|_| label.verb.is_none()); // 新建学校4所、增加学位1万个: no new ones
        label = Label { name: label.noun.clone(), verb: None, is_empty: label.noun.is_empty(), ..label };
    }
    if let Some(burden) = burden_eased(figure, &label, &reading) {
        make_change(&mut reading, Direction::Down);
        label = Label { name: burden.clone(), noun: burden, verb: None, ..label };
    }
    if let Some(spending) = spending_added(figure, &label, &reading).or_else(|| produced_more(figure, &label, &reading)) {
        make_change(&mut reading, Direction::Up);
        label = Label { name: spending.clone(), noun: spending, verb: None, ..label };
    }
    if let Some(named) = revenue_gained(figure, &label, carry).or_else(|| cleaner(figure, &label, carry)) {
        return named;
    }
    if let Some(named) = spread::to_places(figure, &label, &reading, carry) {
        return named;
    }
    let people = figure.mention.right.of(text).starts_with("人口");
    if continues
        && figure.mention.right.of(text).starts_with_any("实现 通过 获 入选 列入 完成 开工 竣工 投产")
        && let Some(named) = elliptic::name(figure, &label, &reading, carry)
    {
        return named;
    }
    if let Some(named) = outlay::put_in(figure, &reading) {
        return named;
    }
    if counts && (people || is_open(figure, &label) || counted::is_total(figure, carry) || !figure.tail.reached && figure.tail.direction.is_none()) {
        return counted::name(figure, label, reading, carry);
    }
    // 增加1万个车位: by how much the things grew that stand behind.
    let grows = reading.measure == Measure::Change && label.is_empty && noun_behind && figure.tail.versus.is_none() && !figure.tail.compared;
    let added = figure.tail.span.of(text).contains_any("增加 减少"); // 提高80万教师待遇 adds no teachers
    if grows && added && figure.tail.span.start == figure.mention.clause.start && figure.quantity.kind != Kind::Percent {
        return counted::name(figure, label, reading, carry);
    }
    if let Some(named) = elliptic::name(figure, &label, &reading, carry) {
        return named;
    }
    words_before(figure, label, reading, carry)
}

/// 城镇共安排3700万人就业: the verb and its object stand on both sides of the people.
fn work_found(figure: &Figure, label: &Label) -> Option<Name> {
    let (text, mention) = (figure.text(), figure.mention);
    let work = "就业";
    if figure.quantity.kind != Kind::People || !mention.right.of(text).starts_with(work) {
        return None;
    }
    let verb = "安排";
    let end = text.before(mention.span.start).strip_suffix(verb).map(str::len)?;
    let arranged = Name::of(Span::new(end, end + verb.len())).then(&Name::of(Span::new(mention.right.start, mention.right.start + work.len())));
    Some(if label.is_empty { arranged } else { label.name.clone().then(&arranged) })
}

/// The label that the words before hold.
fn own_label(figure: &Figure, carry: &Carry) -> Label {
    let text = figure.text();
    let span = match multiple::base_start(text, figure.label) {
        Some(at) if figure.reading.measure == Measure::Multiple => Span::new(figure.label.start, at),
        _ => figure.label,
    };
    let stands = label::before_standing(span.of(text)).len();
    let mut label = label::read(text, if stands == 0 { span } else { Span::new(span.start, span.start + stands) });
    // 带动固定资产投资完成960亿元: what is told of the total, not of what was brought about.
    let whole = figure.tail.reached && label.noun.words(text).has("固定资产投资");
    let total = whole || label.noun.words(text).ends_with("新增就业") || figure.tail.direction.is_some() || figure.tail.span.of(text).has("完成");
    let brought = label.verb.is_some_and(|verb| verb.of(text).is_one_of("带动 拉动 撬动"))
        && label.noun.words(text).ends_with_any("投资 总额 增加值 产值 进出口 新增就业");
    // 支持某县经济总量冲刺1000亿元: what it is to come to.
    let aided = label.verb.is_some_and(|verb| verb.of(text) == "支持") && label.noun.words(text).ends_with_any("总量 产值 规模 收入");
    if total && brought || aided {
        label = Label { name: label.noun.clone(), verb: None, ..label };
    }
    // 经济年均|增长
    let grows = text.within(figure.label.end, figure.mention.span.start).place_of("增长").map(|at| figure.label.end + at);
    if let Some(at) = grows.filter(|_| measure::keeps_its_verb(&label.name.words(text))) {
        label.name.push(Span::new(at, at + "增长".len()));
        label.is_bare = false;
    }
    if output::is_told_before(figure, &label) {
        label.name.push_word("产量");
    }
    // 税收增长快于财政收入2个百分点: two growth rates.
    let gap = figure.reading.measure == Measure::Change && figure.reading.unit.ends_with("百分点") && figure.tail.versus.is_some();
    if gap && !label.is_empty && text.after(figure.label.end).starts_with("增长") && figure.tail.span.end > figure.label.end + "增长".len() {
        label.name = label.name.rate_of_growth(text);
    }
    // 财政比预算超收20亿元: what is compared is the surplus, unless the revenue is named.
    let between = text.within(figure.label.end, figure.mention.span.start);
    let told = carry.last.as_ref().filter(|_| label.is_empty).unwrap_or(&label.name).words(text).ends_with_any("收入 税收");
    if let Some(at) = between.place_of("超收").or_else(|| between.place_of("短收")).filter(|_| !told) {
        label.name.push(Span::new(figure.label.end + at, figure.label.end + at + "超收".len()));
        (label.is_bare, label.is_empty) = (false, false);
    }
    label
}
