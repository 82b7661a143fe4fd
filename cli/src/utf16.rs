//! Tells UTF-16 that has no byte-order mark.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// UTF-16 of Chinese text has nearly all units in a few blocks, where pairs of bytes of other encodings seldom fall.
pub fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    // Without a zero byte, ASCII pairs such as "ab" (U+6162) would pass for Han; valid UTF-8 is never UTF-16 then.
    if !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let little = Census::of(bytes, u16::from_le_bytes);
    let big = Census::of(bytes, u16::from_be_bytes);
    match (little.is_chinese(), big.is_chinese()) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        (true, true) => Some(if little.expected >= big.expected { UTF_16LE } else { UTF_16BE }),
        (false, false) => None,
    }
}

/// How many of the units are such as Chinese text has.
struct Census {
    all: usize,
    expected: usize,
    stops: usize,
}

impl Census {
    fn of(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Census {
        let mut census = Census { all: 0, expected: 0, stops: 0 };
        for pair in bytes.chunks_exact(2) {
            let unit = read([pair[0], pair[1]]);
            census.all += 1;
            census.expected += usize::from(is_expected(unit));
            census.stops += usize::from(is_stop(unit));
        }
        census
    }

    /// Han characters alone don't tell: read from a wrong byte on, they are other Han characters, but marks are not marks.
    fn is_chinese(&self) -> bool {
        const SHORT: usize = 200;
        self.expected * 100 >= self.all * 97 && (self.all < SHORT || self.stops * SHORT >= self.all)
    }
}

fn is_expected(unit: u16) -> bool {
    let plain = matches!(unit, 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0xb7);
    let marks = matches!(unit, 0x2000..=0x2027 | 0x2100..=0x22ff | 0x2460..=0x25ff | 0x3000..=0x303f | 0xff00..=0xffef);
    plain || marks || matches!(unit, 0x4e00..=0x9fff)
}

/// 、 and 。 and the commas.
fn is_stop(unit: u16) -> bool {
    matches!(unit, 0x3001 | 0x3002 | 0xff0c | 0x2c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(write).collect()
    }

    #[test]
    fn either_order_is_told() {
        for text in ["地区生产总值增长5.5%。", "GDP 5.5%", "一、工作回顾\r\n经济·社会“双过半”"] {
            assert_eq!(without_mark(&bytes(text, u16::to_le_bytes)), Some(UTF_16LE), "{text}");
            assert_eq!(without_mark(&bytes(text, u16::to_be_bytes)), Some(UTF_16BE), "{text}");
        }
    }

    #[test]
    fn other_bytes_are_not_taken_for_it() {
        assert_eq!(without_mark("ab cd ef 地区生产总值".as_bytes()), None);
        assert_eq!(without_mark(&encoding_rs::GBK.encode("地区生产总值增长5.5%,").0), None);
        assert_eq!(without_mark(&[0; 64]), None);
    }

    #[test]
    fn read_from_a_wrong_byte_on_it_is_refused() {
        let text = bytes(&"经济社会发展取得新成绩、人民生活改善。".repeat(40), u16::to_le_bytes);
        assert_eq!(without_mark(&text[1..]), None);
    }
}
