//! Words as they were written. Rules read a text in simplified characters; what a report shows in its own words gets the
//! characters of the source back here, when all is read: names and codes must not differ by how a word is written.

use crate::model::{Indicator, Report};
use crate::strings::{Cut, Find};
use crate::text::Forms;
use std::ops::Range;

/// Words are looked for up to so many bytes before and behind where they stand.
const NEAR: usize = 1500;
/// Region, meeting and speaker stand so near the start of a report, in bytes.
const FRONT: usize = 9000;

/// The region of a national report, whatever words told it.
const NATION: &str = "全国";
/// Any goal that a value is compared with, whatever words told it.
const GOAL: &str = "目标";

/// The source, and the same text in simplified characters: a place of the one is a place of the other.
pub struct Written<'s> {
    source: &'s str,
    simplified: &'s str,
    /// Characters that the source never writes as the rules do, and how it does: for words that are not in the text (产量 of 产煤5万吨).
    always: Forms,
}

impl<'s> Written<'s> {
    pub fn new(source: &'s str, simplified: &'s str) -> Self {
        let mut always = Forms::new();
        let pairs = || simplified.chars().zip(source.chars());
        pairs().filter(|(plain, own)| plain != own).for_each(|(plain, own)| always.set(plain, Some(own)));
        pairs().filter(|(plain, own)| plain == own).for_each(|(plain, _)| always.set(plain, None));
        Written { source, simplified, always }
    }

    /// Gives a report its own characters. Units, denominators and periods keep those of the rules, for programs to compare.
    pub fn give_back(&self, report: &mut Report) {
        let front = report.start.saturating_sub(NEAR)..report.start + FRONT;
        let given = report.assumed.contains(&"region");
        let region = report.region.as_mut().filter(|region| !given && *region != NATION);
        let fields = [Some(&mut report.title), region, report.meeting.as_mut(), report.speaker.as_mut()];
        for words in fields.into_iter().flatten() {
            self.near(front.clone(), report.start).give_back(words);
        }
        for section in &mut report.sections {
            let mut place = self.near(section.start..section.end.min(section.start + NEAR), section.start);
            place.give_back(&mut section.marker);
            place.give_back(&mut section.title);
        }
        report.indicators.iter_mut().for_each(|row| self.give_back_row(row));
    }

    fn give_back_row(&self, row: &mut Indicator) {
        if let (Some(start), Some(end)) = (row.name_start, row.name_end) {
            self.near(start..end.min(start + 2 * NEAR), start).give_back(&mut row.name);
        }
        let start = row.sentence_start.max(row.start.saturating_sub(NEAR));
        let end = row.sentence_end.min(row.end + NEAR);
        let versus = row.versus.as_mut().filter(|versus| *versus != GOAL);
        for words in [row.of.as_mut(), row.scope.as_mut(), versus].into_iter().flatten() {
            self.near(start..end, start).give_back(words);
        }
    }

    /// A stretch of the text, to be read from a place in it.
    fn near(&self, stretch: Range<usize>, from: usize) -> Reading<'_> {
        let boundary = |at: usize| (0..=at.min(self.source.len())).rev().find(|&at| self.source.is_char_boundary(at)).unwrap_or(0);
        let stretch = boundary(stretch.start)..boundary(stretch.end);
        let at = boundary(from).clamp(stretch.start, stretch.end) - stretch.start;
        let (source, simplified) = (self.source.within(stretch.start, stretch.end), self.simplified.within(stretch.start, stretch.end));
        Reading { text: self, source, simplified, at }
    }
}

struct Reading<'s> {
    text: &'s Written<'s>,
    source: &'s str,
    simplified: &'s str,
    /// Where the next character is expected.
    at: usize,
}

impl Reading<'_> {
    /// Gives words their own characters, in as long pieces as stand in one, behind each other if they do. Characters that are not found
    /// are written as everywhere in the text.
    fn give_back(&mut self, words: &mut String) {
        if words.is_ascii() {
            return;
        }
        let mut written = String::with_capacity(words.len());
        let mut left = words.as_str();
        while let Some(ch) = left.chars().next() {
            let len = match self.piece(left) {
                Some(place) => {
                    written.push_str(self.source.within(place.start, place.end));
                    self.at = place.end;
                    place.len()
                }
                None => {
                    written.push(self.text.always.get(ch).unwrap_or(ch));
                    ch.len_utf8()
                }
            };
            left = left.after(len);
        }
        *words = written;
    }

    /// Where the longest piece stands that words begin with. Digits and marks have one form here and another in the source.
    fn piece(&self, words: &str) -> Option<Range<usize>> {
        let mut place = None;
        let mut from = self.at;
        for (i, ch) in words.char_indices().take_while(|(_, ch)| !ch.is_ascii()) {
            let piece = words.before(i + ch.len_utf8());
            let behind = self.simplified.after(from).place_of(piece).map(|at| from + at);
            let Some(at) = behind.or_else(|| self.simplified.before(self.at).place_of(piece).filter(|_| place.is_none())) else { break };
            from = at;
            place = Some(at..at + piece.len());
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(source: &str, simplified: &str, words: &str) -> String {
        let mut words = words.to_string();
        Written::new(source, simplified).near(0..source.len(), 0).give_back(&mut words);
        words
    }

    #[test]
    fn words_get_the_characters_of_their_place() {
        let (source, simplified) = ("全縣的製造業投資和制度性（５Ｇ）開支", "全县的制造业投资和制度性（５Ｇ）开支");
        // In one piece, in two, over what was dropped, and with marks of another width.
        for (words, want) in [
            ("制造业投资", "製造業投資"),
            ("全县制度性开支", "全縣制度性開支"),
            ("制度性(5G)开支", "制度性(5G)開支"),
            ("开支制造业", "開支製造業"),
            ("from", "from"),
            // Not in the text: as everywhere in it, or as it came.
            ("农村投资", "农村投資"),
        ] {
            assert_eq!(again(source, simplified, words), want, "{words}");
        }
        assert_eq!(again("工 業 產 值", "工 业 产 值", "工业产值"), "工業產值");
        assert_eq!(again("", "", "工业"), "工业");
    }

    #[test]
    fn words_of_our_own_are_written_as_everywhere() {
        for (source, want) in [("煤：產出五噸", "煤產量"), ("煤：產出五噸，产出", "煤产量")] {
            let simplified = source.replace('產', "产").replace('噸', "吨");
            let mut words = "煤产量".to_string();
            Written::new(source, &simplified).near(0..6, 0).give_back(&mut words);
            assert_eq!(words, want, "{source}");
        }
    }
}
