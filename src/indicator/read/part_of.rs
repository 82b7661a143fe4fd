//! A part of a measured total: 林果面积9万亩,其中红枣3万亩、核桃2万亩; 居民人均可支配收入4万元,其中城镇5万元、农村3万元. The part is measured
//! as the total is, and its name says so.

use super::super::label::Label;
use super::super::lexicon;
use super::super::measure::Reading;
use super::super::name::Name;
use super::carry::Carry;
use super::figure::Figure;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Find, OneOf, Size};
use crate::text::Span;

/// What a total is measured by, longer ones first, and how.
const MEASURES: [(Kind, &str); 4] = [
    (Kind::Area, "面积"),
    (Kind::Length, "通车里程 里程"),
    (Kind::Weight, "总产量 产量 总产"),
    (Kind::Money, "总产值 产值 增加值 营业收入 贷款余额 存款余额 零售额 投资 支出"),
];

/// Where people live. They open the whole name of the total.
const PLACES: &str = "城镇 农村 乡村 城市 城镇居民 农村居民 城镇常住居民 农村常住居民 农民";

/// The name of the part. A bare percentage of a total that grew is growth.
pub fn name(figure: &Figure, label: &Label, reading: &mut Reading, carry: &mut Carry) -> Option<Name> {
    let text = figure.text();
    let part = label.noun.words(text);
    let follows = figure.in_list || figure.opens_next_clause();
    carry.parts_of = if label.of_which { carry.last.clone() } else { carry.parts_of.take().filter(|_| follows) };
    // 城镇居民收入增长5%,农村居民增长7%
    let other = || carry.last.clone().filter(|last| follows && part.starts_in("农乡") && last.words(text).starts_with("城镇"));
    let total = carry.parts_of.clone().or_else(other)?;
    let grows =
        reading.measure == Measure::Growth || reading.unit == "%" && carry.measure == Some(Measure::Growth) && figure.tail.label_end == figure.label.end;
    if label.verb.is_some() || !grows && reading.measure != Measure::Level {
        return None;
    }
    let kind = if grows { None } else { Some(figure.quantity.kind) };
    let things = || of_things(&part, &total, text, label, kind).filter(|_| carry.parts_of.is_some());
    let name = of_money(figure, label, &total, carry).or_else(|| of_people(&part, &total, text, label)).or_else(things)?;
    if grows && reading.measure != Measure::Growth {
        reading.measure = Measure::Growth;
    }
    Some(name)
}

/// 全体居民人均可支配收入…,其中|城镇居民; 社会消费品零售总额…,其中|城镇.
fn of_people(part: &str, total: &Name, text: &str, label: &Label) -> Option<Name> {
    let words = total.words(text);
    // 农村居民|人均|增长: of the income per head.
    let (part, per_head) =
        part.strip_suffix("人均").filter(|people| people.ends_with("居民") && words.has("居民人均")).map_or((part, 0), |people| (people, "人均".len()));
    if !part.is_one_of(PLACES) || !words.ends_with_any("收入 消费支出 零售总额 零售额 新增就业") {
        return None;
    }
    let people = words.place_of("居民").filter(|_| words.ends_with_any("收入 消费支出"));
    let said = if part.ends_in("民") { "居民".len() } else { 0 };
    match people {
        Some(at) => Some(label.noun.clone().then(&total.without_start(at + said + per_head)?)),
        None => Some(label.noun.clone().then(total)).filter(|_| said == 0),
    }
}

/// 林果面积…,其中|红枣.
fn of_things(part: &str, total: &Name, text: &str, label: &Label, kind: Option<Kind>) -> Option<Name> {
    let words = total.words(text);
    if lexicon::kept_verbs().opens(&words).is_some() {
        return None; // 新增公路里程…,其中高速公路: the verb goes on
    }
    let measure = MEASURES.iter().filter(|(of, _)| kind.is_none_or(|kind| kind == *of)).find_map(|(_, measures)| words.closing_word(measures))?;
    (words.len() > measure.len()).then_some(())?;
    let plain = part.has_size(2, 8) && lexicon::heads().ends(part).is_none() && !part.ends_in("率量额值数度速入费税金付款") && !part.contains_in("的、和其");
    plain.then(|| label.noun.clone().then(&total.without_start(words.len() - measure.len()).unwrap_or_default()))
}

/// 发行专项债券2157亿元,其中|用于学校建设: what some of the money is for.
fn of_money(figure: &Figure, label: &Label, total: &Name, carry: &Carry) -> Option<Name> {
    let text = figure.text();
    let money = figure.quantity.kind == Kind::Money && carry.kind == Some(Kind::Money) && figure.tail.label_end == figure.label.end;
    let purpose = figure.label.of(text).trim_start_words("其中").trim_start_matches([',', '、']);
    let plain = purpose.starts_with("用于") && !purpose.has("的") && purpose.has_size(4, 16);
    if !money || !plain || !label.of_which && !figure.in_list {
        return None;
    }
    let purpose = Name::of(Span::new(figure.label.end - purpose.len(), figure.label.end));
    // 财政用于教育的支出…,其中用于学校建设: the one use in the other's place.
    let words = total.words(text);
    let Some(at) = words.place_of("用于") else { return Some(total.clone().then(&purpose)) };
    let money = words.last_place_of("的").filter(|&end| end > at)?;
    Some(total.without_end(words.len() - at)?.then(&purpose).then(&total.without_start(money)?))
}
