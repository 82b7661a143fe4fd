//! Region and year out of a file's name: `云水市_2024`, `2025年云水省政府工作报告`, `1964`.
//!
//! The region is what is left when year, date and the words for the document are taken away; there is no list of places.
//! A name that leaves anything of another shape tells none: a wrong region is worse than none.

/// What a file's name tells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hints {
    pub region: Option<String>,
    pub year: Option<i32>,
}

/// The hints of a file's name without its ending.
pub fn of_name(stem: &str) -> Hints {
    let plain: Vec<char> = stem.chars().map(half_width).collect();
    Hints { region: region(&plain), year: year(&plain) }
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// The one year that the name holds; two different ones tell nothing.
fn year(name: &[char]) -> Option<i32> {
    let mut found = None;
    for number in numbers(name) {
        let digits: String = name[number.clone()].iter().collect();
        let beside = |at: Option<&char>| at.is_some_and(char::is_ascii_alphabetic);
        if beside(number.start.checked_sub(1).and_then(|at| name.get(at))) || beside(name.get(number.end)) {
            continue;
        }
        // 20240115 is a day of 2024.
        let year = match digits.len() {
            4 => digits.parse().ok(),
            8 if is_day(&digits[4..]) => digits[..4].parse().ok(),
            _ => None,
        };
        let Some(year) = year.filter(|year| (1949..2100).contains(year)) else { continue };
        if found.is_some_and(|other| other != year) {
            return None;
        }
        found = Some(year);
    }
    found
}

fn is_day(digits: &str) -> bool {
    let (month, day) = digits.split_at(2);
    matches!((month.parse(), day.parse()), (Ok(1..=12u8), Ok(1..=31u8)))
}

/// The runs of digits.
fn numbers(name: &[char]) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, c) in name.iter().enumerate() {
        if !c.is_ascii_digit() {
            continue;
        }
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += 1,
            None => runs.push(at..at + 1),
        }
    }
    runs
}

/// A region is told by a name that says nothing else: a part of another shape makes it the name of something else (04_民政局), and so does
/// a number that is no year (07_口语区), unless the name says that it is a report.
fn region(name: &[char]) -> Option<String> {
    let words = words(name);
    let mut parts: Vec<String> = words.iter().filter_map(|word| place(word)).collect();
    parts.dedup();
    if !parts.iter().all(|part| is_region(part)) {
        return None;
    }
    let is_report = year(name).is_some() || words.iter().any(|word| DOCUMENT.iter().any(|document| word.contains(document)));
    if !is_report && name.iter().any(char::is_ascii_alphanumeric) {
        return None;
    }
    // 云水省_石桥市: the larger stands before the smaller.
    let region = parts.concat();
    (!region.is_empty()).then_some(if NATION.contains(&region.as_str()) { "全国".to_string() } else { region })
}

/// Names of the nation and of its government, whose report is of 全国.
const NATION: [&str; 5] = ["中华人民共和国", "中国", "全国", "国务院", "国家"];

/// The Chinese words between digits, marks and letters; the 年 月 日 behind a number belong to it.
fn words(name: &[char]) -> Vec<String> {
    let mut words = vec![String::new()];
    for (at, &c) in name.iter().enumerate() {
        let counts = matches!(c, '年' | '月' | '日' | '号') && at > 0 && name[at - 1].is_ascii_digit();
        match words.last_mut() {
            Some(word) if is_han(c) && !counts => word.push(c),
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// The place in a word, once the document's own words are gone: 云水市人民政府工作报告 is 云水市.
fn place(word: &str) -> Option<String> {
    let cut = DOCUMENT.iter().filter_map(|document| word.find(document)).min();
    let place = &word[..cut.unwrap_or(word.len())];
    let place = ["年度", "度", "在"].iter().find_map(|before| place.strip_prefix(before)).unwrap_or(place);
    let length = place.chars().count();
    let is_name = (2..=16).contains(&length) && !place.starts_with(['我', '本', '全', '各', '该']) || NATION.contains(&place);
    let is_copy = place.ends_with(['稿', '版', '文', '本', '件', '档', '终', '集', '编']) || ["摘要", "节选", "解读", "汇总"].contains(&place);
    (is_name && !is_copy).then(|| place.to_string())
}

/// With these the words about the document begin.
const DOCUMENT: [&str; 8] = ["政府", "人民政府", "人民代表大会", "人代会", "第", "届", "工作报告", "报告"];

fn is_region(part: &str) -> bool {
    let ends = part.ends_with(['省', '市', '县', '区', '州', '盟', '旗', '乡', '镇']) || part.ends_with("街道") || part.ends_with("苏木");
    let is_other = OTHERS.contains(&part) || KINDS.iter().any(|kind| part.ends_with(kind));
    ends && !is_other || NATION.contains(&part)
}

/// Words that end as a region does and are none.
const OTHERS: [&str; 20] = [
    "城区", "市区", "郊区", "地区", "片区", "辖区", "山区", "老区", "灾区", "库区", "新区", "区县", "县区", "市县", "县市", "省市", "城市", "乡镇", "城镇",
    "街道",
];

/// What is no region, whatever its name.
const KINDS: [&str; 8] = ["社区", "小区", "园区", "景区", "校区", "超市", "联盟", "城乡"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn region_and_year() {
        for (name, region, year) in [
            ("云水_2024", None, Some(2024)),
            ("云水市_2024", Some("云水市"), Some(2024)),
            ("2024-云水市", Some("云水市"), Some(2024)),
            ("2025年云水省政府工作报告", Some("云水省"), Some(2025)),
            ("2025年云水族自治区人民政府工作报告(全文)", Some("云水族自治区"), Some(2025)),
            ("云水市２０２４年政府工作报告", Some("云水市"), Some(2024)),
            ("政府工作报告_石桥县_2019", Some("石桥县"), Some(2019)),
            ("3.石桥县2019年度政府工作报告", Some("石桥县"), Some(2019)),
            ("云水省_石桥市_2024", Some("云水省石桥市"), Some(2024)),
            ("云水市第八届人民代表大会第三次会议政府工作报告", Some("云水市"), None),
            ("2024年1月10日在云水市第八届人民代表大会上", Some("云水市"), Some(2024)),
            ("20240115云水市", Some("云水市"), Some(2024)),
            ("云水市2024(1)", Some("云水市"), Some(2024)),
            ("2024年国务院政府工作报告", Some("全国"), Some(2024)),
            ("全国2024", Some("全国"), Some(2024)),
            ("云水市", Some("云水市"), None),
            ("石桥镇_2024", Some("石桥镇"), Some(2024)),
            ("1964", None, Some(1964)),
            ("云水市民政局_2024", None, Some(2024)),
            ("云水市_交通_2024", None, Some(2024)),
            ("城区_2024", None, Some(2024)),
            ("2024年政府工作报告", None, Some(2024)),
            ("2024年市政府工作报告", None, Some(2024)),
            ("我市2024年政府工作报告", None, Some(2024)),
            ("2024政府工作报告_终稿", None, Some(2024)),
            ("2023年政府工作报告正文", None, Some(2023)),
        ] {
            assert_eq!(of_name(name), Hints { region: region.map(str::to_string), year }, "{name}");
        }
    }

    #[test]
    fn other_names_tell_nothing() {
        for name in [
            "",
            "000_e6d542d074aa0565",
            "002_f2019abc",
            "report",
            "a1999b",
            "2023-2024",
            "19640000",
            "12345",
            "新建文本文档",
            "stdin",
            "04_民政局",
            "05_国企",
            "交通厅",
            "07_口语区",
            "乡镇",
        ] {
            assert_eq!(of_name(name), Hints::default(), "{name}");
        }
    }
}
