//! What is known of lines before they are joined: the shape of each, and the habits of the whole text.

use super::chars::{is_blank, is_stop};
use super::lines::Line;
use super::width::one_width;
use crate::strings::{Cut, OneOf};

/// What is known of a line before lines are joined.
#[derive(Debug)]
pub struct Shape {
    pub line: Line,
    /// Characters that show, in their one width.
    pub count: usize,
    /// The first of them.
    pub head: String,
    pub last: char,
    /// The last but closing quotation marks and brackets.
    pub last_inside: char,
    /// How many sentence ends it holds.
    pub stops: usize,
    /// Whether it holds a comma.
    pub comma: bool,
    /// Whether it ends as the line that tells at which meeting the report was delivered.
    pub ends_meeting: bool,
}

/// Looks at a line.
pub fn shape(source: &str, line: Line) -> Shape {
    let mut shape = Shape { line, count: 0, head: String::new(), last: ' ', last_inside: ' ', stops: 0, comma: false, ends_meeting: false };
    shape.ends_meeting = source.within(line.start, line.end).ends_with_any("会议上 会议上) 会议上\u{ff09}");
    for ch in source.within(line.start, line.end).chars().filter(|&ch| !is_blank(ch)).map(one_width) {
        shape.count += 1;
        if shape.count <= 24 {
            shape.head.push(ch);
        }
        shape.last = ch;
        if !matches!(ch, '”' | '’' | '」' | '』' | ')' | '》' | '】') {
            shape.last_inside = ch;
        }
        shape.stops += usize::from(is_stop(ch));
        shape.comma |= ch == ',';
    }
    shape
}

/// The habits of a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Habits {
    /// The width at which lines are wrapped.
    pub wrap: Option<usize>,
    /// Whether paragraphs are parted by empty lines.
    pub blank_lines: bool,
    /// Whether paragraphs are indented.
    pub indents: bool,
    /// Whether nearly all are.
    pub all_indented: bool,
}

pub fn habits(lines: &[Shape]) -> Habits {
    let gaps = lines.iter().skip(1).filter(|line| line.line.blanks > 0).count();
    let indents = lines.iter().filter(|line| line.line.indented).count();
    Habits {
        wrap: wrap_width(lines),
        blank_lines: gaps * 5 > lines.len().saturating_sub(1) * 2,
        indents: indents * 12 >= lines.len(),
        all_indented: indents * 5 >= lines.len() * 3,
    }
}

/// The width of a hard-wrapped text: most lines stop just short of one width without ending a sentence.
fn wrap_width(lines: &[Shape]) -> Option<usize> {
    const NARROWEST: usize = 14;
    const WIDEST: usize = 60;
    let mut widths = [0usize; WIDEST + 1];
    let mut long = 0;
    for line in lines {
        match widths.get_mut(line.count) {
            Some(n) => *n += 1,
            None => long += 1,
        }
    }
    let total: usize = widths[NARROWEST..].iter().sum();
    if total < 12 || long * 4 > total {
        return None;
    }
    // Widths differ a little: half-width digits, marks pushed over the edge.
    let spread = |w: usize| widths.iter().take(w + 1).skip(w.saturating_sub(3)).sum::<usize>();
    let width = (NARROWEST + 3..=WIDEST).max_by_key(|&w| (spread(w), std::cmp::Reverse(w)))?;
    let full: Vec<&Shape> = lines.iter().filter(|l| l.count + 3 >= width && l.count <= WIDEST).collect();
    let unfinished = full.iter().filter(|l| !is_stop(l.last_inside)).count();
    (full.len() * 5 >= total * 2 && unfinished * 4 >= full.len() * 3).then_some(width)
}
