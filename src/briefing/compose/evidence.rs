//! The notes: what stands behind each mark.

use crate::briefing::compose::Composer;
use crate::briefing::note::Note;
use crate::briefing::note::PrintedQuote;
use crate::briefing::passage;
use crate::briefing::passage::Passage;
use crate::briefing::printable::Anchored;
use crate::evidence::AnchoredQuote;
use crate::sheet;
use crate::sheet::ActorIndex;

impl Composer<'_> {
    /// The evidence of these statements, each once, in the order in which they are first marked.
    pub(super) fn notes(&self, marks: &[&str]) -> Option<Vec<Note>> {
        let mut seen = std::collections::BTreeSet::new();
        let first = marks.iter().filter(|id| seen.insert(**id));
        first.map(|id| self.note(id)).collect()
    }

    /// The sentences that these notes quote.
    pub(super) fn passages(&self, notes: &[Note]) -> Vec<Passage> {
        let sources = self.sheet.sources.iter().zip(self.documents);
        let each = sources.flat_map(|(source, document)| {
            passage::passages(source.id.value.as_str(), document, notes)
        });
        each.collect()
    }

    fn note(&self, id: &str) -> Option<Note> {
        let mut facts = self.facts.iter().flatten();
        if let Some(fact) = facts.find(|fact| fact.fact().id.value.as_str() == id) {
            let speakers = &fact.fact().according_to;
            let name =
                |actor: &sheet::At<ActorIndex>| self.evidenced(Anchored::Name(fact, actor.value));
            let quotes = fact.quotes().iter().map(|quote| self.quote(quote, false));
            let context = fact.context().iter().map(|quote| self.quote(quote, true));
            return Some(Note {
                statement: self.evidenced(Anchored::Says(fact))?,
                quotes: quotes.chain(context).collect(),
                speakers: speakers.iter().map(name).collect::<Option<_>>()?,
            });
        }
        let mut cautions = self.cautions.iter().flatten();
        let caution = cautions.find(|caution| caution.caution().id.value.as_str() == id)?;
        Some(Note {
            statement: self.evidenced(Anchored::Caution(caution))?,
            quotes: caution
                .quotes()
                .iter()
                .map(|quote| self.quote(quote, false))
                .collect(),
            speakers: Vec::new(),
        })
    }

    fn quote(&self, quote: &AnchoredQuote<'_>, is_context: bool) -> PrintedQuote {
        let source = &self.sheet[quote.quote().source];
        let anchor = quote.anchor();
        let place = if anchor.line == anchor.last_line {
            self.words.line.replace("{line}", &anchor.line.to_string())
        } else {
            let lines = self
                .words
                .lines
                .replace("{first}", &anchor.line.to_string());
            lines.replace("{last}", &anchor.last_line.to_string())
        };
        PrintedQuote {
            words: quote
                .words()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            language: source.language,
            target: format!("../{}#L{}", source.file.unprinted(), anchor.line),
            place,
            is_context,
            source: source.id.value.to_string(),
            anchor: anchor.clone(),
        }
    }
}
