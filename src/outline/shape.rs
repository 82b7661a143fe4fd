//! Shapes of words that several rooms ask for.

use crate::strings::{CharsOf, Cut, DIGITS};

/// The characters of `words` up to the first of `marks`, and the byte where it stands; `None` when there is none within
/// `most` characters.
pub fn until<'t>(words: &'t str, marks: &[char], most: usize) -> Option<(&'t str, char)> {
    words.char_indices().take(most + 1).find(|(_, ch)| marks.contains(ch)).map(|(at, ch)| (words.before(at), ch))
}

/// Marks at the end that belong to no title.
pub fn bare(words: &str) -> &str {
    words.trim_end_of("。!?;:,、.— ").trim_start_of(" :,、")
}

/// The title of a run-in heading: its line, or the text up to the first sentence end.
pub fn run_in(words: &str) -> &str {
    let end = words.find_in("。!?").unwrap_or(words.len());
    bare(words.before(end))
}

/// Whether words hold a figure that is no year.
pub fn has_figure(words: &str) -> bool {
    let mut rest = words;
    while let Some(at) = rest.find_in(DIGITS) {
        let tail = rest.after(at);
        let after = tail.trim_start_of(DIGITS);
        let digits = tail.len() - after.len();
        if !(digits == 4 && (after.starts_with('年') || after.starts_in("-—"))) {
            return true;
        }
        rest = after;
    }
    false
}

/// The first characters of some words.
pub fn start_of(words: &str, count: usize) -> &str {
    words.head(count)
}

#[cfg(test)]
mod tests {
    use super::{bare, has_figure, run_in, until};

    #[test]
    fn titles() {
        assert_eq!(run_in("聚焦发展,质效提升。坚决扛起责任。"), "聚焦发展,质效提升");
        assert_eq!(run_in("2023年工作回顾"), "2023年工作回顾");
        assert_eq!(bare("总体要求是:"), "总体要求是");
        assert_eq!(until("加快发展。今年", &['。'], 10), Some(("加快发展", '。')));
        assert_eq!(until("加快发展。今年", &['。'], 3), None);
    }

    #[test]
    fn figures() {
        for (words, want) in [("增长5%", true), ("2024年工作", false), ("2019-2023年", false), ("稳步增长", false), ("12项", true)] {
            assert_eq!(has_figure(words), want, "{words}");
        }
    }
}
