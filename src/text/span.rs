//! A place in the clean text.
//!
//! Clean places and source places are different things: a [`Span`] always measures clean text, and only
//! [`Clean::source`](super::Clean::source) turns it into a range of the text as given.

use crate::strings::Cut;

/// A half-open range of bytes of the clean text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Span {
        debug_assert!(start <= end, "span {start}..{end} runs backwards");
        Span { start, end }
    }

    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.within(self.start, self.end)
    }

    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }
}
