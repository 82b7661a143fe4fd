//! Sentences and clauses of a paragraph.

use crate::text::Span;

/// The sentences of a paragraph: up to 。 ! ? outside quotation marks and brackets.
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = paragraph.start;
    let mut depth = Depth::default();
    for (i, ch) in paragraph.of(text).char_indices() {
        depth.see(ch);
        let end = paragraph.start + i + ch.len_utf8();
        if matches!(ch, '。' | '!' | '?') && depth.outside() || ch == '\n' {
            found.push(Span::new(start, end));
            start = end;
            depth = Depth::default();
        }
    }
    if start < paragraph.end {
        found.push(Span::new(start, paragraph.end));
    }
    found
}

/// The clauses of a sentence, parted by , ; : outside quotation marks and brackets; without those marks.
pub fn clauses(text: &str, sentence: Span) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut start = sentence.start;
    let mut depth = Depth::default();
    for (i, ch) in sentence.of(text).char_indices() {
        depth.see(ch);
        let at = sentence.start + i;
        if matches!(ch, ',' | ';' | ':' | '。' | '!' | '?') && depth.outside() {
            found.push(Clause { span: Span::new(start, at), closed_by: ch });
            start = at + ch.len_utf8();
        }
    }
    if start < sentence.end {
        found.push(Clause { span: Span::new(start, sentence.end), closed_by: '\n' });
    }
    found
}

/// A clause and the mark behind it.
#[derive(Debug, Clone, Copy)]
pub struct Clause {
    pub span: Span,
    pub closed_by: char,
}

/// How deep in quotation marks and brackets a character stands. A mark that was never closed is forgotten after
/// [`FORGET`] characters, so that one stray “ cannot swallow a report.
#[derive(Default)]
struct Depth {
    open: usize,
    since: usize,
}

const FORGET: usize = 80;

impl Depth {
    fn see(&mut self, ch: char) {
        match ch {
            '“' | '‘' | '(' | '《' | '〈' | '【' | '「' | '『' | '〔' | '[' => {
                self.open += 1;
                self.since = 0;
            }
            '”' | '’' | ')' | '》' | '〉' | '】' | '」' | '』' | '〕' | ']' => self.open = self.open.saturating_sub(1),
            _ => {}
        }
        self.since += 1;
        if self.since > FORGET {
            self.open = 0;
        }
    }

    fn outside(&self) -> bool {
        self.open == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_clauses() {
        let text = "收入增长5%,其中“稳、准,快”占三成;支出下降。新增2个。";
        let whole = Span::new(0, text.len());
        let found = sentences(text, whole);
        assert_eq!(found.iter().map(|s| s.of(text)).collect::<Vec<_>>(), ["收入增长5%,其中“稳、准,快”占三成;支出下降。", "新增2个。"]);
        let parts: Vec<_> = clauses(text, found[0]).iter().map(|c| c.span.of(text)).collect();
        assert_eq!(parts, ["收入增长5%", "其中“稳、准,快”占三成", "支出下降"]);
    }
}
