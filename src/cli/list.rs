//! `factbrief list`

use serde::Serialize;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::number_of;
use crate::cli::result::ResultArgs;
use crate::cli::result::slashed;
use crate::cli::selection::Chosen;
use crate::files;
use crate::report::last_build::LastBuild;
use crate::threads;

/// List the reports, and whether their last build is still right
///
/// `current`: every file is as it was built. `changed`: the sheet, a source, the
/// house style or an output is not what it was, or gone. `stale`: some statement is printed as not
/// current. `other-version`: another version of the program built it.
/// `not-built`: it was never built.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    result: ResultArgs,
}

/// A report of the list.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Entry {
    directory: String,
    state: &'static str,
    report: Option<String>,
    edition: Option<u32>,
    issued: Option<String>,
    marking: Option<String>,
}

pub(super) fn list(args: &Args) -> Result<Verdict, Failure> {
    let directories = args.chosen.directories()?;
    let entries = threads::each(&directories, |directory| {
        let built = LastBuild::of(directory);
        Entry {
            directory: slashed(directory),
            state: built.state.as_str(),
            report: built.report,
            edition: built.edition,
            issued: built.issued,
            marking: built.marking,
        }
    });
    args.result.print(&entries, |entries| {
        let line = |it: &Entry| format!("{:13} {}\n", it.state, files::visible(&it.directory));
        entries.iter().map(line).collect()
    })?;
    let words = number_of(entries.len(), "report");
    Ok(Verdict::new(Status::Clean, words))
}
