//! Sets of characters, written as a string: `text.starts_in("的和及")`.
//!
//! One function for all: a pattern that lists characters is compiled wherever it is asked, with the decoding of a character around it.

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
        self.find(|c| has(chars, c))
    }

    #[inline(never)]
    fn rfind_in(&self, chars: &str) -> Option<usize> {
        self.rfind(|c| has(chars, c))
    }

    #[inline(never)]
    fn strip_first(&self, chars: &str) -> Option<&str> {
        let mut rest = self.chars();
        has(chars, rest.next()?).then_some(rest.as_str())
    }

    #[inline(never)]
    fn strip_last(&self, chars: &str) -> Option<&str> {
        let mut rest = self.chars();
        has(chars, rest.next_back()?).then_some(rest.as_str())
    }

    #[inline(never)]
    fn trim_start_of(&self, chars: &str) -> &str {
        self.trim_start_matches(|c| has(chars, c))
    }

    #[inline(never)]
    fn trim_end_of(&self, chars: &str) -> &str {
        self.trim_end_matches(|c| has(chars, c))
    }

    fn trim_both_of(&self, chars: &str) -> &str {
        self.trim_start_of(chars).trim_end_of(chars)
    }
}

/// Whether a set has a character. Sets are short: reading them through costs less than a search that is made for long texts.
fn has(chars: &str, c: char) -> bool {
    chars.chars().any(|other| other == c)
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
        assert_eq!("的和甲乙的".trim_both_of("和的"), "甲乙");
    }
}
