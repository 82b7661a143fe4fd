//! An editor's note above a news abstract: 2月7日、8日,某区第十二届人民代表大会第四次会议召开,会议听取了…
//!
//! It tells of the meeting from outside and is no part of the report; the meeting and date are read from it.

use super::front::is_opening_sentence;
use super::para::{Para, Part};
use crate::model::NoiseKind;
use crate::strings::{Find, OneOf, Size};
use crate::text::{Span, opening};

/// Marks editor's notes in front of a report as noise and gives their places.
pub fn set_aside(paras: &mut [Para]) -> Vec<Span> {
    let mut notes = Vec::new();
    for para in paras.iter_mut().filter(|p| !p.is_noise()).take(8) {
        if opening::mark(para.words).is_some() || opening::is_salutation(para.words) || is_opening_sentence(para.words) {
            break;
        }
        if is_note(para.words) {
            if !goes_on(para.words) {
                para.part = Part::Noise(NoiseKind::Boilerplate);
            }
            notes.push(para.span);
        }
    }
    notes
}

/// A longer paragraph is the report itself, on one line with what was said of it.
const LONGEST: usize = 400;

fn is_note(words: &str) -> bool {
    if words.chars().nth(LONGEST).is_some() {
        return false;
    }
    let told = words.contains_any("召开 开幕 闭幕 举行");
    let outside = words.contains_any("会议回顾 审议通过 会议听取 大会听取 听取了 作政府工作报告 现将 全文如下 摘要如下 摘登如下 全文刊发 会议指出");
    let from_inside = words.contains_any("我们 我代表");
    let dispatched = words.has("现将") && words.has("如下") || words.starts_with("编者按");
    (told && outside && words.has("会议") && words.size() > 24 && !from_inside) || dispatched
}

/// Whether the note goes on with the report itself: …作政府工作报告。报告指出,2025年全市生产总值增长5%.
fn goes_on(words: &str) -> bool {
    words.contains_any("报告指出, 报告提出, 报告显示, 报告说, 报告称,")
}

#[cfg(test)]
mod tests {
    use super::{goes_on, is_note};

    #[test]
    fn notes() {
        for words in [
            "2月7日、8日,甲山区第十二届人民代表大会第四次会议召开,会议回顾总结去年工作,审议通过了工作报告。",
            "1月22日上午,甲山市第九届人民代表大会第三次会议开幕,市长王某某代表市政府作政府工作报告。现将报告全文如下:",
        ] {
            assert!(is_note(words) && !goes_on(words), "{words}");
        }
        assert!(goes_on("2月11日,甲山市第九届人民代表大会第四次会议开幕,市长王某作政府工作报告。报告指出,2025年全市投资增长5%。"));
        for words in ["2024年1月4日在甲山市第九届人民代表大会第三次会议上", "过去一年,我们成功召开招商会议,审议通过了一批规划。", "五年来,各族人民团结奋斗。"]
        {
            assert!(!is_note(words), "{words}");
        }
    }
}
