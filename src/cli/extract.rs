//! `factbrief extract`

use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::count_findings;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::result::FileResults;
use crate::cli::result::ResultArgs;
use crate::cli::result::findings_of;
use crate::report::Options;
use crate::report::Report;

/// Write the text of sources that are not plain text beside them
///
/// `page.html` gets `page.html.txt`, with all words that a reader of the page
/// sees, and in its first line from what and by what it was read. Quotes
/// anchor in that text; `check` finds where it does not belong to its document.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    #[command(flatten)]
    result: ResultArgs,
}

pub(super) fn extract(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let built = report.extract().map_err(Failure::told)?;
    args.result.draw(&report.files, &built.findings, color)?;
    let mut results = FileResults::with(findings_of(&report, &built.findings));
    for (name, outcome) in &built.outcomes {
        results.add(&directory.join(name), *outcome);
    }
    args.result.print(&results, FileResults::words)?;
    let texts = if built.outcomes.is_empty() && built.findings.is_empty() {
        "every source is plain text, and needs no other".to_owned()
    } else {
        format!("{} read", number_of(built.outcomes.len(), "text"))
    };
    let counted = count_findings(&built.findings);
    let words = match counted.as_str() {
        "" => texts,
        counted => format!("{texts}: {counted}"),
    };
    Ok(Verdict::new(Status::of(&built.findings), words))
}
