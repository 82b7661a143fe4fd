//! How likely a row is to be wrong, and with it which rows carry their doubts.
//!
//! In: the rows of a report with the doubts that the rules left, and the source. Out: the same rows, doubts kept on those
//! that resemble readings which were often wrong, taken from the others. A row's features ([`features`]) each have a weight;
//! the weights are fitted to annotated reports by `cargo xtask train` and lie in `data/risk.tsv`, in hundredths of a logit,
//! so that every machine adds up the same integers. When asked to explain, it adds the reasons: what weighed most where it doubts a row
//! on its own account, and which doubts of the rules it took away. Measured on reports held out from the
//! fitting, the rows without a doubt, four in five, were right in 0.956 of all cases (0.953 without the report's era and the figure's writing).
//! A third of the weights, those that are neither slight nor rare, tell nearly as much.

mod features;

pub use features::features;

use crate::model::{Doubt, Indicator, Reason};
use std::borrow::Cow;
use std::sync::OnceLock;

const DATA: &str = crate::data!("risk.tsv");

struct Weights {
    /// In the order of code points: what kind of feature, which one, its weight.
    of: Vec<(Feature<'static>, i32)>,
    bias: i32,
    /// From this sum on a row is in doubt.
    limit: i32,
}

impl Weights {
    fn get(&self, feature: Feature) -> Option<(Feature<'static>, i32)> {
        self.of.binary_search_by_key(&feature, |(name, _)| *name).ok().map(|at| self.of[at])
    }
}

/// What kind of feature, and which one: unit, 亿元.
pub type Feature<'t> = (&'t str, &'t str);

fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        let mut weights = Weights { of: read(DATA), bias: 0, limit: 0 };
        let set = |kind| weights.get((kind, "")).map_or(0, |(_, weight)| weight);
        (weights.bias, weights.limit) = (set(BIAS), set(LIMIT));
        weights
    })
}

/// Each line: a kind of feature, and for each of the kind which one it is and what it weighs.
fn read(data: &str) -> Vec<(Feature<'_>, i32)> {
    let mut of = Vec::new();
    for line in data.lines() {
        let mut cells = line.split('\t');
        let kind = cells.next().unwrap_or_default();
        of.extend(cells.filter_map(|cell| cell.rsplit_once(' ')).filter_map(|(which, weight)| Some(((kind, which), weight.parse().ok()?))));
    }
    of
}

/// Names that no feature has.
const BIAS: &str = "(bias)";
const LIMIT: &str = "(limit)";

/// Keeps, gives and takes the doubts of a report's rows; with `explain` it says why.
pub fn settle(rows: &mut [Indicator], source: &str, year: Option<i32>, explain: bool) {
    let weights = weights();
    // All are judged before any is changed: a row's features tell of the doubts of the row before.
    let judged: Vec<(bool, Heaviest)> = (0..rows.len())
        .map(|i| {
            let (mut sum, mut heaviest) = (weights.bias, Heaviest::default());
            features(rows, i, source, year, &mut |kind, which| {
                let Some((name, weight)) = weights.get((kind, which)) else { return };
                sum += weight;
                see(&mut heaviest, (name, weight));
            });
            (sum >= weights.limit, heaviest)
        })
        .collect();
    for (row, (doubtful, heaviest)) in rows.iter_mut().zip(judged) {
        let mut because = |rule| row.reasons.push(Reason { field: "doubts", rule, start: row.start, end: row.end });
        if !doubtful {
            if explain {
                row.doubts.iter().filter_map(|doubt| taken_away(*doubt)).for_each(|rule| because(Cow::Borrowed(rule)));
            }
            row.doubts.retain(|doubt| taken_away(*doubt).is_none());
        } else if row.doubts.is_empty() {
            row.doubts.push(Doubt::Unlikely);
            if explain {
                because(Cow::Owned(unlikely(&heaviest)));
            }
        }
    }
}

/// How the weights take a doubt away, in words; none for what the text itself leaves open, which is told whatever they say.
fn taken_away(doubt: Doubt) -> Option<&'static str> {
    match doubt {
        Doubt::GuessedName => Some("guessed_name taken away, rows like this were nearly always right"),
        Doubt::BareName => Some("bare_name taken away, rows like this were nearly always right"),
        Doubt::CarriedSubject => Some("carried_subject taken away, rows like this were nearly always right"),
        Doubt::UnclearMeasure => Some("unclear_measure taken away, rows like this were nearly always right"),
        Doubt::Nameless | Doubt::UnevenPairing | Doubt::UnclearStatus | Doubt::UnclearPeriod | Doubt::GuessedUnit | Doubt::Unlikely => None,
    }
}

/// The features of a row that weigh most for a doubt, the heaviest first.
type Heaviest = [(Feature<'static>, i32); 3];

fn see(heaviest: &mut Heaviest, mut feature: (Feature<'static>, i32)) {
    for kept in heaviest {
        if kept.1 < feature.1 {
            std::mem::swap(kept, &mut feature);
        }
    }
}

/// Why a row is unlikely, in words and with the features' names in `data/risk.tsv`.
fn unlikely(heaviest: &Heaviest) -> String {
    let mut words = "resembles readings that were often wrong, most of all by".to_string();
    for ((kind, which), weight) in heaviest.iter().filter(|(_, weight)| *weight > 0) {
        words += " «";
        words += kind;
        words += "=";
        words += which;
        words += "» +";
        words += &weight.to_string();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole_sorted_and_small() {
        assert!(DATA.len() < 100_000);
        let of = read(DATA);
        assert!(of.windows(2).all(|pair| pair[0].0 < pair[1].0), "{:?}", of.windows(2).find(|pair| pair[0].0 >= pair[1].0));
        let cells: usize = DATA.lines().skip(1).map(|line| line.split('\t').count() - 1).sum();
        assert_eq!(of.len(), cells, "a weight is no number");
        assert!([BIAS, LIMIT].iter().all(|kind| of.iter().any(|(name, _)| *name == (*kind, ""))));
    }
}
