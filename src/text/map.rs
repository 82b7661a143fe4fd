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

#[derive(Debug, Clone, Copy)]
struct Run {
    clean: u32,
    source: u32,
    source_end: u32,
}

impl OffsetMap {
    /// Records that the next `clean_len` bytes of clean text came from `source`.
    pub fn push(&mut self, clean_len: usize, source: Range<usize>) {
        let copied = clean_len == source.len();
        if let Some(last) = self.runs.last_mut() {
            let last_copied = (last.source_end - last.source) as usize == self.clean_len - last.clean as usize;
            if copied && last_copied && last.source_end as usize == source.start {
                last.source_end = source.end as u32;
                self.clean_len += clean_len;
                return;
            }
        }
        self.runs.push(Run { clean: self.clean_len as u32, source: source.start as u32, source_end: source.end as u32 });
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
            run.source as usize + (at - run.clean as usize)
        } else if at >= self.run_end(i) {
            run.source_end as usize
        } else {
            run.source as usize
        }
    }

    fn end_of(&self, end: usize) -> usize {
        let i = self.run_at(end - 1);
        let run = self.runs[i];
        if self.copied(i) { run.source as usize + (end - run.clean as usize) } else { run.source_end as usize }
    }

    fn run_at(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.clean as usize <= at).saturating_sub(1)
    }

    fn run_end(&self, i: usize) -> usize {
        self.runs.get(i + 1).map_or(self.clean_len, |next| next.clean as usize)
    }

    fn copied(&self, i: usize) -> bool {
        let run = self.runs[i];
        (run.source_end - run.source) as usize == self.run_end(i) - run.clean as usize
    }
}
