//! Statements beside the words on which they rest: `review --show`.

use expect_test::expect_file;

use crate::support::Scratch;
use crate::support::root;

const NOTICE: &str = "Die Gilde hat den Saal auf Quibbleton nicht tapeziert, schrieb sie gestern.\n\
    Het koor zingt op dinsdag.\n";

const SHEET: &str = r#"format: 1
report: guild
edition: 1
as-of: 2024-05-10
issued: 2024-05-13
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en]
title: { en: The guild has papered the hall on Quibbleton, rests-on: [papered] }
sources:
  - id: notice
    file: sources/notice.txt
    kind: announcement
    language: de
    title: "[Notice of the guild]"
    published: unknown
    grade: F
    rights: { holder: the guild, terms: unknown, reuse: passages }
    descriptor: { en: A notice of the guild. }
  - id: bulletin
    file: sources/notice.txt
    kind: other
    language: nl
    title: "[Bulletin]"
    published: unknown
    grade: F
    rights: { holder: unknown, terms: unknown, reuse: passages }
    descriptor: { en: A bulletin. }
actors:
  - { id: quibbleton, kind: platform, name: Quibbleton }
facts:
  - id: papered
    says: { en: The guild did not paper the large hall on Quibbleton. }
    quotes:
      - notice: Die Gilde hat den Saal auf Quibbleton nicht tapeziert
        translation: { en: The guild did not paper the hall on Quibbleton }
  - id: sings
    says: { en: The choir sings on Tuesdays. }
    quotes: [ { bulletin: Het koor zingt op dinsdag } ]
judgements:
  - id: next
    kind: implication
    says: { en: Somebody else will have to do it. }
    rests-on: [papered]
briefings:
  full: { bottom-line: papered, what-happened: [[papered, sings]] }
"#;

fn report() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("reports/guild/facts.yaml", SHEET);
    scratch.write("reports/guild/sources/notice.txt", NOTICE);
    scratch
}

#[test]
fn what_was_compared_and_what_was_not() {
    let scratch = report();
    let shown = ["papered", "sings", "next", "title"].map(|id| {
        let run = scratch.run(&["review", "reports/guild", "--show", id]);
        format!(
            "$ factbrief review reports/guild --show {id}\n{}",
            run.transcript()
        )
    });
    expect_file![root().join("tests/golden/review-show.txt")].assert_eq(&shown.join("\n"));
}

#[test]
fn for_programs() {
    let run = report().run(&[
        "review",
        "reports/guild",
        "--show",
        "papered",
        "--format",
        "json",
    ]);
    let shown: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let words = &shown["languages"][0];
    assert_eq!(shown["kind"], "fact");
    assert_eq!(words["is-compared"], true);
    assert_eq!(words["only-in-statement"][0], "large");
    assert_eq!(words["weighed-by"][0], "not");
    assert_eq!(words["passages"][1]["part"], "translation");
}

#[test]
fn an_id_that_nobody_has() {
    let run = report().run(&["review", "reports/guild", "--show", "nothing"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stderr
            .contains("no fact and no judgement has the id `nothing`"),
        "{}",
        run.stderr
    );
    let run = report().run(&[
        "review",
        "reports/guild",
        "--show",
        "papered",
        "--accept",
        "papered",
    ]);
    assert_eq!(run.status, 2);
}
