//! The year or span that a number speaks of.
//!
//! Without a word to the contrary it is the reviewed year in the review and the planned year in the outlook. Words of the
//! sentence change it from where they stand: 2019年, 去年, 五年来, 前三季度, 到2025年, “十四五”期间.

mod going_on;
pub mod part_of_year;
mod told;

pub use going_on::{Before, Standing, go_on};

use super::sentence::Clause;
use super::stage::Stage;
use crate::model::Status;
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::{Span, by_place, digits_in_front};
use told::{near_end, year_at};

/// A period as the table writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Period {
    Year(i32),
    Span(i32, i32),
    Quarters(i32, i32, i32),
    Months(i32, i32, i32),
    Unknown,
}

/// Words of time, what they set, and how far they reach.
#[derive(Debug, Clone)]
pub struct Change {
    pub period: Period,
    pub span: Span,
    /// End of the stretch that they govern.
    pub reach: usize,
    /// 连续四年: only for what can last, a rank or a doubling.
    pub continued: bool,
    /// Both ends were told (从1978年到1982年), so that the first is the base.
    pub told: bool,
    /// 五年累计: in sum, so that even a state reached takes the span.
    pub in_sum: bool,
}

/// The years that words of time start from.
#[derive(Debug, Clone, Copy)]
pub struct Years {
    /// The one that the report plans for.
    pub planned: Option<i32>,
    /// 今年: the year before in a report that was given at its end.
    pub now: Option<i32>,
}

impl Change {
    pub fn holds_at(&self, place: usize) -> bool {
        self.span.end <= place && place < self.reach
    }
}

impl Period {
    pub fn last_year(&self) -> Option<i32> {
        match self {
            Period::Year(year) | Period::Span(_, year) | Period::Quarters(year, ..) | Period::Months(year, ..) => Some(*year),
            Period::Unknown => None,
        }
    }

    pub fn write(&self) -> String {
        match self {
            Period::Year(year) => year.to_string(),
            Period::Span(first, last) => format!("{first}-{last}"),
            Period::Quarters(year, first, last) if first == last => format!("{year}Q{first}"),
            Period::Quarters(year, first, last) => format!("{year}Q{first}-Q{last}"),
            Period::Months(year, first, last) => format!("{year}M{first}-M{last}"),
            Period::Unknown => String::new(),
        }
    }

    /// The year in which a state is reached.
    pub fn end(&self) -> Period {
        match self {
            Period::Span(_, last) => Period::Year(*last),
            other => other.clone(),
        }
    }
}

/// The words of time of a sentence. `stage` is that of the part of the report that it stands in: 前三季度 is a part of its year.
pub fn changes(text: &str, sentence: Span, clauses: &[Clause], years: Years, stage: &Stage) -> Vec<Change> {
    let report_year = years.planned;
    let words = sentence.of(text);
    let (ahead, spanned) = (stage.status == Status::Target, matches!(stage.period, Period::Span(..)));
    let mut found: Vec<(usize, Period, bool)> = Vec::new();
    for at in words.places_of("年") {
        if let Some((end, period)) = year_at(words, at, years, ahead, spanned) {
            let continued = words.before(at).ends_in("一二两三四五六七八九十0123456789") && near_end(words.before(at), "连续");
            found.push((end, period, continued));
        }
    }
    if let Some(year) = stage.period.last_year().filter(|_| words.contains_in("季半月")) {
        found.extend(part_of_year::parts(words, years, year).into_iter().map(|(end, period)| (end, period, false)));
    }
    // 连续11个季度居第一: the years that they reach back into.
    for at in words.places_of("连续") {
        let lasting = words.after(at + "连续".len());
        let (count, unit) = (lasting.before(digits_in_front(lasting)), lasting.trim_start_of(DIGITS));
        let months = match unit.opening_word("个季度 个月") {
            Some("个季度") => 3,
            Some(_) => 1,
            None => 0,
        };
        let years = count.parse::<i32>().map_or(0, |count| (count.min(MOST) * months + 11) / 12);
        if let Some(year) = report_year.filter(|_| years > 1 && !ahead) {
            found.push((words.len() - unit.len(), Period::Span(year - years, year - 1), true));
        }
    }
    if ahead
        && let (Some(year), Some(at)) = (report_year, words.place_of("目前"))
        && words.before(at).size() <= 3
        && words.after(at).has("已")
    {
        found.push((at + "目前".len(), Period::Year(year - 1), false)); // in a plan: how it stands
    }
    if spanned
        && !ahead
        && let (Some(year), Some(at)) = (report_year, words.place_of("全年"))
        && words.before(at).chars().next_back().is_none_or(|c| matches!(c, ',' | ';' | '。' | ':'))
    {
        found.push((at + "全年".len(), Period::Year(year - 1), false)); // in a review of five years: of the last
    }
    if let (Some(year), Some(at)) = (report_year, words.place_of("本世纪末")) {
        let last = (year + 99) / 100 * 100;
        let from_now = words.before(at).ends_with_any("现在起到 现在到");
        found.push((at + "本世纪末".len(), if from_now { Period::Span(year, last) } else { Period::Year(last) }, false));
    }
    // 前三季度增长5%,全年增长6%: the whole year after a part of it.
    if let Some((first, year)) =
        found.iter().filter(|f| matches!(f.1, Period::Quarters(..) | Period::Months(..))).map(|f| f.0).min().zip(stage.period.last_year())
    {
        // 一季度开工12个,年底前竣工8个
        for whole in ["全年", "年底", "年内", "年末"] {
            // 完成全年任务的74%: the whole of a percentage.
            let goal = |at: usize| {
                let behind = words.after(at + whole.len());
                let of_goal = behind.strip_opening("目标任务 目标 任务 计划 预算").and_then(|behind| behind.strip_prefix('的'));
                of_goal.is_some_and(|behind| behind.starts_in(DIGITS))
            };
            let of_this_year = |at: usize| !words.before(at).ends_in("去上明今") && !words.before(at).ends_in(DIGITS) && !goal(at);
            found.extend(words.places_of(whole).filter(|at| *at > first && of_this_year(*at)).map(|at| (at + whole.len(), Period::Year(year), false)));
        }
    }
    if words.has("五") {
        found.extend(super::plans::spans(words, report_year, ahead).into_iter().map(|(end, period)| (end, period, false)));
    }
    let plan = match stage.period {
        Period::Span(first, last) if ahead => Some((first, last)),
        _ => None,
    };
    let found = in_the_plan_named(by_place(found, |f| f.0), plan);
    let reach = |end: usize| {
        let i = clauses.partition_point(|clause| clause.span.end < end);
        // 不低于去年的120亿美元: how much it is to be, and no time.
        let bounds = text.before(end).strip_closing("去年 上年").is_some_and(|front| front.ends_with_any("不低于 不少于 不高于 不超过 超过 高于 多于 低于"));
        if bounds {
            return end;
        }
        // 在去年增长8%的基础上: not of what follows.
        if let Some(ground) = clauses.get(i).filter(|clause| clause.span.of(text).ends_with("基础上")) {
            return ground.span.end;
        }
        if let Some(own) = clauses.get(i).map(|clause| clause.span).filter(|own| own.end > end) {
            // 在2020年7万亿元的基础上增长8%
            if let Some(ground) = text.within(end, own.end).place_of("基础上") {
                return end + ground;
            }
            let reached = text.within(end, own.end).find_in("到至为转");
            if text.after(end).starts_with("度") {
                return own.end; // 2022年度考核列第一: of this alone
            }
            if is_of_base(text, own, end) && (reached.is_some() || text.after(end).starts_with('的')) {
                return reached.map_or(own.end, |to| end + to);
            }
            // 产值增长6%,两年平均增长5%,…: of that average alone.
            let behind_others = text.within(sentence.start, end).chars().nth("过去三年".len() / '三'.len_utf8()).is_some();
            if behind_others && text.after(end).starts_with_any("平均 年均") {
                return own.end;
            }
        }
        // 三年翻番;…: how long it took, and no time of what follows.
        if text.after(end).starts_with_any("翻 倍增") {
            return clauses.get(i).map_or(sentence.end, |own| own.span.end);
        }
        // 到本世纪末翻两番: of its own clause alone, unless it is the clause or counts the years.
        if let Some(own) = clauses.get(i).filter(|own| text.before(end).ends_with("世纪末") && own.span.end > end && !text.after(end).starts_with('的')) {
            return own.span.end;
        }
        // 三季度增长4%,全年增长5%;…: the quarter is over.
        if !spanned && text.before(end).ends_with("全年") {
            return sentence.end;
        }
        // In front of a clause they hold to the sentence's end, inside it to the clause's; in front of one that a comma parts from a
        // figure before it (486户,五年净增213户;…) no further than to the next ;.
        clauses.get(i).map_or(sentence.end, |clause| {
            if text.within(clause.span.start, end).chars().nth(FRONT).is_some() {
                clause.span.end
            } else if text.before(clause.span.start).ends_with(',') && text.within(sentence.start, clause.span.start).contains_in(DIGITS) {
                text.within(end, sentence.end).place_of(";").map_or(sentence.end, |at| end + at)
            } else {
                sentence.end
            }
        })
    };
    found
        .into_iter()
        .map(|(end, period, continued)| {
            let end = sentence.start + end;
            let since = text.after(end).starts_with_any("来 间 以来");
            let total = text.after(end).starts_with_any("累计 共 间累计 来累计 全国 中央");
            let in_sum = (since || total) && matches!(period, Period::Span(..));
            let told = matches!(period, Period::Span(..)) && text.before(end).strip_suffix('年').is_some_and(|before| year_at_end(before).is_some());
            // 考核连续四年优秀,指数居全省第1: what lasted is told in its own clause, but 连续四年提高,年均增长5%.
            let mut behind = clauses.iter().skip(clauses.partition_point(|clause| clause.span.end < end)).map(|clause| clause.span);
            let own_clause = behind.next().map_or(sentence.end, |own| {
                behind.next().filter(|next| next.of(text).starts_with_any("年均增长 年均递增 年均提高 年均增加")).unwrap_or(own).end
            });
            let reach = if continued { own_clause } else { reach(end) };
            Change { told, period, span: Span::new(sentence.start, end), reach, continued, in_sum }
        })
        .collect()
}

/// 由2018年的60%|提高到65%, 从上半年的3%|回升到5%: the time of the first of two levels.
fn is_of_base(text: &str, clause: Span, end: usize) -> bool {
    const TIMES: &str = "年代世纪月季度上下半前第去今末底初“”〇○零一二三四五六七八九十";
    let front = text.within(clause.start, end);
    let time = front.rfind_in("由从").map(|at| front.after(at + '由'.len_utf8())).filter(|time| time.len() <= 9 * '年'.len_utf8());
    let told = time.is_some_and(|time| !time.is_empty() && time.chars().all(|c| c.is_ascii_digit() || TIMES.has_char(c)));
    // 从2020年开始,…
    told && !text.after(end).starts_with_any("起 开始 以来 到 至 — - ,")
}

/// “十一五”期间关停100座;五年淘汰9座: five years behind a plan are its own, as they are in a part that plans them.
fn in_the_plan_named(mut found: Vec<(usize, Period, bool)>, mut plan: Option<(i32, i32)>) -> Vec<(usize, Period, bool)> {
    for (_, period, _) in &mut found {
        if let Period::Span(first, last) = *period
            && first + 4 == last
        {
            match plan {
                Some((begins, ends)) if begins < first && first < ends => *period = Period::Span(begins, ends),
                _ if first % 5 == 1 => plan = Some((first, last)),
                _ => {}
            }
        }
    }
    found
}

/// 1982年同1978年相比, 与1978年比较: where the words end and the base year.
pub fn compared_with(text: &str, sentence: Span) -> Option<(usize, i32)> {
    let words = sentence.of(text);
    if !words.has("比") {
        return None;
    }
    let (at, mark) = words.first_of("相比 比较")?;
    let before = words.before(at);
    let (front, year) = match before.strip_suffix('年').and_then(|before| Some((before, year_at_end(before)?))) {
        Some((before, (year, len))) => (before.before(before.len() - len), year),
        // 与“十五”末相比
        None => super::plans::told(before.strip_closing("末 期末")?).last().map(|(at, _, last)| (before.before(at).trim_end_of("“"), last))?,
    };
    front.ends_in("同与和").then_some((sentence.start + at + mark.len(), year))
}

/// No more months or quarters are told in a row.
const MOST: i32 = 120;

/// Characters within which words of time stand in front of a clause.
const FRONT: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_year_in_a_review_of_five() {
        let text = "全年收入增长5%";
        let whole = Span::new(0, text.len());
        let stage = Stage { status: Status::Actual, period: Period::Span(2018, 2022), years: None, unclear: false };
        let got = changes(text, whole, &[Clause { span: whole }], Years { planned: Some(2023), now: Some(2023) }, &stage);
        assert_eq!(got.iter().map(|c| c.period.write()).collect::<Vec<_>>(), ["2022"]);
    }
}
