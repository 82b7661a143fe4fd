//! Dates of delivery, in Arabic or Chinese digits.

use crate::strings::{CharsOf, Cut, Find, Size};

/// A date; the year may be told elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
}

impl Date {
    /// The year that a report of this date plans for: congresses that sit in the last two months plan for the next.
    pub fn planned_year(self) -> Option<i32> {
        self.year.map(|year| year + i32::from(self.is_late()))
    }

    fn is_late(self) -> bool {
        self.month >= 11
    }

    /// `YYYY-MM-DD`, by the year planned for where the date names none.
    pub fn with_year(self, year: Option<i32>) -> Option<String> {
        let year = self.year.or(year.map(|planned| planned - i32::from(self.is_late())))?;
        Some(format!("{year:04}-{:02}-{:02}", self.month, self.day))
    }
}

/// The first date in some words: 2024年1月22日, 二〇二四年一月二十二日, 2月7日.
pub fn first(words: &str) -> Option<Date> {
    for at in words.places_of("月") {
        let Some((month, month_start)) = number_before(words.before(at)) else { continue };
        let rest = words.after(at + '月'.len_utf8());
        let len = rest.find(|c: char| !is_digit(c)).unwrap_or(rest.len());
        let Some(day) = number(rest.before(len)) else { continue };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !rest.after(len).starts_in("日号、至-") {
            continue;
        }
        let year = words.before(month_start).strip_suffix('年').and_then(year_before).map(|(y, _)| y);
        return Some(Date { year, month: month as u32, day: day as u32 });
    }
    None
}

/// The year that ends some words: 2024, 二〇二四, 一九八二. Gives the year and where it starts.
pub fn year_before(words: &str) -> Option<(i32, usize)> {
    let start = words.trim_end_matches(is_digit).len();
    let digits: Vec<char> = words.after(start).chars().collect();
    if digits.len() != 4 {
        return None;
    }
    let year = digits.iter().try_fold(0, |n, &c| digit(c).map(|d| n * 10 + d))?;
    (1949..=2100).contains(&year).then_some((year, start))
}

/// All years named in some words, each followed by 年, in order.
pub fn years(words: &str) -> impl Iterator<Item = i32> + '_ {
    words.places_of("年").filter_map(|at| year_before(words.before(at)).map(|(y, _)| y))
}

fn number_before(words: &str) -> Option<(i32, usize)> {
    let start = words.trim_end_matches(is_digit).len();
    number(words.after(start)).map(|n| (n, start))
}

/// 12, 十二, 二十二.
fn number(words: &str) -> Option<i32> {
    if words.is_empty() || words.size() > 4 {
        return None;
    }
    if let Some((tens, ones)) = words.parted_at("十") {
        let tens = if tens.is_empty() { 1 } else { digit(single(tens)?)? };
        let ones = if ones.is_empty() { 0 } else { digit(single(ones)?)? };
        return Some(tens * 10 + ones);
    }
    words.chars().try_fold(0, |n, c| digit(c).map(|d| n * 10 + d))
}

fn single(words: &str) -> Option<char> {
    let mut chars = words.chars();
    let first = chars.next()?;
    chars.next().is_none().then_some(first)
}

fn is_digit(c: char) -> bool {
    digit(c).is_some() || c == '十'
}

fn digit(c: char) -> Option<i32> {
    match c {
        '0'..='9' => Some(c as i32 - '0' as i32),
        '〇' | '零' | '○' => Some(0),
        _ => "一二三四五六七八九".chars().position(|d| d == c).map(|at| at as i32 + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::{first, years};

    #[test]
    fn dates() {
        for (words, want) in [
            ("——2024年1月22日在某县", "2024-01-22"),
            ("二〇二四年一月二十二日", "2024-01-22"),
            ("二○二四年一月二十二日", "2024-01-22"),
            ("一九五七年六月十日在会议上", "1957-06-10"),
            ("2月7日、8日,会议召开", "2025-02-07"),
            ("2023年12月28日至30日", "2023-12-28"),
            ("(2024年3月5日)", "2024-03-05"),
        ] {
            assert_eq!(first(words).and_then(|d| d.with_year(Some(2025))).as_deref(), Some(want), "{words}");
        }
        for words in ["1-11月份", "5月底前", "13月1日", "岁月"] {
            assert_eq!(first(words), None, "{words}");
        }
    }

    #[test]
    fn years_named() {
        assert_eq!(years("从2019年到二〇二三年,三年行动,12345年").collect::<Vec<_>>(), [2019, 2023]);
    }
}
