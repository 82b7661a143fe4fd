//! Byte offsets to UTF-16 code units.

use crate::model::Parsed;

/// The same result with every place counted in UTF-16 code units of `source`.
pub fn with_utf16_offsets(parsed: &Parsed, source: &str) -> Parsed {
    let mut parsed = parsed.clone();
    let mut places = places(&mut parsed);
    places.sort_unstable_by_key(|place| **place);
    let (mut at, mut units) = (0, 0);
    for place in places {
        units += source[at..*place].chars().map(char::len_utf16).sum::<usize>();
        at = *place;
        *place = units;
    }
    parsed
}

fn places(parsed: &mut Parsed) -> Vec<&mut usize> {
    let mut all: Vec<&mut usize> = Vec::new();
    for noise in &mut parsed.noise {
        all.extend([&mut noise.start, &mut noise.end]);
    }
    for report in &mut parsed.reports {
        all.extend([&mut report.start, &mut report.end]);
        for section in &mut report.sections {
            all.extend([&mut section.start, &mut section.end]);
        }
        for row in &mut report.indicators {
            all.extend([&mut row.start, &mut row.end, &mut row.sentence_start, &mut row.sentence_end]);
            all.extend(row.name_start.iter_mut().chain(row.name_end.iter_mut()));
            for reason in &mut row.reasons {
                all.extend([&mut reason.start, &mut reason.end]);
            }
        }
    }
    all
}
