//! The gate closes when in doubt: a lock that is lost, a report that is not found, a change that nobody accepted.

use std::fs;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::copy;

const REPORT: &str = "reports/larkspur";
const BY: [&str; 6] = [
    "--by",
    "A. Reader",
    "--on",
    "2026-12-01",
    "--because",
    "compared with the source",
];

/// The small invented report, built below `reports`, with one fact accepted.
fn built() -> Scratch {
    let scratch = Scratch::with_example();
    succeeds(
        &scratch,
        &[&["review", "larkspur", "--accept", "joined"][..], &BY].concat(),
    );
    succeeds(&scratch, &["build"]);
    scratch
}

fn succeeds(scratch: &Scratch, arguments: &[&str]) -> Run {
    let run = scratch.run(arguments);
    assert_eq!(run.status, 0, "{arguments:?}\n{}", run.transcript());
    run
}

fn read(scratch: &Scratch, name: &str) -> String {
    fs::read_to_string(scratch.path(REPORT).join(name)).unwrap()
}

fn write(scratch: &Scratch, name: &str, text: &str) {
    fs::write(scratch.path(REPORT).join(name), text).unwrap();
}

fn short(scratch: &Scratch, more: &[&str]) -> Run {
    scratch.run(&[&["check", "--format", "short"][..], more].concat())
}

#[test]
fn outputs_without_a_lock_are_an_error_with_the_next_step() {
    let scratch = built();
    let lock = read(&scratch, "facts.lock");
    fs::remove_file(scratch.path(REPORT).join("facts.lock")).unwrap();
    for arguments in [&["check"][..], &["check", "--locked"], &["build"]] {
        let run = scratch.run(arguments);
        assert_eq!(run.status, 1, "{}", run.transcript());
        let said = run.stdout.clone() + &run.stderr;
        assert!(
            said.contains("error[lock-missing]") && said.contains("--new-lock"),
            "{}",
            run.transcript()
        );
    }
    assert!(!scratch.path(REPORT).join("facts.lock").exists());
    write(&scratch, "facts.lock", &lock);
    // The index said that the report had changed.
    succeeds(&scratch, &["build"]);
    succeeds(&scratch, &["check", "--locked"]);
    assert_eq!(read(&scratch, "facts.lock"), lock);
}

#[test]
fn a_lock_is_begun_anew_by_name_and_readers_learn_of_it() {
    let scratch = built();
    let anew = [&["review", "larkspur", "--new-lock"][..], &BY].concat();
    let run = scratch.run(&anew);
    assert_eq!(run.status, 2, "there is a lock: {}", run.transcript());
    fs::remove_file(scratch.path(REPORT).join("facts.lock")).unwrap();
    assert_eq!(
        scratch.run(&["review", "larkspur", "--new-lock"]).status,
        2,
        "nobody answers for it"
    );
    succeeds(&scratch, &anew);
    let lock = read(&scratch, "facts.lock");
    assert!(lock.contains("[begun]\nedition = 1\nstamp = "), "{lock}");
    succeeds(&scratch, &["build"]);
    succeeds(&scratch, &["check", "--locked"]);
    let told = "A. Reader began the record of accepted statements anew on 1";
    for name in [
        "one-page.en.md",
        "full.en.md",
        "one-page.en.html",
        "full.en.html",
    ] {
        assert!(
            read(&scratch, &format!("briefings/{name}")).contains(told),
            "{name}"
        );
    }
    let tampered = lock.replace("by = \"A. Reader\"", "by = \"B. Writer\"");
    write(&scratch, "facts.lock", &tampered);
    assert!(short(&scratch, &[]).stdout.contains("error[lock-tampered]"));
    write(&scratch, "facts.lock", &lock);
    // The next edition says it, too, and the one after it no longer.
    let sheet = read(&scratch, "facts.yaml");
    for (edition, says) in [(2, true), (3, false)] {
        write(
            &scratch,
            "facts.yaml",
            &sheet.replace("edition: 1", &format!("edition: {edition}")),
        );
        succeeds(&scratch, &["build"]);
        assert_eq!(
            read(&scratch, "briefings/full.en.md").contains(told),
            says,
            "edition {edition}"
        );
    }
}

#[test]
fn a_report_that_was_never_built_has_no_lock_to_begin() {
    let scratch = Scratch::new();
    succeeds(&scratch, &["new", REPORT, "--example"]);
    let run = scratch.run(&[&["review", "larkspur", "--new-lock"][..], &BY].concat());
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert!(
        run.stderr.contains("the first build writes the lock"),
        "{}",
        run.transcript()
    );
}

/// A change that comes with a lock of its own.
#[test]
fn a_change_is_held_against_the_lock_of_the_base() {
    let scratch = built();
    copy(&scratch.path("reports"), &scratch.path("base/reports"), &[]);
    let since = |more: &[&str]| short(&scratch, &[&["--since", "base"][..], more].concat());
    let run = since(&["--locked"]);
    assert_eq!(
        (run.status, run.stdout.as_str()),
        (0, ""),
        "{}",
        run.transcript()
    );
    let (sheet, notice) = (
        read(&scratch, "facts.yaml"),
        read(&scratch, "sources/notice.txt"),
    );

    // Another value in source and sheet, and a lock that says that it was always so.
    write(
        &scratch,
        "sources/notice.txt",
        &notice.replace("1,200", "1,300"),
    );
    write(
        &scratch,
        "facts.yaml",
        &sheet.replace("1,200", "1,300").replace("1200", "1300"),
    );
    fs::remove_file(scratch.path(REPORT).join("facts.lock")).unwrap();
    fs::remove_dir_all(scratch.path(REPORT).join("briefings")).unwrap();
    let run = since(&[]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stdout.contains("error[lock-missing]"),
        "{}",
        run.transcript()
    );
    succeeds(&scratch, &["build"]);
    assert_eq!(
        short(&scratch, &["--locked"]).status,
        0,
        "without the base it looks right"
    );
    let run = since(&["--locked"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    let told = "error[since-unaccepted]: `joined` rests on other words than in the base";
    assert!(run.stdout.contains(told), "{}", run.transcript());

    // The way that it is meant: the lock of the base, and somebody who accepts.
    let base = fs::read_to_string(scratch.path("base/reports/larkspur/facts.lock")).unwrap();
    write(&scratch, "facts.lock", &base);
    succeeds(
        &scratch,
        &[
            &["review", "larkspur", "--accept", "joined"][..],
            &BY[..2],
            &["--on", "2026-12-02", "--because", "the club corrected it"],
        ]
        .concat(),
    );
    succeeds(&scratch, &["build"]);
    let run = since(&["--locked"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
}

#[test]
fn an_acceptance_or_an_edition_that_is_lost() {
    let scratch = built();
    copy(&scratch.path("reports"), &scratch.path("base/reports"), &[]);
    fs::remove_file(scratch.path(REPORT).join("facts.lock")).unwrap();
    fs::remove_dir_all(scratch.path(REPORT).join("briefings")).unwrap();
    write(
        &scratch,
        "facts.yaml",
        &read(&scratch, "facts.yaml").replace("edition: 1", "edition: 2"),
    );
    succeeds(&scratch, &["build"]);
    let run = short(&scratch, &["--since", "base"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    for told in [
        "the base has `joined` accepted by A. Reader on 2026-12-01",
        "the lock no longer knows edition 1",
    ] {
        assert!(run.stdout.contains(told), "{}", run.transcript());
    }
    // Where somebody answers for it by name, it is told, and no error.
    fs::remove_file(scratch.path(REPORT).join("facts.lock")).unwrap();
    succeeds(
        &scratch,
        &[&["review", "larkspur", "--new-lock"][..], &BY].concat(),
    );
    succeeds(&scratch, &["build"]);
    let run = short(&scratch, &["--since", "base"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stdout.contains("warning[since-unaccepted]"),
        "{}",
        run.transcript()
    );
}

#[test]
fn a_report_that_moved_is_held_and_one_that_went_is_told() {
    let scratch = built();
    copy(&scratch.path("reports"), &scratch.path("base/reports"), &[]);
    fs::create_dir(scratch.path("reports/2024")).unwrap();
    fs::rename(scratch.path(REPORT), scratch.path("reports/2024/moved")).unwrap();
    let lock = scratch.path("reports/2024/moved/facts.lock");
    let text = fs::read_to_string(&lock).unwrap();
    fs::remove_file(&lock).unwrap();
    fs::remove_dir_all(scratch.path("reports/2024/moved/briefings")).unwrap();
    let run = short(&scratch, &["--since", "base"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stdout.contains("error[lock-missing]"),
        "{}",
        run.transcript()
    );
    fs::write(&lock, text).unwrap();
    assert_eq!(short(&scratch, &["--since", "base"]).status, 0);
    let sheet = scratch.path("reports/2024/moved/facts.yaml");
    let text = fs::read_to_string(&sheet).unwrap();
    fs::write(&sheet, text.replace("report: larkspur", "report: another")).unwrap();
    let run = short(&scratch, &["--since", "base"]);
    assert!(
        run.stdout
            .contains("warning[report-gone]: the report `base/reports/larkspur`"),
        "{}",
        run.transcript()
    );
    let run = short(&scratch, &["--since", "nowhere"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
}

#[test]
fn reports_are_found_at_any_depth() {
    let scratch = built();
    fs::create_dir_all(scratch.path("reports/2024/spring")).unwrap();
    fs::rename(
        scratch.path(REPORT),
        scratch.path("reports/2024/spring/larkspur"),
    )
    .unwrap();
    scratch.write(
        "reports/house.yaml",
        "format: 1\norganisation: Alder Wharf\n",
    );
    let run = succeeds(&scratch, &["build"]);
    assert!(
        run.stderr.contains("1 report built"),
        "{}",
        run.transcript()
    );
    let index = fs::read_to_string(scratch.path("reports/index.md")).unwrap();
    assert!(
        index.contains("](2024/spring/larkspur/briefings/one-page.en.html)"),
        "{index}"
    );
    let page =
        fs::read_to_string(scratch.path("reports/2024/spring/larkspur/briefings/full.en.md"))
            .unwrap();
    assert!(
        page.contains("Alder Wharf"),
        "the house style of all reports"
    );
    succeeds(&scratch, &["check", "larkspur", "--locked"]);
    succeeds(&scratch, &["check", "--locked"]);
    // A mistake down there is seen from above.
    let notice = scratch.path("reports/2024/spring/larkspur/sources/notice.txt");
    let text = fs::read_to_string(&notice).unwrap();
    fs::write(&notice, text.replace("1,200", "1,300")).unwrap();
    assert_eq!(scratch.run(&["check"]).status, 1);
}

#[test]
fn what_looks_like_a_sheet_and_is_none_is_a_warning() {
    let scratch = built();
    let sheet = read(&scratch, "facts.yaml");
    for name in [
        "a/facts.yml",
        "b/Facts.yaml",
        "c/fact-sheet.yaml",
        "d/larkspur.yaml",
        "e/deep/er/sheet.yml",
    ] {
        scratch.write(&format!("reports/{name}"), &sheet);
    }
    scratch.write("reports/notes/other.yaml", "actors: []\n");
    let run = short(&scratch, &[]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert_eq!(
        run.stdout.matches("warning[sheet-overlooked]").count(),
        5,
        "{}",
        run.transcript()
    );
    assert_eq!(short(&scratch, &["--deny", "warnings"]).status, 1);
    let run = scratch.run(&["build"]);
    assert_eq!(
        run.stderr.matches("warning[sheet-overlooked]").count(),
        5,
        "{}",
        run.transcript()
    );
    // Where nothing else is there, nothing was checked.
    fs::remove_dir_all(scratch.path(REPORT)).unwrap();
    for arguments in [&["check"][..], &["build"], &["check", "reports/notes"]] {
        let run = scratch.run(arguments);
        assert_eq!(run.status, 2, "{arguments:?}\n{}", run.transcript());
    }
}

#[test]
fn two_reports_of_one_name() {
    let scratch = built();
    copy(&scratch.path(REPORT), &scratch.path("reports/twin"), &[]);
    for arguments in [
        &["check", "--format", "short"][..],
        &["build", "--format", "short"],
    ] {
        let run = scratch.run(arguments);
        assert_eq!(run.status, 1, "{}", run.transcript());
        let said = run.stdout.clone() + &run.stderr;
        assert!(said.contains("error[report-twice]: the report in `reports/larkspur` has the name `larkspur` as well"), "{}", run.transcript());
    }
    // One report by two names is one report.
    succeeds(
        &scratch,
        &["check", "larkspur", "reports/larkspur/facts.yaml"],
    );
}

/// What is printed and cannot be is no success.
#[test]
#[cfg(target_os = "linux")]
fn findings_that_nobody_can_read_are_a_failure() {
    use std::process::Command;
    use std::process::Stdio;
    let scratch = built();
    write(
        &scratch,
        "facts.yaml",
        &read(&scratch, "facts.yaml").replace("1,200", "12,000"),
    );
    for format in ["human", "json", "github"] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_factbrief"))
            .args(["check", "--format", format])
            .current_dir(scratch.path(""))
            .stdout(Stdio::from(full))
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{format}: {said}");
        assert!(
            said.contains("the output cannot be printed"),
            "{format}: {said}"
        );
    }
}

#[test]
fn an_acceptance_needs_a_statement_without_errors() {
    let scratch = built();
    let (sheet, lock) = (read(&scratch, "facts.yaml"), read(&scratch, "facts.lock"));
    write(
        &scratch,
        "facts.yaml",
        &sheet.replace("about 1,200 members had", "about 12,000 members had"),
    );
    let run = scratch.run(&[&["review", "larkspur", "--accept", "joined"][..], &BY].concat());
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert!(
        run.stderr.contains("nothing accepted: "),
        "{}",
        run.transcript()
    );
    assert_eq!(read(&scratch, "facts.lock"), lock);
    // Another statement is none the worse.
    succeeds(
        &scratch,
        &[&["review", "larkspur", "--accept", "opened"][..], &BY].concat(),
    );
}

#[test]
fn who_accepts_has_a_name_that_can_be_seen() {
    let scratch = built();
    let lock = read(&scratch, "facts.lock");
    let accept = |by: &str, because: &str| {
        let arguments = [
            "review",
            "larkspur",
            "--accept",
            "opened",
            "--on",
            "2026-12-01",
            "--by",
            by,
            "--because",
            because,
        ];
        scratch.run(&arguments)
    };
    for hidden in [
        "\u{202e}A. Reader",
        "A.\nReader",
        "A. Re\u{200b}ader",
        "\u{1b}[31mA",
        "A\u{ad}",
        "\u{feff}A",
        " ",
        "\u{2066}A",
    ] {
        for (by, because) in [(hidden, "compared"), ("A. Reader", hidden)] {
            let run = accept(by, because);
            assert_eq!(run.status, 2, "{hidden:?}\n{}", run.transcript());
        }
    }
    assert_eq!(read(&scratch, "facts.lock"), lock);
    assert_eq!(accept("Zoë Ø’Brien-李", "compared").status, 0);
}

/// A name of a directory can neither break a line nor command a terminal.
#[test]
#[cfg(unix)]
fn names_of_directories_reach_the_terminal_in_letters() {
    let scratch = Scratch::new();
    let name = "reports/lark\nspur\u{1b}[31m\u{202e}";
    let run = succeeds(&scratch, &["new", name, "--example"]);
    assert_seen(&run);
    for arguments in [
        &["build"][..],
        &["build", "--format", "short"],
        &["check", "--locked"],
        &["check", name],
        &["coverage", name, "--min", "100"],
        &["review", name],
        &["draft", name],
        &["check", "no\nwhere\u{1b}[31m"],
        &["review", "no\nwhere\u{1b}[31m"],
        &["coverage", name, "--html", "no\u{1b}[31m/where/\n/x"],
    ] {
        assert_seen(&scratch.run(arguments));
    }
}

#[cfg(unix)]
fn assert_seen(run: &Run) {
    for line in run.stdout.lines().chain(run.stderr.lines()) {
        assert!(!line.starts_with("spur"), "{}", run.transcript());
        assert!(
            !line.contains(['\u{1b}', '\u{202e}']),
            "{}",
            run.transcript()
        );
    }
}
