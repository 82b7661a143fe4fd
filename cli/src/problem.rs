//! What went wrong, in one line: what was expected, what was found, what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::Path;

/// One input or output that could not be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The file, folder or stream as the user knows it.
    pub place: String,
    pub expected: &'static str,
    pub found: String,
    pub advice: &'static str,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: expected {}, found {}; {}", self.place, self.expected, self.found, self.advice)
    }
}

impl Problem {
    pub fn input(place: &str, error: &io::Error) -> Problem {
        let (expected, advice) = match error.kind() {
            ErrorKind::NotFound => ("a file or folder", "check the path"),
            ErrorKind::PermissionDenied => ("a readable file", "check its permissions"),
            _ => ("a readable file", "check that the disk and the path are sound"),
        };
        let found = if error.kind() == ErrorKind::NotFound { "nothing there".to_string() } else { reason(error) };
        Problem { place: place.to_string(), expected, found, advice }
    }
}

/// Why the whole run ends before its last input.
#[derive(Debug)]
pub enum Stop {
    /// Who read the output has read enough: not an error.
    ClosedPipe,
    /// The output can't be written; no later input would fare better.
    Output(Problem),
}

impl Stop {
    pub fn output(place: &str, error: &io::Error) -> Stop {
        // Into a folder that is there go files of their own: what is named like one here is none.
        let missing = error.kind() == ErrorKind::NotFound || place.ends_with(std::path::is_separator);
        match error.kind() {
            ErrorKind::BrokenPipe => Stop::ClosedPipe,
            _ if missing => Stop::refused(place, "a place that can be written", "no such folder".to_string(), "make the folder first"),
            _ => Stop::refused(place, "a place that can be written", reason(error), "name another with -o"),
        }
    }

    pub fn refused(place: &str, expected: &'static str, found: String, advice: &'static str) -> Stop {
        Stop::Output(Problem { place: place.to_string(), expected, found, advice })
    }
}

/// A path as the user knows it.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The system's words in lower case and without its number.
fn reason(error: &io::Error) -> String {
    let words = error.to_string().to_lowercase();
    words.split(" (os error").next().unwrap_or(&words).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_expected_found_and_to_do() {
        for (kind, line) in [
            (ErrorKind::NotFound, "a.txt: expected a file or folder, found nothing there; check the path"),
            (ErrorKind::PermissionDenied, "a.txt: expected a readable file, found permission denied; check its permissions"),
        ] {
            assert_eq!(Problem::input("a.txt", &io::Error::from(kind)).to_string(), line);
        }
    }

    #[test]
    fn the_number_of_the_system_is_left_out() {
        assert_eq!(reason(&io::Error::from_raw_os_error(28)), "no space left on device");
    }

    #[test]
    fn a_closed_pipe_is_no_problem() {
        assert!(matches!(Stop::output("x", &io::Error::from(ErrorKind::BrokenPipe)), Stop::ClosedPipe));
        let Stop::Output(problem) = Stop::output("no/out.csv", &io::Error::from(ErrorKind::NotFound)) else { panic!("an output problem") };
        assert_eq!(problem.to_string(), "no/out.csv: expected a place that can be written, found no such folder; make the folder first");
    }
}
