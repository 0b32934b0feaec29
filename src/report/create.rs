//! Makes a report directory, and overwrites nothing.

use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::finding::Finding;
use crate::language::Date;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::output;
use crate::output::Output;
use crate::output::Unwritable;
use crate::report::CANDIDATES_FILE;
use crate::report::Error;
use crate::report::Options;
use crate::report::REPORTS_DIRECTORY;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::source;
use crate::source::Received;
use crate::source::sidecar;
use crate::start;
use crate::start::Example;
use crate::start::NewSource;
use crate::start::NoSource;
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
    /// A document cannot be read.
    #[error("a document cannot be read")]
    Findings(Files, Vec<Finding>),
    /// There is already something at the path.
    #[error("`{}` is there already; nothing is overwritten", files::visible(&.0.to_string_lossy()))]
    Exists(PathBuf),
    /// Two documents have the same name.
    #[error("two documents have the name `{0}`; rename one of them")]
    SameName(String),
    /// No source can be made of a document.
    #[error(transparent)]
    NoSource(#[from] NoSource),
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
        sources,
        mut outputs,
    } = documents(new)?;
    let latest = sources.iter().filter_map(NewSource::latest_day).max();
    let day = new.on.or(latest).ok_or(NotMade::NoDay)?;
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

/// The documents of a new report, as they were read.
#[derive(Debug, Default)]
struct Documents {
    read: Files,
    /// The findings on the documents.
    told: Vec<Finding>,
    sources: Vec<NewSource>,
    outputs: Vec<Output>,
}

fn documents(new: &New<'_>) -> Result<Documents, NotMade> {
    let mut documents = Documents::default();
    for path in new.sources {
        let parent = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        let directory = parent.unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (file, received) = documents.read.receive(directory, &name);
        let shown = path.to_string_lossy();
        let at = file.start();
        let unread = match &received {
            Err(error) => Some(Finding::unreadable(at, &shown, error)),
            Ok(Received {
                extract: Err(why), ..
            }) => {
                let document = documents.read.get(file);
                Some(source::unread(document, &shown, at, *why))
            }
            Ok(_) => None,
        };
        if let Some(finding) = unread {
            return Err(NotMade::Findings(documents.read, vec![finding]));
        }
        let (Ok(received), bytes) = (received, files::current_bytes(path)) else {
            continue;
        };
        documents
            .told
            .extend(source::remarks(&received, &shown, at));
        documents.add(file, &received, bytes.unwrap_or_default(), new.language)?;
    }
    Ok(documents)
}

impl Documents {
    fn add(
        &mut self,
        file: FileId,
        received: &Received,
        bytes: Vec<u8>,
        language: Option<Language>,
    ) -> Result<(), NotMade> {
        let Ok(extract) = &received.extract else {
            return Ok(());
        };
        let file = self.read.get(file);
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let id = free_id(&slug(name), &self.sources);
        let source = NewSource::new(file, received, extract, id, language)?;
        if self.sources.iter().any(|other| other.name == source.name) {
            return Err(NotMade::SameName(source.name));
        }
        let relative = format!("sources/{}", source.name);
        if let Some(extractor) = source.extractor {
            self.outputs.push(Output {
                name: sidecar::path(&relative),
                bytes: sidecar::write(file, extractor, extract).into_bytes(),
            });
        }
        self.outputs.push(Output {
            name: relative,
            bytes,
        });
        self.sources.push(source);
        Ok(())
    }
}

/// Returns the id, with a number added if another source has it.
fn free_id(id: &str, sources: &[NewSource]) -> String {
    let taken = |id: &str| sources.iter().any(|source| source.id == id);
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let mut free = std::iter::once(id.to_owned()).chain(numbered);
    free.find(|id| !taken(id)).unwrap_or_default()
}

/// Writes the files that all reports share into the directory around the report, if they are missing there.
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
    let missing = |output: &Output| beside.join(&output.name).symlink_metadata().is_err();
    let missing: Vec<Output> = outputs.filter(missing).collect();
    write(&beside, &missing)
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
