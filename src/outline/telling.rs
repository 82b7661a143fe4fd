//! Sentences that tell something and head nothing, by the words of `data/no_lead.txt`.

use crate::strings::Find;
use std::sync::OnceLock;

const LIST: &str = crate::data!("no_lead.txt");

/// Whether a sentence tells something rather than heads: its opening or its words are of `data/no_lead.txt`.
pub fn is_telling(sentence: &str) -> bool {
    list().iter().any(|(place, w)| match *place {
        "start" => sentence.starts_with(w),
        "end" => sentence.ends_with(w),
        _ => false,
    }) || list().iter().any(|(place, w)| *place == "hold" && sentence.has(w))
}

/// Place and words of every line of the list, parted once.
fn list() -> &'static [(&'static str, &'static str)] {
    static PARTED: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    PARTED.get_or_init(|| {
        let mut found = Vec::new();
        for line in LIST.lines() {
            let mut fields = line.split('\t');
            if let (Some(place), Some(words)) = (fields.next(), fields.next()) {
                found.extend(words.split(' ').map(|word| (place, word)));
            }
        }
        found
    })
}

/// Whether a sentence begins as one that goes on with a thought: 目前, 为了, 根据.
pub fn is_opening(sentence: &str) -> bool {
    sentence.ends_with('的') || list().iter().any(|(place, w)| *place == "open" && sentence.starts_with(w))
}

#[cfg(test)]
mod tests {
    use super::LIST;

    #[test]
    fn the_list_is_sorted_and_unique() {
        let lines: Vec<&str> = LIST.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", lines.windows(2).find(|p| p[0] >= p[1]));
        assert!(lines.iter().all(|l| l.split('\t').count() == 3), "every entry has an example");
    }
}
