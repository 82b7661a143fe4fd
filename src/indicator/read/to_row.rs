//! From a named figure to its row: every field with its reason, and what the row leaves for those behind it (由80家|增至100家).

use super::super::row::Row;
use super::carry::{Carry, First};
use super::figure::Figure;
use super::naming::Named;
use super::{Source, base_time, blank, finish, places, time, versus};
use crate::model::{Bound, Doubt, Measure, Status};
use crate::quantity::{Form, Kind};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// Amounts that are no percentage: one is told by how much they grow.
const AMOUNTS: &str = "生产总值 增加值 固定资产投资 零售总额 预算收入 财政收入 可支配收入 纯收入 居民收入 进出口总额";

/// Turns a named figure into a row.
pub fn push(figure: &Figure, named: Named, carry: &mut Carry, rows: &mut Vec<Row>) {
    let text = figure.text();
    let (frame, mention, tail, quantity) = (figure.frame, figure.mention, &figure.tail, figure.quantity);
    let reading = &named.reading;
    let mut row = blank(frame, mention, named.name);
    row.measure = reading.measure;
    if reading.measure == Measure::Level
        && reading.unit == "%"
        && row.name.words(text).ends_with_any(AMOUNTS)
        && !text.before(mention.span.start).ends_with('的')
    {
        row.measure = Measure::Growth; // 目标: 地区生产总值6%左右
    }
    row.value = Some(reading.value);
    row.upper = reading.upper;
    row.unit.clone_from(&reading.unit);
    row.bound = reading.bound;
    let left = mention.left.of(text);
    let about = left.first_of("约增长 约增加 约下降").is_some_and(|(at, _)| !left.before(at).ends_in("签预节制合履违解"));
    if row.bound == Bound::Exact && (about || left.has("大约")) {
        row.bound = Bound::About; // 大约损失50亿斤
    }
    row.base = quantity.base_value(reading.value, reading.upper).filter(|_| reading.unit == quantity.unit);
    row.of = reading.of.map(|of| of.of(text).to_string());
    row.per = tail.per.map(|per| per.of(text).to_string());
    row.versus = versus::told(figure, reading, carry);
    row.named_by(named.rule);
    row.because("value", "number as written", quantity.digits);
    if !row.unit.is_empty() {
        row.because("unit", "words right behind the number", quantity.core);
    }
    if row.bound != Bound::Exact {
        row.because("bound", "bound words around the number", mention.span);
    }
    row.because("measure", reading.rule, Span::new(tail.span.start.min(mention.span.start), mention.span.end));
    if let Some(versus) = tail.versus {
        row.because("versus", "base of comparison", versus);
    }
    time::set(frame, mention, tail, time::Kind::of(reading.measure), carry, &mut row);
    base_time::after_its_base(frame, &mut row);
    versus::drop_year_before(tail, &mut row);
    time::from_first_to_last(tail, &mut row, rows);
    let compared = carry.compared.take();
    if let Some((_, period)) = compared.as_ref().filter(|(base, period)| !period.is_empty() && !base.of(text).starts_with('“')) {
        row.period.clone_from(period); // 1957年达到A,比1952年的B增长60%: of the time of A
    }
    carry.compared = base_time::compared_amount(frame, mention, tail, &mut row).map(|base| (base, carry.period.clone()));
    // 两年平均增长5%,高于全国0.4个百分点: over the same years.
    let gap = reading.measure == Measure::Change && reading.unit == "个百分点" && carry.measure == Some(Measure::Growth) && tail.versus.is_some();
    if (reading.measure == Measure::Share || gap)
        && named.source == Source::Carried
        && carry.from.is_none()
        && tail.year.is_none()
        && !carry.period.is_empty()
        && !tail.reached
    {
        row.period.clone_from(&carry.period); // 总数达到20项,占原有的40%: of the same time
    }
    if let Some(status) = named.always {
        row.status = status;
        if status == Status::Actual {
            row.period = frame.stage.period.end().write();
        }
    }
    let first_of_two = tail.from && (mention.goes_on || versus::reached_next(figure));
    if first_of_two {
        row.versus = Some("from".into());
        base_time::set_base(frame, tail, carry, &mut row);
        carry.base_year = row.period.parse().ok().or(carry.base_year);
    }
    if quantity.form == Form::Chinese && quantity.kind == Kind::Unknown && text.after(row.span.end).starts_with("人口") {
        row.span.end += "人口".len(); // 十亿人口: the people are its unit
    }
    if quantity.guessed_unit {
        row.doubt(Doubt::GuessedUnit);
    }
    named.doubts.iter().for_each(|doubt| row.doubt(*doubt));
    places::settle(text, &mut row, rows.last());
    if row.measure == Measure::Rank && row.scope.is_none() {
        row.scope = carry.from.as_ref().and_then(|first| first.scope.clone()); // 由40位提升至13位
    }
    carry.from = first_of_two.then_some(First { measure: row.measure, of: reading.of, scope: row.scope.clone() });
    if compared.is_none() {
        versus::remember(tail, first_of_two, &row, carry); // 比2020年的500亿元增加30亿元: of this alone
    }
    if row.status == Status::Target && tail.reached && row.versus.as_deref() == Some("from") {
        row.status = Status::Actual;
    }
    carry.kind = Some(quantity.kind);
    carry.unit.clone_from(&quantity.unit);
    carry.of = reading.of;
    let by_noun = reading.measure == Measure::Growth && reading.drop_from_label > 0;
    finish(frame, row, named.source, carry, rows);
    carry.by_noun = by_noun;
}
