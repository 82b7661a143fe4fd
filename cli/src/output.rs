//! Where results go: standard output, one file, or a file for each input in a folder. They are written as they come;
//! no format but XLSX holds more than one text's result.

use crate::args::{Args, Format, Shape};
use crate::explain;
use crate::input::Input;
use crate::problem::{Stop, shown};
use crate::xlsx::Book;
use baogao::{Parsed, export};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
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
        taken: HashSet<String>,
    },
}

impl Output {
    pub fn new(args: &Args, shape: Shape, inputs: impl Iterator<Item = PathBuf>) -> Output {
        let target = match &args.output {
            Some(path) if path.is_dir() => Target::Folder { path: path.clone(), taken: HashSet::new() },
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
fn free_name(stem: &str, ending: &str, taken: &mut HashSet<String>) -> String {
    let mut names = std::iter::once(format!("{stem}.{ending}")).chain((2u64..).map(|count| format!("{stem}-{count}.{ending}")));
    let name = names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}

enum Document {
    Text { shape: Shape, is_list: bool, results: usize, place: String, writer: Box<dyn Write> },
    Book { book: Box<Book>, path: Option<PathBuf> },
}

impl Document {
    fn begin(shape: Shape, is_list: bool, path: Option<&Path>) -> Result<Document, Stop> {
        if shape == Shape::Table(Format::Xlsx) {
            // The book is written at its end, but a wrong place should not cost a long run first.
            writer(path).map_err(|error| Stop::output(&place(path), &error))?;
            let book = Book::new().map_err(|error| error.at(&place(path)))?;
            return Ok(Document::Book { book: Box::new(book), path: path.map(Path::to_path_buf) });
        }
        let place = place(path);
        let writer = writer(path).map_err(|error| Stop::output(&place, &error))?;
        Ok(Document::Text { shape, is_list, results: 0, place, writer })
    }

    fn add(&mut self, parsed: &Parsed, text: &str, name: &str) -> Result<(), Stop> {
        match self {
            Document::Book { book, path } => book.add(parsed, text, name).map_err(|error| error.at(&place(path.as_deref()))),
            Document::Text { shape, is_list, results, place, writer } => {
                let first = *results == 0;
                *results += 1;
                let mut put = |words: &str| writer.write_all(words.as_bytes());
                let put_all = match shape {
                    Shape::Table(Format::Json) if *is_list => {
                        put(if first { "[\n" } else { ",\n" }).and_then(|()| put(&export::json_of_file(parsed, text, name)))
                    }
                    Shape::Table(Format::Json) => put(&export::json(parsed, text)).and_then(|()| put("\n")),
                    Shape::Table(Format::Jsonl) => put(&export::json_lines(parsed, text, name)),
                    Shape::Table(Format::Csv) => {
                        put(&if first { export::csv_header() } else { String::new() }).and_then(|()| put(&export::csv_rows(parsed, text, name)))
                    }
                    Shape::Table(_) => put(if first { "" } else { "\n" }).and_then(|()| put(&export::markdown(parsed, text))),
                    Shape::Explained => put(if first { "" } else { "\n" }).and_then(|()| put(&explain::explained(parsed, text, name))),
                };
                put_all.map_err(|error| Stop::output(place, &error))
            }
        }
    }

    fn finish(self) -> Result<(), Stop> {
        match self {
            Document::Text { shape, is_list, place, mut writer, .. } => {
                let end = if is_list && shape == Shape::Table(Format::Json) { "\n]\n" } else { "" };
                writer.write_all(end.as_bytes()).and_then(|()| writer.flush()).map_err(|error| Stop::output(&place, &error))
            }
            Document::Book { book, path } => {
                let place = place(path.as_deref());
                let bytes = book.finish().map_err(|error| error.at(&place))?;
                let written = match &path {
                    Some(path) => fs::write(path, bytes),
                    None => io::stdout().write_all(&bytes).and_then(|()| io::stdout().flush()),
                };
                written.map_err(|error| Stop::output(&place, &error))
            }
        }
    }
}

fn place(path: Option<&Path>) -> String {
    path.map_or_else(|| "standard output".to_string(), shown)
}

fn writer(path: Option<&Path>) -> io::Result<Box<dyn Write>> {
    Ok(match path {
        Some(path) => Box::new(BufWriter::new(File::create(path)?)),
        None => Box::new(BufWriter::new(io::stdout())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_one_name_get_names_of_their_own() {
        let mut taken = HashSet::new();
        let names: Vec<String> = ["a", "A", "a-2", "a", "b"].iter().map(|stem| free_name(stem, "csv", &mut taken)).collect();
        assert_eq!(names, ["a.csv", "A-2.csv", "a-2-2.csv", "a-3.csv", "b.csv"]);
    }
}
