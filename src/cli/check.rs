//! `factbrief check`

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Status;
use crate::cli::When;
use crate::cli::number_of;
use crate::cli::reports;
use crate::cli::tally;
use crate::cli::verdict;
use crate::finding;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::report::Report;

/// Check every statement against the sources, writing nothing
///
/// Finds everything that `build` would complain about. Findings go to standard
/// output, a one-line verdict to standard error.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Report directories [default: all in the nearest `reports` directory]
    #[arg(value_name = "REPORT")]
    reports: Vec<PathBuf>,
    /// How to print findings
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    format: Format,
    /// Fail as well if the lock or an output is not what a build would write
    #[arg(long)]
    locked: bool,
    /// Let warnings count as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// With the lines of the sheet and what to do
    Human,
    /// One line for each finding
    Short,
    /// A JSON array: code, severity, file, line, column, message, hint
    Json,
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
    let mut objects = Vec::new();
    for directory in &directories {
        let report = Report::load(directory);
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
        match args.format {
            Format::Human => {
                write!(
                    out,
                    "{}",
                    finding::human(&report.files, &checked.findings, color)
                )?;
            }
            Format::Short => write!(out, "{}", finding::short(&report.files, &checked.findings))?,
            Format::Json => objects.extend(finding::json(&report.files, &checked.findings)),
        }
        all.extend(checked.findings);
    }
    if let Format::Json = args.format {
        writeln!(out, "{:#}", serde_json::Value::Array(objects))?;
    }
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
