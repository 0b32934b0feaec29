//! The contents of an edition, read from its report or from its lock alone: one of the two sides of `diff`.

use std::path::Path;

use crate::edition;
use crate::edition::Contents;
use crate::edition::Difference;
use crate::edition::LOCK_LIMIT;
use crate::files::Files;
use crate::language::ReportLanguage;
use crate::report::LOCK_FILE;
use crate::report::Options;
use crate::report::Report;
use crate::report::SHEET_FILE;

/// An edition with its contents.
#[derive(Debug)]
pub struct Side {
    number: u32,
    contents: Contents,
    languages: Vec<ReportLanguage>,
}

/// The reasons why an edition cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum NoSide {
    /// The sheet or a source cannot be read.
    #[error("the report cannot be read; `factbrief check` says why")]
    Report,
    /// The lock cannot be read.
    #[error("the lock cannot be read")]
    Lock,
    /// The lock has a format that remembers only what was accepted, not what the edition said.
    #[error("the lock does not say what its edition says; name the report directory")]
    Silent,
}

impl Side {
    /// Reads an edition from a report directory, from a lock, or from a directory that holds a lock and no sheet.
    pub fn read(path: &Path) -> Result<Self, NoSide> {
        if path.is_file() {
            return Self::of_lock(path);
        }
        let lock = path.join(LOCK_FILE);
        if !path.join(SHEET_FILE).exists() && lock.is_file() {
            return Self::of_lock(&lock);
        }
        Self::of(&Report::load(path, &Options::default()))
    }

    /// Returns the edition of a report.
    pub(super) fn of(report: &Report) -> Result<Self, NoSide> {
        let evidence = report.evidence().ok_or(NoSide::Report)?;
        let sheet = evidence.sheet();
        Ok(Self {
            number: sheet.edition,
            contents: Contents::of(&evidence),
            languages: sheet.languages.clone(),
        })
    }

    /// Returns the difference from this edition to a newer one.
    pub fn difference(&self, new: &Self) -> Difference {
        Difference::between(
            (self.number, &self.contents),
            (new.number, &new.contents),
            &new.languages,
        )
    }

    /// Returns the latest edition in a lock.
    fn of_lock(path: &Path) -> Result<Self, NoSide> {
        let mut files = Files::new();
        let (file, read) = files.read(path, LOCK_LIMIT);
        read.map_err(|_| NoSide::Lock)?;
        let (lock, _) = edition::read(&files, file);
        let lock = lock.ok_or(NoSide::Lock)?;
        let (number, contents) = lock.latest_edition().ok_or(NoSide::Silent)?;
        let says = contents.facts.first().map(|fact| &fact.says);
        let tags = says.into_iter().flatten().map(|(tag, _)| tag.as_str());
        Ok(Self {
            number,
            contents: contents.clone(),
            languages: tags.filter_map(ReportLanguage::from_tag).collect(),
        })
    }
}
