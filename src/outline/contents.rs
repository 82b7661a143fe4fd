//! Tables of contents: a line 目录 and the lines below it up to the first that is no entry.
//!
//! An entry is a short line that ends with a page number, or that comes again further down as a line of its own.

use super::para::{Para, Part};
use crate::model::NoiseKind;
use crate::strings::{CharsOf, Counts, Cut, DIGITS, OneOf};

/// An entry is no longer than this.
const LONGEST_ENTRY: usize = 70;

/// Marks the tables of contents as noise.
pub fn set_aside(paras: &mut [Para]) {
    if !paras.iter().any(|para| is_head(para.words)) {
        return;
    }
    let mut last_place = Counts::default();
    for (i, para) in paras.iter().enumerate().filter(|(_, para)| para.count <= LONGEST_ENTRY) {
        *last_place.entry(bare_entry(para.words), i) = i;
    }
    let mut i = 0;
    while let Some(para) = paras.get(i) {
        if !is_head(para.words) {
            i += 1;
            continue;
        }
        let end = end_of_contents(paras, i, &last_place);
        // 目录 alone heads nothing.
        if end > i + 2 {
            for para in paras.iter_mut().take(end).skip(i) {
                para.part = Part::Noise(NoiseKind::Contents);
            }
        }
        i = end.max(i + 1);
    }
}

fn is_head(words: &str) -> bool {
    words.is_one_of("目录 目次 目录: CONTENTS Contents")
}

fn end_of_contents(paras: &[Para], head: usize, last_place: &Counts) -> usize {
    let mut seen = Counts::default();
    let mut end = head + 1;
    let mut at = head + 1;
    while let Some(para) = paras.get(at) {
        let bare = bare_entry(para.words);
        // The first entry comes again: here the text begins.
        if para.count > LONGEST_ENTRY || seen.get(bare).is_some() {
            break;
        }
        if has_page(para.words) || last_place.get(bare).is_some_and(|place| place > at) {
            seen.entry(bare, at);
            end = at + 1;
        } else if at > end + 1 || para.is_ended() {
            // One line between entries may be a heading of the table itself (一、地级市); two are not.
            break;
        }
        at += 1;
    }
    end
}

/// The entry without its number, dots and page.
fn bare_entry(words: &str) -> &str {
    let words = crate::text::opening::mark(words).map_or(words, |len| words.after(len));
    words.trim_end_of("0123456789.…·-() —")
}

/// Whether a page number stands at the end, behind words or dots.
fn has_page(words: &str) -> bool {
    let rest = words.trim_end_of(")]");
    let before = rest.trim_end_of(DIGITS);
    let digits = rest.len() - before.len();
    (1..=4).contains(&digits) && !before.is_empty() && !before.ends_in("年第.") || (1..=4).contains(&digits) && before.ends_with("..")
}

#[cfg(test)]
mod tests {
    use crate::outline::para::kept_by;

    fn kept(text: &str) -> Vec<&str> {
        kept_by(super::set_aside, text)
    }

    #[test]
    fn a_table_with_pages() {
        let text =
            "合集\n目录\n一、城市\n1.2024年甲市政府工作报告1\n2.2024年乙市政府工作报告23\n二、县\n3.丙县政府工作报告40\n2024年甲市政府工作报告\n各位代表:";
        assert_eq!(kept(text), ["合集", "2024年甲市政府工作报告", "各位代表:"]);
    }

    #[test]
    fn a_table_without_pages() {
        let text = "政府工作报告\n目录\n一、2023年工作回顾\n二、2024年工作安排\n一、2023年工作回顾\n过去的一年很好。\n二、2024年工作安排\n好。";
        assert_eq!(kept(text).len(), 5);
    }

    #[test]
    fn no_table() {
        let text = "目录\n各位代表:\n过去的一年,我们完成了任务。";
        assert_eq!(kept(text).len(), 3);
        assert_eq!(kept("编制权责目录\n共12\n条").len(), 3);
    }
}
