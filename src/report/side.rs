//! What an edition says, from its report or from its lock alone: the two sides of `diff`.

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

/// An edition with what it says.
#[derive(Debug)]
pub struct Side {
    number: u32,
    contents: Contents,
    languages: Vec<ReportLanguage>,
}

/// Why an edition cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum NoSide {
    /// The sheet or a source cannot be read.
    #[error("the report cannot be read; `factbrief check` says why")]
    Report,
    /// The lock cannot be read.
    #[error("the lock cannot be read")]
    Lock,
    /// The lock is of a format that remembers only what was accepted.
    #[error("the lock does not say what its edition says; name the report directory")]
    Silent,
}

impl Side {
    /// Reads an edition: a report directory, or a lock, by its file or by a directory that holds one and no sheet.
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

    /// The edition of a report.
    pub(super) fn of(report: &Report) -> Result<Self, NoSide> {
        let evidence = report.evidence().ok_or(NoSide::Report)?;
        let sheet = evidence.sheet();
        Ok(Self {
            number: sheet.edition,
            contents: Contents::of(&evidence),
            languages: sheet.languages.clone(),
        })
    }

    /// What changed from this edition to another one.
    pub fn difference(&self, new: &Self) -> Difference {
        Difference::between(
            (self.number, &self.contents),
            (new.number, &new.contents),
            &new.languages,
        )
    }

    /// The latest edition of a lock.
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
