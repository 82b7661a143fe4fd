//! The row of one industry in a proportion of three: 三次产业比为6:42:52.

use super::super::industries::Industry;
use super::super::mention::Mention;
use super::super::row::Row;
use super::super::tail;
use super::carry::Carry;
use super::{Frame, Source, blank, finish, time};
use crate::model::Measure;
use crate::text::Span;

/// 三次产业比为9.5:41.2:49.3: the share of each.
pub fn industry_row(frame: &Frame, mention: &Mention, share: &Industry, carry: &mut Carry, rows: &mut Vec<Row>) {
    let mut row = blank(frame, mention, share.name.clone());
    row.measure = Measure::Share;
    row.value = Some(share.number.value());
    row.unit = "%".into();
    row.because("measure", "part of the proportion of the three industries", mention.span);
    row.named_by("the industries in their order");
    let tail = tail::read(frame.text, Span::new(mention.left.start, mention.left.end));
    time::set(frame, mention, &tail, time::Kind::Plain, carry, &mut row);
    finish(frame, row, Source::Words, carry, rows);
}
