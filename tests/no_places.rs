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
    assert!(has("src/quantity/chinese.rs", "〇"), "a character literal was not seen");
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
            let found = if folder == "src" { literals(&material::without_tests(&words)) } else { lines(&words) };
            knowledge.extend(found.into_iter().map(|(line, words)| (path.clone(), line, words)));
        }
    }
    knowledge
}

fn lines(words: &str) -> Vec<(usize, String)> {
    words.lines().enumerate().filter(|(_, line)| !line.starts_with('#')).map(|(i, line)| (i + 1, line.to_string())).collect()
}

/// The string and character literals of some code, each with the line that it begins in and with its escapes read.
fn literals(code: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = code.chars().collect();
    let is = |at: usize, wanted: &str| wanted.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    let line_of = |at: usize| 1 + chars[..at].iter().filter(|c| **c == '\n').count();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if is(at, "//") {
            at = past(&chars, at, |at| chars[at] == '\n');
        } else if is(at, "/*") {
            at = past_comment(&chars, at);
        } else if let Some(hashes) = raw_string(&chars, at) {
            let (start, close) = (at + 1 + hashes + 1, format!("\"{}", "#".repeat(hashes)));
            let end = past(&chars, start, |at| is(at, &close));
            found.push((line_of(at), chars[start..end].iter().collect()));
            at = end + 1 + hashes;
        } else if chars[at] == '"' || chars[at] == '\'' && is_char(&chars, at) {
            let (words, end) = quoted(&chars, at);
            found.push((line_of(at), words));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// The first place from `at` on that ends something, or the end of all.
fn past(chars: &[char], at: usize, ends: impl Fn(usize) -> bool) -> usize {
    (at..chars.len()).find(|&at| ends(at)).unwrap_or(chars.len())
}

/// Behind a comment between `/*` and `*/`, which may hold others.
fn past_comment(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// How many `#` a raw string that begins at its `r` has.
fn raw_string(chars: &[char], at: usize) -> Option<usize> {
    // for"x" is no code, but the r of a name may stand in front of a quotation mark in a macro; br"" and cr"" are raw strings too.
    let of_a_name = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') && !matches!(chars[at - 1], 'b' | 'c');
    if chars[at] != 'r' || of_a_name {
        return None;
    }
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    (chars.get(at + 1 + hashes) == Some(&'"')).then_some(hashes)
}

/// Whether a `'` opens a character and no lifetime.
fn is_char(chars: &[char], at: usize) -> bool {
    chars.get(at + 1) == Some(&'\\') || chars.get(at + 2) == Some(&'\'')
}

/// What stands between the mark at `at` and its like, with escapes read; and the place behind.
fn quoted(chars: &[char], at: usize) -> (String, usize) {
    let (mark, mut at) = (chars[at], at + 1);
    let mut words = String::new();
    while let Some(&ch) = chars.get(at).filter(|ch| **ch != mark) {
        at += 1;
        if ch != '\\' {
            words.push(ch);
            continue;
        }
        let escaped = chars.get(at).copied();
        at += 1;
        match escaped {
            // A literal goes on in the next line, without its blanks.
            Some('\n') => at = past(chars, at, |at| !chars[at].is_whitespace()),
            Some('u') => {
                let end = past(chars, at, |at| chars[at] == '}');
                let code: String = chars[at..end].iter().filter(|c| c.is_ascii_hexdigit()).collect();
                words.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                at = end + 1;
            }
            // \n, \t, \x41 name no part of a place; \" and \\ neither.
            _ => words.push(' '),
        }
    }
    (words, at + 1)
}

#[test]
fn literals_of_every_kind() {
    let code = r###"
// "not 甲" 'x'
/* "nor /* '乙' */ this" */
fn of<'a>(c: char, s: &'a str) -> &'static str { "一 // 二" }
const A: &[char] = &['三', '\'', '"', '\u{56db}', '\\'];
const B: &str = "五\
    六";
const C: &str = "七
八";
const D: &str = r#"九 "quoted" \"#; const E: &[u8] = br"十";
const F: &str = "a \" b"; // "and not this"
"###;
    let found = literals(code);
    let found: Vec<(usize, &str)> = found.iter().map(|(line, words)| (*line, words.as_str())).collect();
    let (third, fourth) = ([(5, "三"), (5, " "), (5, "\""), (5, "四"), (5, " ")], [(6, "五六"), (8, "七\n八"), (10, "九 \"quoted\" \\"), (10, "十")]);
    assert_eq!(found, [&[(4, "一 // 二")][..], &third, &fourth, &[(11, "a   b")]].concat());
}
