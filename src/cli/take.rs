//! `factbrief take`

use std::path::PathBuf;

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
use crate::report::Choice;
use crate::report::NotTaken;
use crate::report::Options;
use crate::report::Report;

/// Move candidates of a draft into the sheet
///
/// Each becomes an entry at the end of its list, with a stub in place of what
/// it says and the reasons for it as comments; the move that it tells and the
/// actors that the sheet lacks come along. Everything else in the sheet stays
/// as it is, and `candidates.yaml` is drafted again without what was taken.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    /// The names of the candidates, as `candidates.yaml` has them
    #[arg(value_name = "ID", required_unless_present = "source")]
    ids: Vec<String>,
    /// Take all candidates of a source
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// Take only those on a page of the source
    #[arg(long, value_name = "N", requires = "source")]
    page: Option<usize>,
    #[command(flatten)]
    result: ResultArgs,
}

pub(super) fn take(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let choice = Choice {
        ids: &args.ids,
        source: args.source.as_deref(),
        page: args.page,
    };
    let (files, findings) = match report.take(&choice) {
        Ok(taken) => {
            let mut results = FileResults::default();
            for (name, outcome) in &taken.written {
                results.add(&directory.join(name), *outcome);
            }
            args.result.print(&results, FileResults::words)?;
            let numbers = [
                (taken.facts, "fact"),
                (taken.movements, "movement"),
                (taken.cautions, "caution"),
                (taken.actors, "actor"),
            ];
            let numbers = numbers.into_iter().filter(|(number, _)| *number > 0);
            let numbers: Vec<String> = numbers.map(|(it, what)| number_of(it, what)).collect();
            let words = format!(
                "{} taken over; write what the sources say in place of the stubs",
                numbers.join(", ")
            );
            return Ok(Verdict::new(Status::Clean, words));
        }
        Err(NotTaken::Unread(findings)) => (report.files, findings),
        Err(NotTaken::Findings(told)) => *told,
        Err(NotTaken::Failed(error)) => return Err(Failure::told(error)),
        Err(error) => {
            let words = format!("nothing taken over: {error}");
            return Ok(Verdict::new(Status::Findings, words));
        }
    };
    args.result.draw(&files, &findings, color)?;
    let results = FileResults::with(loose_findings(&files, &findings));
    args.result.print(&results, FileResults::words)?;
    let status = Status::of(&findings).max(Status::Findings);
    Ok(Verdict::new(status, "nothing taken over"))
}
