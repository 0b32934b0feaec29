//! What the program writes and removes is its own: no list of outputs, no option and no link makes it touch anything else.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::answer_in;
use crate::support::everything_below;
use crate::support::root;

const REPORT: &str = "work/reports/larkspur";

/// A report that is built, in a directory `work` with neighbours.
struct Place {
    scratch: Scratch,
}

impl Place {
    fn new() -> Self {
        let scratch = Scratch::new();
        scratch.write("precious.txt", "not of this report");
        scratch.write("work/notes.md", "beside the reports");
        let place = Self { scratch };
        place.scratch.add_example("work");
        place.scratch.write(
            "work/reports/house.yaml",
            "format: 1\norganisation: Alder Wharf\n",
        );
        place
            .scratch
            .write(&format!("{REPORT}/desk-notes.txt"), "of the desk");
        let run = place.run(&["build"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        place
    }

    fn run(&self, arguments: &[&str]) -> Run {
        answer_in(&self.scratch.path("work"), arguments)
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.scratch.path(REPORT).join(relative)
    }

    fn everything(&self) -> BTreeMap<PathBuf, String> {
        everything_below(&self.scratch.path(""))
    }

    /// Everything but the index, which tells when a report has changed.
    fn without_index(&self) -> BTreeMap<PathBuf, String> {
        let mut all = self.everything();
        all.retain(|path, _| !path.ends_with("index.md") && !path.ends_with("index.html"));
        all
    }

    /// Everything but what a build of the report writes.
    fn others(&self) -> BTreeMap<PathBuf, String> {
        let mut all = self.without_index();
        let own = Path::new(REPORT).join("briefings");
        all.retain(|path, _| !path.starts_with(&own));
        all
    }
}

/// Names that a hostile list of outputs may have.
const FOREIGN: [&str; 33] = [
    "../facts.yaml",
    "../facts.lock",
    "../sources/notice.txt",
    "../desk-notes.txt",
    "../../house.yaml",
    "../../index.md",
    "../../../notes.md",
    "../../../../precious.txt",
    "/ABSOLUTE/precious.txt",
    "./../facts.yaml",
    "figures/../../facts.yaml",
    "figures/../../../house.yaml",
    "..",
    ".",
    "",
    "figures",
    "figures/",
    "../briefings/../facts.yaml",
    "..\\\\facts.yaml",
    "notes.md",
    "one-page.en.md/../../facts.yaml",
    "one-page.en.md.bak",
    "full.en.docx",
    "sub/full.en.md",
    "figures/sub/timeline.en.svg",
    "FULL.en.md",
    "full.xx.md",
    "full.en.md\\n../facts.yaml",
    "full.en.md\\u0000",
    "~/precious.txt",
    "$HOME/precious.txt",
    "*",
    "../*",
];

/// Lists of outputs that are no list at all, or lie about their own.
fn broken(good: &str) -> Vec<Vec<u8>> {
    let text = |it: &str| it.as_bytes().to_vec();
    vec![
        Vec::new(),
        text("\u{0}"),
        vec![0xFF, 0xFE, 0x00],
        text("format = 3"),
        text("format = 99999999999999999999"),
        text("format = \"3\"\ninputs = []"),
        text(&good.replace("format = ", "format = 1")),
        text(&good.replace("factbrief = \"", "factbrief = \"9")),
        text(&format!(
            "{good}\n[outputs.\"one-page.en.md\"]\nsha256 = \"again\"\n"
        )),
        text(&good.replace("[outputs", "[[outputs")),
        text(&format!("marked = [\"../facts.yaml\"]\n{good}")),
        text(&format!("{good}\nunknown = true\n")),
        text(&good.lines().next().unwrap().repeat(10_000)),
        text(&"[".repeat(50_000)),
        text(&format!(
            "a = {}1{}",
            "[".repeat(20_000),
            "]".repeat(20_000)
        )),
        text(&good.replace("sha256 = \"", "sha256 = \"../")),
        text(&good.replace("inputs = \"", "inputs = \"0")),
    ]
}

#[test]
fn no_list_of_outputs_makes_a_build_touch_other_files() {
    let place = Place::new();
    let list = place.path("briefings/outputs.toml");
    let good = fs::read_to_string(&list).unwrap();
    let before = place.others();
    let absolute = place.scratch.path("precious.txt");
    for name in FOREIGN {
        let name = name.replace("/ABSOLUTE/precious.txt", absolute.to_str().unwrap());
        fs::write(
            &list,
            format!("{good}\n[outputs.\"{name}\"]\nsha256 = \"00\"\n"),
        )
        .unwrap();
        let all = place.without_index();
        for arguments in [
            &["check", "--locked"][..],
            &["build"],
            &["build", "--profile", "draft"],
        ] {
            let run = place.run(arguments);
            assert_eq!(run.status, 2, "{name:?}\n{}", run.transcript());
            let said = run.stdout.clone() + &run.stderr;
            assert!(
                said.contains("manifest-refused"),
                "{name:?}\n{}",
                run.transcript()
            );
            assert_eq!(place.without_index(), all, "{name:?} {arguments:?}");
        }
    }
    let broken = broken(&good);
    assert!(FOREIGN.len() + broken.len() >= 50);
    for bytes in broken {
        fs::write(&list, &bytes).unwrap();
        let shown = String::from_utf8_lossy(&bytes)
            .chars()
            .take(60)
            .collect::<String>();
        let run = place.run(&["check", "--locked"]);
        assert_eq!(run.status, 1, "{shown:?}\n{}", run.transcript());
        let run = place.run(&["build"]);
        assert_eq!(run.status, 0, "{shown:?}\n{}", run.transcript());
        assert_eq!(place.others(), before, "{shown:?}");
        assert_eq!(fs::read_to_string(&list).unwrap(), good, "{shown:?}");
    }
}

/// What a build no longer makes is removed by its name, whatever a list says, and nothing else is.
#[test]
fn only_what_a_build_could_have_written_is_removed() {
    let place = Place::new();
    for gone in ["full.de.pdf", "one-page.fr.md", "figures/timeline-3.es.svg"] {
        fs::write(place.path("briefings").join(gone), "of an earlier build").unwrap();
    }
    for kept in [
        "notes.md",
        "full.en.docx",
        "full.xx.md",
        "figures/photo.svg",
        "one-page.en.md~",
    ] {
        fs::write(place.path("briefings").join(kept), "of the desk").unwrap();
    }
    let link = place.path("briefings/one-page.de.md");
    symlink("../facts.yaml", &link).unwrap();
    fs::create_dir(place.path("briefings/one-page.de.html")).unwrap();
    let run = place.run(&["check", "--locked", "--format", "short"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert_eq!(
        run.stdout.matches("is no longer made by a build").count(),
        3,
        "{}",
        run.transcript()
    );
    let before = place.others();
    let run = place.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert_eq!(
        run.stdout.matches("removed   ").count(),
        3,
        "{}",
        run.transcript()
    );
    assert_eq!(place.others(), before);
    for kept in [
        "notes.md",
        "full.en.docx",
        "full.xx.md",
        "figures/photo.svg",
        "one-page.en.md~",
    ] {
        assert!(place.path("briefings").join(kept).is_file(), "{kept}");
    }
    assert!(link.is_symlink() && place.path("briefings/one-page.de.html").is_dir());
    assert_eq!(place.run(&["check", "--locked"]).status, 0);
}

/// What a killed run left is taken away; what another run is writing is not.
#[test]
fn temporary_files_of_a_killed_run_are_cleaned() {
    let place = Place::new();
    let left = place.path("briefings/.factbrief-abc123.tmp");
    let held = place.path("briefings/.factbrief-def456.tmp");
    let alike = place.path("briefings/.factbrief-notes");
    for path in [&left, &held, &alike] {
        fs::write(path, "half a file").unwrap();
    }
    let writing = fs::File::open(&held).unwrap();
    writing.lock().unwrap();
    assert_eq!(place.run(&["build"]).status, 0);
    assert!(!left.exists());
    assert!(held.exists() && alike.exists());
    drop(writing);
    assert_eq!(place.run(&["build"]).status, 0);
    assert!(!held.exists() && alike.exists());
}

/// Paths that no option may write to.
const REFUSED: [&str; 21] = [
    "reports/larkspur/facts.yaml",
    "reports/larkspur/../larkspur/facts.yaml",
    "reports/larkspur/facts.lock",
    "reports/larkspur/candidates.yaml",
    "reports/larkspur/sources/notice.txt",
    "reports/larkspur/sources/new.txt",
    "reports/larkspur/fonts/new.ttf",
    "reports/larkspur/briefings/full.en.pdf",
    "reports/larkspur/briefings/outputs.toml",
    "reports/larkspur/briefings/figures/new.svg",
    "reports/house.yaml",
    "reports/actors.yaml",
    "sources-elsewhere/notice.txt",
    "reports",
    "pipe",
    "link",
    "link-to-sheet",
    "link-to-device",
    "dangling",
    "notes.md/below",
    "../work/reports/larkspur/facts.yaml",
];

/// Output paths that would cost a file, an input, or the patience of whoever waits.
#[test]
fn no_option_replaces_what_is_not_its_own() {
    let place = Place::new();
    let work = place.scratch.path("work");
    pipe(&work.join("pipe"));
    symlink("notes.md", work.join("link")).unwrap();
    symlink("reports/larkspur/facts.yaml", work.join("link-to-sheet")).unwrap();
    symlink("/dev/full", work.join("link-to-device")).unwrap();
    symlink("nowhere", work.join("dangling")).unwrap();
    symlink("reports/larkspur/sources", work.join("sources-elsewhere")).unwrap();
    place.scratch.write("work/reports/logo.svg", "<svg/>");
    place
        .scratch
        .write(&format!("{REPORT}/fonts/empty.txt"), "");
    let before = place.everything();
    for path in REFUSED {
        for arguments in [
            &["coverage", "larkspur", "--html", path][..],
            &["build", "--deps", path],
            &["build", "--summary", path],
            &["check", "--summary", path],
        ] {
            let run = place.run(arguments);
            assert_eq!(run.status, 2, "{arguments:?}\n{}", run.transcript());
            assert!(
                run.stderr.contains("cannot be written"),
                "{arguments:?}\n{}",
                run.transcript()
            );
            assert_eq!(place.everything(), before, "{arguments:?}");
        }
    }
    // Of a sheet that cannot be read nobody knows the sources: nothing in its directory is replaced.
    let sheet = fs::read_to_string(place.path("facts.yaml")).unwrap();
    fs::write(
        place.path("facts.yaml"),
        sheet.replace("facts:", "facts: ["),
    )
    .unwrap();
    let run = place.run(&["build", "--deps", "reports/larkspur/desk-notes.txt"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert_eq!(
        fs::read_to_string(place.path("desk-notes.txt")).unwrap(),
        "of the desk"
    );
}

#[test]
fn an_option_may_write_to_standard_output_and_over_its_own_file() {
    let place = Place::new();
    let run = place.run(&["coverage", "larkspur", "--html", "-"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stdout.contains("<!doctype html>"),
        "{}",
        run.transcript()
    );
    let run = place.run(&["build", "--deps", "-"]);
    assert!(run.stdout.contains("\"targets\""), "{}", run.transcript());
    for _ in 0..2 {
        let run = place.run(&[
            "coverage",
            "larkspur",
            "--html",
            "reports/larkspur/coverage.html",
        ]);
        assert_eq!(run.status, 0, "{}", run.transcript());
    }
}

/// An inbox takes no link and no directory for one of its files.
#[test]
fn an_inbox_replaces_only_plain_files() {
    let place = Place::new();
    let run = place.run(&["build", "--dist", "inbox"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let inbox = place.scratch.path("work/inbox");
    fs::remove_file(inbox.join("SHA256SUMS")).unwrap();
    symlink("../reports/larkspur/facts.yaml", inbox.join("SHA256SUMS")).unwrap();
    let before = place.everything();
    let run = place.run(&["build", "--dist", "inbox"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert_eq!(place.everything(), before);
}

/// The directory of the outputs, or that of the pictures, is a link that leads elsewhere.
#[test]
fn outputs_go_through_no_link() {
    for directory in ["briefings", "briefings/figures", "drafts"] {
        let place = Place::new();
        let elsewhere = place.scratch.path("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        let own = place.path(directory);
        if own.exists() {
            fs::rename(&own, elsewhere.join("moved")).unwrap();
        } else {
            fs::create_dir(elsewhere.join("moved")).unwrap();
        }
        symlink(elsewhere.join("moved"), &own).unwrap();
        let sheet = fs::read_to_string(place.path("facts.yaml")).unwrap();
        fs::write(
            place.path("facts.yaml"),
            sheet.replace("issued: 2024-05-13", "issued: 2024-05-14"),
        )
        .unwrap();
        let before = place.everything();
        let profile = if directory == "drafts" {
            "draft"
        } else {
            "final"
        };
        let run = place.run(&["build", "--profile", profile]);
        assert_eq!(run.status, 2, "{directory}\n{}", run.transcript());
        assert!(
            run.stderr.contains("a symbolic link stands there"),
            "{}",
            run.transcript()
        );
        let mut after = place.everything();
        // The index may say that the report has changed.
        after.retain(|path, _| {
            !path.ends_with("index.md")
                && !path.ends_with("index.html")
                && !path.ends_with("facts.lock")
        });
        for (path, shown) in after {
            assert_eq!(
                before.get(&path),
                Some(&shown),
                "{directory}: {}",
                path.display()
            );
        }
    }
}

/// A source that has the name of something that a command writes.
#[test]
fn no_command_writes_over_a_source() {
    let place = Place::new();
    let sheet = fs::read_to_string(place.path("facts.yaml")).unwrap();
    let source = fs::read_to_string(place.path("sources/notice.txt")).unwrap();
    for (name, arguments) in [
        ("candidates.yaml", &["draft", "larkspur"][..]),
        ("briefings/one-page.en.md", &["build", "larkspur"]),
        ("briefings/full.de.md", &["build", "larkspur"]),
    ] {
        fs::write(place.path(name), &source).unwrap();
        fs::write(
            place.path("facts.yaml"),
            sheet.replace("sources/notice.txt", name),
        )
        .unwrap();
        let run = place.run(arguments);
        assert_ne!(run.status, 0, "{name}\n{}", run.transcript());
        assert_eq!(
            fs::read_to_string(place.path(name)).unwrap(),
            source,
            "{name}\n{}",
            run.transcript()
        );
    }
}

/// Something else than a file, in each place where the program reads or writes one.
#[test]
fn special_files_are_neither_waited_for_nor_replaced() {
    let places = [
        "reports/larkspur/facts.yaml",
        "reports/larkspur/facts.lock",
        "reports/larkspur/sources/notice.txt",
        "reports/larkspur/candidates.yaml",
        "reports/larkspur/fonts/a.ttf",
        "reports/house.yaml",
        "reports/actors.yaml",
        "reports/index.html",
        "reports/larkspur/briefings/outputs.toml",
        "reports/larkspur/briefings/evidence.json",
        "reports/larkspur/briefings/full.en.pdf",
        "reports/larkspur/briefings/one-page.en.md",
        "reports/larkspur/briefings/figures/moves.en.svg",
    ];
    assert_eq!(places.len(), 13);
    for file in places {
        for kind in ["pipe", "device", "directory", "dangling"] {
            let place = Place::new();
            let path = place.scratch.path("work").join(file);
            let _ = fs::remove_file(&path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            match kind {
                "pipe" => pipe(&path),
                "device" => symlink("/dev/zero", &path).unwrap(),
                "directory" => fs::create_dir(&path).unwrap(),
                _ => symlink("nowhere", &path).unwrap(),
            }
            let before = place.everything();
            let commands: [&[&str]; 4] = [
                &["check", "--locked"],
                &["build"],
                &["draft", "larkspur"],
                &["review", "larkspur"],
            ];
            for arguments in commands {
                let run = place.run(arguments);
                let is_of_draft = file.contains("actors") || file.contains("candidates");
                // What a draft needs, a check does not read.
                if arguments[0] == "check" && !is_of_draft {
                    let transcript = run.transcript();
                    assert_ne!(run.status, 0, "{kind} in place of {file}\n{transcript}");
                }
            }
            let after = place.everything();
            let relative = Path::new("work").join(file);
            assert_eq!(
                after[&relative], before[&relative],
                "{kind} in place of {file}"
            );
        }
    }
}

/// A report behind a link is not checked, and the check says so.
#[test]
fn a_report_behind_a_link_is_named_and_not_followed() {
    let place = Place::new();
    symlink(
        "../reports/larkspur",
        place.scratch.path("work/reports/again"),
    )
    .unwrap();
    let run = place.run(&["check", "--format", "short"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stdout.contains("warning[sheet-overlooked]"),
        "{}",
        run.transcript()
    );
    assert!(
        run.stderr.contains("1 report checked: 1 warning"),
        "{}",
        run.transcript()
    );
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

/// A build of a report as it is committed removes nothing.
#[test]
fn nothing_of_the_committed_reports_is_a_foreign_name() {
    let scratch = Scratch::with_outputs(&root().join("tests/cases/choir"));
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(!run.stdout.contains("removed"), "{}", run.transcript());
}
