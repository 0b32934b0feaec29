//! A build that is stopped, a disk that is full, a directory that cannot be written: never a mixture, and nothing accepted is lost.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Instant;

use crate::support::Scratch;
use crate::support::files_below;
use crate::support::root;

/// Somebody to whom no file belongs.
const NOBODY: u32 = 65_534;

/// A small report that is built, and of which somebody has accepted something.
struct Accepted {
    scratch: Scratch,
}

const REPORT: &str = "reports/number-changed";

impl Accepted {
    fn new() -> Self {
        let scratch = Scratch::with_report(&root().join("tests/cases/refused/number-changed"));
        let accepted = Self { scratch };
        let sheet = accepted.read("facts.yaml");
        let sheet = sheet.replace("12,000", "1,200").replace("12000", "1200");
        accepted.write("facts.yaml", &sheet);
        let run = accepted.scratch.run(&["build"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let run = accepted.scratch.run(&arguments("opened"));
        assert_eq!(run.status, 0, "{}", run.transcript());
        accepted.build();
        accepted
    }

    fn path(&self, name: &str) -> PathBuf {
        self.scratch.path(REPORT).join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn build(&self) {
        let run = self.scratch.run(&["build"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        assert_eq!(self.scratch.run(&["check", "--locked"]).status, 0);
    }

    /// The sheet, issued on another day of June: every output changes.
    fn issue_on(&self, day: usize) {
        let sheet = self.read("facts.yaml");
        let (head, tail) = sheet.split_once("\nissued: ").unwrap();
        let (_, tail) = tail.split_once('\n').unwrap();
        self.write(
            "facts.yaml",
            &format!("{head}\nissued: 2024-06-{day:02}\n{tail}"),
        );
    }

    /// Whether `check --locked` takes what is there for a whole build of this day; it must then be one.
    fn is_whole(&self, day: usize) -> bool {
        let locked = self
            .scratch
            .run(&["check", "--locked", "--format", "short"]);
        assert!(
            self.read("facts.lock").contains("by = \"A. Reader\""),
            "what was accepted is lost"
        );
        if locked.status == 0 {
            let shown = format!("{day} June 2024");
            for page in ["one-page.en.md", "one-page.en.html"] {
                let page = self
                    .read(&format!("briefings/{page}"))
                    .replace('\u{a0}', " ");
                assert!(page.contains(&shown), "a page of another day\n{page}");
            }
        } else {
            let said = &locked.stdout;
            assert!(said.contains("-outdated]"), "{}", locked.transcript());
        }
        locked.status == 0
    }

    /// The program as somebody who may read everything here, and write only what everybody may.
    fn as_nobody(&self) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_factbrief"));
        let directory = self.scratch.path("");
        if fs::metadata(&directory).unwrap().uid() != 0 {
            // Whoever is not root is stopped by the permissions alone.
            return self.command(program);
        }
        // The program may lie where only root can go.
        let copy = self.scratch.path("factbrief");
        if !copy.exists() {
            fs::copy(program, &copy).unwrap();
            fs::set_permissions(&copy, fs::Permissions::from_mode(0o755)).unwrap();
            fs::set_permissions(&directory, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let mut command = self.command(&copy);
        command.uid(NOBODY).gid(NOBODY);
        command
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.scratch.path(""))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }
}

/// Accepting this statement.
fn arguments(id: &str) -> Vec<&str> {
    let by = "review number-changed --by|A. Reader|--on|2026-12-01|--because|compared|--accept";
    let (head, tail) = by.split_once(" --by").unwrap();
    let mut arguments: Vec<&str> = head.split(' ').collect();
    arguments.push("--by");
    arguments.extend(tail.split('|').skip(1));
    arguments.push(id);
    arguments
}

/// Killed at any moment, a build leaves what `check --locked` refuses, or what it was to write.
#[test]
fn a_killed_build_is_never_taken_for_a_whole_one() {
    let report = Accepted::new();
    report.issue_on(1);
    let start = Instant::now();
    report.build();
    let took = start.elapsed();
    let rounds = 8;
    let mut refused = 0;
    for round in 0..rounds {
        let day = 2 + round;
        report.issue_on(day);
        let mut build = report
            .command(Path::new(env!("CARGO_BIN_EXE_factbrief")))
            .arg("build")
            .spawn()
            .unwrap();
        let part = u32::try_from(round).unwrap();
        std::thread::sleep(took * part / 8);
        build.kill().unwrap();
        build.wait().unwrap();
        refused += usize::from(!report.is_whole(day));
    }
    assert!(refused > 0, "no build was killed in time");
    report.build();
}

/// A build that cannot write one of its files has written those before it and none behind it.
#[test]
fn a_build_that_stops_at_any_file_is_never_taken_for_a_whole_one() {
    let report = Accepted::new();
    let names: Vec<String> = files_below(&report.path("briefings"))
        .iter()
        .map(|name| name.to_str().unwrap().to_owned())
        .collect();
    assert!(names.len() >= 5, "{names:?}");
    for (round, name) in names.iter().enumerate() {
        let day = 2 + round;
        report.issue_on(day);
        let path = report.path("briefings").join(name);
        let before = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        let run = report.scratch.run(&["build"]);
        assert_eq!(run.status, 2, "{name}\n{}", run.transcript());
        assert!(run.stderr.contains(name), "{}", run.transcript());
        fs::remove_dir(&path).unwrap();
        assert!(!report.is_whole(day), "{name} is not there");
        // Even with the file of the build before in its place.
        fs::write(&path, before).unwrap();
        assert!(!report.is_whole(day), "{name} is of another build");
    }
    report.build();
}

/// A file may grow to so many blocks and no further, as on a disk that is full.
#[test]
fn a_full_disk_keeps_what_was_accepted() {
    let report = Accepted::new();
    let before = report.read("facts.lock");
    let run_with = |blocks: usize, arguments: &[&str]| {
        let script = format!("ulimit -f {blocks}; trap '' XFSZ; exec \"$0\" \"$@\"");
        let mut command = report.command(Path::new("bash"));
        command.args(["-c", &script, env!("CARGO_BIN_EXE_factbrief")]);
        command.args(arguments).status().unwrap().code()
    };
    for blocks in [0, 1] {
        assert_eq!(run_with(blocks, &arguments("joined")), Some(2));
        assert_eq!(report.read("facts.lock"), before);
    }
    assert_eq!(report.scratch.run(&["check", "--locked"]).status, 0);
    // A PDF has more blocks than any of these.
    for (day, blocks) in [(2, 0), (3, 8), (4, 16)] {
        report.issue_on(day);
        assert_eq!(run_with(blocks, &["build"]), Some(2), "{blocks} blocks");
        assert!(!report.is_whole(day), "{blocks} blocks");
    }
    report.build();
    assert_eq!(report.scratch.run(&arguments("joined")).status, 0);
    assert_ne!(report.read("facts.lock"), before);
}

/// Where nothing can be written, nothing is lost: as somebody whom permissions stop, also where the tests run as root.
#[test]
fn a_directory_that_cannot_be_written() {
    let report = Accepted::new();
    let lock = report.read("facts.lock");
    let directories = ["", "briefings"].map(|name| report.path(name));
    let set = |mode: u32| {
        for directory in &directories {
            fs::set_permissions(directory, fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    let whole = report.as_nobody().args(["check", "--locked"]).status();
    assert_eq!(whole.unwrap().code(), Some(0), "nobody may read all of it");
    set(0o555);
    let accepted = report.as_nobody().args(arguments("joined")).status();
    report.issue_on(2);
    let built = report.as_nobody().arg("build").status();
    set(0o755);
    assert_eq!(accepted.unwrap().code(), Some(2));
    assert_eq!(built.unwrap().code(), Some(2));
    assert_eq!(report.read("facts.lock"), lock);
    assert!(!report.is_whole(2));
    report.issue_on(13);
    report.build();
}
