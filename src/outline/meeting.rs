//! The meeting that heard a report, and the region that it or a title names.

use super::dates;
use super::front::bare_title;
use super::shape::start_of;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size, each};
use crate::text::is_han;

/// Behind 向 a meeting and the word for what it hears stand within so many characters; a name is shorter than that.
const LONGEST_HEARING: usize = 120;

/// 某县第四届人民代表大会第四次会议
pub fn meeting(words: &str) -> Option<&str> {
    // 第十五届人大三次会议, 第十五届人大常委会第七次会议.
    let congress = words.place_of("人民代表大会").or_else(|| words.place_of("届人大").map(|at| at + "届".len()))?;
    let end = congress + words.after(congress).place_of("会议")? + "会议".len();
    let start = words.before(congress).trim_end_matches(|c: char| is_han(c) || c == '·' || c.is_ascii_digit()).len();
    let mut name = words.within(start, end);
    // 1月22日在某县…, 省长某某在某省…
    for word in ["日在", "日于", "在", "于", "日"] {
        if let Some(at) = name.before(name.place_of("届").unwrap_or(0)).last_place_of(word) {
            name = name.after(at + word.len());
        }
    }
    let whole = name.has("届") && name.has("次") && name.size() <= 44;
    whole.then_some(name)
}

/// The meeting that the opening sentence reports to: 向第十届全国人民代表大会第一次会议报告, 向…会议提出…的报告.
pub fn heard_by(words: &str) -> Option<String> {
    words.places_of("向").find_map(|at| {
        // Each 向 looks ahead: no further than this, or a text of nothing else would be searched to its end from each.
        let rest = start_of(words.after(at + '向'.len_utf8()), LONGEST_HEARING);
        let name = meeting(rest).filter(|name| rest.starts_with(name))?;
        let does = rest.after(name.len()).trim_start_of(",的");
        let told = does.starts_with_any("报告 作 提出 汇报") && does.split('。').next().is_some_and(|sentence| sentence.has("报告"));
        told.then(|| name.to_string())
    })
}

/// The region in front of 第…届: 乙州市甲山区 of a meeting; the national congress is 全国.
pub fn region_of_meeting(meeting: &str) -> Option<String> {
    // 某省十四届人民代表大会: 第 may be left out.
    let before = meeting.before(meeting.place_of("届")?).trim_end_of("一二三四五六七八九十0123456789").trim_end_matches('第');
    if before.is_empty() {
        return meeting.has("全国").then(|| "全国".to_string());
    }
    let region = before.trim_start_words("召开的 中华人民共和国");
    if region.is_empty() || region == "全国" {
        return Some("全国".to_string());
    }
    // 在县第十八届…: the rank alone.
    region.chars().nth(1).is_some().then(|| region.to_string())
}

/// The region in a title: 2024年某市政府工作报告, 某区2024年政府工作报告摘要.
pub fn region_of_title(words: &str) -> Option<String> {
    let words = bare_title(words);
    if let Some(name) = meeting(words) {
        return region_of_meeting(name);
    }
    let end = each("人民政府工作报告 政府工作报告 人民政府20").find_map(|w| words.place_of(w))?;
    let name = words.before(end);
    let told = |part: &str| !part.trim_matches(|c: char| c.is_ascii_digit() || c == '度').is_empty() && !part.is_one_of("上半 下半");
    let name = name.split('年').rfind(|part| told(part)).unwrap_or("");
    let name = dates::year_before(name).map_or(name, |(_, start)| name.before(start)); // 某县二〇二四|年
    let name = name.trim_start_matches('度').trim_end_of(DIGITS).trim_both_of("()\"“” :·");
    if name == "国务院" {
        return Some("全国".to_string());
    }
    let plain = name.chars().all(|c| is_han(c) || c == '·');
    (plain && name.has_size(2, 16)).then(|| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::{meeting, region_of_meeting};
    use crate::outline::front::is_delivery;
    use crate::outline::speaker::speaker_within;

    #[test]
    fn deliveries() {
        for (words, want, region, name) in [
            ("——2024年1月22日在乙州市甲山区第四届人民代表大会第四次会议上", "乙州市甲山区第四届人民代表大会第四次会议", "乙州市甲山区", None),
            (
                "2025年1月14日在甲山市第十六届人民代表大会第三次会议上甲山市市长王某同志作政府工作报告。",
                "甲山市第十六届人民代表大会第三次会议",
                "甲山市",
                Some("王某"),
            ),
            (
                "——2025年1月14日自治区人民政府主席王某某在甲山自治区第十四届人民代表大会第三次会议上的讲话",
                "甲山自治区第十四届人民代表大会第三次会议",
                "甲山自治区",
                Some("王某某"),
            ),
            ("----2025年1月15日王某市长在甲山市第十六届人民代表大会第三次会议的政府工作报告", "甲山市第十六届人民代表大会第三次会议", "甲山市", Some("王某")),
            ("——2025年1月16日省长李某某在甲山省第十四届人民代表大会第三次会议上的讲话", "甲山省第十四届人民代表大会第三次会议", "甲山省", Some("李某某")),
        ] {
            assert!(is_delivery(words), "{words}");
            assert_eq!(meeting(words), Some(want), "{words}");
            assert_eq!(region_of_meeting(want).as_deref(), Some(region), "{words}");
            assert_eq!(speaker_within(words).as_deref(), name, "{words}");
        }
        assert_eq!(region_of_meeting("甲山省十四届人民代表大会第四次会议").as_deref(), Some("甲山省"));
        for words in ["第九届人民代表大会第一次会议以来的五年,是不平凡的五年", "依法接受人大监督,2月7日召开会议"] {
            assert!(!is_delivery(words) || meeting(words).is_none(), "{words}");
        }
    }
}
