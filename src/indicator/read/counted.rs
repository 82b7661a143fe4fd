//! A quantity before the noun that it counts: 30个项目, 盘活122.6亩闲置土地, 总投资2亿元的项目; and the noun left out: 其中5项列入试点.

use super::super::label::{self, Label};
use super::super::measure::Reading;
use super::super::mention::What;
use super::super::name::Name;
use super::super::{examples, lexicon, right};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use super::reaching::reaches_whom;
use super::{Source, medals};
use crate::model::{Doubt, Measure};
use crate::quantity::Kind;
use crate::text::{OneOf, Span};

/// 总投资104亿元的更新项目, and the further members of a list of such.
pub fn is_total(figure: &Figure, carry: &Carry) -> bool {
    total_word(figure).is_some() || carry.total.is_some_and(|_| figure.in_list && behind_de(figure))
}

fn behind_de(figure: &Figure) -> bool {
    figure.mention().right.of(figure.text()).starts_with('的')
}

/// 总投资 or the like at the end of the words before 的.
fn total_word(figure: &Figure) -> Option<Span> {
    let words = figure.label.of(figure.text());
    let len = lexicon::bare().ends(words).or_else(|| words.ends_with("总需求").then_some("总需求".len()))?;
    behind_de(figure).then(|| Span::new(figure.label.end - len, figure.label.end))
}

/// How far a thing has come, at the head of its noun.
const STATES: &[&str] = &["已签约", "已开工", "已建成", "已落地", "在建", "续建", "拟建", "待建"];

/// 我们这样一个有13亿人口的大国.
pub const PEOPLE: &str = "people of a country";

pub fn name(figure: &Figure, label: Label, reading: Reading, carry: &mut Carry) -> Named {
    let text = figure.text();
    let found = right::read(text, figure.mentions, figure.i);
    carry.taken = found.end;
    let mut noun = label::read_noun(text, found.noun);
    let before = figure.label.of(text);
    let some = before.ends_with('等') && matches!(reading.unit.as_str(), "条" | "座") || is_apposition(before, &reading);
    if some && let Some(at) = noun_alone(found.noun.of(text)) {
        // 新月路等12条道路及车站|绿化: the station is no road.
        noun = label::read_noun(text, Span::new(found.noun.start, found.noun.start + at));
    }
    if figure.quantity.kind == Kind::Unknown && text[found.noun.start..].starts_with("人口") {
        // 我们这样一个有13亿人口的大国: the number speaks of the people alone.
        let people = Name::of(Span::new(found.noun.start, found.noun.start + "人口".len()));
        if label.verb.is_none() {
            return Named::new(people, PEOPLE, reading);
        }
    }
    if let Some(shared) = found.shared {
        noun.name.push(shared);
        noun.noun = noun.name.clone();
    }
    if let Some(name) = medals::counted(text, &label, &noun.name) {
        carry.verb = lexicon::kept_verbs().ends(before).map(|len| Span::new(figure.label.end - len, figure.label.end));
        carry.set_subject(noun.name, name.clone());
        return Named::new(name, "medals that were won", reading).from(Source::Behind);
    }
    let acts = found.predicate.words(text);
    if noun.is_bare
        && label.is_empty
        && lexicon::kept_verbs().has(&acts)
        && let Some(subject) = carry.subject.as_ref().filter(|s| s.noun.words(text).ends_with(&noun.name.words(text)))
    {
        noun = Label { name: subject.noun.clone(), noun: subject.noun.clone(), ..noun };
    }
    // 支持12个产粮大县提升产能: what they are to do is told of them, the support is not counted.
    let supported = label.verb.filter(|verb| SUPPORTS.contains(&verb.of(text))).and_then(|_| before_aim(found.noun.of(text)));
    if let Some(end) = supported {
        noun = label::read_noun(text, Span::new(found.noun.start, found.noun.start + end));
    }
    if let Some(total) = total_word(figure).or(carry.total.filter(|_| figure.in_list && behind_de(figure))) {
        carry.total = Some(total);
        carry.set_subject(noun.name.clone(), noun.name.clone());
        return Named::new(noun.name.then(&Name::of(total)), "total of the noun behind", reading);
    }
    let words = figure.label.of(text);
    let ending_verb = lexicon::kept_verbs().ends(words).filter(|_| label.verb.is_none()).map(|len| Span::new(figure.label.end - len, figure.label.end));
    let verb = label.verb.or(carry.verb.filter(|_| figure.in_list));
    let left_out = words.ends_with('等')
        && (is_honour(&acts) || found.noun.of(text) == "企业" && !acts.is_empty() || !examples::says_nothing(found.noun.of(text)))
        || is_apposition(words, &reading)
        || words.ends_with(['和', '及', '与', '、'])
        || text[figure.label.end..figure.mention().span.start].starts_with('、');
    // 省政府下达的10件实事: who set them is not what they are.
    let left_out = left_out || without_groups(words).ends_with_any("确定的 下达的 确定 下达 票决的 票选的 安排的");
    let verb = verb.filter(|verb| verb.of(text) != "支持" || acts.is_empty()).filter(|_| supported.is_none());
    // 新谋划的20个项目落地、6个已签约项目开工: what has its own state does not share that of the first.
    let verb = verb.filter(|_| label.verb.is_some() || !STATES.iter().any(|state| text[found.noun.start..].starts_with(state)));
    let mut name = Name::default();
    if let Some(verb) = verb {
        name.push(verb);
    }
    let mut guessed = false;
    // 助学计划惠及3万孩子: what reaches them stands in front.
    if words.ends_with("惠及")
        && verb.is_none_or(|verb| verb.of(text) == "惠及")
        && label.name.words(text).strip_suffix("惠及").is_some_and(|front| !front.is_empty())
    {
        name = label.name.clone();
    } else if !label.noun.is_empty() && !left_out {
        name = name.then(&label.noun);
        if words.ends_with('等') && !label.noun.words(text).ends_with('等') {
            name.push(Span::new(figure.label.end - '等'.len_utf8(), figure.label.end));
        }
        guessed = label.verb.is_none() && !words.ends_with(['的', '等']);
    }
    // 续贷20亿元、惠及2万户企业: the thing of the figure before reaches them.
    if label.noun.is_empty()
        && label.verb.is_some_and(|verb| verb.of(text) == "惠及")
        && (figure.in_list || figure.opens_next_clause())
        && let Some(reached) = reaches_whom(text, &label, carry)
    {
        name = reached;
    }
    let core = name.then(&noun.name);
    let name = core.clone().then(&found.predicate);
    // 组建20支300人应急队伍: both numbers are of the same work.
    let stacked = figure.before() == Some(figure.mention().span.start);
    let name = carry.last.clone().filter(|last| stacked && last.words(text).ends_with(&name.words(text))).unwrap_or(name);
    carry.verb = verb.or(ending_verb);
    if !figure.in_list {
        carry.list.clear();
    }
    carry.list.push(noun.name.clone());
    // 主城区3个项目完成投资, 长江沿线2处涵闸竣工、4处开工: where or whose the things are goes on with them.
    if guessed && is_owner(&label.noun.words(text)) {
        carry.owner = Some((figure.mention().span.end, label.noun, noun.name));
        carry.set_subject(core.clone(), core);
    } else {
        carry.set_subject(noun.name, core);
    }
    let named = Named::new(name, "noun behind the quantity", reading).from(Source::Behind);
    if guessed { named.doubting(Doubt::GuessedName) } else { named }
}

/// 主城区, 长江沿线: short, and no verb at its end (某集团新增).
fn is_owner(words: &str) -> bool {
    let acts = [lexicon::kept_verbs(), lexicon::light_verbs(), lexicon::verbs()].iter().any(|verbs| verbs.ends(words).is_some_and(|len| len >= 6));
    (2..=10).contains(&words.chars().count()) && !acts && !words.ends_with('中')
}

const SUPPORTS: &[&str] = &["支持", "保障", "助力", "扶持"];

/// End of the noun in front of what those supported are to do: 产粮大县|提升产能, 取暖设施|安全稳定运行.
fn before_aim(words: &str) -> Option<usize> {
    const AIMS: &[&str] = &["提升", "做强", "做大", "做优", "安全稳定", "加快", "扩大", "改善", "集约", "冲刺", "争创"];
    words.char_indices().skip(2).map(|(at, _)| at).find(|&at| AIMS.iter().any(|aim| words[at..].starts_with(aim)))
}

/// 确定的|十大类: how they are grouped.
fn without_groups(words: &str) -> &str {
    let numeral = |c: char| "一二三四五六七八九十".contains(c);
    ["大类", "大领域", "个方面"]
        .iter()
        .find_map(|w| words.strip_suffix(w).filter(|rest| rest.ends_with(numeral)))
        .map_or(words, |rest| rest.trim_end_matches(numeral))
}

/// End of the first of two nouns that 和 or 及 joins.
fn noun_alone(words: &str) -> Option<usize> {
    let at = ["以及", "和", "及"].iter().filter_map(|mark| words.find(mark)).min()?;
    (at >= "道路".len() && words[at..].chars().count() >= 3).then_some(at)
}

/// 清溪微控等2家企业成为领军企业: what they became tells them apart, not the examples.
fn is_honour(predicate: &str) -> bool {
    predicate.starts_with_any("入选 入围 获评 获批 获得 荣获 成为 列入 纳入 上榜 跻身 被评 被认定 被命名 获 进入 开工 建成 投产 竣工 签约 落地")
}

/// 起步区、钢城区2个核心区: a list of as many names as the number says only spells the number out.
fn is_apposition(label: &str, reading: &Reading) -> bool {
    let parts = label.matches('、').count() + 1;
    // 一期、二期及三期: 及 joins the last.
    let last = label.rsplit('、').next().unwrap_or(label);
    let joined = parts > 1 && ["和", "及"].iter().any(|mark| last.find(mark).is_some_and(|at| at > 0));
    let listed = if reading.value == parts as f64 || !joined { parts } else { parts + 1 };
    listed > 1 && reading.value == listed as f64 && !reading.unit.starts_with(['万', '亿', '千'])
}

/// 其中5项列入国家级试点, 217个当年开工: the noun is that of the figure before.
pub fn elliptic(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> Option<Named> {
    let text = figure.text();
    let mention = figure.mention();
    let words = mention.right.of(text);
    let counted = label.is_empty && figure.quantity.kind == Kind::Count && reading.measure == Measure::Level && figure.before().is_some();
    if counted && mention.goes_on && words.starts_with_any("居 排 列 获 位居 位列 名列") {
        // 5项居全省第一: how many of them hold the rank.
        let ranked = matches!(figure.mentions.get(figure.i + 1)?.what, What::Rank(_));
        let subject = carry.subject.as_ref().filter(|_| ranked)?;
        return Some(Named::new(subject.noun.clone(), "noun of the figure before, of a rank", reading.clone()).doubting(Doubt::CarriedSubject));
    }
    let counts = counted && !mention.goes_on;
    if !counts || words.is_empty() || lexicon::verbs().opens(words).or_else(|| lexicon::kept_verbs().opens(words)).is_none() {
        return None;
    }
    let subject = carry.subject.as_ref()?;
    let predicate = right::predicate_of(text, mention.right);
    Some(Named::new(subject.noun.clone().then(&predicate), "noun of the figure before, predicate behind", reading.clone()).doubting(Doubt::CarriedSubject))
}
