//! The time of a base: of the first of two levels (由去年的60%提高到65%), and of what grows over a year that was told.

use super::super::mention::Mention;
use super::super::period::Period;
use super::super::plans;
use super::super::row::Row;
use super::super::tail::Tail;
use super::carry::Carry;
use super::time::spoken_of;
use super::{Frame, versus};
use crate::model::{Measure, Status};
use crate::strings::{CharsOf, Cut, OneOf};
use crate::text::Span;

/// 计划草案拟定,产值比2025年增长8%, in the review of 2025: nothing grows over its own year, the next is meant.
pub fn after_its_base(frame: &Frame, row: &mut Row) {
    let base = row.versus.as_deref().and_then(|base| base.parse::<i32>().ok());
    if let Some(next) = base.filter(|base| row.period.parse() == Ok(*base)).map(|base| base + 1) {
        row.period = next.to_string();
        if frame.report_year.is_some_and(|planned| next >= planned) {
            row.status = Status::Target;
        }
    }
}

/// 比|2020年的500亿元增加30亿元: the amount that is compared with, and the base in words.
pub fn compared_amount(frame: &Frame, mention: &Mention, tail: &Tail, row: &mut Row) -> Option<Span> {
    let text = frame.text;
    let base = tail.versus.filter(|base| text.within(base.end, row.span.start) == "的" && !matches!(row.measure, Measure::Growth | Measure::Change))?;
    let goes_on = mention.right.of(text).starts_with_any("增加 增长 净增 提高 提升 上升 扩大 下降 减少 降低 翻");
    let words = versus::base_name(base.of(text));
    let year = || match plans::spans(&words, None, false).pop() {
        Some((_, told)) => Some(told),
        _ if words.is_one_of("上年 去年 上年同期 去年同期") => row.period.parse::<i32>().ok().map(|year| Period::Year(year - 1)),
        _ if words.is_one_of("现有 原有") => row.period.parse().ok().map(Period::Year),
        _ => words.parse().ok().map(Period::Year),
    };
    row.period = year().filter(|_| goes_on)?.write();
    row.versus = Some("from".into());
    row.status = Status::Actual;
    Some(base)
}

/// 2022年失业率由|上年的5.5%降到5.2%: the year told in front, else that of the part of the report.
fn told_before<'a>(frame: &'a Frame, place: usize, end: usize) -> &'a Period {
    let told = frame.times.iter().rev().find(|change| change.holds_at(place) && change.span.end <= end && matches!(change.period, Period::Year(_)));
    told.map_or(&frame.stage.period, |change| &change.period)
}

/// 过去五年,收入从A增加到B, in the part that plans.
fn looks_back(frame: &Frame, place: usize) -> bool {
    matches!((spoken_of(frame, place), frame.report_year), (Period::Span(_, last), Some(planned)) if *last < planned)
}

/// The first of two levels: it was so in the base year, and actually.
pub fn set_base(frame: &Frame, tail: &Tail, carry: &Carry, row: &mut Row) {
    if row.status == Status::Estimate {
        row.status = Status::Actual; // 预计收入由A增加到B: B alone is expected
    }
    if let Some((_, year)) = frame.compared.filter(|_| tail.year.is_none()) {
        row.status = Status::Actual; // 2023年同2019年相比,收入由A增加到B
        row.period = year.to_string();
        return;
    }
    if frame.stage.status == Status::Target && !looks_back(frame, row.span.start) {
        row.status = Status::Actual;
        if tail.year.is_none() {
            row.period = frame.report_year.map_or(String::new(), |year| (year - 1).to_string());
        }
        return;
    }
    if tail.year.is_some() {
        return;
    }
    let words = frame.text.within(frame.sentence.start, row.span.start);
    if let Some(from) = words.rfind_in("由从").filter(|&at| words.after(at).contains_any("上年 上一年"))
        && frame.stage.status == Status::Actual
        && let Period::Year(year) = told_before(frame, row.span.start, frame.sentence.start + from)
    {
        row.period = (year - 1).to_string();
        return;
    }
    let spanned = frame.times.iter().rev().find(|change| change.holds_at(row.span.start)).map(|change| (&change.period, change.told));
    if let Some((Period::Span(first, _), told)) = spanned {
        // 从1978年到1982年 begins with the base; 五年来 begins after it.
        row.period = if told { first.to_string() } else { (first - 1).to_string() };
    } else if let Some(year) = carry.base_year.or(frame.compared.map(|(_, year)| year)) {
        row.period = year.to_string();
    } else if let Some(year) = frame.base_before {
        row.period = year.to_string();
    } else if let Period::Span(first, _) = frame.stage.period {
        row.period = (first - 1).to_string();
    }
}
