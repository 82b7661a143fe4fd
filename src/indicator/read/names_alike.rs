//! One number for several names: 入园率、签约率均为90%.

use super::super::name::Name;
use super::super::row::Row;
use super::super::tail::Each;
use super::super::{coordination, label, topic};
use super::carry::Carry;
use super::figure::Figure;
use super::subject::speaks_of_list;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::Span;

/// 办结率、满意率均为100%; 甲、乙各2家.
pub fn names_alike(figure: &Figure, carry: &Carry) -> Option<Vec<Name>> {
    let text = figure.text();
    let percent = figure.quantity.kind == Kind::Percent;
    let grows = figure.reading.measure == Measure::Growth && figure.tail.direction.is_some();
    if let (Each::One, Some(names)) = (figure.tail.each, of_each(figure)) {
        return Some(names);
    }
    let things = || {
        coordination::apiece(text, figure.label).filter(|names| figure.quantity.kind == Kind::Count && names.iter().all(|name| name.words(text).size() >= 4))
    };
    match figure.tail.each {
        Each::Alike if figure.tail.apiece => {
            let names = coordination::apiece(text, figure.label)?;
            // 新增甲企业20家、乙企业和丙企业各3家: the verb of the list.
            let verb = carry.verb.filter(|_| figure.in_list && label::read(text, figure.label).verb.is_none());
            Some(names.into_iter().map(|name| verb.map(Name::of).unwrap_or_default().then(&name)).collect())
        }
        Each::Alike => coordination::alike(text, without_lasting(text, figure.label))
            .or_else(|| coordination::each_grows(text, figure.label).filter(|_| grows))
            .or_else(|| list_in_front(figure))
            .or_else(|| all_before(figure, carry))
            // 试验区、服务平台均增至9个
            .or_else(things),
        // 工业、技改投资分别增长10%以上: one number for all in spite of 分别.
        Each::InTurn if figure.tail.direction.is_some() && figure.label.of(text).contains_in("、和") => {
            coordination::alike(text, figure.label).or_else(things)
        }
        // 人数突破9万人次,收入达到3亿元,分别增长20%: one number for both in spite of 分别.
        Each::InTurn if figure.tail.direction.is_some() && carry.names.len() == 2 => all_before(figure, carry),
        // 20个国考、省考断面优良比例: of all that are counted together.
        _ if percent && figure.before() == Some(figure.label.start) && figure.label.of(text).has("断面") => None,
        _ if percent && (coordination::are_rates(text, figure.label) || coordination::are_emissions(text, figure.label)) => {
            // 办理代表建议、委员提案办复率: the rate says that they are.
            let without_act = |name: Name| if name.words(text).starts_with("办理") { name.without_start("办理".len()).unwrap_or(name) } else { name };
            coordination::alike(text, figure.label).map(|names| names.into_iter().map(without_act).collect())
        }
        Each::One if coordination::are_insurances(text, figure.label) => coordination::alike(text, figure.label),
        Each::One if grows => coordination::same_measure(text, figure.label)
            .or_else(|| coordination::are_measures(text, figure.label).then(|| coordination::alike(text, figure.label)).flatten()),
        _ => None,
    }
}

/// 生铁、原煤等产品的产量,|都增长10%以上: the list is a clause of its own.
fn list_in_front(figure: &Figure) -> Option<Vec<Name>> {
    let text = figure.text();
    let opens = label::read(text, figure.label).is_empty;
    let list = topic::list_before(text, figure.frame.sentence, figure.mention, figure.before()).filter(|list| opens && list.of(text).has("、"))?;
    coordination::alike(text, list)
}

/// 零售总额、进出口|连续第3年|均超过1万亿元, 存款、贷款余额|连跨4个万亿元台阶|、双双突破9万亿元
fn without_lasting(text: &str, label: Span) -> Span {
    Span::new(label.start, label.start + label::without_threshold(label::without_lasting(label.of(text))).len())
}

/// 办理建议431件、提案589件,满意率均达99%: that of each. More than one rate is told of all together.
pub fn each_answered(figure: &Figure, carry: &Carry) -> Option<Vec<Name>> {
    let rate = label::read(figure.text(), figure.label);
    let alike = figure.tail.each == Each::Alike && !figure.tail.apiece;
    let of_list = alike && rate.is_bare && speaks_of_list(&rate.name.words(figure.text()), false) && (2..=4).contains(&carry.list.len());
    of_list.then(|| carry.list.iter().map(|answered| answered.clone().then(&rate.name)).collect())
}

/// 甲和乙补助标准由240元提高到280元: what the first of two levels was told of, the second is.
pub fn both_of_first(figure: &Figure, carry: &Carry, rows: &[Row]) -> Option<Vec<Name>> {
    let place = rows.last().filter(|_| carry.from.is_some() && label::read(figure.text(), figure.label).is_empty)?.span;
    let told: Vec<Name> = rows.iter().rev().take_while(|row| row.span == place).map(|row| row.name.clone()).collect();
    (told.len() > 1).then(|| told.into_iter().rev().collect())
}

/// 原煤达到…,原油达到…,都增长8%: of all the rows before.
fn all_before(figure: &Figure, carry: &Carry) -> Option<Vec<Name>> {
    let alone = label::read(figure.text(), figure.label).is_empty;
    let told = matches!(figure.reading.measure, Measure::Growth | Measure::Share) || figure.tail.direction.is_some() || figure.tail.whole.is_some();
    (alone && told && (2..=4).contains(&carry.names.len())).then(|| carry.names.clone())
}

/// 甲市、乙市|经济总量突破2000亿元: of each, where no word sums them and no one helps them to it.
fn of_each(figure: &Figure) -> Option<Vec<Name>> {
    const MEASURES: &str = "经济总量 生产总值 增速 营收";
    let text = figure.text();
    let words = figure.label.of(text);
    let measure = words.closing_word(MEASURES)?;
    let members = words.before(words.len() - measure.len());
    let last = members.behind_last("、");
    let sums = last.size() < 2
        || last.contains_in("两三四五六七")
        || members.contains_any("经济 工业 支持 推动 开发区 园区")
        || figure.reading.measure == Measure::Share;
    if sums || !members.has("、") || figure.tail.whole.is_some() || figure.tail.span.of(text).has("合计") {
        return None;
    }
    if measure != "经济总量" {
        return coordination::alike(text, figure.label);
    }
    let mut at = figure.label.start;
    let mut each = |member: &str| {
        let span = Span::new(at, at + member.len());
        at = span.end + '、'.len_utf8();
        label::read_noun(text, span).name.then(&Name::of(Span::new(figure.label.end - measure.len(), figure.label.end)))
    };
    Some(members.split('、').map(&mut each).collect())
}
