//! The formats that are read as text.

use crate::run::{NAMED, NAMELESS, Room, json};

fn room() -> Room {
    Room::with(&[("a.txt", NAMED.as_bytes()), ("b.txt", NAMELESS.as_bytes())])
}

#[test]
fn json_lines_have_file_and_report_in_front() {
    let room = room();
    let text = room.run(&["--format", "jsonl", "a.txt", "b.txt"]).good();
    let whole = json(&room.run(&["a.txt", "b.txt"]).good());
    for (index, (line, name)) in text.lines().zip(["a.txt", "b.txt"]).enumerate() {
        assert!(line.starts_with(&format!("{{\"file\":\"{name}\",\"report\":0,")), "{line}");
        assert_eq!(json(line)["sections"], whole[index]["reports"][0]["sections"]);
    }
    assert_eq!(text.lines().count(), 2);
}

#[test]
fn markdown_has_outline_and_table() {
    let text = room().run(&["--format", "md", "a.txt", "b.txt"]).good();
    assert!(text.starts_with("# 云水市2024年政府工作报告\n\n- file: a.txt\n- region: 云水市\n- year: 2024\n"), "{text}");
    for words in ["\n## Outline\n", "**一、2023年工作回顾** *(review)*", "\n## Indicators\n", "\n\n# 政府工作报告\n"] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn a_workbook_goes_into_a_pipe() {
    let output = room().command(&["--format", "xlsx", "a.txt"]).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.starts_with(b"PK"));
}
