//! `cargo xtask train planned`: fits the weights of `data/planned.tsv` to reports whose headings tell which part looks back and which
//! ahead. No gold tables are asked for: the roles of the parts that the parser reads from such headings are the labels.
//!
//! What a report says is first judged by weights fitted without its group, and how often they are right is printed, sentence by
//! sentence, without the neighbours that the parser looks at too.

use super::fit::{self, Example};
use super::{GROUPS, shared};
use crate::run::root;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Few words, many sentences.
const PENALTY: f64 = 1.0;

/// Fits to the texts of the folders named, else to those of the shared pool, folders inside them included.
pub fn train(args: &[String]) -> Result<()> {
    let folders: Vec<PathBuf> = if args.is_empty() { vec![shared().join("reports/pool")] } else { args.iter().map(|arg| root().join(arg)).collect() };
    let mut files = Vec::new();
    for folder in &folders {
        texts(folder, &mut files).with_context(|| format!("the texts in {}", folder.display()))?;
    }
    files.sort();
    let words = words()?;
    let reports: Vec<Vec<Example>> = files.iter().filter_map(|file| fs::read_to_string(file).ok()).map(|text| examples(&text, &words)).collect();
    if reports.iter().all(Vec::is_empty) {
        bail!("nothing to fit to: no text in {folders:?} has headings that tell its parts. Name a folder of reports");
    }
    let (mut right, mut all) = (0, 0);
    for group in 0..GROUPS {
        let others: Vec<&Example> = reports.iter().enumerate().filter(|(i, _)| i % GROUPS != group).flat_map(|(_, report)| report).collect();
        let weights = fit::fit(&others, words.len(), PENALTY);
        for example in reports.iter().skip(group).step_by(GROUPS).flatten() {
            all += 1;
            right += usize::from((weights.sum(example) > 0.0) == example.wrong);
        }
    }
    println!("{all} sentences with figures, held out right in {:.3}", f64::from(right as u32) / f64::from(all));
    write(&words, &fit::fit(&reports.iter().flatten().collect::<Vec<_>>(), words.len(), PENALTY))
}

fn texts(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            texts(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            files.push(path);
        }
    }
    Ok(())
}

fn file() -> PathBuf {
    root().join("data/planned.tsv")
}

/// The words of the list, which a person chooses.
fn words() -> Result<Vec<String>> {
    let text = fs::read_to_string(file())?;
    Ok(text.lines().filter(|line| !line.starts_with(['#', '('])).filter_map(|line| Some(line.split_once('\t')?.0.to_string())).collect())
}

/// `wrong` stands for: it plans.
fn examples(text: &str, words: &[String]) -> Vec<Example> {
    let number = |cue: &&str| words.iter().position(|word| word == cue);
    baogao::told_sentences(text).iter().map(|(plans, cues)| Example { wrong: *plans, features: cues.iter().filter_map(number).collect() }).collect()
}

fn write(words: &[String], weights: &fit::Weights) -> Result<()> {
    let tenths = |weight: f64| (weight * 10.0).round() as i64;
    let old = fs::read_to_string(file())?;
    let head = old.lines().filter(|line| line.starts_with('#')).map(str::to_string);
    let lines = words.iter().zip(&weights.of).map(|(word, weight)| format!("{word}\t{}", tenths(*weight)));
    let all: Vec<String> = head.chain([format!("(bias)\t{}", tenths(weights.bias))]).chain(lines).collect();
    fs::write(file(), all.join("\n") + "\n")?;
    println!("data/planned.tsv: {} weights", words.len());
    Ok(())
}
