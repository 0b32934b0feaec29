//! `factbrief add`: further documents become sources of a report.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::check;
use crate::files;
use crate::files::Files;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::Language;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::output::Unwritable;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::report::received::Documents;
use crate::report::received::NotReceived;
use crate::report::received::SOURCE_DIRECTORY;
use crate::sheet;
use crate::sheet::Sheet;
use crate::start;
use crate::start::NewSource;

/// The request for further sources.
#[derive(Debug)]
pub struct Addition<'a> {
    /// The paths of the documents.
    pub sources: &'a [PathBuf],
    /// The language of the documents, if it is given.
    pub language: Option<Language>,
}

/// Sources that were added.
#[derive(Debug)]
pub struct Added {
    /// The ids of the sources.
    pub ids: Vec<String>,
    /// The files, relative to the report directory, each with its outcome.
    pub written: Vec<(String, Outcome)>,
    /// The files to which the findings point.
    pub files: Files,
    /// The findings on the documents.
    pub findings: Vec<Finding>,
}

/// The reasons why no source was added; no file is changed then.
#[derive(Debug, thiserror::Error)]
pub enum NotAdded {
    /// A document cannot become a source.
    #[error(transparent)]
    NotReceived(#[from] NotReceived),
    /// The sheet, or what it holds already, is in the way; the findings point into the files of the report.
    #[error("the sheet cannot take the source")]
    Refused(Vec<Finding>),
    /// There is already something at the path.
    #[error("`{}` is there already; nothing is overwritten", files::visible(&.0.to_string_lossy()))]
    Exists(PathBuf),
    /// A file could not be written.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
}

impl Report {
    /// Copies documents into the report, and adds a card for each to the sheet; nothing else in the sheet changes.
    pub fn add(&self, addition: &Addition<'_>) -> Result<Added, NotAdded> {
        let sheet = self.sheet.as_ref();
        let sheet = sheet.ok_or_else(|| NotAdded::Refused(self.findings.clone()))?;
        let ids = sheet.sources.iter().map(|it| it.id.value.to_string());
        let taken: BTreeSet<String> = ids.collect();
        let mut documents = Documents::receive(addition.sources, addition.language, taken)?;
        let held = documents.sources.iter();
        let held: Vec<Finding> = held.filter_map(|it| self.held_already(sheet, it)).collect();
        if !held.is_empty() {
            return Err(NotAdded::Refused(held));
        }
        let paths = documents.outputs.iter();
        let mut paths = paths.map(|output| self.directory.join(&output.name));
        if let Some(there) = paths.find(|path| path.symlink_metadata().is_ok()) {
            return Err(NotAdded::Exists(there));
        }
        let all = documents.sources.iter_mut();
        all.for_each(|source| source.forget_later_dateline(sheet.as_of));
        let cards = start::cards(&documents.sources, &sheet.languages);
        let text = sheet::add_entries(&self.files, self.sheet_file, "sources", &cards);
        let text = text.map_err(|no_list| NotAdded::Refused(vec![not_listed(no_list)]))?;
        // The sheet comes last: a card never names a document that is not there.
        documents.outputs.push(Output {
            name: SHEET_FILE.to_owned(),
            bytes: text.into_bytes(),
        });
        let sources = documents.sources.into_iter();
        Ok(Added {
            ids: sources.map(|source| source.id).collect(),
            written: output::write_all_kept(&self.directory, &documents.outputs)?,
            files: documents.read,
            findings: documents.told,
        })
    }

    /// Returns the findings that ask who of these sources, or of the others, has what from whom.
    pub fn asked_about(&self, ids: &[String]) -> Vec<Finding> {
        let Some(sheet) = &self.sheet else {
            return Vec::new();
        };
        let cards = sheet.sources.iter().map(|card| &card.id);
        let new = cards.filter(|id| ids.iter().any(|it| *it == id.value.as_str()));
        let new: BTreeSet<_> = new.map(|id| id.span).collect();
        let is_new = |finding: &Finding| {
            let mut others = finding.related.iter().map(|it| it.span);
            new.contains(&finding.span) || others.any(|span| new.contains(&span))
        };
        check::asked_about_origins(sheet).filter(is_new).collect()
    }

    /// Returns the finding that a document is in the report already, under its name or by its bytes.
    fn held_already(&self, sheet: &Sheet, new: &NewSource) -> Option<Finding> {
        let name = &new.name;
        let relative = format!("{SOURCE_DIRECTORY}/{name}");
        sheet.sources.iter().zip(&self.documents).find_map(|(card, document)| {
            let id = &card.id.value;
            let (message, hint) = if document.sha256 == new.sha256 {
                let message = format!("`{name}` is the document of `{id}`, byte for byte");
                (message, "a document is one source; quote the one that is there".to_owned())
            } else if card.file.unprinted() == relative {
                let message = format!("the document of `{id}` has the name `{name}` already");
                let hint = format!(
                    "where it is a newer print: factbrief update REPORT {id} --file FILE; otherwise rename it"
                );
                (message, hint)
            } else {
                return None;
            };
            let finding = Finding::error(code::SOURCE_REFUSED, card.file.span(), message);
            Some(finding.hint(hint))
        })
    }
}

fn not_listed(no_list: sheet::NoList) -> Finding {
    let message = "no card can be added to this list of sources";
    let hint = "write the list without brackets, with one `- ` for each source on the line of its first key";
    Finding::error(code::SOURCE_REFUSED, no_list.0, message).hint(hint)
}
