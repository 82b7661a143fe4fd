//! The lists of words among each other: what each room tests of its own list (sorted, unique, with a reason) is not repeated here.

mod material;

use material::{files_below, root, without_tests_and_comments};
use std::collections::BTreeSet;
use std::fs;

/// Lists that say the opposite of a word, so that no word may stand in both.
const OPPOSED: &[(&str, &str)] = &[
    ("light_verbs", "kept_verbs"),
    ("self_regions", "adverbs"),
    ("self_regions", "kept_verbs"),
    ("heads", "light_verbs"),
    ("heads", "adverbs"),
    ("bare", "light_verbs"),
];

#[test]
fn no_word_stands_in_opposed_lists() {
    for (one, other) in OPPOSED {
        let both: Vec<String> = list(one).intersection(&list(other)).cloned().collect();
        assert!(both.is_empty(), "{both:?} stand in {one} and in {other}, which contradict each other");
    }
}

/// Where a word stands in both lists the end of the name wins. Only for these does the other place matter still: no further list tells
/// that they open a predicate.
#[test]
fn what_ends_a_name_does_not_fall_out_of_a_predicate() {
    let both: Vec<String> = list("predicate_drops").intersection(&list("predicate_ends")).cloned().collect();
    assert_eq!(both, ["按期", "推动", "正在"], "predicate_drops and predicate_ends share other words");
}

#[test]
fn every_list_is_read_by_the_library() {
    let code: String = files_below(&root().join("src"), &["rs"]).iter().map(|file| without_tests_and_comments(&read(file))).collect();
    for file in files_below(&root().join("data"), &["txt", "tsv"]) {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(code.contains(&name), "nothing reads {}", file.display());
    }
}

#[test]
fn no_list_holds_blanks_at_its_ends_or_windows_line_ends() {
    for file in files_below(&root().join("data"), &["txt", "tsv"]) {
        for (i, line) in read(&file).split('\n').enumerate() {
            assert!(!line.ends_with([' ', '\r']) && !line.starts_with(' '), "{}:{}: {line:?}", file.display(), i + 1);
        }
    }
}

fn list(name: &str) -> BTreeSet<String> {
    let words: BTreeSet<String> =
        read(&root().join(format!("data/words/{name}.txt"))).lines().filter(|line| !line.starts_with('#')).map(str::to_string).collect();
    assert!(!words.is_empty(), "{name} is empty");
    words
}

fn read(file: &std::path::Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{} could not be read: {error}", file.display()))
}
