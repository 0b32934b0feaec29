//! The sources, in one line each.

use std::collections::BTreeSet;

use crate::briefing::Related;
use crate::briefing::SourceLine;
use crate::briefing::compose::Composer;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::voice::Voice;
use crate::files;
use crate::sheet;
use crate::sheet::Basis;
use crate::sheet::SourceIndex;
use crate::source::Document;
use crate::source::ReadBy;
use crate::words::fill;

impl Composer<'_> {
    pub(super) fn sources(&self) -> Vec<SourceLine> {
        let line = |((source, document), label): ((&sheet::Source, &Document), &Desk)| SourceLine {
            based_on: source.based_on.as_ref().map(|it| self.bases(it)),
            supersedes: self.related(source.supersedes.iter().map(|it| it.value)),
            superseded_by: self.related(self.sheet.superseding(&source.id.value)),
            id: source.id.value.to_string(),
            label: label.clone(),
            author: source.author.as_ref().map(Desk::new),
            title: Desk::new(&source.title),
            target: format!("../{}", files::link(source.file.unprinted())),
            language: source.language,
            remarks: self.remarks(source, document),
            descriptor: Desk::new(&source.descriptor.of(self.language)),
            sha256: document.sha256.clone(),
            accepted_sha256: self.accepted_digest(&source.id.value, &document.sha256),
        };
        let sources = self.sheet.sources.iter().zip(self.documents);
        sources.zip(&self.labels).map(line).collect()
    }

    pub(super) fn bases(&self, bases: &[Basis]) -> Vec<Related> {
        let related = bases.iter().flat_map(|basis| match basis {
            Basis::Held(source) => self.related([source.value]),
            Basis::Named(text) => vec![Related {
                id: None,
                name: Desk::new(text),
            }],
        });
        related.collect()
    }

    fn related(&self, sources: impl IntoIterator<Item = SourceIndex>) -> Vec<Related> {
        let related = sources.into_iter().filter_map(|source| {
            Some(Related {
                id: Some(self.sheet[source].id.value.to_string()),
                name: self.labels.get(source.get())?.clone(),
            })
        });
        related.collect()
    }

    /// Returns something that readers need only where the report has several sources; `None` where it has one.
    pub(super) fn among_several<T>(&self, told: impl FnOnce() -> T) -> Option<T> {
        (self.labels.len() > 1).then(told)
    }

    /// Returns the label of a source, where the report has several.
    pub(super) fn label_among_several(&self, source: SourceIndex) -> Option<Desk> {
        let has_several = self.labels.len() > 1;
        self.labels
            .get(source.get())
            .filter(|_| has_several)
            .cloned()
    }

    /// Returns the voice of a fact: this chain of speakers, or the sources that the fact quotes.
    pub(super) fn voice(&self, fact: &sheet::Fact, speakers: Vec<Evidenced>) -> Voice {
        self.voice_of(&fact.quotes, speakers)
    }

    /// Returns the voice of quoted words: this chain of speakers, or the sources of the quotes.
    pub(super) fn voice_of(&self, quotes: &[sheet::Quote], speakers: Vec<Evidenced>) -> Voice {
        let sources: BTreeSet<SourceIndex> = quotes.iter().map(|quote| quote.source).collect();
        let labels = sources
            .iter()
            .filter_map(|source| self.labels.get(source.get()));
        Voice::of(speakers, labels.cloned().collect())
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

    /// Writes the only source that these statements quote with its remarks, or how many they quote, each with its label.
    pub(super) fn source_in_short(&self, printed: &[&str]) -> (&'static str, String) {
        let quoted = self.sources_of(printed);
        if let [only] = quoted.as_slice()
            && let Some(label) = self.labels.get(only.get())
            && let Some(document) = self.documents.get(only.get())
        {
            let remarks = self.remarks(&self.sheet[*only], document);
            return (self.words.source, format!("{label}, {remarks}."));
        }
        let number = self.counted(quoted.len());
        let number = fill(self.words.full.several_below, &[("number", &number)]);
        (self.words.sources, number)
    }

    /// Returns the sources whose words are shown as evidence of these statements, in the order of the sheet.
    fn sources_of(&self, printed: &[&str]) -> Vec<SourceIndex> {
        let is_printed = |id: &sheet::Id| printed.contains(&id.as_str());
        let facts = self
            .sheet
            .facts
            .iter()
            .filter(|it| is_printed(&it.id.value));
        let of_facts = facts.flat_map(|fact| fact.quotes.iter().chain(&fact.context));
        let cautions = self
            .sheet
            .cautions
            .iter()
            .filter(|it| is_printed(&it.id.value));
        let of_cautions = cautions.flat_map(|caution| &caution.quotes);
        let sources = of_facts.chain(of_cautions).map(|quote| quote.source);
        sources.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Writes the remarks on a source: “news article, in German, undated, reliability cannot be judged (F)”.
    fn remarks(&self, source: &sheet::Source, document: &Document) -> String {
        let words = self.words;
        let published = source.published.map_or(words.undated.to_owned(), |date| {
            words.published.replace("{date}", &self.write_date(date))
        });
        let language = words.in_language(source.language);
        let mut remarks = vec![(words.source_kind)(source.kind), &language, &published];
        remarks.extend(self.read_by(document));
        remarks.push((words.reliability)(source.grade));
        remarks.join(", ")
    }

    /// Returns the remark on who read the words of a document; `None` where that is the program, letter by letter.
    pub(super) fn read_by(&self, document: &Document) -> Option<&'static str> {
        match document.read_by {
            ReadBy::Program => None,
            ReadBy::Recognition => Some(self.words.text_recognised),
            ReadBy::Desk => Some(self.words.text_by_desk),
        }
    }
}
