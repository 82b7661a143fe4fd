//! Traditional characters: 百分之四十二點三 becomes 百分之四十二点三, so that rules and word lists are written once.
//!
//! One character stands for one, of as many bytes, so that every place of the one text is the same place of the other. Only
//! characters that some rule or list knows are changed; to all others it is one how they are written.

use crate::strings::Cut;
use std::borrow::Cow;
use std::sync::OnceLock;

/// The text in the characters of the rules; the text itself where it is written in them already.
pub fn simplified(source: &str) -> Cow<'_, str> {
    let table = table();
    let Some(first) = source.char_indices().find(|&(_, ch)| table.get(ch).is_some()).map(|(at, _)| at) else {
        return Cow::Borrowed(source);
    };
    let mut text = String::with_capacity(source.len());
    text.push_str(source.before(first));
    text.extend(source.after(first).chars().map(|ch| table.get(ch).unwrap_or(ch)));
    Cow::Owned(text)
}

/// One character for another, among CJK marks and ideographs (three bytes each). Asked for every character of every text, so it
/// answers at once, without a search.
pub struct Forms(Vec<u16>);

impl Forms {
    const FIRST: usize = 0x3000;
    const BEYOND: usize = 0xa000;

    pub fn new() -> Forms {
        Forms(vec![0; Forms::BEYOND - Forms::FIRST])
    }

    pub fn get(&self, ch: char) -> Option<char> {
        let form = *self.0.get((ch as usize).wrapping_sub(Forms::FIRST))?;
        if form == 0 { None } else { char::from_u32(form.into()) }
    }

    /// Characters beyond the block are left as they are.
    pub fn set(&mut self, ch: char, form: Option<char>) {
        if let Some(place) = self.0.get_mut((ch as usize).wrapping_sub(Forms::FIRST)) {
            *place = form.and_then(|form| u16::try_from(form as u32).ok()).unwrap_or(0);
        }
    }
}

/// From each traditional character to the next as the build script counted them in `data/traditional.txt`, beginning with `Forms::FIRST`;
/// 255 goes on.
const STEPS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/data/traditional.steps"));
/// The forms that they have, in their order.
const SIMPLIFIED: &str = include_str!(concat!(env!("OUT_DIR"), "/data/traditional.txt"));

fn table() -> &'static Forms {
    static TABLE: OnceLock<Forms> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Forms::new();
        let mut simplified = SIMPLIFIED.chars();
        let mut traditional = Forms::FIRST as u32;
        for &step in STEPS {
            traditional += u32::from(step);
            if step < u8::MAX
                && let Some(ch) = char::from_u32(traditional)
            {
                table.set(ch, simplified.next());
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_the_rules_in_as_many_bytes() {
        let source = "糧食產量達到42萬噸，佔全縣的百分之四十二點三。";
        let text = simplified(source);
        assert_eq!(text, "粮食产量达到42万吨，占全县的百分之四十二点三。");
        assert_eq!(text.len(), source.len());
        assert_eq!(simplified("「甲」"), "“甲”");
    }

    #[test]
    fn what_is_simplified_is_not_copied() {
        assert!(matches!(simplified("粮食产量42万吨,占全县的5%。显著、乾元、𠮷, a"), Cow::Borrowed(_)));
    }

    #[test]
    fn pairs_are_of_one_length_and_lead_to_no_further_pair() {
        let pairs: Vec<(char, char)> = ('\u{0}'..'\u{ffff}').filter_map(|ch| Some((ch, table().get(ch)?))).collect();
        let forms = crate::data!("traditional.txt").lines().filter(|line| !line.starts_with('#')).map(|line| line.chars().count() - 1);
        assert_eq!(pairs.len(), forms.sum::<usize>(), "a character has two readings, or stands where none are looked for");
        for (traditional, simplified) in pairs {
            assert_eq!((traditional.len_utf8(), simplified.len_utf8()), (3, 3), "{traditional}{simplified}");
            assert_eq!(table().get(simplified), None, "{traditional}{simplified}");
        }
    }
}
