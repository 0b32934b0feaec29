//! `factbrief completions`

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::Cli;
use crate::cli::Status;

/// Print completions for a shell
///
/// For bash, for example: factbrief completions bash > ~/.local/share/bash-completion/completions/factbrief
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

#[expect(clippy::unnecessary_wraps, reason = "every command has the same shape")]
pub(super) fn completions(args: &Args) -> std::io::Result<Status> {
    let mut command = Cli::command();
    clap_complete::generate(
        args.shell,
        &mut command,
        "factbrief",
        &mut std::io::stdout(),
    );
    Ok(Status::Clean)
}
