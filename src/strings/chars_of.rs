//! Sets of characters, written as a string: `text.starts_in("的和及")`.
//!
//! One function for all: a pattern that lists characters is compiled wherever it is asked, with the decoding of a character around it.

use super::Find;

/// The digits, as a set.
pub const DIGITS: &str = "0123456789";

/// What a text asks of a set of characters.
pub trait CharsOf {
    fn starts_in(&self, chars: &str) -> bool;
    fn ends_in(&self, chars: &str) -> bool;
    fn contains_in(&self, chars: &str) -> bool;
    fn find_in(&self, chars: &str) -> Option<usize>;
    fn rfind_in(&self, chars: &str) -> Option<usize>;
    /// What stands behind the first character, where it is one of the set.
    fn strip_first(&self, chars: &str) -> Option<&str>;
    /// What stands before the last character, where it is one of the set.
    fn strip_last(&self, chars: &str) -> Option<&str>;
    /// What stands behind the last of the characters; all, where there is none.
    fn behind_last(&self, chars: &str) -> &str;
    fn trim_start_of(&self, chars: &str) -> &str;
    fn trim_end_of(&self, chars: &str) -> &str;
    fn trim_both_of(&self, chars: &str) -> &str;
}

impl CharsOf for str {
    fn starts_in(&self, chars: &str) -> bool {
        self.strip_first(chars).is_some()
    }

    fn ends_in(&self, chars: &str) -> bool {
        self.strip_last(chars).is_some()
    }

    fn contains_in(&self, chars: &str) -> bool {
        self.find_in(chars).is_some()
    }

    #[inline(never)]
    fn find_in(&self, chars: &str) -> Option<usize> {
        let likely = Likely::of(chars);
        self.find(|c| likely.has(c) && chars.has_char(c))
    }

    #[inline(never)]
    fn rfind_in(&self, chars: &str) -> Option<usize> {
        let likely = Likely::of(chars);
        self.rfind(|c| likely.has(c) && chars.has_char(c))
    }

    #[inline(never)]
    fn strip_first(&self, chars: &str) -> Option<&str> {
        let mut rest = self.chars();
        chars.has_char(rest.next()?).then_some(rest.as_str())
    }

    #[inline(never)]
    fn strip_last(&self, chars: &str) -> Option<&str> {
        let mut rest = self.chars();
        chars.has_char(rest.next_back()?).then_some(rest.as_str())
    }

    #[inline(never)]
    fn behind_last(&self, chars: &str) -> &str {
        self.rsplit(|c| chars.has_char(c)).next().unwrap_or(self)
    }

    #[inline(never)]
    fn trim_start_of(&self, chars: &str) -> &str {
        self.trim_start_matches(|c| chars.has_char(c))
    }

    #[inline(never)]
    fn trim_end_of(&self, chars: &str) -> &str {
        self.trim_end_matches(|c| chars.has_char(c))
    }

    fn trim_both_of(&self, chars: &str) -> &str {
        self.trim_start_of(chars).trim_end_of(chars)
    }
}

/// The last six bits of the characters of a set: one look spares most comparisons.
struct Likely(u64);

impl Likely {
    fn of(chars: &str) -> Likely {
        Likely(chars.chars().fold(0, |bits, c| bits | Likely::bit(c)))
    }

    fn has(&self, c: char) -> bool {
        self.0 & Likely::bit(c) != 0
    }

    fn bit(c: char) -> u64 {
        1 << (c as u32 % u64::BITS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_asked_at_both_ends_and_within() {
        assert!("的确".starts_in("和的") && !"确的".starts_in("和的") && !"".starts_in("和的"));
        assert!("确的".ends_in("和的") && !"的确".ends_in("和的") && !"的".ends_in(""));
        assert_eq!(("甲、乙,丙".find_in(",、"), "甲、乙,丙".rfind_in(",、"), "甲".find_in(",、")), (Some(3), Some(9), None));
        assert_eq!(("和甲".strip_first("和的"), "甲和".strip_last("和的"), "甲".strip_first("和的")), (Some("甲"), Some("甲"), None));
        assert_eq!(("甲,乙;丙".behind_last(",;"), "甲".behind_last(",;")), ("丙", "甲"));
        assert_eq!("的和甲乙的".trim_both_of("和的"), "甲乙");
    }
}
