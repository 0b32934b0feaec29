//! `factbrief update`

use std::io::Write;
use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::review;
use crate::cli::shown;
use crate::cli::word;
use crate::files;
use crate::finding;
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
    #[arg(value_name = "REPORT")]
    report: PathBuf,
    /// The id of the source
    #[arg(value_name = "SOURCE")]
    source: String,
    /// The newer print
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
}

pub(super) fn update(args: &Args, color: When) -> Result<Verdict, Failure> {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
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
            let drawn = finding::human(&files, &findings, color.color(&err));
            write!(err, "{drawn}")?;
            let status = Status::of(&findings).max(Status::Findings);
            return Ok(Verdict::new(status, "nothing was updated"));
        }
    };
    let drawn = finding::human(&updated.files, &updated.findings, color.color(&err));
    write!(err, "{drawn}")?;
    for (name, outcome) in &updated.written {
        writeln!(out, "{:9} {}", word(*outcome), shown(&directory.join(name)))?;
    }
    for difference in &updated.of_itself {
        writeln!(out, "{}", files::visible(&told(difference)))?;
    }
    let source = &args.source;
    let changes = match &updated.changes {
        None => "`factbrief check` says why nothing can be compared".to_owned(),
        Some(changes) => {
            write!(out, "{}", review::human(changes))?;
            match changes.statements.len() + changes.sources.len() {
                0 => "nothing to review".to_owned(),
                number => format!("{} to review", number_of(number, "change")),
            }
        }
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
