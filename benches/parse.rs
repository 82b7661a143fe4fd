//! `cargo bench`: how fast whole reports are read, against what one would write by hand to pull the numbers out of them.
//!
//! The baseline only finds numbers with their units: no names, no outline, no periods. It is one regular expression of the `regex`
//! crate, and runs in turn with the parser over the same text, so that a busy machine slows both alike. What counts is the ratio;
//! the median of all rounds is told.

use baogao::parse;
use regex::Regex;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

const ROUNDS: usize = 31;

/// A number with the usual bounds and units.
const QUANTITY: &str = "(?:不低于|不超过|控制在|超过|突破|约|近|超)?\
    (?:[0-9０-９]+(?:[,，][0-9]{3})*(?:[.．][0-9０-９]+)?|百分之[零〇一二三四五六七八九十百点]+|[一二三四五六七八九十百千]{2,}(?:点[一二三四五六七八九]+)?)\
    (?:(?:—|-|~|至)[0-9]+(?:\\.[0-9]+)?)?\
    (?:多|余)?(?:万亿|千亿|百亿|亿|千万|百万|万|千)?\
    (?:%|％|个百分点|美元|元|人次|人|公里|平方公里|平方米|微克/立方米|立方米|亩|公顷|吨|千瓦时|千瓦|个工作日|个|家|项|户|所|座|条|套|件|场|次|张|辆|台|天|倍|位|名)?\
    (?:左右|以上|以下|以内)?";

fn main() {
    let quantity = Regex::new(QUANTITY).expect("a valid expression");
    println!("{:<28} {:>8} {:>6} {:>10} {:>6} {:>10} {:>7} {:>7} {:>7}", "", "", "parser", "", "regex", "", "parser", "regex", "parser");
    println!("{:<28} {:>8} {:>6} {:>10} {:>6} {:>10} {:>7} {:>7} {:>7}", "text", "bytes", "rows", "median", "found", "median", "MB/s", "MB/s", "/ regex");
    for (name, text) in texts() {
        let read = || parse(black_box(&text)).reports.iter().map(|report| report.indicators.len()).sum();
        let find = || quantity.find_iter(black_box(&text)).count();
        let (rows, found): (usize, usize) = (read(), find());
        let (parser, baseline) = in_turn(read, find);
        let speed = |time: Duration| text.len() as f64 / 1e6 / time.as_secs_f64();
        let ratio = parser.as_secs_f64() / baseline.as_secs_f64();
        let (ours, theirs) = (speed(parser), speed(baseline));
        println!("{name:<28} {:>8} {rows:>6} {parser:>10.2?} {found:>6} {baseline:>10.2?} {ours:>7.1} {theirs:>7.1} {ratio:>7.1}", text.len());
    }
}

/// The medians of two pieces of work that run in turn.
fn in_turn(mut one: impl FnMut() -> usize, mut other: impl FnMut() -> usize) -> (Duration, Duration) {
    let mut times = (Vec::with_capacity(ROUNDS), Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        times.0.push(time(&mut one));
        times.1.push(time(&mut other));
    }
    (median(times.0), median(times.1))
}

fn time(work: &mut impl FnMut() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The invented reports, and the real seeds where they lie beside the project.
fn texts() -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut texts: Vec<(String, String)> = [root.join("www/sample.txt")].iter().filter_map(|path| text_of(path)).collect();
    texts.extend(below(&root.join("tests/reports")));
    let seeds = env::var_os("BAOGAO_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from).join("reports/seeds");
    if seeds.is_dir() {
        texts.extend(below(&seeds));
    } else {
        eprintln!("LEFT OUT: real reports, since {} is missing; name their folder in the variable BAOGAO_SHARED", seeds.display());
    }
    let many = texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
    texts.push(("all of them in one".to_string(), many));
    texts
}

fn below(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{} could not be read: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths.iter().filter_map(|path| text_of(path)).collect()
}

fn text_of(path: &Path) -> Option<(String, String)> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    fs::read_to_string(path).ok().map(|text| (name, text))
}
