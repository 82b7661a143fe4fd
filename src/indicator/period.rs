//! The year or span that a number speaks of.
//!
//! Without a word to the contrary it is the reviewed year in the review and the planned year in the outlook. Words of the
//! sentence change it from where they stand: 2019年, 去年, 五年来, 前三季度, 到2025年, “十四五”期间.

use crate::text::Span;

/// A period as the table writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Period {
    Year(i32),
    Span(i32, i32),
    Quarters(i32, u8, u8),
    Unknown,
}

impl Period {
    pub fn write(&self) -> String {
        match self {
            Period::Year(year) => year.to_string(),
            Period::Span(first, last) => format!("{first}-{last}"),
            Period::Quarters(year, first, last) if first == last => format!("{year}Q{first}"),
            Period::Quarters(year, first, last) => format!("{year}Q{first}-Q{last}"),
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

/// Words of time in a sentence: where they end and the period they set from there on.
pub fn changes(text: &str, sentence: Span, report_year: Option<i32>) -> Vec<(usize, Period)> {
    let words = sentence.of(text);
    let mut found = Vec::new();
    for (at, _) in words.match_indices('年') {
        if let Some((end, period)) = year_at(words, at, report_year) {
            found.push((sentence.start + end, period));
        }
    }
    if let Some(year) = report_year {
        for (word, period) in [
            ("前三季度", Period::Quarters(year - 1, 1, 3)),
            ("上半年", Period::Quarters(year - 1, 1, 2)),
            ("下半年", Period::Quarters(year - 1, 3, 4)),
            ("一季度", Period::Quarters(year - 1, 1, 1)),
            ("二季度", Period::Quarters(year - 1, 2, 2)),
            ("三季度", Period::Quarters(year - 1, 3, 3)),
            ("四季度", Period::Quarters(year - 1, 4, 4)),
        ] {
            for (at, _) in words.match_indices(word) {
                let longer = words[..at].ends_with(['前', '、']);
                if !longer {
                    found.push((sentence.start + at + word.len(), period.clone()));
                }
            }
        }
        let plans = plans(words, sentence.start);
        found.extend(plans);
    }
    found.sort_by_key(|f| f.0);
    found
}

/// 2023年, 2021-2025年, 去年, 今年, 五年来: what the 年 at `at` says.
fn year_at(words: &str, at: usize, report_year: Option<i32>) -> Option<(usize, Period)> {
    let before = &words[..at];
    let after = &words[at + '年'.len_utf8()..];
    let end = at + '年'.len_utf8();
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits == 4 {
        let year: i32 = before[at - 4..].parse().ok().filter(|y| (1900..2100).contains(y))?;
        let front = &before[..at - 4];
        // 2021年中国民营企业500强, 比2019年: not the time of the sentence.
        if front.ends_with(['比', '较', '“', '《', '(']) || after.starts_with(['中', '度', '版']) && !after.starts_with("度计划") && !after.starts_with("中央")
        {
            return None;
        }
        let first = front.strip_suffix(['-', '—', '~', '至', '到']).or_else(|| front.strip_suffix("——")).map(|f| f.strip_suffix('年').unwrap_or(f));
        if let Some(first) = first
            && let Some(from) = first
                .len()
                .checked_sub(4)
                .filter(|&i| first.is_char_boundary(i))
                .and_then(|i| first[i..].parse::<i32>().ok())
                .filter(|y| (1900..2100).contains(y))
        {
            return Some((end, Period::Span(from, year)));
        }
        let adverbial = front.is_empty()
            || front.ends_with([',', ';', ':', '。', '到', '至', '由', '从', '、', '在', '自', '截', '止', '以', '预', '计', '于', '争', '保', '—']);
        return adverbial.then_some((end, Period::Year(year)));
    }
    if digits == 2 && report_year.is_some_and(|y| y < 2000) {
        let year: i32 = before[at - 2..].parse().ok()?;
        return Some((end, Period::Year(1900 + year)));
    }
    let year = report_year?;
    if before.ends_with('去') || before.ends_with('上') && !before.ends_with("以上") {
        let compared = before[..before.len() - 3].ends_with(['比', '较', '是']);
        return (!compared).then_some((end, Period::Year(year - 1)));
    }
    if before.ends_with('今') {
        return (!after.starts_with("以来") && !after.starts_with('和')).then_some((end, Period::Year(year)));
    }
    if before.ends_with('明') {
        return Some((end, Period::Year(year + 1)));
    }
    let count = before.chars().next_back().and_then(|c| "一二三四五六七八九十".chars().position(|d| d == c))? as i32 + 1;
    let front = &before[..before.len() - 3];
    let continued = front.ends_with("连续");
    let lasting = ["来", "间", "累计", "共"].iter().any(|w| after.starts_with(w)) || front.ends_with("过去") || front.ends_with('近') && count > 1;
    if count > 1 && (continued || lasting) && !front.ends_with(['前', '后', '第', '十']) {
        return Some((end, Period::Span(year - count, year - 1)));
    }
    if count == 5 && (front.is_empty() || front.ends_with([',', ';', '。'])) && !after.starts_with(['规', '计', '行', '前', '的']) {
        return Some((end, Period::Span(year - 5, year - 1)));
    }
    None
}

/// “十四五”期间, “十三五”时期: plans of five years, the tenth from 2001.
fn plans(words: &str, offset: usize) -> Vec<(usize, Period)> {
    const NUMBERS: &[(&str, i32)] = &[
        ("十五五", 15),
        ("十四五", 14),
        ("十三五", 13),
        ("十二五", 12),
        ("十一五", 11),
        ("十五", 10),
        ("九五", 9),
        ("八五", 8),
        ("七五", 7),
        ("六五", 6),
        ("一五", 1),
    ];
    let mut found = Vec::new();
    for (word, number) in NUMBERS {
        for (at, _) in words.match_indices(word) {
            let after = words[at + word.len()..].trim_start_matches(['”', '"']);
            let end = at + word.len();
            // The first plan ran 1953-1957, the sixth 1981-1985, and every five years since.
            let (first, last) = if *number == 1 { (1953, 1957) } else { (1951 + number * 5, 1955 + number * 5) };
            if ["期间", "时期", "以来"].iter().any(|w| after.starts_with(w)) && !words[..at].ends_with('十') {
                found.push((offset + end, Period::Span(first, last)));
            } else if after.starts_with('末') {
                found.push((offset + end, Period::Year(last)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_time() {
        for (text, want) in [
            ("2006年,资产总额", vec!["2006"]),
            ("五年来新增", vec!["2018-2022"]),
            ("前三季度增长", vec!["2022Q1-Q3"]),
            ("比2019年增长", vec![]),
            ("到2025年达到", vec!["2025"]),
            ("2021-2025年累计", vec!["2021-2025"]),
            ("“十四五”期间", vec!["2021-2025"]),
            ("连续四年第一", vec!["2019-2022"]),
            ("三年行动", vec![]),
        ] {
            let got: Vec<String> = changes(text, Span::new(0, text.len()), Some(2023)).iter().map(|c| c.1.write()).collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
