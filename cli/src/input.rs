//! The inputs: which files the arguments mean, and their bytes.

use crate::problem::{Problem, shown};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// One text to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The path as given, or as found in a folder; `-` for standard input.
    pub path: PathBuf,
}

impl Input {
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    pub fn is_stdin(&self) -> bool {
        self.path == Path::new("-")
    }

    /// The file's name without its ending, for hints and for the names of outputs.
    pub fn stem(&self) -> String {
        if self.is_stdin() { "stdin".to_string() } else { self.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default() }
    }
}

/// All inputs in the order of the arguments, those of a folder sorted. What can't be listed stands at its place as a problem.
pub fn list(arguments: &[PathBuf]) -> Vec<Result<Input, Problem>> {
    let mut inputs = Vec::new();
    for path in arguments {
        if path != Path::new("-") && path.is_dir() {
            inputs.extend(folder(path));
        } else {
            inputs.push(Ok(Input { path: path.clone() }));
        }
    }
    inputs
}

/// Hidden files and folders are left out, as are other kinds of files: a folder of reports often holds their scans too.
fn folder(folder: &Path) -> Vec<Result<Input, Problem>> {
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    let shown_to_all = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let mut inputs = Vec::new();
    for entry in walk.filter_entry(shown_to_all) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_text(entry.path()) => inputs.push(Ok(Input { path: entry.into_path() })),
            Ok(_) => {}
            Err(error) => inputs.push(Err(unlisted(folder, &error))),
        }
    }
    if inputs.is_empty() {
        let found = "none".to_string();
        inputs.push(Err(Problem {
            place: shown(folder),
            expected: "a folder with .txt, .text or .md files",
            found,
            advice: "check the path or name the files",
        }));
    }
    inputs
}

fn is_text(path: &Path) -> bool {
    path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ["txt", "text", "md"].iter().any(|text| ending.eq_ignore_ascii_case(text)))
}

fn unlisted(folder: &Path, error: &walkdir::Error) -> Problem {
    let place = shown(error.path().unwrap_or(folder));
    match error.io_error() {
        Some(error) => Problem::input(&place, error),
        None => Problem { place, expected: "a folder that ends", found: "a link back to a folder above".to_string(), advice: "remove the link" },
    }
}

/// The bytes of an input, up to a limit: a larger one is refused without being read whole.
pub fn read(input: &Input, most: u64) -> Result<Vec<u8>, Problem> {
    let bytes = if input.is_stdin() { up_to(io::stdin().lock(), most) } else { File::open(&input.path).and_then(|file| up_to(file, most)) };
    let bytes = bytes.map_err(|error| Problem::input(&input.name(), &error))?;
    if bytes.len() as u64 > most {
        let found = format!("more than {}", size(most));
        return Err(Problem { place: input.name(), expected: "a text within the size limit", found, advice: "split it or raise the limit with --max-size" });
    }
    Ok(bytes)
}

fn up_to(source: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 2] = [(1 << 20, "MB"), (1 << 10, "KB")];
    match UNITS.iter().find(|(unit, _)| bytes >= *unit) {
        Some((unit, name)) => format!("{} {name}", (bytes as f64 / *unit as f64 * 10.0).round() / 10.0),
        None => format!("{bytes} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_means_its_texts_in_order() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["b.txt", "a.TXT", "c.md", "d.docx", "f.text", ".hidden.txt"] {
            fs::write(folder.path().join(name), "x").expect("written");
        }
        fs::create_dir(folder.path().join("below")).expect("made");
        fs::write(folder.path().join("below/e.txt"), "x").expect("written");
        let listed = list(&[folder.path().to_path_buf()]);
        let names: Vec<String> = listed.into_iter().map(|input| input.expect("listed").stem()).collect();
        assert_eq!(names, ["a", "b", "e", "c", "f"]);
    }

    #[test]
    fn a_folder_without_texts_is_a_problem() {
        let folder = tempfile::tempdir().expect("a folder");
        let listed = list(&[folder.path().to_path_buf()]);
        let line = listed[0].as_ref().expect_err("a problem").to_string();
        assert_eq!(line, format!("{}: expected a folder with .txt, .text or .md files, found none; check the path or name the files", folder.path().display()));
    }

    #[test]
    fn the_limit_is_the_last_size_taken() {
        let folder = tempfile::tempdir().expect("a folder");
        let input = Input { path: folder.path().join("a.txt") };
        fs::write(&input.path, "12345").expect("written");
        assert_eq!(read(&input, 5), Ok(b"12345".to_vec()));
        let line = read(&input, 4).expect_err("too large").to_string();
        assert!(line.ends_with("a.txt: expected a text within the size limit, found more than 4 bytes; split it or raise the limit with --max-size"), "{line}");
    }

    #[test]
    fn sizes_in_words() {
        assert_eq!(size(64 << 20), "64 MB");
        assert_eq!(size(1536), "1.5 KB");
        assert_eq!(size(7), "7 bytes");
    }
}
