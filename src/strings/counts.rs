//! A number for each of some strings.

/// Numbers by string, in the order in which the strings first came. Far less code than the standard
/// library's map, which every browser would load.
#[derive(Default)]
pub struct Counts<'s> {
    entries: Vec<(&'s str, usize)>,
    /// The place of an entry, from one, where the hash of its string points or at the next that was free. At most half are taken.
    slots: Vec<u32>,
}

impl<'s> Counts<'s> {
    /// The number of a string, which is `new` to begin with.
    #[inline(never)]
    pub fn entry(&mut self, key: &'s str, new: usize) -> &mut usize {
        if self.slots.len() <= 2 * self.entries.len() {
            let entries = std::mem::take(&mut self.entries);
            self.slots = vec![0; (4 * entries.len()).next_power_of_two().max(16)];
            for (key, number) in entries {
                self.entry(key, number);
            }
        }
        let slot = self.slot(key);
        let place = &mut self.slots[slot];
        if *place == 0 {
            self.entries.push((key, new));
            *place = self.entries.len() as u32;
        }
        &mut self.entries[*place as usize - 1].1
    }

    pub fn get(&self, key: &str) -> Option<usize> {
        self.at(self.slot(key)).map(|(_, number)| *number)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&'s str, usize)> + Clone {
        self.entries.iter().copied()
    }

    /// Where the string's place is written, or is to be.
    #[inline(never)]
    fn slot(&self, key: &str) -> usize {
        let mut slot = fnv(key) as usize;
        loop {
            slot &= self.slots.len().wrapping_sub(1);
            match self.at(slot) {
                Some((other, _)) if *other != key => slot += 1,
                _ => return slot,
            }
        }
    }

    /// The entry whose place is written there.
    fn at(&self, slot: usize) -> Option<&(&'s str, usize)> {
        let place = *self.slots.get(slot)? as usize;
        self.entries.get(place.checked_sub(1)?)
    }
}

/// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits). The library's has a secret key, which a browser's user has no need of.
fn fnv(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_values() {
        for (bytes, want) in [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)] {
            assert_eq!(fnv(bytes), want, "{bytes}");
        }
    }

    #[test]
    fn each_string_has_its_own_number() {
        let keys: Vec<String> = (0..1000).map(|n| (n * 7 % 500).to_string()).collect();
        let mut counts = Counts::default();
        assert_eq!(counts.get("7"), None);
        for key in &keys {
            *counts.entry(key, 10) += 1;
        }
        assert!(keys.iter().all(|key| counts.get(key) == Some(12)));
        assert_eq!((counts.get("500"), counts.get(""), counts.iter().count()), (None, None, 500));
        assert_eq!(counts.iter().take(3).map(|(key, _)| key).collect::<Vec<_>>(), ["0", "7", "14"], "as they came");
    }
}
