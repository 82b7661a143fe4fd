//! `cargo xtask package`: all that is handed to others, into `dist/`.

use crate::npm;
use crate::run::{dist, run};
use crate::{site, wasm};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Makes the npm tarball, the site folder and the single file, and tells where they are.
pub fn package() -> Result<()> {
    let site = site::build()?;
    let made = [tarball()?, site, single_file()?];
    for path in &made {
        println!("{}", shown(path));
    }
    Ok(())
}

/// `dist/baogao-VERSION.tgz`, ready for `npm publish` or `npm install FILE`.
pub fn tarball() -> Result<PathBuf> {
    wasm::build()?;
    let version = env!("CARGO_PKG_VERSION");
    run(npm::node().args(["xtask/js/npm-package.mjs", version]))?;
    Ok(dist().join(format!("baogao-{version}.tgz")))
}

/// `dist/baogao.html`: the whole page in one file that works without a server.
pub fn single_file() -> Result<PathBuf> {
    wasm::build()?;
    run(npm::node().arg("xtask/js/single-file.mjs"))?;
    Ok(dist().join("baogao.html"))
}

fn shown(path: &Path) -> String {
    let kind = if path.is_dir() { "/" } else { "" };
    let size = path.metadata().ok().filter(|data| data.is_file()).map(|data| format!(" ({} kB)", data.len().div_ceil(1000)));
    format!("dist/{}{kind}{}", path.file_name().unwrap_or_default().to_string_lossy(), size.unwrap_or_default())
}
