//! Verbs in front that make a quantity a change of its noun: 减少库存3万吨, 为农户减轻负担2亿元.

use super::super::label::Label;
use super::super::lexicon;
use super::super::measure::{self, Reading};
use super::super::name::Name;
use super::super::tail::{CONCENTRATIONS, Direction};
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use super::{Source, going_on};
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};

/// 增加就业5万人, 压减经费10万元: the verb in front makes it a change.
pub fn change(label: &Label, reading: &Reading, figure: &Figure) -> Option<Direction> {
    let verb = label.verb.filter(|_| reading.measure == Measure::Level && !figure.tail.reached)?;
    let cut = verb.of(figure.text()) == "精简" && reading.unit == "%"; // 精简编制三分之一
    // 降低贷款利率惠及8万户: whom it reached.
    if label.noun.words(figure.text()).has("惠及") || label.noun.words(figure.text()).starts_with('的') {
        return None; // 增加的铁路总长度: what was added is the thing told
    }
    // 降低用能成本17条: so many measures, and no fall.
    if figure.quantity.kind == Kind::Count && label.noun.words(figure.text()).ends_with_any("成本 费用 负担 标准") {
        return None;
    }
    measure::change_verb(if cut { "削减" } else { verb.of(figure.text()) })
}

/// 压减会议36个、|文件120份: the verb of the list makes every figure of it a change.
pub fn change_of_list(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> Option<Direction> {
    let words = figure.label.of(figure.text()).trim_start_of("、和及");
    // 压减煤炭产能5万吨,水泥产能3万吨; 压减会议9个,文件8份: across a comma, of other things of the kind.
    let same = || {
        let own = label.name.words(figure.text());
        let capacity = own.ends_with("产能") && own.has_size(4, 6) && !own.starts_with_any("先进 置换 新增 释放 优质 现有");
        let counted = carry.kind == Some(Kind::Count) && going_on::is_mere_noun(figure, &own) && own.size() == 2 && own.is_one_of("会议 文件 简报 活动");
        figure.opens_next_clause() && carry.changes == Some(Direction::Down) && (capacity || counted)
    };
    let plain = (figure.in_list || same()) && reading.measure == Measure::Level && !figure.tail.reached && label.verb.is_none() && !label.is_empty;
    let acts = lexicon::light_verbs().opens(words).is_some() || words.starts_with_any("涉及 惠及 覆盖");
    carry.changes.filter(|_| plain && !acts && !words.ends_with('率') && reading.unit != "%")
}

pub fn make_change(reading: &mut Reading, direction: Direction) {
    reading.measure = if reading.unit == "%" { Measure::Growth } else { Measure::Change };
    if direction == Direction::Down {
        reading.value = -reading.value;
        reading.upper = reading.upper.map(|upper| -upper);
    }
}

/// As the figure before went.
pub fn go_on_changing(reading: &mut Reading, carry: &Carry) {
    make_change(reading, if carry.fell { Direction::Down } else { Direction::Up });
}

/// 为企业减轻税费负担3亿元, 园区降低用电成本3亿元: what they bear falls.
pub fn burden_eased(figure: &Figure, label: &Label, reading: &Reading) -> Option<Name> {
    let words = label.name.words(figure.text());
    // 机关精简编制5%
    if let Some(at) = words.place_of("精简").filter(|at| *at > 0 && reading.unit == "%" && reading.measure == Measure::Level) {
        return Some(label.name.without_end(words.len() - at)?.then(&label.name.without_start(at + "精简".len())?));
    }
    let (at, verb) =
        each("减轻 降低 减少").find_map(|verb| Some((words.place_of(verb)?, verb))).filter(|(at, _)| *at > 0 && words.ends_with_any("负担 成本 费用 税费"))?;
    let money = reading.measure == Measure::Level && figure.quantity.kind == Kind::Money;
    let eased = label.name.without_start(at + verb.len()).filter(|_| money)?;
    if words.before(at).is_one_of("新 直接 共") { Some(eased) } else { Some(label.name.without_end(words.len() - at)?.then(&eased)) }
}

/// 县财政共增加支出3亿元: by how much the spending grew.
pub fn spending_added(figure: &Figure, label: &Label, reading: &Reading) -> Option<Name> {
    let words = label.name.words(figure.text());
    let plain = reading.measure == Measure::Level && figure.quantity.kind == Kind::Money && !figure.tail.reached;
    let noun = ["支出", "投入", "收入"].iter().find(|noun| words.strip_suffix(**noun).is_some_and(|rest| rest.ends_with("增加")))?;
    let mut who = words.before(words.len() - noun.len() - "增加".len());
    while let Some(rest) = who.strip_closing("共 将 为此 就 当年 还 再 拟") {
        who = rest;
    }
    // 增加 stays: what was added is no spending of the whole region.
    let noun = label.name.without_start(words.len() - noun.len() - "增加".len()).filter(|_| plain && who.size() >= 2)?;
    Some(label.name.without_end(words.len() - who.len())?.then(&noun))
}

/// 每年增产|原煤|3000万吨: the output grew.
pub fn produced_more(figure: &Figure, label: &Label, reading: &Reading) -> Option<Name> {
    const MORE: &str = "增产";
    let words = label.name.words(figure.text());
    // 新增|产能 is another word.
    let at = words.place_of(MORE).filter(|&at| words.before(at).size() <= 8 && !words.before(at).ends_with('新'))?;
    let thing = words.after(at + MORE.len()).trim_start_matches('了');
    let weighed = reading.measure == Measure::Level && figure.quantity.kind == Kind::Weight && !figure.tail.reached;
    let noun = thing.has_size(1, 6) && !thing.contains_in("的、");
    let mut output = label.name.without_start(words.len() - thing.len()).filter(|_| weighed && noun)?;
    output.push_word("产量");
    Some(output)
}

/// 预算收入4.9亿元,增收3千万元: by how much the revenue of the figure before grew.
pub fn revenue_gained(figure: &Figure, label: &Label, carry: &Carry) -> Option<Box<Named>> {
    let revenue = carry.last.clone().filter(|last| last.words(figure.text()).ends_with_any("收入 税收"))?;
    let more = label.name.words(figure.text()) == "增收" && figure.quantity.kind == Kind::Money;
    let reading = Reading { measure: Measure::Change, ..figure.reading.clone() };
    more.then(|| Named::new(revenue, "what the revenue of the figure before gained", reading).from(Source::Carried))
}

/// 细颗粒物浓度31微克/立方米、同比改善6%: there is less of it.
pub fn cleaner(figure: &Figure, label: &Label, carry: &Carry) -> Option<Box<Named>> {
    let dirt = carry.last.clone().filter(|last| last.words(figure.text()).ends_with_any(CONCENTRATIONS))?;
    let plain = figure.reading.unit == "%" && figure.reading.measure == Measure::Level && label.name.words(figure.text()) == "改善";
    let reading = Reading { measure: Measure::Growth, value: -figure.reading.value, ..figure.reading.clone() };
    plain.then(|| Named::new(dirt, "by how much the figure before is less", reading).from(Source::Carried))
}

/// 提升4项行动, 提高20万教师待遇: the verb acts on the things, it does not change their number.
pub fn acts_on_things(figure: &Figure, noun_behind: bool) -> bool {
    let verb = figure.text().after(figure.tail.label_end);
    let served = figure.mention.right.of(figure.text()).ends_with_any("待遇 水平");
    figure.reading.measure == Measure::Change
        && (figure.quantity.kind == Kind::Count || served && matches!(figure.quantity.kind, Kind::People | Kind::Unknown))
        && figure.quantity.unit != "位"
        && noun_behind
        && !verb.starts_in("增减缩压")
}
