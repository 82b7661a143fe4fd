//! A bar on standard error while many files are read on a terminal; and the lines about single files, which it must not tear.

use indicatif::{ProgressBar, ProgressStyle};
use std::fmt::Display;
use std::io::{IsTerminal, Write};

pub struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Only where it helps: several files, a person watching, and the results not on the same screen.
    pub fn new(files: usize, results_on_terminal: bool) -> Progress {
        if files < 2 || results_on_terminal || !std::io::stderr().is_terminal() {
            return Progress { bar: None };
        }
        let bar = ProgressBar::new(files as u64);
        if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len} {eta} {wide_msg}") {
            bar.set_style(style);
        }
        Progress { bar: Some(bar) }
    }

    pub fn file(&self, name: &str) {
        if let Some(bar) = &self.bar {
            bar.set_message(name.to_string());
        }
    }

    pub fn done(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }

    /// One line on standard error.
    pub fn say(&self, line: &dyn Display) {
        // Where standard error itself is closed there is nobody left to tell.
        let tell = || drop(writeln!(std::io::stderr(), "baogao: {line}"));
        match &self.bar {
            Some(bar) => bar.suspend(tell),
            None => tell(),
        }
    }

    pub fn clear(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
