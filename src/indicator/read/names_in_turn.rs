//! The names that as many numbers go to in turn: with 分别 (苹果、梨产量分别增长5%、6%), plain (苹果、梨产量增长5%、6%), or those of
//! the numbers before (,分别增长5%、6%).

use super::super::mention::What;
use super::super::name::Name;
use super::super::tail::Each;
use super::super::{coordination, front, label, lexicon, measure, topic};
use super::carry::Carry;
use super::figure::Figure;
use super::in_turn::goal_in_turn;
use super::numbers_before::{ends_chain, names_of_numbers_before};
use super::subject::{take_topic, with_subject_if_bare};
use super::{multiple, no_label, reaching};
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Find, OneOf, Size};
use crate::text::Span;

/// The names of a list in front of as many numbers: with 分别, or plain (PM10、PM2.5浓度下降5%、4%).
pub fn names_in_turn(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    // 分别完成产值3亿元、2亿元: the noun stands behind 分别.
    let told = figure.tail.each == Each::InTurn || n > 1 && figure.label.of(text).trim_start_matches(',').starts_with("分别");
    if let Some(names) = names_before_verb(figure, n, carry).or_else(|| one_name_for_bases(figure, n, carry)) {
        return Some(names);
    }
    if let Some(names) = names_of_numbers_before(figure, n, carry) {
        return Some(names);
    }
    // A、B分别增长5%、6%,高于全省4和5个百分点; 甲、乙分别由A、B增长到C、D,是2020年的1.5倍、1.6倍: the same names in turn.
    let in_turn = figure.tail.versus.is_some() || figure.reading.measure == Measure::Multiple;
    if n > 1 && in_turn && carry.are_all(text, n) && label::read(text, figure.label).is_empty {
        return carry.names_before(text, figure.label, n);
    }
    // 甲、乙标准分别由A、B提高到C、D: the second levels go to the names of the first.
    if n > 1 && figure.tail.reached && carry.from.is_some() && label::read(text, figure.label).is_empty && ends_chain(figure, n) {
        return carry.names_before(text, figure.label, n);
    }
    // 工业项目80个、文旅项目20个,完成投资18亿元、3亿元: of either.
    let spent = n > 1 && figure.quantity.kind == Kind::Money && carry.kind == Some(Kind::Count) && figure.label.of(text).ends_with("投资");
    if spent && let Some(names) = rate_of_list(figure, n, carry) {
        return Some(names);
    }
    let plain = n > 1 && figure.tail.direction.is_none() && figure.reading.measure == Measure::Level;
    if plain
        && same_unit(figure, n)
        && let Some(names) = coordination::verbs_in_turn(text, figure.label, n)
    {
        return Some(names);
    }
    // 新增总部、研发中心80家、16家: as many names as numbers of one unit, or of a verb.
    let parted = plain && !told && figure.behind.iter().take(n - 1).all(|m| !m.left.is_empty());
    let measured = lexicon::heads().ends(figure.label.of(text)).is_some() && same_unit(figure, n);
    let paired = parted && (front::read(text, figure.label).verb.is_some() || measured || figure.quantity.kind == Kind::Count && same_unit(figure, n));
    if paired && let Some(names) = coordination::listed_in_turn(text, figure.label, n) {
        return Some(names);
    }
    if !told
        && !(n > 1
            && figure.label.of(text).contains_in("、和")
            && (figure.tail.direction.is_some() || figure.tail.is_ratio || figure.tail.reached && figure.quantity.kind == Kind::Percent))
    {
        let states = figure.tail.reached || figure.passes();
        // 城乡低保标准提高到740元和485元, 存贷款余额增长8%、9%: either in turn.
        let grows = figure.tail.direction.is_some() && figure.reading.measure == Measure::Growth;
        if n == 2
            && (states || grows || figure.quantity.kind == Kind::Money)
            && same_unit(figure, n)
            && figure.label.of(text).contains_any("城乡 城、乡居民 存贷款 存、贷款 收支 内外资 客货运")
            && let Some(pair) = coordination::pair(text, front::read(text, figure.label).label)
        {
            return Some(pair);
        }
        // 城镇和农村居民收入4万元、2万元: amounts of one unit, whose head the last name tells.
        let alike = figure.quantity.kind == Kind::Money && same_unit(figure, n);
        return (n > 1 && (states || alike)).then(|| coordination::measures_in_turn(text, figure.label, n, alike)).flatten();
    }
    if n == 1 && figure.tail.direction.is_some() && figure.label.of(text).has("、") {
        return None;
    }
    coordination::in_turn(text, figure.label, n)
        .or_else(|| topic_names(figure, n).filter(|_| told))
        .or_else(|| stocks_in_turn(figure, n, carry).filter(|_| told))
        .or_else(|| rate_of_list(figure, n, carry).filter(|_| told))
        .or_else(|| measured_of_things(figure, n, carry).filter(|_| told))
        .or_else(|| uneven(figure, n, carry).filter(|_| told))
}

/// 医药产业集聚发展,营业收入、利润分别增长5%、6%: measures that say nothing alone are those of what the clause before speaks of.
pub fn with_topic_if_bare(figure: &Figure, names: Vec<Name>, carry: &mut Carry) -> Vec<Name> {
    let text = figure.text();
    if !names.iter().all(|name| lexicon::bare().has(&name.words(text))) {
        return names;
    }
    take_topic(figure.frame, figure.mention, figure.before(), carry);
    names.into_iter().map(|name| with_subject_if_bare(text, name, carry)).collect()
}

/// 建议148件、提案134件,满意率分别达98.6%和99.2%: what says nothing alone goes to the things of the list before.
fn rate_of_list(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let grows = measure::growth_noun(figure.label.of(text)).filter(|_| figure.reading.measure != Measure::Change).map_or(0, |(len, _)| len);
    let own = label::read(text, Span::new(figure.label.start, figure.label.end - grows)).name;
    let words = own.words(text);
    let bare = lexicon::bare().has(&words) || words == "价格";
    // 集采药品、耗材分别达到310种、12类,价格降幅分别达…: those that the numbers before were given to.
    let counted = carry.list.len() == n;
    let even = bare && n > 1 && (counted || carry.names.len() == n) && figure.opens_next_clause();
    // 新获批项目9个、贷款项目7个,额度分别达到…: what came of an act, with its verb.
    let named = !counted || !words.ends_in("率度格");
    let things = carry.last_names(n).filter(|_| named).unwrap_or(&carry.list);
    // 城乡居民收入分别增长4%、7%,总量分别为…: their amount is what the first told of.
    let amounts = words == "总量" && things.iter().all(|thing| thing.words(text).ends_with_any("收入 总值"));
    let own = if amounts { Name::default() } else { own };
    (even && things.len() == n).then(|| things.iter().map(|thing| thing.clone().then(&own)).collect())
}

/// Whether the chain of numbers has one unit, whatever it is paid per: 762元/月、6120元/年.
fn same_unit(figure: &Figure, n: usize) -> bool {
    let own = without_per(&figure.quantity.unit);
    figure.mentions.iter().skip(figure.i).take(n).all(|m| matches!(&m.what, What::Quantity(quantity) if without_per(&quantity.unit) == own))
}

/// 元 of 元/月.
fn without_per(unit: &str) -> &str {
    unit.parted_at("/").map_or(unit, |(unit, _)| unit)
}

/// 16条产业链、18个专业镇营业收入分别增长: the measure behind the last of the things is that of each; and 城乡低保标准提高60元,分别达A、B: town
/// and country in turn.
fn measured_of_things(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let own = label::read(text, figure.label);
    let last = carry.last.as_ref()?;
    if own.is_empty {
        return last.place().and_then(|place| coordination::pair(text, place)).filter(|_| n == 2);
    }
    let (words, things) = (own.name.words(text), last.words(text));
    let measure = words.strip_prefix(&things).filter(|measure| !measure.is_empty()).and_then(|_| own.name.without_start(things.len()))?;
    let names = carry.last_names(n).filter(|_| n > 1)?;
    Some(names.iter().map(|name| name.clone().then(&measure)).collect())
}

/// 分别 with a list that does not come out even: the whole label for each number, so that the measure at least is right.
fn uneven(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let label = label::read(figure.text(), figure.label);
    let name = if label.is_empty { carry.last.clone()? } else { label.name };
    (n > 1).then(|| vec![name; n])
}

/// 增速高于全国、全省0.9、2个百分点: one name, and a base for each number.
fn one_name_for_bases(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let bases = figure.tail.versus.filter(|versus| versus.of(text).contains_in("、和"))?;
    let told = figure.tail.each == Each::InTurn || !figure.label.of(text).contains_in("、和");
    if n < 2 || !told || bases.of(text).split(['、', '和']).count() != n {
        return None;
    }
    let label = label::read(text, figure.label);
    let before = || carry.last.clone().map(|last| no_label::gap_of_growth(figure, &figure.reading, carry, &last).unwrap_or(last));
    let name = if label.is_empty { before()? } else { with_subject_if_bare(text, label.name, carry) };
    Some(vec![name; n])
}

/// A、B分别新增10家、15家; ,分别完成投资3亿元、1亿元: a verb or noun stands between 分别 and the numbers.
fn names_before_verb(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let at = figure.label.start + figure.label.of(text).place_of("分别")?;
    // 分别是“十一五”的3倍、5倍: the base is no part of the names.
    let base = multiple::base_start(text, figure.label).filter(|_| figure.reading.measure == Measure::Multiple);
    let verb = Span::new(at + "分别".len(), base.unwrap_or(figure.label.end).max(at + "分别".len()));
    let behind = if goal_in_turn(text, verb).is_some() { Name::default() } else { label::read(text, verb).name };
    let list = Span::new(figure.label.start, at);
    let names = coordination::in_turn(text, list, n).or_else(|| carry.names_before(text, list, n))?;
    // ,今年分别淘汰3万吨、4万吨: the names begin with the verb.
    let said = |name: &Name| !behind.is_empty() && name.words(text).starts_with(&behind.words(text));
    Some(names.into_iter().map(|name| if said(&name) { name } else { name.then(&behind) }).collect())
}

/// The names of the figures before; 甲、乙分别新增5家、3家,累计分别达到50家、30家: without the verb, since those are not all new.
fn stocks_in_turn(figure: &Figure, n: usize, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let names = carry.names_before(text, figure.label, n)?;
    let stock = |name: Name| reaching::stock_of(text, &name, true).unwrap_or(name);
    Some(if figure.tail.in_sum { names.into_iter().map(stock).collect() } else { names })
}

/// 化学需氧量、二氧化硫排放量双下降, 比上年分别下降3%和4%: the list is the subject of the clause before.
pub fn topic_names(figure: &Figure, n: usize) -> Option<Vec<Name>> {
    let text = figure.text();
    let list = topic::list_before(text, figure.frame.sentence, figure.mention, figure.before())?;
    let names = coordination::in_turn(text, list, n)?;
    let own = label::read(text, figure.label);
    // 清理节庆、论坛,数量分别压减: the number is measured, not the act.
    let names = match front::read(text, list).verb.filter(|_| !own.is_empty) {
        Some(verb) => coordination::in_turn(text, Span::new(verb.end, list.end), n)?,
        None => names,
    };
    match own.is_empty {
        true => Some(names),
        false => (n > 1 && own.name.words(text).size() <= 4).then(|| names.iter().map(|name| name.clone().then(&own.name)).collect()),
    }
}
