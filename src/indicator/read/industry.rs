//! The row of one industry in a proportion of three: 三次产业比为6:42:52.

use super::super::industries::Industry;
use super::super::mention::Mention;
use super::super::row::Row;
use super::super::tail;
use super::carry::Carry;
use super::{Frame, Source, base_time, blank, finish, time};
use crate::model::Measure;
use crate::strings::Find;
use crate::text::Span;

/// 三次产业比为9.5:41.2:49.3: the share of each; and of each before, where it tells what they were (由去年的9:42:49调整为…).
pub fn industry_row(frame: &Frame, mention: &Mention, share: &Industry, carry: &mut Carry, rows: &mut Vec<Row>) {
    let mut row = blank(frame, mention, share.name.clone());
    row.measure = Measure::Share;
    row.value = Some(share.number.value());
    // No unit is written; the numbers make a hundred.
    row.base = Some(crate::model::BaseValue { value: share.number.value(), upper: None, unit: "%".into() });
    row.because("measure", "part of the proportion of the three industries", mention.span);
    row.named_by("the industries in their order");
    let tail = tail::read(frame.text, Span::new(mention.left.start, mention.left.end));
    let tail = share.from.map_or(tail, |from| tail::read(frame.text, from));
    time::set(frame, mention, &tail, time::Kind::Plain, carry, &mut row);
    if let Some(from) = share.from {
        row.versus = Some("from".into());
        base_time::set_base(frame, &tail::read(frame.text, from), carry, &mut row);
    }
    // 由2015年的A调整为B: the words of time were the base's; in a review of years it is so at their end.
    if share.from.is_none() && (row.period.has("-") || carry.base_year.is_some_and(|year| row.period == year.to_string())) {
        row.period = time::spoken_of(frame, mention.span.start).end().write();
    }
    if share.from.is_some() {
        carry.base_year = row.period.parse().ok();
    }
    finish(frame, row, Source::Words, carry, rows);
}
