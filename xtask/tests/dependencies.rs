//! What the manifests promise about the dependencies, held against `cargo metadata`.

use serde_json::Value;
use std::process::Command;

type Version = (u32, u32, u32);

/// The stated Rust version would be a lie if a dependency needed a newer one. That our own code keeps to it is clippy's
/// `incompatible_msrv`, which reads the same field.
#[test]
fn no_dependency_needs_a_newer_rust_than_stated() {
    let metadata = metadata();
    let stated = version(env!("CARGO_PKG_RUST_VERSION"));
    let needs = |package: &Value| package["rust_version"].as_str().map(version);
    let newer: Vec<String> = packages(&metadata)
        .filter(|package| needs(package).is_some_and(|needed| needed > stated))
        .map(|package| format!("{} {} needs Rust {}", package["name"], package["version"], package["rust_version"]))
        .collect();
    assert!(newer.is_empty(), "stated is {stated:?}, but {newer:#?}");
    let known = packages(&metadata).filter_map(needs).count();
    assert!(known > 10, "expected many dependencies that state their Rust version, found {known}");
}

#[test]
fn every_member_states_the_same_rust() {
    for package in packages(&metadata()).filter(|package| package["source"].is_null()) {
        assert_eq!(package["rust_version"], env!("CARGO_PKG_RUST_VERSION"), "{}", package["name"]);
    }
}

/// The bindings are made by another crate than they are compiled with; only equal versions understand each other.
#[test]
fn the_two_halves_of_wasm_bindgen_are_pinned_to_one_version() {
    let metadata = metadata();
    let pin = |member: &str, dependency: &str| {
        let package = packages(&metadata).find(|package| package["name"] == member);
        let dependencies = package.and_then(|package| package["dependencies"].as_array());
        let found = dependencies.into_iter().flatten().find(|found| found["name"] == dependency);
        found.and_then(|found| found["req"].as_str()).map(str::to_string).unwrap_or_default()
    };
    let library = pin("baogao", "wasm-bindgen");
    assert!(library.starts_with('='), "expected a version pinned with `=`, found `{library}`");
    assert_eq!(library, pin("xtask", "wasm-bindgen-cli-support"));
}

/// Rust programs that use the library must not get what only the JavaScript module needs.
#[test]
fn the_library_has_no_javascript_dependency_outside_wasm32() {
    let metadata = metadata();
    let library = packages(&metadata).find(|package| package["name"] == "baogao").expect("the library is a member");
    for dependency in library["dependencies"].as_array().expect("dependencies are a list") {
        let name = dependency["name"].as_str().unwrap_or_default();
        if ["wasm-bindgen", "js-sys", "web-sys", "serde-wasm-bindgen", "console_error_panic_hook"].contains(&name) {
            assert_eq!(dependency["target"], "cfg(target_arch = \"wasm32\")", "{name}");
        }
    }
}

fn metadata() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string());
    let output = Command::new(cargo).args(["metadata", "--format-version", "1", "--locked"]).output().expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON")
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn version(text: &str) -> Version {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}
