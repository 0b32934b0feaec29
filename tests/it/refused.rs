//! Sheets that are refused: each directory below `tests/cases/refused` with what `check` prints.

use std::fs;

use expect_test::expect_file;

use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

#[test]
fn refused() {
    let cases = root().join("tests/cases/refused");
    let mut names: Vec<_> = fs::read_dir(&cases)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert!(names.len() > 15, "the cases are gone");
    for name in names {
        let scratch = Scratch::new();
        let case = cases.join(&name);
        copy(&case, &scratch.path(&name), &["expected.txt"]);
        let run = scratch.run(&["check", name.to_str().unwrap()]);
        assert_ne!(run.status, 0, "{} is not refused", case.display());
        expect_file![case.join("expected.txt")].assert_eq(&run.transcript());
    }
}

#[test]
fn a_source_behind_a_symbolic_link_that_leaves_the_report() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let source = scratch.path("reports/choir/sources/announcement.txt");
    let outside = scratch.path("elsewhere.txt");
    fs::rename(&source, &outside).unwrap();
    std::os::unix::fs::symlink(&outside, &source).unwrap();
    let run = scratch.run(&["check"]);
    assert_eq!(run.status, 1);
    assert!(
        run.stdout.contains("the path leaves the report directory"),
        "{}",
        run.transcript()
    );
}

#[test]
fn files_over_the_limit() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let large = "a ".repeat(usize::try_from(factbrief::source::SOURCE_LIMIT).unwrap() / 2 + 1);
    scratch.write("reports/choir/sources/announcement.txt", &large);
    let run = scratch.run(&["check", "--format", "short"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stdout.contains("the file has more than 10485760 bytes"),
        "{}",
        run.transcript()
    );
    scratch.write("reports/choir/facts.yaml", &large);
    let run = scratch.run(&["check", "--format", "short"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stdout.contains("the file has more than 2097152 bytes"),
        "{}",
        run.transcript()
    );
}

#[test]
fn nothing_to_check_is_not_clean() {
    let scratch = Scratch::new();
    let run = scratch.run(&["check"]);
    assert_eq!(run.status, 2);
    assert_eq!(
        run.stderr,
        "factbrief: nothing checked: no report found here; name a directory that holds a facts.yaml, or try `factbrief new reports/first --example`\n"
    );
}

#[test]
fn finished_briefings_stay_where_the_sheet_is_refused() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    assert_eq!(scratch.run(&["build"]).status, 0);
    let pdf = scratch.path("reports/choir/briefings/full.en.pdf");
    let before = fs::read(&pdf).unwrap();
    let sheet = scratch.path("reports/choir/facts.yaml");
    let text = fs::read_to_string(&sheet).unwrap();
    let text = text
        .replace(
            "actors:\n  - id: q",
            "actors:\n  - { id: crier, kind: group, name: Town Crier }\n  - id: q",
        )
        .replace(
            "    actors: [quillhaven-chorale, pellimog, ostrelle, petra",
            "    actors: [crier, petra",
        );
    fs::write(&sheet, text).unwrap();
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    let finding = "error[actor-without-fact]: the full briefing lists the actor `crier`, and no fact names it";
    assert!(run.stderr.contains(finding), "{}", run.transcript());
    assert_eq!(fs::read(&pdf).unwrap(), before);
}
