//! A report on several sources: what its pages say of their agreement, and names that change.

use std::fs;

use serde_json::Value;

use crate::support::Scratch;
use crate::support::everything_below;
use crate::support::root;

const REPORT: &str = "reports/harbour";

fn harbour() -> Scratch {
    Scratch::with_report(&root().join("tests/cases/harbour"))
}

/// From each statement it is one mark to the names of its sources, and to how many of them agree.
#[test]
fn pages_say_who_agrees_and_who_differs() {
    let scratch = harbour();
    let run = scratch.run(&["build", REPORT]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let page = |name: &str| {
        let path = scratch.path(format!("{REPORT}/briefings/{name}"));
        fs::read_to_string(path).unwrap()
    };
    for (name, said) in [
        (
            "one-page.en.md",
            [
                "opened a room on Quibbleton.[^opened]\u{a0}●●○",
                "Support: 3 sources, at most 2 of them independent\u{a0}●●○",
                "[^all-move]\u{a0}≠ *Differs:* Courrier d’Ombreville – About twenty members",
                "Support: one source; sources differ\u{a0}≠",
            ],
        ),
        (
            "full.de.md",
            [
                "Raum auf Quibbleton.[^opened]\u{a0}●●○",
                "Gestützt auf: 3 Quellen, davon höchstens 2 unabhängig\u{a0}●●○",
                "[^some-stay]\u{a0}≠ *Dagegen:* Lerchenchor, notice – Der Lerchenchor sagt",
                "- **Ersetzt durch** Brackwater Gazette, correction",
            ],
        ),
        (
            "full.en.md",
            [
                // Told of no day, it is not under the day of its neighbours.
                "- **Brackwater Gazette** The Brackwater Gazette first told",
                "Statements of fact in this briefing: 9.",
                "As far as is known, 3 of them are independent of one another.",
                "- **Reliability** fairly reliable (C)",
            ],
        ),
    ] {
        for words in said {
            let page = page(name);
            assert!(page.contains(words), "{name}: {words}\n{page}");
        }
    }
    for name in ["one-page.en.html", "full.de.html"] {
        assert!(page(name).contains("●●○") && page(name).contains('≠'));
    }
    // In the margin, too, each quotation opens with the label of its source.
    let margin = "[4] Brackwater Gazette, correction: <span lang=\"en\">";
    assert!(page("one-page.en.html").contains(margin));
    let record: Value = serde_json::from_str(&page("evidence.json")).unwrap();
    let all = record["evidence"].as_array().unwrap();
    let opened = all.iter().find(|it| it["id"] == "opened").unwrap();
    assert_eq!(opened["support"]["sources"], 3);
    assert_eq!(opened["support"]["independent"], 2);
    let sources = record["sources"].as_array().unwrap();
    let bote = sources.iter().find(|it| it["id"] == "bote").unwrap();
    assert_eq!(bote["based-on"], serde_json::json!(["gazette"]));
}

/// A front page speaks of the sources that it lists, and a card of rights that nobody knows.
#[test]
fn pages_count_the_sources_that_they_list() {
    let scratch = harbour();
    for edit in [
        (
            "key-points: [all-move, guests, members]",
            "key-points: [first-told, guests, members]",
        ),
        ("{ holder: Lerchenchor,", "{ holder: unknown,"),
    ] {
        edited(&scratch, edit);
    }
    let run = scratch.run(&["build", REPORT]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    for (name, said) in [
        (
            "one-page.en.md",
            "**Sources of this briefing:** 4, described below.",
        ),
        ("full.en.md", "**Rights** holder unknown; terms: unknown."),
        (
            "full.de.md",
            "**Rechte** Inhaber unbekannt; Bedingungen: unbekannt.",
        ),
    ] {
        let path = scratch.path(format!("{REPORT}/briefings/{name}"));
        let page = fs::read_to_string(path).unwrap();
        assert!(page.contains(said), "{name}: {said}\n{page}");
    }
}

/// The example that `new` makes is the report of these tests.
#[test]
fn new_makes_the_example_with_many_sources() {
    let scratch = Scratch::new();
    let run = scratch.run(&["new", REPORT, "--example", "many"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let case = root().join("tests/cases/harbour");
    for name in [
        "facts.yaml",
        "sources/bote.de.txt",
        "sources/correction.en.txt",
    ] {
        let made = fs::read(scratch.path(format!("{REPORT}/{name}"))).unwrap();
        assert!(made == fs::read(case.join(name)).unwrap(), "{name}");
    }
}

/// Somebody accepts statements of a report; under other names they stay accepted, and readers learn of no change.
#[test]
fn another_name_keeps_comments_and_acceptance() {
    let scratch = harbour();
    let sheet = scratch.path(format!("{REPORT}/facts.yaml"));
    let ok = |arguments: &[&str]| {
        let run = scratch.run(arguments);
        assert_eq!(run.status, 0, "{}", run.transcript());
        run
    };
    ok(&["build", REPORT]);
    let who = [
        "--by",
        "A. Reader",
        "--on",
        "2024-06-01",
        "--because",
        "read",
    ];
    let accept = [&["review", REPORT, "--accept", "opened"][..], &who].concat();
    ok(&accept);
    let accepted = "1 of 9 facts and cautions accepted by somebody";
    for (old, new) in [
        ("opened", "room-opened"),
        ("choir", "larks"),
        ("courrier", "newspaper"),
    ] {
        ok(&["rename", REPORT, old, new]);
        let review = ok(&["review", REPORT]);
        assert!(
            review.transcript().contains(accepted),
            "{old}: {}",
            review.transcript()
        );
    }
    let text = fs::read_to_string(&sheet).unwrap();
    assert!(text.contains(
        "  - id: room-opened                    # three sources, two of them independent\n"
    ));
    let next = text.replace("edition: 1\n", "edition: 2\n");
    fs::write(&sheet, next).unwrap();
    ok(&["build", REPORT]);
    let page = scratch.path(format!("{REPORT}/briefings/full.en.md"));
    let page = fs::read_to_string(page).unwrap();
    assert!(!page.contains("Corrected"), "{page}");
    // What is taken, or unknown, changes no file.
    let before = fs::read(&sheet).unwrap();
    for (old, new) in [
        ("guests", "members"),
        ("nobody", "somebody"),
        ("guests", "Guests"),
    ] {
        let run = scratch.run(&["rename", REPORT, old, new]);
        assert_ne!(run.status, 0, "{}", run.transcript());
        assert_eq!(fs::read(&sheet).unwrap(), before);
    }
}

/// Replaces words of the example's sheet, which are there once.
fn edited(scratch: &Scratch, (old, new): (&str, &str)) {
    let path = scratch.path(format!("{REPORT}/facts.yaml"));
    let sheet = fs::read_to_string(&path).unwrap();
    assert_eq!(sheet.matches(old).count(), 1, "{old}");
    fs::write(path, sheet.replace(old, new)).unwrap();
}

const AGAIN: &str = "
  - id: opened-again
    says: { en: On 5 May 2024 the Lerchenchor opened a room on Quibbleton., de: Am 5. Mai 2024 eröffnete der Lerchenchor einen Raum auf Quibbleton. }
    short: { en: Room opened on Quibbleton, de: Raum auf Quibbleton eröffnet }
    date: 2024-05-05
    actors: [choir, quibbleton]
    quotes: [ { correction: On 5 May 2024 the Lerchenchor opened a room on Quibbleton } ]

movements:";

/// Mistakes in what a sheet says of several sources: each is an error with its place, and no file is written.
#[test]
fn mistakes_about_sources_have_their_place_and_change_no_file() {
    let cases = [
        (
            (
                "    published: 2024-05-06\n",
                "    published: 2024-05-06\n    based-on: [bote]\n",
            ),
            "facts.yaml:51:16: error[lineage-cycle]: `gazette` is based on itself",
        ),
        (
            (
                "published: 2024-05-06\n",
                "published: 2024-05-06\n    supersedes: [correction]\n",
            ),
            "facts.yaml:79:18: error[lineage-cycle]: `gazette` supersedes itself",
        ),
        (
            ("published: 2024-05-14", "published: 2024-05-03"),
            "facts.yaml:78:18: error[wrong-value]: `gazette` was published after `correction`, which cannot supersede it",
        ),
        (
            (
                "Brackwater Gazette, correction",
                "Brackwater  Gazette, First report",
            ),
            "facts.yaml:71:12: error[wrong-value]: another source has this label already",
        ),
        (
            ("from: Mehr darüber steht", "from: Weniger darüber steht"),
            "facts.yaml:52:15: error[set-aside-lost]: `bote` has no such words to set aside",
        ),
        (
            (
                "    date: 2024-05-11\n",
                "    date: 2024-05-11\n    credibility: 7\n",
            ),
            "facts.yaml:125:18: error[wrong-value]: `7` is no credibility",
        ),
    ];
    for (edit, finding) in cases {
        let scratch = harbour();
        edited(&scratch, edit);
        refuses(&scratch, finding);
    }
    let scratch = harbour();
    edited(&scratch, ("\nmovements:", AGAIN));
    edited(
        &scratch,
        (
            "between: [all-move, some-stay]",
            "between: [all-move, some-stay, opened, opened-again]",
        ),
    );
    refuses(
        &scratch,
        "error[difference-agrees]: `opened` and `opened-again` agree",
    );
}

/// Checks and builds a report that is refused with this finding, and compares all files before and after.
fn refuses(scratch: &Scratch, finding: &str) {
    let before = everything_below(&scratch.path(""));
    for command in ["check", "build"] {
        let run = scratch.run(&[command, REPORT, "--format", "short"]);
        assert_eq!(run.status, 1, "{finding}: {}", run.transcript());
        let said = run.transcript();
        assert!(said.contains(finding), "{finding}: {said}");
    }
    assert_eq!(everything_below(&scratch.path("")), before, "{finding}");
}

/// The finished statements of a sheet are checked while others are stubs.
#[test]
fn findings_of_finished_statements_beside_stubs() {
    let scratch = harbour();
    edited(
        &scratch,
        ("en: On 11 May 2024 the room had 64 members.", "en: DRAFT"),
    );
    edited(&scratch, ("value: 60,", "value: 61,"));
    let run = scratch.run(&["check", REPORT, "--format", "short"]);
    for said in [
        "error[statement-drafted]: nobody has written this text yet",
        "error[number-unsupported]: the count 61 is not in the quotes of this fact",
    ] {
        assert!(run.stdout.contains(said), "{}", run.transcript());
    }
}
