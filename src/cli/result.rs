//! The result of a command: words for people, or one JSON value for programs.

use std::io::Write;
use std::ops::Range;
use std::path::Path;

use clap::ValueEnum;
use serde::Serialize;

use crate::cli::Failure;
use crate::cli::When;
use crate::cli::word;
use crate::files;
use crate::files::Files;
use crate::files::Repository;
use crate::finding;
use crate::finding::Finding;
use crate::finding::JsonFinding;
use crate::output::Outcome;
use crate::report::Report;
use crate::source::Document;

/// How a command prints its result.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct ResultArgs {
    /// How to print the result
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ResultFormat::Text)]
    format: ResultFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ResultFormat {
    /// In words
    #[value(alias = "human")]
    Text,
    /// As one JSON value, with the findings
    Json,
}

impl ResultArgs {
    /// Prints a result as JSON, or else the words for it.
    pub(super) fn print<R: Serialize>(
        self,
        result: &R,
        words: impl FnOnce(&R) -> String,
    ) -> Result<(), Failure> {
        match self.format {
            ResultFormat::Json => print_json(result),
            ResultFormat::Text => Ok(write!(std::io::stdout(), "{}", words(result))?),
        }
    }

    /// Prints words for people to standard error, because standard output is taken; an error if programs want the result.
    pub(super) fn print_aside(self, words: &str) -> Result<(), Failure> {
        match self.format {
            ResultFormat::Json => {
                let why = "the result goes to standard output already: name a file instead of `-`";
                Err(Failure::told(why))
            }
            ResultFormat::Text => Ok(write!(std::io::stderr(), "{words}")?),
        }
    }

    /// Prints words for people after a result; programs have it already.
    pub(super) fn tell(self, words: &str) -> std::io::Result<()> {
        match self.format {
            ResultFormat::Json => Ok(()),
            ResultFormat::Text => write!(std::io::stdout(), "{words}"),
        }
    }

    /// Draws findings on standard error for people; programs find them in the result.
    pub(super) fn draw(
        self,
        files: &Files,
        findings: &[Finding],
        color: When,
    ) -> std::io::Result<()> {
        let mut err = std::io::stderr();
        match self.format {
            ResultFormat::Json => Ok(()),
            ResultFormat::Text => {
                let drawn = finding::human(files, findings, color.color(&err));
                write!(err, "{drawn}")
            }
        }
    }
}

/// Prints one JSON value.
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::told)?;
    Ok(writeln!(std::io::stdout(), "{text}")?)
}

/// Returns a path as programs read it, with `/` between its components.
pub(super) fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Returns the findings of a report for programs.
pub(super) fn findings_of(report: &Report, findings: &[Finding]) -> Vec<JsonFinding> {
    let listed = report.list((findings, &[]), &Repository::default());
    finding::json(&report.files, findings, &listed)
}

/// Returns findings that belong to no report for programs.
pub(super) fn loose_findings(files: &Files, findings: &[Finding]) -> Vec<JsonFinding> {
    let read = (files, &Repository::default());
    let listed = finding::list(read, findings, |_| String::new());
    finding::json(files, findings, &listed)
}

/// The files that a command wrote, and what it found on the way.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct FileResults {
    files: Vec<FileResult>,
    pub(super) findings: Vec<JsonFinding>,
}

/// A file with what happened to it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct FileResult {
    path: String,
    outcome: &'static str,
}

impl FileResults {
    /// Returns a result with these findings, and no file.
    pub(super) fn with(findings: Vec<JsonFinding>) -> Self {
        Self {
            files: Vec::new(),
            findings,
        }
    }

    /// Adds a file.
    pub(super) fn add(&mut self, path: &Path, outcome: Outcome) {
        self.files.push(FileResult {
            path: slashed(path),
            outcome: word(outcome),
        });
    }

    /// Returns the number of files.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns a line for each file: “written   reports/index.md”.
    pub(super) fn words(&self) -> String {
        let lines = self.files.iter();
        let lines = lines.map(|it| format!("{:9} {}\n", it.outcome, files::visible(&it.path)));
        lines.collect()
    }
}

/// A passage of a source. Offsets are 0-based, half-open, in Unicode code points of the extracted text; lines and columns
/// count from 1, and the end is after the last character.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Passage {
    source: String,
    file: String,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    words: String,
}

impl Passage {
    /// Returns the passage at these bytes of the source with this id.
    pub(super) fn new(
        report: &Report,
        id: &str,
        document: &Document,
        bytes: &Range<usize>,
    ) -> Self {
        let (places, text) = (&document.places, &document.text);
        let start = places.line_column(text, bytes.start);
        let end = places.line_column(text, bytes.end);
        Self {
            source: id.to_owned(),
            file: report.files.get(document.file).path.clone(),
            start: places.characters_before(text, bytes.start),
            end: places.characters_before(text, bytes.end),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            words: text.get(bytes.clone()).unwrap_or_default().to_owned(),
        }
    }
}
