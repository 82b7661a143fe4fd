//! Node and the npm modules that the builds and tests use.

use crate::run::{command, output, root, run};
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::Command;

const OLDEST_NODE: u32 = 20;

/// Installs the npm modules where they are missing or not those of the lock file.
pub fn modules() -> Result<()> {
    check_node()?;
    let lock = fs::read_to_string(root().join("package-lock.json")).context("package-lock.json could not be read")?;
    // A copy of the lock file that was installed: times of files say nothing after a checkout.
    let installed = root().join("node_modules/.installed-lock.json");
    if fs::read_to_string(&installed).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    eprintln!("installing the npm modules");
    // No module's own install script is needed, so none is run.
    run(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(&installed, lock).with_context(|| format!("{} could not be written", installed.display()))
}

/// Node, at the top of the repository.
pub fn node() -> Command {
    command("node")
}

/// npm is a script on Windows and not found there without its ending.
pub fn npm() -> Command {
    command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn check_node() -> Result<()> {
    let version = output(node().arg("--version"))?;
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node.js {OLDEST_NODE} or newer is needed, found {}", version.trim()),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("nonsense"), None);
    }
}
