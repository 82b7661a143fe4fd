//! Word lists: one file a class under `data/words`, each with its reason in its first line.

use crate::text::by_place;
use std::sync::OnceLock;

/// A set of words that is asked for the longest one at the start or the end of a text.
///
/// Both questions are asked at almost every character, so the words lie sorted by their first and by their last character,
/// the longest of each first: a binary search and a few comparisons, no hashing and no allocation.
pub struct Lexicon {
    by_first: Vec<(char, &'static str)>,
    by_last: Vec<(char, &'static str)>,
}

impl Lexicon {
    fn new(data: &'static str) -> Lexicon {
        Lexicon::of(data.lines().filter(|line| !line.starts_with('#') && !line.is_empty()))
    }

    /// The lexicon of some words.
    pub fn of(words: impl Iterator<Item = &'static str> + Clone) -> Lexicon {
        let sorted = |key: fn(&str) -> Option<char>| {
            let words: Vec<(char, &'static str)> = words.clone().filter_map(|word| Some((key(word)?, word))).collect();
            by_place(words, |(ch, word)| (*ch as usize) << 8 | (LONGEST - word.len()))
        };
        Lexicon { by_first: sorted(|word| word.chars().next()), by_last: sorted(|word| word.chars().next_back()) }
    }

    pub fn has(&self, word: &str) -> bool {
        self.opens(word) == Some(word.len())
    }

    /// Length of the longest word that opens `text`.
    pub fn opens(&self, text: &str) -> Option<usize> {
        let first = text.chars().next()?;
        bucket(&self.by_first, first).find(|word| text.starts_with(word)).map(str::len)
    }

    /// Length of the longest word that ends `text`.
    pub fn ends(&self, text: &str) -> Option<usize> {
        let last = text.chars().next_back()?;
        bucket(&self.by_last, last).find(|word| text.ends_with(word)).map(str::len)
    }
}

/// No word is longer, in bytes.
const LONGEST: usize = 255;

/// The words of one character, longest first.
fn bucket(words: &[(char, &'static str)], ch: char) -> impl Iterator<Item = &'static str> {
    let start = words.partition_point(|(key, _)| *key < ch);
    words.iter().skip(start).take_while(move |(key, _)| *key == ch).map(|(_, word)| *word)
}

/// One of the word lists below.
#[derive(Clone, Copy)]
pub struct List(usize);

impl List {
    /// All lists are read when the first is asked: hardly a sentence leaves one of them unasked.
    fn words(self) -> &'static Lexicon {
        static LISTS: OnceLock<Vec<Lexicon>> = OnceLock::new();
        &LISTS.get_or_init(|| FILES.iter().map(|(_, data)| Lexicon::new(data)).collect())[self.0]
    }

    pub fn has(self, word: &str) -> bool {
        self.words().has(word)
    }

    pub fn opens(self, text: &str) -> Option<usize> {
        self.words().opens(text)
    }

    pub fn ends(self, text: &str) -> Option<usize> {
        self.words().ends(text)
    }
}

macro_rules! lexicons {
    ($($name:ident = $file:literal;)*) => {
        #[allow(non_camel_case_types)]
        enum Place { $($name,)* }

        $(pub fn $name() -> List {
            List(Place::$name as usize)
        })*

        const FILES: &[(&str, &str)] = &[$(($file, crate::data!("words/", $file)),)*];
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

/// The three lists of what may be done to a thing.
pub fn acts() -> [List; 3] {
    [kept_verbs(), light_verbs(), verbs()]
}

/// Characters that make one word with the 中 behind them: 集中, 其中, 高中, 初中, 空中, 手中.
pub const BEFORE_MIDDLE: &str = "集其高初空手之当职";

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
