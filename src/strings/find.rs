//! A word looked for in a text: `text.has("增长")`, `text.place_of("增长")`.
//!
//! Words are short and so are most texts. The search of the standard library is made for long ones and studies the word before it
//! begins. Here the last byte of the word is looked for, which tells most of a character of three bytes.

use super::Cut;

pub trait Find {
    fn has(&self, word: &str) -> bool;
    fn has_char(&self, ch: char) -> bool;
    /// Where the word stands first.
    fn place_of(&self, word: &str) -> Option<usize>;
    /// Where it stands last.
    fn last_place_of(&self, word: &str) -> Option<usize>;
    /// What stands before and behind the first.
    fn parted_at(&self, word: &str) -> Option<(&str, &str)>;
    /// Where it stands, one after the other; none begins within another.
    fn places_of<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't;
}

impl Find for str {
    #[inline(never)]
    fn has(&self, word: &str) -> bool {
        self.place_of(word).is_some()
    }

    fn has_char(&self, ch: char) -> bool {
        self.chars().any(|other| other == ch)
    }

    #[inline(never)]
    fn place_of(&self, word: &str) -> Option<usize> {
        let (text, word) = (self.as_bytes(), word.as_bytes());
        let Some(last) = word.last() else { return Some(0) };
        let skipped = word.len() - 1;
        memchr::memchr_iter(*last, text.get(skipped..)?).find(|at| text.get(*at..).is_some_and(|here| here.starts_with(word)))
    }

    #[inline(never)]
    fn last_place_of(&self, word: &str) -> Option<usize> {
        let (text, word) = (self.as_bytes(), word.as_bytes());
        let Some(last) = word.last() else { return Some(text.len()) };
        text.windows(word.len()).rposition(|here| here.last() == Some(last) && here == word)
    }

    fn parted_at(&self, word: &str) -> Option<(&str, &str)> {
        self.place_of(word).map(|at| (self.before(at), self.after(at + word.len())))
    }

    fn places_of<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + self.after(from).place_of(word)?;
            from = at + word.len().max(1);
            Some(at)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_where_it_stands() {
        let text = "增长、增收、增长";
        assert_eq!((text.place_of("增长"), text.last_place_of("增长"), text.place_of("长增")), (Some(0), Some(18), None));
        assert_eq!(text.places_of("增").collect::<Vec<_>>(), [0, 9, 18]);
        assert_eq!(("由甲到乙到丙".parted_at("到"), "甲".parted_at("到")), (Some(("由甲", "乙到丙")), None));
        assert!(text.has_char('收') && !text.has_char('减'));
        assert!(text.has("收") && text.has("") && !"增".has("增长") && !"".has("增"));
        assert_eq!("一一一".places_of("一一").collect::<Vec<_>>(), [0], "none within another");
        assert_eq!(("甲".place_of(""), "甲".last_place_of("")), (Some(0), Some(3)), "as the standard library has it");
    }
}
