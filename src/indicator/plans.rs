//! Plans of five years and their spans: “十四五”期间, “十三五”时期, “十四五”前三年.

use super::period::Period;
use crate::quantity::chinese;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};

/// The last of them is the first plan.
const NUMBERS: &str = "十五五 十四五 十三五 十二五 十一五 十五 九五 八五 七五 六五 五五 四五 三五 二五 一五";

/// The first plan ran 1953-1957, the second 1958-1962, the third 1966-1970, and every five years since.
fn years(number: i32) -> (i32, i32) {
    let late = if number < 3 { 3 } else { 0 };
    (1951 + number * 5 - late, 1955 + number * 5 - late)
}

/// Every plan that the words name, in short (七五) or in full (第七个五年计划): where, where its name ends, and its number.
fn named(words: &str) -> Vec<(usize, usize, i32)> {
    let numbers = (1..=15).rev().zip(each(NUMBERS));
    let short =
        numbers.flat_map(|(number, word)| words.places_of(word).filter(|at| !words.before(*at).ends_with('十')).map(move |at| (at, at + word.len(), number)));
    short.chain(in_full(words)).collect()
}

/// Those that are named in full: 第七个五年计划.
pub fn in_full(words: &str) -> impl Iterator<Item = (usize, usize, i32)> + '_ {
    words.places_of(PLAN).filter_map(|at| {
        let front = words.before(at).trim_end_of("一二三四五六七八九十");
        let number = chinese(words.within(front.len(), at))?.number.value() as i32;
        let front = front.strip_suffix('第').filter(|_| (1..=15).contains(&number))?;
        // 苏联的|第一个, 新世纪|第一个: another's, or counted anew.
        (!front.trim_end_matches('的').ends_with_any("苏联 世纪")).then_some((front.len(), at + PLAN.len(), number))
    })
}

const PLAN: &str = "个五年计划";

/// Every plan named in quotes or in full: where, its first and its last year.
pub fn told(words: &str) -> impl Iterator<Item = (usize, i32, i32)> + '_ {
    named(words).into_iter().filter_map(|(at, end, number)| {
        let (name, behind) = (words.within(at, end), words.after(end));
        let quoted = words.before(at).ends_with('“') && behind.starts_with('”');
        // 十四五时期 without quotes: only where no shorter word is meant.
        let bare = name.size() == 3 && behind.starts_with_any("时期 期间 发展 以来");
        let (first, last) = years(number);
        let one_year = behind.starts_with_any("的第 第"); // 第二个五年计划的第一年
        (!one_year && (quoted || bare || name.ends_with(PLAN))).then_some((at, first, last))
    })
}

/// The plan that runs in the year: where it is named, and its years.
pub fn of_year(words: &str, year: i32) -> Option<(usize, Period)> {
    told(words).find(|(_, first, last)| (*first..=*last).contains(&year)).map(|(at, first, last)| (at, Period::Span(first, last)))
}

/// Where the words end that tell a plan's span, and the span. Of a plan that goes on in the `planned` year, its past years where the words
/// look back (“十四五”以来), which is said outside the part that looks `ahead` by 累计, too.
pub fn spans(words: &str, planned: Option<i32>, ahead: bool) -> Vec<(usize, Period)> {
    let mut found = Vec::new();
    for (at, end, number) in named(words) {
        let after = words.after(end).trim_start_of("”\"");
        if words.before(at).trim_end_of("“\" ").ends_in("比较") {
            continue; // 比“六五”期间增长8%: the base
        }
        // 是“十三五”末的2.5倍, 相当于“十三五”时期的1.7倍: the base of a multiple.
        let front = words.before(at).trim_end_of("“\" ");
        let of_base = after.trim_start_of("末时期间同").starts_with('的');
        if of_base && front.ends_with_any("是 为 达 相当于 等于") {
            continue;
        }
        if front.ends_in("与同和") && after.trim_start_of("末时期间").starts_with_any("相比 比较") {
            continue; // 与“十一五”末相比,…增长60%
        }
        let (first, last) = years(number);
        let plan = after.strip_prefix("计划").or(words.before(end).ends_with(PLAN).then_some(after));
        let by_plan = plan.is_some_and(|rest| rest.starts_with_any("草案 规定 安排 要求 确定"));
        let past = planned.filter(|planned| looks_back(after, ahead || last < *planned) && first < *planned);
        if let Some(planned) = past {
            found.push((end, if first + 1 < planned { Period::Span(first, planned - 1) } else { Period::Year(first) }));
        } else if let Some((len, of_first, years)) = some_years(after) {
            let span = if of_first { Period::Span(first, first + years - 1) } else { Period::Span(last - years + 1, last) };
            found.push((words.len() - after.len() + len, span));
        } else if by_plan || after.starts_with_any("期间 时期 年均 累计 已累计") {
            found.push((end, Period::Span(first, last)));
        } else if after.starts_with_any("末 期末") {
            found.push((end, Period::Year(last)));
        }
    }
    found
}

/// “十四五”|以来, “十四五”|期间累计新增, “十四五”|已累计下降: up to now.
fn looks_back(after: &str, over: bool) -> bool {
    let period = after.strip_opening("期间 时期").unwrap_or(after);
    let summed = after.starts_with_any("累计 已累计") || period.len() < after.len() && period.trim_start_of(",全省市县区我").starts_with_any("累计 已累计 已");
    period.strip_opening("规划实施 规划 实施 开局").unwrap_or(period).starts_with("以来") || summed && !over
}

/// “十四五”前三年, 后两年: length of the words behind the plan, whether they are its first, and how many.
fn some_years(after: &str) -> Option<(usize, bool, i32)> {
    let count = after.strip_opening("计划 时期 期间 规划").unwrap_or(after);
    let years = count.strip_first("前后")?;
    let number = "一二三四".chars().position(|digit| years.starts_with(digit)).or(years.starts_with('两').then_some(1))? as i32 + 1;
    let rest = years.after('一'.len_utf8()).strip_prefix('年')?;
    Some((after.len() - rest.len(), count.starts_with('前'), number))
}
