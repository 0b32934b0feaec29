//! `factbrief completions`

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::Cli;
use crate::cli::Failure;
use crate::cli::Verdict;

/// Print completions for a shell
///
/// For bash, for example: factbrief completions bash > ~/.local/share/bash-completion/completions/factbrief
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn completions(args: &Args) -> Result<Verdict, Failure> {
    // The script is made in memory first, because the generator panics if its reader is gone.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "factbrief", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Verdict::SILENT)
}
