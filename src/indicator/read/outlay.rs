//! Money and what it is spent on: 投入6亿元,实施12个水利项目; 筹集资金3亿元用于助学.

use super::super::label::{self, Label};
use super::super::measure::Reading;
use super::super::name::Name;
use super::super::right;
use super::carry::Carry;
use super::figure::Figure;
use super::naming::Named;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{Cut, Find, OneOf, Size};
use crate::text::Span;

/// 投资, 筹措资金: words of outlay, whose object may stand behind the number.
pub fn is_outlay(text: &str, label: &Label) -> bool {
    label.noun.words(text).is_one_of("投资 总投资 资金 投入")
}

/// 投资4.5亿元实施新生工程: the object in the same clause.
pub fn object_behind(figure: &Figure) -> Option<Name> {
    let text = figure.text();
    let mention = figure.mention;
    let words = mention.right.of(text);
    let verb = words.opening_word("实施了 实施 办好 建设了 建设 新建 推进 完成 用于 启动 开展")?;
    let object = Span::new(mention.right.start + verb.len(), mention.right.end);
    let noun = label::read_noun(text, object);
    (!mention.goes_on && noun.name.words(text).has_size(3, 20)).then_some(noun.name)
}

/// 投入45亿元,实施86个修复项目: the work that the money is for has the next figure.
pub fn outlay_for_work(figure: &Figure, label: &Label) -> bool {
    let text = figure.text();
    let outlay = label.name.words(text).is_one_of("投资 计划投资 投入");
    let Some((next, behind)) = figure.behind.split_first().filter(|_| outlay && figure.quantity.kind == Kind::Money && !figure.in_list) else { return false };
    let between = text.within(figure.mention.span.end, next.span.start).trim_start_matches(',');
    between.is_one_of("实施 新建 改造 建设 推进 启动 完成") && right::counts(text, next, behind)
}

/// 投入567亿元办好民生实事, 投入9亿元实施12项工程: what was put into it.
pub fn put_in(figure: &Figure, reading: &Reading) -> Option<Box<Named>> {
    const PUT_IN: &str = "投入";
    let text = figure.text();
    let who = figure.label.of(text).strip_suffix(PUT_IN)?;
    if figure.quantity.kind != Kind::Money || reading.measure != Measure::Level || who.size() > 4 {
        return None;
    }
    let acts = |words: &str| words.trim_end_matches('的').is_one_of("实施 办好 新建 改造 建设 推进 启动");
    let next = figure.behind.split_first().filter(|(next, _)| figure.mention.goes_on && acts(text.within(figure.mention.span.end, next.span.start)));
    let object = match next.filter(|(next, behind)| right::counts(text, next, behind)) {
        Some((next, behind)) => Name::of(right::read(text, next, behind).noun),
        None => object_behind(figure)?,
    };
    let put_in = figure.ending(PUT_IN.len());
    Some(Named::new(object.then(&Name::of(put_in)), "what was put into a work", reading.clone()))
}

/// 统筹资金9.8亿元用于稳岗: what money is for belongs to its name.
pub fn put_to_use(figure: &Figure, label: &Label, reading: &Reading, carry: &mut Carry) -> Option<Box<Named>> {
    let text = figure.text();
    let mention = figure.mention;
    let use_of = mention.right.of(text);
    let plain = figure.quantity.kind == Kind::Money && reading.measure == Measure::Level && !label.is_empty && !mention.goes_on;
    if !plain || !use_of.starts_with("用于") || use_of.has("的") || !use_of.has_size(4, 16) {
        return None;
    }
    carry.set_subject(label.noun.clone(), label.name.clone());
    Some(Named::new(label.name.clone().then(&Name::of(mention.right)), "money with what it is for", reading.clone()))
}
