//! The front matter: title lines, when and where the report was delivered, and by whom.

use super::dates::{self, Date};
use super::para::{Para, Part};
use super::prose::Told;
use super::shape::bare;
use crate::text::{OneOf, Span, is_han, opening};

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
        if !paras[i].is_body() {
            continue;
        }
        let (words, span) = (paras[i].words, paras[i].span);
        if opening::is_salutation(words) {
            paras[i].part = Part::Apart;
            continue;
        }
        if is_title(words) || is_slogan(paras, i, body) {
            let start = span.end - bare_title(words).len();
            let title = Span::new(start, start + bare(&text[start..span.end]).len());
            front.year = front.year.or_else(|| dates::years(words).next());
            front.region = front.region.take().or_else(|| region_of_title(words));
            front.meeting = front.meeting.take().or_else(|| meeting(words).map(str::to_string));
            front.titles.push(title);
        } else if is_delivery(words) || dates::first(words).is_some() {
            delivery(words, &mut front);
        } else if let Some(name) = speaker(words).or_else(|| lone_name(words)) {
            front.speaker = front.speaker.take().or(Some(name));
        } else {
            continue;
        }
        paras[i].part = Part::Front;
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
        let more_front = paras[i + 1..].iter().take(3).any(|p| !p.is_noise() && titled(p));
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
const VERSIONS: [&str; 8] = ["摘要", "全文", "(摘登", "(实录", "(草案", "(书面", "节选", "全文实录"];

/// Ends of sentences that speak of a report and are no title of one.
const SPOKEN_OF: &str = "作政府工作报告 关于政府工作报告 审议政府工作报告 听取政府工作报告 的政府工作报告";

/// 政府工作报告, 2024年某市政府工作报告, ——某区…会议政府工作报告摘要.
pub fn is_title(words: &str) -> bool {
    let words = bare_title(words);
    let count = words.chars().count();
    if count > LONGEST_TITLE || words.contains(['。', ';', '!']) || words.contains(",请") {
        return false;
    }
    let core = words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '[' | ']' | '年'));
    let core = VERSIONS.iter().fold(core, |core, version| core.strip_suffix(version).unwrap_or(core));
    let core = core.trim_end_matches(['(', '—', '-', ':', '"', '”']);
    core.ends_with_any("政府工作报告 政府工作的报告") && !core.ends_with_any(SPOKEN_OF)
}

fn bare_title(words: &str) -> &str {
    words.trim_start_matches(['—', '-', '–', '―', ' ', '<', '《'])
}

/// A short line without a sentence end above a title line.
fn is_slogan(paras: &[Para], i: usize, body: usize) -> bool {
    let para = &paras[i];
    let titled = paras[i + 1..body.max(i + 1)].iter().take(2).any(|p| is_title(p.words));
    titled
        && !para.is_ended()
        && (6..=50).contains(&para.count)
        && !is_delivery(para.words)
        && speaker(para.words).is_none()
        && dates::first(para.words).is_none()
}

/// The line that tells when and at which meeting: ——2024年1月22日在某县第四届人民代表大会第四次会议上.
pub fn is_delivery(words: &str) -> bool {
    if words.chars().count() > LONGEST_DELIVERY || words.contains("我代表") {
        return false;
    }
    let held = words.contains("会议") || words.contains("大会");
    let at = words.contains("人民代表大会") || words.contains("人大");
    let told = dates::first(words).is_some() || words.starts_with("——") || words.starts_with("--") || words.starts_with('(') || words.starts_with('在');
    held && at && told && !words.contains("以来")
}

/// 现在,我代表某市人民政府向大会报告工作
pub fn is_opening_sentence(words: &str) -> bool {
    let head = words.char_indices().nth(60).map_or(words, |(at, _)| &words[..at]);
    (head.contains("我代表") || head.contains("受") && head.contains("委托")) && words.contains("报告")
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

/// 某县第四届人民代表大会第四次会议
pub fn meeting(words: &str) -> Option<&str> {
    let congress = words.find("人民代表大会")?;
    let end = congress + words[congress..].find("会议")? + "会议".len();
    let start = words[..congress].trim_end_matches(|c: char| is_han(c) || c == '·' || c.is_ascii_digit()).len();
    let mut name = &words[start..end];
    // 1月22日在某县…, 省长某某在某省…
    for word in ["日在", "日于", "在", "于", "日"] {
        if let Some(at) = name[..name.find("届").unwrap_or(0)].rfind(word) {
            name = &name[at + word.len()..];
        }
    }
    let whole = name.contains('届') && name.contains('次') && name.chars().count() <= 44;
    whole.then_some(name)
}

/// The meeting that the opening sentence reports to: 向第十届全国人民代表大会第一次会议报告, 向…会议提出…的报告.
fn heard_by(words: &str) -> Option<String> {
    words.match_indices('向').find_map(|(at, to)| {
        let rest = &words[at + to.len()..];
        let name = meeting(rest).filter(|name| rest.starts_with(name))?;
        let does = rest[name.len()..].trim_start_matches([',', '的']);
        let told = does.split('。').next().is_some_and(|sentence| sentence.contains("报告"));
        (told && does.starts_with_any("报告 作 提出 汇报")).then(|| name.to_string())
    })
}

/// The speaker of a report that others retell: 李某某市长在报告中指出.
fn retold(words: &str) -> Option<String> {
    let head = &words[..words.char_indices().nth(30).map_or(words.len(), |(at, _)| at)];
    let end = head.find("在报告中")? + "在".len();
    speaker_within(&head[..end])
}

/// The region in front of 第…届: 乙州市甲山区 of a meeting; the national congress is 全国.
fn region_of_meeting(meeting: &str) -> Option<String> {
    let at = meeting.find('第')?;
    if at == 0 {
        return meeting.contains("全国").then(|| "全国".to_string());
    }
    let region = meeting[..at].trim_start_matches("召开的").trim_start_matches("中华人民共和国");
    if region.is_empty() || region == "全国" {
        return Some("全国".to_string());
    }
    Some(region.to_string())
}

/// The region in a title: 2024年某市政府工作报告, 某区2024年政府工作报告摘要.
fn region_of_title(words: &str) -> Option<String> {
    let words = bare_title(words);
    if let Some(name) = meeting(words) {
        return region_of_meeting(name);
    }
    let end = ["人民政府工作报告", "政府工作报告"].iter().find_map(|w| words.find(w))?;
    let name = &words[..end];
    let name = name.split('年').rfind(|part| !part.trim_matches(|c: char| c.is_ascii_digit() || c == '度').is_empty()).unwrap_or("");
    let name = name.trim_start_matches('度').trim_end_matches(|c: char| c.is_ascii_digit()).trim_matches(['(', ')', '"', '“', '”', ' ', ':', '·']);
    if name == "国务院" {
        return Some("全国".to_string());
    }
    let plain = name.chars().all(|c| is_han(c) || c == '·');
    (plain && (2..=16).contains(&name.chars().count())).then(|| name.to_string())
}

/// Offices whose holders deliver reports, longer ones first.
const OFFICES: [&str; 22] = [
    "人民政府代理主席",
    "代理主席",
    "代主席",
    "主席",
    "代理省长",
    "代省长",
    "省长",
    "代理市长",
    "代市长",
    "市长",
    "代理区长",
    "代区长",
    "区长",
    "代理县长",
    "代县长",
    "县长",
    "州长",
    "盟长",
    "旗长",
    "国务院总理",
    "总理",
    "行政长官",
];

/// The name in a line that holds an office and a name only: 某区人民政府区长李某某.
pub fn speaker(words: &str) -> Option<String> {
    let words = words.trim_matches(['(', ')', ':', ' ', '—', '-']);
    if words.chars().count() > 30 || words.contains([',', '。', ';', '!']) {
        return None;
    }
    let (at, office) =
        OFFICES.iter().filter_map(|office| words.rfind(office).map(|at| (at, office))).max_by_key(|(at, office)| (*at + office.len(), office.len()))?;
    let name = words[at + office.len()..].trim_matches(['(', ')', ':', ' ', '·']);
    let name = name.strip_suffix("同志").unwrap_or(name);
    if is_name(name) {
        return Some(name.to_string());
    }
    // 李某某市长
    let before = words[..at].trim_end_matches([' ', ':']);
    (name.is_empty() && is_name(before)).then(|| before.to_string())
}

/// The name in a delivery line: 自治区主席王某某在…会议上的讲话, 李某市长在…会议, …会议上市长张某同志作政府工作报告.
fn speaker_within(words: &str) -> Option<String> {
    for (at, office) in OFFICES.iter().filter_map(|office| words.rfind(office).map(|at| (at, office))) {
        let rest = &words[at + office.len()..];
        let end = ["在", "作", "同志", "代表", "向", "所作", "的"].iter().filter_map(|w| rest.find(w)).min().unwrap_or(rest.len());
        if is_name(rest[..end].trim_matches([' ', ':', '(', ')'])) {
            return Some(rest[..end].trim_matches([' ', ':', '(', ')']).to_string());
        }
        // 1月15日李某市长在…
        let before = words[..at].rsplit(['日', ' ', '—', '-', ',']).next().unwrap_or("");
        if rest.starts_with('在') && is_name(before) {
            return Some(before.to_string());
        }
    }
    None
}

/// Two to four characters, or a longer name with a middle dot (艾某某·吐某某) or of a people with long names.
fn is_name(words: &str) -> bool {
    let count = words.chars().count();
    let plain = words.chars().all(|c| is_han(c) || matches!(c, '·' | '•'));
    let dotted = words.contains(['·', '•']);
    let no_name = words.contains_any("报告 会议 政府 同志 工作 摘要 讲话 全文 代表 奖 热线 活动 工程 信箱 基金");
    plain && !no_name && (2..=if dotted { 16 } else { 5 }).contains(&count)
}

/// A name alone on its line.
fn lone_name(words: &str) -> Option<String> {
    let count = words.chars().count();
    let no_name = words.contains_any("目录 摘要 全文 首页 正文 合集 来源 市 县 区 省");
    ((2..=4).contains(&count) && is_name(words) && !no_name).then(|| words.to_string())
}

#[cfg(test)]
mod tests {
    use super::{is_delivery, is_title, meeting, region_of_meeting, region_of_title, retold, speaker, speaker_within};

    #[test]
    fn titles() {
        for (words, region) in [
            ("政府工作报告", None),
            ("2024年甲山市政府工作报告", Some("甲山市")),
            ("甲山区2024年政府工作报告摘要", Some("甲山区")),
            ("——甲山区第五届人民代表大会第四次会议政府工作报告摘要", Some("甲山区")),
            ("2024年度甲山市政府工作报告", Some("甲山市")),
            ("政府工作报告(2024年)", None),
            ("甲山市人民政府工作报告(摘要)", Some("甲山市")),
            ("国务院政府工作报告", Some("全国")),
        ] {
            assert!(is_title(words), "{words}");
            assert_eq!(region_of_title(words).as_deref(), region, "{words}");
        }
        for words in ["2024年1月4日省长某某作政府工作报告", "过去一年,我们认真审议政府工作报告", "政府工作报告指出,要稳中求进。", "工作回顾"]
        {
            assert!(!is_title(words), "{words}");
        }
    }

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
        for words in ["第九届人民代表大会第一次会议以来的五年,是不平凡的五年", "依法接受人大监督,2月7日召开会议"] {
            assert!(!is_delivery(words) || meeting(words).is_none(), "{words}");
        }
    }

    #[test]
    fn retold_reports() {
        assert_eq!(retold("李某某市长在报告中首先指出,去年工作取得成绩。").as_deref(), Some("李某某"));
        assert_eq!(retold("市政府在报告中提出,要努力工作。"), None);
    }

    #[test]
    fn speakers() {
        for (words, name) in [
            ("甲山区人民政府区长李某某", "李某某"),
            ("国务院总理李某", "李某"),
            ("自治区主席某某某·吐某某某", "某某某·吐某某某"),
            ("代省长罗某某", "罗某某"),
            ("甲山自治区代理主席某某某某", "某某某某"),
            ("市长:王某", "王某"),
        ] {
            assert_eq!(speaker(words).as_deref(), Some(name), "{words}");
        }
        for words in ["市长热线12345", "省长质量奖评选", "市长接待日活动开展", "区长,你好"] {
            assert_eq!(speaker(words), None, "{words}");
        }
    }
}
