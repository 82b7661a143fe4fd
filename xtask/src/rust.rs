//! The parts of the user's own Rust toolchain that a command needs, added where they are missing.

use crate::run::{cargo, command, output, run};
use anyhow::Result;
use std::path::Path;

pub const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for wasm32, wherever it came from: rustup, or a distribution's package.
pub fn add_wasm_target() -> Result<()> {
    let libraries = output(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    run(command("rustup").args(["target", "add", WASM]))
}

/// A component that rustup's minimal profile leaves out; `subcommand` is what cargo calls it.
pub fn add_component(component: &str, subcommand: &str) -> Result<()> {
    if output(cargo().args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    run(command("rustup").args(["component", "add", component]))
}
