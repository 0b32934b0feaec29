//! `factbrief man`

use std::io::Write;

use clap::CommandFactory;
use clap_mangen::Man;

use crate::cli::Cli;
use crate::cli::Failure;
use crate::cli::Verdict;
use crate::cli::complete;

/// Print the manual page of the program or of a command, for the command man
///
/// For example: factbrief man > ~/.local/share/man/man1/factbrief.1
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The command [default: the program as a whole]
    #[arg(add = complete::command())]
    command: Option<String>,
}

pub(super) fn man(args: &Args) -> Result<Verdict, Failure> {
    let mut cli = Cli::command();
    cli.build();
    let command = match &args.command {
        None => Some(&cli),
        Some(name) => cli.find_subcommand(name),
    };
    let Some(command) = command else {
        let name = args.command.as_deref().unwrap_or_default();
        return Err(Failure::told(format!("there is no command `{name}`")));
    };
    let version = env!("CARGO_PKG_VERSION");
    let page = Man::new(command.clone()).source(format!("factbrief {version}"));
    // The page is made in memory first, so that it is printed whole or not at all.
    let mut text = Vec::new();
    page.render(&mut text)?;
    std::io::stdout().write_all(&text)?;
    Ok(Verdict::SILENT)
}
