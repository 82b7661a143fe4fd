//! Things that are alike, brought together by what they have in common.

use crate::strings::Counts;

/// The places of equal keys, in groups that stand in the order of their first.
pub fn of_equal<'k>(keys: impl Iterator<Item = (usize, &'k str)>) -> Vec<Vec<usize>> {
    let (mut numbers, mut groups): (Counts, Vec<Vec<usize>>) = Default::default();
    for (place, key) in keys {
        let number = *numbers.entry(key, groups.len());
        match groups.get_mut(number) {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_come_together() {
        assert_eq!(of_equal([(2, "乙"), (3, "甲"), (7, "乙")].into_iter()), [vec![2, 7], vec![3]]);
    }
}
