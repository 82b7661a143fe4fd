//! Files, folders, standard input, encodings, and what is refused.

use crate::run::{NAMED, NAMELESS, Room, json};
use serde_json::Value;

fn utf16(text: &str) -> Vec<u8> {
    [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn one_file_gives_the_object() {
    let room = Room::with(&[("a.txt", NAMED.as_bytes())]);
    let value = json(&room.run(&["a.txt"]).good());
    assert_eq!(value["reports"][0]["region"], "云水市");
    assert_eq!(value["reports"][0]["year"], 2024);
    assert_eq!(value.get("file"), None);
}

#[test]
fn every_encoding_gives_the_same_result() {
    let (gbk, _, _) = encoding_rs::GBK.encode(NAMED);
    let marked = format!("\u{feff}{NAMED}");
    let room = Room::with(&[("utf8.txt", NAMED.as_bytes()), ("gbk.txt", &gbk), ("utf16.txt", &utf16(NAMED)), ("bom.txt", marked.as_bytes())]);
    let utf8 = room.run(&["utf8.txt"]).good();
    for name in ["gbk.txt", "utf16.txt", "bom.txt"] {
        assert_eq!(room.run(&[name]).good(), utf8, "{name}");
    }
}

#[test]
fn standard_input() {
    let room = Room::with(&[("a.txt", NAMED.as_bytes())]);
    let (gbk, _, _) = encoding_rs::GBK.encode(NAMED);
    assert_eq!(room.run_with_stdin(&["-"], &gbk).good(), room.run(&["a.txt"]).good());
}

#[test]
fn standard_input_has_one_name_in_every_format() {
    let room = Room::with(&[]);
    let table = room.run_with_stdin(&["--format", "csv", "-"], NAMED.as_bytes()).good();
    assert!(table.lines().nth(1).is_some_and(|line| line.starts_with("-,")), "{table}");
}

#[test]
fn several_files_give_an_array_in_order() {
    let room = Room::with(&[("a.txt", NAMED.as_bytes()), ("b.txt", NAMELESS.as_bytes())]);
    let value = json(&room.run(&["b.txt", "a.txt"]).good());
    let files: Vec<&Value> = value.as_array().expect("an array").iter().map(|object| &object["file"]).collect();
    assert_eq!(files, ["b.txt", "a.txt"]);
}

#[test]
fn a_folder_gives_an_array_of_its_texts() {
    let room = Room::with(&[("in/b.md", NAMED.as_bytes()), ("in/a/c.txt", NAMED.as_bytes()), ("in/scan.pdf", b"%PDF-1.7")]);
    let value = json(&room.run(&["in"]).good());
    let files: Vec<String> = value.as_array().expect("an array").iter().map(|object| object["file"].as_str().expect("a name").replace('\\', "/")).collect();
    assert_eq!(files, ["in/a/c.txt", "in/b.md"]);
}

#[test]
fn region_and_year_come_from_the_text_then_the_options_then_the_name() {
    let room = Room::with(&[("石桥县_2019.txt", NAMELESS.as_bytes()), ("石桥县_2020.txt", NAMED.as_bytes()), ("x.txt", NAMELESS.as_bytes())]);
    let report = |arguments: &[&str]| json(&room.run(arguments).good())["reports"][0].clone();
    let fields = |report: &Value| (report["region"].clone(), report["year"].clone(), report["assumed"].clone());

    let named = report(&["石桥县_2020.txt", "--region", "松山", "--year", "2001"]);
    assert_eq!(fields(&named), (Value::from("云水市"), Value::from(2024), Value::Null));

    let hinted = report(&["石桥县_2019.txt"]);
    assert_eq!(fields(&hinted), (Value::from("石桥县"), Value::from(2019), Value::from(vec!["region", "year"])));

    let told = report(&["石桥县_2019.txt", "--region", "松山", "--year", "2001"]);
    assert_eq!(fields(&told), (Value::from("松山"), Value::from(2001), Value::from(vec!["region", "year"])));

    let unknown = report(&["x.txt"]);
    assert_eq!(fields(&unknown), (Value::Null, Value::Null, Value::Null));
}

#[test]
fn bad_inputs_cost_one_line_each_and_the_others_are_done() {
    let room = Room::with(&[("good.txt", NAMED.as_bytes()), ("empty.txt", b""), ("binary.txt", &[0, 1, 2, 255, 3, 7, 0, 0]), ("scan.pdf", b"%PDF-1.7 x")]);
    let ended = room.run(&["--format", "jsonl", "empty.txt", "binary.txt", "scan.pdf", "none.txt", "good.txt"]);
    assert_eq!(ended.status, Some(1));
    assert_eq!(ended.out.lines().count(), 1);
    assert!(ended.out.starts_with("{\"file\":\"good.txt\",\"report\":0,"), "{}", ended.out);
    let lines: Vec<&str> = ended.err.lines().collect();
    assert_eq!(
        lines,
        [
            "baogao: empty.txt: expected the text of a report in UTF-8, UTF-16 or GB18030, found an empty file; save it as plain text, whole",
            "baogao: binary.txt: expected the text of a report in UTF-8, UTF-16 or GB18030, found bytes of no such encoding; save it as plain text, whole",
            "baogao: scan.pdf: expected the text of a report in UTF-8, UTF-16 or GB18030, found a PDF; save it as plain text, whole",
            "baogao: none.txt: expected a file or folder, found nothing there; check the path",
        ]
    );
}

#[test]
fn an_oversized_input_is_refused() {
    let room = Room::with(&[("a.txt", &[b'x'; 3_000]), ("b.txt", NAMED.as_bytes())]);
    let line = "expected a text within the size limit, found more than 2 KB; split it or raise the limit with --max-size\n";
    let ended = room.run(&["--max-size", "0.002", "--format", "csv", "a.txt", "b.txt"]);
    assert_eq!((ended.status, ended.err), (Some(1), format!("baogao: a.txt: {line}")));
    let ended = room.run_with_stdin(&["--max-size", "0.002", "-"], &[b'x'; 3_000]);
    assert_eq!((ended.status, ended.err, ended.out.as_str()), (Some(1), format!("baogao: -: {line}"), ""));
}

#[test]
fn an_empty_folder_is_refused() {
    let room = Room::with(&[("in/scan.pdf", b"%PDF-1.7")]);
    let ended = room.run(&["in"]);
    assert_eq!((ended.status, ended.out.as_str()), (Some(1), ""));
    assert_eq!(ended.err, "baogao: in: expected a folder with .txt, .text or .md files, found none; check the path or name the files\n");
}

#[test]
fn a_cut_text_is_read_and_said_to_be_cut() {
    let room = Room::with(&[("a.txt", &NAMED.trim_end().as_bytes()[..NAMED.trim_end().len() - 1])]);
    let ended = room.run(&["a.txt"]);
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), "baogao: a.txt: read as UTF-8; 1 broken place became U+FFFD\n"));
    assert_eq!(json(&ended.out)["reports"][0]["region"], "云水市");
}

#[test]
fn a_text_without_figures_is_read_and_said_to_have_none() {
    let room = Room::with(&[("poem.txt", "山高水长，云淡风轻。".as_bytes()), ("a.txt", NAMED.as_bytes())]);
    let ended = room.run(&["poem.txt", "a.txt"]);
    assert_eq!(
        (ended.status, ended.err.as_str()),
        (Some(0), "baogao: poem.txt: expected the text of a report, found no indicator in it; its table is empty\n")
    );
    assert_eq!(json(&ended.out).as_array().map(Vec::len), Some(2));
}

#[test]
fn wrong_arguments_end_with_status_2() {
    let room = Room::with(&[("a.txt", NAMED.as_bytes())]);
    for arguments in [
        &[][..],
        &["--format", "pdf", "a.txt"],
        &["--year", "24", "a.txt"],
        &["--region", "", "a.txt"],
        &["--explain", "--format", "csv", "a.txt"],
        &["-o", "t.doc", "a.txt"],
        &["--format", "csv", "-o", "t.xlsx", "a.txt"],
        &["--what"],
    ] {
        let ended = room.run(arguments);
        assert_eq!((ended.status, ended.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ended.err.starts_with("error: "), "{}", ended.err);
    }
    assert!(!room.path("t.doc").exists() && !room.path("t.xlsx").exists());
}

#[test]
fn help_and_version() {
    let room = Room::with(&[]);
    let help = room.run(&["--help"]).good();
    for words in ["Usage: baogao [OPTIONS] <FILE|FOLDER>...", "--format", "--output", "--region", "--year", "--explain", "--max-size", "Exit status"] {
        assert!(help.contains(words), "{words} in {help}");
    }
    assert_eq!(room.run(&["--version"]).good(), format!("baogao {}\n", env!("CARGO_PKG_VERSION")));
}
