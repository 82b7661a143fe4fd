//! Things in the order of their places.

use std::collections::BinaryHeap;

/// Orders `things` by place; those of one place stay as they were. All sorting is done here, of pairs of numbers: each type that is
/// sorted by itself would bring 4 kB into every browser.
pub fn by_place<T>(things: Vec<T>, place: impl Fn(&T) -> usize) -> Vec<T> {
    let places: BinaryHeap<(usize, usize)> = things.iter().map(place).enumerate().map(|(i, place)| (place, i)).collect();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places.into_sorted_vec().into_iter().filter_map(|(_, i)| things.get_mut(i)?.take()).collect()
}

#[cfg(test)]
mod tests {
    use super::by_place;

    #[test]
    fn ordered_and_stable() {
        assert_eq!(by_place(vec!["乙2", "甲1", "丙2", "丁0"], |word| usize::from(word.as_bytes()[3] - b'0')), ["丁0", "甲1", "乙2", "丙2"]);
    }
}
