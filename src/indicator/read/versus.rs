//! The base that a growth, a change or a multiple is told over (比2019年, 较年初), and what it leaves for those behind it.

use super::super::measure::Reading;
use super::super::period::Period;
use super::super::plans;
use super::super::row::Row;
use super::super::tail::Tail;
use super::carry::Carry;
use super::figure::Figure;
use super::multiple;
use crate::model::Measure;
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Find, OneOf};

/// The base as told by the words before the number, by the sentence (1982年同1978年相比), or by the growth before.
pub fn told(figure: &Figure, reading: &Reading, carry: &Carry) -> Option<String> {
    let (text, frame, mention, tail) = (figure.text(), figure.frame, figure.mention, &figure.tail);
    if !matches!(reading.measure, Measure::Growth | Measure::Change | Measure::Multiple) {
        return None;
    }
    if let Some(base) = tail.versus.or(carry.compared.as_ref().map(|(base, _)| *base)) {
        let base = base.of(text);
        return (!base.is_one_of("上年 去年")).then(|| base_name(base));
    }
    let alone = !tail.compared && !tail.average;
    if let Some((_, year)) = frame
        .compared
        .filter(|(end, _)| alone && text.get(*end..mention.span.start).is_some_and(|between| !(between.has(";") && between.behind_last(";").has("年"))))
    {
        return Some(year.to_string());
    }
    // 比2019年增长5%,马力增长7%: over the same year, unless a span is told.
    let in_span = frame.times.iter().rev().find(|change| change.holds_at(mention.span.start)).is_some_and(|change| matches!(change.period, Period::Span(..)));
    if let Some(year) = carry.versus_year.filter(|_| reading.measure == Measure::Growth && alone && !in_span) {
        return Some(year.to_string());
    }
    let multiple = reading.measure == Measure::Multiple;
    multiple.then(|| multiple::base(text, mention.left)).flatten().map(|base| base_name(base.of(text)))
}

/// The year before needs no telling, and a growth over a span has no base of its own.
pub fn drop_year_before(tail: &Tail, row: &mut Row) {
    let Some(base) = row.versus.as_deref().and_then(|base| base.parse::<i32>().ok()).filter(|_| row.measure != Measure::Multiple) else { return };
    if row.period.parse() == Ok(base + 1) || !tail.compared && row.period.has("-") {
        row.versus = None;
    }
}

/// What the row leaves for those behind it.
pub fn remember(tail: &Tail, first_of_two: bool, row: &Row, carry: &mut Carry) {
    let told = if first_of_two { tail.year } else { row.versus.as_deref().and_then(|base| base.parse().ok()) };
    if told.is_some() || tail.compared {
        // 产值是2018年的1.8倍,出口增长9%: over the year before.
        carry.versus_year = told.filter(|_| row.measure != Measure::Multiple);
    }
    // 是“十一五”末的2倍,年均增长15%: from the year after it on.
    let plan = row.versus.as_deref().filter(|base| base.ends_with('末')).and_then(|base| plans::told(base).next());
    carry.base_year = told.or(plan.map(|(_, _, last)| last)).or(carry.base_year);
}

/// 由2019年的A,增加到B: the second level stands behind a comma.
pub fn reached_next(figure: &Figure) -> bool {
    let text = figure.text();
    let Some(next) = figure.behind.first() else { return false };
    let reaches = next
        .left
        .of(text)
        .starts_with_any("增加到 提高到 上升到 下降到 减少到 降低到 增长到 扩大到 增加为 提高为 上升为 下降为 减少为 降低为 降为 降到 降至 升到 升至 增至");
    reaches && text.get(figure.mention.span.end..next.clause.start) == Some(",")
}

/// 2019年 is written 2019; any goal is 目标.
pub fn base_name(words: &str) -> String {
    match words.strip_suffix('年').and_then(year_at_end).filter(|(_, len)| len + '年'.len_utf8() == words.len()) {
        Some((year, _)) => year.to_string(),
        None if words.ends_with("目标任务") || words.ends_with("目标") => "目标".to_string(),
        None => words.to_string(),
    }
}
