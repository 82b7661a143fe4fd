//! Running the program in a folder of its own.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A report that names its region and year.
pub const NAMED: &str = "云水市2024年政府工作报告\n各位代表:\n一、2023年工作回顾\n地区生产总值增长5.5%,粮食产量320万吨。\n二、2024年工作安排\n\
    地区生产总值增长5%左右,能耗下降2%以上。\n";
/// A report that names neither.
pub const NAMELESS: &str = "各位代表:\n一、工作回顾\n地区生产总值增长5.5%。\n二、工作安排\n地区生产总值增长5%左右。\n";

/// A folder with files, gone after the test.
pub struct Room {
    folder: TempDir,
}

/// What a run left behind.
#[derive(Debug)]
pub struct Ended {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Room {
    pub fn with(files: &[(&str, &[u8])]) -> Room {
        let room = Room { folder: tempfile::tempdir().expect("a folder") };
        for (name, bytes) in files {
            let path = room.path(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            std::fs::write(path, bytes).expect("written");
        }
        room
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_baogao"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments).output().expect("the program runs"))
    }

    pub fn run_with_stdin(&self, arguments: &[&str], bytes: &[u8]) -> Ended {
        let mut child = self.command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
        child.stdin.take().expect("standard input").write_all(bytes).expect("written");
        ended(child.wait_with_output().expect("ended"))
    }
}

fn ended(output: std::process::Output) -> Ended {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ended { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Ended {
    /// The output of a run that went well and said nothing.
    pub fn good(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }
}

pub fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}"))
}
