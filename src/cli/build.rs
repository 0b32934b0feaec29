//! `factbrief build`

use std::io::Write;
use std::path::PathBuf;

use crate::cli::Status;
use crate::cli::When;
use crate::cli::number_of;
use crate::cli::reports;
use crate::cli::tally;
use crate::cli::verdict;
use crate::cli::word;
use crate::finding;
use crate::finding::Finding;
use crate::output::Outcome;
use crate::report::Report;

/// Check, then render every briefing of every report
///
/// Writes Markdown, HTML and PDF in each language of the sheet into the
/// directory `briefings` of the report, and records in `facts.lock` what the
/// statements rest on. Files that would not change are left as they are. Where
/// there are errors, nothing of that report is written.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Report directories [default: all in the nearest `reports` directory]
    #[arg(value_name = "REPORT")]
    reports: Vec<PathBuf>,
}

pub(super) fn build(args: &Args, color: When) -> std::io::Result<Status> {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let color = color.color(&err);
    let directories = reports(&args.reports)?;
    if directories.is_empty() {
        verdict(
            "nothing built: there is no report here; name a directory that holds a facts.yaml",
        )?;
        return Ok(Status::Failed);
    }
    let mut findings: Vec<Finding> = Vec::new();
    let mut outcomes = Vec::new();
    let mut failed = false;
    for directory in &directories {
        let report = Report::load(directory);
        match report.build() {
            Ok(built) => {
                write!(
                    err,
                    "{}",
                    finding::human(&report.files, &built.findings, color)
                )?;
                for (path, outcome) in built.outcomes {
                    let path = directory.join(path);
                    writeln!(out, "{:9} {}", word(outcome), path.display())?;
                    outcomes.push(outcome);
                }
                findings.extend(built.findings);
            }
            Err(error) => {
                writeln!(err, "error: {}: {error}", directory.display())?;
                failed = true;
            }
        }
    }
    let written = outcomes
        .iter()
        .filter(|outcome| **outcome == Outcome::Written)
        .count();
    let unchanged = outcomes
        .iter()
        .filter(|outcome| **outcome == Outcome::Unchanged)
        .count();
    let reports = number_of(directories.len(), "report");
    let files = format!("{written} written, {unchanged} unchanged");
    let words = match tally(&findings) {
        counted if failed && counted.is_empty() => {
            format!("{reports}: not everything was built; {files}")
        }
        counted if counted.is_empty() => format!("{reports} built: {files}"),
        counted => format!("{reports}: {counted}; {files}"),
    };
    verdict(&words)?;
    Ok(if failed {
        Status::Failed
    } else {
        Status::of(&findings)
    })
}
