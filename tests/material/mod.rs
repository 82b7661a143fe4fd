//! What the tests read: the invented reports of the project, and the real ones beside it where they are.
#![allow(dead_code)] // each test file takes a part of it

pub mod mangled;
pub mod written;

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Once;

/// A text and where it came from.
pub struct Text {
    /// Path below its folder, with `/`.
    pub name: String,
    pub words: String,
}

/// The invented reports: the page's sample and `tests/reports`.
pub fn invented() -> Vec<Text> {
    let root = root();
    let mut texts = texts_below(&root.join("tests/reports"));
    texts.extend(text_of(&root.join("www/sample.txt"), "sample.txt".into()));
    assert!(texts.len() > 2, "no invented reports below {}", root.display());
    texts
}

/// The files of the corpus, each as one text.
pub fn corpus() -> Vec<Text> {
    texts_below(&root().join("tests/corpus"))
}

/// The real reports beside the project; none, and a word about it, where there is no such folder.
pub fn real() -> Vec<Text> {
    let folder = shared().join("reports");
    if !folder.is_dir() {
        static TOLD: Once = Once::new();
        // Not by eprintln!, which the test harness swallows where tests pass.
        TOLD.call_once(|| {
            let _ = writeln!(
                io::stderr(),
                "LEFT OUT: real reports, since {} is missing; name the folder that holds them in the variable BAOGAO_SHARED",
                folder.display()
            );
        });
        return Vec::new();
    }
    let texts = texts_below(&folder);
    assert!(!texts.is_empty(), "{} holds no text", folder.display());
    texts
}

/// Both, and texts that were mangled.
pub fn all() -> Vec<Text> {
    let mut texts = invented();
    texts.extend(mangled::mangled());
    texts.extend(real());
    texts
}

/// Whether a committed file holds what was found now. With `BAOGAO_BLESS=1` it is written anew instead.
pub fn agrees(file: &Path, found: &str) -> Result<(), String> {
    if env::var_os("BAOGAO_BLESS").is_some() {
        return fs::write(file, found).map_err(|error| format!("{} could not be written: {error}", file.display()));
    }
    let kept = fs::read_to_string(file).map_err(|error| format!("{} could not be read: {error}; BAOGAO_BLESS=1 writes it", file.display()))?;
    if kept == found {
        return Ok(());
    }
    let (kept, found): (Vec<&str>, Vec<&str>) = (kept.lines().collect(), found.lines().collect());
    let gone = kept.iter().filter(|line| !found.contains(line)).map(|line| format!("  - {line}"));
    let new = found.iter().filter(|line| !kept.contains(line)).map(|line| format!("  + {line}"));
    let lines: Vec<String> = gone.chain(new).take(40).collect();
    Err(format!("{} no longer agrees; if this is right, BAOGAO_BLESS=1 writes it anew:\n{}", file.display(), lines.join("\n")))
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Where the real reports and the gold lie.
pub fn shared() -> PathBuf {
    env::var_os("BAOGAO_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from)
}

/// Every file below a folder with one of these endings, in the order of their paths.
pub fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{} could not be read: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap_or_else(|error| panic!("{} could not be read: {error}", folder.display())).path();
        if path.is_dir() {
            found.extend(files_below(&path, endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|e| ending == *e)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn texts_below(folder: &Path) -> Vec<Text> {
    files_below(folder, &["txt"])
        .iter()
        .filter_map(|path| {
            let below = path.strip_prefix(folder).unwrap_or(path);
            text_of(path, below.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
        })
        .collect()
}

/// UTF-8, or else GB18030, of which GBK is a part.
fn text_of(path: &Path, name: String) -> Option<Text> {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{} could not be read: {error}", path.display()));
    let words = match String::from_utf8(bytes) {
        Ok(words) => words,
        Err(error) => {
            let (words, _, wrong) = encoding_rs::GB18030.decode(error.as_bytes());
            assert!(!wrong, "{} is neither UTF-8 nor GB18030", path.display());
            words.into_owned()
        }
    };
    Some(Text { name, words: words.strip_prefix('\u{feff}').map_or(words.clone(), str::to_string) })
}

/// The library's own code of a source file; a comment is a line of its own or stands behind a blank.
pub fn without_tests_and_comments(words: &str) -> String {
    let mut code = String::new();
    for line in without_tests(words).lines() {
        code.push_str(if line.trim_start().starts_with("//") { "" } else { line.split_once(" // ").map_or(line, |(code, _)| code) });
        code.push('\n');
    }
    code
}

/// A source file with its comments and without its tests, which stand behind `#[cfg(test)]`: their lines are left empty, so that the others
/// keep their numbers.
pub fn without_tests(words: &str) -> String {
    let mut code = String::new();
    let mut skipped_at: Option<usize> = None;
    for line in words.lines() {
        let indent = line.len() - line.trim_start().len();
        if let Some(start) = skipped_at {
            // The item ends with a brace of its own indent, or at once where it is one line.
            if indent == start && (line.trim_start().starts_with('}') || line.trim_end().ends_with([';', '}']) && !line.trim_end().ends_with('{')) {
                skipped_at = None;
            }
            code.push('\n');
            continue;
        }
        if line.trim() == "#[cfg(test)]" {
            skipped_at = Some(indent);
            code.push('\n');
            continue;
        }
        code.push_str(line);
        code.push('\n');
    }
    code
}
