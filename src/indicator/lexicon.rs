//! Word lists: one file a class under `data/words`, each with its reason in its first line.

use std::collections::HashSet;
use std::sync::OnceLock;

/// A set of words that is asked for the longest one at the start or the end of a text.
pub struct Lexicon {
    words: HashSet<&'static str>,
    longest: usize,
}

impl Lexicon {
    fn new(data: &'static str) -> Lexicon {
        let words: HashSet<&str> = data.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        let longest = words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
        Lexicon { words, longest }
    }

    pub fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Length of the longest word that opens `text`.
    pub fn opens(&self, text: &str) -> Option<usize> {
        let ends: Vec<usize> = text.char_indices().take(self.longest).map(|(i, c)| i + c.len_utf8()).collect();
        ends.into_iter().rev().find(|&end| self.words.contains(&text[..end]))
    }

    /// Length of the longest word that ends `text`.
    pub fn ends(&self, text: &str) -> Option<usize> {
        let starts: Vec<usize> = text.char_indices().rev().take(self.longest).map(|(i, _)| i).collect();
        starts.into_iter().rev().find(|&start| self.words.contains(&text[start..])).map(|start| text.len() - start)
    }
}

macro_rules! lexicons {
    ($($name:ident = $file:literal;)*) => {
        $(pub fn $name() -> &'static Lexicon {
            static LEXICON: OnceLock<Lexicon> = OnceLock::new();
            LEXICON.get_or_init(|| Lexicon::new(include_str!(concat!("../../data/words/", $file))))
        })*

        #[cfg(test)]
        const FILES: &[(&str, &str)] = &[$(($file, include_str!(concat!("../../data/words/", $file))),)*];
    };
}

lexicons! {
    light_verbs = "light_verbs.txt";
    kept_verbs = "kept_verbs.txt";
    verbs = "verbs.txt";
    adverbs = "adverbs.txt";
    self_regions = "self_regions.txt";
    bare = "bare.txt";
    heads = "heads.txt";
    rank_scopes = "rank_scopes.txt";
    rank_verbs = "rank_verbs.txt";
    share_terms = "share_terms.txt";
    topic_ends = "topic_ends.txt";
    predicates = "predicates.txt";
    predicate_drops = "predicate_drops.txt";
    predicate_ends = "predicate_ends.txt";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_word_wins() {
        assert_eq!(kept_verbs().opens("新签约项目"), Some("新签约".len()));
        assert_eq!(heads().ends("规上工业增加值"), Some("增加值".len()));
        assert_eq!(bare().opens("某"), None);
    }

    #[test]
    fn lists_are_sorted_unique_and_explained() {
        for (file, data) in FILES {
            let mut lines = data.lines();
            assert!(lines.next().is_some_and(|first| first.starts_with("# ") && first.len() > 20), "{file} has no reason in its first line");
            let words: Vec<&str> = lines.collect();
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "{file}: {} before {}", pair[0], pair[1]);
            }
        }
    }
}
