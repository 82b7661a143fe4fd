//! Times that go to the figures of a list in turn: 一季度、上半年、全年收入分别增长3%、4%、5%; 近三年收入分别增长3%、4%、5%.

use super::super::mention::Mention;
use super::super::period::{Change, Period};
use super::super::row::Row;
use super::in_turn::chain;
use super::{Frame, time};
use crate::strings::{Cut, OneOf};
use crate::text::Span;

/// Gives each figure of a list its own time, where all are of one thing.
pub fn give(frame: &Frame, mentions: &[Mention], rows: &mut [Row]) {
    for listed in frame.times.chunk_by(|first, next| follows(frame.text, first, next)) {
        let periods = match listed {
            [Change { period: Period::Span(first, last), .. }] if last - first < MOST => (*first..=*last).map(Period::Year).collect(),
            _ => listed.iter().map(|change| change.period.clone()).collect::<Vec<_>>(),
        };
        let place = listed.last().map_or(0, |last| last.span.end);
        let figures = mentions.partition_point(|mention| mention.span.start < place);
        if periods.len() > 1
            && let Some([first, behind @ ..]) = mentions.get(figures..)
            && told_in_turn(frame, place, first)
            && chain(frame.text, first, behind, false) + 1 == periods.len()
        {
            set(frame, first, behind, &periods, rows);
        }
    }
}

/// No list of years is longer.
const MOST: i32 = 10;

/// 一季度|、上半年: nothing but the mark stands between the two.
fn follows(text: &str, first: &Change, next: &Change) -> bool {
    const LONGEST: usize = "、2023年前三季度".len();
    let between = text.get(first.span.end..next.span.end).unwrap_or_default();
    between.starts_with_any("、 和 及 与") && between.len() <= LONGEST
}

fn told_in_turn(frame: &Frame, place: usize, first: &Mention) -> bool {
    first.clause.start <= place && frame.text.within(place, first.span.start).contains_any("分别 依次")
}

fn set(frame: &Frame, first: &Mention, behind: &[Mention], periods: &[Period], rows: &mut [Row]) {
    let figures = || std::iter::once(first).chain(behind);
    let start = rows.partition_point(|row| row.span.start < first.span.start);
    let Some(rows) = rows.get_mut(start..start + periods.len()) else { return };
    let one_each = rows.iter().zip(figures()).all(|(row, figure)| row.span == figure.span) && rows.windows(2).all(|pair| pair[0].name == pair[1].name);
    if one_each {
        for ((row, period), figure) in rows.iter_mut().zip(periods).zip(figures()) {
            row.period = period.write();
            row.status = time::status(frame, period, true);
            row.because("period", "one of several times, 分别", Span::new(figure.clause.start, figure.span.end));
        }
    }
}
