//! What readers are told between two editions: only what changed for them, in each language.

use std::fs;

use expect_test::expect_file;

use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

const REPORT: &str = "reports/harbour";
const SHEET: &str = "reports/harbour/facts.yaml";

/// The report on several sources as its first edition was built, with a copy of it in `first`.
fn first_edition() -> Scratch {
    let scratch = Scratch::with_report(&root().join("tests/cases/harbour"));
    ok(&scratch, &["build", REPORT]);
    copy(
        &scratch.path(REPORT),
        &scratch.path("first"),
        &["briefings"],
    );
    scratch
}

fn ok(scratch: &Scratch, arguments: &[&str]) -> String {
    let run = scratch.run(arguments);
    assert_eq!(run.status, 0, "{arguments:?}: {}", run.transcript());
    run.stdout
}

/// Changes words of the sheet; each pair is there once at least.
fn edit(scratch: &Scratch, pairs: &[(&str, &str)]) {
    let mut text = fs::read_to_string(scratch.path(SHEET)).unwrap();
    for (old, new) in pairs {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    fs::write(scratch.path(SHEET), text).unwrap();
}

/// Puts the first edition back, and makes the second of it.
fn second_edition(scratch: &Scratch) {
    copy(&scratch.path("first"), &scratch.path(REPORT), &[]);
    edit(scratch, &[("edition: 1\n", "edition: 2\n")]);
}

const NOTE: &str = "
  - id: larks
    says: { en: The Lerchenchor has a room on Quibbleton., de: Der Lerchenchor hat einen Raum auf Quibbleton. }
    actors: [choir, quibbleton]
    quotes: [ { letter: The Lerchenchor has a room on Quibbleton } ]
";

const CAUTION: &str = "
cautions:
  - id: undated
    says: { en: The Gazette first told of 120 guests., de: Die Gazette sprach zunächst von 120 Gästen. }
    desk: { en: It may have counted wrongly., de: Sie kann sich verzählt haben. }
    quotes: [ { gazette: the room had 120 guests } ]
";

/// What is done to an edition, with its name.
type Step = (&'static str, fn(&Scratch));

/// What is done to the second edition, one thing after another.
const STEPS: [Step; 7] = [
    ("a source is added", source_added),
    ("a source is updated", source_updated),
    ("ids are renamed", ids_renamed),
    ("another order", another_order),
    ("only the German words", german_words),
    ("caution, movement, cut-off, grade", other_entries),
    ("no difference", no_difference),
];

fn source_added(scratch: &Scratch) {
    scratch.write("letter.txt", "The Lerchenchor has a room on Quibbleton. Come and see us there, and bring your friends.\n");
    ok(scratch, &["add", REPORT, "--source", "letter.txt"]);
    let stub = "descriptor: { en: DRAFT, de: DRAFT }";
    let card = "descriptor: { en: A letter., de: Ein Brief. }";
    edit(
        scratch,
        &[
            (stub, card),
            ("\nmovements:", &format!("{NOTE}\nmovements:")),
        ],
    );
}

fn source_updated(scratch: &Scratch) {
    let path = scratch.path(REPORT).join("sources/courrier.fr.txt");
    let text = fs::read_to_string(path).unwrap();
    scratch.write("new.txt", format!("{text}\nLe chœur chante encore.\n"));
    ok(
        scratch,
        &["update", REPORT, "courrier", "--file", "new.txt"],
    );
}

fn ids_renamed(scratch: &Scratch) {
    for (old, new) in [
        ("opened", "room-opened"),
        ("choir", "larks"),
        ("courrier", "paper"),
        ("to-quibbleton", "moving"),
        ("who-moves-and-who-stays", "stayers"),
    ] {
        ok(scratch, &["rename", REPORT, old, new]);
    }
}

fn another_order(scratch: &Scratch) {
    edit(
        scratch,
        &[
            ("languages: [en, de]", "languages: [de, en]"),
            (
                "actors: [choir, marlpost, quibbleton]",
                "actors: [quibbleton, marlpost, choir]",
            ),
            (
                "between: [all-move, some-stay]",
                "between: [some-stay, all-move]",
            ),
            (
                "rests-on: [opened, stays-open]",
                "rests-on: [stays-open, opened]",
            ),
        ],
    );
}

fn german_words(scratch: &Scratch) {
    edit(
        scratch,
        &[(
            "de: Am 11. Mai 2024 hatte der Raum 64 Mitglieder.",
            "de: Der Raum hatte am 11. Mai 2024 64 Mitglieder.",
        )],
    );
}

fn other_entries(scratch: &Scratch) {
    edit(
        scratch,
        &[
            ("\ndifferences:", &format!("{CAUTION}\ndifferences:")),
            ("as-of: 2024-05-20", "as-of: 2024-05-21"),
            ("away-from: [marlpost], to: quibbleton", "to: quibbleton"),
            ("grade: C", "grade: D"),
        ],
    );
}

fn no_difference(scratch: &Scratch) {
    let text = fs::read_to_string(scratch.path(SHEET)).unwrap();
    let (before, rest) = text.split_once("differences:\n").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    fs::write(scratch.path(SHEET), format!("{before}{after}")).unwrap();
    edit(scratch, &[("    question: who-moves\n", "")]);
}

/// A source is added, updated and corrected, ids are renamed, statements are worded anew and put in another order.
#[test]
fn readers_are_told_what_changed_for_them() {
    let scratch = first_edition();
    let mut told = String::new();
    for (name, made) in STEPS {
        second_edition(&scratch);
        made(&scratch);
        let review = scratch.run(&["review", REPORT]);
        let diff = ok(&scratch, &["diff", "first", REPORT]);
        told.push_str(&format!("# {name}\n\n{}\n{diff}", review.transcript()));
    }
    expect_file![root().join("tests/cases/harbour-changes.txt")].assert_eq(&told);
}

/// What was a source like others is superseded by now, and the full briefing and the index of the second edition say so.
#[test]
fn a_source_is_corrected_and_an_edition_issued() {
    let scratch = Scratch::with_report(&root().join("tests/cases/harbour"));
    edit(&scratch, &[("    supersedes: [gazette]\n", "")]);
    ok(&scratch, &["build", REPORT]);
    edit(
        &scratch,
        &[
            ("edition: 1\n", "edition: 2\n"),
            ("issued: 2024-05-22", "issued: 2024-05-23"),
            (
                "published: 2024-05-14\n",
                "published: 2024-05-14\n    supersedes: [gazette]\n",
            ),
        ],
    );
    ok(&scratch, &["build", REPORT]);
    let mut told = String::new();
    for tag in ["en", "de"] {
        let page = scratch.path(format!("{REPORT}/briefings/full.{tag}.md"));
        let page = fs::read_to_string(page).unwrap();
        let heading = if tag == "en" {
            "## What has changed"
        } else {
            "## Was sich seit"
        };
        let (_, section) = page.split_once(heading).unwrap();
        let (section, _) = section.split_once("\n## ").unwrap();
        told.push_str(&format!("{heading}{section}\n"));
    }
    told.push_str(&fs::read_to_string(scratch.path("reports/index.md")).unwrap());
    expect_file![root().join("tests/cases/harbour-second.md")].assert_eq(&told);
}
