//! Findings for GitHub: workflow commands, which become annotations of a change, and a summary in Markdown.
//!
//! GitHub shows ten annotations of a kind in one step and drops the others
//! without a word. So the gravest come first, ten of a kind, and the summary
//! lists all of them. A text of a sheet can neither end a command nor start one,
//! because nothing but commands is written, and their texts are escaped.

use std::fmt::Write;

use crate::finding::Listed;
use crate::finding::Severity;
use crate::finding::listed::gravest_first;

/// The maximum number of annotations of a kind that GitHub shows in one step.
const MAX_SHOWN: usize = 10;

/// The maximum size of a file of summaries in bytes: GitHub drops all of it where it has more than a mebibyte.
const MAX_FILE_BYTES: usize = 1024 * 1024;

/// The maximum size of the findings in it in bytes, because other programs may write to it as well.
const MAX_SUMMARY_BYTES: usize = 512 * 1024;

/// The number of bytes that are kept free for the line that says how much is not shown.
const LAST_LINE_BYTES: usize = 64;

/// Returns one workflow command on a line for each finding that GitHub will show, and a notice if there are more.
pub fn github(findings: &[Listed]) -> String {
    let sorted = gravest_first(findings);
    let mut commands = String::new();
    let mut shown = 0;
    for kind in ["error", "warning"] {
        let of_kind = sorted.iter().filter(|it| command(it.severity) == kind);
        for finding in of_kind.take(MAX_SHOWN) {
            annotation(&mut commands, kind, finding);
            shown += 1;
        }
    }
    let more = findings.len() - shown;
    if more > 0 {
        let findings = if more == 1 { "finding" } else { "findings" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            commands,
            "::notice title=factbrief::{more} more {findings}, in the summary that `--summary FILE` writes"
        );
    }
    commands
}

/// Returns the findings as a section of Markdown for a file that has so many bytes already, the gravest first; empty if
/// there are none.
pub fn summary(findings: &[Listed], present_bytes: usize) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let room = MAX_FILE_BYTES.saturating_sub(present_bytes);
    let room = room.min(MAX_SUMMARY_BYTES).saturating_sub(LAST_LINE_BYTES);
    let mut text =
        "## Findings\n\n| severity | rule | place | finding |\n| --- | --- | --- | --- |\n"
            .to_owned();
    let sorted = gravest_first(findings);
    for (index, finding) in sorted.iter().enumerate() {
        let row = row(finding);
        if text.len() + row.len() > room {
            let _ = writeln!(text, "\n{} more are not shown.", sorted.len() - index);
            return text;
        }
        text.push_str(&row);
    }
    text
}

fn row(finding: &Listed) -> String {
    let hint = finding.hint.as_ref();
    let hint = hint.map_or(String::new(), |hint| format!("<br>{}", cell(hint)));
    format!(
        "| {} | {} | {}:{} | {}{hint} |\n",
        finding.severity.as_str(),
        finding.code,
        cell(&finding.place.file),
        finding.place.start.line,
        cell(&finding.message),
    )
}

fn annotation(commands: &mut String, kind: &str, finding: &Listed) {
    let place = &finding.place;
    let file = property(&place.file);
    let (start, end) = (place.start, place.end);
    let _ = write!(
        commands,
        "::{kind} file={file},line={},endLine={}",
        start.line, end.line
    );
    // GitHub accepts columns only if a place begins and ends on one line.
    if start.line == end.line {
        let _ = write!(commands, ",col={},endColumn={}", start.column, end.column);
    }
    let hint = finding.hint.as_ref();
    let hint = hint.map_or(String::new(), |hint| format!("\n{hint}"));
    let message = data(&format!("{}{hint}", finding.message));
    let _ = writeln!(commands, ",title={}::{message}", property(finding.code));
}

/// Returns the workflow command for a severity.
fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error | Severity::Unchecked => "error",
    }
}

/// Returns the message of a command, escaped as the runner unescapes it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Returns a property of a command, with the colon and the comma escaped that would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns a text for a cell of a Markdown table: every mark that could be markup is escaped, names in backticks are code.
fn cell(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|char| if char.is_control() { ' ' } else { char })
        .collect();
    let parts: Vec<&str> = text.split('`').collect();
    // An even number of backticks leaves an odd number of parts.
    if parts.len().is_multiple_of(2)
        || parts
            .iter()
            .skip(1)
            .step_by(2)
            .any(|part| part.trim().is_empty())
    {
        return escaped(&text);
    }
    let mut cell = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index % 2 == 0 {
            cell.push_str(&escaped(part));
        } else {
            let _ = write!(cell, "`{}`", part.replace('|', "\\|"));
        }
    }
    cell
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, char| {
        // Inside code, a table gives a meaning to the bar alone; elsewhere every mark may be escaped.
        if char.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(char);
        escaped
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use proptest::prelude::*;

    use super::MAX_FILE_BYTES;
    use super::MAX_SHOWN;
    use super::MAX_SUMMARY_BYTES;
    use super::cell;
    use super::data;
    use super::github;
    use super::property;
    use super::summary;
    use crate::files::Files;
    use crate::files::Repository;
    use crate::finding::Code;
    use crate::finding::Finding;
    use crate::finding::Listed;
    use crate::finding::list;

    fn listed(findings: &[Finding], files: &Files) -> Vec<Listed> {
        list((files, &Repository::default()), findings, |_| String::new())
    }

    #[test]
    fn commands() {
        let mut files = Files::new();
        let sheet = files.insert("reports/a,b/facts.yaml", "title: Chor\nfür: 100 %\n");
        let findings = [
            Finding::warning(
                Code::invented("unused", ""),
                sheet.span(0..5),
                "50 %, or\r\n::error::more",
            ),
            Finding::error(
                Code::invented("quote-lost", ""),
                sheet.span(12..22),
                "`a` lacks it",
            )
            .hint("look | there"),
            Finding::error(
                Code::invented("quote-cut", ""),
                sheet.span(0..22),
                "over two lines",
            ),
        ];
        let listed = listed(&findings, &files);
        expect![[r"
            ::error file=reports/a%2Cb/facts.yaml,line=2,endLine=2,col=1,endColumn=10,title=quote-lost::`a` lacks it%0Alook | there
            ::error file=reports/a%2Cb/facts.yaml,line=1,endLine=2,title=quote-cut::over two lines
            ::warning file=reports/a%2Cb/facts.yaml,line=1,endLine=1,col=1,endColumn=6,title=unused::50 %25, or%0D%0A::error::more
        "]].assert_eq(&github(&listed));
        expect![[r"
            ## Findings

            | severity | rule | place | finding |
            | --- | --- | --- | --- |
            | error | quote-lost | reports\/a\,b\/facts\.yaml:2 | `a` lacks it<br>look \| there |
            | error | quote-cut | reports\/a\,b\/facts\.yaml:1 | over two lines |
            | warning | unused | reports\/a\,b\/facts\.yaml:1 | 50 \%\, or  \:\:error\:\:more |
        "]]
        .assert_eq(&summary(&listed, 0));
        assert_eq!(github(&[]), "");
        assert_eq!(summary(&[], 0), "");
    }

    #[test]
    fn ten_of_a_kind_and_the_gravest_first() {
        let mut files = Files::new();
        let sheet = files.insert("facts.yaml", "title: Chor\n");
        let mut findings: Vec<Finding> = (0..MAX_SHOWN + 5)
            .map(|number| {
                Finding::warning(
                    Code::invented("unused", ""),
                    sheet.start(),
                    format!("mild {number}"),
                )
            })
            .collect();
        findings.push(Finding::error(
            Code::invented("quote-lost", ""),
            sheet.start(),
            "grave",
        ));
        let listed = listed(&findings, &files);
        let commands = github(&listed);
        let lines: Vec<&str> = commands.lines().collect();
        assert_eq!(lines.len(), 1 + MAX_SHOWN + 1);
        assert!(lines[0].starts_with("::error ") && lines[0].ends_with("::grave"));
        assert!(lines[1].ends_with("::mild 0"));
        assert!(lines[11].contains("::5 more findings"));
        assert_eq!(
            summary(&listed, 0)
                .lines()
                .filter(|line| line.contains("mild"))
                .count(),
            MAX_SHOWN + 5
        );
    }

    #[test]
    fn a_summary_is_not_larger_than_a_forge_takes() {
        let mut files = Files::new();
        let sheet = files.insert("facts.yaml", "title: Chor\n");
        let long = "x".repeat(4000);
        let finding = |number: usize| {
            let message = format!("{number} {long}");
            Finding::error(Code::invented("quote-lost", ""), sheet.start(), message)
        };
        let findings: Vec<Finding> = (0..300).map(finding).collect();
        let listed = listed(&findings, &files);
        for (present, least) in [(0, 500_000), (1_000_000, 40_000)] {
            let text = summary(&listed, present);
            assert!((least..MAX_SUMMARY_BYTES).contains(&text.len()));
            assert!(text.len() + present <= MAX_FILE_BYTES);
            let shown = text.matches("| error |").count();
            let last = format!("\n{} more are not shown.\n", 300 - shown);
            assert!(text.ends_with(&last), "{shown}");
        }
        let full = summary(&listed, MAX_FILE_BYTES);
        assert!(
            full.len() < 200,
            "the line alone says that there are findings"
        );
    }

    /// Returns a text as the runner reads it from a command.
    fn unescaped(text: &str) -> String {
        text.replace("%3A", ":")
            .replace("%2C", ",")
            .replace("%0A", "\n")
            .replace("%0D", "\r")
            .replace("%25", "%")
    }

    proptest! {
        #[test]
        fn the_runner_reads_what_was_said(text in "\\PC*|[%:,\r\nA0D25 ]*") {
            prop_assert!(!data(&text).contains(['\r', '\n']));
            prop_assert!(!property(&text).contains(['\r', '\n', ':', ',']));
            prop_assert_eq!(unescaped(&property(&text)), text);
        }

        #[test]
        fn a_cell_is_text(text in "\\PC*|[`|<>*_\\\\\\[\\]()!&a ]*") {
            let table = format!("| |\n| --- |\n| {} |\n", cell(&text));
            let mut options = pulldown_cmark::Options::empty();
            options.insert(pulldown_cmark::Options::ENABLE_TABLES);
            let mut words = String::new();
            for event in pulldown_cmark::Parser::new_ext(&table, options) {
                match event {
                    pulldown_cmark::Event::Text(text) | pulldown_cmark::Event::Code(text) => words.push_str(&text),
                    pulldown_cmark::Event::Start(tag) => prop_assert!(matches!(
                        tag,
                        pulldown_cmark::Tag::Table(_) | pulldown_cmark::Tag::TableHead
                            | pulldown_cmark::Tag::TableRow | pulldown_cmark::Tag::TableCell
                    )),
                    pulldown_cmark::Event::End(_) => {}
                    other => prop_assert!(false, "{other:?}"),
                }
            }
            let plain = |text: &str| text.replace(|c: char| c == '`' || c.is_whitespace() || c.is_control(), "");
            prop_assert_eq!(plain(&words), plain(&text));
        }
    }
}
