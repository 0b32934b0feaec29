//! Makes a report directory, and overwrites nothing.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::files::Files;
use crate::finding::Finding;
use crate::language::Date;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::output::Unwritable;
use crate::report::CANDIDATES_FILE;
use crate::report::Error;
use crate::report::Options;
use crate::report::REPORTS_DIRECTORY;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::report::received::Documents;
use crate::report::received::NotReceived;
use crate::schema;
use crate::sheet::SHEET_SCHEMA;
use crate::start;
use crate::start::Example;
use crate::start::NewSource;
use crate::start::slug;

/// The request for a new report.
#[derive(Debug)]
pub struct New<'a> {
    /// The paths of the documents.
    pub sources: &'a [PathBuf],
    /// The language of the documents, if it is given.
    pub language: Option<Language>,
    /// The languages of the briefings.
    pub languages: &'a [ReportLanguage],
    /// The information cut-off, if it is given.
    pub on: Option<Date>,
}

/// A report that was made.
#[derive(Debug)]
pub struct Made {
    /// The paths of the files that were written.
    pub written: Vec<PathBuf>,
    /// The files to which the findings point.
    pub files: Files,
    /// The findings on the documents.
    pub findings: Vec<Finding>,
}

/// The reasons why no report was made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// No candidates can be drafted from a document.
    #[error("a document cannot be drafted from")]
    Findings(Files, Vec<Finding>),
    /// There is already something at the path.
    #[error("`{}` is there already; nothing is overwritten", files::visible(&.0.to_string_lossy()))]
    Exists(PathBuf),
    /// There is already a report at the path.
    #[error("`{}` is a report already; nothing is overwritten: add documents to it with `factbrief add`", files::visible(&.0.to_string_lossy()))]
    IsReport(PathBuf),
    /// A document cannot become a source.
    #[error(transparent)]
    NotReceived(#[from] NotReceived),
    /// No document names a day.
    #[error("the documents name no day: give the information cut-off with `--on`")]
    NoDay,
    /// A file could not be written.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// Drafting from the documents failed.
    #[error(transparent)]
    Draft(#[from] Error),
}

/// Makes the invented example report.
pub fn example(directory: &Path, example: Example) -> Result<Made, NotMade> {
    let name = directory.file_name().unwrap_or_default().to_string_lossy();
    let files = start::example(&slug(&name), example).into_iter();
    let outputs = files.map(|(name, text)| Output {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    });
    let outputs: Vec<Output> = outputs.collect();
    let written = write(directory, &outputs)?;
    Ok(Made {
        written: [share(directory)?, written].concat(),
        files: Files::new(),
        findings: Vec::new(),
    })
}

/// Makes a report around documents, and drafts candidate facts from them.
pub fn new(directory: &Path, new: &New<'_>) -> Result<Made, NotMade> {
    let Documents {
        read,
        told,
        mut sources,
        mut outputs,
        ..
    } = Documents::receive(new.sources, new.language, BTreeSet::new())?;
    if let Some(on) = new.on {
        let all = sources.iter_mut();
        all.for_each(|source| source.forget_later_dateline(on));
    }
    // A document that says when it was published may announce days to come; of one that does not, the latest day is all there is.
    let published = sources.iter().filter_map(NewSource::published).max();
    let named = || sources.iter().filter_map(|it| it.latest).max();
    let day = new.on.or(published).or_else(named).ok_or(NotMade::NoDay)?;
    let report = directory.file_name().unwrap_or_default().to_string_lossy();
    let sheet = start::sheet(&slug(&report), &sources, new.languages, day);
    outputs.push(Output {
        name: start::ATTRIBUTES_FILE.to_owned(),
        bytes: start::ATTRIBUTES.as_bytes().to_vec(),
    });
    outputs.push(Output {
        name: SHEET_FILE.to_owned(),
        bytes: sheet.into_bytes(),
    });
    if directory.join(SHEET_FILE).symlink_metadata().is_ok() {
        return Err(NotMade::IsReport(directory.to_owned()));
    }
    let candidates = directory.join(CANDIDATES_FILE);
    if candidates.symlink_metadata().is_ok() {
        return Err(NotMade::Exists(candidates));
    }
    let written = write(directory, &outputs)?;
    let mut written = [share(directory)?, written].concat();
    let drafted = Report::load(directory, &Options::default()).draft()?;
    if !drafted.findings.is_empty() {
        return Err(NotMade::Findings(drafted.files, drafted.findings));
    }
    written.extend(drafted.outcome.map(|_| candidates));
    Ok(Made {
        written,
        files: read,
        findings: told,
    })
}

/// Writes the files that all reports share into the directory around the report, if they are missing there, and renews the schema.
fn share(directory: &Path) -> Result<Vec<PathBuf>, NotMade> {
    let beside = match (directory.file_name(), directory.parent()) {
        (Some(_), Some(parent)) => parent.to_owned(),
        _ => directory.join(".."),
    };
    let mut shared = start::shared().to_vec();
    // The attributes are only for a directory of reports, because it holds nothing else.
    if beside
        .canonicalize()
        .is_ok_and(|it| it.ends_with(REPORTS_DIRECTORY))
    {
        shared.push((start::ATTRIBUTES_FILE, start::ATTRIBUTES.to_owned()));
    }
    let outputs = shared.into_iter().map(|(name, text)| Output {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    });
    let is_missing = |output: &Output| beside.join(&output.name).symlink_metadata().is_err();
    let (missing, present): (Vec<Output>, Vec<Output>) = outputs.partition(is_missing);
    let mut written = write(&beside, &missing)?;
    written.extend(renew_schema(&beside, &present)?);
    Ok(written)
}

/// Replaces an earlier copy of the schema, which nobody writes by hand; a file that is none of ours stays as it is.
fn renew_schema(beside: &Path, present: &[Output]) -> Result<Option<PathBuf>, NotMade> {
    let Some(schema) = present.iter().find(|it| it.name == start::SCHEMA_FILE) else {
        return Ok(None);
    };
    let path = beside.join(&schema.name);
    let now = files::current_bytes(&path).unwrap_or_default();
    if !schema::is_ours(&String::from_utf8_lossy(&now), SHEET_SCHEMA) {
        return Ok(None);
    }
    let outcome = output::write_file(&path, &schema.bytes)?;
    Ok((outcome == Outcome::Written).then_some(path))
}

/// Writes files; an error if one of them is there already.
fn write(directory: &Path, outputs: &[Output]) -> Result<Vec<PathBuf>, NotMade> {
    let paths: Vec<PathBuf> = outputs
        .iter()
        .map(|output| directory.join(&output.name))
        .collect();
    if let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
        return Err(NotMade::Exists(path.clone()));
    }
    output::create(directory, outputs)?;
    Ok(paths)
}
