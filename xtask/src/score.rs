//! `cargo xtask score`: the command line's results against the gold tables, which lie beside the project and not in it.

use crate::run::{cargo, command, root, run};
use crate::wasm::target_dir;
use anyhow::{Result, bail};
use std::env;
use std::path::PathBuf;

/// Scores the release build; further arguments go to the scorer.
pub fn score(args: &[String]) -> Result<()> {
    let shared = env::var_os("BAOGAO_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let scorer = shared.join("eval/score.py");
    if !scorer.is_file() {
        bail!(
            "nothing to score with: {} is missing. The gold tables are not part of this repository; \
             name the folder that holds eval/score.py and eval/dev in the variable BAOGAO_SHARED",
            scorer.display()
        );
    }
    run(cargo().args(["build", "--release", "--quiet", "--package", "baogao-cli"]))?;
    let program = target_dir()?.join("release/baogao");
    let parser = format!("'{}' --format json", program.display());
    let gold = if args.first().is_some_and(|first| !first.starts_with('-')) { None } else { Some(shared.join("eval/dev")) };
    run(command("python3").arg(scorer).args(gold).args(args).args(["--run", &parser]))
}
