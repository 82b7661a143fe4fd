//! The table of words between a label and its number, with what each does: 增长 goes up, 达到 reaches, 分别 gives in turn.

use super::super::lexicon::Lexicon;
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
    /// In the order of the file, that of code points.
    acts: Vec<(&'static str, Act)>,
}

impl Table {
    pub fn act(&self, word: &str) -> Option<Act> {
        self.acts.binary_search_by_key(&word, |(word, _)| word).ok().map(|at| self.acts[at].1)
    }
}

const DATA: &str = crate::data!("words/tail.tsv");

pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let acts: Vec<(&str, Act)> = DATA.lines().filter_map(|line| line.split_once('\t')).filter_map(|(word, act)| Some((word, act_of(act)?))).collect();
        let words = Lexicon::of(DATA.lines().filter_map(|line| line.split_once('\t')).map(|(word, _)| word));
        Table { words, acts }
    })
}

fn act_of(word: &str) -> Option<Act> {
    Some(match word {
        "up" => Act::Up,
        "down" => Act::Down,
        "to" => Act::To,
        "fenbie" => Act::InTurn,
        "light" => Act::Light,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_unique() {
        let words: Vec<&str> = DATA.lines().skip(1).filter_map(|l| l.split('\t').next()).collect();
        assert!(words.windows(2).all(|w| w[0] < w[1]), "{:?}", words.windows(2).find(|w| w[0] >= w[1]));
        assert!(DATA.lines().skip(1).all(|l| l.split_once('\t').is_some_and(|(_, act)| act_of(act).is_some())));
    }
}
