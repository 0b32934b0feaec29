//! `factbrief quote`

use std::io::Write;
use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::finding;
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
}

pub(super) fn quote(args: &Args, color: When) -> Result<Verdict, Failure> {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let Some(sheet) = report.sheet() else {
        let drawn = finding::human(&report.files, report.findings(), color.color(&err));
        write!(err, "{drawn}")?;
        return Err(Failure::told("the sheet cannot be read"));
    };
    let unread = report
        .findings()
        .iter()
        .filter(|it| it.severity == Severity::Unchecked);
    let unread: Vec<_> = unread.cloned().collect();
    write!(
        err,
        "{}",
        finding::human(&report.files, &unread, color.color(&err))
    )?;
    let hits = report.search(&args.words.join(" "));
    for hit in &hits {
        let id = sheet[hit.source].id.value.as_str();
        let text = &report.documents()[hit.source.get()].text;
        write!(out, "{}", drawn(hit, id, text))?;
    }
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
        "# {page}line {}: {before}{left}[{words}]{right}{after}\n{}- {id}: {}\n",
        hit.line,
        remarks.concat(),
        scalar(&words)
    )
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
