//! The command line: what was typed, what is printed, which exit status. The only room that prints.

mod build;
mod check;
mod completions;
mod coverage;
mod diff;
mod draft;
mod explain;
mod extract;
mod findings;
mod help;
mod new;
mod quote;
mod review;
mod schema;
mod selection;
mod target;

use std::io::IsTerminal;
use std::io::Write;
use std::num::NonZero;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;

use crate::edition::WhenStale;
use crate::files;
use crate::finding::Colors;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::output::Outcome;
use crate::threads;

use self::selection::report_directory;
use self::selection::selection;

/// Briefings in which every statement of fact opens onto the words of a source
///
/// A report is a directory with a fact sheet (facts.yaml) and its source
/// documents. factbrief checks every quote, number, date, name and attribution
/// of the sheet against the sources, and renders briefings in Markdown, HTML
/// and PDF.
#[derive(Debug, Parser)]
#[command(
    name = "factbrief",
    version,
    after_help = AFTER_HELP,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    color: When,
    /// How many threads work [default: one for each processor]
    #[arg(long, global = true, value_name = "N", value_parser = jobs)]
    jobs: Option<NonZero<usize>>,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
The manual: `factbrief help` lists its topics.

Exit status:
  0  no errors
  1  there are findings
  2  something could not be checked or written";

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Args),
    Check(check::Args),
    New(new::Args),
    Draft(draft::Args),
    Quote(quote::Args),
    Coverage(coverage::Args),
    Extract(extract::Args),
    Review(review::Args),
    Diff(diff::Args),
    Schema(schema::Args),
    Explain(explain::Args),
    Help(help::Args),
    Completions(completions::Args),
}

/// When to use colours.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum When {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do where the words under a statement are no longer those that were accepted.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Stale {
    /// Build nothing of that report
    Refuse,
    /// Print the statement as it was accepted, and say that it is not current; accept nothing
    Mark,
}

/// What a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// No errors.
    Clean,
    /// There are findings.
    Findings,
    /// Something could not be checked or written.
    Failed,
}

/// Reads a number of threads.
fn jobs(text: &str) -> Result<NonZero<usize>, String> {
    text.parse()
        .map_err(|_| "write a number of threads, 1 or more".to_owned())
}

/// Runs the command that was typed.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    if let Some(jobs) = cli.jobs {
        threads::limit(jobs);
    }
    let status = match cli.command {
        Command::Build(args) => build::build(&args, cli.color),
        Command::Check(args) => check::check(&args, cli.color),
        Command::New(args) => new::new(&args, cli.color),
        Command::Coverage(args) => coverage::coverage(&args, cli.color),
        Command::Draft(args) => draft::draft(&args, cli.color),
        Command::Quote(args) => quote::quote(&args, cli.color),
        Command::Extract(args) => extract::extract(&args, cli.color),
        Command::Review(args) => review::review(&args),
        Command::Diff(args) => diff::diff(&args),
        Command::Schema(args) => schema::schema(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Help(args) => help::help(&args),
        Command::Completions(args) => completions::completions(&args),
    };
    // What is still on its way may be lost, and then nobody has read it.
    let status = status.and_then(|status| std::io::stdout().flush().map(|()| status));
    match status {
        Ok(Status::Clean) => ExitCode::SUCCESS,
        Ok(Status::Findings) => ExitCode::from(1),
        Ok(Status::Failed) => ExitCode::from(2),
        Err(error) => {
            // Whoever reads our output has seen enough, and needs no word; but nothing was seen to its end.
            if error.kind() != std::io::ErrorKind::BrokenPipe {
                let _ = verdict(&format!("the output cannot be printed: {error}"));
            }
            ExitCode::from(2)
        }
    }
}

impl From<Stale> for WhenStale {
    fn from(stale: Stale) -> Self {
        match stale {
            Stale::Refuse => Self::Refuse,
            Stale::Mark => Self::Mark,
        }
    }
}

impl When {
    fn color(self, stream: &impl IsTerminal) -> Colors {
        let plain = || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match self {
            Self::Always => Colors::Ansi,
            Self::Auto if stream.is_terminal() && !plain() => Colors::Ansi,
            Self::Auto | Self::Never => Colors::Plain,
        }
    }
}

impl Status {
    /// The status of these findings.
    fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let gravest = findings.into_iter().map(|finding| finding.severity).max();
        match gravest {
            None | Some(Severity::Warning) => Self::Clean,
            Some(Severity::Error) => Self::Findings,
            Some(Severity::Unchecked) => Self::Failed,
        }
    }
}

/// A path as it is printed: what nobody sees of it is written out.
fn shown(path: &Path) -> String {
    files::visible(&path.to_string_lossy())
}

/// The last line of standard error: what the run came to.
fn verdict(words: &str) -> std::io::Result<()> {
    writeln!(std::io::stderr(), "factbrief: {}", files::visible(words))
}

/// “2 errors, 1 warning”; empty where there are no findings.
fn tally(findings: &[Finding]) -> String {
    let kinds = [
        (Severity::Unchecked, "not checked", "not checked"),
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
    ];
    let counted = kinds.into_iter().filter_map(|(severity, one, many)| {
        let of_kind = findings
            .iter()
            .filter(|finding| finding.severity == severity);
        match of_kind.count() {
            0 => None,
            1 => Some(format!("1 {one}")),
            number => Some(format!("{number} {many}")),
        }
    });
    counted.collect::<Vec<_>>().join(", ")
}

/// “1 report”, “3 reports”.
fn number_of(number: usize, one: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {one}s")
    }
}

/// What happened to an output, in a word.
fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Written => "written",
        Outcome::Unchanged => "unchanged",
        Outcome::Removed => "removed",
    }
}
