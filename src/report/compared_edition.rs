//! The contents of an edition, read from its report or from its lock alone: one of the two sides of `diff`.

use std::path::Path;

use crate::edition;
use crate::edition::Contents;
use crate::edition::Difference;
use crate::edition::Drift;
use crate::edition::LOCK_LIMIT;
use crate::edition::Lock;
use crate::edition::Renamed;
use crate::files::Files;
use crate::language::ReportLanguage;
use crate::report::LOCK_FILE;
use crate::report::Options;
use crate::report::Report;
use crate::report::SHEET_FILE;

/// An edition with its contents.
#[derive(Debug)]
pub struct ComparedEdition<'r> {
    number: u32,
    contents: Contents,
    languages: Vec<ReportLanguage>,
    /// The lock of the edition, or the one that a build would write.
    lock: Lock,
    /// The report, unless only its lock was read.
    report: Option<Kept<'r>>,
}

/// A report that was read for a side, or for somebody else.
#[derive(Debug)]
enum Kept<'r> {
    Own(Box<Report>),
    Lent(&'r Report),
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

impl<'r> ComparedEdition<'r> {
    /// Reads an edition from a report directory, from a lock, or from a directory that holds a lock and no sheet.
    pub fn read(path: &Path) -> Result<Self, NoSide> {
        if path.is_file() {
            return Self::of_lock(path);
        }
        let lock = path.join(LOCK_FILE);
        if !path.join(SHEET_FILE).exists() && lock.is_file() {
            return Self::of_lock(&lock);
        }
        let report = Box::new(Report::load(path, &Options::default()));
        Self::of_kept(Kept::Own(report))
    }

    /// Returns the edition of a report.
    pub(super) fn of(report: &'r Report) -> Result<Self, NoSide> {
        Self::of_kept(Kept::Lent(report))
    }

    fn of_kept(kept: Kept<'r>) -> Result<Self, NoSide> {
        let report = kept.report();
        let evidence = report.evidence().ok_or(NoSide::Report)?;
        let sheet = evidence.sheet();
        Ok(Self {
            number: sheet.edition,
            contents: Contents::of(&evidence),
            languages: sheet.languages.clone(),
            lock: edition::record(&evidence, None, &Drift::default(), None),
            report: Some(kept),
        })
    }

    /// Returns the difference from this edition to a newer one; what only has another name there is followed.
    pub fn difference(&self, new: &ComparedEdition<'_>) -> Difference {
        let carried = self.carried_to(new);
        Difference::between(
            (self.number, carried.as_ref().unwrap_or(&self.contents)),
            (new.number, &new.contents),
            &new.languages,
        )
    }

    /// Returns what this edition says, under the names that a newer one has; `None` if the sheet of that one is not known.
    fn carried_to(&self, new: &ComparedEdition<'_>) -> Option<Contents> {
        let report = new.report.as_ref()?.report();
        let sheet = report.sheet.as_ref()?;
        let own = self
            .report
            .as_ref()
            .and_then(|it| it.report().sheet.as_ref());
        let renamed = own.map_or_else(Renamed::default, |own| Renamed::between(own, sheet));
        let lock = edition::carry(self.lock.clone(), sheet, &report.documents, &renamed);
        let (_, contents) = lock.latest_edition()?;
        Some(contents.clone())
    }

    /// Returns the latest edition in a lock.
    fn of_lock(path: &Path) -> Result<Self, NoSide> {
        let mut files = Files::new();
        let (file, read) = files.read(path, LOCK_LIMIT);
        read.map_err(|_| NoSide::Lock)?;
        let (lock, _) = edition::read(&files, file);
        let lock = lock.ok_or(NoSide::Lock)?;
        let (number, contents) = lock.latest_edition().ok_or(NoSide::Silent)?;
        let contents = contents.clone();
        let says = contents.facts.first().map(|fact| &fact.says);
        let tags = says.into_iter().flatten().map(|(tag, _)| tag.as_str());
        let languages = tags.filter_map(ReportLanguage::from_tag).collect();
        Ok(Self {
            number,
            contents,
            languages,
            lock,
            report: None,
        })
    }
}

impl Kept<'_> {
    fn report(&self) -> &Report {
        match self {
            Self::Own(report) => report,
            Self::Lent(report) => report,
        }
    }
}
