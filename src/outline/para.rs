//! The paragraphs of a clean text and what each was found to be.

use crate::model::NoiseKind;
use crate::strings::{CharsOf, Size};
use crate::text::Span;

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Para<'t> {
    pub words: &'t str,
    pub span: Span,
    /// Empty lines before it in the source.
    pub gap: u32,
    /// How many of its first bytes stood on a line of their own.
    pub head: usize,
    /// Characters.
    pub count: usize,
    pub part: Part<'t>,
}

/// What a paragraph is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<'t> {
    Body,
    /// Title, delivery, speaker.
    Front,
    /// 各位代表 on its own line, and a second title line inside the text.
    Apart,
    Heading(Heading<'t>),
    Noise(NoiseKind),
}

/// A heading line or the run-in heading of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading<'t> {
    pub mark: Mark,
    pub marker: &'t str,
    pub title: &'t str,
    pub level: u8,
}

/// The kinds of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// 第一部分
    Part,
    /// 一、
    Comma,
    /// (一)
    Bracket,
    /// 1.
    Digit,
    /// (1) ①
    DigitBracket,
    /// 第一, 一要 alone on their line
    Ordinal,
    /// An unnumbered line.
    None,
}

impl Para<'_> {
    pub fn is_noise(&self) -> bool {
        matches!(self.part, Part::Noise(_))
    }

    pub fn is_body(&self) -> bool {
        self.part == Part::Body
    }

    /// Whether it ends as a sentence or a list member ends.
    pub fn is_ended(&self) -> bool {
        self.words.trim_end_of("”’)》】」』").ends_in("。!?;:…,")
    }
}

/// The paragraphs.
pub fn paragraphs<'t>(text: &'t str, gaps: &[u32], heads: &[usize]) -> Vec<Para<'t>> {
    let mut start = 0;
    let mut paras = Vec::with_capacity(gaps.len());
    for (i, words) in text.lines().enumerate() {
        let span = Span::new(start, start + words.len());
        start = span.end + 1;
        paras.push(Para {
            words,
            span,
            gap: gaps.get(i).copied().unwrap_or(0),
            head: heads.get(i).copied().unwrap_or(0),
            count: words.size(),
            part: Part::Body,
        });
    }
    paras
}

/// The paragraphs that a rule for noise keeps.
#[cfg(test)]
pub fn kept_by(set_aside: fn(&mut [Para]), text: &str) -> Vec<&str> {
    let mut paras = paragraphs(text, &[], &[]);
    set_aside(&mut paras);
    paras.iter().filter(|p| !p.is_noise()).map(|p| p.words).collect()
}
