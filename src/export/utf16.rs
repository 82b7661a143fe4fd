//! Byte offsets to UTF-16 code units.

use crate::model::Parsed;

/// The same result with every place counted in UTF-16 code units of `source`. No place lies behind its end: a caller who gives another
/// text than was parsed gets places that say nothing, and no panic.
pub fn with_utf16_offsets(mut parsed: Parsed, source: &str) -> Parsed {
    let counted = Counted::of(source);
    each_place(&mut parsed, |place| *place = counted.at(*place));
    parsed
}

/// A text whose UTF-16 units are counted.
pub struct Counted<'s> {
    source: &'s [u8],
    /// The units in front of each block of so many bytes.
    blocks: Vec<usize>,
}

const BLOCK: usize = 256;

impl<'s> Counted<'s> {
    pub fn of(source: &'s str) -> Counted<'s> {
        let source = source.as_bytes();
        let mut blocks = vec![0];
        let mut before = 0;
        blocks.extend(source.chunks(BLOCK).map(|block| {
            before += units(block);
            before
        }));
        Counted { source, blocks }
    }

    /// The units in front of a byte, or of the end for a place behind it.
    pub fn at(&self, place: usize) -> usize {
        let at = place.min(self.source.len());
        self.blocks[at / BLOCK] + units(&self.source[at / BLOCK * BLOCK..at])
    }
}

/// Every character counts at its first byte, one of four bytes twice.
fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0)).sum()
}

fn each_place(parsed: &mut Parsed, mut count: impl FnMut(&mut usize)) {
    for noise in &mut parsed.noise {
        [&mut noise.start, &mut noise.end].into_iter().for_each(&mut count);
    }
    for report in &mut parsed.reports {
        [&mut report.start, &mut report.end].into_iter().for_each(&mut count);
        for section in &mut report.sections {
            [&mut section.start, &mut section.end].into_iter().for_each(&mut count);
        }
        for row in &mut report.indicators {
            [&mut row.start, &mut row.end, &mut row.sentence_start, &mut row.sentence_end].into_iter().for_each(&mut count);
            row.name_start.iter_mut().chain(row.name_end.iter_mut()).for_each(&mut count);
            for reason in &mut row.reasons {
                [&mut reason.start, &mut reason.end].into_iter().for_each(&mut count);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::with_utf16_offsets;

    #[test]
    fn another_text_than_was_parsed() {
        let text = format!("{}产值增长5%。", "稳".repeat(400));
        let parsed = crate::parse(&text);
        for other in ["", "稳", &text[..300]] {
            let end = with_utf16_offsets(parsed.clone(), other).reports[0].end;
            assert_eq!(end, other.encode_utf16().count());
        }
    }
}
