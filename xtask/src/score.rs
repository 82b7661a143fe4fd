//! `cargo xtask score`: the command line's results against the gold tables, which lie beside the project and not in it, and the
//! largest groups of misses.

use crate::misses::{self, Read};
use crate::run::{cargo, command, output, root, run};
use crate::wasm::target_dir;
use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Scores the release build; further arguments, the folder of the gold tables first, go to the scorer.
pub fn score(args: &[String]) -> Result<()> {
    let shared = env::var_os("BAOGAO_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let scorer_file = shared.join("eval/score.py");
    if !scorer_file.is_file() {
        bail!(
            "nothing to score with: {} is missing. The gold tables are not part of this repository; \
             name the folder that holds eval/score.py and eval/dev in the variable BAOGAO_SHARED",
            scorer_file.display()
        );
    }
    run(cargo().args(["build", "--release", "--quiet", "--package", "baogao-cli"]))?;
    let program = target_dir()?.join("release/baogao");
    let (gold, rest) = match args.split_first() {
        Some((first, rest)) if !first.starts_with('-') => (root().join(first), rest),
        _ => (shared.join("eval/dev"), args),
    };
    let results = target_dir()?.join("score");
    let reads = read(&program, &gold, &results)?;
    let scorer = |more: &[&str]| {
        let mut scorer = command("python3");
        scorer.arg(&scorer_file).arg(&gold).args(rest).arg("--json").arg(&results).args(more);
        scorer
    };
    let scored = run(&mut scorer(&[]));
    // A total below a wanted least fails; the groups say where to look, so they come first.
    let lines = scorer(&["--misses", "1000000"]).output().context("python3 could not be started")?.stdout;
    println!("\n{}", misses::groups(&String::from_utf8_lossy(&lines), &reads));
    scored
}

/// Parses every annotated report with the reasons of its rows, and leaves the results where the scorer finds them.
fn read(program: &Path, gold: &Path, results: &Path) -> Result<HashMap<String, Read>> {
    fs::create_dir_all(results)?;
    let mut reads = HashMap::new();
    for entry in fs::read_dir(gold).with_context(|| format!("the gold tables in {}", gold.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let Some(name) = name.strip_suffix(".rows.tsv") else { continue };
        let file = gold.join(format!("{name}.txt"));
        let result = output(command(&program.to_string_lossy()).args(["--explain", "--format", "json"]).arg(&file))?;
        fs::write(results.join(format!("{name}.json")), &result)?;
        let text = fs::read_to_string(&file).with_context(|| format!("the text {}", file.display()))?;
        reads.insert(name.to_string(), Read { text, result: serde_json::from_str(&result)? });
    }
    Ok(reads)
}
