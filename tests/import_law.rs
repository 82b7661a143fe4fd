//! Water flows one way: text ← outline ← quantity ← indicator ← catalogue ← export. One file knows JavaScript, and nothing in the
//! library reads the clock, the network, the file system or the environment.

mod material;

use material::{files_below, root};
use std::collections::BTreeSet;
use std::fs;

/// The rooms, and what each may know besides itself. The model is what all of them fill, and strings what all of them ask.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("strings", &[]),
    ("text", &["model", "strings"]),
    ("outline", &["model", "strings", "text"]),
    ("quantity", &["model", "strings", "text"]),
    ("indicator", &["model", "strings", "text", "outline", "quantity"]),
    ("catalogue", &["model", "strings"]),
    ("risk", &["model", "strings"]),
    ("written", &["model", "strings", "text"]),
    ("export", &["model", "strings"]),
];

/// Above the rooms: the front door puts them together, and wasm.rs hands the result to JavaScript.
const DOORS: &[&str] = &["lib", "wasm"];

#[test]
fn no_room_knows_a_later_one() {
    for source in sources() {
        let Some((_, known)) = MAY_KNOW.iter().find(|(room, _)| *room == source.room) else {
            assert!(DOORS.contains(&source.room.as_str()), "{} is in no room that the import law knows", source.path);
            continue;
        };
        for used in rooms_used(&source) {
            assert!(used == source.room || known.contains(&used.as_str()), "{} uses {used}: {} may know only {known:?}", source.path, source.room);
        }
    }
}

#[test]
fn the_law_is_read_from_what_is_there() {
    let sources = sources();
    let rooms: BTreeSet<&str> = sources.iter().map(|source| source.room.as_str()).collect();
    for (room, _) in MAY_KNOW {
        assert!(rooms.contains(room), "there is no room {room}");
    }
    // A law that finds no import at all would hold of anything.
    let used: BTreeSet<String> = sources.iter().filter(|source| source.room == "indicator").flat_map(rooms_used).collect();
    for room in ["model", "text", "outline", "quantity"] {
        assert!(used.contains(room), "indicator is known to use {room}, but only {used:?} was found");
    }
}

#[test]
fn one_file_knows_javascript() {
    for source in sources().iter().filter(|source| source.room != "wasm") {
        for word in ["wasm_bindgen", "js_sys", "web_sys", "JsValue", "console_error_panic_hook"] {
            assert!(!source.code.contains(word), "{} speaks of {word}, which only wasm.rs may", source.path);
        }
    }
}

#[test]
fn nothing_reads_clock_network_files_or_environment() {
    for source in sources() {
        for word in ["std::time", "std::fs", "std::net", "std::env", "std::process", "std::thread", "SystemTime", "Instant", "println!", "stdin"] {
            // `env!` is the compiler's, at build time.
            assert!(!source.code.contains(word), "{} speaks of {word}", source.path);
        }
    }
}

struct Source {
    /// Below `src`.
    path: String,
    room: String,
    /// The library's code: no comments and no tests, which may read what they like.
    code: String,
}

fn sources() -> Vec<Source> {
    let folder = root().join("src");
    let mut sources = Vec::new();
    for file in files_below(&folder, &["rs"]) {
        let path = file.strip_prefix(&folder).expect("below src").components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let words = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path} could not be read: {error}"));
        if path.ends_with("/tests.rs") || path.ends_with("/invented.rs") {
            assert!(!words.contains("\npub mod"), "{path} holds more than tests");
            continue;
        }
        let room = path.split(['/', '.']).next().unwrap_or_default().to_string();
        sources.push(Source { path, room, code: material::without_tests_and_comments(&words) });
    }
    sources
}

/// The rooms that a file names: `crate::text::Span`, `use crate::{model::Bound, text}`, and `super::` steps that leave the room.
fn rooms_used(source: &Source) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for (at, _) in source.code.match_indices("crate::") {
        let behind = &source.code[at + "crate::".len()..];
        let names = match behind.strip_prefix('{') {
            Some(list) => first_names(list.split_once("};").map_or(list, |(list, _)| list)),
            None => vec![first_word(behind)],
        };
        used.extend(names.into_iter().filter(|name| MAY_KNOW.iter().any(|(room, _)| room == name)).map(str::to_string));
    }
    let depth = source.path.matches('/').count();
    // In `room/file.rs` one `super::` is the room itself and two are the crate; `room/mod.rs` is one step nearer.
    let steps_out = if source.path.ends_with("/mod.rs") { depth } else { depth + 1 };
    let climbs = "super::".repeat(steps_out);
    assert!(!source.code.contains(&climbs) || depth == 0, "{} climbs out of its room by {climbs}: write crate:: instead", source.path);
    used
}

/// The first names of the members of a `use` list: `model::{A, B}, text` gives model and text.
fn first_names(list: &str) -> Vec<&str> {
    let mut depth = 0;
    list.split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    })
    .map(|member| first_word(member.trim()))
    .collect()
}

fn first_word(words: &str) -> &str {
    let end = words.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(words.len());
    &words[..end]
}
