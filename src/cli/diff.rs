//! `factbrief diff`

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::Value;
use serde_json::json;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::complete;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::result::print_json;
use crate::cli::shown;
use crate::edition::Alteration;
use crate::edition::AlterationKind;
use crate::edition::Difference;
use crate::language::ReportLanguage;
use crate::render;
use crate::report::ComparedEdition;
use crate::report::SHEET_FILE;

/// Say what changed between two editions of a report
///
/// Facts, judgements, movements, differences, cautions and sources that came,
/// went or changed, and the cut-off, in sentences for readers, in the languages
/// of the new edition. A language in which nothing reads otherwise is told
/// nothing: neither another name nor another order is news.
/// An edition is given as its report directory, or as its `facts.lock` alone.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The old edition
    #[arg(value_name = "OLD", add = complete::report())]
    old: PathBuf,
    /// The new edition
    #[arg(value_name = "NEW", add = complete::report())]
    new: PathBuf,
    /// How to print it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,
    /// Only this language of the report, by its tag [default: all]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Plain sentences
    Text,
    /// A heading and a list in each language
    Markdown,
    /// One JSON object
    Json,
}

pub(super) fn diff(args: &Args) -> Result<Verdict, Failure> {
    let (old, new) = (side(&args.old)?, side(&args.new)?);
    let difference = old.difference(&new);
    let wanted = |language: &ReportLanguage| {
        let tag = args.language.as_deref();
        tag.is_none_or(|tag| tag == language.tag())
    };
    let languages: Vec<ReportLanguage> = difference
        .languages
        .iter()
        .copied()
        .filter(wanted)
        .collect();
    if languages.is_empty() {
        return Err(Failure::told(
            "nothing compared: the report has no such language",
        ));
    }
    let mut out = std::io::stdout();
    match args.format {
        Format::Text => write!(out, "{}", text(&difference, &languages))?,
        Format::Markdown => write!(out, "{}", markdown(&difference, &languages))?,
        Format::Json => print_json(&as_json(&difference, &languages))?,
    }
    let number = difference.alterations.len();
    Ok(Verdict::new(
        Status::Clean,
        format!(
            "{} between edition {} and edition {}",
            number_of(number, "change"),
            difference.old,
            difference.new
        ),
    ))
}

/// Reads an edition from its report directory or from its lock.
fn side(path: &Path) -> Result<ComparedEdition<'static>, Failure> {
    let path = if path.is_file() && path.file_name() != Some(OsStr::new(SHEET_FILE)) {
        path.to_owned()
    } else {
        report_directory(path)
    };
    ComparedEdition::read(&path)
        .map_err(|why| Failure::told(format!("nothing compared: {}: {why}", shown(&path))))
}

fn text(difference: &Difference, languages: &[ReportLanguage]) -> String {
    let mut out = String::new();
    for language in languages {
        out.extend([&difference.heading(*language), "\n"]);
        for sentence in difference.sentences(*language) {
            out.extend(["- ", &sentence, "\n"]);
        }
        out.push('\n');
    }
    out
}

fn markdown(difference: &Difference, languages: &[ReportLanguage]) -> String {
    let mut out = String::new();
    for language in languages {
        let heading = render::escape_markdown(&difference.heading(*language));
        out.extend(["## ", &heading, "\n\n"]);
        for sentence in difference.sentences(*language) {
            out.extend(["- ", &render::escape_markdown(&sentence), "\n"]);
        }
        out.push('\n');
    }
    out
}

/// Returns a difference for programs.
pub(super) fn as_json(difference: &Difference, languages: &[ReportLanguage]) -> Value {
    let change = |alteration: &Alteration| {
        let says = |language: &ReportLanguage| {
            let sentence = Value::from(alteration.sentence(*language)?);
            Some((language.tag().to_owned(), sentence))
        };
        let kind = alteration.kind(languages).map(AlterationKind::as_str);
        let says: serde_json::Map<String, Value> = languages.iter().filter_map(says).collect();
        json!({ "kind": kind, "id": alteration.id, "says": says })
    };
    let changes: Vec<Value> = difference.alterations.iter().map(change).collect();
    json!({ "old": difference.old, "new": difference.new, "changes": changes })
}
