//! A quantity before the noun that it counts: 30个项目, 盘活122.6亩闲置土地, 总投资2亿元的项目.

use super::super::label::{self, Label};
use super::super::measure::Reading;
use super::super::name::Name;
use super::super::right::{self, Right, may_count};
use super::super::{actor, examples, lexicon};
use super::carry::Carry;
use super::counted_noun::{is_apposition, noun_behind, of_subject, people_alone, promised, those_supported};
use super::figure::Figure;
use super::naming::Named;
use super::owning::each_in_clause;
use super::reaching::{reaches_whom, work_that_reaches};
use super::{Source, medals, projects};
use crate::model::{Doubt, Status};
use crate::strings::{CharsOf, Cut, OneOf, Size};
use crate::text::Span;

/// 总投资104亿元的更新项目, and the further members of a list of such.
pub fn is_total(figure: &Figure, carry: &Carry) -> bool {
    total_word(figure).is_some() || carry.total.is_some_and(|_| figure.in_list && behind_de(figure))
}

fn behind_de(figure: &Figure) -> bool {
    figure.mention.right.of(figure.text()).starts_with('的')
}

/// 总投资 or the like at the end of the words before 的.
fn total_word(figure: &Figure) -> Option<Span> {
    let words = figure.label.of(figure.text());
    let len = lexicon::bare().ends(words).or_else(|| words.ends_with("总需求").then_some("总需求".len()))?;
    // 设立|总规模|200亿元母基金: the noun follows at once, too.
    let at_once = words.ends_with("总规模") && may_count(figure.text(), figure.mention);
    (behind_de(figure) || at_once).then(|| figure.ending(len))
}

/// How far a thing has come, at the head of its noun.
const STATES: &str = "已签约 已开工 已建成 已落地 在建 续建 拟建 待建";

/// What is done to a thing and costs money.
const WORKS: &str = "改造 建设 扩建 更换 改扩建 整治 治理";

pub fn name(figure: &Figure, label: Label, reading: Reading, carry: &mut Carry) -> Box<Named> {
    let text = figure.text();
    let found = right::read(text, figure.mention, figure.behind);
    carry.taken = found.end;
    if let Some(people) = people_alone(figure, &label, &found) {
        // 我们这样一个有13亿人口的大国: so many they are.
        let of_nation = reading.unit.is_one_of("亿 亿人");
        let named = Named::new(people, "people of a country", reading);
        return if of_nation { named.always(Status::Actual) } else { named };
    }
    // 省政府下达的10件民生实事: whose they are.
    let ordered = figure.label.of(text).trim_end_matches('的').ends_with("下达");
    if let Some(name) = promised(text, &found).filter(|_| !ordered) {
        carry.verb = None;
        carry.set_subject(name.clone(), name.clone());
        return Named::new(name, "what is promised each year", reading).from(Source::Behind);
    }
    let mut noun = noun_behind(figure, &reading, &found);
    let words = figure.label.of(text);
    if let Some(medal) = found.noun.of(text).opening_word("金牌 银牌 铜牌 奖牌").filter(|medal| found.noun.of(text).after(medal.len()).starts_with('、'))
    {
        // 奥运会获得3块金牌、残奥会获得8块金牌: the next games.
        carry.taken = found.noun.start + medal.len();
        noun = label::read_noun(text, Span::new(found.noun.start, carry.taken));
    }
    if let Some(name) = medals::counted(text, &label, &noun.name) {
        carry.verb = lexicon::kept_verbs().ends(words).map(|len| figure.ending(len));
        carry.set_subject(noun.name, name.clone());
        return Named::new(name, "medals that were won", reading).from(Source::Behind);
    }
    noun = of_subject(figure, &label, noun, &found, carry);
    let supported = those_supported(text, &label, &found);
    let is_supported = supported.is_some();
    noun = supported.unwrap_or(noun);
    if let Some(total) = total_word(figure).or(carry.total.filter(|_| figure.in_list && behind_de(figure))) {
        carry.total = Some(total);
        // 管网改造: what is done to it costs the money.
        let built = found.predicate.words(text).is_one_of(WORKS) && !noun.name.words(text).ends_with("项目");
        let work = if built { noun.name.then(&found.predicate) } else { noun.name };
        // 签约引进总投资2亿元的12个项目: how they came tells which.
        let came = label.verb.filter(|verb| found.end == figure.mention.span.end && !verb.of(text).contains_any("建 工"));
        let name = came.map(Name::of).unwrap_or_default().then(&work);
        carry.came = came;
        carry.set_subject(work, name.clone());
        return Named::new(name.then(&Name::of(total)), "total of the noun behind", reading);
    }
    let ending_verb = lexicon::kept_verbs().ends(words).filter(|_| label.verb.is_none()).map(|len| figure.ending(len));
    // 建设港区打造枢纽等7项案例入选名单: the verb is the example's.
    let exemplary = words.ends_with('等') && is_honour(&found.predicate.words(text));
    let verb = verb_in_front(figure, &label, &found, carry).filter(|_| !is_supported && !exemplary);
    let (front, guessed) = words_in_front(figure, &label, verb, says_nothing_of_noun(figure, &reading, &found));
    let front = reached(figure, &label, carry).or_else(|| bettered(figure, &noun)).unwrap_or(front);
    let alone = front.is_empty();
    let core = front.then(&noun.name);
    let name = core.clone().then(&found.predicate);
    // 组建20支300人应急队伍: both numbers are of the same work.
    let stacked = figure.before() == Some(figure.mention.span.start);
    let name = carry.last.clone().filter(|last| stacked && last.words(text).ends_with(&name.words(text))).unwrap_or(name);
    let name = match each_in_clause(figure) {
        // 支持每个县至少办好1所高中: what each of them does.
        Some(each) if words.contains_in(actor::EACH) => {
            let act = [lexicon::kept_verbs(), lexicon::light_verbs()].iter().find_map(|verbs| verbs.ends(words)).map(|len| figure.ending(len));
            act.map_or(name, |act| Name::of(each).then(&Name::of(act)).then(&noun.name).then(&found.predicate))
        }
        // 每个集群建设1家平台、引进3家企业: each goes on acting.
        Some(each) if figure.in_list => Name::of(each).then(&name),
        _ => name,
    };
    carry.verb = verb.or(ending_verb);
    if !figure.in_list {
        carry.list.clear();
    }
    carry.list_noun(&noun.name);
    // 主城区3个项目完成投资, 长江沿线2处涵闸竣工、4处开工: where or whose the things are goes on with them.
    if guessed && is_owner(&label.noun.words(text)) {
        carry.owner = Some((figure.mention.span.end, label.noun, noun.name.clone()));
        carry.set_subject(core.clone(), core);
    } else {
        carry.set_subject(noun.name.clone(), core);
    }
    if alone && let Some(work) = projects::work_of(figure, &noun.name.words(text)) {
        let name = work.then(&name);
        return Named::new(name, "projects of the work before", reading).from(Source::Behind).doubting(Doubt::CarriedSubject);
    }
    let named = Named::new(name, "noun behind the quantity", reading).from(Source::Behind);
    if guessed { named.doubting(Doubt::GuessedName) } else { named }
}

/// The verb in front, or the one that a list shares.
fn verb_in_front(figure: &Figure, label: &Label, found: &Right, carry: &Carry) -> Option<Span> {
    let text = figure.text();
    let of_total = figure.label.of(text) == "的" || figure.label.is_empty() && text.before(figure.mention.span.start).ends_with('的');
    let verb = label.verb.or(carry.verb.filter(|_| figure.in_list)).or(carry.came.filter(|_| of_total));
    // 支持103个开发区集聚发展: the support is not counted; 支持12个项目 says nothing without it.
    let noun = found.noun.of(text);
    let verb =
        verb.filter(|verb| verb.of(text) != "支持" || found.predicate.is_empty() && lexicon::bare().has(noun) || noun.ends_with_any("创业 措施 政策 举措"));
    // 新谋划的20个项目落地、6个已签约项目开工: what has its own state does not share that of the first.
    verb.filter(|_| label.verb.is_some() || !text.after(found.noun.start).starts_with_any(STATES))
}

/// Whether the words in front give examples, spell the number out or tell who set the things: they are no part of the name.
fn says_nothing_of_noun(figure: &Figure, reading: &Reading, found: &Right) -> bool {
    let text = figure.text();
    let words = figure.label.of(text);
    let acts = found.predicate.words(text);
    let things = found.noun.of(text);
    words.ends_with('等') && (is_honour(&acts) || things == "企业" && !acts.is_empty() || !examples::says_nothing(things))
        || is_apposition(words, reading)
        || is_division(figure)
        || words.ends_in("和及与、")
        || text.within(figure.label.end, figure.mention.span.start).starts_with('、')
}

/// 6大行动|35条政策, 21个主题|133项活动: into how many parts they fall, which the figure before counts.
fn is_division(figure: &Figure) -> bool {
    const PARTS: &str = "主题 类别 大类 点位 方面 领域 环节 行动 大行动 路段 乡镇 县城 产业 国家 批次";
    let words = figure.label.of(figure.text());
    figure.before() == Some(figure.label.start) && words.is_one_of(PARTS)
}

/// What the name takes from the words in front, and whether it had to be guessed that they belong to the noun.
fn words_in_front(figure: &Figure, label: &Label, verb: Option<Span>, left_out: bool) -> (Name, bool) {
    let text = figure.text();
    let words = figure.label.of(text);
    let mut name = verb.map(Name::of).unwrap_or_default();
    // 助学计划惠及3万孩子, 新建管道惠及3万户: what reaches them stands in front.
    if words.ends_with("惠及") && label.name.words(text).strip_suffix("惠及").is_some_and(|front| !front.is_empty()) {
        return (label.name.clone(), false);
    }
    if label.noun.is_empty() || left_out {
        return (name, false);
    }
    // 民生、安全等五大类|23个指标: into how many kinds they fall.
    if words.ends_with("大类") {
        return (name, false);
    }
    // 成立专班、出台20条举措: a verb of its own behind what was done before.
    let act = words.behind_last("、");
    let done_before = words.before(words.len() - act.len()).trim_end_matches('、').behind_last("、");
    let whole = |len: usize| len == act.len();
    if done_before.size() >= 4 && act.size() == 2 && lexicon::kept_verbs().opens(act).or(lexicon::verbs().opens(act)).is_some_and(whole) {
        return (Name::of(figure.ending(act.len())), false);
    }
    name = name.then(&label.noun);
    if words.ends_with('等') && !label.noun.words(text).ends_with('等') {
        name.push(figure.ending('等'.len_utf8()));
    }
    (name, label.verb.is_none() && !words.ends_in("的等"))
}

/// 续贷20亿元、惠及2万户企业: the thing of the figure before reaches them.
fn reached(figure: &Figure, label: &Label, carry: &Carry) -> Option<Name> {
    let text = figure.text();
    let alone = label.noun.is_empty() && label.verb.is_some_and(|verb| verb.of(text) == "惠及");
    if let Some(work) = work_that_reaches(figure, label, carry).filter(|_| alone) {
        return Some(work.then(&label.name)); // 实现免费义务教育,惠及2万学生
    }
    (alone && (figure.in_list || figure.opens_next_clause())).then(|| reaches_whom(text, label, carry)).flatten()
}

/// 提升|12个医疗中心|服务水平: what is made better is no rise of the number.
fn bettered(figure: &Figure, noun: &Label) -> Option<Name> {
    let text = figure.text();
    let verb = figure.tail.span;
    let side = noun.name.words(text).ends_with_any("水平 质效 品质 能力 知名度 功能 环境");
    (verb.of(text) == "提升" && side).then(|| Name::of(verb))
}

/// 主城区, 长江沿线: short, and no verb at its end (某集团新增).
fn is_owner(words: &str) -> bool {
    let acts = lexicon::acts().iter().any(|verbs| verbs.ends(words).is_some_and(|len| len >= 6));
    words.has_size(2, 10) && !acts && !words.ends_with('中')
}

/// 清溪微控等2家企业成为领军企业: what they became tells them apart, not the examples.
fn is_honour(predicate: &str) -> bool {
    predicate.starts_with_any("入选 入围 荣获 成为 列入 纳入 上榜 跻身 被评 被认定 被命名 获 进入 开工 建成 投产 竣工 签约 落地")
}
