//! The project's own commands: `cargo xtask COMMAND`.
//!
//! Each command first makes what it needs and does not find (the wasm target, the bindings, the npm modules), so that a fresh
//! clone on a machine with Rust and Node is enough.

mod npm;
mod run;
mod serve;
mod site;
mod wasm;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]   build what is missing and serve the page on this machine
  wasm               build the WebAssembly module and its bindings into dist/wasm
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
        "wasm" => wasm::wasm(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("unknown command `{other}`\n\n{HELP}"),
    }
}
