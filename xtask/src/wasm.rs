//! The WebAssembly module: compiled, bound, made small, into `dist/wasm`.

use crate::run::{cargo, dist, output, root, run};
use crate::{npm, order, rust};
use anyhow::{Context, Result};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

const WASM_OPT: &[&str] = &[
    // Branches and loops laid out anew: 0.1 % after gzip.
    "--flatten",
    "--rereloop",
    "-Oz",
    // Common expressions kept in locals and functions made one save bytes that gzip saves anyway, and cost it 1.5 kB and more.
    "--skip-pass=local-cse",
    "--skip-pass=merge-similar-functions",
    "--skip-pass=simplify-locals",
    // What is called from one place and yet long stays a function: inlined it takes 5 % more after gzip.
    "--one-caller-inline-max-function-size=20",
    // The first kilobyte of memory is the far end of the stack: what runs into it has overflowed, and traps one store earlier.
    "--low-memory-unused",
    // How far an access is aligned is a hint that no engine heeds; told alike for all, it packs 0.2 % better.
    "--dealign",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What Rust's own wasm target uses, named one by one: with `--all-features` wasm-opt makes a module that Node 20 refuses.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// `cargo xtask wasm`: builds the module and prints its size.
pub fn wasm() -> Result<()> {
    let dir = build()?;
    run(npm::node().arg("xtask/js/sizes.mjs").arg(dir.join("baogao_bg.wasm")))
}

/// Builds what has changed and gives the folder. Several parts of one command may ask for it: cargo is asked once.
pub fn build() -> Result<PathBuf> {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    if let Some(dir) = BUILT.get() {
        return Ok(dir.clone());
    }
    let dir = build_now()?;
    Ok(BUILT.get_or_init(|| dir).clone())
}

fn build_now() -> Result<PathBuf> {
    npm::modules()?;
    rust::add_wasm_target()?;
    run(with_flags(cargo().args(["build", "--package", "baogao", "--lib", "--profile", "wasm", "--target", rust::WASM])))?;
    let module = target_dir()?.join(rust::WASM).join("wasm/baogao.wasm");
    let types = root().join("npm/model.d.ts");
    let dir = dist().join("wasm");
    let stamp = stamp(&[&module, &types])?;
    if fs::read_to_string(dir.join(".stamp")).is_ok_and(|text| text == stamp) {
        return Ok(dir);
    }
    // A build that fails midway leaves no stamp, and the next one starts afresh.
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).with_context(|| format!("{} could not be made", dir.display()))?;
    bind(&module, &dir)?;
    let module = dir.join("baogao_bg.wasm");
    // The second round still finds 0.3 % more.
    wasm_opt(&module)?;
    wasm_opt(&module)?;
    fs::write(&module, order::ordered(&fs::read(&module)?)?)?;
    fs::copy(&types, dir.join("model.d.ts")).context("npm/model.d.ts could not be copied")?;
    fs::write(dir.join(".stamp"), stamp)?;
    Ok(dir)
}

/// Whose machine built it is nobody's business: the places of panics name the libraries' sources without the folder they lie in.
fn with_flags(command: &mut Command) -> &mut Command {
    // LLVM writes things twice, or keeps them in locals of their own, to save time in loops and branches; gzip pays 1.3 % for it.
    const SAVES_TIME: [&str; 5] =
        ["-enable-pre=false", "-disable-lsr", "-disable-licm-promotion", "-licm-mssa-optimization-cap=0", "-simplifycfg-branch-fold-threshold=0"];
    let mut flags: Vec<String> = SAVES_TIME.iter().map(|flag| format!("-Cllvm-args={flag}")).collect();
    // A call is dearer than LLVM thinks for size (25): what it passes and drops packs worse than a short function written twice.
    // From 35 to 45 the module is 0.3 % smaller after gzip, beyond 55 and at 10 it is larger.
    flags.push("-Cllvm-args=-inline-call-penalty=40".into());
    // The stack stands in front of the data, whose addresses take three bytes, and not four, below one megabyte.
    flags.push("-Clink-arg=-zstack-size=786432".into());
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    if let Some(home) = home {
        flags.push(format!("--remap-path-prefix={}/registry/src/=", home.display()));
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
}

fn bind(module: &Path, dir: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .out_name("baogao")
        .web(true)?
        .typescript(true)
        // `init()` alone fetches the module from beside the bindings.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(dir)
        .context("the JavaScript bindings could not be made")
}

fn wasm_opt(module: &Path) -> Result<()> {
    run(npm::node().arg("node_modules/binaryen/bin/wasm-opt").args(WASM_OPT).args(FEATURES).arg(module).arg("-o").arg(module))
}

/// What the folder was made from: the inputs, the tools' versions, and how this file uses them.
fn stamp(inputs: &[&Path]) -> Result<String> {
    let mut hash = DefaultHasher::new();
    include_str!("wasm.rs").hash(&mut hash);
    include_str!("order.rs").hash(&mut hash);
    for input in inputs {
        fs::read(input).with_context(|| format!("{} could not be read", input.display()))?.hash(&mut hash);
    }
    fs::read(root().join("package-lock.json"))?.hash(&mut hash);
    fs::read(root().join("Cargo.lock"))?.hash(&mut hash);
    Ok(format!("{:016x}\n", hash.finish()))
}

/// The target folder, wherever the user's settings put it.
pub fn target_dir() -> Result<PathBuf> {
    let metadata = output(cargo().args(["metadata", "--format-version", "1", "--no-deps"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    metadata["target_directory"].as_str().map(PathBuf::from).context("cargo metadata names no target folder")
}
