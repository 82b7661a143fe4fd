//! One document of results, in one of the shapes. Text is written as it comes; a workbook at its end.

use crate::args::{Format, Shape};
use crate::explain;
use crate::problem::{Stop, shown};
use crate::xlsx::Book;
use baogao::{Parsed, export};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Results on their way into one file or stream.
pub enum Document {
    Text { shape: Shape, is_list: bool, results: usize, place: String, writer: Box<dyn Write> },
    Book { book: Box<Book>, path: Option<PathBuf> },
}

impl Document {
    /// Opens the place, standard output where there is no path. A list gives an array of JSON even when it has one result.
    pub fn begin(shape: Shape, is_list: bool, path: Option<&Path>) -> Result<Document, Stop> {
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

    pub fn add(&mut self, parsed: &Parsed, text: &str, name: &str) -> Result<(), Stop> {
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
                        let header = first.then(export::csv_header);
                        header.into_iter().chain(export::csv_lines(parsed, text, name)).try_for_each(|line| put(&line))
                    }
                    Shape::Table(_) => {
                        let words = if *is_list { export::markdown_of_file(parsed, text, name) } else { export::markdown(parsed, text) };
                        put(if first { "" } else { "\n" }).and_then(|()| put(&words))
                    }
                    Shape::Explained => put(if first { "" } else { "\n" }).and_then(|()| put(&explain::explained(parsed, text, name))),
                };
                put_all.map_err(|error| Stop::output(place, &error))
            }
        }
    }

    pub fn finish(self) -> Result<(), Stop> {
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
