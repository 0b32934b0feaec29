//! Findings for people: drawn as rustc draws them, with the line, a caret and what to do.

use std::ops::Range;

use annotate_snippets::Annotation;
use annotate_snippets::AnnotationKind;
use annotate_snippets::Element;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Origin;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;
use annotate_snippets::normalize_untrusted_str;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Severity;

/// Whether to write ANSI escape sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// Text only.
    Plain,
    /// Colours and bold, for a terminal.
    Ansi,
}

/// The width in columns within which lines of a file are shown; longer ones are shortened around the caret.
const WIDTH: usize = 100;

/// The most characters that a caret underlines on one line, so that the line can be shortened at all.
const LONGEST_UNDERLINE: usize = 60;

/// The findings as drawings with an empty line after each.
pub fn human(files: &Files, findings: &[Finding], colors: Colors) -> String {
    let renderer = match colors {
        Colors::Plain => Renderer::plain(),
        Colors::Ansi => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let draw = |finding| renderer.render(&[group(files, finding)]) + "\n\n";
    findings.iter().map(draw).collect()
}

fn group<'a>(files: &'a Files, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
        Severity::Unchecked => Level::ERROR.with_name(finding.severity.as_str()),
    };
    let title = level
        .primary_title(finding.message.as_str())
        .id(finding.code.0);
    let mut group = Group::with_title(title).elements(places(files, finding));
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.message(normalize_untrusted_str(hint)));
    }
    group
}

/// One drawing for each file, the file of the finding first.
fn places<'a>(files: &'a Files, finding: &'a Finding) -> Vec<Element<'a>> {
    let mut marks = vec![Mark {
        span: finding.span,
        kind: AnnotationKind::Primary,
        label: None,
    }];
    marks.extend(finding.related.iter().map(|related| Mark {
        span: related.span,
        kind: AnnotationKind::Context,
        label: Some(&related.message),
    }));
    let mut of_files: Vec<(FileId, Vec<Mark>)> = Vec::new();
    for mark in marks {
        match of_files
            .iter_mut()
            .find(|(file, _)| *file == mark.span.file)
        {
            Some((_, marks)) => marks.push(mark),
            None => of_files.push((mark.span.file, vec![mark])),
        }
    }
    of_files
        .into_iter()
        .map(|(file, marks)| place(files, file, &marks))
        .collect()
}

/// A place to underline.
struct Mark<'a> {
    span: Span,
    kind: AnnotationKind,
    label: Option<&'a str>,
}

/// The lines of a file that hold the marks, or its path alone where nothing could be read.
fn place<'a>(files: &'a Files, file: FileId, marks: &[Mark<'a>]) -> Element<'a> {
    let file = files.get(file);
    let path = normalize_untrusted_str(&file.path);
    let text = file.text.as_str();
    if text.is_empty() {
        return Origin::path(path).into();
    }
    let ranges: Vec<Range<usize>> = marks
        .iter()
        .map(|mark| underlined(text, mark.span))
        .collect();
    let first = ranges.iter().map(|range| range.start).min().unwrap_or(0);
    let last = ranges.iter().map(|range| range.end).max().unwrap_or(first);
    // Only the lines in question are handed over: a source may have megabytes.
    let before = text.get(..first).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(last..).unwrap_or_default();
    let rest = rest.split('\n').next().unwrap_or_default();
    let end = last + rest.trim_end_matches('\r').len();
    let annotations = marks
        .iter()
        .zip(ranges)
        .map(|(mark, range)| -> Annotation<'a> {
            mark.kind
                .span(range.start - start..range.end - start)
                .label(mark.label)
        });
    Snippet::source(text.get(start..end).unwrap_or_default())
        .line_start(before.matches('\n').count() + 1)
        .path(path)
        .annotations(annotations)
        .into()
}

/// The bytes to underline: of a long passage the start, so that it fits the page.
///
/// A span over several lines keeps them, unless one of them is too long.
fn underlined(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
    let words = text.get(start..end).unwrap_or_default();
    let long = |line: &str| line.chars().nth(LONGEST_UNDERLINE).is_some();
    if !words.lines().any(long) {
        return start..end;
    }
    let first = words.lines().next().unwrap_or_default();
    let fits = first
        .char_indices()
        .nth(LONGEST_UNDERLINE)
        .map_or(first.len(), |(at, _)| at);
    start..start + fits
}

#[cfg(test)]
mod tests {
    use expect_test::Expect;
    use expect_test::expect;
    use proptest::prelude::*;

    use super::Colors;
    use super::human;
    use crate::files::FileId;
    use crate::files::Files;
    use crate::files::Span;
    use crate::finding::Code;
    use crate::finding::Finding;

    const LOST: Code = Code("quote-lost");

    /// The span of these words in the file.
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
}
