//! `factbrief index`

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::args::Manner;
use crate::cli::number_of;
use crate::cli::result::FileResults;
use crate::cli::result::ResultArgs;
use crate::cli::selection::Chosen;
use crate::report::index;

/// Write the index of each directory `reports`
///
/// From what the builds left of each report, whose sheets are not read: after
/// builds of several shards, or with `--no-index`. Two hundred reports are on a
/// page.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    result: ResultArgs,
}

pub(super) fn index(args: &Args, manner: Manner) -> Result<Verdict, Failure> {
    let directories = index::directories_of(&args.chosen.directories()?);
    if directories.is_empty() {
        return Err(Failure::told(
            "no index: no directory `reports` holds these reports",
        ));
    }
    let mut results = FileResults::default();
    for directory in &directories {
        let written = index::write(directory);
        for (name, outcome) in written.map_err(|why| Failure::told(why).after("no index"))? {
            results.add(&directory.join(name), outcome);
        }
    }
    args.result.print(&results, |results| {
        if manner.quiet {
            String::new()
        } else {
            results.words()
        }
    })?;
    let words = format!("{} of the index", number_of(results.len(), "file"));
    Ok(Verdict::new(Status::Clean, words))
}
