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
fn without_a_base_it_is_held_against_the_lock() {
    let scratch = changed(SOURCE, |text| text.replace("26.000", "27.000"));
    let run = run_in(&scratch.path("change"), &["comment", "tamtam"], &[]);
    assert!(run.stdout.contains("[-26.000-]"), "{}", run.stdout);
    let empty = Scratch::new().run(&["comment"]);
    assert_eq!((empty.status, empty.stdout.as_str()), (2, ""));
}
