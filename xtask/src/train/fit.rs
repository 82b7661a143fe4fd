//! A logistic regression with a penalty on large weights, by coordinate-wise Newton steps in a fixed order.

/// A row: whether it is wrong, and which features it has.
pub struct Example {
    pub wrong: bool,
    pub features: Vec<usize>,
}

pub struct Weights {
    pub bias: f64,
    pub of: Vec<f64>,
}

impl Weights {
    pub fn sum(&self, example: &Example) -> f64 {
        self.bias + example.features.iter().map(|&f| self.of[f]).sum::<f64>()
    }
}

const ROUNDS: usize = 40;

/// The greater the penalty, the smaller the weights.
pub fn fit(examples: &[&Example], features: usize, penalty: f64) -> Weights {
    let mut rows_of: Vec<Vec<usize>> = vec![Vec::new(); features];
    for (row, example) in examples.iter().enumerate() {
        for &feature in &example.features {
            rows_of[feature].push(row);
        }
    }
    let mut weights = Weights { bias: 0.0, of: vec![0.0; features] };
    let mut sums = vec![0.0; examples.len()];
    let everywhere: Vec<usize> = (0..examples.len()).collect();
    for _ in 0..ROUNDS {
        weights.bias += step(examples, &everywhere, &mut sums, 0.0, 0.0);
        for (weight, rows) in weights.of.iter_mut().zip(&rows_of) {
            *weight += step(examples, rows, &mut sums, *weight, penalty);
        }
    }
    weights
}

/// One damped Newton step for the weight that `rows` share; the sums of the rows move with it.
fn step(examples: &[&Example], rows: &[usize], sums: &mut [f64], now: f64, penalty: f64) -> f64 {
    let (mut slope, mut bend) = (penalty * now, penalty + 1e-6);
    for &row in rows {
        let chance = 1.0 / (1.0 + (-sums[row]).exp());
        slope += chance - f64::from(u8::from(examples[row].wrong));
        bend += chance * (1.0 - chance);
    }
    let change = (-slope / bend).clamp(-1.0, 1.0);
    rows.iter().for_each(|&row| sums[row] += change);
    change
}

/// The sum from which on `share` of the rows are in doubt.
pub fn limit(sums: impl Iterator<Item = f64>, share: f64) -> f64 {
    let mut sums: Vec<f64> = sums.collect();
    sums.sort_by(f64::total_cmp);
    let at = ((1.0 - share) * sums.len() as f64) as usize;
    sums.get(at.min(sums.len().saturating_sub(1))).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_with_errors_weighs_more() {
        let example = |wrong, features: &[usize]| Example { wrong, features: features.to_vec() };
        let rows: Vec<Example> = (0..100).map(|i| example(i % 10 == 0 || i % 3 == 0, if i % 3 == 0 { &[0] } else { &[1] })).collect();
        let weights = fit(&rows.iter().collect::<Vec<_>>(), 2, 10.0);
        assert!(weights.of[0] > 0.5 && weights.of[1] < -0.5, "{:?}", weights.of);
        assert_eq!(limit([3.0, 1.0, 2.0, 4.0].into_iter(), 0.25), 4.0);
    }
}
