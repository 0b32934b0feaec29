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
        let names = |list: &Value| {
            let names: Vec<&str> = list
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|it| it.as_str().or(it["id"].as_str()))
                .collect();
            names.join(", ")
        };
        text += &format!(
            "{}: {}; under it: {}; in: {}\n",
            statement["id"].as_str().unwrap(),
            statement["class"].as_str().unwrap(),
            names(&statement["rests-on-it"]),
            names(&statement["printed-in"]),
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
    assert_eq!(lock(), accepted, "what was accepted is not lost");
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

#[cfg(unix)]
mod interrupted {
    use std::process::Command;
    use std::process::Stdio;
    use std::time::Instant;

    use super::*;

    /// Killed at any moment, a build leaves what `check --locked` refuses, or what was there, or what it was to write.
    #[test]
    fn a_killed_build_is_never_taken_for_a_whole_one() {
        let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
        let sheet = fs::read_to_string(scratch.path("reports/choir/facts.yaml")).unwrap();
        let start = Instant::now();
        assert_eq!(scratch.run(&["build"]).status, 0);
        let whole = start.elapsed();
        let accept = "review choir --accept last-notice --by A --on 2024-07-09 --because so";
        let accept: Vec<&str> = accept.split(' ').collect();
        assert_eq!(scratch.run(&accept).status, 0);
        let mut refused = 0;
        for round in 0..ROUNDS {
            let issued = format!("issued: 2024-07-{:02}", 9 + round);
            let sheet = sheet.replacen("issued: 2024-07-08", &issued, 1);
            scratch.write("reports/choir/facts.yaml", sheet);
            let mut build = Command::new(env!("CARGO_BIN_EXE_factbrief"))
                .arg("build")
                .current_dir(scratch.path(""))
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(whole * round / (ROUNDS - 2));
            build.kill().unwrap();
            build.wait().unwrap();
            let locked = scratch.run(&["check", "choir", "--locked", "--format", "short"]);
            let page = fs::read_to_string(scratch.path("reports/choir/briefings/one-page.en.md"));
            let day = format!("{} July 2024", 9 + round);
            if locked.status == 0 {
                let page = page.unwrap();
                assert!(
                    page.contains(&day),
                    "accepted a page of another day\n{page}"
                );
            } else {
                refused += 1;
                assert!(
                    locked.stdout.contains("-outdated]"),
                    "{}",
                    locked.transcript()
                );
            }
            let lock = fs::read_to_string(scratch.path("reports/choir/facts.lock")).unwrap();
            assert!(lock.contains("by = \"A\""), "what was accepted is lost");
        }
        println!("{refused} of {ROUNDS} killed builds left something to build");
        assert!(refused > 0, "no build was killed in time");
        let leftovers = scratch.run(&["build"]);
        assert_eq!(leftovers.status, 0);
        assert_eq!(scratch.run(&["check", "--locked"]).status, 0);
    }

    /// How many builds are killed, from the first moment to a little after the last.
    const ROUNDS: u32 = 12;

    /// A file may grow to so many blocks and no further, as on a disk that is full.
    #[test]
    fn a_full_disk_keeps_what_was_accepted() {
        let scratch = recorded();
        let accept = "review tamtam --accept telegram-popular --by A --on 2026-12-01 --because so";
        let lock = || fs::read(scratch.path("reports/tamtam/facts.lock")).unwrap();
        let before = lock();
        for blocks in [0, 1, 16, 64] {
            let script = format!("ulimit -f {blocks}; trap '' XFSZ; exec \"$0\" {accept}");
            let run = Command::new("bash")
                .args(["-c", &script, env!("CARGO_BIN_EXE_factbrief")])
                .current_dir(scratch.path(""))
                .output()
                .unwrap();
            assert_eq!(run.status.code(), Some(2), "{blocks} blocks");
            assert!(
                String::from_utf8(run.stderr)
                    .unwrap()
                    .contains("nothing accepted")
            );
            assert_eq!(lock(), before);
        }
        assert_eq!(scratch.run(&["check", "--locked"]).status, 0);
        let arguments: Vec<&str> = accept.split(' ').collect();
        assert_eq!(scratch.run(&arguments).status, 0);
        assert_ne!(lock(), before);
    }

    /// Where nothing can be written: the directory of the lock is a file's place, as root may write anywhere else.
    #[test]
    fn a_directory_that_cannot_be_written() {
        use std::os::unix::fs::PermissionsExt;
        let scratch = recorded();
        let directory = scratch.path("reports/tamtam");
        let lock = fs::read(directory.join("facts.lock")).unwrap();
        fs::set_permissions(&directory, fs::Permissions::from_mode(0o555)).unwrap();
        let probe = fs::write(directory.join("probe"), "");
        let run = scratch.run(&[
            "review",
            "tamtam",
            "--accept",
            "telegram-popular",
            "--by",
            "A",
            "--on",
            "2026-12-01",
            "--because",
            "so",
        ]);
        fs::set_permissions(&directory, fs::Permissions::from_mode(0o755)).unwrap();
        // Root is not stopped by permissions.
        if probe.is_err() {
            assert_eq!(run.status, 2, "{}", run.transcript());
            assert_eq!(fs::read(directory.join("facts.lock")).unwrap(), lock);
            assert_eq!(scratch.run(&["check", "--locked"]).status, 0);
        }
    }
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
        none.stdout.ends_with("\n- Nothing has changed.\n\n"),
        "{}",
        none.transcript()
    );
    assert_eq!(old.run(&["diff", directory, "nowhere"]).status, 2);
}
