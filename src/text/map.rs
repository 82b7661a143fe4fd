//! From clean text back to the source, in runs.
//!
//! Almost all of a report is copied as it is, so a run of copied bytes is one entry; a character that was changed
//! (１ to 1) is an entry of its own. Looking up is a binary search.

use super::Span;
use std::ops::Range;

/// Where each byte of the clean text came from.
#[derive(Debug, Default)]
pub struct OffsetMap {
    runs: Vec<Run>,
    clean_len: usize,
}

/// Places of full width: with halves of it a text beyond 4 GiB would get wrong places, and parsing has no error to say so.
#[derive(Debug, Clone, Copy)]
struct Run {
    clean: usize,
    source: usize,
    source_end: usize,
}

impl OffsetMap {
    /// Records that the next `clean_len` bytes of clean text came from `source`.
    pub fn push(&mut self, clean_len: usize, source: Range<usize>) {
        let copied = clean_len == source.len();
        if let Some(last) = self.runs.last_mut() {
            let last_copied = last.source_end - last.source == self.clean_len - last.clean;
            if copied && last_copied && last.source_end == source.start {
                last.source_end = source.end;
                self.clean_len += clean_len;
                return;
            }
        }
        self.runs.push(Run { clean: self.clean_len, source: source.start, source_end: source.end });
        self.clean_len += clean_len;
    }

    /// The stretch of the source that gave this clean span; what was dropped inside it is part of the stretch.
    pub fn source(&self, span: Span) -> Range<usize> {
        let start = self.start_of(span.start);
        if span.is_empty() {
            return start..start;
        }
        start..self.end_of(span.end)
    }

    fn start_of(&self, at: usize) -> usize {
        match self.run_at(at) {
            Some((run, len)) if run.copied(len) => run.source + (at - run.clean),
            Some((run, len)) if at >= run.clean + len => run.source_end,
            Some((run, _)) => run.source,
            None => 0,
        }
    }

    fn end_of(&self, end: usize) -> usize {
        match self.run_at(end - 1) {
            Some((run, len)) if run.copied(len) => run.source + (end - run.clean),
            Some((run, _)) => run.source_end,
            None => 0,
        }
    }

    /// The run that holds a clean place, and its length there; none where there is no text.
    fn run_at(&self, at: usize) -> Option<(&Run, usize)> {
        let next = self.runs.partition_point(|run| run.clean <= at);
        let run = self.runs.get(next.checked_sub(1)?)?;
        let end = self.runs.get(next).map_or(self.clean_len, |next| next.clean);
        Some((run, end - run.clean))
    }
}

impl Run {
    /// Whether its bytes are those of the source, given how many they are in clean text.
    fn copied(&self, len: usize) -> bool {
        self.source_end - self.source == len
    }
}

#[cfg(all(test, target_pointer_width = "64"))]
mod tests {
    use super::{OffsetMap, Span};

    #[test]
    fn places_beyond_four_gigabytes() {
        let far = 5 << 32;
        let mut map = OffsetMap::default();
        map.push(far, 0..far);
        map.push(1, far..far + 3); // a full-width digit
        map.push(3, far + 3..far + 6);
        assert_eq!(map.source(Span::new(far - 3, far)), far - 3..far);
        assert_eq!(map.source(Span::new(far, far + 1)), far..far + 3);
        assert_eq!(map.source(Span::new(far + 1, far + 4)), far + 3..far + 6);
    }
}
