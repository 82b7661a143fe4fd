//! A period that goes on in the sentences behind the one that told it: 五年来,人民生活明显改善。收入增长….

use super::{Change, FRONT, Period, compared_with};
use crate::indicator::stage::Stage;
use crate::model::Status;
use crate::quantity::year_at_end;
use crate::strings::{Cut, Find, OneOf};
use crate::text::Span;

/// A sentence and how it stands.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub sentence: Span,
    /// Where its first figure begins.
    pub figures: Option<usize>,
    pub opens_paragraph: bool,
}

/// What the sentences of a paragraph leave for those behind them.
#[derive(Default)]
pub struct Before {
    /// The span that opened, and whether a sentence without figures announced it.
    opened: Option<(Period, bool)>,
    /// The only year that the last sentence told of its figures.
    only: Option<Period>,
}

/// 1957年产值达到90亿元。其中,工业…: the parts are of the same time.
///
/// 五年来,人民生活明显改善。收入增长…: a sentence without words of time goes on in the span that one without figures opened the paragraph with;
/// and a list of what has been done (已建成的有:) in that of any.
pub fn go_on(text: &str, place: Standing, year: Option<i32>, stage: &Stage, times: &mut Vec<Change>, before: &mut Before) {
    let Standing { sentence, figures, .. } = place;
    let of_parts = before.only.take().filter(|_| stage.status == Status::Actual && sentence.of(text).starts_with("其中"));
    let first = figures.unwrap_or(sentence.start);
    let own = times.first().is_some_and(|time| time.span.end <= first);
    if let Some(period) = in_span(text, place, year, stage, times, &mut before.opened).or(of_parts.filter(|_| !own)) {
        let here = Span::new(sentence.start, sentence.start);
        times.insert(0, Change { period, span: here, reach: sentence.end, continued: false, told: false, in_sum: false });
    }
    let told = times.first().map(|time| &time.period);
    before.only = told.filter(|told| figures.is_some() && matches!(told, Period::Year(_)) && times.iter().all(|time| time.period == **told)).cloned();
}

/// The span of a sentence before that this one goes on in.
fn in_span(text: &str, place: Standing, year: Option<i32>, stage: &Stage, times: &[Change], before: &mut Option<(Period, bool)>) -> Option<Period> {
    let Standing { sentence, figures, opens_paragraph } = place;
    // 产量5亿斤,这是在去年丰收的基础上取得的: words of time behind the first figure are none of its own.
    let own = times.last().filter(|_| figures.is_none_or(|first| times.first().is_some_and(|time| time.span.end <= first)));
    let Some(last) = own else {
        // “十四五”时期,收入年均增长5%。就业累计6100万人.
        let sums = |period: &Period| {
            let plan = matches!(period, Period::Span(first, last) if first % 5 == 1 && last - first == 4);
            plan && sentence.of(text).contains_any("年均 累计")
        };
        let listed = || sentence.of(text).starts_with('已') && sentence.of(text).has("有:");
        return before.clone().filter(|(period, announced)| *announced || listed() || sums(period)).map(|(period, _)| period);
    };
    let whole_year = text.before(last.span.end).ends_with("全年");
    // 还要指出的是,在刚刚过去的2017年,…: in front of its clause, where the sentence has no figure.
    let clause = if figures.is_some() { 0 } else { text.within(sentence.start, last.span.end).last_place_of(",").map_or(0, |at| at + 1) };
    let at_start = text.within(sentence.start + clause, last.span.end).chars().nth(FRONT).is_none();
    let opens = at_start
        && !last.continued
        && match last.period {
            Period::Span(_, end) => year.is_none_or(|year| end < year),
            // 刚刚过去的2017年,任务全面完成: in a review of five years.
            Period::Year(last_year) => {
                let words = text.within(sentence.start, last.span.end);
                (whole_year || told_year(text, sentence, last, stage) || figures.is_none() && words.contains_any("过去的 过去一年 一年来"))
                    && year.is_none_or(|year| last_year < year)
            }
            _ => false,
        };
    let past_year = figures.is_none() && text.before(last.span.end).ends_with("过去一年");
    // Also inside a paragraph, unless it is a look at many years.
    let since = text.after(last.span.end).starts_with('来') && matches!(last.period, Period::Span(first, end) if end - first < 5);
    let announced = figures.is_none() && (opens_paragraph || since)
        || whole_year
        || told_year(text, sentence, last, stage)
        || past_year
        || last.told && text.after(last.span.end).starts_with('的');
    *before = opens.then(|| (last.period.clone(), announced));
    None
}

/// 2021年,收入增长5%。利润…: the year before that of the review opens the sentence, in figures; what follows goes on in it.
fn told_year(text: &str, sentence: Span, told: &Change, stage: &Stage) -> bool {
    let Period::Year(year) = told.period else { return false };
    let words = told.span.of(text);
    let in_figures = words.len() == "2022年".len() && year_at_end(words.trim_end_matches('年')).is_some();
    in_figures && matches!(stage.period, Period::Year(own) if year + 1 == own) && stage.status == Status::Actual && compared_with(text, sentence).is_none()
}
