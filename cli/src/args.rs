//! The arguments, and what they may not be together.

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// Reads Chinese government work reports (政府工作报告) and gives their outline and a tidy table of their indicators.
#[derive(Debug, Parser)]
#[command(
    name = "baogao",
    version,
    after_help = "Texts may be in UTF-8, UTF-16 or GB18030 (GBK). Region and year come from the text; where it names none, from --region and --year, else \
                  from the file's name (云水市_2024.txt), and the report says so in `assumed`. Offsets count UTF-16 code units of the text without its \
                  byte-order mark.\n\nExit status: 0 when all went well, 1 when an input or the output could not be used (the other inputs are done), 2 for \
                  wrong arguments.\n\nExamples:\n  baogao report.txt\n  baogao --format csv -o table.csv reports/\n  baogao --explain report.txt | less"
)]
pub struct Args {
    /// Texts to read; a folder means the .txt, .text and .md files in it and below, `-` standard input
    #[arg(value_name = "FILE|FOLDER", required = true)]
    pub inputs: Vec<PathBuf>,

    /// Shape of the result [default: what the ending of OUT names, json where it has none]
    #[arg(short, long, value_enum)]
    pub format: Option<Format>,

    /// A file for the result, whose ending fits its shape, or an existing folder that gets one file for each input
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,

    /// The reporting region, where a text names none
    #[arg(long, value_parser = region)]
    pub region: Option<String>,

    /// The year planned for, where a text names none: 1900 to 2199
    #[arg(long, value_parser = clap::value_parser!(i32).range(1900..=2199))]
    pub year: Option<i32>,

    /// Tell for each row which rule set which field, and from which characters: as text, or inside --format json or jsonl
    #[arg(long)]
    pub explain: bool,

    /// Refuse inputs of more megabytes than this
    #[arg(long, value_name = "MB", default_value = "64", value_parser = megabytes)]
    pub max_size: u64,
}

/// The shapes of the result that can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One object for one text, an array for several
    Json,
    /// JSON Lines: one line for each report
    Jsonl,
    /// One line for each row of the table
    Csv,
    /// Markdown: outline and table for reading
    Md,
    /// A workbook with typed cells
    Xlsx,
}

/// What is written in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Table(Format),
    /// The rows with their reasons, for reading.
    Explained,
}

impl Shape {
    pub fn ending(self) -> &'static str {
        match self {
            Shape::Table(Format::Json) => "json",
            Shape::Table(Format::Jsonl) => "jsonl",
            Shape::Table(Format::Csv) => "csv",
            Shape::Table(Format::Md) => "md",
            Shape::Table(Format::Xlsx) => "xlsx",
            // Not .txt alone, which would be read again as a report.
            Shape::Explained => "explain.log",
        }
    }
}

impl Args {
    /// The arguments of this process; wrong ones end it with status 2, as clap does.
    pub fn read() -> (Args, Shape) {
        let args = Args::parse();
        match args.shape(std::io::stdout().is_terminal()) {
            Ok(shape) => (args, shape),
            Err((kind, words)) => Args::command().error(kind, words).exit(),
        }
    }

    fn shape(&self, to_terminal: bool) -> Result<Shape, Refusal> {
        let conflict = |words: &str| Err((ErrorKind::ArgumentConflict, words.to_string()));
        let ending = self.output.as_deref().filter(|path| !path.is_dir()).map_or(Ending::None, ending);
        match (self.format, ending) {
            (Some(Format::Csv | Format::Md | Format::Xlsx), _) if self.explain => {
                conflict("--explain goes with --format json or jsonl, or alone; found another format: leave one of them out")
            }
            (Some(Format::Xlsx), _) if to_terminal && self.writes_to_stdout() => {
                conflict("--format xlsx makes a binary file, found a terminal: name a file with -o")
            }
            (Some(format), Ending::Format(other, found)) if format != other => {
                let wanted = Shape::Table(format).ending();
                conflict(&format!("expected a file that ends in .{wanted} for --format {wanted}, found .{found}: leave --format out or rename the file"))
            }
            (Some(format), _) | (None, Ending::Format(format @ (Format::Json | Format::Jsonl), _)) => Ok(Shape::Table(format)),
            // Only JSON has a place for reasons of its own; as text they may be kept in any file that no other program takes for a table.
            (None, Ending::Format(Format::Csv | Format::Xlsx, found)) if self.explain => {
                conflict(&format!("--explain makes text or JSON, found a file that ends in .{found}: name one that ends in .txt or .json"))
            }
            (None, _) if self.explain => Ok(Shape::Explained),
            (None, Ending::Format(format, _)) => Ok(Shape::Table(format)),
            (None, Ending::Other(found)) => {
                let words =
                    format!("expected a file that ends in .json, .jsonl, .csv, .md or .xlsx, found .{found}: rename it, or name its shape with --format");
                Err((ErrorKind::InvalidValue, words))
            }
            (None, Ending::None) => Ok(Shape::Table(Format::Json)),
        }
    }

    pub fn writes_to_stdout(&self) -> bool {
        self.output.as_deref().is_none_or(|path| path == Path::new("-"))
    }

    /// One FILE gives the object itself, several FILEs or a folder a list.
    pub fn is_list(&self) -> bool {
        self.inputs.len() > 1 || self.inputs.iter().any(|path| path.is_dir())
    }
}

type Refusal = (ErrorKind, String);

/// What the name of a file says of its shape, with the ending as it was written.
enum Ending {
    None,
    Format(Format, String),
    Other(String),
}

fn ending(path: &Path) -> Ending {
    let Some(ending) = path.extension().map(|ending| ending.to_string_lossy().into_owned()) else { return Ending::None };
    let known = if ending.eq_ignore_ascii_case("markdown") { Ok(Format::Md) } else { Format::from_str(&ending, true) };
    match known {
        Ok(format) => Ending::Format(format, ending),
        Err(_) => Ending::Other(ending),
    }
}

fn region(words: &str) -> Result<String, String> {
    let words = words.trim();
    if words.is_empty() { Err("expected the name of a region, found nothing; leave the option out".to_string()) } else { Ok(words.to_string()) }
}

fn megabytes(words: &str) -> Result<u64, String> {
    const MEGABYTE: f64 = 1_048_576.0;
    let number = words.trim().trim_end_matches(['b', 'B']).trim_end_matches(['m', 'M']).trim();
    match number.parse::<f64>() {
        Ok(number) if number > 0.0 && number < 1e9 => Ok((number * MEGABYTE) as u64),
        _ => Err(format!("expected a number of megabytes such as 64, found {words:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(words: &str) -> Result<Shape, Refusal> {
        Args::try_parse_from(words.split(' ')).expect("arguments").shape(true)
    }

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn the_shape_is_named_or_told_by_the_output() {
        for (words, format) in [
            ("baogao a.txt", Format::Json),
            ("baogao --format csv a.txt", Format::Csv),
            ("baogao -o t.csv a.txt", Format::Csv),
            ("baogao -o t.XLSX a.txt", Format::Xlsx),
            ("baogao -o t.markdown --format md a.txt", Format::Md),
            ("baogao -o t.out --format jsonl a.txt", Format::Jsonl),
            ("baogao -o t a.txt", Format::Json),
            ("baogao --explain --format json a.txt", Format::Json),
            ("baogao --explain -o why.json a.txt", Format::Json),
            ("baogao --explain -o why.log --format json a.txt", Format::Json),
        ] {
            assert_eq!(shape(words), Ok(Shape::Table(format)), "{words}");
        }
        assert_eq!(shape("baogao --explain a.txt"), Ok(Shape::Explained));
        for name in ["why.md", "why.txt", "why"] {
            assert_eq!(shape(&format!("baogao --explain -o {name} a.txt")), Ok(Shape::Explained), "{name}");
        }
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        for words in [
            "baogao --explain --format csv a.txt",
            "baogao --explain -o why.xlsx a.txt",
            "baogao --format xlsx a.txt",
            "baogao --format csv -o t.xlsx a.txt",
            "baogao --format jsonl -o t.json a.txt",
        ] {
            assert_eq!(shape(words).map_err(|(kind, _)| kind), Err(ErrorKind::ArgumentConflict), "{words}");
        }
        assert!(shape("baogao --format xlsx -o a.xlsx a.txt").is_ok());
    }

    #[test]
    fn a_name_that_says_nothing_known_is_refused() {
        let (kind, words) = shape("baogao -o t.doc a.txt").expect_err("a refusal");
        assert_eq!(kind, ErrorKind::InvalidValue);
        assert_eq!(words, "expected a file that ends in .json, .jsonl, .csv, .md or .xlsx, found .doc: rename it, or name its shape with --format");
    }

    #[test]
    fn sizes() {
        assert_eq!(megabytes("64"), Ok(64 << 20));
        assert_eq!(megabytes("64 MB"), Ok(64 << 20));
        assert_eq!(megabytes("0.5"), Ok(1 << 19));
        for words in ["", "0", "-1", "many", "64 GB", "inf", "nan"] {
            assert_eq!(megabytes(words), Err(format!("expected a number of megabytes such as 64, found {words:?}")));
        }
    }
}
