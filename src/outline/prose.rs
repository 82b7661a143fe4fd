//! Fields told in running text, where no title block stands: 云泽市2025年政府工作报告(摘要) 2025年2月11日,云泽市第九届人民代表大会….

use super::dates::{self, Date};
use super::para::Para;
use crate::strings::{CharsOf, Cut, Find, Size};
use crate::text::is_plain_han;

/// What the first paragraph tells of its report.
#[derive(Debug, Default, PartialEq)]
pub struct Told {
    pub region: Option<String>,
    pub year: Option<i32>,
    pub date: Option<Date>,
    pub meeting: Option<String>,
    pub speaker: Option<String>,
}

/// Characters of the first paragraph that may hold the fields.
const FRONT: usize = 160;

/// Reads the opening of the first paragraph.
pub fn read(paras: &[Para]) -> Told {
    let Some(para) = paras.iter().find(|p| p.is_body()) else { return Told::default() };
    let words = para.words;
    let front = words.head(FRONT);
    let mut told = Told::default();
    if let Some(at) = front.place_of("政府工作报告")
        && let Some((year, start)) = front.before(at).strip_suffix('年').and_then(dates::year_before)
    {
        told.year = Some(year);
        let before = front.before(start);
        let name = before.after(before.trim_end_matches(is_plain_han).len());
        told.region = Some(name).filter(|n| n.has_size(2, 12) && n.ends_in("省市区县州盟旗")).map(str::to_string);
    }
    // Only a text that tells of its own meeting tells its date.
    if let Some(end) = front.place_of("会议").map(|i| i + "会议".len())
        && let Some(congress) = front.before(end).last_place_of("人民代表大会")
    {
        told.date = dates::first(front.before(congress));
        let start = front.before(congress).trim_end_matches(is_plain_han).len();
        told.meeting = Some(front.within(start, end).to_string()).filter(|m| m.has("届") && m.has("次"));
    }
    if let Some(at) = front.place_of("作政府工作报告").or_else(|| front.place_of("代表").filter(|&i| front.after(i).has("作政府工作报告"))) {
        let before = front.before(at);
        let name = before.last_place_of("长").map(|i| before.after(i + '长'.len_utf8()));
        told.speaker = name.filter(|n| n.has_size(2, 4) && n.chars().all(is_plain_han)).map(str::to_string);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::outline::para::paragraphs;

    #[test]
    fn an_abstract_on_one_line() {
        let text = "云泽市2025年政府工作报告(摘要)2025年2月11日,云泽市第九届人民代表大会第四次会议开幕,市长程若谷作政府工作报告。收入增长5%。\n";
        let told = read(&paragraphs(text, &[], &[]));
        assert_eq!(told.region.as_deref(), Some("云泽市"));
        assert_eq!(told.year, Some(2025));
        assert_eq!(told.date.and_then(|d| d.with_year(None)).as_deref(), Some("2025-02-11"));
        assert_eq!(told.meeting.as_deref(), Some("云泽市第九届人民代表大会第四次会议"));
        assert_eq!(told.speaker.as_deref(), Some("程若谷"));
    }

    #[test]
    fn a_report_without_these_words_tells_nothing() {
        let told = read(&paragraphs("各位代表:现在向大会报告工作,请予审议。\n", &[], &[]));
        assert_eq!(told, super::Told::default());
    }
}
