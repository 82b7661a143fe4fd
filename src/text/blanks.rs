//! Which blanks inside a line part two words: only those between two Latin words, and those between two figures of a table.
//!
//! Chinese is written without blanks, so every other blank is an accident of typesetting or scanning: 增 长, 12 .5, 2023 年.

/// What stands between two characters that blanks part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// Nothing: the blank is an accident.
    Nothing,
    /// One space.
    Space,
}

/// Judges the run of blanks between two characters; `wide` tells that the run is more than one narrow blank.
/// `figure` is the length of the run of digits that ends with `before`, more than four where blanks tore it.
pub fn judge(before: char, after: char, wide: bool, figure: usize) -> Blank {
    let latin = |ch: char| ch.is_ascii_alphabetic();
    let digit = |ch: char| ch.is_ascii_digit();
    if latin(before) && latin(after) {
        return Blank::Space;
    }
    // Two figures of a table, or a year before a figure; a single blank is an accident inside one figure (1 234, 12 5.6).
    if digit(before) && digit(after) && (wide || figure == 4) {
        return Blank::Space;
    }
    if latin(before) && digit(after) || digit(before) && latin(after) {
        return if wide { Blank::Space } else { Blank::Nothing };
    }
    Blank::Nothing
}

#[cfg(test)]
mod tests {
    use super::{Blank, judge};

    #[test]
    fn blanks_inside_chinese_and_figures_are_accidents() {
        for (before, after) in [('增', '长'), ('长', '5'), ('5', '亿'), ('2', '.'), ('.', '5'), ('1', '2'), ('5', 'G')] {
            assert_eq!(judge(before, after, false, 1), Blank::Nothing, "{before} {after}");
        }
    }

    #[test]
    fn blanks_between_words_and_table_figures_stay() {
        assert_eq!(judge('t', 'a', false, 0), Blank::Space);
        assert_eq!(judge('1', '2', true, 1), Blank::Space);
        assert_eq!(judge('3', '2', false, 4), Blank::Space);
    }
}
