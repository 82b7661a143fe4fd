//! How likely a row is to be wrong, and with it which rows carry their doubts.
//!
//! In: the rows of a report with the doubts that the rules left, and the source. Out: the same rows, doubts kept on those
//! that resemble readings which were often wrong, taken from the others. A row's features ([`features`]) each have a weight;
//! the weights are fitted to annotated reports by `cargo xtask train` and lie in `data/risk.tsv`, in thousandths of a logit,
//! so that every machine adds up the same integers. Measured on reports held out from the fitting, before
//! the last rules, the rows without a doubt were right in 0.956 of all cases, where doubts by the rules alone, on as many rows, gave 0.946.

mod features;

pub use features::features;

use crate::model::{Doubt, Indicator};
use std::collections::HashMap;
use std::sync::OnceLock;

const DATA: &str = include_str!("../../data/risk.tsv");

struct Weights {
    of: HashMap<&'static str, i32>,
    bias: i32,
    /// From this sum on a row is in doubt.
    limit: i32,
}

fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        let of: HashMap<&str, i32> = DATA.lines().filter_map(|line| line.split_once('\t')).filter_map(|(name, w)| Some((name, w.parse().ok()?))).collect();
        let set = |name| of.get(name).copied().unwrap_or_default();
        Weights { bias: set(BIAS), limit: set(LIMIT), of }
    })
}

/// Names that no feature has.
const BIAS: &str = "(bias)";
const LIMIT: &str = "(limit)";

/// Keeps, gives and takes the doubts of a report's rows.
pub fn settle(rows: &mut [Indicator], source: &str, year: Option<i32>) {
    let weights = weights();
    let doubtful: Vec<bool> = (0..rows.len())
        .map(|i| {
            let mut sum = weights.bias;
            features(rows, i, source, year, &mut |feature| sum += weights.of.get(feature).copied().unwrap_or_default());
            sum >= weights.limit
        })
        .collect();
    for (row, doubtful) in rows.iter_mut().zip(doubtful) {
        if !doubtful {
            row.doubts.retain(|doubt| is_told_by_the_text(*doubt));
        } else if row.doubts.is_empty() {
            row.doubts.push(Doubt::Unlikely);
        }
    }
}

/// What the text itself leaves open is told whatever the weights say.
fn is_told_by_the_text(doubt: Doubt) -> bool {
    matches!(doubt, Doubt::Nameless | Doubt::UnevenPairing | Doubt::UnclearStatus | Doubt::UnclearPeriod | Doubt::GuessedUnit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole_sorted_and_small() {
        assert!(DATA.len() < 100_000);
        let names: Vec<&str> = DATA.lines().skip(1).map(|line| line.split('\t').next().unwrap_or_default()).collect();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", names.windows(2).find(|pair| pair[0] >= pair[1]));
        assert!(DATA.lines().skip(1).all(|line| line.split_once('\t').is_some_and(|(_, weight)| weight.parse::<i32>().is_ok())));
        assert!(names.contains(&BIAS) && names.contains(&LIMIT));
    }
}
