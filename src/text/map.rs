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
        if self.runs.is_empty() {
            return 0..0;
        }
        let start = self.start_of(span.start);
        if span.is_empty() {
            return start..start;
        }
        start..self.end_of(span.end)
    }

    fn start_of(&self, at: usize) -> usize {
        let i = self.run_at(at);
        let run = self.runs[i];
        if self.copied(i) {
            run.source + (at - run.clean)
        } else if at >= self.run_end(i) {
            run.source_end
        } else {
            run.source
        }
    }

    fn end_of(&self, end: usize) -> usize {
        let i = self.run_at(end - 1);
        let run = self.runs[i];
        if self.copied(i) { run.source + (end - run.clean) } else { run.source_end }
    }

    fn run_at(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.clean <= at).saturating_sub(1)
    }

    fn run_end(&self, i: usize) -> usize {
        self.runs.get(i + 1).map_or(self.clean_len, |next| next.clean)
    }

    fn copied(&self, i: usize) -> bool {
        let run = self.runs[i];
        run.source_end - run.source == self.run_end(i) - run.clean
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
