//! Ends and parents of sections.

use super::DraftSection;
use crate::model::SectionKind;

/// Gives every section its end and its parent. They are in text order with their starts set; leads and items carry the end of
/// their paragraph.
pub fn nest(sections: &mut [DraftSection], end: usize) {
    let mut open: Vec<(usize, &mut DraftSection)> = Vec::new();
    for (i, section) in sections.iter_mut().enumerate().filter(|(_, section)| section.kind != SectionKind::Title) {
        let start = section.span.start;
        // An item ends with its paragraph, whatever follows.
        let over = |last: &DraftSection| last.level >= section.level || last.kind == SectionKind::Item && last.span.end <= start;
        while let Some((_, last)) = open.pop_if(|(_, last)| over(last)) {
            close(last, start);
        }
        section.parent = open.last().map(|(parent, _)| *parent);
        open.push((i, section));
    }
    open.into_iter().for_each(|(_, last)| close(last, end));
    // A section ends where its parent ends at the latest.
    let mut ends: Vec<usize> = Vec::with_capacity(sections.len());
    for section in sections {
        if let Some(end) = section.parent.and_then(|parent| ends.get(parent)) {
            section.span.end = section.span.end.min(*end);
        }
        ends.push(section.span.end);
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
    open: Vec<(usize, &'s DraftSection)>,
}

impl<'s> Walk<'s> {
    pub fn new(sections: &'s [DraftSection]) -> Walk<'s> {
        Walk { sections, next: 0, open: Vec::new() }
    }

    /// The innermost section at a place; places must not go back.
    pub fn at(&mut self, place: usize) -> Option<usize> {
        while let Some(section) = self.sections.get(self.next).filter(|section| section.span.start <= place) {
            self.open.push((self.next, section));
            self.next += 1;
        }
        while self.open.pop_if(|(_, last)| last.span.end <= place).is_some() {}
        self.open.last().map(|(i, _)| *i)
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
