//! How many characters a text has: `noun.size()`, `noun.has_size(2, 8)`.

pub trait Size {
    fn size(&self) -> usize;
    /// Whether it has at least and at most so many.
    fn has_size(&self, least: usize, most: usize) -> bool;
}

impl Size for str {
    /// Every byte but those that go on within a character.
    #[inline(never)]
    fn size(&self) -> usize {
        self.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
    }

    #[inline(never)]
    fn has_size(&self, least: usize, most: usize) -> bool {
        (least..=most).contains(&self.size())
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn characters_are_counted() {
        assert_eq!(("甲a乙🀄".size(), "".size()), (4, 0));
        assert!("甲乙".has_size(2, 2) && !"甲乙".has_size(3, 4) && !"甲乙".has_size(0, 1));
    }
}
