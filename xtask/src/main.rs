//! The project's own commands: `cargo xtask COMMAND`.
//!
//! Each command first makes what it needs and does not find (the wasm target, the bindings, the npm modules), so that a fresh
//! clone on a machine with Rust and Node is enough.

mod bench;
mod browser;
mod http;
mod misses;
mod npm;
mod order;
mod package;
mod run;
mod rust;
mod score;
mod serve;
mod site;
mod test;
mod train;
mod wasm;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]   build what is missing and serve the page on this machine
  test [STEP…]       every check there is, or the steps whose name holds one of the words
  package            the npm tarball, the site folder and the single HTML file, into dist/
  wasm               the WebAssembly module and its bindings, into dist/wasm
  score [ARGS…]      score the command line against the gold tables beside the project (BAOGAO_SHARED or ../shared)
  train [FOLDER…]    fit the weights of doubts to gold tables (the folders named, else those of score)
  train planned […]  fit the weights of what plans to reports with telling headings (the folders named, else the shared pool)
  bench [ARGS…]      the benchmarks
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match command(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(args: &[String]) -> Result<()> {
    let Some((name, rest)) = args.split_first() else {
        bail!("no command given\n\n{HELP}");
    };
    match name.as_str() {
        "serve" => serve::serve(rest),
        "test" => test::test(rest),
        "package" => package::package(),
        "wasm" => wasm::wasm(),
        "score" => score::score(rest),
        "train" => train::train(rest),
        "bench" => bench::bench(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("unknown command `{other}`\n\n{HELP}"),
    }
}
