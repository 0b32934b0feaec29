use expect_test::Expect;
use expect_test::expect;
use proptest::prelude::*;

use super::Colors;
use super::MAX_DRAWINGS;
use super::human;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::declare_code;

declare_code! {
    /// A quote is lost.
    LOST = "quote-lost", Error
}

/// Returns the span of these words in the file.
fn of(files: &Files, file: FileId, words: &str) -> Span {
    let start = files.get(file).text.find(words).unwrap();
    file.span(start..start + words.len())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "an expectation is written where it is passed"
)]
fn check(files: &Files, finding: Finding, expected: Expect) {
    expected.assert_eq(&human(files, &[finding], Colors::Plain));
}

#[test]
fn a_place_and_others() {
    let mut files = Files::new();
    let sheet = files.insert(
        "reports/choir/facts.yaml",
        "facts:\n  - id: moved\n    quotes:\n      - a: zieht zu Plauderbox um\n    date: 2019\n",
    );
    let source = files.insert(
        "reports/choir/sources/a.txt",
        "Der Chor\nzieht zur Plauderbox um.\n",
    );
    check(
        &files,
        Finding::error(
            LOST,
            of(&files, sheet, "zieht zu Plauderbox um"),
            "the quote is not in `a`",
        )
        .related(
            of(&files, source, "zieht zur Plauderbox um"),
            "the nearest passage",
        )
        .related(of(&files, sheet, "moved"), "of this fact")
        .hint("copy the words again; these differ:\n`zu` -> `zur`"),
        expect![[r"
            error[quote-lost]: the quote is not in `a`
             --> reports/choir/facts.yaml:4:12
              |
            2 |   - id: moved
              |         ----- of this fact
            3 |     quotes:
            4 |       - a: zieht zu Plauderbox um
              |            ^^^^^^^^^^^^^^^^^^^^^^
              |
             ::: reports/choir/sources/a.txt:2:1
              |
            2 | zieht zur Plauderbox um.
              | ----------------------- the nearest passage
              |
              = help: copy the words again; these differ:
                      `zu` -> `zur`

        "]],
    );
}

#[test]
fn severities() {
    let mut files = Files::new();
    let sheet = files.insert("facts.yaml", "title: Chor\n");
    check(
        &files,
        Finding::warning(LOST, of(&files, sheet, "Chor"), "mild"),
        expect![[r"
            warning[quote-lost]: mild
             --> facts.yaml:1:8
              |
            1 | title: Chor
              |        ^^^^

        "]],
    );
    check(
        &files,
        Finding::unchecked(LOST, of(&files, sheet, "Chor"), "grave"),
        expect![[r"
            unchecked[quote-lost]: grave
             --> facts.yaml:1:8
              |
            1 | title: Chor
              |        ^^^^

        "]],
    );
}

#[test]
fn nothing_to_show() {
    let mut files = Files::new();
    let sheet = files.insert("facts.yaml", "sources:\n  - file: b.txt\n");
    let missing = files.insert("sources/b.txt", "");
    check(
        &files,
        Finding::unchecked(LOST, missing.start(), "there is no such file"),
        expect![[r"
            unchecked[quote-lost]: there is no such file
            --> sources/b.txt

        "]],
    );
    check(
        &files,
        Finding::error(LOST, missing.span(3..7), "beyond the end")
            .related(of(&files, sheet, "b.txt"), "named here"),
        expect![[r"
            error[quote-lost]: beyond the end
             --> sources/b.txt
              |
             ::: facts.yaml:2:11
              |
            2 |   - file: b.txt
              |           ----- named here

        "]],
    );
    check(
        &files,
        Finding::error(LOST, sheet.span(500..700), "beyond the end"),
        expect![[r"
            error[quote-lost]: beyond the end
             --> facts.yaml:3:1
              |
            3 |
              | ^

        "]],
    );
    check(
        &files,
        Finding::error(LOST, sheet.start(), "the whole file"),
        expect![[r"
            error[quote-lost]: the whole file
             --> facts.yaml:1:1
              |
            1 | sources:
              | ^

        "]],
    );
}

#[test]
fn long_lines() {
    let mut files = Files::new();
    let long = "der Chor singt und singt, ".repeat(15);
    let sheet = files.insert(
        "facts.yaml",
        format!("      - a: {long}\n      - a: {long}END {long}\n"),
    );
    check(
        &files,
        Finding::error(LOST, of(&files, sheet, long.trim()), "long quote"),
        expect![[r"
            error[quote-lost]: long quote
             --> facts.yaml:1:12
              |
            1 |       - a: der Chor singt und singt, der Chor singt und singt, der Chor singt und singt, der ...
              |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        "]],
    );
    check(
        &files,
        Finding::error(LOST, of(&files, sheet, "END"), "late in a long line"),
        expect![[r"
            error[quote-lost]: late in a long line
             --> facts.yaml:2:402
              |
            2 | ...singt und singt, der Chor singt und singt, END der Chor singt und singt, der Chor singt un...
              |                                               ^^^

        "]],
    );
}

#[test]
fn several_lines() {
    let mut files = Files::new();
    let sheet = files.insert(
        "facts.yaml",
        "facts:\n  - a: der Chor\n      singt\n      weiter\n  - b: c\n",
    );
    let words = "der Chor\n      singt\n      weiter";
    check(
        &files,
        Finding::error(LOST, of(&files, sheet, words), "three lines"),
        expect![[r"
            error[quote-lost]: three lines
             --> facts.yaml:2:8
              |
            2 |     - a: der Chor
              |  ________^
            3 | |       singt
            4 | |       weiter
              | |____________^

        "]],
    );
    let many = files.insert("many.yaml", "- a\n".repeat(40));
    check(
        &files,
        Finding::error(LOST, many.span(4..150), "many lines"),
        expect![[r"
            error[quote-lost]: many lines
              --> many.yaml:2:1
               |
             2 | / - a
             3 | | - a
             4 | | - a
             5 | | - a
            ...  |
            37 | | - a
            38 | | - a
               | |__^

        "]],
    );
}

#[test]
fn wide_and_odd_characters() {
    let mut files = Files::new();
    let sheet = files.insert(
        "facts.yaml",
        "a: 合唱団は「Plauderbox」へ\tgo \u{202E}x\u{1b}[31m\r\nb: q\u{301}té Chor\r\n",
    );
    check(
        &files,
        Finding::error(LOST, of(&files, sheet, "Plauderbox"), "wide \u{1b}[31m"),
        expect![[r"
            error[quote-lost]: wide ␛[31m
             --> facts.yaml:1:9
              |
            1 | a: 合唱団は「Plauderbox」へ    go �x␛[31m
              |              ^^^^^^^^^^

        "]],
    );
    check(
        &files,
        Finding::error(LOST, of(&files, sheet, "x\u{1b}[31m"), "odd"),
        expect![[r"
            error[quote-lost]: odd
             --> facts.yaml:1:26
              |
            1 | a: 合唱団は「Plauderbox」へ    go �x␛[31m
              |                                    ^^^^^^

        "]],
    );
    check(
        &files,
        Finding::error(LOST, of(&files, sheet, "Chor"), "marks").hint("\u{1b}[31m"),
        expect![[r"
            error[quote-lost]: marks
             --> facts.yaml:2:9
              |
            2 | b: q́té Chor
              |        ^^^^
              |
              = help: ␛[31m

        "]],
    );
}

#[test]
fn a_line_of_megabytes_and_a_place_far_away() {
    let mut files = Files::new();
    let line = "für ".repeat(1_000_000);
    let text = format!("{line}Chor {line}\n{line}\nzuletzt");
    let source = files.insert("sources/a.txt", text);
    check(
        &files,
        Finding::error(LOST, of(&files, source, "Chor"), "in the middle")
            .related(of(&files, source, "zuletzt"), "far away"),
        expect![[r"
            error[quote-lost]: in the middle
             --> sources/a.txt:1:4000001
              |
            1 | ...ür für für für für für für für für für für Chor für für für für für für für für für für fü...
              |                                               ^^^^
              |
             ::: sources/a.txt:3:1
              |
            3 | zuletzt
              | ------- far away

        "]],
    );
}

#[test]
fn colors() {
    let mut files = Files::new();
    let sheet = files.insert("facts.yaml", "title: Chor\n");
    let finding = Finding::error(LOST, of(&files, sheet, "Chor"), "coloured");
    let drawn = human(&files, &[finding], Colors::Ansi);
    assert!(drawn.contains("\u{1b}["));
    let mut plain = String::new();
    for (nth, part) in drawn.split('\u{1b}').enumerate() {
        plain += if nth == 0 {
            part
        } else {
            part.split_once('m').unwrap().1
        };
    }
    expect![[r"
        error[quote-lost]: coloured
         --> facts.yaml:1:8
          |
        1 | title: Chor
          |        ^^^^

    "]]
    .assert_eq(&plain);
}

proptest! {
    #[test]
    fn never_panics(text in any::<String>(), start in 0_usize..40, length in 0_usize..40, other in 0_usize..40) {
        let mut files = Files::new();
        let file = files.insert("facts.yaml", text);
        let finding = Finding::error(LOST, file.span(start..start + length), "anywhere")
            .related(file.span(other..start), "anywhere else");
        human(&files, &[finding], Colors::Ansi);
    }

    #[test]
    fn never_panics_on_lines(text in "[a \n\r\t合]{0,60}", start in 0_usize..60, length in 0_usize..60) {
        let mut files = Files::new();
        let file = files.insert("facts.yaml", text);
        let finding = Finding::error(LOST, file.span(start..start + length), "anywhere");
        human(&files, &[finding], Colors::Plain);
    }
}

/// Returns what is printed of so many findings on one file, one on each line.
fn printed(number: usize, finding: fn(Span) -> Finding) -> String {
    let mut files = Files::new();
    let file = files.insert("notes.txt", "It rained.\n".repeat(number));
    let places = (0..number).map(|line| file.span(line * 11..line * 11 + 10));
    let findings: Vec<Finding> = places.map(finding).collect();
    human(&files, &findings, Colors::Plain)
}

#[test]
fn very_many_errors_are_not_all_drawn() {
    let text = printed(MAX_DRAWINGS + 1, |span| {
        Finding::error(LOST, span, "it is lost")
    });
    assert_eq!(text.matches("--> notes.txt:").count(), MAX_DRAWINGS);
    let last = "\n\nnotes.txt:501:1: error[quote-lost]: it is lost\n";
    assert!(text.ends_with(last));
}

#[test]
fn many_warnings_of_a_kind_are_one_line() {
    let warned = |span| Finding::warning(LOST, span, "it is lost");
    assert_eq!(printed(5, warned).matches("--> notes.txt:").count(), 5);
    let seven = printed(7, warned);
    assert_eq!(seven.matches("--> notes.txt:").count(), 5);
    assert!(seven.ends_with("warning[quote-lost]: 2 more in `notes.txt`: lines 6 to 7\n\n"));
    let ninety = printed(90, warned);
    assert_eq!(ninety.matches("--> notes.txt:").count(), 1);
    assert!(ninety.ends_with("warning[quote-lost]: 89 more in `notes.txt`: lines 2 to 90\n\n"));
}
