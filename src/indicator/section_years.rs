//! The years that a heading tells: 过去五年工作回顾, “十三五”时期的回顾, 今后五年的任务; and where it tells a span and a year
//! (过去五年和2022年工作回顾), which paragraph speaks of which.

use super::period::Period;
use super::plans;
use crate::outline::planned;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};

/// What a heading tells.
#[derive(Default)]
pub struct Told {
    pub span: Option<Period>,
    /// The single year, where the heading names a span and a year.
    pub year: Option<Period>,
    pub span_first: bool,
}

impl Told {
    /// The period that holds without a word to the contrary.
    pub fn first(&self) -> Option<&Period> {
        if self.span_first { self.span.as_ref() } else { self.year.as_ref().or(self.span.as_ref()) }
    }

    pub fn is_mixed(&self) -> bool {
        self.span.is_some() && self.year.is_some()
    }
}

/// The years of the heading of a review or, `ahead`, of a plan, in a report of `year`.
pub fn told(title: &str, year: i32, ahead: bool) -> Told {
    let span = span_of(title, year, ahead);
    let single = single_of(title, year, ahead);
    let span_first = span.as_ref().is_some_and(|(at, _)| single.is_none_or(|one| *at < one));
    let of_year = Period::Year(if ahead { year } else { year - 1 });
    Told { span: span.map(|(_, span)| span), year: single.map(|_| of_year), span_first }
}

/// What the heading of a part of a part tells, where it is a name of years and nothing else: (一)过去五年工作, 2.2021年.
pub fn told_within(title: &str, year: i32, ahead: bool) -> Option<Period> {
    let named = title.size() <= LONGEST_WITHIN && title.starts_with_any("过去 五年 今后 未来 “ 2 去年 今年");
    told(title, year, ahead).first().filter(|_| named).cloned()
}

/// In characters.
const LONGEST_WITHIN: usize = 16;

fn span_of(title: &str, year: i32, ahead: bool) -> Option<(usize, Period)> {
    if ahead {
        let coming = [("今后五年", 5), ("未来五年", 5), ("今后三年", 3), ("未来三年", 3)];
        let coming = coming.iter().find_map(|(word, years)| Some((title.place_of(word)?, Period::Span(year, year + years - 1))));
        // 推动“十五五”开好局: the first year of it.
        let begun = title.contains_any("开局 开好局 开门红 起好步");
        let plan = plans::of_year(title, year);
        return coming.or(plan.filter(|_| !begun));
    }
    // 二〇〇五年 is one year.
    let counted = |at: &usize| !title.after(at + "五年".len()).starts_with_any("规划 计划 行动") && !title.before(*at).ends_in("〇○零一二三四五六七八九十");
    let five = title.place_of("五年").filter(counted);
    let plan = plans::told(title).find(|(_, first, last)| *last == year - 1 || *first < year - 1 && *last >= year && title.has("以来"));
    // 过去四年工作回顾
    let few = title.first_of("过去三年 过去四年 过去六年 三年来 四年来 六年来").filter(|(at, _)| !title.before(*at).ends_in("一二两三四五六七八九十")).map(
        |(at, word)| {
            let count = if word.has("三") {
                3
            } else if word.has("四") {
                4
            } else {
                6
            };
            (at, Period::Span(year - count, year - 1))
        },
    );
    five.map(|at| (at, Period::Span(year - 5, year - 1))).or(few).or(plan.map(|(at, first, _)| (at, Period::Span(first, year - 1))))
}

fn single_of(title: &str, year: i32, ahead: bool) -> Option<usize> {
    let (words, year): (&[&str], i32) = if ahead { (&["今年"], year) } else { (&["过去一年", "一年来", "去年", "过去的"], year - 1) };
    words
        .iter()
        .filter_map(|word| title.place_of(word))
        .chain(title.place_of(&format!("{year}年")))
        .min()
        .filter(|at| !title.after(*at).starts_with("过去的五年"))
}

/// A paragraph that turns to other years than those before it.
pub struct Turn {
    pub period: Period,
    /// What follows is of these years too, up to the next turn.
    pub lasts: bool,
}

/// Whether a paragraph turns to the span (五年来, …) or to its last year (2022年是…, 过去一年, …).
pub fn turned(paragraph: &str, told: &Told, year: i32, ahead: bool) -> Option<Turn> {
    let words = behind_marker(paragraph);
    let span = || told.span.clone().unwrap_or(Period::Span(year - 5, year - 1));
    if !ahead && opens_span(words) {
        return Some(Turn { period: span(), lasts: told.span.is_some() });
    }
    if ahead && told.first().is_none() {
        // “十五五”时期,…: the plan, in a part whose heading tells no years; 今年…, 2026年… turns back.
        let opening = words.before(words.find_in("是,").unwrap_or(0));
        if single_of(words.before(words.find_in(",;。").unwrap_or(0)), year, ahead).is_some() {
            return Some(Turn { period: Period::Year(year), lasts: true });
        }
        let plan = (words.starts_with('“') && opening.contains_any("”时期 ”期间")).then(|| span_of(opening, year, ahead)).flatten();
        return plan.map(|(_, period)| Turn { period, lasts: true });
    }
    if !told.is_mixed() {
        // 过去五年工作回顾: a paragraph that opens with its last year (2020年,…) turns to that.
        let single = !ahead && told.span.is_some() && planned::opening_year(words) == Some(year - 1);
        // 2020年钢产量1亿吨。: one figure of that year, and no turn.
        return single.then_some(Turn { period: Period::Year(year - 1), lasts: !one_figure(words) });
    }
    let start = words.head(OPENING);
    let spanned = span_of(start, year, ahead).map(|(at, _)| at);
    // 2020年三大产业增加值增长6%。…: in a heading that tells the years behind their last, one figure of that.
    let turns = |at: &usize| told.span_first || !one_figure(words.after(*at));
    let single = single_of(start, year, ahead).filter(turns);
    let period = match (spanned, single) {
        (Some(at), one) if one.is_none_or(|one| at < one) => told.span.clone(),
        (_, Some(_)) => told.year.clone(),
        _ => None,
    };
    Some(Turn { period: period?, lasts: true })
}

fn one_figure(words: &str) -> bool {
    let said = words.trim_start_of(DIGITS).strip_prefix('年').and_then(|said| said.split('。').next()).unwrap_or("");
    !said.starts_in(",是度以的") && said.contains_in(DIGITS)
}

/// 五年来,…; 这是…的五年。…; …标志着“十四五”圆满收官。…; 2025年是“十四五”收官之年。五年来,…
fn opens_span(words: &str) -> bool {
    const FIVE: &str = "五年来 这五年 过去五年 过去的五年 五年间 回望过去五年 回顾过去五年";
    let (first, rest) = words.parted_at("。").unwrap_or((words, ""));
    first.starts_with_any(FIVE)
        || first.starts_with("这是") && first.ends_with("五年")
        || first.has("收官") && (rest.starts_with_any(FIVE) || first.has("标志着“"))
}

/// Characters of a paragraph that may tell it.
const OPENING: usize = 9;

fn behind_marker(paragraph: &str) -> &str {
    let paragraph = paragraph.trim_start_words("各位代表!").trim_start_of("—, ");
    let mark = paragraph.char_indices().take(5).find(|(_, ch)| matches!(ch, ')' | '、' | '.')).map_or(0, |(i, ch)| i + ch.len_utf8());
    paragraph.after(mark).trim_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_headings() {
        for (title, ahead, want, mixed) in [
            ("过去五年工作回顾", false, "2016-2020", false),
            ("“十三五”时期发展回顾", false, "2016-2020", false),
            ("2020年工作回顾", false, "2020", false),
            ("工作回顾", false, "", false),
            ("过去四年工作回顾", false, "2017-2020", false),
            ("过去一年和五年工作回顾", false, "2020", true),
            ("“十三五”和2020年工作回顾", false, "2016-2020", true),
            ("“十二五”时期的回顾", false, "", false),
            ("五年规划开局良好", false, "", false),
            ("二〇〇五年工作回顾", false, "", false),
            ("“十四五”时期的主要目标", true, "2021-2025", false),
            ("今后五年的任务", true, "2021-2025", false),
            ("2021年重点工作", true, "2021", false),
        ] {
            let told = told(title, 2021, ahead);
            assert_eq!(told.first().map_or(String::new(), Period::write), want, "{title}");
            assert_eq!(told.is_mixed(), mixed, "{title}");
        }
    }

    #[test]
    fn paragraphs_turn() {
        let both = told("过去一年和五年工作回顾", 2021, false);
        let turned = |words| turned(words, &both, 2021, false).map(|turn| turn.period.write());
        assert_eq!(turned("(一)五年来,财力大增。").as_deref(), Some("2016-2020"));
        assert_eq!(turned("2020年是难忘的一年。").as_deref(), Some("2020"));
        assert_eq!(turned("过去五年,极不平凡。").as_deref(), Some("2016-2020"));
        assert_eq!(turned("各位代表!2020年是“十三五”收官之年。五年来,财力大增。").as_deref(), Some("2016-2020"));
        assert_eq!(turned("2020年任务的完成,标志着“十三五”圆满收官。").as_deref(), Some("2016-2020"));
        assert_eq!(turned("——这是财力大增的五年。财政收入达到9亿元。").as_deref(), Some("2016-2020"));
        assert_eq!(turned("财力大增。"), None);
    }
}
