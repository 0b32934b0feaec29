//! The notes: the evidence behind each mark.

use crate::briefing::compose::Composer;
use crate::briefing::fragment::fragment;
use crate::briefing::note::Acceptance;
use crate::briefing::note::Note;
use crate::briefing::note::PrintedQuote;
use crate::briefing::note::Stands;
use crate::briefing::passage;
use crate::briefing::passage::Passage;
use crate::briefing::printable::Anchored;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::characters;
use crate::edition::GroundedCaution;
use crate::edition::GroundedFact;
use crate::edition::LockedQuote;
use crate::edition::Review;
use crate::edition::StaleWords;
use crate::evidence::AnchoredQuote;
use crate::files;
use crate::language::DateSpan;
use crate::reading;
use crate::sheet::FactIndex;
use crate::sheet::Source;
use crate::sheet::SourceIndex;
use crate::words::fill;

impl Composer<'_> {
    /// Returns the evidence of these statements, each once, in the order in which they are first marked.
    pub(super) fn notes(&self, marks: &[&str]) -> Option<Vec<Note>> {
        let mut seen = std::collections::BTreeSet::new();
        let with_others = marks.iter().flat_map(|id| self.with_differing(id));
        let first = with_others.filter(|id| seen.insert(*id));
        first.map(|id| self.note(id)).collect()
    }

    /// Returns the sentences that these notes quote.
    pub(super) fn passages(&self, notes: &[Note]) -> Vec<Passage> {
        let sources = self.sheet.sources.iter().zip(&self.labels);
        let each = sources
            .zip(self.documents)
            .flat_map(|((source, label), document)| {
                passage::passages((source.id.value.as_str(), label), document, notes)
            });
        each.collect()
    }

    /// Returns the id of a statement, and of those that are printed beside it because they differ.
    pub(super) fn with_differing<'s>(&'s self, id: &'s str) -> Vec<&'s str> {
        if self.sheet.differences.is_empty() {
            return vec![id];
        }
        let facts = FactIndex::all(self.sheet);
        let own = facts.filter(|it| self.sheet[*it].id.value.as_str() == id);
        let others = own.flat_map(|it| self.sheet.differing(it));
        let others = others.map(|(other, _)| self.sheet[other].id.value.as_str());
        std::iter::once(id).chain(others).collect()
    }

    fn note(&self, id: &str) -> Option<Note> {
        let mut facts = self.facts.iter().flatten();
        if let Some(grounded) = facts.find(|fact| fact.fact().id.value.as_str() == id) {
            let fact = grounded.fact();
            let speakers = self.names(grounded, &fact.according_to)?;
            let quotes = match grounded {
                GroundedFact::Current(anchored) => {
                    let quotes = anchored
                        .quotes()
                        .iter()
                        .map(|quote| self.quote(quote, false));
                    let context = anchored
                        .context()
                        .iter()
                        .map(|quote| self.quote(quote, true));
                    quotes.chain(context).collect()
                }
                GroundedFact::Stale(stale) => self.accepted_quotes(stale.words())?,
            };
            let review = self.accepted.review_of_fact(self.sheet, fact);
            return Some(Note {
                statement: self.says(grounded.index())?,
                quotes,
                voice: self.voice(fact, speakers),
                support: self.among_several(|| reading::support(self.sheet, grounded.index())),
                credibility: fact.credibility.map(|it| it.value),
                has_year_of_card: reading::year_is_of_card(self.sheet, fact),
                reading: None,
                acceptance: self.acceptance(review),
            });
        }
        let grounded = self.caution_named(id)?;
        let quotes = match grounded {
            GroundedCaution::Current(anchored) => {
                let quotes = anchored
                    .quotes()
                    .iter()
                    .map(|quote| self.quote(quote, false));
                quotes.collect()
            }
            GroundedCaution::Stale(stale) => self.accepted_quotes(stale.words())?,
        };
        let review = self
            .accepted
            .review_of_caution(self.sheet, grounded.caution());
        Some(Note {
            statement: self.evidenced(Anchored::Caution(grounded))?,
            quotes,
            voice: self.voice_of(&grounded.caution().quotes, Vec::new()),
            support: self.among_several(|| {
                let quotes = grounded.caution().quotes.iter();
                self.sheet.support(quotes.map(|quote| quote.source))
            }),
            credibility: None,
            has_year_of_card: false,
            reading: self.reading(grounded),
            acceptance: self.acceptance(review),
        })
    }

    fn caution_named(&self, id: &str) -> Option<&GroundedCaution<'_>> {
        let mut cautions = self.cautions.iter().flatten();
        cautions.find(|caution| caution.caution().id.value.as_str() == id)
    }

    /// Returns the statement of a caution.
    pub(super) fn says_of_caution(&self, id: &str) -> Option<Evidenced> {
        self.evidenced(Anchored::Caution(self.caution_named(id)?))
    }

    fn acceptance(&self, review: Option<&Review>) -> Acceptance {
        review.map_or(Acceptance::Recorded, |review| Acceptance::Accepted {
            by: Desk::reviewer(review),
            on: self.write_date(DateSpan::single(review.on)),
        })
    }

    fn quote(&self, quote: &AnchoredQuote<'_>, is_context: bool) -> PrintedQuote {
        let source = &self.sheet[quote.quote().source];
        let anchor = quote.anchor();
        // Context only supplies a year, a name or a speaker, which the statement repeats.
        let translation = self
            .sheet
            .translation(quote.quote())
            .filter(|_| !is_context);
        let translation = translation.and_then(|it| it.of(self.language));
        PrintedQuote {
            label: self.label_among_several(quote.quote().source),
            words: shown(quote.words()),
            language: source.language,
            translation: translation.as_ref().map(Desk::new),
            fragment: fragment(&quote.document().extractor, quote.words(), anchor.page),
            target: target(source, quote),
            place: self.place(quote),
            is_context,
            source: source.id.value.to_string(),
            stands: Stands::Now(anchor.clone()),
        }
    }

    /// Returns the place of a quote as readers find it: its lines, and the page or the text that has them.
    fn place(&self, quote: &AnchoredQuote<'_>) -> String {
        let anchor = quote.anchor();
        let (first, last) = (anchor.line.to_string(), anchor.last_line.to_string());
        let place = if first == last {
            fill(self.words.line, &[("line", &first)])
        } else {
            fill(self.words.lines, &[("first", &first), ("last", &last)])
        };
        // The lines of that text are counted over all pages.
        let place = if has_text_beside(quote) {
            fill(self.words.of_extract, &[("place", &place)])
        } else {
            place
        };
        self.words.place(anchor.page, &place)
    }

    /// Returns the quotes of a statement as they were accepted; `None` where the sheet no longer has one of their sources.
    fn accepted_quotes(&self, words: &StaleWords<'_>) -> Option<Vec<PrintedQuote>> {
        let quotes = words.quotes().iter();
        quotes.map(|quote| self.accepted_quote(quote)).collect()
    }

    fn accepted_quote(&self, quote: &LockedQuote) -> Option<PrintedQuote> {
        let mut sources = SourceIndex::all(self.sheet);
        let index = sources.find(|source| self.sheet[*source].id.value == quote.source)?;
        let source = &self.sheet[index];
        let line = quote.line.to_string();
        Some(PrintedQuote {
            label: self.label_among_several(index),
            translation: None,
            words: shown(quote.words.unprinted()),
            language: source.language,
            fragment: None,
            // The target has no line, because the line recorded is that of an earlier text.
            target: format!("../{}", files::link(source.file.unprinted())),
            place: fill(self.words.standing.line, &[("line", &line)]),
            is_context: quote.context,
            source: source.id.value.to_string(),
            stands: Stands::Then {
                start: quote.start,
                end: quote.end,
                line: quote.line,
                column: quote.column,
            },
        })
    }
}

/// True if the lines are those of a text kept beside the document, which has none of its own.
fn has_text_beside(quote: &AnchoredQuote<'_>) -> bool {
    quote.document().body > 0
}

/// Returns the path of a source from the briefings, with the line of a quote where the document itself has lines.
fn target(source: &Source, quote: &AnchoredQuote<'_>) -> String {
    let path = files::link(source.file.unprinted());
    if has_text_beside(quote) {
        format!("../{path}")
    } else {
        format!("../{path}#L{}", quote.anchor().line)
    }
}

/// Returns words of a source on one line, with unseen characters named.
fn shown(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    characters::shown(&words.join(" ")).into_owned()
}
