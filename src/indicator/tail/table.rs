//! The table of words between a label and its number, with what each does: 增长 goes up, 达到 reaches, 分别 gives in turn.

use super::super::lexicon::Lexicon;
use crate::strings::Counts;
use std::sync::OnceLock;

#[derive(Clone, Copy, PartialEq)]
pub enum Act {
    Up,
    Down,
    To,
    InTurn,
    Light,
}

pub struct Table {
    pub words: Lexicon,
    /// The place of each word's act in `ACTS`.
    acts: Counts<'static>,
}

impl Table {
    pub fn act(&self, word: &str) -> Option<Act> {
        ACTS.get(self.acts.get(word)?).map(|(_, act)| *act)
    }
}

const DATA: &str = crate::data!("words/tail.tsv");

pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut acts = Counts::default();
        for (words, act) in DATA.lines().filter_map(|line| line.split_once('\t')) {
            for word in words.split(' ') {
                acts.entry(word, act_of(act));
            }
        }
        Table { words: Lexicon::of(acts.iter().map(|(word, _)| word)), acts }
    })
}

const ACTS: [(&str, Act); 5] = [("up", Act::Up), ("down", Act::Down), ("to", Act::To), ("fenbie", Act::InTurn), ("light", Act::Light)];

/// Of a word that the table does not know, the last.
fn act_of(word: &str) -> usize {
    ACTS.iter().position(|(name, _)| *name == word).unwrap_or(ACTS.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_unique() {
        let words: Vec<&str> = DATA.lines().skip(1).filter_map(|l| l.split('\t').next()).collect();
        assert!(words.windows(2).all(|w| w[0] < w[1]), "{:?}", words.windows(2).find(|w| w[0] >= w[1]));
        assert!(DATA.lines().skip(1).all(|l| l.split_once('\t').is_some_and(|(_, act)| ACTS.iter().any(|(name, _)| *name == act))));
    }
}
