//! A number for each of some strings.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Numbers by string.
pub type Counts<'s> = HashMap<&'s str, usize, BuildHasherDefault<Fnv>>;

/// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits): a fifth of the code of the standard library's, which in a browser has no secret
/// key either.
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_values() {
        for (bytes, want) in [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)] {
            let mut hash = Fnv::default();
            hash.write(bytes.as_bytes());
            assert_eq!(hash.finish(), want, "{bytes}");
        }
    }
}
