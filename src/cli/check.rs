//! `factbrief check`

use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Stale;
use crate::cli::Status;
use crate::cli::When;
use crate::cli::findings;
use crate::cli::findings::Printer;
use crate::cli::number_of;
use crate::cli::reports;
use crate::cli::review::day;
use crate::cli::tally;
use crate::cli::verdict;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::language::Date;
use crate::report::Report;

/// Check every statement against the sources, writing nothing
///
/// Finds everything that `build` would complain about. Findings go to standard
/// output, a one-line verdict to standard error.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Report directories, or directories of reports [default: all in the nearest `reports` directory]
    #[arg(value_name = "REPORT")]
    reports: Vec<PathBuf>,
    #[command(flatten)]
    findings: findings::FindingArgs,
    /// Report facts whose `review-by` lies before this day, as in 2026-11-24
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
    /// What to do where the words under a statement are no longer those that were accepted
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = Stale::Refuse)]
    stale: Stale,
    /// Take the fonts in this directory for characters that the embedded fonts lack; may be given several times
    #[arg(long, value_name = "DIR")]
    font_path: Vec<PathBuf>,
    /// Fail as well if the lock or an output is not what a build would write
    #[arg(long)]
    locked: bool,
    /// Let warnings count as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Deny {
    /// All warnings
    Warnings,
}

pub(super) fn check(args: &Args, color: When) -> std::io::Result<Status> {
    let mut out = std::io::stdout();
    let color = color.color(&out);
    let directories = reports(&args.reports)?;
    if directories.is_empty() {
        verdict(
            "nothing checked: there is no report here; name a directory that holds a facts.yaml",
        )?;
        return Ok(Status::Failed);
    }
    let mut all: Vec<Finding> = Vec::new();
    let mut printer = Printer::new(&args.findings, color);
    for directory in &directories {
        let report = Report::load(directory)
            .on(args.today)
            .when_stale(args.stale.into())
            .with_fonts(&args.font_path);
        let checked = if args.locked {
            report.check_locked()
        } else {
            report.check()
        };
        let checked = match checked {
            Ok(checked) => checked,
            Err(error) => {
                verdict(&error.to_string())?;
                return Ok(Status::Failed);
            }
        };
        printer.add(&mut out, &report, &checked.findings)?;
        all.extend(checked.findings);
    }
    printer.finish(&mut out)?;
    let warned = all
        .iter()
        .any(|finding| finding.severity == Severity::Warning);
    let status = match Status::of(&all) {
        Status::Clean if args.deny.is_some() && warned => Status::Findings,
        status => status,
    };
    let counted = tally(&all);
    let counted = if counted.is_empty() {
        "no findings"
    } else {
        &counted
    };
    verdict(&format!(
        "{} checked: {counted}",
        number_of(directories.len(), "report")
    ))?;
    Ok(status)
}
