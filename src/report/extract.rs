//! Extract: the text of sources that are not plain text, kept beside them.

use std::path::PathBuf;

use super::Built;
use super::Error;
use super::Report;
use crate::files::Files;
use crate::finding::Finding;
use crate::output;
use crate::output::Output;
use crate::output::Refusal;
use crate::output::Unwritable;
use crate::source::Extractor;
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
            let (file, read) = files.read_document(&self.directory, relative, SOURCE_LIMIT);
            let file = files.get(file);
            match (read, Extractor::of(relative, &file.text)) {
                (Err(error), _) => {
                    findings.push(Finding::unreadable(source.file.span(), relative, &error));
                }
                (Ok(()), Some(extractor)) => outputs.push(Output {
                    name: sidecar::path(relative),
                    bytes: sidecar::write(file, extractor).into_bytes(),
                }),
                (Ok(()), None) => {}
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
            outcomes,
            pdfs: Vec::new(),
        })
    }

    /// Refuses to write the text of a document over another source.
    fn check_unlisted(&self, name: &str) -> Result<(), Error> {
        let mut sources = self.sheet.iter().flat_map(|sheet| &sheet.sources);
        let path = self.directory.join(name);
        if sources.any(|source| self.directory.join(source.file.unprinted()) == path) {
            let why = Refusal::Claimed;
            return Err(Unwritable { path, why }.into());
        }
        Ok(())
    }
}
