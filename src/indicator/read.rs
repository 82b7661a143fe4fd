//! Reads one sentence: for every figure its label, measure, period and status, in order, with what the figures before it left.

use super::label::{self, Label};
use super::measure::{self, Reading};
use super::mention::{Mention, What};
use super::name::Name;
use super::period::Period;
use super::rank::Rank;
use super::row::Row;
use super::stage::Stage;
use super::tail::{self, Each, Tail};
use super::{coordination, examples, figure_words, lexicon, right, topic};
use crate::model::{Bound, Doubt, Measure, Status};
use crate::quantity::{Kind, Quantity};
use crate::text::Span;

/// What holds for a whole sentence.
pub struct Frame<'t> {
    pub text: &'t str,
    pub sentence: Span,
    pub stage: Stage,
    pub report_year: Option<i32>,
    /// Stretches that 预计 governs.
    pub estimated: Vec<Span>,
    /// Where words of time stand and what they set.
    pub times: Vec<(usize, Period)>,
}

/// What the figures of a sentence leave for those behind them.
#[derive(Default)]
struct Carry {
    /// The label of the last row.
    last: Option<Name>,
    /// Labels of all rows so far, without repeats.
    names: Vec<Name>,
    /// The last label that was more than a bare word.
    subject: Option<Subject>,
    /// The kept verb that a list shares.
    verb: Option<Span>,
    /// Names that 分别 still has to give away.
    in_turn: Option<InTurn>,
    /// The first of two levels (由…提高到…) was just read.
    from: bool,
    /// Nouns of the list that a bare rate behind it speaks of (建议96件、提案132件,办结率…).
    list: Vec<Name>,
    /// End of the words that the noun of the figure before has taken from behind it.
    taken: usize,
}

#[derive(Clone)]
struct Subject {
    noun: Name,
    name: Name,
}

struct InTurn {
    names: Vec<Name>,
    next: usize,
    tail: Tail,
}

/// The rows of a sentence.
pub fn rows(frame: &Frame, mentions: &[Mention]) -> Vec<Row> {
    let mut carry = Carry::default();
    let mut rows = Vec::new();
    for i in 0..mentions.len() {
        match &mentions[i].what {
            What::Quantity(quantity) => quantity_rows(frame, mentions, i, quantity, &mut carry, &mut rows),
            What::Rank(rank) => rank_rows(frame, mentions, i, rank, &mut carry, &mut rows),
            What::Words(figure, label_end) => word_rows(frame, mentions, i, *figure, *label_end, &mut carry, &mut rows),
        }
    }
    rows
}

fn quantity_rows(frame: &Frame, mentions: &[Mention], i: usize, quantity: &Quantity, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let mention = &mentions[i];
    let own = tail::read(text, mention.left);
    let start = mention.left.start.max(carry.taken.min(own.label_end));
    let label_span = Span::new(start, own.label_end);
    if let Some(pending) = carry.in_turn.take() {
        if is_only_a_mark(label_span.of(text)) && pending.next < pending.names.len() {
            let name = pending.names[pending.next].clone();
            let tail = Tail { label_end: own.label_end, ..if own.direction.is_some() || own.whole.is_some() { own.clone() } else { pending.tail.clone() } };
            let (name, reading) = share_in_name(text, name, measure::read(text, quantity, &tail, Span::new(own.label_end, own.label_end)));
            push(frame, mention, quantity, &reading, &tail, name, "one of several, 分别", &[], carry, rows);
            carry.in_turn = Some(InTurn { next: pending.next + 1, ..pending });
            return;
        }
    }
    let reading = measure::read(text, quantity, &own, label_span);
    let mut label_span = Span::new(label_span.start, label_span.end - reading.drop_from_label);
    if reading.measure == Measure::Share && own.whole.is_none() && text[own.label_end..].starts_with("占比") && is_share_term(text, label_span) {
        label_span.end += "占比".len();
    }
    let n = 1 + chain(text, mentions, i);
    if own.each == Each::InTurn || n > 1 && label_span.of(text).contains(['、', '和']) && own.direction.is_some() {
        let names = coordination::in_turn(text, label_span, n).or_else(|| names_before(carry, label_span, text, n).filter(|_| own.each == Each::InTurn));
        if let Some(names) = names {
            let (first, reading) = share_in_name(text, names[0].clone(), reading);
            carry.in_turn = Some(InTurn { names, next: 1, tail: own.clone() });
            let in_turn = carry.in_turn.take();
            push(frame, mention, quantity, &reading, &own, first, "first of several, 分别", &[], carry, rows);
            carry.in_turn = in_turn;
            return;
        }
    }
    if (own.each == Each::Alike || quantity.kind == Kind::Percent && coordination::are_rates(text, label_span))
        && let Some(names) = coordination::alike(text, label_span)
    {
        for name in names {
            let name = with_subject_if_bare(text, name, carry);
            push(frame, mention, quantity, &reading, &own, name, "one number for several names", &[], carry, rows);
        }
        return;
    }
    let (name, rule, doubts, reading) = name_of(frame, mentions, i, quantity, reading, &own, label_span, carry);
    push(frame, mention, quantity, &reading, &own, name, rule, &doubts, carry, rows);
    if own.each == Each::InTurn
        && let Some(row) = rows.last_mut()
    {
        row.doubt(Doubt::UnevenPairing);
    }
}

/// A名占比、B率分别为…: the first is a share and leaves 占比 out of its name.
fn share_in_name(text: &str, name: Name, reading: Reading) -> (Name, Reading) {
    let words = name.words(text);
    match words.strip_suffix("占比").filter(|rest| reading.measure == Measure::Level && reading.unit == "%" && !lexicon::share_terms().has(rest)) {
        Some(_) => (name.without_end("占比".len()).unwrap_or(name), Reading { measure: Measure::Share, ..reading }),
        None => (name, reading),
    }
}

/// Whether the label is one of the terms of share that keep their 占比.
fn is_share_term(text: &str, label: Span) -> bool {
    lexicon::share_terms().has(label::read(text, label).name.words(text).as_str())
}

/// How many further numbers follow, joined by nothing but 、 和 及.
fn chain(text: &str, mentions: &[Mention], i: usize) -> usize {
    mentions[i + 1..]
        .iter()
        .take_while(|m| matches!(m.what, What::Quantity(_)) && is_only_a_mark(Span::new(m.left.start, tail::read(text, m.left).label_end).of(text)))
        .count()
}

fn is_only_a_mark(words: &str) -> bool {
    let words = words.trim_matches(['、', ',', '和', '及', '与', ' ', '以']);
    words.is_empty()
}

/// ,分别增长5%、6%: the labels of the rows before.
fn names_before(carry: &Carry, label: Span, text: &str, n: usize) -> Option<Vec<Name>> {
    let own = label::read(text, label);
    (own.is_empty && carry.names.len() >= n).then(|| carry.names[carry.names.len() - n..].to_vec())
}

/// The label of a single quantity, the rule that gave it, and what is doubtful about it.
#[allow(clippy::too_many_arguments)] // one figure in all its surroundings: a struct of the same eight would only rename them
fn name_of(
    frame: &Frame,
    mentions: &[Mention],
    i: usize,
    quantity: &Quantity,
    mut reading: Reading,
    own: &Tail,
    label_span: Span,
    carry: &mut Carry,
) -> (Name, &'static str, Vec<Doubt>, Reading) {
    let text = frame.text;
    let mention = &mentions[i];
    let rows_end = i.checked_sub(1).map(|before| mentions[before].span.end);
    let mut label = label::read(text, label_span);
    if reading.measure == Measure::Multiple
        && let Some(at) = multiple_base_at(text, label_span)
    {
        label = label::read(text, Span::new(label_span.start, at));
    }
    if measure::keeps_its_verb(&label.name.words(text)) && own.direction.is_some() {
        label.name.push(Span::new(own.label_end, own.label_end + "增长".len()));
        label.is_bare = false;
    }
    let in_list = label_span.of(text).starts_with(['、', '和', '及', '与']) || label_span.of(text).starts_with("以及");
    if quantity.kind == Kind::Percent {
        if let Some((name, whole)) = completed_goal(text, label_span, carry) {
            reading.measure = Measure::Completion;
            reading.of = Some(whole);
            return (name, "completion of a stated goal", Vec::new(), reading);
        }
        if let Some(found) = percent_first(frame, mention, &label, own, &mut reading, carry) {
            return (found.0, found.1, found.2, reading);
        }
    }
    if let Some(direction) =
        label.verb.and_then(|verb| measure::change_verb(verb.of(text))).filter(|_| reading.measure == Measure::Level && !own.reached && !label.noun.is_empty())
    {
        reading.measure = if reading.unit == "%" { Measure::Growth } else { Measure::Change };
        if direction == tail::Direction::Down {
            reading.value = -reading.value;
            reading.upper = reading.upper.map(|u| -u);
        }
        label = Label { name: label.noun.clone(), verb: None, ..label };
    }
    let counts = reading.measure == Measure::Level && right::counts(text, mentions, i);
    let left_is_open = label.is_empty
        || label.noun.is_empty()
        || label_span.of(text).ends_with(['的', '等'])
        || ends_with_verb(text, label_span)
        || own.span.of(text).contains("为") && own.whole.is_none();
    if counts && (left_is_open || is_total_of(text, label_span, mention) || !own.reached && own.direction.is_none()) {
        return quantity_first(frame, mentions, i, label, label_span, reading, carry);
    }
    let topic = if label.is_empty || label.noun.is_empty() || label.is_bare { topic::before(text, frame.sentence, mention, rows_end) } else { None };
    if let Some(topic) = &topic
        && (!label.is_empty || topic.measured)
    {
        carry.subject = Some(Subject { noun: topic.label.noun.clone(), name: topic.label.name.clone() });
        carry.last = carry.last.take().filter(|_| !topic.measured);
    }
    if label.is_empty {
        carry.verb = carry.verb.filter(|_| in_list);
        if let Some(topic) = topic.filter(|t| t.measured) {
            return (topic.label.name, "subject of the clause before", vec![Doubt::CarriedSubject], reading);
        }
        return match carry.last.clone() {
            Some(name) => (name, "carried from the figure before", vec![], reading),
            None => (Name::default(), "no words name it", vec![Doubt::Nameless], reading),
        };
    }
    if label.noun.is_empty()
        && let (Some(verb), Some(subject)) = (label.verb, carry.subject.clone())
    {
        let name = verb_of_subject(text, verb, &subject);
        return (name, "verb alone, with the subject before", vec![Doubt::CarriedSubject], reading);
    }
    if label.is_bare {
        let name = with_subject_if_bare(text, label.name.clone(), carry);
        let doubts = if name == label.name { vec![] } else { vec![Doubt::CarriedSubject] };
        return (name, "bare label with its subject", doubts, reading);
    }
    let shared_verb = carry.verb.filter(|_| (in_list || label.of_which) && label.verb.is_none());
    let name = match shared_verb {
        Some(verb) => Name::of(verb).then(&label.name),
        None => label.name.clone(),
    };
    if label.verb.is_some() || !in_list {
        carry.verb = label.verb;
    }
    if !in_list {
        carry.list.clear();
    }
    carry.list.push(label.noun.clone());
    carry.subject = Some(Subject { noun: label.noun.clone(), name: name.clone() });
    (name, if shared_verb.is_some() { "words before, verb of the list" } else { "words before the figure" }, vec![], reading)
}

/// Whether the words in front of a quantity end in a verb that asks for an object: 盘活|122.6亩闲置土地.
fn ends_with_verb(text: &str, label: Span) -> bool {
    lexicon::kept_verbs().ends(label.of(text)).is_some() || lexicon::light_verbs().ends(label.of(text)).is_some_and(|len| len > 3)
}

/// 总投资104亿元的更新项目.
fn is_total_of(text: &str, label: Span, mention: &Mention) -> bool {
    mention.right.of(text).starts_with('的') && (lexicon::bare().ends(label.of(text)).is_some() || label.of(text).ends_with("总需求"))
}

/// 起步区、钢城区2个核心区: a list of as many names as the number says only spells the number out.
fn is_apposition(text: &str, label: Span, reading: &Reading) -> bool {
    let listed = label.of(text).matches('、').count() + 1;
    listed > 1 && reading.value == listed as f64
}

fn quantity_first(
    frame: &Frame,
    mentions: &[Mention],
    i: usize,
    label: Label,
    label_span: Span,
    reading: Reading,
    carry: &mut Carry,
) -> (Name, &'static str, Vec<Doubt>, Reading) {
    let text = frame.text;
    let found = right::read(text, mentions, i);
    let noun = label::read(text, found.noun);
    let in_list = label_span.of(text).starts_with(['、', '和', '及', '与']);
    let verb = label.verb.or(carry.verb.filter(|_| in_list));
    if is_total_of(text, label_span, &mentions[i]) {
        let total = lexicon::bare().ends(label_span.of(text)).unwrap_or("总需求".len());
        let thing = noun.name.clone();
        let name = thing.then(&Name::of(Span::new(label_span.end - total, label_span.end)));
        carry.subject = Some(Subject { noun: noun.name.clone(), name: noun.name });
        return (name, "total of the noun behind", vec![], reading);
    }
    let ends_in_examples =
        label_span.of(text).ends_with('等') && super::examples::examples(text, Span::new(label_span.start, found.noun.end), label.verb).is_some();
    let mut name = Name::default();
    if let Some(verb) = verb {
        name.push(verb);
    }
    let mut doubts = Vec::new();
    if !label.noun.is_empty() && !ends_in_examples {
        name = name.then(&label.noun);
        if label_span.of(text).ends_with('等') && !label.noun.words(text).ends_with('等') {
            name.push(Span::new(label_span.end - "等".len(), label_span.end));
        }
        if label.verb.is_none() && !label_span.of(text).ends_with(['的', '等']) {
            doubts.push(Doubt::GuessedName);
        }
    }
    let core = name.clone().then(&noun.name);
    let name = core.clone().then(&found.predicate);
    carry.verb = verb;
    carry.subject = Some(Subject { noun: noun.name, name: core });
    (name, "noun behind the quantity", doubts, reading)
}

/// 完成年度目标的108.7%, 为计划的95%: completion of a goal told in front.
fn completed_goal(text: &str, label: Span, carry: &Carry) -> Option<(Name, Span)> {
    let words = label.of(text).trim_end_matches('的');
    let goal = ["任务", "目标", "计划", "目标任务"].iter().any(|w| words.ends_with(w));
    if !goal {
        return None;
    }
    let (at, len) = ["完成", "占", "达到", "达", "为", "实现"].iter().filter_map(|w| words.rfind(w).map(|at| (at, w.len()))).max()?;
    let whole = Span::new(label.start + at + len, label.start + words.len());
    let before = label::read(text, Span::new(label.start, label.start + at));
    let name = if before.is_empty { carry.last.clone()? } else { before.name };
    Some((name, whole))
}

/// 100%实现“最多跑一次”, 87%用于支持中西部, 覆盖全市50%左右行政村: a percentage before its noun or verb.
fn percent_first(
    frame: &Frame,
    mention: &Mention,
    label: &Label,
    own: &Tail,
    reading: &mut Reading,
    carry: &mut Carry,
) -> Option<(Name, &'static str, Vec<Doubt>)> {
    let text = frame.text;
    if reading.unit != "%" || reading.measure != Measure::Level || mention.goes_on {
        return None;
    }
    let words = mention.right.of(text);
    let behind = words.strip_prefix('的').unwrap_or(words);
    let offset = mention.right.end - behind.len();
    let has_noun = super::reject::opens_noun(behind) && lexicon::self_regions().opens(behind).is_none() && tail::opens(behind).is_none();
    if has_noun && (words.starts_with('的') || own.reached || label.verb.is_some() || ends_with_verb(text, Span::new(mention.left.start, own.label_end))) {
        // A share of the noun behind.
        let noun = Span::new(offset, mention.right.end);
        let name = if label.is_empty { carry.last.clone()? } else { label.name.clone() };
        reading.measure = Measure::Share;
        reading.of = Some(noun);
        return Some((name, "share of the noun behind", vec![Doubt::UnclearMeasure]));
    }
    let is_verb = lexicon::verbs().opens(behind).is_some() && !behind.is_empty() && !words.starts_with('的');
    if is_verb && label.is_empty {
        let subject = carry.last.clone()?;
        let whole = subject.place()?;
        reading.measure = Measure::Share;
        reading.of = Some(whole);
        return Some((subject.then(&Name::of(Span::new(offset, mention.right.end))), "share that does what the verb says", vec![Doubt::UnclearMeasure]));
    }
    None
}

/// 收储 after 土地征收: 土地收储; 落地 after 签约超亿元项目: 落地超亿元项目.
fn verb_of_subject(text: &str, verb: Span, subject: &Subject) -> Name {
    let words = subject.name.words(text);
    if let Some(len) = lexicon::kept_verbs().ends(&words).filter(|len| *len < words.len())
        && let Some(shorter) = subject.name.without_end(len)
    {
        return shorter.then(&Name::of(verb));
    }
    Name::of(verb).then(&subject.noun)
}

/// Puts the subject in front of a label that says nothing alone.
fn with_subject_if_bare(text: &str, name: Name, carry: &Carry) -> Name {
    let words = name.words(text);
    let bare = lexicon::bare().has(&words);
    match &carry.subject {
        Some(subject) if bare => {
            let subject_name = subject.name.words(text);
            // 受理投诉…办结率: the verb that made the count is not part of the rate's name.
            let acts = ["办理", "受理", "办结", "接收", "完成", "走访", "处置", "接待", "办复", "调解", "查处", "精简"]
                .iter()
                .any(|verb| subject_name.starts_with(verb));
            let base = if acts { &subject.noun } else { &subject.name };
            if acts && carry.list.len() > 1 && words.ends_with('率') {
                return joined(&carry.list).then(&name);
            }
            base.clone().then(&name)
        }
        _ => name,
    }
}

/// 人大代表建议、政协提案: the nouns of a list as one name.
fn joined(list: &[Name]) -> Name {
    let mut name = Name::default();
    for (i, member) in list.iter().enumerate() {
        if i > 0 {
            name.push_word("、");
        }
        name = name.then(member);
    }
    name
}

fn rank_rows(frame: &Frame, mentions: &[Mention], i: usize, rank: &Rank, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = frame.text;
    let mention = &mentions[i];
    let label_span = Span::new(mention.left.start.min(rank.label_end), rank.label_end);
    let tail = tail::read(text, mention.left);
    let each = if text[label_span.end..mention.span.start].contains(['均', '都']) { coordination::alike(text, label_span) } else { None };
    let (names, doubts) = match each {
        Some(names) => (names, vec![]),
        None => {
            let label = label::read(text, label_span);
            match (&carry.last, label.is_empty) {
                (Some(last), true) => (vec![last.clone()], vec![]),
                (None, true) => (vec![Name::default()], vec![Doubt::Nameless]),
                (_, false) if matches!(label.name.words(text).as_str(), "总量" | "规模" | "总数" | "数量") => {
                    (vec![carry.last.clone().unwrap_or(label.name)], vec![Doubt::CarriedSubject])
                }
                (_, false) if label.is_bare => (vec![with_subject_if_bare(text, label.name, carry)], vec![Doubt::CarriedSubject]),
                (_, false) => {
                    carry.subject = Some(Subject { noun: label.noun.clone(), name: label.name.clone() });
                    (vec![label.name], vec![])
                }
            }
        }
    };
    let from = text[..mention.span.start].ends_with(['由', '从']) || text[rank.label_end..mention.span.start].contains(['由', '从']);
    let scope = rank.scope.map(|s| s.of(text).trim_start_matches('在').to_string());
    for name in names {
        let mut row = blank(frame, mention, name);
        row.measure = Measure::Rank;
        row.value = Some(rank.number.value());
        row.unit = "位".into();
        row.bound = if rank.at_most { Bound::AtMost } else { Bound::Exact };
        row.scope = scope.clone().or_else(|| rows.last().filter(|r: &&Row| r.measure == Measure::Rank && carry.from).and_then(|r| r.scope.clone()));
        row.because("measure", "position in an order", mention.span);
        set_time(frame, mention, &tail, true, &mut row);
        if from {
            row.versus = Some("from".into());
        }
        doubts.iter().for_each(|d| row.doubt(*d));
        finish(frame, row, carry, rows);
    }
    carry.from = from;
}

fn word_rows(frame: &Frame, mentions: &[Mention], i: usize, figure: figure_words::Figure, label_end: usize, carry: &mut Carry, rows: &mut Vec<Row>) {
    use figure_words::Figure;
    let text = frame.text;
    let mention = &mentions[i];
    let label_span = Span::new(mention.left.start.min(label_end), label_end);
    let tail = tail::read(text, label_span);
    let label_span = Span::new(label_span.start, tail.label_end);
    let names = coordination::alike(text, label_span).filter(|_| figure != Figure::Unchanged).unwrap_or_else(|| {
        let label = label::read(text, label_span);
        vec![if label.is_empty { carry.last.clone().unwrap_or_default() } else { label.name }]
    });
    for name in names {
        let mut row = blank(frame, mention, name);
        (row.measure, row.value, row.unit, row.bound) = match figure {
            Figure::InStep => (Measure::Growth, None, String::new(), Bound::InStep),
            Figure::Positive => (Measure::Growth, None, String::new(), Bound::Positive),
            Figure::Unchanged => (Measure::Growth, Some(0.0), "%".into(), Bound::Exact),
            Figure::Times(times) => (Measure::Multiple, Some(times), "倍".into(), Bound::Exact),
        };
        row.because("measure", "words that stand for a figure", mention.span);
        set_time(frame, mention, &tail, matches!(figure, Figure::Times(_)), &mut row);
        finish(frame, row, carry, rows);
    }
}

#[allow(clippy::too_many_arguments)] // see name_of
fn push(
    frame: &Frame,
    mention: &Mention,
    quantity: &Quantity,
    reading: &Reading,
    tail: &Tail,
    name: Name,
    rule: &'static str,
    doubts: &[Doubt],
    carry: &mut Carry,
    rows: &mut Vec<Row>,
) {
    let text = frame.text;
    let mut row = blank(frame, mention, name);
    row.measure = reading.measure;
    row.value = Some(reading.value);
    row.upper = reading.upper;
    row.unit.clone_from(&reading.unit);
    row.bound = reading.bound;
    row.base = quantity.base_value(reading.value, reading.upper).filter(|_| reading.unit == quantity.unit);
    row.of = reading.of.map(|of| of.of(text).to_string());
    row.versus = tail.versus.filter(|_| matches!(reading.measure, Measure::Growth | Measure::Change | Measure::Multiple)).map(|v| base_name(v.of(text)));
    if reading.measure == Measure::Multiple && row.versus.is_none() {
        row.versus = multiple_base(text, mention.left);
    }
    if let Some(place) = row.name.place() {
        row.because("name", rule, place);
    }
    row.because("value", "number as written", quantity.digits);
    row.because("measure", reading.rule, Span::new(tail.span.start.min(mention.span.start), mention.span.end));
    if let Some(versus) = tail.versus {
        row.because("versus", "base of comparison", versus);
    }
    set_time(frame, mention, tail, false, &mut row);
    let first_of_two = tail.from && mention.goes_on;
    if first_of_two {
        row.versus = Some("from".into());
        if frame.stage.status == Status::Target {
            row.status = Status::Actual;
            if tail.year.is_none() {
                row.period = frame.report_year.map_or(String::new(), |y| (y - 1).to_string());
            }
        }
    }
    if quantity.guessed_unit {
        row.doubt(Doubt::GuessedUnit);
    }
    doubts.iter().for_each(|d| row.doubt(*d));
    carry.from = first_of_two;
    finish(frame, row, carry, rows);
}

/// 是“四经普”的1.95倍: the base of a multiple.
fn multiple_base(text: &str, left: Span) -> Option<String> {
    let words = left.of(text).strip_suffix('的')?;
    let at = multiple_base_at(text, left)?;
    let base = &words[at - left.start..];
    let base = base.trim_start_matches("相当于").trim_start_matches(['是', '为']);
    Some(base.trim_matches(['“', '”']).to_string())
}

/// Where 是…的 of a multiple begins.
fn multiple_base_at(text: &str, left: Span) -> Option<usize> {
    let words = left.of(text).strip_suffix('的')?;
    ["相当于", "是", "为"].iter().filter_map(|w| words.rfind(w)).max().map(|at| left.start + at)
}

/// 2019年 is written 2019.
fn base_name(words: &str) -> String {
    match words.strip_suffix('年') {
        Some(year) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => year.to_string(),
        _ => ["目标任务", "目标"].iter().find(|w| words.ends_with(**w)).map_or(words, |_| "目标").to_string(),
    }
}

fn blank(frame: &Frame, mention: &Mention, name: Name) -> Row {
    Row {
        name,
        measure: Measure::Level,
        value: None,
        upper: None,
        unit: String::new(),
        bound: Bound::Exact,
        status: frame.stage.status,
        period: frame.stage.period.write(),
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

/// Period and status of a row from the words of time around it.
fn set_time(frame: &Frame, mention: &Mention, tail: &Tail, lasting: bool, row: &mut Row) {
    let place = mention.span.start;
    let said = frame.times.iter().rev().find(|(end, _)| *end <= place);
    let mut period = said.map_or(&frame.stage.period, |(_, period)| period).clone();
    if let Some(year) = tail.year {
        period = Period::Year(year);
    }
    if tail.reached && !lasting {
        period = period.end();
    }
    if let Some((end, _)) = said {
        row.because("period", "words of time", Span::new(frame.sentence.start, *end));
    }
    let year = match &period {
        Period::Year(y) | Period::Span(_, y) | Period::Quarters(y, ..) => Some(*y),
        Period::Unknown => None,
    };
    if let (Some(year), Some(planned)) = (year, frame.report_year) {
        if row.status == Status::Target && year < planned {
            row.status = Status::Actual;
        } else if row.status == Status::Actual && year >= planned && said.is_some() {
            row.status = Status::Target;
        }
    }
    if row.status == Status::Actual && frame.estimated.iter().any(|span| span.start <= place && place < span.end) {
        row.status = Status::Estimate;
        row.because("status", "预计 governs it", Span::new(frame.sentence.start, place));
    }
    row.period = period.write();
    if frame.stage.unclear {
        row.doubt(Doubt::UnclearStatus);
    }
    if row.period.is_empty() {
        row.doubt(Doubt::UnclearPeriod);
    }
}

fn finish(_frame: &Frame, mut row: Row, carry: &mut Carry, rows: &mut Vec<Row>) {
    if row.name.is_empty() {
        row.doubt(Doubt::Nameless);
    }
    if !carry.names.contains(&row.name) {
        carry.names.push(row.name.clone());
    }
    carry.last = Some(row.name.clone());
    rows.push(row);
}
