//! `factbrief completions`

use std::io::Write;

use clap::CommandFactory;
use clap::ValueEnum;
use clap_complete::env::Bash;
use clap_complete::env::Elvish;
use clap_complete::env::EnvCompleter;
use clap_complete::env::Fish;
use clap_complete::env::Powershell;
use clap_complete::env::Zsh;
use clap_complete_nushell::Nushell;

use crate::cli::Cli;
use crate::cli::Failure;
use crate::cli::Verdict;
use crate::cli::complete;

/// The name of the program, as people type it.
const PROGRAM: &str = "factbrief";

/// Print completions for a shell
///
/// For bash, for example: factbrief completions bash > ~/.local/share/bash-completion/completions/factbrief
///
/// Names of reports and of findings are completed as well, except in nushell:
/// the shell asks the program for them.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Elvish,
    Fish,
    Nushell,
    Powershell,
    Zsh,
}

pub(super) fn completions(args: &Args) -> Result<Verdict, Failure> {
    let shell: &dyn EnvCompleter = match args.shell {
        Shell::Bash => &Bash,
        Shell::Elvish => &Elvish,
        Shell::Fish => &Fish,
        Shell::Powershell => &Powershell,
        Shell::Zsh => &Zsh,
        Shell::Nushell => return nushell(),
    };
    let mut script = Vec::new();
    shell.write_registration(complete::VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut script)?;
    std::io::stdout().write_all(&script)?;
    Ok(Verdict::SILENT)
}

/// Prints a script that knows commands and options, and does not ask the program.
fn nushell() -> Result<Verdict, Failure> {
    // The script is made in memory first, because the generator panics if its reader is gone.
    let mut script = Vec::new();
    clap_complete::generate(Nushell, &mut Cli::command(), PROGRAM, &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Verdict::SILENT)
}
