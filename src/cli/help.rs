//! `factbrief help`

use std::io::Write;

use clap::CommandFactory;

use crate::cli::Cli;
use crate::cli::Failure;
use crate::cli::Verdict;
use crate::cli::complete;
use crate::manual;

/// Print a page of the manual, or the help of a command
///
/// Without a name, lists the topics of the manual.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A topic of the manual, or a command: sheet, build
    #[arg(add = complete::topic())]
    name: Option<String>,
}

pub(super) fn help(args: &Args) -> Result<Verdict, Failure> {
    let mut out = std::io::stdout();
    let Some(name) = &args.name else {
        writeln!(out, "{}", contents())?;
        return Ok(Verdict::SILENT);
    };
    if let Some(topic) = manual::topic(name) {
        write!(out, "{}", topic.text)?;
        return Ok(Verdict::SILENT);
    }
    let mut cli = Cli::command();
    cli.build();
    if let Some(command) = cli.find_subcommand_mut(name) {
        write!(out, "{}", command.render_long_help())?;
        return Ok(Verdict::SILENT);
    }
    Err(Failure::told(format!(
        "the manual has no topic, and the program no command, `{name}`; `factbrief help` lists the topics"
    )))
}

/// Returns the list of topics, one a line.
fn contents() -> String {
    let topics = manual::TOPICS.iter();
    let lines = topics.map(|topic| format!("  {:11} {}", topic.name, topic.heading()));
    let lines: Vec<String> = lines.collect();
    format!(
        "The manual of factbrief; `factbrief help TOPIC` prints a page:\n\n{}\n\n\
        `factbrief help COMMAND` prints the options of a command, `factbrief --help` lists the commands.",
        lines.join("\n")
    )
}
