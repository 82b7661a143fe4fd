//! So many of them that pass a threshold or do something: 12个县区中有9个GDP增速超过6%、5个超过7%; 96个村集体收入超过50万元; 20项指标中6项未达标. What
//! they pass is no figure of the region.

use super::super::mention::What;
use super::super::name::Name;
use super::super::{label, lexicon, right};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::{Bound, Measure};
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, DIGITS, OneOf, Size};
use crate::text::Span;

/// Words between the count and the threshold, in characters.
const LONGEST: usize = 20;

/// Places and bodies of which each has what stands behind them.
const PLACES: &str =
    "县(市、区) 县(市)区 县(市) 县区 县市区 县市 区县 市县 设区市 地级市 乡镇(街道) 乡镇 镇街 镇乡 街镇 行政村 村(社区) 村居 建制村 行业大类 行业";

/// Nouns of one character, where a measure follows at once.
const SHORT: &str = "县 区 镇 乡 村 市";

/// What each of them has.
const MEASURES: &str =
    "集体 财政收入 税收 GDP 地区生产总值 生产总值 一般公共预算收入 公共预算收入 地方财政收入 增加值 人均纯收入 人均可支配收入 经济总量 固定资产投资 产值";

pub fn name(figure: &Figure, carry: &mut Carry) -> Option<Box<Named>> {
    let (text, mention) = (figure.text(), figure.mention);
    if !figure.quantity.unit.is_one_of("个 项 家 件") || figure.reading.measure != Measure::Level || figure.tail.direction.is_some() {
        return None;
    }
    let among = things_before(figure);
    let limit = threshold(figure);
    let between = limit.map_or(mention.right, |limit| Span::new(mention.span.end, limit.start));
    if between.of(text).size() > LONGEST || between.of(text).contains_in(",;:") {
        return None;
    }
    let Some(limit) = limit else {
        let things = among.filter(|_| !mention.goes_on && !between.is_empty() && !between.of(text).contains_in("、和"))?;
        carry.set_subject(things.clone(), things.clone());
        let name = things.then(&right::predicate_of(text, mention.right));
        return Some(Named::new(name, "so many of those before, with what they do", figure.reading.clone()));
    };
    let words = between.of(text);
    let base = match (&among, words.is_empty()) {
        (_, true) => carry.passing.clone().filter(|_| figure.label.of(text).trim_both_of("、,其中有").is_empty())?,
        (Some(things), false) => {
            // 行政村中,有8个|村集体收入: said once.
            let again = if things.words(text).ends_with('村') && words.starts_with('村') { '村'.len_utf8() } else { 0 };
            things.clone().then(&Name::of(Span::new(between.start + again, between.end)))
        }
        (None, false) => measured(words).then(|| Name::of(between))?,
    };
    carry.passing = Some(base.clone());
    carry.passed = limit.end;
    Some(Named::new(base.then(&Name::of(limit)), "so many that pass a threshold", figure.reading.clone()))
}

/// 县区GDP, 村(社区)集体收入: what each of such places has.
fn measured(words: &str) -> bool {
    let long = words.strip_opening(PLACES);
    let short = || words.strip_opening(SHORT);
    long.or_else(short).is_some_and(|measure| {
        measure.starts_with_any(MEASURES) && lexicon::heads().ends(measure.trim_end_of("均都").trim_end_words("达到 突破 全部 均")).is_some()
    })
}

/// 超过|6%, 突破|300亿元, |10万元以上: the next figure of the clause, where it is a bound and no more is told of it.
fn threshold(figure: &Figure) -> Option<Span> {
    let text = figure.text();
    let next = figure.behind.first().filter(|_| figure.mention.goes_on)?;
    let What::Quantity(quantity) = &next.what else { return None };
    let bound = quantity.bound == Bound::AtLeast && matches!(quantity.kind, Kind::Money | Kind::Percent | Kind::Unknown);
    let ends = next.right.of(text).trim_end_of("元").chars().next().is_none_or(|c| c == '、');
    (bound && ends).then_some(next.span)
}

/// 12个|县区|中有9个, 20项|主要指标|中,6项: what so many of are told.
fn things_before(figure: &Figure) -> Option<Name> {
    let text = figure.text();
    let own = figure.label.of(text).trim_end_matches('有');
    let label = match own.is_empty() {
        true => {
            let before = text.within(figure.frame.sentence.start, figure.mention.clause.start).trim_end_matches(',');
            let words = before.behind_last(",;:。");
            Span::new(figure.frame.sentence.start + before.len() - words.len(), figure.frame.sentence.start + before.len())
        }
        false => Span::new(figure.label.start, figure.label.start + own.len()),
    };
    let words = label.of(text).strip_suffix('中').filter(|words| !words.ends_in(lexicon::BEFORE_MIDDLE))?;
    // Behind the count of all.
    let counted = words.rfind_in(DIGITS).map_or(0, |at| at + 1 + words.after(at + 1).chars().next().map_or(0, char::len_utf8));
    let things = Span::new(label.start + counted, label.start + words.len());
    things.of(text).has_size(2, 14).then(|| label::read(text, things).name).filter(|name| !name.is_empty())
}
