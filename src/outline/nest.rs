//! Ends and parents of sections.

use super::DraftSection;
use crate::model::SectionKind;

/// Gives every section its end and its parent. They are in text order with their starts set; leads and items carry the end of
/// their paragraph.
pub fn nest(sections: &mut [DraftSection], end: usize) {
    let mut open: Vec<usize> = Vec::new();
    for i in 0..sections.len() {
        if sections[i].kind == SectionKind::Title {
            continue;
        }
        let (level, start) = (sections[i].level, sections[i].span.start);
        while let Some(&last) = open.last() {
            // An item ends with its paragraph, whatever follows.
            let over = sections[last].kind == SectionKind::Item && sections[last].span.end <= start;
            if sections[last].level < level && !over {
                break;
            }
            close(&mut sections[last], start);
            open.pop();
        }
        sections[i].parent = open.last().copied();
        open.push(i);
    }
    while let Some(last) = open.pop() {
        close(&mut sections[last], end);
    }
    // A section ends where its parent ends at the latest.
    for i in 0..sections.len() {
        if let Some(parent) = sections[i].parent {
            sections[i].span.end = sections[i].span.end.min(sections[parent].span.end);
        }
    }
}

fn close(section: &mut DraftSection, end: usize) {
    section.span.end = match section.kind {
        SectionKind::Item => section.span.end.min(end),
        _ => end,
    };
}

/// Walks through the sections in text order to tell the innermost one at a place.
pub struct Walk<'s> {
    sections: &'s [DraftSection],
    next: usize,
    open: Vec<usize>,
}

impl<'s> Walk<'s> {
    pub fn new(sections: &'s [DraftSection]) -> Walk<'s> {
        Walk { sections, next: 0, open: Vec::new() }
    }

    /// The innermost section at a place; places must not go back.
    pub fn at(&mut self, place: usize) -> Option<usize> {
        while self.sections.get(self.next).is_some_and(|s| s.span.start <= place) {
            self.open.push(self.next);
            self.next += 1;
        }
        while self.open.last().is_some_and(|&i| self.sections[i].span.end <= place) {
            self.open.pop();
        }
        self.open.last().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Walk, nest};
    use crate::model::SectionKind::{Heading, Item, Lead, Title};
    use crate::outline::section;
    use crate::text::Span;

    #[test]
    fn sections_nest() {
        let mut all = vec![
            section(Title, 0, "", "t", Span::new(0, 5)),
            section(Heading, 1, "", "a", Span::new(6, 8)),
            section(Heading, 2, "", "b", Span::new(9, 12)),
            section(Lead, 3, "", "c", Span::new(13, 30)),
            section(Item, 4, "", "d", Span::new(15, 20)),
            section(Item, 4, "", "e", Span::new(20, 30)),
            section(Heading, 1, "", "f", Span::new(40, 42)),
        ];
        nest(&mut all, 60);
        assert_eq!(all.iter().map(|s| s.parent).collect::<Vec<_>>(), [None, None, Some(1), Some(2), Some(3), Some(3), None]);
        assert_eq!(all.iter().map(|s| s.span.end).collect::<Vec<_>>(), [5, 40, 40, 40, 20, 30, 60]);
        let mut walk = Walk::new(&all);
        assert_eq!([2, 7, 16, 33, 50].map(|place| walk.at(place)), [Some(0), Some(1), Some(4), Some(3), Some(6)]);
    }
}
