//! `factbrief list`

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::Value;
use serde_json::json;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::number_of;
use crate::cli::selection::Chosen;
use crate::cli::shown;
use crate::report::standing::Standing;
use crate::threads;

/// List the reports, and whether their last build is still right
///
/// `current`: every file is as it was built. `changed`: the sheet, a source or
/// the house style is not what it was. `stale`: some statement is printed as not
/// current. `other-version`: another version of the program built it.
/// `not-built`: it was never built.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    chosen: Chosen,
    /// How to print it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A line for each report
    Text,
    /// A JSON array
    Json,
}

pub(super) fn list(args: &Args) -> Result<Verdict, Failure> {
    let directories = args.chosen.directories()?;
    let standings = threads::each(&directories, |directory| Standing::of(directory));
    let all: Vec<(&PathBuf, Standing)> = directories.iter().zip(standings).collect();
    let mut out = std::io::stdout();
    match args.format {
        Format::Text => {
            for (directory, standing) in &all {
                writeln!(out, "{:13} {}", standing.state.as_str(), shown(directory))?;
            }
        }
        Format::Json => {
            let objects = all
                .iter()
                .map(|(directory, standing)| object(directory, standing));
            writeln!(out, "{:#}", objects.collect::<Value>())?;
        }
    }
    Ok(Verdict::new(Status::Clean, number_of(all.len(), "report")))
}

fn object(directory: &Path, standing: &Standing) -> Value {
    json!({
        "directory": directory.to_string_lossy().replace('\\', "/"),
        "state": standing.state.as_str(),
        "report": standing.report,
        "edition": standing.edition,
        "issued": standing.issued,
        "marking": standing.marking,
    })
}
