//! The front matter: title lines, when and where the report was delivered, and by whom.

use super::dates::{self, Date};
use super::meeting::{heard_by, meeting, region_of_meeting, region_of_title};
use super::para::{Para, Part};
use super::prose::Told;
use super::shape::{bare, start_of};
use super::speaker::{lone_name, retold, speaker, speaker_within};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::{Span, opening};

/// A title line is no longer than this.
const LONGEST_TITLE: usize = 46;
/// A delivery line is no longer than this.
const LONGEST_DELIVERY: usize = 110;
/// So many paragraphs may hold front matter.
const DEPTH: usize = 14;

/// What the front matter tells.
#[derive(Debug, Default)]
pub struct Front {
    pub titles: Vec<Span>,
    pub date: Option<Date>,
    pub meeting: Option<String>,
    pub speaker: Option<String>,
    /// The year in a title line.
    pub year: Option<i32>,
    /// The region that a title line or the meeting names.
    pub region: Option<String>,
}

impl Front {
    /// Takes what running text tells where no block of its own told it.
    pub fn fill_from(&mut self, told: Told) {
        self.region = self.region.take().or(told.region);
        self.year = self.year.or(told.year);
        self.date = self.date.or(told.date);
        self.meeting = self.meeting.take().or(told.meeting);
        self.speaker = self.speaker.take().or(told.speaker);
    }
}

/// Reads the front matter and marks its paragraphs.
pub fn read(text: &str, paras: &mut [Para], notes: &[Span]) -> Front {
    let mut front = Front::default();
    let body = body_start(paras);
    for i in 0..body {
        let Some([para, behind @ ..]) = paras.get_mut(i..body) else { break };
        if !para.is_body() {
            continue;
        }
        let (words, span) = (para.words, para.span);
        // 附件2 above the title: what the text hangs behind.
        let annex = front.titles.is_empty() && words.starts_with("附件") && words.size() <= 4;
        if opening::is_salutation(words) || annex {
            para.part = Part::Apart;
            continue;
        }
        let other = front.titles.is_empty() && titles_other_report(words);
        if is_title(words) || other || is_slogan(para, behind) {
            let start = span.end - bare_title(words).len();
            let title = Span::new(start, start + bare(text.within(start, span.end)).len());
            front.year = front.year.or_else(|| if other { year_of_other(words) } else { year_of_title(words) });
            front.region = front.region.take().or_else(|| region_of_title(words));
            front.meeting = front.meeting.take().or_else(|| meeting(words).map(str::to_string));
            front.titles.push(title);
        } else if is_delivery(words) || dates::first(words).is_some() {
            delivery(words, &mut front);
        } else if let Some(name) = speaker(words).or_else(|| lone_name(words).filter(|_| !front.titles.is_empty() || front.date.is_some())) {
            front.speaker = front.speaker.take().or(Some(name));
        } else {
            continue;
        }
        para.part = Part::Front;
    }
    // 来源: / 某日报 / 省长某某作政府工作报告: what else stands between the title and the salutation.
    if paras.get(body).is_some_and(|p| opening::is_salutation(p.words) || is_opening_sentence(p.words)) && !front.titles.is_empty() {
        paras.iter_mut().take(body).filter(|p| p.is_body()).for_each(|p| p.part = Part::Apart);
    }
    for note in notes {
        delivery(note.of(text), &mut front);
    }
    if front.meeting.is_none() {
        front.meeting = paras.iter().filter(|p| p.is_body()).take(2).find_map(|p| heard_by(p.words));
    }
    if front.speaker.is_none() {
        front.speaker = paras.iter().filter(|p| p.is_body()).take(8).find_map(|p| retold(p.words));
    }
    if let Some(meeting) = &front.meeting {
        front.region = region_of_meeting(meeting).or(front.region.take());
    }
    // A title line inside the text is no paragraph of it.
    for para in paras.iter_mut().filter(|p| p.is_body() && p.count <= 12 && is_title(p.words)) {
        para.part = Part::Apart;
    }
    front
}

/// The first paragraph that is surely no front matter.
fn body_start(paras: &[Para]) -> usize {
    let mut seen = 0;
    for (i, para) in paras.iter().enumerate() {
        if para.is_noise() {
            continue;
        }
        seen += 1;
        let heads = opening::mark(para.words).is_some();
        let titled = |p: &Para| is_title(p.words) || is_delivery(p.words);
        let more_front = paras.iter().skip(i + 1).take(3).any(|p| !p.is_noise() && titled(p));
        if seen > DEPTH || heads || is_opening_sentence(para.words) || para.count > LONGEST_DELIVERY || (opening::is_salutation(para.words) && !more_front) {
            return i;
        }
        if !titled(para) && !opening::is_salutation(para.words) && para.count > LONGEST_TITLE && !more_front {
            return i;
        }
    }
    paras.len()
}

/// What a title says of the version of the text; of several that stand in a row the last first.
const VERSIONS: &str = "征求意见稿 送审稿 审议稿 讨论稿 摘要 全文 (摘登 (实录 (草案 (书面 节选 全文实录";

/// Ends of sentences that speak of a report and are no title of one.
const SPOKEN_OF: &str = "作政府工作报告 关于政府工作报告 审议政府工作报告 听取政府工作报告 的政府工作报告";

/// 政府工作报告, 2024年某市政府工作报告, ——某区…会议政府工作报告摘要.
pub fn is_title(words: &str) -> bool {
    let words = bare_title(words);
    let count = words.size();
    if count > LONGEST_TITLE || words.contains_in("。;!>") || words.has(",请") {
        return false;
    }
    let core = words.trim_end_of("0123456789()[]年月");
    let core = each(VERSIONS).fold(core, |core, version| core.strip_suffix(version).unwrap_or(core));
    let core = core.trim_end_of("(—-:\"”");
    let year_behind = core.has("政府") && core.ends_with("年工作报告");
    (core.ends_with_any("政府工作报告 政府工作的报告") || year_behind) && !core.ends_with_any(SPOKEN_OF)
}

/// 2024年度总经理工作报告, 某局2024年工作总结和2025年工作计划, 2024年预算执行情况和2025年预算草案的报告: other reports that are written in the
/// same manner. Only the first line of a text is taken for their title.
fn titles_other_report(words: &str) -> bool {
    let words = bare(bare_title(words));
    let told = words.ends_with_any("工作报告 工作总结")
        || words.has("总结") && words.ends_with_any("计划 安排 打算 部署")
        || words.starts_with("关于") && words.ends_with("的报告");
    told && words.size() <= LONGEST_TITLE
        && !words.contains_in("。;!:,")
        && opening::mark(words).is_none()
        && !words.contains_any("作工作报告 听取 审议 审查 代表")
}

/// 政府工作报告(2018年1月); one of (2017年12月) plans for the next year.
fn year_of_title(words: &str) -> Option<i32> {
    dates::years(words).next().map(|year| year + i32::from(words.contains_any("年11月) 年12月)")))
}

/// The year that they plan for: the later of two, the one behind that which is summed up.
fn year_of_other(words: &str) -> Option<i32> {
    let year = dates::years(words).max()?;
    let summed_up = words.has("总结") && dates::years(words).min() == Some(year);
    Some(if summed_up { year + 1 } else { year })
}

pub fn bare_title(words: &str) -> &str {
    words.trim_start_of("—-–― <《")
}

/// A short line without a sentence end above a title line.
fn is_slogan(para: &Para, behind: &[Para]) -> bool {
    let titled = behind.iter().take(2).any(|p| is_title(p.words));
    titled
        && !para.is_ended()
        && (6..=50).contains(&para.count)
        && !is_delivery(para.words)
        && speaker(para.words).is_none()
        && dates::first(para.words).is_none()
}

/// The line that tells when and at which meeting: ——2024年1月22日在某县第四届人民代表大会第四次会议上.
pub fn is_delivery(words: &str) -> bool {
    if words.size() > LONGEST_DELIVERY || words.has("我代表") {
        return false;
    }
    let held = words.contains_any("会议 大会");
    let at = words.contains_any("人民代表大会 人大");
    let told = dates::first(words).is_some() || words.starts_with_any("—— -- ( 在");
    held && at && told && !words.has("以来")
}

/// 现在,我代表某市人民政府向大会报告工作
pub fn is_opening_sentence(words: &str) -> bool {
    let head = start_of(words, 60);
    (head.has("我代表") || head.has("受") && head.has("委托")) && words.has("报告")
}

fn delivery(words: &str, front: &mut Front) {
    front.date = front.date.or_else(|| dates::first(words));
    if front.meeting.is_none() {
        front.meeting = meeting(words).map(str::to_string);
    }
    if front.speaker.is_none() {
        front.speaker = speaker_within(words);
    }
}

#[cfg(test)]
mod tests {
    use super::{is_title, region_of_title};

    #[test]
    fn titles() {
        for (words, region) in [
            ("政府工作报告", None),
            ("2024年甲山市政府工作报告", Some("甲山市")),
            ("甲山区2024年政府工作报告摘要", Some("甲山区")),
            ("——甲山区第五届人民代表大会第四次会议政府工作报告摘要", Some("甲山区")),
            ("2024年度甲山市政府工作报告", Some("甲山市")),
            ("政府工作报告(2024年)", None),
            ("甲山县政府工作报告(2024年1月)", Some("甲山县")),
            ("甲山市人民政府工作报告(摘要)", Some("甲山市")),
            ("国务院政府工作报告", Some("全国")),
            ("2010年上半年政府工作报告", None),
            ("甲山县2010年上半年政府工作报告", Some("甲山县")),
            ("甲山县2025年政府工作报告(征求意见稿)", Some("甲山县")),
            ("甲山县人民政府2025年工作报告(摘要)", Some("甲山县")),
        ] {
            assert!(is_title(words), "{words}");
            assert_eq!(region_of_title(words).as_deref(), region, "{words}");
        }
        for words in [
            "首页>政务公开>政府工作报告",
            "2024年1月4日省长某某作政府工作报告",
            "过去一年,我们认真审议政府工作报告",
            "政府工作报告指出,要稳中求进。",
            "工作回顾",
        ] {
            assert!(!is_title(words), "{words}");
        }
    }
}
