//! Lists of words, written with blanks between them: `text.starts_with_any("增长 下降")`.
//!
//! One string and one loop for all: a list of strings costs eight bytes a word besides, and its loop is compiled wherever it is asked.

use super::{CharsOf, Cut, Find};
use std::cmp::Reverse;

/// What a text asks of a list of words.
pub trait OneOf {
    fn is_one_of(&self, words: &str) -> bool;
    fn starts_with_any(&self, words: &str) -> bool;
    fn ends_with_any(&self, words: &str) -> bool;
    fn contains_any(&self, words: &str) -> bool;
    /// The first of the words that opens the text.
    fn opening_word<'w>(&self, words: &'w str) -> Option<&'w str>;
    /// The first of the words that ends the text.
    fn closing_word<'w>(&self, words: &'w str) -> Option<&'w str>;
    /// What stands behind the first of the words that opens the text.
    fn strip_opening(&self, words: &str) -> Option<&str>;
    /// What stands before the first of the words that ends the text.
    fn strip_closing(&self, words: &str) -> Option<&str>;
    /// Where the one of the words stands that begins first, and the word; of two that begin there the longer one.
    fn first_of<'w>(&self, words: &'w str) -> Option<(usize, &'w str)>;
    /// Where the one of the words stands that ends last, and the word; of two that end there the longer one.
    fn last_of<'w>(&self, words: &'w str) -> Option<(usize, &'w str)>;
    /// What is left when the words are taken from the start for as long as one of them opens the text.
    fn trim_start_words(&self, words: &str) -> &str;
    /// What is left when the words are taken from the end for as long as one of them ends the text.
    fn trim_end_words(&self, words: &str) -> &str;
}

impl OneOf for str {
    fn is_one_of(&self, words: &str) -> bool {
        each(words).any(|word| word == self)
    }

    fn starts_with_any(&self, words: &str) -> bool {
        self.opening_word(words).is_some()
    }

    fn ends_with_any(&self, words: &str) -> bool {
        self.closing_word(words).is_some()
    }

    fn contains_any(&self, words: &str) -> bool {
        each(words).any(|word| self.has(word))
    }

    fn opening_word<'w>(&self, words: &'w str) -> Option<&'w str> {
        let text = self.as_bytes();
        first_word(words, |word| agree(text.get(THIRD), word.get(THIRD)) && text.starts_with(word))
    }

    fn closing_word<'w>(&self, words: &'w str) -> Option<&'w str> {
        let text = self.as_bytes();
        first_word(words, |word| agree(text.last(), word.last()) && text.ends_with(word))
    }

    fn strip_opening(&self, words: &str) -> Option<&str> {
        self.opening_word(words).map(|word| self.after(word.len()))
    }

    fn strip_closing(&self, words: &str) -> Option<&str> {
        self.closing_word(words).map(|word| self.before(self.len() - word.len()))
    }

    #[inline(never)]
    fn first_of<'w>(&self, words: &'w str) -> Option<(usize, &'w str)> {
        each(words).filter_map(|word| self.place_of(word).map(|at| (at, word))).min_by_key(|(at, word)| (*at, Reverse(word.len())))
    }

    #[inline(never)]
    fn last_of<'w>(&self, words: &'w str) -> Option<(usize, &'w str)> {
        let found = each(words).filter_map(|word| self.last_place_of(word).map(|at| (at, word)));
        found.max_by_key(|(at, word)| (at + word.len(), word.len()))
    }

    #[inline(never)]
    fn trim_start_words(&self, words: &str) -> &str {
        let mut rest = self;
        while let Some(shorter) = rest.strip_opening(words) {
            rest = shorter;
        }
        rest
    }

    #[inline(never)]
    fn trim_end_words(&self, words: &str) -> &str {
        let mut rest = self;
        while let Some(shorter) = rest.strip_closing(words) {
            rest = shorter;
        }
        rest
    }
}

/// Whether a list of pairs, a word and the characters that go with it (`"要:素求点 并:购网"`), has the two.
pub fn go_together(pairs: &str, word: &str, with: char) -> bool {
    pairs.places_of(with.encode_utf8(&mut [0; 4])).any(|at| pairs.before(at).behind_last(" ").parted_at(":").is_some_and(|(other, _)| other == word))
}

/// The words of a list.
pub fn each(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(words);
    std::iter::from_fn(move || {
        let here = rest?;
        let end = end_of_word(here.as_bytes(), 0);
        rest = (end < here.len()).then(|| here.after(end + 1));
        Some(here.before(end))
    })
}

/// The first word that fits. Both ends of texts are asked for words more often than anything else: no word is cut out for that.
fn first_word(words: &str, fits: impl Fn(&[u8]) -> bool) -> Option<&str> {
    let list = words.as_bytes();
    let mut start = 0;
    loop {
        let end = end_of_word(list, start);
        if fits(list.get(start..end)?) {
            return Some(words.within(start, end));
        }
        start = end + 1;
    }
}

/// Where the word ends that begins at a place. Words are short: a look at each character costs less than a search for the next blank
/// that is made for long texts.
fn end_of_word(list: &[u8], start: usize) -> usize {
    let mut end = start;
    while let Some(&byte) = list.get(end).filter(|byte| **byte != b' ') {
        end += if byte < HAN { 1 } else { 3 };
    }
    end
}

/// The first byte of a character of three bytes is at least this.
const HAN: u8 = 0xe0;

/// Of the bytes of a first character of three bytes, the one that tells most.
const THIRD: usize = 2;

/// Whether a byte of the text is that of the word: one look spares most comparisons.
fn agree(text: Option<&u8>, word: Option<&u8>) -> bool {
    word.is_none() || text == word
}

#[cfg(test)]
mod tests {
    use super::OneOf;

    #[test]
    fn the_first_that_fits() {
        assert_eq!("增长预期".opening_word("下降 增 增长"), Some("增"));
        assert_eq!("预期增长".closing_word("下降 增长 长"), Some("增长"));
        assert!("预期增长".contains_any("下降 期增") && !"预期增长".contains_any("下降 增预"));
        assert_eq!("增长预期".strip_opening("下降 增 增长"), Some("长预期"));
        assert_eq!("预期增长".strip_closing("下降 增长 长"), Some("预期"));
        assert_eq!(("实现预期增长实现".trim_end_words("增长 实现"), "实现增长预期".trim_start_words("增长 实现")), ("实现预期", "预期"));
        assert!("增长".is_one_of("下降 增长") && !"增".is_one_of("下降 增长"));
        assert!(!"".starts_with_any("下降 增长") && !"".ends_with_any("下降"));
    }

    #[test]
    fn the_first_and_the_last_of_several() {
        assert_eq!("达到预期后达到".first_of("到 达 达到 预期"), Some((0, "达到")));
        assert_eq!("达到预期后达到".last_of("达 到 达到 预期"), Some((15, "达到")));
        assert_eq!(("预期".first_of("增 减"), "预期".last_of("增 减")), (None, None));
    }
}
