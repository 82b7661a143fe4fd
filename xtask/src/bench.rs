//! `cargo xtask bench`: the benchmarks of the library.

use crate::run::{cargo, root, run};
use anyhow::{Result, bail};

/// Runs them; further arguments go to the benchmarks.
pub fn bench(args: &[String]) -> Result<()> {
    if !root().join("benches").is_dir() {
        bail!("nothing to run: benches/ is missing");
    }
    run(cargo().args(["bench", "--package", "baogao"]).args(args))
}
