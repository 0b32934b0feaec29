//! The source of the real report, changed in one place at a time: what a user sees.

use std::fs;
use std::path::PathBuf;

use expect_test::expect_file;
use serde_json::Value;

use crate::support::Scratch;
use crate::support::root;

/// A name, what stands in the source, and what stands there then.
const CHANGES: &[(&str, &str, &str)] = &[
    ("digit-changed", "26.000 Websites", "27.000 Websites"),
    (
        "number-grouped-otherwise",
        "26.000 Websites",
        "26 000 Websites",
    ),
    (
        "negation-in",
        "die Plattform war",
        "die Plattform nicht war",
    ),
    (
        "attribution-replaced",
        "nach Angaben von Agenturen",
        "nach Angaben der Behörde",
    ),
    (
        "attribution-denied",
        "nach Angaben von Agenturen",
        "anders als gemeldet",
    ),
    (
        "word-replaced",
        "automatisch\ngeschriebene",
        "selbsttätig\ngeschriebene",
    ),
    ("word-dropped", "unbekannte russische App", "russische App"),
    (
        "comma-added",
        "Gruppen austauschen kann",
        "Gruppen, austauschen kann",
    ),
    (
        "comma-in-reported-speech",
        "Nach Angaben der",
        "Nach Angaben, der",
    ),
    ("quotation-marks-swapped", "\"OK\"", "„OK“"),
    (
        "quotation-mark-added",
        "Design der App \"Adno Klasniki“ oder",
        "Design der App \"Adno Klasniki“ \"oder",
    ),
    ("quotation-marks-removed", "\"OK\"", "OK"),
    (
        "question-to-statement",
        "Was ist TamTam?",
        "Was ist TamTam.",
    ),
    ("month-changed", "27. März 2017", "27. Mai 2017"),
    ("name-changed", "Google, Twitter,", "Google, Facebook,"),
    (
        "deleted",
        "Der IS versucht,\nauf Europol zu anworten, indem er sich neuen Medienplattformen zuwendet, über\ndie er mit seinen Anhängern kommunizieren kann.\n",
        "",
    ),
    (
        "replaced",
        "Der IS versucht,\nauf Europol zu anworten, indem er sich neuen Medienplattformen zuwendet, über\ndie er mit seinen Anhängern kommunizieren kann.",
        "Weitere Einzelheiten wurden zunächst nicht bekannt.",
    ),
    ("moved", "Warum das neue\nZiel?\n", ""),
    (
        "notice-on-top",
        "Die App TamTam…",
        "Diese Meldung wurde zurückgezogen.\n\nDie App TamTam…",
    ),
    (
        "denial-put-in",
        "Am 26. November\n2019",
        "Das stimmt so nicht. Am 26. November\n2019",
    ),
];

fn report() -> PathBuf {
    root().join("reports/tamtam")
}

/// A copy of the real report of which a build has recorded everything.
fn recorded() -> Scratch {
    let scratch = Scratch::with_outputs(&report());
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    scratch
}

const SOURCE: &str = "reports/tamtam/sources/tamtam.de.txt";

/// What rests on a statement, by name.
fn names(list: &Value) -> String {
    let names = list.as_array().unwrap().iter();
    let names: Vec<&str> = names.filter_map(|it| it["id"].as_str()).collect();
    names.join(", ")
}

/// Where a statement, or what rests on it, is printed.
fn places(list: &Value) -> String {
    let place = |it: &Value| {
        let word = |key: &str| it[key].as_str().unwrap().to_owned();
        format!("{} {} ({})", word("product"), word("part"), word("id"))
    };
    let places: Vec<String> = list.as_array().unwrap().iter().map(place).collect();
    places.join(", ")
}

/// The findings and the affected statements, without places in the sheet, which every edit of the sheet moves.
fn seen(scratch: &Scratch) -> String {
    let check = scratch.run(&["check", "tamtam", "--format", "json"]);
    let findings: Value = serde_json::from_str(&check.stdout).unwrap();
    let sheet = fs::read_to_string(scratch.path("reports/tamtam/facts.yaml")).unwrap();
    let mut text = format!("check: exit status {}\n", check.status);
    for finding in findings.as_array().unwrap() {
        let word = |key: &str| finding[key].as_str().unwrap().to_owned();
        let line = usize::try_from(finding["line"].as_u64().unwrap()).unwrap();
        let place = if word("file").ends_with("facts.yaml") {
            // The line of the quote, or of the id.
            let line = sheet.lines().nth(line - 1).unwrap().trim();
            let words: String = line.chars().take(60).collect();
            format!("“{words}”")
        } else {
            format!("line {line} of the source")
        };
        text += &format!(
            "{}[{}] at {place}\n    {}\n",
            word("severity"),
            word("code"),
            word("message")
        );
    }
    let review = scratch.run(&["review", "tamtam", "--format", "json"]);
    let changes: Value = serde_json::from_str(&review.stdout).unwrap();
    text += &format!("review: exit status {}\n", review.status);
    for statement in changes["statements"].as_array().unwrap() {
        text += &format!(
            "{}: {}; under it: {}; in: {}\n",
            statement["id"].as_str().unwrap(),
            statement["class"].as_str().unwrap(),
            names(&statement["rests-on-it"]),
            places(&statement["printed-in"]),
        );
        for sentence in statement["sentences"].as_array().unwrap() {
            let place = sentence["place"].as_str().unwrap();
            text += &format!(
                "    {} at {}\n",
                sentence["class"].as_str().unwrap(),
                place.rsplit('/').next().unwrap()
            );
        }
    }
    for source in changes["sources"].as_array().unwrap() {
        for sentence in source["sentences"].as_array().unwrap() {
            text += &format!("source: {sentence}\n");
        }
    }
    text
}

#[test]
fn each_change_of_the_source_is_seen() {
    let scratch = recorded();
    let original = fs::read_to_string(scratch.path(SOURCE)).unwrap();
    let record = "reports/tamtam/briefings/evidence.json";
    let printed = fs::read_to_string(scratch.path(record)).unwrap();
    for (name, from, to) in CHANGES {
        assert!(
            original.contains(from),
            "{name}: the source has no “{from}”"
        );
        let mut changed = original.replacen(from, to, 1);
        if *name == "moved" {
            changed = format!("{changed}\n\n{from}");
        }
        scratch.write(SOURCE, &changed);
        let seen = seen(&scratch);
        expect_file![root().join(format!("tests/cases/drift/{name}.txt"))].assert_eq(&seen);
        for line in seen.lines().filter(|line| line.ends_with("; in: ")) {
            let (id, _) = line.split_once(':').unwrap();
            let is_printed = printed.contains(&format!("\"{id}\""));
            assert!(!is_printed, "{name}: `{id}` is printed somewhere");
        }
        // Whatever changes a word is an error, and nothing is built on it.
        let harmless = ["quotation-marks-swapped"];
        let build = scratch.run(&["build"]);
        assert_eq!(
            build.status != 0,
            !harmless.contains(name),
            "{name}\n{seen}"
        );
    }
}

/// The article, wrapped otherwise, in Windows-1252 with CRLF, and in UTF-8 with a byte order mark.
#[test]
fn another_wrapping_and_encoding_changes_nothing_but_lines_and_digests() {
    let scratch = recorded();
    let page = |scratch: &Scratch| {
        fs::read_to_string(scratch.path("reports/tamtam/briefings/one-page.en.md")).unwrap()
    };
    let before = page(&scratch);
    let original = fs::read_to_string(scratch.path(SOURCE)).unwrap();
    let wrapped = wrapped_otherwise(&original).replace('\n', "\r\n");
    let windows: Vec<u8> = wrapped
        .chars()
        .map(|letter| match letter {
            '…' => 0x85,
            '“' => 0x93,
            other => u8::try_from(u32::from(other)).unwrap(),
        })
        .collect();
    for bytes in [windows, format!("\u{FEFF}{wrapped}").into_bytes()] {
        scratch.write(SOURCE, &bytes);
        let review = scratch.run(&["review", "tamtam"]);
        assert_eq!(
            (review.status, review.stdout.as_str()),
            (0, ""),
            "{}",
            review.transcript()
        );
        let locked = scratch.run(&["check", "tamtam", "--locked"]);
        assert_eq!(locked.status, 1, "the lock has other digests");
        let build = scratch.run(&["build"]);
        assert_eq!(build.status, 0, "{}", build.transcript());
        assert_eq!(scratch.run(&["check", "--locked"]).status, 0);
        let words = |page: &str| -> Vec<String> {
            let line = |line: &&str| !line.contains("SHA-256");
            let lines = page.lines().filter(line);
            lines.map(without_digits).collect()
        };
        assert!(words(&page(&scratch)) == words(&before), "other words");
        assert_ne!(page(&scratch), before, "the digest is another one");
    }
}

/// Every paragraph on lines of another length; headings keep their own lines.
fn wrapped_otherwise(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        // A break more in the middle of long lines moves every line below.
        match line
            .char_indices()
            .filter(|(_, letter)| *letter == ' ')
            .nth(5)
        {
            Some((at, _)) if line.chars().count() > 60 => {
                out.push_str(&line[..at]);
                out.push('\n');
                out.push_str(&line[at + 1..]);
            }
            _ => out.push_str(line),
        }
    }
    out
}

fn without_digits(line: &str) -> String {
    let line = line.replace(|digit: char| digit.is_ascii_digit(), "");
    line.replace("lines\u{a0} to\u{a0}", "line\u{a0}")
}

#[test]
fn a_second_build_renders_nothing() {
    let scratch = recorded();
    let again = scratch.run(&["build"]);
    assert_eq!(again.status, 0);
    assert!(
        again
            .stdout
            .lines()
            .all(|line| line.starts_with("unchanged ")),
        "{}",
        again.transcript()
    );
}

#[test]
fn accepting_names_somebody_and_lapses_with_the_sheet() {
    let scratch = recorded();
    let accept = |ids: &[&str], on: &str| {
        let mut arguments = vec![
            "review",
            "tamtam",
            "--by",
            "A. Reader",
            "--on",
            on,
            "--because",
            "compared",
            "--accept",
        ];
        arguments.extend(ids);
        scratch.run(&arguments)
    };
    assert_eq!(
        accept(&["telegram-popular"], "2026-12").status,
        2,
        "a full day"
    );
    assert_eq!(accept(&["nobody-knows-this"], "2026-12-01").status, 2);
    let run = accept(&["telegram-popular"], "2026-12-01");
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert_eq!(
        scratch.run(&["check", "--locked"]).status,
        1,
        "the outputs are those of another lock"
    );
    assert_eq!(scratch.run(&["build"]).status, 0);
    let lock = || fs::read_to_string(scratch.path("reports/tamtam/facts.lock")).unwrap();
    let accepted = lock();
    assert!(accepted.contains("by = \"A. Reader\"\non = \"2026-12-01\"\nbecause = \"compared\""));
    let sheet = scratch.path("reports/tamtam/facts.yaml");
    let text = fs::read_to_string(&sheet).unwrap();
    let changed = text.replacen(
        "en: The article calls Telegram a popular app.",
        "en: In the article Telegram is a popular app.",
        1,
    );
    assert_ne!(changed, text);
    scratch.write("reports/tamtam/facts.yaml", changed);
    let check = scratch.run(&["check", "tamtam", "--format", "short"]);
    assert!(check.stdout.contains("warning[review-lapsed]: `telegram-popular` was changed after A. Reader accepted it on 2026-12-01"), "{}", check.transcript());
    assert_eq!(scratch.run(&["build"]).status, 0);
    assert!(records(&lock()) == records(&accepted), "it is lost");
    let tampered = accepted.replace("A. Reader", "B. Writer");
    scratch.write("reports/tamtam/facts.lock", tampered);
    let check = scratch.run(&["check", "tamtam", "--format", "short"]);
    assert_eq!(check.status, 1);
    assert!(
        check
            .stdout
            .contains("error[lock-tampered]: the record of `telegram-popular`"),
        "{}",
        check.transcript()
    );
}

#[test]
fn a_day_by_which_to_look_again() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let path = scratch.path("reports/choir/facts.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let (head, facts) = text.split_once("\nfacts:").unwrap();
    let facts = facts.replacen(
        "\n    quotes:",
        "\n    review-by: 2026-12-01\n    quotes:",
        1,
    );
    scratch.write("reports/choir/facts.yaml", format!("{head}\nfacts:{facts}"));
    let check = |arguments: &[&str]| {
        let run = scratch.run(&[&["check", "choir", "--format", "short"], arguments].concat());
        (run.status, run.stdout.contains("error[review-due]"))
    };
    assert_eq!(check(&[]), (0, false), "nothing reads the clock");
    assert_eq!(check(&["--today", "2026-12-01"]), (0, false));
    assert_eq!(check(&["--today", "2026-12-02"]), (1, true));
}

#[test]
fn what_changed_between_two_editions() {
    let old = Scratch::with_report(&root().join("tests/cases/source-changed"));
    let directory = "reports/source-changed";
    let sheet = fs::read_to_string(old.path(directory).join("facts.yaml")).unwrap();
    let new = old.path("new");
    crate::support::copy(&old.path(directory), &new, &[]);
    let (head, tail) = sheet.split_once("  - id: group\n").unwrap();
    let (_, tail) = tail.split_once("\nmovements:").unwrap();
    let changed = format!(
        "{head}  - id: opened-again\n    says: {{ en: \"The club opened a group, *again*.\" }}\n    \
         quotes: [ {{ notice: opened a group on Quibbleton }} ]\n\nmovements:{tail}"
    );
    let changed = changed
        .replace("edition: 1", "edition: 2")
        .replace("value: 1200", "value: 1300")
        .replace("1,200", "1,300")
        .replace(
            "key-points: [opened, joined, group]",
            "key-points: [opened, joined, opened-again]",
        );
    fs::write(new.join("facts.yaml"), changed).unwrap();
    let notice = new.join("sources/notice.txt");
    let text = fs::read_to_string(&notice).unwrap();
    fs::write(&notice, format!("Corrected.\n\n{text}")).unwrap();
    let diff = |format: &str| old.run(&["diff", directory, "new", "--format", format]);
    let shown = ["text", "markdown", "json"].map(|format| diff(format).transcript());
    expect_file![root().join("tests/cases/diff.txt")].assert_eq(&shown.concat());
    let none = old.run(&["diff", directory, directory]);
    assert!(
        none.stdout
            .ends_with("\n- Nothing in this briefing has changed.\n\n"),
        "{}",
        none.transcript()
    );
    assert_eq!(old.run(&["diff", directory, "nowhere"]).status, 2);
}

/// What a lock holds as accepted: everything behind the editions.
fn records(lock: &str) -> &str {
    lock.split_once("\n[[sources]]").unwrap().1
}

/// The next edition of a small report: one fact worded anew, one left out, one added, another source text.
fn next_edition(scratch: &Scratch) {
    let path = scratch.path("reports/choir/facts.yaml");
    let sheet = fs::read_to_string(&path).unwrap();
    let added = "  - id: secretary
    says: { en: Petra Ullwick is the secretary., de: Petra Ullwick ist die Schriftführerin. }
    actors: [petra-ullwick]
    quotes: [ { announcement: \"Petra Ullwick, our secretary\" } ]

movements:";
    let (head, tail) = sheet.split_once("  - id: easy-to-use\n").unwrap();
    let (_, tail) = tail.split_once("\n\nmovements:").unwrap();
    let next = format!("{head}{added}{tail}")
        .replace("edition: 1", "edition: 2")
        .replace("issued: 2024-07-08", "issued: 2024-08-08")
        .replace("easy-to-use", "secretary")
        .replace(
            "The last notice of the Quillhaven Chorale on Pellimog appeared",
            "On Pellimog the Quillhaven Chorale put up its last notice",
        )
        .replace(
            "Die letzte Mitteilung der Quillhaven Chorale auf Pellimog erschien",
            "Auf Pellimog gab es die letzte Mitteilung der Quillhaven Chorale",
        );
    fs::write(&path, next).unwrap();
}

#[test]
fn the_full_briefing_says_what_changed_since_the_edition_before() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let read = |name: &str| fs::read_to_string(scratch.path("reports/choir").join(name)).unwrap();
    assert_eq!(scratch.run(&["build"]).status, 0);
    let first = read("briefings/full.en.md");
    assert!(
        !first.contains("What has changed"),
        "there is no edition before the first"
    );
    scratch.write("first/facts.lock", read("facts.lock"));
    next_edition(&scratch);
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let section = |tag: &str, heading: &str| -> String {
        let page = read(&format!("briefings/full.{tag}.md"));
        let (_, after) = page.split_once(heading).unwrap();
        let (section, _) = after.split_once("\n## ").unwrap();
        format!("{heading}{section}\n")
    };
    let english = section("en", "## What has changed since edition");
    let german = section("de", "## Was sich seit Ausgabe");
    expect_file![root().join("tests/cases/changes.md")].assert_eq(&(english + &german));
    assert!(read("briefings/full.en.html").contains("id=\"changes\""));
    // The front page marks which of its statements changed.
    let front = read("briefings/one-page.en.md");
    let short = "**Changes since edition 1:** on this page[^last-notice]";
    assert!(front.contains(short), "{front}");
    let again = scratch.run(&["build"]);
    assert!(
        again
            .stdout
            .lines()
            .all(|line| line.starts_with("unchanged ")),
        "{}",
        again.transcript()
    );
    assert_eq!(scratch.run(&["check", "--locked"]).status, 0);
    // The locks alone say the same as the sheets do.
    let of_locks = scratch.run(&["diff", "first", "reports/choir/facts.lock"]);
    assert_eq!(of_locks.status, 0, "{}", of_locks.transcript());
    let of_a_report = scratch.run(&["diff", "first/facts.lock", "choir"]);
    assert_eq!(of_a_report.stdout, of_locks.stdout);
    expect_file![root().join("tests/cases/diff-of-locks.txt")].assert_eq(&of_locks.transcript());
}

/// A lock of an earlier version of the program is read, and written anew by the next build.
#[test]
fn a_lock_of_the_first_format() {
    let scratch = Scratch::with_report(&root().join("tests/cases/source-changed"));
    let directory = scratch.path("reports/source-changed");
    let lock = fs::read_to_string(directory.join("facts.lock")).unwrap();
    assert!(
        lock.contains("\nformat = 1\n"),
        "this case keeps an old lock"
    );
    let review = scratch.run(&["review", "source-changed"]);
    assert_eq!(review.status, 1, "{}", review.transcript());
    let silent = scratch.run(&[
        "diff",
        "reports/source-changed/facts.lock",
        "source-changed",
    ]);
    assert_eq!(silent.status, 2);
    assert!(
        silent.stderr.contains("does not say what its edition says"),
        "{}",
        silent.transcript()
    );
    let notice = directory.join("sources/notice.txt");
    let text = fs::read_to_string(&notice).unwrap();
    fs::write(&notice, text.replace("1,300", "1,200")).unwrap();
    assert_eq!(scratch.run(&["build"]).status, 0);
    let lock = fs::read_to_string(directory.join("facts.lock")).unwrap();
    assert!(
        lock.contains("\nformat = 2\n") && lock.contains("[[editions.facts]]"),
        "{lock}"
    );
    assert_eq!(scratch.run(&["check", "--locked"]).status, 0);
}
