//! `cargo xtask bench`: the benchmarks of the library.

use crate::run::{cargo, run};
use anyhow::Result;

/// Runs them; further arguments go to the benchmarks.
pub fn bench(args: &[String]) -> Result<()> {
    run(cargo().args(["bench", "--package", "baogao"]).args(args))
}
