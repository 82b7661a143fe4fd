//! No label before the figure at all: it speaks of the subject of the clause before, or of what the figure before measured
//! (占比提高3个百分点、达到50%).

use super::super::lexicon;
use super::super::measure::{self, Reading};
use super::super::name::Name;
use super::super::topic::Topic;
use super::Source;
use super::carry::Carry;
use super::changing::go_on_changing;
use super::completion::thing_itself;
use super::figure::Figure;
use super::naming::Named;
use super::reaching::stock_of_new;
use super::{percent, share_of};
use crate::model::{Bound, Doubt, Measure};
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;

/// What an act came to, where as many profited by it: 提高养老金,7000万人|受益.
pub fn name(figure: &Figure, topic: Option<Topic>, speaks: bool, reading: Reading, carry: &mut Carry) -> Box<Named> {
    let mut named = named(figure, topic, speaks, reading, carry);
    let right = figure.mention.right;
    if right.of(figure.text()).starts_with(PROFIT) {
        named.name.push(Span::new(right.start, right.start + PROFIT.len()));
        named.doubts.retain(|doubt| *doubt != Doubt::Nameless);
    }
    // 5万人次参训, 2100户、|6300人|脱贫: what so many did, whatever stands before.
    let next = figure.behind.first().filter(|_| figure.mention.goes_on && figure.quantity.unit.ends_with('户') && right.of(figure.text()) == "、");
    let right = next.map_or(right, |next| next.right);
    let does = right.of(figure.text()).trim_start_words("全部 如期 顺利 实现 完成");
    let did = does.trim_end_of("”").trim_start_of("“").is_one_of(DID);
    let people = next.is_some() || figure.quantity.kind == Kind::People;
    if did && people && named.reading.measure == Measure::Level {
        Named::new(Name::of(Span::new(right.end - does.len(), right.end)), "what so many people did", named.reading).from(Source::Behind)
    } else {
        named
    }
}

/// What they do that something reaches.
const PROFIT: &str = "受益";

/// What people do of whom nothing else is told.
const DID: &str = "脱贫 稳定脱贫 达到脱贫标准 脱贫摘帽 出棚入楼 参与 参训 参赛 获证 返贫";

/// `speaks`: the subject of the clause before is what this figure measures.
fn named(figure: &Figure, topic: Option<Topic>, speaks: bool, mut reading: Reading, carry: &mut Carry) -> Box<Named> {
    let text = figure.text();
    // 维修沟渠16条|23公里、山塘7口: the second quantity of a thing ends no list.
    if !figure.in_list && !figure.mention.left.is_empty() {
        carry.verb = None;
    }
    // 占全国四成、全区六成: of the one as of the other.
    let whole = figure.mention.left;
    let whole = Span::new(whole.end - whole.of(text).trim_start_matches('、').len(), whole.end);
    let level = reading.unit == "%" && reading.measure == Measure::Level;
    if level && figure.in_list && carry.measure == Some(Measure::Share) && lexicon::self_regions().has(whole.of(text)) {
        reading.measure = Measure::Share;
        reading.of = Some(whole);
    }
    // …增长8%、高于全省2个百分点,占投资的6%: the thing itself goes on.
    let against = reading.measure == Measure::Change && figure.tail.versus.is_some();
    let further = against && (figure.in_list || carry.measure == Some(Measure::Rank) || carry.measure == Some(Measure::Change) && figure.opens_next_clause()); // 、全市3个百分点
    if !further && let Some((_, plain)) = carry.gap.take().filter(|(gap, _)| carry.last.as_ref() == Some(gap)) {
        carry.last = Some(plain);
    }
    let lone = carry.last.is_none()
        && (figure.tail.direction.is_some() || figure.tail.is_share || figure.tail.reached && topic.as_ref().is_some_and(|topic| topic.grows));
    let part = |topic: &Topic| topic.share.is_some() && level && !figure.in_list;
    if let Some(topic) = topic.as_ref().filter(|topic| speaks || part(topic) || lone && topic.leads && topic.label.verb.is_none()) {
        let told = &topic.label.name;
        if let Some((name, of)) = topic.share.clone().filter(|_| level) {
            reading.measure = Measure::Share;
            reading.of = of.or_else(|| share_of::whole_in_front(figure.frame));
            return Named::new(name, "share that the clause before speaks of", reading).doubting(Doubt::CarriedSubject);
        }
        // 经济增速是综合性指标,目标为6%: the growth; what it is of stays with 经济 alone.
        if topic.grows && level {
            reading.measure = Measure::Growth;
            let noun = measure::growth_noun(&told.words(text)).map_or(0, |(len, _)| len);
            // 经济增速 is named whole, and 经济 of 经济增长速度 is no name.
            let thing = told.without_end(noun).filter(|thing| noun > 0 && !measure::keeps_its_verb(&thing.words(text)));
            let mut name = thing.unwrap_or_else(|| told.clone());
            if measure::keeps_its_verb(&name.words(text)) {
                name.push_word("增长");
            }
            return Named::new(name, "growth that the clause before speaks of", reading).doubting(Doubt::CarriedSubject);
        }
        // 生产总值增速快于全省,全年增长7.8%: the growth is said by the figure.
        let said = measure::growth_noun(&told.words(text)).filter(|_| reading.measure == Measure::Growth).map_or(0, |(len, _)| len);
        let name = told.without_end(said).filter(|name| !name.is_empty() && !measure::keeps_its_verb(&name.words(text)));
        let name = name.unwrap_or_else(|| told.clone());
        return Named::new(name, "subject of the clause before", reading).doubting(Doubt::CarriedSubject);
    }
    if let Some(first) = carry.from.as_ref().filter(|_| reading.measure == Measure::Level && figure.tail.direction.is_none()) {
        // 比重从1.07%提高到1.49%: the second level measures what the first did.
        reading.measure = first.measure;
        reading.of = first.of;
        if carry.fell && text.within(figure.mention.clause.start, figure.mention.span.start).has("降幅") {
            reading.value = -reading.value.abs(); // 降幅由14%收窄至11%
        }
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
    let restated = text.after(figure.mention.left.start).trim_start_matches(',').starts_with('即');
    if restated && reading.unit == "%" && reading.measure == Measure::Level && carry.measure == Some(Measure::Change) {
        reading.measure = Measure::Growth; // 增加20万吨,即7.8%
    }
    // 增加5万吨(5亿公斤): the same in another unit.
    let bracketed = text.before(figure.mention.span.start).ends_in("(合即") && text.after(figure.mention.span.end).starts_with(')');
    if bracketed && carry.kind == Some(figure.quantity.kind) && carry.measure == Some(Measure::Change) && reading.measure == Measure::Level {
        go_on_changing(&mut reading, carry);
    }
    let striving = percent::is_limit(figure) || figure.tail.span.of(text).contains_any("争 确保 冲刺 奋斗目标 奋力 最低");
    let alike = (figure.in_list || striving) && reading.measure == Measure::Level && carry.unit == figure.quantity.unit;
    match carry.measure {
        Some(Measure::Growth) if alike && reading.unit == "%" => reading.measure = Measure::Growth, // 增长7%以上、力争达到8%
        Some(Measure::Change) if alike && striving && reading.unit.ends_with("百分点") => reading.measure = Measure::Change,
        Some(Measure::Share) if alike && striving => {
            reading.measure = Measure::Share; // 占比达到63%、力争65%
            reading.of = carry.of;
        }
        _ => {}
    }
    let summed = figure.mention.left.of(text).has("累计") && (carry.unit == figure.quantity.unit || carry.unit == "%");
    // 新增企业33家、达到107家: with those that there were.
    let added = figure.tail.reached && figure.quantity.kind == Kind::Count && carry.unit == figure.quantity.unit;
    // 企业净增3千户、超2万户: all of them.
    let over = reading.bound == Bound::AtLeast && carry.last.as_ref().is_some_and(|last| last.words(text).ends_with("净增"));
    if (figure.tail.reached || figure.passes() || summed || over)
        && reading.measure == Measure::Level
        && reading.unit != "%"
        && let Some(stock) = stock_of_new(text, carry, summed || added)
    {
        carry.last = Some(stock.clone());
        return Named::new(stock, "stock behind what was new", reading).from(Source::Carried);
    }
    // 经营主体净增16万户、增长6%: all of them grew by so much.
    if reading.measure == Measure::Growth
        && let Some(all) = carry.last.as_ref().and_then(|last| match last.words(text) {
            said if said.ends_with("净增") => last.without_end("净增".len()),
            // Its verb stood behind it; 净增四上企业12户、增长8% is of the new ones.
            said if said.starts_with("净增") && last.place().is_none_or(|place| place.of(text) != said) => last.without_start("净增".len()),
            _ => None,
        })
    {
        return Named::new(all, "stock behind what was new", reading).from(Source::Carried);
    }
    match carry.last.clone() {
        Some(name) if gap_of_growth(figure, &reading, carry, &name).is_some() => {
            let growth = gap_of_growth(figure, &reading, carry, &name).unwrap_or_default();
            carry.gap = Some((growth.clone(), name));
            Named::new(growth, "growth of the figure before, against another", reading).from(Source::Carried)
        }
        // 生产总值突破105亿元,人均超过1500美元
        Some(name)
            if figure.tail.span.of(text).starts_with("人均")
                && (name.words(text).ends_with("生产总值")
                    || figure.quantity.kind == Kind::Area && carry.kind == Some(Kind::Area) && lexicon::kept_verbs().opens(&name.words(text)).is_none()) =>
        {
            let place = figure.tail.span.start;
            let name = Name::of(Span::new(place, place + "人均".len())).then(&name);
            Named::new(name, "per head, of the figure before", reading).from(Source::Carried).doubting(Doubt::CarriedSubject)
        }
        Some(name) => {
            // 收入任务164万元,完成188万元: of the income itself.
            let done = figure.quantity.kind != Kind::Count && figure.tail.span.of(text).has("完成");
            let planned = name.words(text).closing_word("任务 计划").filter(|_| done).map_or(0, str::len);
            // 产值增长15%,增速居第一,占规上工业比重达36%: of the output itself.
            let name = if reading.measure == Measure::Share { thing_itself(text, name) } else { name };
            Named::new(name.without_end(planned).unwrap_or(name), "carried from the figure before", reading).from(Source::Carried)
        }
        None => match growth_of_economy(figure, &reading) {
            Some(name) => {
                let mut economy = Name::default();
                economy.push_word("经济");
                carry.set_subject(economy, name.clone());
                Named::new(name, "growth of the economy, unnamed", reading).doubting(Doubt::CarriedSubject)
            }
            None => match topic.and_then(|topic| thing_told(text, &topic)) {
                Some(noun) => {
                    let named = Named::new(noun, "what the clause before speaks of, for want of a name", reading);
                    named.doubting(Doubt::CarriedSubject).doubting(Doubt::GuessedName)
                }
                None => Named::new(Name::default(), "no words name it", reading).doubting(Doubt::Nameless),
            },
        },
    }
}

/// 组建银行的大中城市,由35个增加到100个; 扩大|草场面积,计划…: what a clause speaks of whose figures name nothing.
fn thing_told(text: &str, topic: &Topic) -> Option<Name> {
    const NO_THING: &str = "下 中 内 方面 努力 这样 发展 增产 来 吃 产";
    let noun = &topic.label.noun;
    let told = noun.words(text);
    let name = if told.has("的") || told.size() < 3 { &topic.label.name } else { noun };
    let words = name.words(text);
    let thing = words.size() >= 3
        && !words.starts_in("的照把")
        && !words.starts_with_any("作为 成为")
        && !words.ends_with_any(NO_THING)
        && !words.contains_any("是 这 据 人们");
    thing.then(|| name.clone())
}

/// 顶住经济下行压力,全年增长5%; 7%左右的增速能保障就业: growth without a noun is that of the economy.
fn growth_of_economy(figure: &Figure, reading: &Reading) -> Option<Name> {
    let text = figure.text();
    let right = figure.mention.right;
    let before = Span::new(figure.frame.sentence.start, figure.mention.span.start);
    let speed = right.of(text).starts_with_any("的增长速度 的增速 的速度 的经济增长") && figure.label.of(text).size() <= 2;
    let told = figure.tail.direction.is_some()
        && before.of(text).contains_any("经济下行 经济增长 经济运行 经济发展 经济回升 经济基本面 经济恢复")
        && reading.unit == "%";
    let aimed = before.of(text).ends_with_any("增长预期目标定在 增长目标定在");
    // The word that says so stands behind the figure, between label and figure, or in the goal.
    let (words, speaks) = if speed { (right, true) } else { (if told { figure.tail.span } else { before }, told || aimed) };
    let (at, word) = each("增长 增速 速度").find_map(|word| words.of(text).last_place_of(word).map(|at| (words.start + at, word)))?;
    let mut name = Name::default();
    name.push_word(if word == "速度" { "经济增长" } else { "经济" });
    name.push(Span::new(at, at + word.len()));
    (speaks && reading.unit == "%").then_some(name)
}

/// 投资增长8%、高于全省2个百分点: two growth rates are compared, and the name says so.
pub fn gap_of_growth(figure: &Figure, reading: &Reading, carry: &Carry, name: &Name) -> Option<Name> {
    let left = figure.mention.left.of(figure.text());
    let against = left.contains_any("高于 低于 快于 慢于 超过 高出 领先 优于 跑赢 落后") || left.contains_in("比较") && left.ends_in("高低快慢");
    let gap = reading.measure == Measure::Change
        && (reading.unit.ends_with("百分点") || reading.unit == "个")
        && carry.measure == Some(Measure::Growth)
        && figure.tail.versus.is_some()
        && !left.has("占")
        && against;
    let growth = Some(name.clone()).filter(|name| gap && !name.is_empty() && !name.words(figure.text()).ends_with_any("增速 增幅 降幅 涨幅 率"))?;
    Some(growth.rate_of_growth(figure.text()))
}
