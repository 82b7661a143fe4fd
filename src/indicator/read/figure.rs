//! One quantity in its surroundings, as all rules for names see it: in 用电量同比增长6%左右 the number, its label 用电量 and the words
//! 同比增长 between.

use super::super::measure::Reading;
use super::super::mention::Mention;
use super::super::tail::Tail;
use super::Frame;
use crate::quantity::Quantity;
use crate::strings::OneOf;
use crate::text::Span;

/// One quantity in its surroundings.
pub struct Figure<'a> {
    pub frame: &'a Frame<'a>,
    /// All figures of the sentence, and which of them it is.
    pub mentions: &'a [Mention],
    pub i: usize,
    pub mention: &'a Mention,
    /// The figures behind it.
    pub behind: &'a [Mention],
    pub quantity: &'a Quantity,
    /// The words between label and number.
    pub tail: Tail,
    /// The words that may hold the label.
    pub label: Span,
    /// 、 or 和 joins it to the figure before.
    pub in_list: bool,
    pub reading: Reading,
}

impl Figure<'_> {
    pub fn text(&self) -> &str {
        self.frame.text
    }

    /// 突破60万户: the word of reaching is a bound.
    pub fn passes(&self) -> bool {
        let words = self.mention.span.of(self.text());
        words.starts_with_any("突破 首次突破 首次超过 达")
    }

    /// The clause follows the figure before at once.
    pub fn opens_next_clause(&self) -> bool {
        self.before().is_some_and(|before| self.text().get(before..self.mention.clause.start) == Some(","))
    }

    /// The word of so many bytes that ends the words before the figure.
    pub fn ending(&self, len: usize) -> Span {
        Span::new(self.label.end - len, self.label.end)
    }

    /// The figure before, in this sentence.
    pub fn last(&self) -> Option<&Mention> {
        self.mentions.get(self.i.checked_sub(1)?)
    }

    /// Its end.
    pub fn before(&self) -> Option<usize> {
        self.last().map(|last| last.span.end)
    }
}
