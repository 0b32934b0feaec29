//! Sheets that are refused: a directory for each, and its findings.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::Expect;
use expect_test::expect;

use super::super::*;
use super::refused;
use super::shown;

/// Checks the findings on these directories of `tests/cases/refused`.
fn cases(names: &[&str], expected: &Expect) {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/refused");
    let mut all = String::new();
    for name in names {
        let mut files = Files::new();
        let (file, result) = files.read(&cases.join(name).join("facts.yaml"), SHEET_LIMIT);
        let findings = match result {
            Ok(()) => read(&files, file).1,
            Err(error) => vec![Finding::unreadable(file.start(), "facts.yaml", &error)],
        };
        let _ = writeln!(all, "{name}:\n{}", shown(&files, &findings));
    }
    expected.assert_eq(&all);
}

#[test]
fn cases_refused_as_files() {
    let names = [
        "alias",
        "control-character",
        "duplicate-key",
        "empty-file",
        "facts-is-a-directory",
        "merge-key",
        "newer-format",
        "not-utf-8",
        "tab",
        "tag",
        "two-documents",
    ];
    cases(
        &names,
        &expect![[r#"
        alias:
        error[refused-yaml] 32:13 "&both [": an anchor (`&`) does not belong in a fact sheet (hint: write the value again where it is needed)
        error[refused-yaml] 33:19 "*both": an alias (`*`) does not belong in a fact sheet (hint: write the value again)

        control-character:
        error[control-character] 20:27 "\u{202e}": a character that reverses the order of others (U+202E) stands in this text (hint: delete it, or type this passage again)

        duplicate-key:
        error[duplicate-key] 20:5 "grade": the key `grade` stands here a second time (hint: keep one of them)
          19:5 the first one

        empty-file:
        error[empty-file] 1:1 "": there is nothing in this fact sheet (hint: `factbrief new` makes a fact sheet around a document)

        facts-is-a-directory:
        unchecked[unreadable] 1:1 "": cannot read `facts.yaml`: this is a directory, not a file (hint: put a text file in its place)

        merge-key:
        error[refused-yaml] 31:5 "<<": a merge key (`<<`) does not belong in a fact sheet (hint: write the keys out)

        newer-format:
        unchecked[newer-format] 2:9 "2": this sheet has format 2, and this program reads format 1 (hint: use a newer version of factbrief)

        not-utf-8:
        unchecked[unreadable] 1:1 "": cannot read `facts.yaml`: the file is not UTF-8: byte 545 (line 21) does not belong to a character (hint: save the file as UTF-8)

        tab:
        error[tab-indent] 19:1 "\t": a tab stands in the indentation of this line (hint: indent with spaces)

        tag:
        error[refused-yaml] 4:10 "!!int 1": a tag (`!`) does not belong in a fact sheet (hint: delete it; text that starts with `!` needs quotation marks)

        two-documents:
        error[refused-yaml] 11:1 "---": several documents do not belong in one fact sheet (hint: make one report of each)

    "#]],
    );
}

#[test]
fn cases_refused_as_sheets() {
    let names = [
        "bad-date",
        "key-typo",
        "key-unknown",
        "several-errors",
        "source-outside",
        "unknown-id",
        "untranslated",
        "wrong-scale",
        "wrong-type",
    ];
    cases(
        &names,
        &expect![[r#"
            bad-date:
            error[wrong-value] 5:8 "2024-03": `as-of` needs a full day, and `2024-03` is none (hint: write it as in 2019-11-26)

            key-typo:
            error[unknown-key] 9:1 "langauges": `langauges` is not a key of the sheet (hint: did you mean `languages`?)

            key-unknown:
            error[unknown-key] 32:5 "colour": `colour` is not a key of an entry of `facts` (hint: the keys here are `id`, `says`, `short`, `claim`, `date`, `count`, `actors`, `according-to`, `quotes`, `context`, `stands-for`, `question`, `credibility`, `review-by` and `waive`)

            several-errors:
            error[wrong-type] 4:10 "first": `edition` should be a whole number, in digits, but is the text `first`
            error[unknown-value] 7:10 "TLP:WHITE": `marking` cannot be `TLP:WHITE` (hint: TLP 2.0 calls it `TLP:CLEAR`)
            error[missing-key] 13:5 "id: gazette": the key `grade` is missing here (hint: add `grade:`)
            error[wrong-value] 30:11 "2024-02-30": `2024-02-30` is not a date (hint: write 2019-11-26, 2019-11, 2019, or a range such as 2019-11-21/2019-11-24)
            error[unknown-id] 36:49 "plauderboks": `plauderboks` is not the name of an actor (hint: did you mean `plauderbox`?)

            source-outside:
            error[unreadable] 14:11 "../../gazette.txt": cannot read `../../gazette.txt`: the path leaves the report directory (hint: copy the file into the report directory, and write its path from there)

            unknown-id:
            error[unknown-id] 37:66 "zwischter": `zwischter` is not the name of an actor (hint: did you mean `zwitscher`?)

            untranslated:
            error[untranslated] 30:5 "says": this text has no version in `de` (hint: add `de:`)

            wrong-scale:
            error[wrong-scale] 43:17 "highly-likely": `highly-likely` is a term of the PHIA yardstick, and this sheet uses ICD 203 (hint: write `very-likely`)

            wrong-type:
            error[wrong-type] 32:13 "plauderbox": `actors` should be a list, but is the text `plauderbox` (hint: write `[plauderbox]`)

        "#]],
    );
}

#[test]
fn yaml_that_sheets_do_without() {
    refused(
        "%YAML 1.2\n---\na: b\n",
        &expect![[r#"
        error[refused-yaml] 1:1 "%YAML 1.2": a directive (`%`) does not belong in a fact sheet (hint: delete this line)
    "#]],
    );
    refused(
        "ä: &x ö\nb: *x\n",
        &expect![[r#"
        error[refused-yaml] 1:4 "&x ö": an anchor (`&`) does not belong in a fact sheet (hint: write the value again where it is needed)
        error[refused-yaml] 2:4 "*x": an alias (`*`) does not belong in a fact sheet (hint: write the value again)
    "#]],
    );
    refused(
        "? [a]\n: b\n",
        &expect![[r#"
        error[refused-yaml] 1:3 "[": a key cannot be a list or a map in a fact sheet (hint: write a text before the colon)
    "#]],
    );
    refused(
        "a: ! b\n",
        &expect![[r#"
        error[refused-yaml] 1:4 "! b": a tag (`!`) does not belong in a fact sheet (hint: delete it; text that starts with `!` needs quotation marks)
    "#]],
    );
    refused(
        "a: [[[[[[[[[[[[[[[[[[[[[b]]]]]]]]]]]]]]]]]]]]]\n",
        &expect![[r#"
        error[too-deep] 1:23 "[": lists and maps are nested more than 20 deep here (hint: look for brackets that are not closed)
    "#]],
    );
    refused(
        &"[".repeat(1000),
        &expect![[r#"
        error[too-deep] 1:256 "[": lists and maps are nested more than 20 deep here (hint: look for brackets that are not closed)
    "#]],
    );
}

#[test]
fn sheets_without_a_map() {
    refused(
        "",
        &expect![[r#"
        error[empty-file] 1:1 "": there is nothing in this fact sheet (hint: `factbrief new` makes a fact sheet around a document)
    "#]],
    );
    refused(
        "---\n",
        &expect![[r#"
        error[empty-file] 1:1 "": there is nothing in this fact sheet (hint: `factbrief new` makes a fact sheet around a document)
    "#]],
    );
    refused(
        "- a\n- b\n",
        &expect![[r#"
        error[wrong-type] 1:1 "- a": the sheet should be a map with `format`, `report` and the other keys of a fact sheet, but is a list
    "#]],
    );
    refused(
        "just words\n",
        &expect![[r#"
        error[wrong-type] 1:1 "just words": the sheet should be a map with `format`, `report` and the other keys of a fact sheet, but is the text `just words`
    "#]],
    );
}
