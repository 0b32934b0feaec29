//! `factbrief new`

use std::path::Path;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::args::day;
use crate::cli::argument;
use crate::cli::number_of;
use crate::cli::result::FileResults;
use crate::cli::result::ResultArgs;
use crate::cli::result::loose_findings;
use crate::cli::shown;
use crate::language::Date;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::output::Outcome;
use crate::report;
use crate::report::New;
use crate::report::NotMade;
use crate::report::NotReceived;
use crate::start::Example;

/// Make a report directory around documents, with a sheet to fill in
///
/// Copies the documents, fills in what they say of themselves, and drafts
/// candidates for facts beside the sheet. Beside the report it puts what all
/// reports share, where that is missing: `actors.yaml`, whom a draft knows by
/// name, and the schema that lets an editor complete a sheet. A schema that an
/// earlier version put there is renewed; nothing else is ever overwritten. The
/// only finding of the new report is `no-facts`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The directory to make
    #[arg(value_name = "DIR")]
    directory: PathBuf,
    /// A document without `--source` before it
    #[arg(value_name = "FILE", hide = true, value_parser = without_option)]
    loose: Option<PathBuf>,
    /// The documents: text, Markdown, HTML or a saved page, PDF, Word, `.odt` or mail
    #[arg(long = "source", value_name = "FILE", num_args = 1.., required_unless_present = "example")]
    sources: Vec<PathBuf>,
    /// The language of the documents, where they do not say it themselves
    #[arg(long, value_name = "TAG", value_parser = language)]
    language: Option<Language>,
    /// The languages of the briefings
    #[arg(long, value_name = "TAGS", value_delimiter = ',', default_value = "en", value_parser = report_language)]
    languages: Vec<ReportLanguage>,
    /// The information cut-off, where the documents name no day
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Date>,
    /// Make an invented report that builds
    #[arg(long, value_enum, value_name = "SOURCES", num_args = 0..=1, default_missing_value = "one", conflicts_with_all = ["sources", "language", "on"])]
    example: Option<Sources>,
    #[command(flatten)]
    result: ResultArgs,
}

/// On how many sources the invented report rests.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Sources {
    /// A small report on one source
    One,
    /// A report on five sources that agree, contradict, copy and correct one another
    Many,
}

impl From<Sources> for Example {
    fn from(sources: Sources) -> Self {
        match sources {
            Sources::One => Self::One,
            Sources::Many => Self::Many,
        }
    }
}

pub(super) fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "not a language; write de, en-GB or the like".to_owned())
}

/// Refuses a document that no option names, with the option that names it.
fn without_option(name: &str) -> Result<PathBuf, String> {
    Err(format!(
        "name a document with `--source`: `--source {}`",
        argument(name)
    ))
}

fn report_language(tag: &str) -> Result<ReportLanguage, String> {
    let tags: Vec<&str> = ReportLanguage::ALL
        .iter()
        .map(|language| language.tag())
        .collect();
    let own = tag.trim().to_ascii_lowercase();
    ReportLanguage::from_tag(&own).ok_or_else(|| format!("briefings are in {}", tags.join(", ")))
}

pub(super) fn new(args: &Args, color: When) -> Result<Verdict, Failure> {
    let made = if let Some(sources) = args.example {
        report::example(&args.directory, sources.into())
    } else {
        let new = New {
            sources: &args.sources,
            language: args.language,
            languages: &args.languages,
            on: args.on,
        };
        report::new(&args.directory, &new)
    };
    let made = match made {
        Ok(made) => made,
        Err(
            NotMade::Findings(files, findings)
            | NotMade::NotReceived(NotReceived::Findings(files, findings)),
        ) => {
            args.result.draw(&files, &findings, color)?;
            let results = FileResults::with(loose_findings(&files, &findings));
            args.result.print(&results, FileResults::words)?;
            let status = Status::of(&findings).max(Status::Findings);
            return Ok(Verdict::new(status, "nothing was made"));
        }
        Err(error) => return Err(Failure::told(error)),
    };
    args.result.draw(&made.files, &made.findings, color)?;
    let mut results = FileResults::with(loose_findings(&made.files, &made.findings));
    for path in &made.written {
        results.add(path, Outcome::Written);
    }
    args.result.print(&results, FileResults::words)?;
    Ok(Verdict::new(
        Status::Clean,
        next(&args.directory, args.example.is_some(), made.written.len()),
    ))
}

/// Returns the words that say what to do next.
fn next(directory: &Path, is_example: bool, written: usize) -> String {
    let directory = shown(directory);
    let argument = argument(&directory);
    let files = number_of(written, "file");
    if is_example {
        format!("{files} written; see it with `factbrief build {argument}`")
    } else {
        format!(
            "{files} written; take over what holds of {directory}/candidates.yaml with `factbrief take {argument} ID…`, \
             then see what is missing with `factbrief check {argument}`"
        )
    }
}
