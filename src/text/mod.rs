//! Clean text and its map back to the source.
//!
//! In: the text as given. Out: the same words with one width of digits and marks, without odd blanks, page numbers and
//! watermarks, one paragraph a line; a map from every clean place to the source; the stretches that were left out as noise.
//! It does not know what a report, a heading or a number means.
//!
//! ```text
//! source ─▶ simplified characters ([`simplified`], asked for by itself: the source of all that follows)
//!        ─▶ lines ─▶ page marks, watermarks, markup left out ─▶ wrap: which lines are one paragraph ─▶ one width, no odd blanks
//! ```

mod blanks;
mod chars;
mod decimal;
mod glued;
mod glued_leads;
mod groups;
mod line_shape;
mod lines;
mod list_marks;
mod map;
mod markup;
pub mod opening;
mod order;
mod page_marks;
mod radicals;
mod repeated;
mod span;
mod table;
mod traditional;
mod watermark;
mod width;
mod wrap;
mod zero;

pub use chars::{digits_at_end, digits_in_front, is_han, is_plain_han};
pub use map::OffsetMap;
pub use order::by_place;
pub use radicals::folded;
pub use span::Span;
pub use traditional::{Forms, simplified};

use crate::model::NoiseKind;
use crate::strings::Cut;
use lines::Line;
use std::ops::Range;

/// The clean text.
pub struct Clean {
    /// For rules: digits, letters and marks in their ASCII forms where they have one, paragraphs parted by `\n`.
    pub text: String,
    /// What was left out because it is not the report, in source places, in order.
    pub noise: Vec<(NoiseKind, Range<usize>)>,
    /// For every paragraph how many empty lines stood before it: texts from the web set headings off by more of them.
    pub gaps: Vec<u32>,
    /// For every paragraph how many of its first bytes stood on a line of their own above the rest, as bold words of a web page
    /// do; 0 for most.
    pub heads: Vec<usize>,
    map: OffsetMap,
}

impl Clean {
    /// The range of the source that a clean span came from.
    pub fn source(&self, span: Span) -> Range<usize> {
        self.map.source(span)
    }
}

/// Cleans a text.
pub fn clean(source: &str) -> Clean {
    let mut noise: Vec<(NoiseKind, Range<usize>)> = Vec::new();
    let mut pieces = lines::split(source);
    let pages = page_marks::page_lines(source, &pieces);
    let repeated = repeated::find(source, &pieces, &pages);
    let mut set_aside =
        |kind: NoiseKind, dropped: &[usize]| noise.extend(dropped.iter().filter_map(|&i| pieces.get(i)).map(|piece| (kind, piece.start..piece.end)));
    set_aside(NoiseKind::PageNumber, &pages);
    set_aside(NoiseKind::Boilerplate, &repeated);
    pieces = without(pieces, &by_place([pages, repeated].concat(), |i| *i));

    let mut holes: Vec<Range<usize>> = Vec::new();
    for piece in &pieces {
        for mark in page_marks::inline_marks(source, piece.start..piece.end) {
            noise.push((NoiseKind::PageNumber, mark.clone()));
            holes.push(mark);
        }
    }
    for mark in watermark::Watermarks::new().find(source) {
        noise.push((NoiseKind::Watermark, mark.clone()));
        holes.push(mark);
    }
    holes.extend(markup::find(source, &pieces));
    let noise = by_place(noise, |(_, place)| place.start);
    let holes = by_place(holes, |hole| hole.start);
    let pieces = cut_ends(source, pieces, &holes);

    let tables = table::rows(source, &pieces);
    let prose = pieces.iter().zip(&tables).filter(|(_, row)| **row == table::Row::Prose);
    let shapes: Vec<line_shape::Shape> = prose.map(|(&piece, _)| line_shape::shape(source, piece)).collect();
    let mut joins = wrap::joins(&shapes).into_iter();
    drop(shapes);
    let marks = list_marks::places(source, &pieces);
    let mut out =
        Writer { source, holes: &holes, marks: &marks, text: String::with_capacity(source.len()), map: OffsetMap::default(), figure: 0, quoted: false };
    let (mut gaps, mut heads) = (Vec::new(), Vec::new());
    let (mut end, mut begin) = (0, 0);
    let mut in_table = false;
    for (piece, row) in pieces.iter().zip(&tables) {
        // A row is a paragraph of its own, and what stands behind a table begins one.
        let told = if *row == table::Row::Prose { joins.next() } else { None };
        let join = told.filter(|_| !in_table).unwrap_or(wrap::Join::Begins);
        in_table = *row != table::Row::Prose;
        if *row == table::Row::Silent {
            continue;
        }
        match join {
            wrap::Join::Begins => {
                if !gaps.is_empty() {
                    out.end_paragraph(end..piece.start);
                }
                begin = out.text.len();
                gaps.push(piece.blanks);
                heads.push(0);
            }
            wrap::Join::UnderHead => {
                if let Some(head) = heads.last_mut() {
                    *head = out.text.len() - begin;
                }
            }
            wrap::Join::GoesOn => {}
        }
        match row {
            table::Row::Of(header) => table::sentence(source, **header, *piece, &mut |part| out.put(part)),
            _ => out.write(*piece, join != wrap::Join::Begins),
        }
        end = piece.end;
    }
    if !gaps.is_empty() {
        out.end_paragraph(end..source.len());
    }
    Clean { text: out.text, noise, gaps, heads, map: out.map }
}

/// The lines without those of the given indices; the empty lines around a dropped line count as one gap.
fn without(lines: Vec<Line>, dropped: &[usize]) -> Vec<Line> {
    let mut dropped = dropped.iter().peekable();
    let mut kept = Vec::with_capacity(lines.len());
    for (i, line) in lines.into_iter().enumerate() {
        if dropped.next_if(|&&d| d == i).is_none() {
            kept.push(line);
        }
    }
    kept
}

/// Moves the ends of lines in over the holes at their ends; lines that were nothing but holes go.
fn cut_ends(source: &str, lines: Vec<Line>, holes: &[Range<usize>]) -> Vec<Line> {
    let mut kept = Vec::with_capacity(lines.len());
    let mut holes = holes;
    for mut line in lines {
        while let [hole, rest @ ..] = holes
            && hole.end <= line.start
        {
            holes = rest;
        }
        while let [hole, rest @ ..] = holes
            && hole.start <= line.start
            && hole.end <= line.end
        {
            line.start = hole.end;
            holes = rest;
        }
        let inside = holes.partition_point(|hole| hole.end <= line.end);
        for hole in holes.iter().take(inside).rev() {
            if hole.end < line.end {
                break;
            }
            line.end = hole.start.max(line.start);
        }
        if let Some(trimmed) = lines::trimmed(source, line.start, line.end, line.blanks) {
            kept.push(Line { indented: line.indented, soft: line.soft, ..trimmed });
        }
    }
    kept
}

/// Longer than a year.
const TORN: usize = 5;

struct Writer<'s> {
    source: &'s str,
    holes: &'s [Range<usize>],
    /// Where the mark of a list ends and its figure begins.
    marks: &'s [usize],
    text: String,
    map: OffsetMap,
    /// Length of the run of digits at the end of the text, or beyond `TORN` where blanks stood in it.
    figure: usize,
    /// Whether a straight quotation mark was opened in the paragraph.
    quoted: bool,
}

impl Writer<'_> {
    fn write(&mut self, piece: Line, goes_on: bool) {
        // A line end inside a paragraph is one narrow blank; four digits before it are no year of a table but a torn figure.
        let mut blank = goes_on.then_some(false);
        self.figure = if goes_on { 0 } else { self.figure };
        let mut narrow = 0;
        let mut at = piece.start;
        while at < piece.end {
            if let Some(end) = self.hole_end(at) {
                at = end;
                continue;
            }
            let Some(ch) = self.source.after(at).chars().next() else { break };
            let next = at + ch.len_utf8();
            if chars::is_blank(ch) {
                narrow += 1;
                let wide = ch == '\u{3000}' || ch == '\t' || narrow > 1;
                blank = Some(wide || blank.unwrap_or(false));
            } else {
                let ch = match ch {
                    _ if decimal::is_point(self.source, at, ch) => '.',
                    _ if zero::is_zero(self.source, at, ch) => '〇',
                    // "十四五": straight marks open and close in turn.
                    '"' | '\u{ff02}' => {
                        self.quoted = !self.quoted;
                        if self.quoted { '“' } else { '”' }
                    }
                    _ => width::one_width(ch),
                };
                if let Some(wide) = blank.take() {
                    self.part(ch, wide, at);
                }
                while let Some((&figure, rest)) = self.marks.split_first().filter(|(figure, _)| **figure <= at) {
                    self.marks = rest;
                    if figure == at {
                        self.push(' ', at..at);
                    }
                }
                narrow = 0;
                self.push(ch, at..next);
            }
            at = next;
        }
    }

    fn put(&mut self, part: table::Part) {
        match part {
            table::Part::Own(place) => self.write(Line { start: place.start, end: place.end, blanks: 0, indented: false, soft: false }, false),
            table::Part::Put(words, place) => words.chars().for_each(|ch| self.push(ch, place..place)),
        }
    }

    fn part(&mut self, after: char, wide: bool, at: usize) {
        let before = self.text.chars().next_back().unwrap_or('\n');
        if blanks::judge(before, after, wide, self.figure) == blanks::Blank::Space {
            self.push(' ', at..at);
        }
        // 7 4 7 7 2: of figures that blanks tear, none is the year in front of another
        self.figure = if self.figure > 0 { TORN } else { 0 };
    }

    fn push(&mut self, ch: char, place: Range<usize>) {
        self.figure = if ch.is_ascii_digit() { self.figure + 1 } else { 0 };
        self.text.push(ch);
        self.map.push(ch.len_utf8(), place);
    }

    fn end_paragraph(&mut self, place: Range<usize>) {
        self.push('\n', place);
        self.quoted = false;
    }

    /// The end of the hole that begins at or holds this place.
    fn hole_end(&mut self, at: usize) -> Option<usize> {
        while let [hole, rest @ ..] = self.holes
            && hole.end <= at
        {
            self.holes = rest;
        }
        self.holes.first().filter(|hole| hole.start <= at).map(|hole| hole.end)
    }
}

#[cfg(test)]
mod tests;
