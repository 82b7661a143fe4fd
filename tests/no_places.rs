//! No rule and no word list names one particular place: the names are those of the real reports beside the project, by their own
//! words and by their files, and are kept nowhere.

mod material;

use material::{Text, files_below, root};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn no_rule_and_no_list_names_a_place() {
    let real = material::real();
    if real.is_empty() {
        return;
    }
    let places = places(&real);
    assert!(places.len() > 100, "only {} names of places were found among {} reports", places.len(), real.len());
    let mut found = Vec::new();
    for (path, line, words) in knowledge() {
        found.extend(places.iter().filter(|place| words.contains(place.as_str())).map(|place| format!("{path}:{line}: {place} in {words}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_search_sees_data_and_string_literals() {
    let knowledge = knowledge();
    let has = |path: &str, words: &str| knowledge.iter().any(|(p, _, w)| p == path && w.contains(words));
    assert!(has("data/catalogue.tsv", "地区生产总值"));
    assert!(has("src/quantity/bound.rs", "左右"));
    assert!(!knowledge.iter().any(|(_, _, words)| words.contains("云泽")), "an invented place of the tests was taken for a rule");
}

/// The reports' regions, with and without their rank: 某某市 and 某某.
fn places(texts: &[Text]) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    for text in texts {
        let file = text.name.rsplit('/').next().unwrap_or("").trim_end_matches(".txt");
        places.insert(file.trim_matches(|c: char| c.is_ascii_digit() || c == '_' || c == '年').trim_end_matches("政府工作报告").to_string());
        places.extend(baogao::parse(&text.words).reports.into_iter().filter_map(|report| report.region));
    }
    // 全国 is everyone's.
    places.retain(|place| place.chars().count() >= 2 && !place.starts_with('全') && !place.is_ascii());
    let short: Vec<String> = places.iter().map(|place| without_rank(place).to_string()).filter(|place| place.chars().count() >= 2).collect();
    places.extend(short);
    places
}

fn without_rank(place: &str) -> &str {
    ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "省", "市", "县", "区", "州", "旗"]
        .iter()
        .find_map(|rank| place.strip_suffix(rank))
        .unwrap_or(place)
}

/// What the parser knows: every line of `data` but for its comments, every string and character literal of the library's code.
fn knowledge() -> Vec<(String, usize, String)> {
    let mut knowledge = Vec::new();
    for (folder, endings) in [("data", &["txt", "tsv"][..]), ("src", &["rs"][..])] {
        for file in files_below(&root().join(folder), endings) {
            let path = file.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
            let words = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path} could not be read: {error}"));
            if path.ends_with("/tests.rs") || path.ends_with("/invented.rs") {
                continue;
            }
            let words = if folder == "src" { material::without_tests_and_comments(&words) } else { words };
            for (i, line) in words.lines().enumerate().filter(|(_, line)| folder == "src" || !line.starts_with('#')) {
                let words = if folder == "src" { literals(line) } else { line.to_string() };
                knowledge.push((path.clone(), i + 1, words));
            }
        }
    }
    knowledge
}

/// The literals of a line of code, parted by blanks.
fn literals(line: &str) -> String {
    line.split('"').skip(1).step_by(2).collect::<Vec<_>>().join(" ")
}
