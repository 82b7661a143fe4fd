//! A row label while it is being put together: pieces of the text, and a few words of our own (城镇 of 城乡).

use crate::strings::Cut;
use crate::text::Span;

/// Pieces in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Name {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    Text(Span),
    Word(&'static str),
}

impl Name {
    pub fn of(span: Span) -> Name {
        let mut name = Name::default();
        name.push(span);
        name
    }

    pub fn push(&mut self, span: Span) {
        if !span.is_empty() {
            self.pieces.push(Piece::Text(span));
        }
    }

    pub fn push_word(&mut self, word: &'static str) {
        self.pieces.push(Piece::Word(word));
    }

    /// 投资, 经济增长: the name of the rate, with 增速.
    pub fn rate_of_growth(&self, text: &str) -> Name {
        let said = if self.words(text).ends_with("增长") { "增长".len() } else { 0 };
        let mut rate = self.without_end(said).unwrap_or_else(|| self.clone());
        rate.push_word("增速");
        rate
    }

    pub fn then(mut self, other: &Name) -> Name {
        self.pieces.extend_from_slice(&other.pieces);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    pub fn words(&self, text: &str) -> String {
        let mut words = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(span) => words.extend(span.of(text).chars().filter(|c| *c != '\n')),
                Piece::Word(word) => words.push_str(word),
            }
        }
        words
    }

    /// The same name without what `drops` tells: it is asked at each character of the text for how many bytes fall out there.
    pub fn without(&self, text: &str, mut drops: impl FnMut(&str) -> Option<usize>) -> Name {
        let mut name = Name::default();
        let mut pieces = self.pieces.iter().peekable();
        while let Some(piece) = pieces.next() {
            let Piece::Text(span) = piece else {
                name.pieces.push(*piece);
                continue;
            };
            let mut span = *span;
            while let Some(Piece::Text(next)) = pieces.next_if(|next| matches!(next, Piece::Text(next) if next.start == span.end)) {
                span.end = next.end; // written as one
            }
            let (mut start, mut at) = (span.start, span.start);
            while at < span.end {
                let rest = text.within(at, span.end);
                match drops(rest) {
                    Some(len) => {
                        name.push(Span::new(start, at));
                        at += len;
                        start = at;
                    }
                    None => at += rest.chars().next().map_or(1, char::len_utf8),
                }
            }
            name.push(Span::new(start, span.end));
        }
        name
    }

    /// From the first to the last word that the text gave.
    pub fn place(&self) -> Option<Span> {
        let spans = || self.pieces.iter().filter_map(|p| if let Piece::Text(span) = p { Some(*span) } else { None });
        Some(Span::new(spans().map(|s| s.start).min()?, spans().map(|s| s.end).max()?))
    }

    /// The words of it that the text gives from `at` on.
    pub fn written_from(&self, at: usize) -> Name {
        let pieces = self.pieces.iter().filter(|piece| matches!(piece, Piece::Text(span) if span.start >= at)).cloned().collect();
        Name { pieces }
    }

    /// The same name without its last `len` bytes of words; `None` where those are not of the text.
    pub fn without_end(&self, len: usize) -> Option<Name> {
        let mut pieces = self.pieces.clone();
        let mut left = len;
        while left > 0 {
            match pieces.pop()? {
                Piece::Text(span) if span.end - span.start > left => {
                    pieces.push(Piece::Text(Span::new(span.start, span.end - left)));
                    left = 0;
                }
                Piece::Text(span) => left -= span.end - span.start,
                Piece::Word(word) => left = left.checked_sub(word.len())?,
            }
        }
        Some(Name { pieces })
    }

    /// The same name without its first `len` bytes of words.
    pub fn without_start(&self, len: usize) -> Option<Name> {
        let mut rest = self.pieces.iter().cloned();
        let mut pieces = Vec::new();
        let mut left = len;
        while left > 0 {
            match rest.next()? {
                Piece::Text(span) if span.end - span.start > left => {
                    pieces.push(Piece::Text(Span::new(span.start + left, span.end)));
                    left = 0;
                }
                Piece::Text(span) => left -= span.end - span.start,
                Piece::Word(word) => left = left.checked_sub(word.len())?,
            }
        }
        pieces.extend(rest);
        Some(Name { pieces })
    }
}
