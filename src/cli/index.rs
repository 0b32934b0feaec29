//! `factbrief index`

use std::io::Write;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::args::Manner;
use crate::cli::number_of;
use crate::cli::selection::Chosen;
use crate::cli::shown;
use crate::cli::word;
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
}

pub(super) fn index(args: &Args, manner: Manner) -> Result<Verdict, Failure> {
    let directories = index::directories_of(&args.chosen.directories()?);
    if directories.is_empty() {
        return Err(Failure::told(
            "no index: no directory `reports` holds these reports",
        ));
    }
    let mut files = 0;
    for directory in &directories {
        let written = index::write(directory);
        for (name, outcome) in written.map_err(|why| Failure::told(why).after("no index"))? {
            let path = directory.join(name);
            if !manner.quiet {
                writeln!(std::io::stdout(), "{:9} {}", word(outcome), shown(&path))?;
            }
            files += 1;
        }
    }
    Ok(Verdict::new(
        Status::Clean,
        format!("{} of the index", number_of(files, "file")),
    ))
}
