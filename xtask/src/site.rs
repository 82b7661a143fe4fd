//! The site folder: the page with its module beside it, ready to be served by anything.

use crate::run::{dist, root};
use crate::wasm;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds `dist/site`: `www/`, and the module in `wasm/`.
pub fn build() -> Result<PathBuf> {
    let module = wasm::build()?;
    let site = dist().join("site");
    let _ = fs::remove_dir_all(&site);
    copy_folder(&root().join("www"), &site)?;
    copy_folder(&module, &site.join("wasm"))?;
    Ok(site)
}

/// Copies a folder without hidden files.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} could not be made", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} could not be read", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        let target = to.join(&name);
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| format!("{} could not be copied", entry.path().display()))?;
        }
    }
    Ok(())
}
