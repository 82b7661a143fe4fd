//! `cargo xtask test`: every check there is, in the order of their cost, until the first that fails.

use crate::run::{cargo, root, run};
use crate::{browser, npm, package, rust, site, wasm};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

type Step = (&'static str, fn() -> Result<()>);

const STEPS: &[Step] = &[
    ("formatting", formatting),
    ("lints", lints),
    ("lints of the wasm target", wasm_lints),
    ("documentation", documentation),
    ("Rust tests", rust_tests),
    ("wasm module", wasm::wasm),
    ("wasm module in Node", wasm_in_node),
    ("npm package", npm_package),
    ("page in Chromium", page),
    ("single file in Chromium", single_file),
    ("served page in Chromium", served),
];

/// Runs the steps; a word picks those whose name holds it.
pub fn test(args: &[String]) -> Result<()> {
    let wanted = |name: &str| args.is_empty() || args.iter().any(|word| name.contains(word.as_str()));
    let steps: Vec<&Step> = STEPS.iter().filter(|(name, _)| wanted(name)).collect();
    if steps.is_empty() {
        bail!("no step named like that: there are {}", STEPS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "));
    }
    let start = Instant::now();
    let mut times = Vec::new();
    for (index, (name, step)) in steps.iter().enumerate() {
        println!("── {}/{} {name}", index + 1, steps.len());
        let step_start = Instant::now();
        step().with_context(|| format!("step `{name}`"))?;
        let seconds = step_start.elapsed().as_secs_f32();
        println!("   {name}: {seconds:.1} s");
        times.push((name, seconds));
    }
    println!("──");
    for (name, seconds) in &times {
        println!("{seconds:7.1} s  {name}");
    }
    println!("{:7.1} s  all {} steps passed", start.elapsed().as_secs_f32(), times.len());
    Ok(())
}

fn formatting() -> Result<()> {
    rust::add_component("rustfmt", "fmt")?;
    run(cargo().args(["fmt", "--all", "--", "--check"]))
}

fn lints() -> Result<()> {
    rust::add_component("clippy", "clippy")?;
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn wasm_lints() -> Result<()> {
    rust::add_wasm_target()?;
    rust::add_component("clippy", "clippy")?;
    let library = ["clippy", "--quiet", "--package", "baogao", "--lib", "--target", rust::WASM];
    run(cargo().args(library).args(["--", "-D", "warnings"]))?;
    // As another Rust program for wasm32 gets it.
    run(cargo().args(library).args(["--no-default-features", "--", "-D", "warnings"]))
}

/// The library last: it and the command line have one name, and the page that stays should be the library's.
fn documentation() -> Result<()> {
    for packages in [&["--package", "baogao-cli", "--package", "xtask"][..], &["--package", "baogao", "--lib"]] {
        run(cargo().args(["doc", "--quiet", "--no-deps"]).args(packages).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}

/// This program's own tests apart: with the others cargo would build it with other features and put the result in the place of
/// the program that is running. Its dependencies are not built once more for a profile that the reading of long texts needs.
fn rust_tests() -> Result<()> {
    run(cargo().args(["test", "--quiet", "--workspace", "--exclude", "xtask"]))?;
    run(cargo().args(["test", "--quiet", "--package", "xtask", "--profile", "dev"]))
}

fn wasm_in_node() -> Result<()> {
    node_tests("tests/wasm", &[("BAOGAO_WASM", &wasm::build()?)])
}

fn npm_package() -> Result<()> {
    let chromium = browser::chromium()?;
    let tarball = package::tarball()?;
    node_tests("tests/npm", &[("BAOGAO_TARBALL", &tarball), ("CHROMIUM", &chromium)])
}

fn page() -> Result<()> {
    let chromium = browser::chromium()?;
    let site = site::build()?;
    node_tests("tests/page", &[("BAOGAO_SITE", &site), ("CHROMIUM", &chromium)])
}

fn single_file() -> Result<()> {
    let chromium = browser::chromium()?;
    let file = package::single_file()?;
    node_tests("tests/file", &[("BAOGAO_HTML", &file), ("CHROMIUM", &chromium)])
}

/// The command `serve` itself, as a person starts it.
fn served() -> Result<()> {
    let chromium = browser::chromium()?;
    node_tests("tests/serve", &[("CHROMIUM", &chromium)])
}

/// Runs the test files of a folder, named one by one: what Node takes a folder for depends on its version.
fn node_tests(folder: &str, variables: &[(&str, &Path)]) -> Result<()> {
    let files = test_files(folder)?;
    if files.is_empty() {
        bail!("{folder} holds no test: expected files that end in .test.mjs or .test.js");
    }
    run(npm::node().args(["--test", "--test-reporter=spec"]).args(files).envs(variables.iter().copied()))
}

fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root().join(folder)).with_context(|| format!("{folder} could not be read"))?;
    let mut files = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") || name.ends_with(".test.js") {
            files.push(Path::new(folder).join(name));
        }
    }
    files.sort();
    Ok(files)
}
