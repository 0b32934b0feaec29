//! `factbrief rename`

use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::report_directory;
use crate::cli::result::FileResults;
use crate::cli::result::ResultArgs;
use crate::cli::result::findings_of;
use crate::output::Outcome;
use crate::report::Options;
use crate::report::Report;
use crate::sheet::Id;
use crate::sheet::Space;

/// Give a source, an actor or a statement of a sheet another name
///
/// Replaces the name wherever the sheet has it, and leaves comments and
/// everything else as they are. What was accepted stays accepted, and readers
/// of the next edition are told nothing: only words and values are news.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    /// The name that it has
    #[arg(value_name = "OLD", value_parser = id)]
    old: Id,
    /// The name that it is to have
    #[arg(value_name = "NEW", value_parser = id)]
    new: Id,
    /// What has the name, where several have it
    #[arg(long, value_enum, value_name = "KIND")]
    kind: Option<Kind>,
    #[command(flatten)]
    result: ResultArgs,
}

/// The kind of entry to rename.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// A source
    Source,
    /// An actor
    Actor,
    /// A fact, movement, judgement, caution or difference
    Statement,
}

impl From<Kind> for Space {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Source => Self::Sources,
            Kind::Actor => Self::Actors,
            Kind::Statement => Self::Statements,
        }
    }
}

fn id(text: &str) -> Result<Id, String> {
    let wrong = "write lower-case letters a to z, digits and single hyphens, a letter first";
    Id::new(text).ok_or_else(|| wrong.to_owned())
}

pub(super) fn rename(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let renamed = report.rename(&args.old, &args.new, args.kind.map(Space::from));
    let written = match renamed.map_err(Failure::told)? {
        Ok(written) => written,
        Err(why) => {
            let findings = [*why];
            args.result.draw(&report.files, &findings, color)?;
            let results = FileResults::with(findings_of(&report, &findings));
            args.result.print(&results, FileResults::words)?;
            return Ok(Verdict::new(Status::Findings, "nothing was renamed"));
        }
    };
    let mut results = FileResults::default();
    for (name, outcome) in written {
        if outcome == Outcome::Written {
            results.add(&directory.join(name), outcome);
        }
    }
    args.result.print(&results, FileResults::words)?;
    let words = format!("`{}` is now `{}`", args.old.as_str(), args.new.as_str());
    Ok(Verdict::new(Status::Clean, words))
}
