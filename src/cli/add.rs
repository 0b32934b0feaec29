//! `factbrief add`

use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::argument;
use crate::cli::complete;
use crate::cli::new::language;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::result::FileResults;
use crate::cli::result::ResultArgs;
use crate::cli::result::loose_findings;
use crate::cli::shown;
use crate::language::Language;
use crate::report::Addition;
use crate::report::NotAdded;
use crate::report::NotReceived;
use crate::report::Options;
use crate::report::Report;

/// Add documents to a report as further sources
///
/// Copies the documents into the report, and adds a card for each at the end
/// of the list of sources, filled in with what the document says of itself.
/// Everything else in the sheet stays as it is, and nothing is overwritten.
/// Where the new document has the words of another source, or names one, it asks
/// who has them from whom, and whether it corrects or replaces the other. A newer print of a document that is there already goes in its place with
/// `factbrief update`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    /// The documents, of any format that `new` takes
    #[arg(long = "source", value_name = "FILE", num_args = 1.., required = true)]
    sources: Vec<PathBuf>,
    /// The language of the documents, where they do not say it themselves
    #[arg(long, value_name = "TAG", value_parser = language)]
    language: Option<Language>,
    #[command(flatten)]
    result: ResultArgs,
}

pub(super) fn add(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let addition = Addition {
        sources: &args.sources,
        language: args.language,
    };
    let (files, findings, ended) = match report.add(&addition) {
        Ok(added) => (
            added.files,
            added.findings,
            Some((added.ids, added.written)),
        ),
        Err(NotAdded::Refused(findings)) => (report.files, findings, None),
        Err(NotAdded::NotReceived(NotReceived::Findings(files, findings))) => {
            (files, findings, None)
        }
        Err(error) => return Err(Failure::told(error).after("nothing added")),
    };
    args.result.draw(&files, &findings, color)?;
    let mut results = FileResults::with(loose_findings(&files, &findings));
    for (name, outcome) in ended.iter().flat_map(|(_, written)| written) {
        results.add(&directory.join(name), *outcome);
    }
    args.result.print(&results, FileResults::words)?;
    let Some((ids, _)) = ended else {
        let status = Status::of(&findings).max(Status::Findings);
        return Ok(Verdict::new(status, "nothing was added"));
    };
    // The new cards say nothing yet of who has what from whom.
    let after = Report::load(&directory, &Options::default());
    let asked = after.asked_about(&ids);
    args.result.draw(&after.files, &asked, color)?;
    let sources = number_of(ids.len(), "source");
    let named: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    let shown = argument(&shown(&directory));
    let words = format!(
        "{sources} added: {}; complete the cards, then see what the documents say with `factbrief draft {shown}`",
        named.join(", ")
    );
    Ok(Verdict::new(Status::Clean, words))
}
