//! Parts of a year: 前三季度, 2023年上半年, 1—9月, 前11个月.

use super::{Period, Years};
use crate::quantity::{arabic, chinese, year_at_end};
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::digits_at_end;

const QUARTERS: [(&str, i32, i32); 7] =
    [("前三季度", 1, 3), ("上半年", 1, 2), ("下半年", 3, 4), ("一季度", 1, 1), ("二季度", 2, 2), ("三季度", 3, 3), ("四季度", 4, 4)];

/// The parts of a year that `words` tell and where each ends; one without a year of its own is of `year`.
pub fn parts(words: &str, years: Years, year: i32) -> Vec<(usize, Period)> {
    let mut found = Vec::new();
    for (word, first, last) in QUARTERS {
        for at in words.places_of(word) {
            let front = words.before(at);
            if front.ends_with('前') || front.ends_with("第二、") || front.ends_with("二、") || front.ends_with("一、") {
                continue;
            }
            if let Some(year) = year_in_front(front.strip_suffix('第').unwrap_or(front), years, year) {
                found.push((at + word.len(), Period::Quarters(year, first, last)));
            }
        }
    }
    for at in words.places_of("月") {
        if let Some((start, first, last)) = months(words.before(at))
            && let Some(year) = year_in_front(words.before(start), years, year)
        {
            found.push((at + '月'.len_utf8(), of_months(year, first, last)));
        }
    }
    found
}

/// The year that stands in front of a part, or `year`; none where the part is the base: 比一季度回落3个百分点.
fn year_in_front(front: &str, years: Years, year: i32) -> Option<i32> {
    let (front, year) = match front.strip_suffix('年') {
        None => (front, year),
        Some(told) => match (year_at_end(told), years.now) {
            (Some((year, len)), _) => (told.before(told.len() - len), year),
            (None, Some(now)) => match told.char_indices().next_back()? {
                (i, '今') => (told.before(i), now),
                (i, '去' | '上') => (told.before(i), now - 1),
                (i, '明') => (told.before(i), now + 1),
                _ => (front, year),
            },
            (None, None) => (front, year),
        },
    };
    (!front.ends_in("比较")).then_some(year)
}

/// Whether `words` are the months that stand in front of 月, and nothing else.
pub fn is_months(words: &str) -> bool {
    months(words).is_some_and(|(start, ..)| start == 0)
}

/// 1—9, 1至10, 前11个: the months that stand in front of 月, and where they begin.
fn months(before: &str) -> Option<(usize, i32, i32)> {
    if let Some(counted) = before.strip_suffix('个') {
        let (last, len) = month_at_end(counted)?;
        let front = counted.before(counted.len() - len);
        let front = front.strip_suffix('前').or_else(|| front.strip_suffix('头').filter(|year| year.ends_with_any("今年 去年")))?;
        // 提前3个月: how early; 今年前两个月 is told.
        let of_year = front.strip_suffix('年').is_none_or(|year| year.ends_in("今去上明") || year_at_end(year).is_some());
        return (last > 1 && of_year && !front.ends_in("提之以此")).then_some((front.len(), 1, last));
    }
    let (last, len) = month_at_end(before)?;
    let rest = before.before(before.len() - len);
    let front = rest.trim_end_of("-—–~至到、");
    let (first, first_len) = month_at_end(front.strip_suffix('月').unwrap_or(front)).filter(|_| front.len() < rest.len())?;
    let start = front.strip_suffix('月').unwrap_or(front).len() - first_len;
    // 2024-12月 tells a year and a month.
    let listed = rest.ends_with('、') && before.before(start).ends_with('年'); // 今年一、二月份
    (listed || !rest.ends_with('、')).then_some(())?;
    ((if listed { first == 1 && last == 2 } else { first < last }) && !before.before(start).ends_in("0123456789.")).then_some((start, first, last))
}

/// The month from 1 to 12 that `words` end with, and its length.
fn month_at_end(words: &str) -> Option<(i32, usize)> {
    let digits = digits_at_end(words);
    if words.strip_suffix('元').is_some_and(|front| !front.ends_in("0123456789百千万亿美")) {
        return Some((1, '元'.len_utf8())); // 元至6月
    }
    let start = if digits > 0 { words.len() - digits } else { words.trim_end_of("一二两三四五六七八九十").len() };
    let (number, len) = arabic(words.after(start)).or_else(|| chinese(words.after(start)).map(|numeral| (numeral.number, numeral.len)))?;
    let month = number.value();
    (start + len == words.len() && (1.0..=12.0).contains(&month)).then_some((month as i32, len))
}

fn of_months(year: i32, first: i32, last: i32) -> Period {
    match (first % 3, last % 3) {
        (1, 0) => Period::Quarters(year, first / 3 + 1, last / 3),
        _ => Period::Months(year, first, last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_years() {
        let years = Years { planned: Some(2025), now: Some(2025) };
        for (words, want) in [
            ("前三季度增长5%", "2024Q1-Q3"),
            ("2022年上半年,进出口增长3%", "2022Q1-Q2"),
            ("2021年第四季度", "2021Q4"),
            ("明年一季度", "2026Q1"),
            ("增速比一季度回落3个百分点", ""),
            ("1—11月,投资增长4%", "2024M1-M11"),
            ("2024年1至9月份", "2024Q1-Q3"),
            ("一到六月", "2024Q1-Q2"),
            ("前十一个月的实绩", "2024M1-M11"),
            ("今年前两个月", "2025M1-M2"),
            ("提前3个月完成", ""),
            ("2024-12月", ""),
            ("12月底", ""),
        ] {
            let found: Vec<String> = parts(words, years, 2024).into_iter().map(|(_, period)| period.write()).collect();
            assert_eq!(found.join(" "), want, "{words}");
        }
    }
}
