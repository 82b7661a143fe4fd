//! Where results go: standard output, one file, or a file for each input in a folder.

use crate::args::{Args, Shape};
use crate::document::Document;
use crate::input::Input;
use crate::problem::{Stop, shown};
use baogao::Parsed;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// The results of a run on their way out.
pub struct Output {
    shape: Shape,
    is_list: bool,
    target: Target,
    /// What must not be written over.
    inputs: HashSet<PathBuf>,
}

enum Target {
    /// One document, begun with the first result: where no input can be read, nothing is touched.
    One {
        path: Option<PathBuf>,
        document: Option<Document>,
    },
    Folder {
        path: PathBuf,
        taken: HashMap<String, u64>,
    },
}

impl Output {
    pub fn new(args: &Args, shape: Shape, inputs: impl Iterator<Item = PathBuf>) -> Output {
        let target = match &args.output {
            Some(path) if path.is_dir() => Target::Folder { path: path.clone(), taken: HashMap::new() },
            Some(path) if !args.writes_to_stdout() => Target::One { path: Some(path.clone()), document: None },
            _ => Target::One { path: None, document: None },
        };
        // Only files that are written to can be written over.
        let inputs = if args.writes_to_stdout() { HashSet::new() } else { inputs.filter_map(|path| path.canonicalize().ok()).collect() };
        Output { shape, is_list: args.is_list(), target, inputs }
    }

    /// Writes the result of one input.
    pub fn add(&mut self, input: &Input, parsed: &Parsed, text: &str) -> Result<(), Stop> {
        let name = input.name();
        match &mut self.target {
            Target::Folder { path, taken } => {
                let path = path.join(free_name(&input.stem(), self.shape.ending(), taken));
                spare(&self.inputs, &path)?;
                let mut document = Document::begin(self.shape, false, Some(&path))?;
                document.add(parsed, text, &name)?;
                document.finish()
            }
            Target::One { path, document } => {
                let document = match document {
                    Some(document) => document,
                    None => {
                        path.as_deref().map_or(Ok(()), |path| spare(&self.inputs, path))?;
                        document.insert(Document::begin(self.shape, self.is_list, path.as_deref())?)
                    }
                };
                document.add(parsed, text, &name)
            }
        }
    }

    pub fn finish(self) -> Result<(), Stop> {
        match self.target {
            Target::One { document: Some(document), .. } => document.finish(),
            _ => Ok(()),
        }
    }
}

fn spare(inputs: &HashSet<PathBuf>, path: &Path) -> Result<(), Stop> {
    match path.canonicalize() {
        Ok(real) if inputs.contains(&real) => {
            Err(Stop::refused(&shown(path), "an output apart from the inputs", "one of the inputs".to_string(), "name another with -o"))
        }
        _ => Ok(()),
    }
}

/// Texts of one name in several folders get `name`, `name-2` …; upper and lower case are one name to some file systems.
fn free_name(stem: &str, ending: &str, taken: &mut HashMap<String, u64>) -> String {
    let first = format!("{stem}.{ending}");
    let mut name = first.clone();
    let mut count = taken.get(&first.to_lowercase()).copied().unwrap_or(1);
    while taken.contains_key(&name.to_lowercase()) {
        count += 1;
        name = format!("{stem}-{count}.{ending}");
    }
    taken.insert(name.to_lowercase(), 1);
    // Where the next text of this name begins to count, or thousands of one name would try each number again.
    taken.insert(first.to_lowercase(), count);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_one_name_get_names_of_their_own() {
        let mut taken = HashMap::new();
        let names: Vec<String> = ["a", "A", "a-2", "a", "b"].iter().map(|stem| free_name(stem, "csv", &mut taken)).collect();
        assert_eq!(names, ["a.csv", "A-2.csv", "a-2-2.csv", "a-3.csv", "b.csv"]);
    }
}
