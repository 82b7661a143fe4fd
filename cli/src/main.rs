//! The command line of baogao: files in, results out.
//!
//! ```text
//! args ─▶ input (files, folders, bytes) ─▶ encoding (text) ─▶ hints (region, year) ─▶ baogao::parse_with ─▶ output
//! ```
//!
//! A bad input costs one line on standard error and the exit status, never the other inputs.

mod args;
mod document;
mod encoding;
mod explain;
mod hints;
mod input;
#[cfg(test)]
mod invented;
mod output;
mod problem;
mod progress;
mod utf16;
mod xlsx;

use args::{Args, Shape};
use baogao::{Options, Parsed};
use input::Input;
use output::Output;
use problem::{Problem, Stop};
use progress::Progress;
use std::io::IsTerminal;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (args, shape) = Args::read();
    let inputs = input::list(&args.inputs);
    let progress = Progress::new(inputs.len(), args.writes_to_stdout() && std::io::stdout().is_terminal());
    let end = run(&args, shape, inputs, &progress);
    progress.clear();
    match end {
        Ok(Health::Good) => ExitCode::SUCCESS,
        Err(Stop::ClosedPipe) => ExitCode::SUCCESS,
        Ok(Health::SomeFailed) => ExitCode::FAILURE,
        Err(Stop::Output(problem)) => {
            progress.say(&problem);
            ExitCode::FAILURE
        }
    }
}

enum Health {
    Good,
    SomeFailed,
}

fn run(args: &Args, shape: Shape, inputs: Vec<Result<Input, Problem>>, progress: &Progress) -> Result<Health, Stop> {
    let paths = inputs.iter().flatten().map(|input| input.path.clone());
    let mut output = Output::new(args, shape, paths);
    let mut health = Health::Good;
    for input in inputs {
        match input.and_then(|input| Ok((one(args, &input, progress)?, input))) {
            Ok(((parsed, text), input)) => output.add(&input, &parsed, &text)?,
            Err(problem) => {
                progress.say(&problem);
                health = Health::SomeFailed;
            }
        }
        progress.done();
    }
    output.finish()?;
    Ok(health)
}

/// The result of one input, with the text that its offsets point into.
fn one(args: &Args, input: &Input, progress: &Progress) -> Result<(Parsed, String), Problem> {
    progress.file(&input.name());
    let bytes = input::read(input, args.max_size)?;
    let refused =
        |found| Problem { place: input.name(), expected: "the text of a report in UTF-8, UTF-16 or GB18030", found, advice: "save it as plain text, whole" };
    let decoded = encoding::decode(bytes).map_err(refused)?;
    if decoded.broken > 0 {
        let places = if decoded.broken == 1 { "place" } else { "places" };
        progress.say(&format!("{}: read as {}; {} broken {places} became U+FFFD", input.name(), decoded.encoding, decoded.broken));
    }
    let hints = if input.is_stdin() { hints::Hints::default() } else { hints::of_name(&input.stem()) };
    let options = Options { region: args.region.clone().or(hints.region), year: args.year.or(hints.year), explain: args.explain };
    let parsed = baogao::parse_with(&decoded.text, &options);
    if parsed.reports.iter().all(|report| report.indicators.is_empty()) {
        progress.say(&format!("{}: expected the text of a report, found no indicator in it; its table is empty", input.name()));
    }
    Ok((parsed, decoded.text))
}
