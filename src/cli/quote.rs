//! `factbrief quote`

use std::path::PathBuf;

use serde::Serialize;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::result::Passage;
use crate::cli::result::ResultArgs;
use crate::cli::result::findings_of;
use crate::finding::JsonFinding;
use crate::finding::Severity;
use crate::report::Options;
use crate::report::Report;
use crate::search::Hit;
use crate::sheet::scalar;

/// Find words in the sources, and print the YAML to paste
///
/// The words need not be exact: what is printed is. A comment above each quote
/// says where it stands, in which sentence, and what to know before quoting it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    /// The words to look for
    #[arg(value_name = "WORDS", required = true)]
    words: Vec<String>,
    #[command(flatten)]
    result: ResultArgs,
}

/// The places of some words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct FoundWords {
    places: Vec<FoundPlace>,
    findings: Vec<JsonFinding>,
}

/// A place of some words, with all that a person reads there before pasting.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct FoundPlace {
    #[serde(flatten)]
    passage: Passage,
    page: Option<usize>,
    sentence: String,
    remarks: Vec<String>,
    yaml: String,
}

pub(super) fn quote(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let Some(sheet) = report.sheet() else {
        args.result.draw(&report.files, report.findings(), color)?;
        return Err(Failure::told("the sheet cannot be read"));
    };
    let unread = report
        .findings()
        .iter()
        .filter(|it| it.severity == Severity::Unchecked);
    let unread: Vec<_> = unread.cloned().collect();
    args.result.draw(&report.files, &unread, color)?;
    let hits = report.search(&args.words.join(" "));
    let of_hit = |hit: &Hit| {
        let id = sheet[hit.source].id.value.as_str();
        (id, &report.documents()[hit.source.get()])
    };
    let places = hits.iter().map(|hit| {
        let (id, document) = of_hit(hit);
        FoundPlace {
            passage: Passage::new(&report, id, document, &hit.bytes),
            page: hit.page,
            sentence: one_line(document.text.get(hit.host.clone()).unwrap_or_default()),
            remarks: hit.remarks.clone(),
            yaml: yaml(hit, id, &document.text),
        }
    });
    let found = FoundWords {
        places: places.collect(),
        findings: findings_of(&report, &unread),
    };
    args.result.print(&found, |_| {
        let drawn = hits.iter().map(|hit| {
            let (id, document) = of_hit(hit);
            drawn(hit, id, &document.text)
        });
        drawn.collect()
    })?;
    if hits.is_empty() {
        let status = if unread.is_empty() {
            Status::Findings
        } else {
            Status::Failed
        };
        let words = "no source has these words, or words like them";
        return Ok(Verdict::new(status, words));
    }
    let warned = hits.iter().any(|hit| !hit.remarks.is_empty());
    let places = number_of(hits.len(), "place");
    let words = if warned {
        format!("{places}; look at the warnings before you paste")
    } else {
        places
    };
    Ok(Verdict::new(Status::Clean, words))
}

/// Returns the sentence with the words in brackets, the remarks on them, and the YAML.
fn drawn(hit: &Hit, id: &str, text: &str) -> String {
    let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
    let (before, after) = (
        part(hit.host.start..hit.bytes.start),
        part(hit.bytes.end..hit.host.end),
    );
    let words = one_line(part(hit.bytes.clone()));
    let left = if before.ends_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    let right = if after.starts_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    let (before, after) = (one_line(before), one_line(after));
    let remarks = hit
        .remarks
        .iter()
        .map(|remark| format!("# warning: {}\n", one_line(remark)));
    let remarks: Vec<String> = remarks.collect();
    let page = hit.page.map(|page| format!("page {page}, "));
    let page = page.unwrap_or_default();
    format!(
        "# {page}line {}: {before}{left}[{words}]{right}{after}\n{}{}\n",
        hit.line,
        remarks.concat(),
        yaml(hit, id, text)
    )
}

/// Returns the entry of a list of quotes.
fn yaml(hit: &Hit, id: &str, text: &str) -> String {
    let words = one_line(text.get(hit.bytes.clone()).unwrap_or_default());
    format!("- {id}: {}", scalar(&words))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
