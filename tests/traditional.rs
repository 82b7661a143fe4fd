//! A text in traditional characters reads as the same text in simplified ones. The table of characters: every pair is of use to a
//! rule or a list, and it is what OpenCC's table gives for them.
//!
//! ```text
//! BAOGAO_OPENCC=…/TSCharacters.txt BAOGAO_BLESS=1 cargo test --test traditional     writes it anew, when lists know new characters
//! ```

mod material;

use baogao::parse;
use material::{Text, files_below, root, without_tests_and_comments};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const TABLE: &str = "data/traditional.txt";
const HEADER: &str = "\
# Characters that rules know, each with its traditional forms. From TSCharacters of OpenCC (Apache-2.0), written by tests/traditional.rs.
";

/// Quotation marks.
const MARKS: &str = "‘『\n’』\n“「\n”」\n";
/// Also written in simplified texts: 乾 and 昇 in names of places and firms, 陞 with them.
const ORDINARY: &str = "乾昇陞";
/// Forms that no report needs: of other words than those that rules speak of (麵 flour, 髮 hair), or long out of use.
const RARE: &str = "榦凈彆滙厠厤蔘噹曏嚮糰埰寀墰壜罈罎嵗彔襬朮檯颱鍊髮籤舘葯鈡鍾鎭鬚麪麫麵麯麽旂綑纍踰卽旣敎";

#[test]
fn every_pair_is_of_use() {
    let known = known();
    let table = table();
    let idle: Vec<&str> = table_lines(&table).filter(|line| !line.starts_with(|c| known.contains(&c))).collect();
    assert!(idle.is_empty(), "no rule and no list knows the first character of {idle:?}");
}

#[test]
fn it_is_what_opencc_gives() {
    let Some(path) = std::env::var_os("BAOGAO_OPENCC") else { return };
    let opencc = read(Path::new(&path));
    let known = known();
    let mut forms: BTreeMap<char, String> = BTreeMap::new();
    for line in opencc.lines() {
        let Some((traditional, simplified)) = line.split_once('\t') else { continue };
        let (Some(traditional), Some(simplified)) = (traditional.chars().next(), simplified.chars().next()) else { continue };
        let wanted = traditional != simplified && known.contains(&simplified) && !ORDINARY.contains(traditional) && !RARE.contains(traditional);
        if wanted && traditional.len_utf8() == 3 && simplified.len_utf8() == 3 {
            forms.entry(simplified).or_default().push(traditional);
        }
    }
    let lines: String = forms.iter().map(|(simplified, forms)| format!("{simplified}{forms}\n")).collect();
    material::agrees(&root().join(TABLE), &format!("{HEADER}{MARKS}{lines}")).unwrap_or_else(|changed| panic!("{changed}"));
}

#[test]
fn rules_and_lists_are_written_in_simplified_characters() {
    let known = known();
    let table = table();
    let forms: Vec<char> = table_lines(&table).flat_map(|line| line.chars().skip(1)).filter(|c| known.contains(c) && *c as u32 >= 0x4e00).collect();
    assert!(forms.is_empty(), "never seen by a rule, since the text is simplified before: {forms:?}");
}

#[test]
fn a_traditional_text_reads_as_the_simplified_one() {
    let table = table();
    let first_form = |line: &str| Some((line.chars().next()?, line.chars().nth(1)?));
    let traditional: BTreeMap<char, char> = table_lines(&table).filter_map(first_form).collect();
    let simplified: BTreeMap<char, char> = table_lines(&table).flat_map(|line| line.chars().skip(1).filter_map(|c| Some((c, line.chars().next()?)))).collect();
    let with = |map: &BTreeMap<char, char>, words: &str| words.chars().map(|c| *map.get(&c).unwrap_or(&c)).collect::<String>();
    let texts: Vec<_> = material::all().into_iter().filter(|text| !text.words.contains(|c| simplified.contains_key(&c))).collect();
    assert!(texts.len() > 100, "only {} texts", texts.len());
    for Text { name, words } in texts {
        let own = with(&traditional, &words);
        let (wanted, mut read) = (parse(&words), parse(&own));
        for report in &mut read.reports {
            // Titles stand in the text letter by letter; names may hold a word of the parser's.
            assert_eq!(with(&traditional, &report.title), report.title, "{name}");
            report.title = with(&simplified, &report.title);
            for words in [&mut report.region, &mut report.meeting, &mut report.speaker].into_iter().flatten() {
                *words = with(&simplified, words);
            }
            for section in &mut report.sections {
                assert_eq!(with(&traditional, &section.title), section.title, "{name}");
                section.title = with(&simplified, &section.title);
                section.marker = with(&simplified, &section.marker);
            }
            for row in &mut report.indicators {
                row.name = with(&simplified, &row.name);
                for words in [&mut row.of, &mut row.scope, &mut row.versus].into_iter().flatten() {
                    *words = with(&simplified, words);
                }
            }
        }
        assert_eq!(read, wanted, "{name}");
    }
}

/// The characters of the lists and of the literals in the library's code (which has no others beyond ASCII).
fn known() -> BTreeSet<char> {
    let data = files_below(&root().join("data"), &["txt", "tsv"]);
    let code = files_below(&root().join("src"), &["rs"]);
    let of_data = data.iter().filter(|file| !file.ends_with(TABLE)).flat_map(|file| table_lines(&read(file)).flat_map(str::chars).collect::<Vec<_>>());
    let of_code = code.iter().filter(|file| !file.ends_with("tests.rs") && !file.ends_with("invented.rs"));
    let of_code = of_code.flat_map(|file| without_tests_and_comments(&read(file)).chars().collect::<Vec<_>>());
    of_data.chain(of_code).filter(|c| !c.is_ascii()).collect()
}

fn table() -> String {
    read(&root().join(TABLE))
}

fn table_lines(words: &str) -> impl Iterator<Item = &str> {
    words.lines().filter(|line| !line.starts_with('#'))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{} could not be read: {error}", file.display()))
}
