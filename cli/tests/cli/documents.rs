//! The documents at the top of the repository: their examples give what they say, their links lead somewhere, the tests that they name exist.

use crate::run::Room;
use std::fs;
use std::path::{Path, PathBuf};

const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_path_buf()
}

fn document(name: &str) -> String {
    fs::read_to_string(top().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The lines from the one behind the mark and its opening fence to the closing one.
fn block<'t>(text: &'t str, mark: &str) -> &'t str {
    let behind = text.split_once(mark).unwrap_or_else(|| panic!("{mark} is missing")).1;
    let (_, opened) = behind.split_once("```text\n").expect("a block");
    opened.split_once("```").expect("the block's end").0
}

#[test]
fn the_example_of_the_readme_gives_its_table() {
    let readme = document("README.md");
    let table: Vec<&str> = readme.split_once("<!-- output -->\n").expect("an output").1.lines().take_while(|line| line.starts_with('|')).collect();
    assert!(table.len() > 2, "{table:?}");
    let room = Room::with(&[("云水市.txt", block(&readme, "<!-- example: 云水市.txt -->").as_bytes())]);
    let out = room.run(&["--format", "md", "云水市.txt"]).good();
    assert!(out.ends_with(&(table.join("\n") + "\n")), "README.md should say what the program says now:\n{out}");
}

#[test]
fn the_example_of_the_architecture_is_explained_as_it_says() {
    let text = document("ARCHITECTURE.md");
    let room = Room::with(&[("s.txt", block(&text, "<!-- example: s.txt -->").as_bytes())]);
    assert_eq!(room.run(&["--explain", "s.txt"]).good(), block(&text, "<!-- explained -->"), "ARCHITECTURE.md should say what the program says now");
}

#[test]
fn links_lead_somewhere() {
    for name in DOCUMENTS {
        let text = document(name);
        let links: Vec<&str> = text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|link| !link.starts_with("http")).collect();
        assert!(links.len() > 1 || name == "CHANGELOG.md", "{name}: {links:?}");
        for link in links {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let file = if file.is_empty() { name } else { file };
            assert!(top().join(file).exists(), "{name} links to {file}, which is not there");
            assert!(heading.is_empty() || headings(&document(file)).any(|found| found == heading), "{name} links to {link}, which has no such heading");
        }
    }
}

/// Headings as the anchors that are made of them.
fn headings(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter(|line| line.starts_with('#')).map(|line| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).map(|c| if c == ' ' { '-' } else { c }).collect()
    })
}

#[test]
fn tests_that_guard_additions_exist() {
    let readme = document("README.md");
    let part = readme.split_once("## How to add something").expect("the part").1.split_once("\n## ").expect("its end").0;
    let sources = sources(&top().join("src")) + &sources(&top().join("tests"));
    let tests: Vec<&str> = part.split('`').skip(1).step_by(2).filter(|word| word.contains('_') && !word.contains(['.', ' '])).collect();
    assert!(tests.len() > 3, "{tests:?}");
    for test in tests {
        assert!(sources.contains(&format!("fn {test}()")), "README.md names the test {test}, which is nowhere under src/ or tests/");
    }
}

fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        all += &if path.is_dir() { sources(&path) } else { fs::read_to_string(&path).unwrap_or_default() };
    }
    all
}
