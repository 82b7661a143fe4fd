//! Copies `data/` for the parser without what only a reader of the lists needs: comments, examples, English names. They would be a
//! twentieth of what every browser loads.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    copy(Path::new("data"), &Path::new(&out).join("data"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            copy(&path, &to.join(name))?;
            continue;
        }
        let lines: Vec<String> =
            fs::read_to_string(&path)?.lines().filter(|line| !line.starts_with('#')).map(|line| kept(&name.to_string_lossy(), line)).collect();
        let name = name.to_string_lossy().into_owned();
        let lines = match name.as_str() {
            "tail.tsv" => grouped(&lines, 1),
            "no_lead.txt" => grouped(&lines, 0),
            "traditional.txt" => {
                let (steps, simplified) = steps(&lines);
                fs::write(to.join("traditional.steps"), steps)?;
                vec![simplified]
            }
            _ => lines,
        };
        fs::write(to.join(name), lines.join("\n"))?;
    }
    Ok(())
}

fn kept(name: &str, line: &str) -> String {
    let cells: Vec<&str> = line.split('\t').collect();
    match (name, &cells[..]) {
        // Where, words, example.
        ("no_lead.txt" | "boilerplate.txt", [place, words, ..]) => format!("{place}\t{words}"),
        ("watermarks.txt", _) => line.split_whitespace().take(2).collect::<Vec<_>>().join(" "),
        // Unit, kind, base unit, factor: its own base goes without saying.
        ("units.tsv", [unit, kind, base, "1"]) if unit == base => format!("{unit}\t{kind}"),
        // Code, Chinese name, English name, other names.
        ("catalogue.tsv", [code, name, _, others]) => format!("{code}\t{name}\t\t{others}"),
        _ => line.to_string(),
    }
}

/// One line for all words of a kind, which each line of two cells tells in its cell `kind`: a tenth less after gzip.
fn grouped(lines: &[String], kind: usize) -> Vec<String> {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for cells in lines.iter().map(|line| line.split('\t').collect::<Vec<_>>()).filter(|cells| cells.len() == 2) {
        groups.entry(cells[kind]).or_default().push(cells[1 - kind]);
    }
    let line = |(kind_is, words): (&str, Vec<&str>)| {
        let mut cells = [words.join(" "), kind_is.to_string()];
        cells.rotate_right(1 - kind);
        cells.join("\t")
    };
    groups.into_iter().map(line).collect()
}

/// The traditional characters as steps from one to the next, and what each is in simplified ones: two thirds after gzip.
fn steps(lines: &[String]) -> (Vec<u8>, String) {
    let forms = |line: &String| line.chars().skip(1).map(|form| (form, line.chars().next())).collect::<Vec<_>>();
    let pairs: BTreeMap<char, Option<char>> = lines.iter().flat_map(forms).collect();
    let mut steps = Vec::new();
    let mut at = FIRST_FORM;
    for form in pairs.keys() {
        while u32::from(*form) - at >= u32::from(u8::MAX) {
            steps.push(u8::MAX);
            at += u32::from(u8::MAX);
        }
        steps.push((u32::from(*form) - at) as u8);
        at = u32::from(*form);
    }
    (steps, pairs.into_values().flatten().collect())
}

/// Where `Forms` of `src/text/traditional.rs` begins.
const FIRST_FORM: u32 = 0x3000;
