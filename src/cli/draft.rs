//! `factbrief draft`

use std::path::PathBuf;

use serde::Serialize;

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
use crate::cli::result::loose_findings;
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
    #[command(flatten)]
    result: ResultArgs,
}

/// What was drafted.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Candidates {
    /// The number of candidates for facts.
    facts: usize,
    /// The number of cautions to consider.
    cautions: usize,
    #[serde(flatten)]
    results: FileResults,
}

pub(super) fn draft(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let unread = report.unread();
    args.result.draw(&report.files, &unread, color)?;
    let drafted = report.draft().map_err(Failure::told)?;
    args.result.draw(&drafted.files, &drafted.findings, color)?;
    let mut candidates = Candidates {
        facts: drafted.draft.facts.len(),
        cautions: drafted.draft.cautions.len(),
        results: FileResults::default(),
    };
    let results = &mut candidates.results;
    results.findings = findings_of(&report, &unread);
    let others = loose_findings(&drafted.files, &drafted.findings);
    results.findings.extend(others);
    if let Some(outcome) = drafted.outcome {
        results.add(&directory.join(CANDIDATES_FILE), outcome);
    }
    args.result.print(&candidates, |it| it.results.words())?;
    if drafted.outcome.is_none() {
        let findings: Vec<_> = unread.into_iter().chain(drafted.findings).collect();
        let status = Status::of(&findings).max(Status::Findings);
        let words = format!("nothing drafted: {}", count_findings(&findings));
        return Ok(Verdict::new(status, words));
    }
    let facts = number_of(candidates.facts, "candidate");
    let cautions = number_of(candidates.cautions, "caution");
    Ok(Verdict::new(
        Status::Clean,
        format!("{facts} for facts, {cautions} to consider"),
    ))
}
