//! Actors, dates and counts that a sheet leaves out: they are read from the statements, shown, and used.

use std::fs;

use crate::support::Scratch;

const NOTICE: &str = "On 3 May 2024 the Larkspur Club opened 40 rooms on Quibbleton.\n\
    According to Dora Fennimore, about 1,200 members had joined by 10 May.\n";

const SHEET: &str = r#"format: 1
report: larkspur
edition: 1
as-of: 2024-05-10
issued: 2024-05-13
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en, de]
title: { en: The Larkspur Club is on Quibbleton, de: Der Larkspur Club ist auf Quibbleton, rests-on: [opened] }
sources:
  - id: notice
    file: sources/notice.txt
    kind: announcement
    language: en
    title: "[Club notice]"
    published: unknown
    grade: F
    rights: { holder: Larkspur Club, terms: unknown, reuse: passages }
    descriptor: { en: A notice of the club about itself., de: Eine Mitteilung des Klubs über sich selbst. }
actors:
  - { id: club, kind: group, name: Larkspur Club }
  - { id: quibbleton, kind: platform, name: Quibbleton }
  - { id: fennimore, kind: person, name: Dora Fennimore }
facts:
  - id: opened
    says:
      en: On 3 May 2024 the Larkspur Club opened 40 rooms on Quibbleton.
      de: Am 3. Mai 2024 eröffnete der Larkspur Club 40 Räume auf Quibbleton.
TYPED    quotes:
      - notice: On 3 May 2024 the Larkspur Club opened 40 rooms on Quibbleton
  - id: joined
    says:
      en: According to Dora Fennimore, about 1,200 members had joined by 10 May.
      de: Laut Dora Fennimore waren bis zum 10. Mai etwa 1.200 Mitglieder beigetreten.
    according-to: [fennimore]
    quotes:
      - notice: According to Dora Fennimore, about 1,200 members had joined by 10 May
  - id: group
    says: { en: The Larkspur Club has rooms on Quibbleton., de: Der Larkspur Club hat Räume auf Quibbleton. }
    quotes:
      - notice: the Larkspur Club opened 40 rooms on Quibbleton
movements:
  - { id: to-quibbleton, who: club, to: quibbleton, stage: uses, rests-on: [opened] }
briefings:
  one-page: { bottom-line: opened, key-points: [opened, joined, group], movement: to-quibbleton, timeline: [opened], scale: joined }
  full: { bottom-line: opened, what-happened: [[opened, joined, group]], scale: [[opened, joined]] }
"#;

const TYPED: &str = "    date: 2024-05-03\n    count: { value: 40, of: { en: rooms, de: Räume } }\n    actors: [club, quibbleton]\n";

fn report(typed: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write("r/facts.yaml", SHEET.replace("TYPED", typed));
    scratch.write("r/sources/notice.txt", NOTICE);
    scratch
}

#[test]
fn what_is_left_out_is_read_and_printed_like_what_is_typed() {
    let pages = |typed: &str| {
        let scratch = report(typed);
        let run = scratch.run(&["build", "r"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let read = |name: &str| fs::read_to_string(scratch.path(name)).unwrap();
        ["one-page.en.md", "full.de.md", "evidence.json"].map(|name| {
            let text = read(&format!("r/briefings/{name}"));
            // The digest of the sheet is another one.
            text.lines()
                .filter(|line| !line.contains("sha256"))
                .collect::<Vec<_>>()
                .join("\n")
        })
    };
    let (read, typed) = (pages(""), pages(TYPED));
    assert_eq!(read, typed);
    // The timeline, the scale and the movement need what is left out.
    assert!(read[0].contains("1,200 members"), "{}", read[0]);
    assert!(read[1].contains("40 Räume"), "{}", read[1]);
}

#[test]
fn the_values_of_a_fact_and_their_origins() {
    let explained = |typed: &str, id: &str| {
        let run = report(typed).run(&["check", "r", "--explain", id]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        run.stdout
    };
    expect_test::expect![[r#"
        opened:
            actors: [club, quibbleton]   # read from `says`
            date: 2024-05-03   # read from `says`
            count: { value: 40, of: { en: rooms, de: Räume } }   # read from `says`

    "#]]
    .assert_eq(&explained("", "opened"));
    expect_test::expect![[r#"
        joined:
            # actors: none, because `says` has none
            # date: none, because `says` gives no year
            count: { value: 1200, about: true, of: { en: members, de: Mitglieder } }   # read from `says`

    "#]]
    .assert_eq(&explained("", "joined"));
    // What is typed wins, also where it says less.
    expect_test::expect![[r#"
        opened:
            actors: [club, quibbleton]   # read from `says`
            date: 2024   # typed
            count: { value: 40, of: { en: rooms, de: Räume } }   # read from `says`

    "#]]
    .assert_eq(&explained("    date: 2024\n", "opened"));
}

#[test]
fn what_cannot_be_explained_is_told() {
    let scratch = report("");
    let run = scratch.run(&["check", "r", "--explain", "closed"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert!(
        run.stderr.contains("no fact has the id `closed`"),
        "{}",
        run.transcript()
    );
    let run = scratch.run(&["check", "r", "--explain", "opened", "--format", "json"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert!(
        run.stderr.contains("leave out `--format`"),
        "{}",
        run.transcript()
    );
}

#[test]
fn the_lock_remembers_what_is_typed() {
    let scratch = report("");
    assert_eq!(scratch.run(&["build", "r"]).status, 0);
    let lock = fs::read_to_string(scratch.path("r/facts.lock")).unwrap();
    // A further name of an actor changes nothing that was accepted.
    let sheet = SHEET.replace("TYPED", "").replace(
        "name: Quibbleton }",
        "name: Quibbleton, also: [Quibbleton Chat] }",
    );
    scratch.write("r/facts.yaml", sheet);
    let run = scratch.run(&["build", "r"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let again = fs::read_to_string(scratch.path("r/facts.lock")).unwrap();
    assert_eq!(lock, again);
}
