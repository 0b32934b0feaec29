//! Extracts the text of sources that are not plain text, and keeps it beside them.

use std::path::PathBuf;

use crate::files::Files;
use crate::finding::Finding;
use crate::output;
use crate::output::Output;
use crate::output::Refusal;
use crate::output::Unwritable;
use crate::report::Built;
use crate::report::Error;
use crate::report::Report;
use crate::source;
use crate::source::SOURCE_LIMIT;
use crate::source::sidecar;

impl Report {
    /// Writes the text of every source that is not plain text beside it.
    pub fn extract(&self) -> Result<Built, Error> {
        let mut files = Files::new();
        let mut findings = Vec::new();
        let mut outputs = Vec::new();
        if self.sheet.is_none() {
            findings.clone_from(&self.findings);
        }
        for source in self.sheet.iter().flat_map(|sheet| &sheet.sources) {
            let relative = source.file.unprinted();
            let (file, received) = files.receive(&self.directory, relative);
            let (file, at) = (files.get(file), source.file.span());
            let received = match received {
                Ok(received) => received,
                Err(error) => {
                    findings.push(Finding::unreadable(at, relative, &error));
                    continue;
                }
            };
            match (received.extractor, &received.extract) {
                (Some(_), Err(_)) if self.is_by_desk(relative) => {}
                (Some(_), Err(why)) => findings.push(source::unread(file, relative, at, *why)),
                (Some(extractor), Ok(extract)) => {
                    findings.extend(source::remarks(&received, relative, at));
                    if !self.is_by_desk(relative) {
                        outputs.push(Output {
                            name: sidecar::path(relative),
                            bytes: sidecar::write(file, extractor, extract).into_bytes(),
                        });
                    }
                }
                (None, _) => findings.extend(source::remarks(&received, relative, at)),
            }
        }
        for output in &outputs {
            self.check_unlisted(&output.name)?;
        }
        let written = output::write(&self.directory, &outputs)?;
        let here = |(name, outcome)| (PathBuf::from(name), outcome);
        let outcomes = written.into_iter().map(here).collect();
        Ok(Built {
            findings,
            waived: Vec::new(),
            outcomes,
            pdfs: Vec::new(),
        })
    }

    /// Returns an error if the text of a document would overwrite another source.
    fn check_unlisted(&self, name: &str) -> Result<(), Error> {
        let mut sources = self.sheet.iter().flat_map(|sheet| &sheet.sources);
        let path = self.directory.join(name);
        if sources.any(|source| self.directory.join(source.file.unprinted()) == path) {
            let why = Refusal::Claimed;
            return Err(Unwritable { path, why }.into());
        }
        Ok(())
    }

    /// True if the text beside a document was put there by the desk, so that it must not be overwritten.
    fn is_by_desk(&self, relative: &str) -> bool {
        let mut files = Files::new();
        let beside = sidecar::path(relative);
        let (file, read) = files.read_inside(&self.directory, &beside, 4 * SOURCE_LIMIT);
        let header = sidecar::header(&files.get(file).text);
        read.is_ok() && header.is_some_and(|it| it.reader == sidecar::Reader::Desk)
    }
}
