//! `cargo xtask train`: fits the weights of `data/risk.tsv` to annotated reports, which lie beside the project and not in it.
//!
//! For every row of the parser the gold tables say whether it is right ([`judge`]); a logistic regression ([`fit`]) finds the
//! weights of its features. Each report's rows are first judged by weights that were fitted without it, and those figures are
//! printed: they say what a report that nobody annotated may expect. Nothing is drawn by chance, so that the same tables and
//! the same parser give the same file.

mod fit;
mod gold;
mod judge;
mod planned;

use crate::run::root;
use anyhow::{Context, Result, bail};
use fit::{Example, Weights};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

/// A feature seen more seldom is left out: it would be learned by heart.
const SELDOM: usize = 16;
/// A weight below this tells next to nothing and only makes the module larger.
const SLIGHT: f64 = 0.25;
/// Many features, few rows.
const PENALTY: f64 = 10.0;
/// Rows in doubt among those of the first folder.
const IN_DOUBT: f64 = 0.2;
/// Reports are left out in so many groups.
const GROUPS: usize = 10;

struct Report {
    name: String,
    folder: usize,
    rows: Vec<(bool, Vec<String>)>,
}

/// Fits to the reports of the folders named, else to those of the shared `eval/dev`.
pub fn train(args: &[String]) -> Result<()> {
    if let Some((_, folders)) = args.split_first().filter(|(first, _)| *first == "planned") {
        return planned::train(folders);
    }
    let folders: Vec<PathBuf> = if args.is_empty() { vec![shared().join("eval/dev")] } else { args.iter().map(|arg| root().join(arg)).collect() };
    let reports = read(&folders)?;
    if reports.is_empty() {
        bail!("nothing to fit to: no gold tables in {folders:?}. They are not part of this repository; name a folder that holds NAME.txt and NAME.rows.tsv");
    }
    let names = names(&reports);
    let index: BTreeMap<&str, usize> = names.iter().enumerate().map(|(i, name)| (name.as_str(), i)).collect();
    let examples: Vec<Vec<Example>> = reports.iter().map(|report| examples(report, &index)).collect();
    let held_out: Vec<Vec<f64>> = (0..reports.len()).map(|i| without(i, &examples, names.len())).collect();
    let limit = fit::limit(reports.iter().zip(&held_out).filter(|(report, _)| report.folder == 0).flat_map(|(_, sums)| sums.iter().copied()), IN_DOUBT);
    for (folder, path) in folders.iter().enumerate() {
        print(path, folder, &reports, &held_out, limit);
    }
    let all: Vec<&Example> = examples.iter().flatten().collect();
    write(&names, &fitted(&all, names.len()), limit)
}

fn shared() -> PathBuf {
    env::var_os("BAOGAO_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from)
}

fn read(folders: &[PathBuf]) -> Result<Vec<Report>> {
    let mut reports = Vec::new();
    for (folder, path) in folders.iter().enumerate() {
        let mut tables: Vec<String> = fs::read_dir(path)
            .with_context(|| format!("the gold tables in {}", path.display()))?
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".rows.tsv").map(str::to_string))
            .collect();
        tables.sort();
        for name in tables {
            let file = path.join(format!("{name}.txt"));
            let text = fs::read_to_string(&file).with_context(|| format!("the text {}", file.display()))?;
            let table = path.join(format!("{name}.rows.tsv"));
            let gold = gold::read(&fs::read_to_string(&table)?, &text).with_context(|| format!("the table {}", table.display()))?;
            let rows = baogao::weighed_rows(&text);
            let right = judge::right(&gold, rows.iter().map(|(row, _)| row));
            reports.push(Report { name, folder, rows: right.into_iter().zip(rows).map(|(right, (_, features))| (right, features)).collect() });
        }
    }
    Ok(reports)
}

/// The features that are seen often enough, sorted.
fn names(reports: &[Report]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for feature in reports.iter().flat_map(|report| &report.rows).flat_map(|(_, features)| features) {
        *seen.entry(feature).or_default() += 1;
    }
    seen.into_iter().filter(|(name, times)| *times >= SELDOM && !name.contains(['\t', '\n'])).map(|(name, _)| name.to_string()).collect()
}

/// What weighs next to nothing is left out before the weights that stay are fitted; it weighs 0.
fn fitted(examples: &[&Example], features: usize) -> Weights {
    let first = fit::fit(examples, features, PENALTY);
    let tells = |feature: &usize| first.of[*feature].abs() >= SLIGHT;
    let telling = |example: &&Example| Example { wrong: example.wrong, features: example.features.iter().copied().filter(tells).collect() };
    let examples: Vec<Example> = examples.iter().map(telling).collect();
    fit::fit(&examples.iter().collect::<Vec<_>>(), features, PENALTY)
}

fn examples(report: &Report, index: &BTreeMap<&str, usize>) -> Vec<Example> {
    let example =
        |(right, features): &(bool, Vec<String>)| Example { wrong: !right, features: features.iter().filter_map(|f| index.get(f.as_str()).copied()).collect() };
    report.rows.iter().map(example).collect()
}

/// The sums of a report's rows by weights that no report of its group was fitted to.
fn without(report: usize, examples: &[Vec<Example>], features: usize) -> Vec<f64> {
    let others: Vec<&Example> = examples.iter().enumerate().filter(|(i, _)| i % GROUPS != report % GROUPS).flat_map(|(_, rows)| rows).collect();
    let weights = fitted(&others, features);
    examples[report].iter().map(|example| weights.sum(example)).collect()
}

fn print(path: &std::path::Path, folder: usize, reports: &[Report], held_out: &[Vec<f64>], limit: f64) {
    let (mut sure, mut sure_right, mut doubted, mut doubted_right) = (0usize, 0usize, 0usize, 0usize);
    for (report, sums) in reports.iter().zip(held_out).filter(|(report, _)| report.folder == folder) {
        let mut of_report = (0usize, 0usize);
        for ((right, _), sum) in report.rows.iter().zip(sums) {
            let (all, good) = if *sum >= limit { (&mut doubted, &mut doubted_right) } else { (&mut sure, &mut sure_right) };
            *all += 1;
            *good += usize::from(*right);
            if *sum < limit {
                of_report.0 += 1;
                of_report.1 += usize::from(*right);
            }
        }
        println!("{:<16} without a doubt {:>4}, right {:.3}", report.name, of_report.0, of_report.1 as f64 / of_report.0.max(1) as f64);
    }
    println!(
        "{}: without a doubt {sure}, right {:.4}; in doubt {doubted} ({:.3}), right {:.4}\n",
        path.display(),
        sure_right as f64 / sure.max(1) as f64,
        doubted as f64 / (sure + doubted).max(1) as f64,
        doubted_right as f64 / doubted.max(1) as f64
    );
}

fn write(names: &[String], weights: &Weights, limit: f64) -> Result<()> {
    let hundredths = |weight: f64| (weight * 100.0).round() as i64;
    let mut kinds: BTreeMap<&str, BTreeMap<&str, i64>> = BTreeMap::new();
    let features = names.iter().zip(&weights.of).filter(|(_, weight)| **weight != 0.0).filter_map(|(name, weight)| Some((name.split_once('=')?, *weight)));
    for ((kind, which), weight) in features.chain([(("(bias)", ""), weights.bias), (("(limit)", ""), limit)]) {
        kinds.entry(kind).or_default().insert(which, hundredths(weight));
    }
    let head =
        "# Weights of what tells that a row is wrong, in hundredths of a logit; fitted by `cargo xtask train`. A kind of feature, and each that it may be.";
    let line = |(kind, of): (&&str, &BTreeMap<&str, i64>)| of.iter().fold(kind.to_string(), |line, (which, weight)| format!("{line}\t{which} {weight}"));
    let lines: Vec<String> = kinds.iter().map(line).collect();
    fs::write(root().join("data/risk.tsv"), format!("{head}\n{}\n", lines.join("\n")))?;
    println!("data/risk.tsv: {} weights", kinds.values().map(BTreeMap::len).sum::<usize>());
    Ok(())
}
