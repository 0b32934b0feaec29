//! The comment on a pull request: short, the same whatever the sources say, and written when the check fails too.

use std::fs;

use expect_test::expect_file;

use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;
use crate::support::run_in;

const SHEET: &str = "change/reports/tamtam/facts.yaml";
const SOURCE: &str = "change/reports/tamtam/sources/tamtam.de.txt";

/// The most bytes of a comment on a report of this size.
const MAX_BYTES: usize = 3000;

/// A base with a committed report, and a copy with a change.
fn changed(file: &str, change: impl Fn(&str) -> String) -> Scratch {
    let scratch = Scratch::new();
    for side in ["base", "change"] {
        let reports = scratch.path(side).join("reports/tamtam");
        copy(&root().join("reports/tamtam"), &reports, &["briefings"]);
    }
    let text = fs::read_to_string(scratch.path(file)).unwrap();
    let other = change(&text);
    assert_ne!(text, other);
    scratch.write(file, other);
    scratch
}

fn comment(scratch: &Scratch) -> String {
    let arguments = ["comment", "--since", "../base"];
    let run = run_in(&scratch.path("change"), &arguments, &[]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(run.stdout.starts_with("<!-- factbrief: "), "{}", run.stdout);
    run.stdout
}

fn golden(name: &str, scratch: &Scratch) {
    let comment = comment(scratch);
    assert!(comment.len() < MAX_BYTES, "{} bytes", comment.len());
    expect_file![root().join("tests/cases/comment").join(name)].assert_eq(&comment);
}

#[test]
fn a_source_wrapped_otherwise_is_nothing_to_review() {
    golden(
        "wrapped.md",
        &changed(SOURCE, |text| text.replace(", ", ",\n")),
    );
}

#[test]
fn a_corrected_number_is_shown_once_with_what_rests_on_it() {
    golden(
        "number.md",
        &changed(SOURCE, |text| text.replace("26.000", "27.000")),
    );
}

#[test]
fn a_new_edition_is_told_in_one_language() {
    golden(
        "edition.md",
        &changed(SHEET, |text| {
            text.replacen("edition: 1", "edition: 2", 1).replace(
                "calls Telegram a popular app",
                "calls the app Telegram popular",
            )
        }),
    );
}

#[test]
fn words_of_a_source_are_neither_markup_nor_a_mention() {
    let hostile = "27.000 @everyone ``` <img src=x> #1 --> ";
    let scratch = changed(SOURCE, |text| text.replace("26.000 ", hostile));
    let comment = comment(&scratch);
    let mut outside = String::new();
    for (index, part) in comment.split("````").enumerate() {
        outside.push_str(if index % 2 == 0 { part } else { "" });
    }
    assert!(comment.contains("@everyone"), "{comment}");
    for mark in ["@everyone", "<img", "#1"] {
        assert!(!outside.contains(mark), "{comment}");
    }
}

#[test]
fn what_a_check_against_the_base_refuses_is_told() {
    // A lock that was made anew knows no other words than the new ones.
    let scratch = changed(SOURCE, |text| text.replace("26.000", "27.000"));
    let report = scratch.path("change/reports/tamtam");
    let sheet = fs::read_to_string(report.join("facts.yaml")).unwrap();
    let sheet = sheet
        .replace("26.000", "27.000")
        .replace("26,000", "27,000")
        .replace("26\u{a0}000", "27\u{a0}000")
        .replace("26\u{202f}000", "27\u{202f}000")
        .replace("26 000", "27 000")
        .replace("value: 26000", "value: 27000");
    fs::write(report.join("facts.yaml"), sheet).unwrap();
    fs::remove_file(report.join("facts.lock")).unwrap();
    let change = scratch.path("change");
    let built = run_in(&change, &["build"], &[]);
    assert_eq!(built.status, 0, "{}", built.transcript());
    let checked = run_in(&change, &["check", "--since", "../base"], &[]);
    assert!(
        checked.stdout.contains("since-unaccepted"),
        "{}",
        checked.transcript()
    );
    let comment = comment(&scratch);
    assert!(comment.contains("`since-unaccepted` ("), "{comment}");
    assert!(
        comment.contains("**To do:** put back the lock of the base"),
        "{comment}"
    );
}

#[test]
fn a_report_that_the_change_takes_away_is_told() {
    let scratch = changed(SHEET, |text| text.replacen("edition: 1", "edition: 2", 1));
    fs::remove_dir_all(scratch.path("change/reports/tamtam")).unwrap();
    let told = comment(&scratch);
    assert!(told.contains("### `tamtam` is gone"), "{told}");
}

#[test]
fn a_base_that_is_not_there_is_an_error() {
    let scratch = changed(SHEET, |text| text.replacen("edition: 1", "edition: 2", 1));
    for command in ["comment", "check"] {
        let arguments = [command, "--since", "../elsewhere"];
        let run = run_in(&scratch.path("change"), &arguments, &[]);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{command}");
        let why = "there is no report in the base `../elsewhere`";
        assert!(run.stderr.contains(why), "{}", run.stderr);
    }
}

#[test]
fn without_a_base_it_is_held_against_the_lock() {
    let scratch = changed(SOURCE, |text| text.replace("26.000", "27.000"));
    let run = run_in(&scratch.path("change"), &["comment", "tamtam"], &[]);
    assert!(run.stdout.contains("[-26.000-]"), "{}", run.stdout);
    let empty = Scratch::new().run(&["comment"]);
    assert_eq!((empty.status, empty.stdout.as_str()), (2, ""));
}
