//! Bytes to text: UTF-8, UTF-16 and GB18030 (which holds GBK and GB2312), with or without a byte-order mark.
//!
//! A text with a few broken bytes, as files cut off in the middle of a character have, is still read; each broken place
//! becomes U+FFFD. Anything else is refused: a wrongly decoded text would give wrong names without a sign of it.

use crate::utf16;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, UTF_8};

/// A text and how it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// Without its byte-order mark.
    pub text: String,
    pub encoding: &'static str,
    /// Places that were not valid in the encoding.
    pub broken: usize,
}

/// The text of a file, or in words what was found instead of one.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, String> {
    if bytes.is_empty() {
        return Err("an empty file".to_string());
    }
    if let Some(kind) = known_binary(&bytes) {
        return Err(kind.to_string());
    }
    let decoded = settle(bytes)?;
    if decoded.text.trim().is_empty() {
        return Err("a file of blanks".to_string());
    }
    let controls = decoded.text.chars().filter(|c| c.is_control() && !"\t\n\r\u{b}\u{c}\u{1a}\u{85}".contains(*c)).count();
    if controls > few(&decoded.text) { Err("binary data".to_string()) } else { Ok(decoded) }
}

fn settle(bytes: Vec<u8>) -> Result<Decoded, String> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let decoded = with(encoding, &bytes[mark..]);
        return if decoded.broken > few(&decoded.text) { Err(format!("a byte-order mark of {} before other data", encoding.name())) } else { Ok(decoded) };
    }
    if let Some(encoding) = utf16::without_mark(&bytes[..bytes.len().min(SAMPLE)]) {
        return Ok(with(encoding, &bytes));
    }
    // The common case costs no copy.
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text, encoding: UTF_8.name(), broken: 0 }),
        Err(error) => error.into_bytes(),
    };
    let utf8 = with(UTF_8, &bytes);
    let wide = utf8.text.chars().filter(|c| !c.is_ascii()).count();
    if utf8.broken <= few(&utf8.text) && wide > 10 * utf8.broken {
        return Ok(utf8);
    }
    let guess = guess(&bytes);
    let gb = with(GB18030, &bytes);
    match (gb.broken <= few(&gb.text), guess) {
        (true, "GBK" | "gb18030") => Ok(gb),
        // A broken byte makes the guesser drop GBK for good; the range of the everyday characters tells it still.
        (true, _) if mostly_gb2312(&bytes) => Ok(gb),
        (_, "Big5") => Err("what looks like Big5".to_string()),
        _ => Err("bytes of no such encoding".to_string()),
    }
}

/// How many broken or control characters a text may have and still be one: a cut at either end, and one in 500.
fn few(text: &str) -> usize {
    2 + text.len() / 1_500
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let before = |text: &str| text.matches('\u{fffd}').count();
    let (text, faulty) = encoding.decode_without_bom_handling(bytes);
    let broken = if faulty { before(&text) } else { 0 };
    // GB18030 has a byte-order mark of its own, which no table of marks knows.
    let text = text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or_else(|| text.into_owned());
    Decoded { text, encoding: encoding.name(), broken }
}

/// As much of a file tells its encoding.
const SAMPLE: usize = 1 << 20;

/// No country is told: with `cn` the guesser takes Big5 for GBK.
fn guess(bytes: &[u8]) -> &'static str {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(SAMPLE)], bytes.len() <= SAMPLE);
    detector.guess(None, Utf8Detection::Deny).name()
}

/// Nine in ten of the pairs behind a high byte are of GB2312, whose second bytes are high too; those of Big5 are often low.
fn mostly_gb2312(bytes: &[u8]) -> bool {
    let (mut all, mut good, mut at) = (0usize, 0usize, 0);
    while at < bytes.len().min(SAMPLE) {
        if bytes[at] < 0x80 {
            at += 1;
            continue;
        }
        all += 1;
        good += usize::from(matches!((bytes[at], bytes.get(at + 1)), (0xa1..=0xf7, Some(0xa1..=0xfe))));
        at += 2;
    }
    all > 0 && good * 10 >= all * 9
}

fn known_binary(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 8] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a DOCX, XLSX or other ZIP file"),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
        (b"{\\rtf", "an RTF file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"\x1f\x8b", "a gzip file"),
        (b"\x7fELF", "a program"),
    ];
    KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "云水市政府工作报告\r\n各位代表:地区生产总值增长5.5%左右,财政收入达到12.3亿元。城镇新增就业2万人,粮食产量保持稳定。";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn gb(text: &str) -> Vec<u8> {
        GB18030.encode(text).0.into_owned()
    }

    #[test]
    fn every_encoding_gives_the_text_without_its_mark() {
        let marked = format!("\u{feff}{TEXT}");
        let rare = format!("{TEXT}\u{3447}\u{20bb7}€");
        for (bytes, text, encoding) in [
            (TEXT.as_bytes().to_vec(), TEXT, "UTF-8"),
            (marked.as_bytes().to_vec(), TEXT, "UTF-8"),
            (utf16(&marked, u16::to_le_bytes), TEXT, "UTF-16LE"),
            (utf16(&marked, u16::to_be_bytes), TEXT, "UTF-16BE"),
            (utf16(TEXT, u16::to_le_bytes), TEXT, "UTF-16LE"),
            (utf16(TEXT, u16::to_be_bytes), TEXT, "UTF-16BE"),
            (gb(TEXT), TEXT, "gb18030"),
            (gb(&marked), TEXT, "gb18030"),
            (gb(&rare), &rare, "gb18030"),
            (gb("增长5%"), "增长5%", "gb18030"),
            (b"plain words".to_vec(), "plain words", "UTF-8"),
        ] {
            assert_eq!(decode(bytes), Ok(Decoded { text: text.to_string(), encoding, broken: 0 }));
        }
    }

    #[test]
    fn a_text_cut_inside_a_character_is_read() {
        let half = utf16(TEXT, u16::to_le_bytes);
        assert_eq!(decode(half[..half.len() - 1].to_vec()).expect("a text").broken, 1);
        for (bytes, encoding) in [(TEXT.as_bytes().to_vec(), "UTF-8"), (gb(TEXT), "gb18030")] {
            for cut in [&bytes[1..], &bytes[..bytes.len() - 1]] {
                let decoded = decode(cut.to_vec()).expect("a text");
                assert_eq!(decoded.encoding, encoding);
                assert!(decoded.text.contains("城镇新增就业2万人"), "{}", decoded.text);
            }
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..4_000u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for (bytes, found) in [
            (vec![], "an empty file"),
            ("\u{feff}".as_bytes().to_vec(), "a file of blanks"),
            (b" \r\n\t".to_vec(), "a file of blanks"),
            (b"%PDF-1.7 ...".to_vec(), "a PDF"),
            (b"PK\x03\x04....".to_vec(), "a DOCX, XLSX or other ZIP file"),
            (vec![0; 100], "binary data"),
            ((0..32).collect(), "binary data"),
            (noise, "bytes of no such encoding"),
        ] {
            assert_eq!(decode(bytes), Err(found.to_string()));
        }
    }

    #[test]
    fn big5_is_named_and_not_misread() {
        let text = "各位代表:現在我代表市人民政府,向大會報告工作,請予審議。去年經濟發展取得新成績,就業增加。";
        let bytes = encoding_rs::BIG5.encode(text).0.into_owned();
        assert_eq!(decode(bytes), Err("what looks like Big5".to_string()));
    }
}
