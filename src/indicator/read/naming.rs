//! The label of a single quantity: from the words before it, from the noun behind it, or carried from an earlier figure.

use super::super::label::{self, Label};
use super::super::measure::{self, Reading};
use super::super::name::Name;
use super::super::tail::Direction;
use super::super::{front, lexicon, right, shared, topic};
use super::carry::{Carry, verb_of_subject, with_grade, with_kind, with_subject_if_bare, with_threshold};
use super::figure::Figure;
use super::{Source, counted, funds, goal, going_on, medals, multiple, percent};
use crate::model::{Doubt, Measure};
use crate::quantity::Kind;
use crate::text::{OneOf, Span};

/// A label, the rule that gave it, what is doubtful about it, and the reading as the label settled it.
pub struct Named {
    pub name: Name,
    pub rule: &'static str,
    pub doubts: Vec<Doubt>,
    pub reading: Reading,
    pub source: Source,
}

impl Named {
    pub fn new(name: Name, rule: &'static str, reading: Reading) -> Named {
        Named { name, rule, doubts: Vec::new(), reading, source: Source::Words }
    }

    pub fn from(mut self, source: Source) -> Named {
        self.source = source;
        self
    }

    pub fn doubting(mut self, doubt: Doubt) -> Named {
        self.doubts.push(doubt);
        self
    }
}

pub fn name(figure: &Figure, carry: &mut Carry) -> Named {
    let text = figure.text();
    if let Some(named) = goal::compared(figure, carry).or_else(|| goal::times(figure)).or_else(|| goal::raised(figure)) {
        return named;
    }
    let mut label = own_label(figure);
    if let Some(named) = medals::name(figure, &label, carry) {
        return named;
    }
    if let Some(named) = percent::completed_goal(figure, carry).or_else(|| percent::before_its_noun(figure, &label, carry)) {
        return named;
    }
    if let Some(name) = work_found(figure, &label) {
        return Named::new(name, "verb and object around the people", figure.reading.clone());
    }
    let mut reading = figure.reading.clone();
    let continues = figure.in_list && label.is_empty && carry.taken > figure.mention().clause.start;
    // 实施20项优化环境任务: a light verb asks for its object, even one that a verb opens.
    let governed = label.is_empty && lexicon::light_verbs().ends(figure.label.of(text)).is_some_and(|len| len >= 6)
        || gives_funds(figure, &label)
        || adds_things(figure, &label)
        || opens_with_new(figure, &label);
    let words = figure.label.of(text);
    let listed = words.ends_with('等') && figure.quantity.kind == Kind::Count;
    let acts = lexicon::kept_verbs().ends(words).is_some_and(|len| len >= 6) && has_noun_behind_verb(figure.mention().right.of(text));
    let parted = figure.mention().left.of(text).ends_with(['、', '和', '及']);
    let asks =
        listed || acts && !parted && !figure.tail.reached || continues || governed || label.verb.is_some() && label.noun.is_empty() && !figure.tail.reached;
    let noun_behind = right::counts(text, figure.mentions, figure.i) || asks && right::is_object(text, figure.mention());
    if acts_on_things(figure, noun_behind) {
        reading.measure = Measure::Level;
        reading.value = reading.value.abs();
    }
    let counts = reading.measure == Measure::Level && noun_behind;
    if let Some(direction) =
        change(&label, &reading, figure).filter(|_| label.noun.is_empty() == counts || !label.noun.is_empty() && figure.quantity.kind != Kind::Count)
    {
        make_change(&mut reading, direction);
        label = Label { name: label.noun.clone(), verb: None, is_empty: label.noun.is_empty(), ..label };
    }
    if let Some(burden) = burden_eased(figure, &label, &reading) {
        make_change(&mut reading, Direction::Down);
        label = Label { name: burden.clone(), noun: burden, verb: None, ..label };
    }
    if let Some(spending) = spending_added(figure, &label, &reading) {
        make_change(&mut reading, Direction::Up);
        label = Label { name: spending.clone(), noun: spending, verb: None, ..label };
    }
    let people = figure.mention().right.of(text).starts_with("人口");
    if continues
        && figure.mention().right.of(text).starts_with_any("实现 通过 获 入选 列入 完成 开工 竣工 投产")
        && let Some(named) = counted::elliptic(figure, &label, &reading, carry)
    {
        return named;
    }
    if counts && (people || is_open(figure, &label) || counted::is_total(figure, carry) || !figure.tail.reached && figure.tail.direction.is_none()) {
        return counted::name(figure, label, reading, carry);
    }
    // 增加1万个车位: by how much the things grew that stand behind.
    let grows = reading.measure == Measure::Change && label.is_empty && noun_behind && figure.tail.versus.is_none() && !figure.tail.compared;
    let added = figure.tail.span.of(text).contains_any("增加 减少"); // 提高80万教师待遇 adds no teachers
    if grows && added && figure.tail.span.start == figure.mention().clause.start && figure.quantity.kind != Kind::Percent {
        return counted::name(figure, label, reading, carry);
    }
    if let Some(named) = counted::elliptic(figure, &label, &reading, carry) {
        return named;
    }
    words_before(figure, label, reading, carry)
}

/// What an industry brings forth.
const OUTPUTS: &[&str] = &["产值", "营收", "营业收入", "增加值", "规模", "销售收入"];

/// ,500千瓦新增机组全部完成改造: the figure opens the clause, and what it counts is new.
fn opens_with_new(figure: &Figure, label: &Label) -> bool {
    let mention = figure.mention();
    let new = mention.right.of(figure.text()).starts_with_any("新增 新建 新引进");
    new && label.is_empty && mention.span.start == mention.clause.start && mention.right.of(figure.text()).chars().count() >= 6
}

/// 增加了34个开放口岸: so many of the things behind, even where a verb opens their name.
fn adds_things(figure: &Figure, label: &Label) -> bool {
    let adds = matches!(figure.tail.span.of(figure.text()), "增加" | "增加了");
    label.is_empty && adds && figure.quantity.kind == Kind::Count && figure.quantity.unit == "个"
}

/// 安排30亿元建设资金: the verb asks for the money behind, even where a verb opens its name.
fn gives_funds(figure: &Figure, label: &Label) -> bool {
    let (text, mention) = (figure.text(), figure.mention());
    let gives = mention.left.of(text).ends_with_any("安排 投入 拨付 下达");
    let funds = figure.quantity.kind == Kind::Money && mention.right.of(text).ends_with("资金") && mention.right.of(text).chars().count() <= 12;
    label.is_empty && gives && funds
}

/// The body that an earlier clause of the same part of the sentence opened with, where the label leaves it out.
fn actor_before(figure: &Figure, label: &Label) -> Option<Span> {
    let text = figure.text();
    let clause = figure.mention().clause;
    let actor = *figure.frame.actors.iter().rev().find(|actor| actor.start < clause.end)?;
    // …,全市出口增长,新设企业: the whole region took the body's place.
    let others = ["全市", "全省", "全区", "全县", "全州"];
    let between = text.get(actor.end..clause.start)?;
    let same_part = !between.contains([';', '。']) && !others.iter().any(|region| between.contains(region));
    // The body has a figure of its own in the clause that it opens: what follows goes on about it.
    let has_figure = figure.mentions[..figure.i].iter().any(|m| m.clause.start <= actor.start && actor.end <= m.clause.end);
    (same_part && has_figure && label.verb.is_some()).then_some(actor)
}

/// 经营主体净增48万户、达680万户; 新登记经营主体2万户,突破60万户: what was new is added to all.
fn stock_of_new(text: &str, carry: &Carry) -> Option<Name> {
    const NEW: &[&str] = &["净增", "新增", "新设", "净增加"];
    let last = carry.last.as_ref()?;
    let words = last.words(text);
    if let Some(word) = NEW.iter().find(|word| words.ends_with(**word)) {
        return last.without_end(word.len()).filter(|name| !name.is_empty());
    }
    let verb = words.opening_word("新登记 净增 新设立 新建改造 新建")?;
    last.without_start(verb.len()).filter(|name| !name.is_empty())
}

/// 绿色贷款18亿元、惠及企业58家: the thing of the figure before reaches them.
pub fn reaches_whom(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let verb = label.verb?;
    let subject = carry.subject.as_ref().filter(|subject| !lexicon::bare().has(&subject.noun.words(text)))?;
    // 贷款余额80亿元,惠及企业: the loans do.
    let thing = if subject.noun.words(text).ends_with("余额") { subject.noun.without_end("余额".len())? } else { subject.noun.clone() };
    let funds = verb.of(text) == "支持" && thing.words(text).ends_with_any("资金 国债 债券 贷款 基金");
    (funds || ["惠及", "覆盖", "受益"].contains(&verb.of(text))).then(|| thing.then(&label.name))
}

/// 主城区3个项目完成投资: the label begins with the noun that the figure before counted, whose owner stands before that figure.
fn owner_before(figure: &Figure, label: &Label, carry: &Carry) -> Option<Name> {
    let (end, owner, noun) = carry.owner.as_ref()?;
    let text = figure.text();
    let goes_on = *end == figure.label.start && label.name.words(text).starts_with(&noun.words(text));
    goes_on.then(|| owner.clone())
}

/// 投入45亿元,实施86个修复项目: the work that the money is for has the next figure.
fn outlay_for_work(figure: &Figure, label: &Label) -> bool {
    let text = figure.text();
    let outlay = ["投资", "计划投资", "投入"].contains(&label.name.words(text).as_str());
    let Some(next) = figure.mentions.get(figure.i + 1).filter(|_| outlay && figure.quantity.kind == Kind::Money && !figure.in_list) else { return false };
    let between = text[figure.mention().span.end..next.span.start].trim_start_matches(',');
    ["实施", "新建", "改造", "建设", "推进", "启动", "完成"].contains(&between) && right::counts(text, figure.mentions, figure.i + 1)
}

/// 统筹资金9.8亿元用于稳岗: what money is for belongs to its name.
fn put_to_use(figure: &Figure, label: &Label, reading: &Reading, carry: &mut Carry) -> Option<Named> {
    let text = figure.text();
    let mention = figure.mention();
    let use_of = mention.right.of(text);
    let plain = figure.quantity.kind == Kind::Money && reading.measure == Measure::Level && !label.is_empty && !mention.goes_on;
    if !plain || !use_of.starts_with("用于") || use_of.contains('的') || !(4..=16).contains(&use_of.chars().count()) {
        return None;
    }
    carry.set_subject(label.noun.clone(), label.name.clone());
    Some(Named::new(label.name.clone().then(&Name::of(mention.right)), "money with what it is for", reading.clone()))
}

/// 城镇共安排3700万人就业: the verb and its object stand on both sides of the people.
fn work_found(figure: &Figure, label: &Label) -> Option<Name> {
    let (text, mention) = (figure.text(), figure.mention());
    let work = "就业";
    if figure.quantity.kind != Kind::People || !mention.right.of(text).starts_with(work) {
        return None;
    }
    let verb = "安排";
    let end = text[..mention.span.start].strip_suffix(verb).map(str::len)?;
    let arranged = Name::of(Span::new(end, end + verb.len())).then(&Name::of(Span::new(mention.right.start, mention.right.start + work.len())));
    Some(if label.is_empty { arranged } else { label.name.clone().then(&arranged) })
}

/// The label that the words before hold.
fn own_label(figure: &Figure) -> Label {
    let text = figure.text();
    let span = match multiple::base_start(text, figure.label) {
        Some(at) if figure.reading.measure == Measure::Multiple => Span::new(figure.label.start, at),
        _ => figure.label,
    };
    let mut label = label::read(text, span);
    if measure::keeps_its_verb(&label.name.words(text)) && text[figure.label.end..].starts_with("增长") {
        label.name.push(Span::new(figure.label.end, figure.label.end + "增长".len()));
        label.is_bare = false;
    }
    // 财政比预算超收20亿元: what is compared is the surplus.
    let between = &text[figure.label.end..figure.mention().span.start];
    if let Some(at) = between.find("超收").or_else(|| between.find("短收")) {
        label.name.push(Span::new(figure.label.end + at, figure.label.end + at + "超收".len()));
        (label.is_bare, label.is_empty) = (false, false);
    }
    label
}

/// 增加就业5万人, 压减经费10万元: the verb in front makes it a change.
fn change(label: &Label, reading: &Reading, figure: &Figure) -> Option<Direction> {
    let verb = label.verb.filter(|_| reading.measure == Measure::Level && !figure.tail.reached)?;
    // 增加学位9000个 tells how many came, like 新增; 增加9000个学位 and 增加收入3亿元 tell by how much.
    if verb.of(figure.text()) == "增加" && !label.noun.is_empty() && matches!(figure.quantity.kind, Kind::Count | Kind::Length) {
        return None;
    }
    measure::change_verb(verb.of(figure.text()))
}

/// 为企业减轻税费负担3亿元: the burden of the companies falls.
fn burden_eased(figure: &Figure, label: &Label, reading: &Reading) -> Option<Name> {
    let words = label.name.words(figure.text());
    let at = words.find("减轻").filter(|&at| at > 0 && words.ends_with("负担"))?;
    let money = reading.measure == Measure::Level && figure.quantity.kind == Kind::Money;
    let eased = label.name.without_start(at + "减轻".len()).filter(|_| money)?;
    if &words[..at] == "新" { Some(eased) } else { Some(label.name.without_end(words.len() - at)?.then(&eased)) }
}

/// 县财政共增加支出3亿元: by how much the spending grew.
fn spending_added(figure: &Figure, label: &Label, reading: &Reading) -> Option<Name> {
    let words = label.name.words(figure.text());
    let plain = reading.measure == Measure::Level && figure.quantity.kind == Kind::Money && !figure.tail.reached;
    let noun = ["支出", "投入", "收入"].iter().find(|noun| words.strip_suffix(**noun).is_some_and(|rest| rest.ends_with("增加")))?;
    let mut who = &words[..words.len() - noun.len() - "增加".len()];
    while let Some(rest) = ["共", "将", "为此", "就", "当年", "还", "再", "拟"].iter().find_map(|word| who.strip_suffix(word)) {
        who = rest;
    }
    // 增加 stays: what was added is no spending of the whole region.
    let noun = label.name.without_start(words.len() - noun.len() - "增加".len()).filter(|_| plain && who.chars().count() >= 2)?;
    Some(label.name.without_end(words.len() - who.len())?.then(&noun))
}

fn make_change(reading: &mut Reading, direction: Direction) {
    reading.measure = if reading.unit == "%" { Measure::Growth } else { Measure::Change };
    if direction == Direction::Down {
        reading.value = -reading.value;
        reading.upper = reading.upper.map(|upper| -upper);
    }
}

/// 提升4项行动, 优化3个流程: the verb acts on the things, it does not change their number.
fn acts_on_things(figure: &Figure, noun_behind: bool) -> bool {
    let verb = &figure.text()[figure.tail.label_end..];
    figure.reading.measure == Measure::Change && figure.quantity.kind == Kind::Count && noun_behind && !verb.starts_with(['增', '减', '缩', '压'])
}

/// 推出5个|开放场景: the verb belongs to the noun behind it; in 开工12个,投产8个 it stands alone.
fn has_noun_behind_verb(words: &str) -> bool {
    lexicon::verbs().opens(words).is_none_or(|len| words[len..].chars().take_while(|c| crate::quantity::is_han(*c)).count() >= 2)
}

/// Whether the words before leave the noun open: nothing but a verb, 走访收集的, 月湖等.
fn is_open(figure: &Figure, label: &Label) -> bool {
    let words = figure.label.of(figure.text());
    let ends_with_verb = lexicon::kept_verbs().ends(words).is_some() || lexicon::light_verbs().ends(words).is_some_and(|len| len > 3);
    let preposition = figure.tail.span.of(figure.text()).contains('为') && figure.tail.whole.is_none();
    label.is_empty || label.noun.is_empty() || words.ends_with(['的', '等']) || ends_with_verb || preposition
}

/// 居民储蓄存款大幅度增加,存款余额达到…: the label begins with the word that the subject before it ends with.
fn overlapping(figure: &Figure, label: &Label) -> Option<Name> {
    let text = figure.text();
    if figure.in_list || label.verb.is_some() {
        return None;
    }
    let own = label.name.words(text);
    let topic = topic::before(text, figure.frame.sentence, figure.mention(), figure.before())?;
    let words = topic.label.name.words(text);
    if !topic.changes && !own.starts_with("试点") {
        return None; // 推进养老保险试点,试点范围…: of what is tried out
    }
    let shared = own.char_indices().map(|(i, _)| i).filter(|&i| i >= 6 && words.len() >= i + 6 && words.ends_with(&own[..i])).max()?;
    Some(topic.label.name.then(&label.name.without_start(shared)?))
}

fn words_before(figure: &Figure, label: Label, mut reading: Reading, carry: &mut Carry) -> Named {
    let text = figure.text();
    if let Some(name) = with_grade(text, &label, carry).filter(|_| figure.before().is_some()) {
        return Named::new(name, "grade alone, with the noun of the figure before", reading);
    }
    if let Some(name) = funds::purpose(figure, &label, &reading) {
        return Named::new(name, "who pays, with what the money is for", reading);
    }
    if let Some(named) = put_to_use(figure, &label, &reading, carry) {
        return named;
    }
    if outlay_for_work(figure, &label) {
        carry.awaits = Some(usize::MAX);
        return Named::new(label.name, "outlay, its work behind", reading).from(Source::Bare);
    }
    if label.is_bare
        && OUTPUTS.contains(&label.name.words(text).as_str())
        && let Some(industry) = topic::industry(text, figure.frame.sentence, figure.mention())
    {
        carry.set_subject(Name::of(industry), Name::of(industry));
        return Named::new(Name::of(industry).then(&label.name), "output of the industry that the sentence opens with", reading)
            .from(Source::Bare)
            .doubting(Doubt::CarriedSubject);
    }
    let lacks_subject = label.is_empty || label.noun.is_empty() || label.is_bare;
    let topic = lacks_subject.then(|| topic::before(text, figure.frame.sentence, figure.mention(), figure.before())).flatten();
    let speaks = topic.as_ref().is_some_and(|t| t.measured || t.is_noun_alone && (figure.tail.from || figure.tail.direction.is_some() || figure.tail.reached));
    if let Some(topic) = &topic
        && (!label.is_empty || speaks)
    {
        carry.set_subject(topic.label.noun.clone(), topic.label.name.clone());
    }
    if label.is_empty {
        if !figure.in_list {
            carry.verb = None;
        }
        let lone = carry.last.is_none() && (figure.tail.direction.is_some() || figure.tail.is_share);
        if let Some(topic) = topic.filter(|topic| speaks || lone && topic.leads && topic.label.verb.is_none()) {
            if let Some((name, of)) = topic.share.filter(|_| reading.unit == "%" && reading.measure == Measure::Level) {
                reading.measure = Measure::Share;
                reading.of = of;
                return Named::new(name, "share that the clause before speaks of", reading).doubting(Doubt::CarriedSubject);
            }
            return Named::new(topic.label.name, "subject of the clause before", reading).doubting(Doubt::CarriedSubject);
        }
        if let Some(first) = carry.from.as_ref().filter(|_| reading.measure == Measure::Level && figure.tail.direction.is_none()) {
            // 比重从1.07%提高到1.49%: the second level measures what the first did.
            reading.measure = first.measure;
            reading.of = first.of;
        }
        if figure.tail.reached && reading.unit == "%" && reading.measure == Measure::Level {
            if let Some((name, of)) = carry.share.take() {
                // 占比提高2个百分点、达到40%: the share itself.
                let reading = Reading { measure: Measure::Share, of, ..reading };
                return Named::new(name, "share that has just changed", reading).from(Source::Carried);
            }
            if carry.measure == Some(Measure::Share) {
                reading.measure = Measure::Share; // 比重1952年为40%,1957年上升为55%
                reading.of = carry.of;
            }
        }
        let restated = text[figure.mention().left.start..].trim_start_matches(',').starts_with('即');
        if restated && reading.unit == "%" && reading.measure == Measure::Level && carry.measure == Some(Measure::Change) {
            reading.measure = Measure::Growth; // 增加20万吨,即7.8%
        }
        let striving = figure.tail.span.of(text).contains_any("力争 确保 争取");
        if (figure.in_list || striving) && reading.unit == "%" && reading.measure == Measure::Level && carry.measure == Some(Measure::Growth) {
            reading.measure = Measure::Growth; // 增长7%以上、力争达到8%
        }
        if (figure.tail.reached || figure.passes())
            && reading.measure == Measure::Level
            && reading.unit != "%"
            && let Some(stock) = stock_of_new(text, carry)
        {
            carry.last = Some(stock.clone());
            return Named::new(stock, "stock behind what was new", reading).from(Source::Carried);
        }
        return match carry.last.clone() {
            Some(name) => Named::new(name, "carried from the figure before", reading).from(Source::Carried),
            None => Named::new(Name::default(), "no words name it", reading).doubting(Doubt::Nameless),
        };
    }
    const COMPLETE: &[&str] = &["减税", "退税", "造林", "植树", "节支", "征迁", "普查"];
    if let Some(verb) = label.verb.filter(|verb| label.noun.is_empty() && COMPLETE.contains(&verb.of(text))) {
        return Named::new(Name::of(verb), "verb that says all", reading);
    }
    // 新开工建设1043万套: 建设 is no object.
    let alone = label.noun.is_empty() || label.noun.words(text) == "建设" && label.verb.is_some_and(|verb| verb.of(text).ends_with("开工"));
    if alone && let (Some(verb), Some(subject)) = (label.verb, carry.subject.clone()) {
        let name = verb_of_subject(text, verb, &subject);
        return Named::new(name, "verb alone, with the subject before", reading).doubting(Doubt::CarriedSubject);
    }
    if let Some(name) = overlapping(figure, &label).filter(|_| !lacks_subject) {
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "words before, joined to the subject of the clause before", reading).doubting(Doubt::CarriedSubject);
    }
    if label.is_bare && counted::is_outlay(text, &label) {
        if let Some(object) = counted::object_behind(figure) {
            let name = object.then(&label.name);
            return Named::new(name, "object behind the outlay", reading);
        }
        if topic.is_none() && carry.subject.is_none() {
            carry.awaits = Some(usize::MAX);
        }
    }
    if label.is_bare && !(label.of_which && label.name.words(text) == "企业") {
        let name = with_subject_if_bare(text, label.name.clone(), carry);
        let carried = name != label.name;
        let named = Named::new(name, "bare label with its subject", reading).from(Source::Bare);
        return if carried { named.doubting(Doubt::CarriedSubject) } else { named };
    }
    if (figure.in_list || figure.opens_next_clause())
        && figure.quantity.kind != Kind::Percent
        && !label.noun.is_empty()
        && let Some(name) = reaches_whom(text, &label, carry)
    {
        return Named::new(name, "whom the thing before reaches", reading).doubting(Doubt::CarriedSubject);
    }
    let mut label = label;
    if let Some(owner) = carry.subject.as_ref().and_then(|subject| subject.noun.place()).filter(|_| figure.in_list && label.verb.is_none())
        && let Some(owner) = label.noun.place().and_then(|own| shared::owner(text, owner, &[own]))
    {
        // 县管企业净资产增长5%、营业收入增长8%: the second is theirs too.
        let name = Name::of(owner).then(&label.name);
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "measure of the one that the list opens with", reading).doubting(Doubt::CarriedSubject);
    }
    let alike = with_threshold(text, &label.noun, carry).filter(|_| label.verb.is_none()).or_else(|| with_kind(text, &label, carry));
    if let Some(name) = alike.filter(|_| figure.in_list || label.of_which) {
        label.noun = name.clone();
        label.name = name;
    }
    if !figure.in_list
        && let Some(actor) = actor_before(figure, &label)
    {
        carry.list.clear();
        carry.verb = label.verb;
        let name = Name::of(actor).then(&label.name);
        carry.set_subject(Name::of(actor).then(&label.noun), name.clone());
        return Named::new(name, "words before, with the body that the sentence speaks of", reading).doubting(Doubt::CarriedSubject);
    }
    if let Some(owner) = owner_before(figure, &label, carry) {
        label.noun = owner.then(&label.name);
        label = Label { name: label.noun.clone(), verb: None, ..label };
    }
    if carry.last.as_ref().is_some_and(|last| last.words(text).ends_with("产量")) && going_on::is_produce(figure, &label, &reading, carry) {
        label.noun.push_word("产量"); // 粮食产量50万吨,棉花2万吨
        label.name = label.noun.clone();
    }
    if let Some(measure) = going_on::measure_before(figure, &label, &reading, carry) {
        label.noun.push_word(measure);
        label.name = label.noun.clone();
    }
    if going_on::is_where(figure, &label, &reading, carry)
        && let Some(subject) = &carry.subject
    {
        label.noun = label.noun.then(&subject.noun);
        label.name = label.noun.clone();
    }
    // 接待游客…、旅游收入…: what is measured of its own in another unit does not take the verb.
    let measured = lexicon::heads().ends(&label.name.words(text)).is_some() && carry.kind != Some(figure.quantity.kind);
    let goes_on = figure.in_list || label.of_which && reading.measure == Measure::Level || going_on::is_next_thing(figure, &label, &reading, carry);
    // 集聚人才90名、实施项目7个: a light verb of its own.
    let words = figure.label.of(text).trim_start_matches(['、', '和']);
    let own_light = figure.in_list && lexicon::light_verbs().opens(words).is_some_and(|len| len >= 6 && !front::is_longer_word(words, len));
    let shared_verb = carry
        .verb
        .filter(|_| !measured && goes_on && label.verb.is_none() && !own_light && reading.measure != Measure::Growth)
        .filter(|verb| !label.noun.words(text).contains(verb.of(text)))
        .map(|verb| without_repeat(text, verb, &label.noun.words(text)));
    let name = shared_verb.map_or_else(|| label.name.clone(), |verb| Name::of(verb).then(&label.name));
    // 引进人才90名,其中:教师50名、医师40名: the verb goes on to each.
    if label.verb.is_some() || !figure.in_list && shared_verb.is_none() {
        carry.verb = label.verb;
    }
    if !figure.in_list {
        carry.list.clear();
    }
    carry.list.push(label.noun.clone());
    if !label.noun.is_empty() {
        carry.set_subject(label.noun, name.clone());
    }
    Named::new(name, if shared_verb.is_some() { "words before, verb of the list" } else { "words before the figure" }, reading)
}

/// 淘汰落后甲产能…、落后乙产能: the end of the verb that the noun says again.
fn without_repeat(text: &str, verb: Span, noun: &str) -> Span {
    let words = verb.of(text);
    let repeated = words.char_indices().skip(1).find(|(at, _)| words.len() - at >= "落后".len() && noun.starts_with(&words[*at..]));
    Span::new(verb.start, repeated.map_or(verb.end, |(at, _)| verb.start + at))
}
