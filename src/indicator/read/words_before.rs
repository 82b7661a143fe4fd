//! The label in the words before the figure (用电量增长6%), with what they leave to the subject or verb before them (,最高负荷…).

use super::super::label::Label;
use super::super::measure::Reading;
use super::super::name::Name;
use super::super::{front, lexicon, shared, topic};
use super::carry::{Awaiting, Carry};
use super::changing::go_on_changing;
use super::figure::Figure;
use super::naming::Named;
use super::outlay::{is_outlay, object_behind, outlay_for_work, put_to_use};
use super::owning::{airport_before, overlapping, owner_before};
use super::reaching::{reaches_whom, work_that_reaches};
use super::same_noun::{of_the_body, with_capacity, with_grade, with_kind, with_partner, with_threshold};
use super::subject::{verb_of_subject, with_subject_if_bare};
use super::{Source, funds, going_on, no_label, part_of, policies, zone};
use crate::model::{Doubt, Measure};
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// What an industry brings forth.
const OUTPUTS: &str = "产值 营收 营业收入 增加值 规模 销售收入 总产值 利润 年产值 总营收 销售额";

pub fn words_before(figure: &Figure, label: Label, mut reading: Reading, carry: &mut Carry) -> Box<Named> {
    let text = figure.text();
    if let Some(name) = with_grade(text, &label, carry).filter(|_| figure.before().is_some()) {
        return Named::new(name, "grade alone, with the noun of the figure before", reading);
    }
    if let Some(name) = funds::purpose(figure, &label, &reading) {
        return Named::new(name, "who pays, with what the money is for", reading);
    }
    if let Some(name) = funds::work_before(figure, &label, &reading) {
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "who pays, with the work of the clause before", reading).doubting(Doubt::CarriedSubject);
    }
    if let Some(noun) = policies::noun(figure).filter(|_| !label.is_empty) {
        let verb = label.verb.or(carry.verb.filter(|_| figure.in_list));
        carry.verb = verb;
        let name = if label.verb.is_some() { label.name } else { verb.map(Name::of).unwrap_or_default().then(&label.name) };
        return Named::new(name.then(&Name::of(noun)), "policies of a list of clauses", reading);
    }
    if let Some(named) = put_to_use(figure, &label, &reading, carry) {
        return named;
    }
    if outlay_for_work(figure, &label) {
        carry.awaits = Awaiting::This;
        return Named::new(label.name, "outlay, its work behind", reading).from(Source::Bare);
    }
    let words = label.name.words(text);
    let output = words.strip_prefix("产业").unwrap_or(&words);
    if output.is_one_of(OUTPUTS)
        && let Some(industry) = topic::industry(text, figure.frame.sentence, figure.mention)
    {
        carry.set_subject(Name::of(industry), Name::of(industry));
        let said = if industry.of(text).ends_with("产业") { words.len() - output.len() } else { 0 }; // 新能源产业…,产业规模
        let measure = label.name.without_start(said).unwrap_or_else(|| label.name.clone());
        return Named::new(Name::of(industry).then(&measure), "output of the industry before", reading).from(Source::Bare).doubting(Doubt::CarriedSubject);
    }
    let lacks_subject = label.is_empty || label.noun.is_empty() || label.is_bare;
    let topic = lacks_subject.then(|| topic::before(text, figure.frame.sentence, figure.mention, figure.before())).flatten();
    // 改造道路10条;加快旧城改造步伐,年内完成3800户: not of the roads.
    let anew = reading.measure == Measure::Level
        && matches!(figure.quantity.kind, Kind::Count | Kind::Area)
        && figure.before().is_some_and(|before| text.get(before..figure.mention.clause.start).is_some_and(|between| between.has(";")));
    let speaks =
        topic.as_ref().is_some_and(|t| anew || t.measured || t.is_noun_alone && (figure.tail.from || figure.tail.direction.is_some() || figure.tail.reached));
    if let Some(topic) = &topic
        && (!label.is_empty || speaks)
    {
        carry.set_subject(topic.label.noun.clone(), topic.label.name.clone());
    }
    if label.is_empty {
        return no_label::name(figure, topic, speaks, reading, carry);
    }
    if going_on::grows_too(figure, &label, &reading, carry) {
        go_on_changing(&mut reading, carry);
    }
    if let Some(name) = part_of::name(figure, &label, &mut reading, carry) {
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "part of the total before", reading).doubting(Doubt::CarriedSubject);
    }
    const COMPLETE: &str = "减税 退税 造林 植树 节支 征迁 普查 转移就业 绿化提升";
    if let Some(verb) = label.verb.filter(|verb| label.noun.is_empty() && verb.of(text).is_one_of(COMPLETE)) {
        return Named::new(Name::of(verb), "verb that says all", reading);
    }
    if let Some(work) = work_that_reaches(figure, &label, carry) {
        let name = work.then(&label.name);
        carry.set_subject(label.noun, name.clone());
        return Named::new(name, "whom the work of the clause before reaches", reading).doubting(Doubt::CarriedSubject);
    }
    // 新开工建设1043万套: 建设 is no object.
    let alone = label.noun.is_empty() || label.noun.words(text) == "建设" && label.verb.is_some_and(|verb| verb.of(text).ends_with("开工"));
    if alone && let (Some(verb), Some(subject)) = (label.verb, carry.subject.clone()) {
        let name = verb_of_subject(text, verb, &subject);
        return Named::new(name, "verb alone, with the subject before", reading).doubting(Doubt::CarriedSubject);
    }
    if let Some(name) = overlapping(figure, &label).filter(|_| !lacks_subject) {
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "words before, with the subject before", reading).doubting(Doubt::CarriedSubject);
    }
    if label.is_bare && is_outlay(text, &label) {
        if let Some(object) = object_behind(figure) {
            let name = object.then(&label.name);
            return Named::new(name, "object behind the outlay", reading);
        }
        if topic.is_none() && carry.subject.is_none() {
            carry.awaits = Awaiting::This;
        }
    }
    // 经营主体35万户、|企业|14万户: a part of them.
    let part = label.of_which || figure.in_list && carry.subject.as_ref().is_some_and(|subject| subject.noun.words(text).ends_with("主体"));
    if label.is_bare && !(part && label.name.words(text) == "企业") {
        let name = with_subject_if_bare(text, label.name.clone(), carry);
        let carried = name != label.name;
        // 新增产值3亿元、利润2亿元、税收1亿元: new is each of them.
        if let Some(verb) = label.verb.filter(|verb| verb.of(text) == "新增" && figure.quantity.kind == Kind::Money) {
            carry.verb = Some(verb);
        }
        let new = carry.verb.filter(|verb| figure.in_list && !carried && verb.of(text) == "新增" && reading.measure == Measure::Level);
        if let Some(verb) = new.filter(|_| label.verb.is_none() && carry.kind == Some(figure.quantity.kind)) {
            return Named::new(Name::of(verb).then(&name), "bare label with the verb of the list", reading);
        }
        let counted = carry.subject.is_none() && label.name.words(text) == "项目";
        if counted || carried && label.name.words(text).ends_with("项目") {
            carry.set_subject(name.clone(), name.clone()); // 开工项目61个,总投资214亿元: of these
        }
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
    if let Some(name) = contributed_to(figure, &label, carry) {
        return Named::new(name, "what contributes, with what to", reading).doubting(Doubt::CarriedSubject);
    }
    let mut label = label;
    if let Some(owner) = carry.subject.as_ref().and_then(|subject| subject.noun.place()).filter(|_| figure.in_list && label.verb.is_none())
        && let Some(owner) = label.noun.place().and_then(|own| shared::owner(text, owner, &[own]))
    {
        // 县管企业净资产增长5%、营业收入增长8%: the second is theirs too.
        let name = Name::of(owner).then(&label.name);
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "measure of the list's owner", reading).doubting(Doubt::CarriedSubject);
    }
    let place = carry.last.as_ref().and_then(Name::place).filter(|_| figure.in_list && label.verb.is_none());
    let per_output = place.and_then(|last| shared::per_output(text, last, label.noun.place()?));
    if let Some(villages) = per_output.or_else(|| place.and_then(|last| shared::villages(text, last, &[label.noun.place()?]))) {
        label.noun = Name::of(villages).then(&label.noun); // 农村卫生厕所普及率达到93%、生活污水处理率74%
        label.name = label.noun.clone();
    }
    // 城镇新增就业5万人、登记失业率3%: of the towns too; 农村居民人均可支配收入增长7%,收入比1.8:1: of both.
    let rate = label.name.words(text);
    let told = |of: &str| carry.last.as_ref().is_some_and(|last| last.words(text).has(of));
    let whose = match &*rate {
        "收入比" if told("居民") => "城乡居民",
        "登记失业率" | "调查失业率" if figure.in_list && told("城镇") => "城镇",
        _ => "",
    };
    if !whose.is_empty() {
        let mut name = Name::default();
        name.push_word(whose);
        label.noun = name.then(&label.name);
        label.name = label.noun.clone();
    }
    let same = carry.unit == figure.quantity.unit && (figure.in_list || label.of_which || figure.opens_next_clause());
    if let Some(name) = with_threshold(text, &label, carry, figure.in_list).filter(|_| same) {
        label.noun = name.clone();
        label.name = name;
    }
    let alike = with_kind(text, &label, carry)
        .or_else(|| with_partner(text, &label, carry))
        .or_else(|| with_capacity(text, &label, carry).filter(|_| carry.unit == figure.quantity.unit))
        .or_else(|| of_the_body(text, &label, carry));
    if let Some(name) = alike.filter(|_| figure.in_list || label.of_which) {
        label.noun = name.clone();
        label.name = name;
    }
    // 一般公共预算收入增长2%、支出增长3%: of the same budget.
    if label.name.words(text) == "支出"
        && let Some(revenue) = carry.subject.as_ref().filter(|subject| subject.noun.words(text).ends_with("预算收入"))
        && let Some(budget) = revenue.noun.without_end("收入".len())
    {
        return Named::new(budget.then(&label.name), "expenditure of the budget before", reading);
    }
    if let Some(name) = going_on::measured_too(figure, &label, &reading, carry) {
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "measure of the figure before", reading).doubting(Doubt::CarriedSubject);
    }
    if let Some(zone) = zone::owner(figure, &label) {
        let name = Name::of(zone).then(&label.name);
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "measure of the zone before", reading).doubting(Doubt::CarriedSubject);
    }
    if let Some(owner) = owner_before(figure, &label, carry).or_else(|| airport_before(figure, &label, carry)) {
        label.noun = owner.then(&label.name);
        label = Label { name: label.noun.clone(), verb: None, ..label };
    }
    if carry.last.as_ref().is_some_and(|last| last.words(text).ends_with_any("产量 发电量")) && going_on::is_produce(figure, &label, &reading, carry) {
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
    if going_on::is_kind_of_the_same(figure, &label, carry) {
        label.noun = label.name.clone();
        label.verb = None;
    }
    // 接待游客…、旅游收入…: what is measured of its own in another unit does not take the verb.
    let adds_too = going_on::adds_too(figure, &label, &reading, carry);
    let measured = !adds_too && lexicon::heads().ends(&label.name.words(text)).is_some() && carry.kind != Some(figure.quantity.kind);
    let goes_on = figure.in_list
        || label.of_which && reading.measure == Measure::Level
        || adds_too
        || going_on::is_next_thing(figure, &label, &reading, carry)
        || going_on::does_too(figure, &label, &reading, carry);
    // 集聚人才90名、实施项目7个: a light verb of its own.
    let words = figure.label.of(text).trim_start_of("、和");
    let own_light = figure.in_list && lexicon::light_verbs().opens(words).is_some_and(|len| len >= 6 && !front::is_longer_word(words, len));
    // 个转企, 治沙: acts that hold their object and take no other verb.
    const WHOLE: &str = "个转企 小升规 治沙 植树 造林 种草";
    let shared_verb = carry
        .verb
        .filter(|_| !measured && goes_on && label.verb.is_none() && !own_light && reading.measure != Measure::Growth)
        .filter(|verb| figure.in_list && verb.of(text).is_one_of("新增 培育") || !label.noun.words(text).is_one_of(WHOLE))
        // 修复湿地3万亩、森林抚育5万亩: an act of its own.
        .filter(|verb| verb.of(text).starts_with('新') || !label.noun.words(text).ends_with_any("抚育 修复 整治 造林 引才 更新"))
        // 实际利用外资13亿元、外贸进出口420亿元: trade is no capital that is used.
        .filter(|verb| {
            !label.noun.words(text).has(verb.of(text))
                && !label.noun.words(text).starts_with("直接")
                && !label.noun.words(text).ends_with_any("进出口 进出口总额 进出口额 进出口总值")
        })
        .filter(|verb| !(verb.of(text).starts_with('新') && label.noun.words(text).ends_with_any("总数 总量 总装机 总装机规模")))
        // 新增企业6家、累计达100家,其中大型企业80家: of the stock; 开工里程…、在建总里程: as it stands.
        .filter(|verb| !label.of_which || carry.last.as_ref().is_none_or(|last| last.words(text).has(verb.of(text))))
        .filter(|_| !label.noun.words(text).starts_with_any("在建 在孵"))
        .map(|verb| without_repeat(text, verb, &label.noun.words(text)));
    let name = shared_verb.map_or_else(|| label.name.clone(), |verb| Name::of(verb).then(&label.name));
    // 引进人才90名,其中:教师50名、医师40名: the verb goes on to each.
    if label.verb.is_some() || !figure.in_list && shared_verb.is_none() {
        carry.verb = label.verb;
    }
    if !figure.in_list && !goes_on_answering(text, &label, carry) {
        carry.list.clear();
    }
    carry.list_noun(&label.noun);
    if !label.noun.is_empty() {
        carry.set_subject(label.noun, name.clone());
    }
    Named::new(name, if shared_verb.is_some() { "words before, verb of the list" } else { "words before the figure" }, reading)
}

/// 工业增加值增长8%,|对经济增长贡献率35%: of what grew; the whole economy of a region is told of itself.
fn contributed_to(figure: &Figure, label: &Label, carry: &Carry) -> Option<Name> {
    let text = figure.text();
    let rate = figure.label.of(text).ends_with("贡献率") && (figure.in_list || figure.opens_next_clause());
    let part = carry.last.as_ref().filter(|_| rate && label.name.words(text).starts_with('对'))?;
    let told = part.words(text);
    let growth = told.closing_word("增速 增幅").map_or(0, str::len);
    let part = part.without_end(growth)?;
    let measured = part.words(text).ends_with_any("增加值 产值 投资 零售总额 出口") && !part.words(text).has("生产总值");
    measured.then(|| part.then(&label.name))
}

/// 淘汰落后甲产能…、落后乙产能: the end of the verb that the noun says again.
fn without_repeat(text: &str, verb: Span, noun: &str) -> Span {
    let words = verb.of(text);
    let repeated = words.char_indices().skip(1).find(|(at, _)| words.len() - at >= "落后".len() && noun.starts_with(words.after(*at)));
    Span::new(verb.start, repeated.map_or(verb.end, |(at, _)| verb.start + at))
}

/// 办理建议107件,提案185件,满意率…: what is answered goes on across a comma.
fn goes_on_answering(text: &str, label: &Label, carry: &Carry) -> bool {
    const ANSWERED: &str = "建议 提案 议案";
    let answered = |name: &Name| name.words(text).ends_with_any(ANSWERED);
    label.verb.is_none() && answered(&label.noun) && carry.list.last().is_some_and(answered)
}
