//! Byte offsets to UTF-16 code units.

use crate::model::Parsed;

/// The same result with every place counted in UTF-16 code units of `source`.
pub fn with_utf16_offsets(parsed: &Parsed, source: &str) -> Parsed {
    let mut parsed = parsed.clone();
    let blocks = blocks(source);
    each_place(&mut parsed, |place| *place = blocks[*place / BLOCK] + units(&source.as_bytes()[*place / BLOCK * BLOCK..*place]));
    parsed
}

const BLOCK: usize = 256;

/// The UTF-16 units in front of each block of so many bytes.
fn blocks(source: &str) -> Vec<usize> {
    let mut blocks = vec![0];
    let mut before = 0;
    blocks.extend(source.as_bytes().chunks(BLOCK).map(|block| {
        before += units(block);
        before
    }));
    blocks
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
