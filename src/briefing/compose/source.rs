//! The sources, in one line each.

use crate::briefing::SourceLine;
use crate::briefing::compose::Composer;
use crate::briefing::printable::Desk;
use crate::files;
use crate::sheet;
use crate::source::Document;
use crate::source::ReadBy;
use crate::words::fill;

impl Composer<'_> {
    pub(super) fn sources(&self) -> Vec<SourceLine> {
        let line = |(source, document): (&sheet::Source, &Document)| SourceLine {
            id: source.id.value.to_string(),
            author: source.author.as_ref().map(Desk::new),
            title: Desk::new(&source.title),
            target: format!("../{}", files::link(source.file.unprinted())),
            language: source.language,
            remarks: self.remarks(source, document),
            descriptor: Desk::new(&source.descriptor.of(self.language)),
            sha256: document.sha256.clone(),
            accepted_sha256: self.accepted_digest(&source.id.value, &document.sha256),
        };
        self.sheet
            .sources
            .iter()
            .zip(self.documents)
            .map(line)
            .collect()
    }

    /// Returns the digest of a source as it was accepted, where it differs from this one and statements are not current.
    fn accepted_digest(&self, source: &sheet::Id, now: &str) -> Option<String> {
        self.accepted.marked().next()?;
        let locked = self.accepted.lock?.source(source)?;
        (locked.sha256 != now).then(|| locked.sha256.clone())
    }

    /// Writes a sentence on the sources: “One source: news article, in German, undated, reliability cannot be judged (F).”
    pub(super) fn sourcing(&self) -> String {
        let own = self.words.full;
        match self.sheet.sources.as_slice() {
            [source] => {
                let document = self.documents.first();
                let remarks = document.map(|document| self.remarks(source, document));
                fill(
                    own.only_source,
                    &[("remarks", &remarks.unwrap_or_default())],
                )
            }
            several => {
                let number = self.counted(several.len());
                fill(own.several_sources, &[("number", &number)])
            }
        }
    }

    /// Writes the remarks on a source: “news article, in German, undated, reliability cannot be judged (F)”.
    fn remarks(&self, source: &sheet::Source, document: &Document) -> String {
        let words = self.words;
        let published = source.published.map_or(words.undated.to_owned(), |date| {
            words.published.replace("{date}", &self.write_date(date))
        });
        let language = words.in_language(source.language);
        let read_by = match document.read_by {
            ReadBy::Program => None,
            ReadBy::Recognition => Some(words.text_recognised),
            ReadBy::Desk => Some(words.text_by_desk),
        };
        let mut remarks = vec![(words.source_kind)(source.kind), &language, &published];
        remarks.extend(read_by);
        remarks.push((words.reliability)(source.grade));
        remarks.join(", ")
    }
}
