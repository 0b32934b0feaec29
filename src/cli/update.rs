//! `factbrief update`

use std::path::PathBuf;

use serde::Serialize;
use serde_json::Value;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::result::FileResults;
use crate::cli::result::ResultArgs;
use crate::cli::result::loose_findings;
use crate::cli::review;
use crate::files;
use crate::report::CardDifference;
use crate::report::NotUpdated;
use crate::report::Options;
use crate::report::Report;

/// Put a newer print in the place of a document of a report
///
/// Keeps the earlier print beside it in the directory `earlier`, writes the new one
/// under the name that the card gives, and shows what `factbrief review` shows:
/// each sentence that changed under a statement. The card stays as it is; what
/// the new print says of itself is told, for you to compare. Nothing is accepted.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    /// The id of the source
    #[arg(value_name = "SOURCE")]
    source: String,
    /// The newer print
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    result: ResultArgs,
}

/// The outcome of an update.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Replaced {
    #[serde(flatten)]
    results: FileResults,
    /// What the new print says of itself beside what the card says, in words.
    of_itself: Vec<String>,
    /// What `review` shows; `None` if nothing can be compared.
    changes: Option<Value>,
}

pub(super) fn update(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let updated = match report.update(&args.source, &args.file) {
        Ok(updated) => updated,
        Err(why) => {
            let (files, findings) = match why {
                NotUpdated::Refused(findings) => (report.files, findings),
                NotUpdated::Unread(files, finding) => (files, vec![*finding]),
                NotUpdated::Unwritable(error) => {
                    return Err(Failure::told(error).after("not all was written"));
                }
            };
            args.result.draw(&files, &findings, color)?;
            let results = FileResults::with(loose_findings(&files, &findings));
            args.result.print(&results, FileResults::words)?;
            let status = Status::of(&findings).max(Status::Findings);
            return Ok(Verdict::new(status, "nothing was updated"));
        }
    };
    args.result.draw(&updated.files, &updated.findings, color)?;
    let findings = loose_findings(&updated.files, &updated.findings);
    let mut results = FileResults::with(findings);
    for (name, outcome) in &updated.written {
        results.add(&directory.join(name), *outcome);
    }
    let replaced = Replaced {
        results,
        of_itself: updated.of_itself.iter().map(told).collect(),
        changes: updated.changes.as_ref().map(review::as_json),
    };
    args.result.print(&replaced, |it| {
        let line = |told: &String| files::visible(told) + "\n";
        let of_itself: String = it.of_itself.iter().map(line).collect();
        let changes = updated.changes.as_ref().map(review::human);
        it.results.words() + &of_itself + &changes.unwrap_or_default()
    })?;
    let source = &args.source;
    let changes = match &updated.changes {
        None => "`factbrief check` says why nothing can be compared".to_owned(),
        Some(changes) => match changes.statements.len() + changes.sources.len() {
            0 => "nothing to review".to_owned(),
            number => format!("{} to review", number_of(number, "change")),
        },
    };
    let words = if updated.written.is_empty() {
        format!("`{source}` has this print already; {changes}")
    } else {
        format!("`{source}` has the new print; {changes}; its card is as it was")
    };
    Ok(Verdict::new(Status::Clean, words))
}

/// Writes what the new print says of itself beside what the card says.
fn told(difference: &CardDifference) -> String {
    let CardDifference { key, print, card } = difference;
    let said = |words: &Option<String>| match words {
        Some(words) => format!("“{words}”"),
        None => "nothing".to_owned(),
    };
    format!(
        "card      {key}: the new print says {}, the card {}",
        said(print),
        said(card)
    )
}
