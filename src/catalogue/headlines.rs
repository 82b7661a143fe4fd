//! The headline summary: for every indicator of the catalogue the past result and the coming target.
//!
//! A result is of the year reviewed and a target of the year planned; a figure of another period (a plan's yearly average, a
//! base of comparison) leads only where the report gives none of its own year.

use super::names;
use crate::model::{BaseValue, Bound, Figure, Headline, Indicator, Measure, Status};

/// The headline summary of a report's rows.
pub fn headlines(rows: &[Indicator], year: Option<i32>) -> Vec<Headline> {
    let period = |offset: i32| year.map(|year| (year + offset).to_string());
    let (reviewed, planned) = (period(-1), period(0));
    names::codes()
        .map(|code| Headline {
            code,
            result: figure(rows, code, Side::Result, reviewed.as_deref()),
            target: figure(rows, code, Side::Target, planned.as_deref()),
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Result,
    Target,
}

/// The first level or growth of the year, and the rows of the same period that repeat it or give its other measure.
fn figure(rows: &[Indicator], code: &str, side: Side, period: Option<&str>) -> Figure {
    let is_stated =
        |row: &Indicator| row.code == Some(code) && (row.status == Status::Target) == (side == Side::Target) && row.versus.as_deref() != Some("from");
    let stated: Vec<Stated> = rows.iter().enumerate().filter(|(_, row)| is_stated(row)).collect();
    let leads = |row: &Indicator| matches!(row.measure, Measure::Level | Measure::Growth);
    let of_the_year = |row: &Indicator| Some(row.period.as_str()) == period;
    let first = |wanted: &dyn Fn(&Indicator) -> bool| stated.iter().copied().find(|(_, row)| wanted(row));
    let leading = first(&|row| leads(row) && of_the_year(row)).or_else(|| first(&of_the_year)).or_else(|| first(&leads)).or_else(|| stated.first().copied());
    match leading.map(|(place, round)| exact(&stated, round).unwrap_or((place, round))) {
        Some((row, told)) => {
            let same = |(i, other): &Stated| *i != row && other.period == told.period;
            Figure::Stated { row, also: stated.into_iter().filter(same).map(|(i, _)| i).collect() }
        }
        None => Figure::NotStated,
    }
}

/// A row and its place among all.
type Stated<'r> = (usize, &'r Indicator);

/// 突破10亿元大关,达10.23亿元: the figure itself, where the first is a round one that it has passed.
fn exact<'r>(stated: &[Stated<'r>], round: &Indicator) -> Option<Stated<'r>> {
    let passed = amount(round).filter(|_| round.bound == Bound::AtLeast)?;
    stated.iter().copied().find(|(_, row)| {
        let close = amount(row).is_some_and(|own| own.unit == passed.unit && own.value > passed.value && own.value < 1.2 * passed.value);
        close && row.bound == Bound::Exact && row.period == round.period && row.versus == round.versus
    })
}

fn amount(row: &Indicator) -> Option<&BaseValue> {
    row.base.as_ref().filter(|_| row.measure == Measure::Level)
}

#[cfg(test)]
mod tests {
    use crate::model::Figure;

    #[test]
    fn the_figure_itself_leads_before_the_round_one() {
        let text = "一、2025年工作回顾\n一般公共预算收入突破10亿元大关,达10.23亿元,增长5%。\n二、2026年工作安排\n一般公共预算收入增长6%。\n";
        let report = &crate::parse(text).reports[0];
        let headline = report.headlines.iter().find(|h| h.code == "budget_revenue").map(|h| h.result.clone());
        let Some(Figure::Stated { row, also }) = headline else { panic!("no result") };
        assert_eq!(report.indicators[row].value, Some(10.23));
        assert_eq!(also.len(), 2);
    }

    #[test]
    fn the_year_planned_for_leads() {
        let text = "一、2025年工作回顾\n地区生产总值增长6%。\n二、2026年工作安排\n“十五五”时期地区生产总值年均增长7%。2026年地区生产总值增长6.5%左右,居民收入与经济增长同步。\n";
        let parsed = crate::parse(text);
        let report = &parsed.reports[0];
        let headline = |code: &str| report.headlines.iter().find(|h| h.code == code).map(|h| h.target.clone());
        let Some(Figure::Stated { row, .. }) = headline("gdp") else { panic!("no target of gdp") };
        assert_eq!(report.indicators[row].value, Some(6.5));
        assert!(matches!(headline("income"), Some(Figure::Stated { .. })), "同步 is a target in words");
        assert_eq!(headline("retail"), Some(Figure::NotStated));
    }
}
