//! Where each report begins and ends in a text that may hold several.
//!
//! A report begins at its title line, or at the line that tells when and where it was delivered. A title inside the text is a
//! new report only when a salutation or a delivery line follows close by: collections repeat the title now and then. Where the titles
//! were left out, a salutation and the sentence that opens every report begin it.

use super::front;
use super::para::Para;
use super::speaker::speaker;
use crate::strings::OneOf;
use crate::text::opening::is_salutation;
use std::ops::Range;

/// So many paragraphs at most stand between a title and the salutation.
const FRONT: usize = 8;

/// And so many characters.
const LONGEST_FRONT: usize = 300;

/// The reports as ranges of paragraphs; they cover everything from the first report on.
pub fn reports(paras: &[Para]) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let only_front = paras.iter().position(|p| !p.is_noise() && p.count >= 46).unwrap_or(paras.len());
    let mut i = 0;
    while let Some([para, behind @ ..]) = paras.get(i..) {
        // Between a title and its salutation stand the caption of a picture or a note at most.
        let opened = || paras.iter().take(i).skip(*starts.last().unwrap_or(&i));
        let ahead = || {
            opened().next().is_some_and(|title| front::is_title(title.words))
                && opened().try_fold(0, |sum, p| Some(sum + p.count).filter(|sum| *sum < LONGEST_FRONT)).is_some()
        };
        if !(is_salutation(para.words) && ahead()) && begins(para, behind, i <= only_front) {
            starts.push(i);
            i = after_front(paras, i);
        } else {
            i += 1;
        }
    }
    // Whatever stands before the first title is a report of its own when it is long enough to be one (a text cut at its head).
    let is_long = |first: usize| paras.iter().take(first).filter(|p| !p.is_noise()).map(|p| p.count).sum::<usize>() > 400;
    match starts.first_mut() {
        Some(first) if !is_long(*first) => *first = with_slogan(paras, *first),
        _ => starts.insert(0, 0),
    }
    if paras.is_empty() {
        return Vec::new();
    }
    let ends = starts.iter().copied().skip(1).chain([paras.len()]).collect::<Vec<_>>();
    starts.into_iter().zip(ends).map(|(start, end)| start..end).collect()
}

/// Whether a report begins at this paragraph; `only_front` tells that before it there are short lines only.
fn begins(para: &Para, behind: &[Para], only_front: bool) -> bool {
    if para.is_noise() {
        return false;
    }
    let near = || behind.iter().filter(|p| !p.is_noise()).take(FRONT);
    let opened = |p: &Para| is_salutation(p.words) || front::is_delivery(p.words) || front::is_opening_sentence(p.words);
    if front::is_title(para.words) {
        return only_front || near().take_while(|p| p.count < 120 || front::is_opening_sentence(p.words)).any(opened);
    }
    // 各位代表: / 现在,我代表市人民政府向大会报告工作: where the titles of a collection were left out.
    let spoken = |p: &Para| {
        p.words.starts_with_any("现在 我代表 受 我受") && p.words.contains_any("报告工作 报告政府工作 工作报告") && front::is_opening_sentence(p.words)
    };
    if is_salutation(para.words) && near().next().is_some_and(spoken) {
        return true;
    }
    front::is_delivery(para.words) && near().take(4).any(|p| is_salutation(p.words) || front::is_opening_sentence(p.words))
}

/// The first paragraph behind the front matter that begins at `i`.
fn after_front(paras: &[Para], i: usize) -> usize {
    let mut end = i + 1;
    for (k, para) in paras.iter().enumerate().skip(i + 1).take(FRONT) {
        if para.is_noise() {
            continue;
        }
        if is_salutation(para.words) || front::is_opening_sentence(para.words) {
            return k + 1;
        }
        if front::is_delivery(para.words) || front::is_title(para.words) || speaker(para.words).is_some() {
            end = k + 1;
        } else if para.count > 46 {
            break;
        }
    }
    end
}

/// A slogan above the first title belongs to the report: 奋力谱写新篇章 / ——某区政府工作报告.
fn with_slogan(paras: &[Para], first: usize) -> usize {
    let is_slogan = |para: &&Para| !para.is_noise() && !para.is_ended() && (6..=50).contains(&para.count);
    first - paras.iter().take(first).rev().take(2).take_while(is_slogan).count()
}

#[cfg(test)]
mod tests {
    use super::reports;
    use crate::outline::para::paragraphs;

    fn starts(text: &str) -> Vec<&str> {
        let paras = paragraphs(text, &[], &[]);
        reports(&paras).into_iter().map(|r| paras[r.start].words).collect()
    }

    #[test]
    fn a_collection() {
        let text = "2024年甲市政府工作报告\n2024年1月4日在甲市第九届人民代表大会第三次会议上\n各位代表:\n现在,我代表市人民政府报告工作。\n一、2023年工作回顾\n好。\n2024年乙市政府工作报告\n各位代表:\n一、2023年工作回顾\n好。\n";
        assert_eq!(starts(text), ["2024年甲市政府工作报告", "2024年乙市政府工作报告"]);
    }

    #[test]
    fn a_collection_without_titles() {
        let one = "各位代表:\n现在,我代表县人民政府,向大会报告工作,请予审议。\n一、2023年工作回顾\n过去一年,县政府的工作取得了新的成绩。\n";
        assert_eq!(starts(&one.repeat(3)).len(), 3);
        let thanks = "各位代表:\n现在,我代表县人民政府,向大会报告工作。\n好。\n各位代表!\n现在,我代表县人民政府,向全县人民表示感谢!\n好。";
        assert_eq!(starts(thanks).len(), 1);
    }

    #[test]
    fn one_report() {
        assert_eq!(starts("各位代表:\n现在报告工作。\n一、回顾\n政府工作报告\n过去的一年,我们很努力,取得了成绩。").len(), 1);
        assert_eq!(starts("奋力建设现代化新县城\n——某区2024年政府工作报告摘要\n一、回顾").first(), Some(&"奋力建设现代化新县城"));
        assert_eq!(starts("政府工作报告\n政府工作报告\n2024年1月4日在甲市第九届人民代表大会第三次会议上\n各位代表:").len(), 1);
        let caption = "1月4日,王某代表县人民政府,向大会作政府工作报告,会场内气氛热烈,代表们认真听取和审议。本报记者李某某摄影报道。";
        let text = format!("2024年甲县政府工作报告\n{caption}\n各位代表:\n现在,我代表县人民政府,向大会报告工作。\n一、回顾");
        assert_eq!(starts(&text).len(), 1);
        assert!(starts("").is_empty());
    }
}
