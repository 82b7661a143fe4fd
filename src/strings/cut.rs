//! Texts cut at a place: `words.after(at)`, `words.before(at)`, `words.within(start, end)`.
//!
//! A slice that is written out carries its line and column along for the panic that it never comes to, and the code that would print
//! the characters around; all of them together are 5 % of the module. Cut here, they share one sentence.

pub trait Cut {
    /// The text behind a place, which stands between two characters.
    fn after(&self, at: usize) -> &str;
    /// The text in front of it.
    fn before(&self, at: usize) -> &str;
    /// The text between two places.
    fn within(&self, start: usize, end: usize) -> &str;
    /// Its first so many characters.
    fn head(&self, chars: usize) -> &str;
    /// Its last so many characters.
    fn tail(&self, chars: usize) -> &str;
}

impl Cut for str {
    #[inline(never)]
    fn after(&self, at: usize) -> &str {
        self.get(at..).expect(BETWEEN)
    }

    #[inline(never)]
    fn before(&self, at: usize) -> &str {
        self.get(..at).expect(BETWEEN)
    }

    #[inline(never)]
    fn within(&self, start: usize, end: usize) -> &str {
        self.get(start..end).expect(BETWEEN)
    }

    #[inline(never)]
    fn head(&self, chars: usize) -> &str {
        self.before(self.char_indices().nth(chars).map_or(self.len(), |(at, _)| at))
    }

    #[inline(never)]
    fn tail(&self, chars: usize) -> &str {
        self.after(self.char_indices().rev().take(chars).last().map_or(self.len(), |(at, _)| at))
    }
}

const BETWEEN: &str = "a text is cut between two of its characters";
