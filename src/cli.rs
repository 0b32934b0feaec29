//! The command line: reads what was typed, prints the results, and sets the exit status. The only module that prints.

mod add;
mod args;
mod build;
mod check;
mod comment;
mod complete;
mod completions;
mod coverage;
mod diff;
mod draft;
mod explain;
mod extract;
mod findings;
mod help;
mod index;
mod licenses;
mod lines;
mod list;
mod man;
mod new;
mod plan;
mod quote;
mod rename;
mod result;
mod review;
mod schema;
mod selection;
mod shard;
mod take;
mod target;
mod update;
mod verdict;
mod version;

use std::num::NonZero;
use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory;
use clap::Parser;
use clap::Subcommand;
use clap_complete::CompleteEnv;

use crate::files;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::output::Outcome;
use crate::threads;

use self::args::Manner;
use self::args::When;
use self::args::jobs;
use self::selection::report_directory;
use self::selection::selection;
use self::verdict::Failure;
use self::verdict::Status;
use self::verdict::Verdict;
use self::version::version;

/// Briefings in which every statement of fact opens onto the words of a source
///
/// A report is a directory with a fact sheet (facts.yaml) and its source
/// documents. factbrief checks every quote, number, date, name and attribution
/// of the sheet against the sources, and renders briefings in Markdown, HTML
/// and PDF.
#[derive(Debug, Parser)]
#[command(
    name = "factbrief",
    version = version(),
    after_help = AFTER_HELP,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(flatten)]
    manner: Manner,
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
    Add(add::Args),
    Update(update::Args),
    Draft(draft::Args),
    Take(take::Args),
    Quote(quote::Args),
    Coverage(coverage::Args),
    Extract(extract::Args),
    Rename(rename::Args),
    Review(review::Args),
    Comment(comment::Args),
    Diff(diff::Args),
    List(list::Args),
    Index(index::Args),
    Plan(plan::Args),
    Schema(schema::Args),
    Explain(explain::Args),
    Licenses(licenses::Args),
    Help(help::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Runs the command that was typed.
pub fn run() -> ExitCode {
    if let Some(status) = completed() {
        return status;
    }
    let cli = Cli::parse();
    if let Some(jobs) = cli.jobs {
        threads::limit(jobs);
    }
    let ended = match cli.command {
        Command::Build(args) => build::build(&args, cli.manner),
        Command::Check(args) => check::check(&args, cli.manner),
        Command::New(args) => new::new(&args, cli.manner.color),
        Command::Add(args) => add::add(&args, cli.manner.color),
        Command::Update(args) => update::update(&args, cli.manner.color),
        Command::Coverage(args) => coverage::coverage(&args, cli.manner.color),
        Command::Draft(args) => draft::draft(&args, cli.manner.color),
        Command::Take(args) => take::take(&args, cli.manner.color),
        Command::Quote(args) => quote::quote(&args, cli.manner.color),
        Command::Extract(args) => extract::extract(&args, cli.manner.color),
        Command::Rename(args) => rename::rename(&args, cli.manner.color),
        Command::Review(args) => review::review(&args),
        Command::Comment(args) => comment::comment(&args),
        Command::Diff(args) => diff::diff(&args),
        Command::List(args) => list::list(&args),
        Command::Index(args) => index::index(&args, cli.manner),
        Command::Plan(args) => plan::plan(&args),
        Command::Schema(args) => schema::schema(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Licenses(args) => licenses::licenses(&args),
        Command::Help(args) => help::help(&args),
        Command::Completions(args) => completions::completions(&args),
        Command::Man(args) => man::man(&args),
    };
    verdict::conclude(ended, cli.manner.quiet)
}

/// Prints completions, if a shell asks for them by a variable, and returns the exit status.
fn completed() -> Option<ExitCode> {
    let asked = CompleteEnv::with_factory(Cli::command).var(complete::VARIABLE);
    let here = std::env::current_dir().ok();
    match asked.try_complete(std::env::args_os(), here.as_deref()) {
        Ok(false) => None,
        Ok(true) => Some(ExitCode::SUCCESS),
        Err(error) => {
            // Without a place to print to, the exit status alone says it.
            let _ = error.print();
            Some(ExitCode::from(2))
        }
    }
}

/// Returns a path as an argument of a shell, with quotation marks where it needs them.
fn argument(path: &str) -> String {
    let is_plain = |char: char| char.is_alphanumeric() || "-_./".contains(char);
    if path.chars().all(is_plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

/// Returns a path as it is printed, with its unseen characters written out.
fn shown(path: &Path) -> String {
    files::visible(&path.to_string_lossy())
}

/// Returns the numbers of findings in words: “2 errors, 1 warning”; empty if there are none.
fn count_findings(findings: &[Finding]) -> String {
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

/// Returns a number of things in words: “1 report”, “3 reports”.
fn number_of(number: usize, one: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {one}s")
    }
}

/// Returns the word for what happened to an output.
fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Written => "written",
        Outcome::Unchanged => "unchanged",
        Outcome::Removed => "removed",
    }
}
