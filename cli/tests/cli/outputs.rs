//! Standard output, a file, a folder; and what is never written over.

use crate::run::{NAMED, NAMELESS, Room, json};
use std::io::Read;
use std::process::Stdio;

#[test]
fn a_named_file_holds_what_standard_output_would() {
    let room = Room::with(&[("a.txt", NAMED.as_bytes())]);
    for format in ["json", "jsonl", "csv", "md"] {
        let name = format!("out.{format}");
        assert_eq!(room.run(&["-o", &name, "a.txt"]).good(), "");
        assert_eq!(room.read(&name), room.run(&["--format", format, "a.txt"]).good());
    }
}

#[test]
fn a_folder_gets_a_file_for_each_input() {
    let room = Room::with(&[("x/a.txt", NAMED.as_bytes()), ("y/a.txt", NAMELESS.as_bytes()), ("out/keep", b"")]);
    assert_eq!(room.run(&["-o", "out", "x", "y"]).good(), "");
    assert_eq!(json(&room.read("out/a.json"))["reports"][0]["region"], "云水市");
    assert_eq!(json(&room.read("out/a-2.json"))["reports"][0].get("region"), None);
    assert_eq!(room.run(&["-o", "out", "--format", "xlsx", "x"]).good(), "");
    assert!(room.path("out/a.xlsx").is_file());
}

#[test]
fn an_input_is_never_written_over() {
    let room = Room::with(&[("in/a.md", NAMED.as_bytes())]);
    let line = "in/a.md: expected an output apart from the inputs, found one of the inputs; name another with -o\n";
    for output in ["in", "in/a.md"] {
        let ended = room.run(&["--format", "md", "-o", output, "in/a.md"]);
        assert_eq!((ended.status, ended.err), (Some(1), format!("baogao: {line}")));
        assert_eq!(room.read("in/a.md"), NAMED);
    }
}

#[test]
fn a_place_that_is_not_there_is_named() {
    let room = Room::with(&[("a.txt", NAMED.as_bytes())]);
    for name in ["no/out.csv", "no/out.xlsx", "no/"] {
        let ended = room.run(&["-o", name, "a.txt"]);
        assert_eq!(
            (ended.status, ended.err),
            (Some(1), format!("baogao: {name}: expected a place that can be written, found no such folder; make the folder first\n"))
        );
    }
}

#[test]
fn nothing_is_written_where_nothing_was_read() {
    let room = Room::with(&[("empty.txt", b""), ("old.csv", b"old")]);
    let ended = room.run(&["-o", "old.csv", "empty.txt"]);
    assert_eq!((ended.status, room.read("old.csv").as_str()), (Some(1), "old"));
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    // Far more than a pipe holds, so that the program is still writing when the reader leaves.
    let long = NAMED.repeat(1_500);
    let room = Room::with(&[("a.txt", long.as_bytes()), ("b.txt", long.as_bytes())]);
    for format in ["json", "jsonl", "csv", "md"] {
        let mut child = room.command(&["--format", format, "a.txt", "b.txt"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
        let mut out = child.stdout.take().expect("standard output");
        out.read_exact(&mut [0; 10]).expect("some output");
        drop(out);
        let ended = child.wait_with_output().expect("ended");
        assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""), "{format}");
    }
}
