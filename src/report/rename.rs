//! `factbrief rename`: another name for an entry of the sheet, in the sheet and in the lock.

use std::collections::BTreeMap;

use crate::edition;
use crate::edition::Renamed;
use crate::files::Files;
use crate::finding::Finding;
use crate::output;
use crate::output::Outcome;
use crate::output::Output;
use crate::report::Error;
use crate::report::LOCK_FILE;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::sheet;
use crate::sheet::Id;
use crate::sheet::NotRenamed;
use crate::sheet::Space;

/// A file with what became of it.
pub type Written = (&'static str, Outcome);

impl Report {
    /// Gives an entry of the sheet another name, or says why that cannot be; returns the files with what became of them.
    ///
    /// Comments stay where they are, and what was accepted stays accepted.
    pub fn rename(
        &self,
        old: &Id,
        new: &Id,
        space: Option<Space>,
    ) -> Result<Result<Vec<Written>, Box<Finding>>, Error> {
        let renamed = sheet::rename(&self.files, self.sheet_file, old, new, space);
        let (text, space) = match renamed {
            Ok(renamed) => renamed,
            Err(why) => return Ok(Err(Box::new(why.finding(self.sheet_file, old, new)))),
        };
        let lock = match &self.lock {
            Some(lock) => {
                let mut files = Files::new();
                let file = files.insert(SHEET_FILE, text.clone());
                let (sheet, _) = sheet::read_with(&files, file, self.house.defaults);
                let Some(sheet) = sheet.filter(|it| it.sources.len() == self.documents.len())
                else {
                    let why = NotRenamed::Unreadable.finding(self.sheet_file, old, new);
                    return Ok(Err(Box::new(why)));
                };
                let actors = BTreeMap::from([(new.clone(), old.clone())]);
                let renamed = Renamed {
                    actors: if space == Space::Actors {
                        actors
                    } else {
                        BTreeMap::new()
                    },
                };
                Some(edition::carry(
                    lock.clone(),
                    &sheet,
                    &self.documents,
                    &renamed,
                ))
            }
            None => None,
        };
        let lock = lock.map(|lock| (LOCK_FILE, lock.to_toml()));
        let files = std::iter::once((SHEET_FILE, text)).chain(lock);
        let written = files.map(|(name, text)| {
            let output = Output {
                name: name.to_owned(),
                bytes: text.into_bytes(),
            };
            Ok((name, output::write_kept(&self.directory, &output)?))
        });
        Ok(Ok(written.collect::<Result<_, Error>>()?))
    }
}
