//! A real Chromium for the tests of the page: found on the machine, or installed where this program may do so.

use crate::run::{command, output, run};
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What the browsers of this kind call themselves.
const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

/// Where they lie on systems that do not put them on the path.
const PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const WANTED: &str = "the tests of the page need a Chromium: install one (on Debian or Ubuntu: apt-get install chromium fonts-wqy-zenhei), \
    or name one in the variable CHROMIUM";

/// The browser's path.
pub fn chromium() -> Result<PathBuf> {
    if let Some(path) = named(env::var_os("CHROMIUM"))?.or_else(found) {
        return Ok(path);
    }
    if !may_install() {
        bail!(WANTED);
    }
    eprintln!("installing Chromium and a Chinese font (apt-get)");
    install()?;
    found().context(WANTED)
}

fn named(variable: Option<OsString>) -> Result<Option<PathBuf>> {
    let Some(path) = variable.filter(|name| !name.is_empty()).map(PathBuf::from) else {
        return Ok(None);
    };
    if !path.is_file() {
        bail!("the variable CHROMIUM names {}, which is no file", path.display());
    }
    Ok(Some(path))
}

fn found() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path = NAMES.iter().flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)));
    on_path.chain(PLACES.iter().map(PathBuf::from)).find(|path| path.is_file())
}

/// Root on a system with apt-get: containers and CI machines. A user's own machine is left alone.
fn may_install() -> bool {
    let root = output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/usr/bin/apt-get").is_file()
}

fn install() -> Result<()> {
    let apt = || {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        apt
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "-y", "--no-install-recommends", "chromium", "fonts-wqy-zenhei"]).stdout(std::process::Stdio::null()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_names_a_browser_or_nothing() {
        let program = env::current_exe().unwrap();
        assert_eq!(named(Some(program.clone().into())).unwrap(), Some(program));
        assert_eq!(named(Some("".into())).unwrap(), None);
        assert_eq!(named(None).unwrap(), None);
        let error = named(Some("/no/such/browser".into())).unwrap_err().to_string();
        assert_eq!(error, "the variable CHROMIUM names /no/such/browser, which is no file");
    }
}
