//! `factbrief draft`

use std::io::Write;
use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::shown;
use crate::cli::tally;
use crate::cli::word;
use crate::finding;
use crate::report::CANDIDATES_FILE;
use crate::report::Options;
use crate::report::Report;

/// Draft candidates for facts and cautions from the sources
///
/// Writes `candidates.yaml` beside the sheet, and never into it: one candidate
/// for each statement worth checking, with its exact words, dates, numbers,
/// names and speakers filled in, and why. What was taken over or rejected does
/// not come back. Names come from the sheet and from `actors.yaml` beside the
/// reports.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
}

pub(super) fn draft(args: &Args, color: When) -> Result<Verdict, Failure> {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let color = color.color(&err);
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let unread = report.unread();
    write!(err, "{}", finding::human(&report.files, &unread, color))?;
    let drafted = report.draft().map_err(Failure::told)?;
    write!(
        err,
        "{}",
        finding::human(&drafted.files, &drafted.findings, color)
    )?;
    let Some(outcome) = drafted.outcome else {
        let findings: Vec<_> = unread.into_iter().chain(drafted.findings).collect();
        let status = Status::of(&findings).max(Status::Findings);
        let words = format!("nothing drafted: {}", tally(&findings));
        return Ok(Verdict::new(status, words));
    };
    writeln!(
        out,
        "{:9} {}",
        word(outcome),
        shown(&directory.join(CANDIDATES_FILE))
    )?;
    let facts = number_of(drafted.draft.facts.len(), "candidate");
    let cautions = number_of(drafted.draft.cautions.len(), "caution");
    Ok(Verdict::new(
        Status::Clean,
        format!("{facts} for facts, {cautions} to consider"),
    ))
}
