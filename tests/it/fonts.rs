//! Fonts beside the embedded ones: a page is laid out again with others, or without them.

use std::fs;
use std::path::Path;

use crate::support::Scratch;
use crate::support::root;

/// The report in ten languages; its fonts stand here.
fn scratch() -> Scratch {
    Scratch::with_report(&root().join("tests/cases/pages/ten-sources"))
}

/// Takes the font with the Chinese characters, which no other font has, out of a directory.
fn without_chinese(directory: &Path) {
    without(directory, "SansSC");
}

/// Takes a font out of a directory.
fn without(directory: &Path, name: &str) {
    let font = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains(name));
    fs::remove_file(font.unwrap()).unwrap();
}

const MISSING: &str = "error[missing-glyph]: no font for text has `";

#[test]
fn a_font_that_is_named_is_looked_at_by_every_check() {
    let scratch = scratch();
    let fonts = scratch.path("elsewhere");
    fs::rename(scratch.path("reports/ten-sources/fonts"), &fonts).unwrap();
    let run = |command: &[&str]| scratch.run(command);
    let with = |command: &'static str| run(&[command, "--font-path", "elsewhere"]);
    assert_eq!(with("build").status, 0, "{}", with("build").transcript());
    assert_eq!(with("check").status, 0);
    assert_eq!(
        run(&["check", "--locked", "--font-path", "elsewhere"]).status,
        0
    );
    // Without it, the pages cannot be laid out, whoever laid them out before.
    let without = run(&["check"]);
    assert_eq!(without.status, 1, "{}", without.transcript());
    assert!(without.stdout.contains(MISSING), "{}", without.transcript());
    // With another one neither.
    without_chinese(&fonts);
    let other = with("check");
    assert_eq!(other.status, 1, "{}", other.transcript());
    assert!(
        other.stdout.contains("script Han"),
        "{}",
        other.transcript()
    );
}

#[test]
fn a_font_of_the_report_is_an_input() {
    let scratch = scratch();
    assert_eq!(scratch.run(&["build"]).status, 0);
    assert_eq!(scratch.run(&["check"]).status, 0);
    without_chinese(&scratch.path("reports/ten-sources/fonts"));
    let run = scratch.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(run.stdout.contains("script Han"), "{}", run.transcript());
    let index = fs::read_to_string(scratch.path("reports/index.md")).unwrap();
    assert!(!index.contains("out of date"), "{index}");
}

/// The monospaced font has Arabic letters, and the hashes on the page are set in it.
#[test]
fn words_of_a_quote_are_not_set_in_the_font_of_the_hashes() {
    let scratch = scratch();
    without(&scratch.path("reports/ten-sources/fonts"), "Arabic");
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    let said = run.stderr.matches("error[missing-glyph]").count();
    assert_eq!(said, 1, "{}", run.transcript());
    for part in [
        MISSING,
        "script Arabic",
        "reports/ten-sources/facts.yaml:",
        "put a font that has it into the folder `fonts` of the report",
        "--font-path",
    ] {
        assert!(run.stderr.contains(part), "{}", run.transcript());
    }
}
