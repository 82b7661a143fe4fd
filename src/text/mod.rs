//! Clean text and its map back to the source.
//!
//! In: the text as given. Out: the same words with one width of digits and marks, without odd blanks, page numbers and
//! watermarks, one paragraph a line; a map from every clean place to the source; the stretches that were left out as noise.
//! It does not know what a report, a heading or a number means.

mod map;
mod span;
mod width;

pub use map::OffsetMap;
pub use span::Span;

/// The clean text.
pub struct Clean {
    /// For rules: digits, letters and marks in their ASCII forms where they have one, paragraphs parted by `\n`.
    pub text: String,
    map: OffsetMap,
}

impl Clean {
    /// The range of the source that a clean span came from.
    pub fn source(&self, span: Span) -> std::ops::Range<usize> {
        self.map.source(span)
    }
}

/// Cleans a text.
pub fn clean(source: &str) -> Clean {
    let mut text = String::with_capacity(source.len());
    let mut map = OffsetMap::default();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        push_line(line.trim_end_matches(['\n', '\r']), start, &mut text, &mut map);
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
            map.push(1, start + line.len() - 1..start + line.len());
        }
        start += line.len();
    }
    Clean { text, map }
}

fn push_line(line: &str, start: usize, text: &mut String, map: &mut OffsetMap) {
    for (i, ch) in line.char_indices() {
        let at = start + i..start + i + ch.len_utf8();
        if ch.is_whitespace() || ch == '\u{feff}' || ch == '\u{200b}' {
            continue;
        }
        let ch = width::one_width(ch);
        text.push(ch);
        map.push(ch.len_utf8(), at);
    }
}
