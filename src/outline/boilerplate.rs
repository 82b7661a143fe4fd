//! The site's words around the report: links, counters, copyright, source and editor lines.
//!
//! `data/boilerplate.txt` lists words that only a site writes. A short line that begins with or holds such words is
//! boilerplate; at the two ends of the text short lines between boilerplate lines go with them.

use super::para::{Para, Part};
use crate::model::NoiseKind;
use crate::strings::{CharsOf, Find, OneOf, Size};

const LIST: &str = crate::data!("boilerplate.txt");

/// A line of a site is no longer than this.
const LONGEST: usize = 160;

struct Words {
    starts: Vec<&'static str>,
    holds: Vec<&'static str>,
    whole: Vec<&'static str>,
}

fn words() -> Words {
    let mut words = Words { starts: Vec::new(), holds: Vec::new(), whole: Vec::new() };
    for line in LIST.lines() {
        let mut fields = line.split('\t');
        match (fields.next(), fields.next()) {
            (Some("start"), Some(w)) => words.starts.push(w),
            (Some("hold"), Some(w)) => words.holds.push(w),
            (Some("whole"), Some(w)) => words.whole.push(w),
            _ => {}
        }
    }
    words
}

/// Marks boilerplate as noise.
pub fn set_aside(paras: &mut [Para]) {
    let words = words();
    for para in paras.iter_mut().filter(|para| para.is_body() && para.count <= LONGEST) {
        if is_boilerplate(para.words, &words) || is_reporter(para.words) {
            para.part = Part::Noise(NoiseKind::Boilerplate);
        }
    }
    tail(paras);
    head(paras);
}

fn is_boilerplate(line: &str, words: &Words) -> bool {
    let line = line.trim_start_of("([【●·>|*#");
    words.whole.contains(&line.trim_end_of(")]】:><|"))
        || words.starts.iter().any(|w| line.starts_with(w))
        || words.holds.iter().any(|w| line.has(w))
        || is_address(line)
}

/// A web address or a path alone on its line.
fn is_address(line: &str) -> bool {
    line.starts_with_any("http www.") || line.starts_with('/') && line.is_ascii()
}

/// (本报记者某某整理), (记者某某), 某报记者某某某.
fn is_reporter(line: &str) -> bool {
    let inner = line.trim_start_of("([【").trim_end_of(")]】");
    let bracketed = inner.len() < line.len();
    let count = inner.size();
    let names = ["本报记者", "本报讯", "本网记者", "通讯员", "实习记者", "特约记者", "全媒体记者", "融媒体记者"];
    (bracketed && count <= 40 && inner.contains_any("记者 整理 编辑")) || (count <= 30 && !line.has("。") && names.iter().any(|n| inner.starts_with(n)))
}

/// Behind the last sentence of the text: short lines between and after boilerplate lines.
fn tail(paras: &mut [Para]) {
    let Some(last) = paras.iter().rposition(|p| p.is_body() && (p.count > 40 || p.words.ends_in("。!"))) else {
        return;
    };
    for para in paras.iter_mut().skip(last + 1).skip_while(|p| !p.is_noise()).filter(|p| p.is_body()) {
        para.part = Part::Noise(NoiseKind::Boilerplate);
    }
}

/// Before the report: short lines above a boilerplate line, when no title stands among them.
fn head(paras: &mut [Para]) {
    let first_long = paras.iter().position(|p| !p.is_noise() && p.count > 40).unwrap_or(0);
    let Some(last) = paras.iter().take(first_long).rposition(|p| p.part == Part::Noise(NoiseKind::Boilerplate)) else {
        return;
    };
    for para in paras.iter_mut().take(last).filter(|p| p.is_body()) {
        let front = para.words.contains_any("报告 会议 代表 省 市 县 区 主席 总理");
        if !front && para.count <= 16 {
            para.part = Part::Noise(NoiseKind::Boilerplate);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LIST;
    use crate::outline::para::kept_by;

    fn kept(text: &str) -> Vec<&str> {
        kept_by(super::set_aside, text)
    }

    #[test]
    fn a_site_around_a_report() {
        let text = "首页\n来源:某某日报\n政府工作报告\n各位代表:\n过去的一年,我们稳中求进。\n(本报记者某某整理)\n本文地址:/a/b.html\n留言与评论(共有条评论)\n验证码:\n网站地图";
        assert_eq!(kept(text), ["政府工作报告", "各位代表:", "过去的一年,我们稳中求进。"]);
    }

    #[test]
    fn the_report_itself_stays() {
        for line in
            ["税收来源:工业占三成,服务业占七成。", "打印产业园开工", "主办单位:省交通运输厅", "编辑出版图书12种。", "首页改版后访问量增长20%。", "(详见附件)"]
        {
            assert_eq!(kept(line), [line]);
        }
    }

    #[test]
    fn the_list_is_sorted_and_unique() {
        let lines: Vec<&str> = LIST.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", lines.windows(2).find(|p| p[0] >= p[1]));
        assert!(lines.iter().all(|l| l.split('\t').count() == 3), "every entry has an example");
    }
}
