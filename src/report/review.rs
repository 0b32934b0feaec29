//! `review`: shows what changed since it was accepted, and accepts it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::edition;
use crate::edition::Accepted;
use crate::edition::ChangeKind;
use crate::edition::Lock;
use crate::edition::LockedStatement;
use crate::edition::LockedText;
use crate::edition::PrintedPlace;
use crate::edition::affected;
use crate::edition::marked;
use crate::evidence::Evidence;
use crate::report::Report;
use crate::sheet::Id;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;
use crate::sheet::Wording;

/// The changes that a reviewer has to look at.
#[derive(Debug, Default)]
pub struct Changes {
    /// The facts and cautions whose words changed, or that the sheet changed after they were accepted.
    pub statements: Vec<StatementChange>,
    /// The sources that changed beside the quotes.
    pub sources: Vec<SourceChange>,
    /// The number of facts and cautions that were accepted as they are.
    pub accepted: usize,
    /// The number of all facts and cautions.
    pub all: usize,
}

/// A fact or caution that a reviewer has to look at.
#[derive(Debug)]
pub struct StatementChange {
    /// The id of the fact or caution.
    pub id: String,
    /// The gravest kind of change of its quotes.
    pub class: ChangeKind,
    /// The earlier acceptance, with its reviewer and day, if it was of other words of the sheet.
    pub lapsed: Option<String>,
    /// The words of the statement in each language.
    pub says: Vec<WordsInLanguage>,
    /// The changed sentences that the statement quotes.
    pub sentences: Vec<SentenceChange>,
    /// The title, judgements and movements that rest on the statement, by name, with their words in each language if they have any.
    pub rests_on_it: Vec<(String, Vec<WordsInLanguage>)>,
    /// The places in briefings that print any of this.
    pub printed_in: Vec<PrintedPlace>,
}

/// Words in one language.
#[derive(Debug)]
pub struct WordsInLanguage {
    /// The tag of the language.
    pub language: &'static str,
    /// The words.
    pub words: String,
}

/// A sentence before and after a change.
#[derive(Debug, PartialEq, Eq)]
pub struct SentenceChange {
    /// The kind of change.
    pub class: &'static str,
    /// The path of the source and the line, from 1, where the sentence is now; the name of the source if the sentence is gone.
    pub place: String,
    /// The accepted sentence, with differences between `[-` and `-]`; `None` if the sentence is new.
    pub old: Option<String>,
    /// The present sentence, with differences between `{+` and `+}`; `None` if the sentence is gone.
    pub new: Option<String>,
}

/// A source that changed beside the quotes.
#[derive(Debug)]
pub struct SourceChange {
    /// The id of the source in the sheet.
    pub id: String,
    /// The sentences that changed.
    pub sentences: Vec<SentenceChange>,
    /// The ids of the facts and cautions that quote the source, in the order of the sheet.
    pub rests_on_it: Vec<String>,
}

impl Report {
    /// Returns the changes since the last acceptance; `None` if the report cannot be checked.
    pub fn changes(&self) -> Option<Changes> {
        self.changes_from(self.lock.as_ref())
    }

    /// Returns the changes since this lock was written; `None` if the report cannot be checked.
    pub(super) fn changes_from(&self, lock: Option<&Lock>) -> Option<Changes> {
        let evidence = self.evidence()?;
        let accepted = Accepted::new(lock, &evidence);
        let comparison = Comparison {
            report: self,
            evidence: &evidence,
            accepted: &accepted,
        };
        Some(comparison.changes())
    }
}

struct Comparison<'c> {
    report: &'c Report,
    evidence: &'c Evidence<'c>,
    accepted: &'c Accepted<'c>,
}

impl Comparison<'_> {
    fn changes(&self) -> Changes {
        let sheet = self.evidence.sheet();
        let mut changes = Changes {
            all: sheet.facts.len() + sheet.cautions.len(),
            ..Changes::default()
        };
        let lock = self.accepted.lock;
        for fact in &sheet.facts {
            let id = &fact.id.value;
            let current = self.accepted.review_of_fact(sheet, fact).is_some();
            let locked = lock.and_then(|lock| lock.fact(id));
            self.add(&mut changes, id, &fact.says, locked, current);
        }
        for caution in &sheet.cautions {
            let id = &caution.id.value;
            let current = self.accepted.review_of_caution(sheet, caution).is_some();
            let locked = lock.and_then(|lock| lock.caution(id));
            self.add(&mut changes, id, &caution.says, locked, current);
        }
        for source in &sheet.sources {
            let drift = self.accepted.drift.source(&source.id.value);
            let sentences = self.others(&source.id.value);
            if drift.is_some() && !sentences.is_empty() {
                changes.sources.push(SourceChange {
                    id: source.id.value.to_string(),
                    sentences,
                    rests_on_it: quoting(sheet, &source.id.value),
                });
            }
        }
        changes
    }

    fn add(
        &self,
        changes: &mut Changes,
        id: &Id,
        says: &Wording,
        locked: Option<&LockedStatement>,
        current: bool,
    ) {
        let drift = self.accepted.drift.statement(id);
        let class = drift.map_or(ChangeKind::Unchanged, |drift| drift.class);
        let review = locked.and_then(|locked| locked.review.as_ref());
        let lapsed = review
            .filter(|_| !current)
            .map(|review| format!("{} on {}", review.by.unprinted(), review.on));
        if class.passes() && current {
            changes.accepted += 1;
        }
        if class.passes() && lapsed.is_none() {
            return;
        }
        let sheet = self.evidence.sheet();
        let affected = affected(self.accepted, self.evidence, &BTreeSet::from([id]));
        let judgements = affected.judgements.iter().map(|it| {
            let judgement = &sheet[*it];
            (judgement.id.value.to_string(), said(&judgement.says))
        });
        let movements = affected
            .movements
            .iter()
            .map(|it| (sheet[*it].id.value.to_string(), Vec::new()));
        let title = affected
            .title
            .then(|| ("title".to_owned(), said(&sheet.title.says)));
        changes.statements.push(StatementChange {
            id: id.to_string(),
            class,
            lapsed,
            says: said(says),
            sentences: locked.map_or_else(Vec::new, |locked| self.sentences(locked)),
            rests_on_it: title
                .into_iter()
                .chain(judgements)
                .chain(movements)
                .collect(),
            printed_in: affected.printed,
        });
    }

    /// Returns the changed sentences of a statement, each once.
    fn sentences(&self, locked: &LockedStatement) -> Vec<SentenceChange> {
        let Some(drift) = self.accepted.drift.statement(&locked.id) else {
            return Vec::new();
        };
        let mut sentences: Vec<SentenceChange> = Vec::new();
        for (quote, drift) in locked.quotes.iter().zip(&drift.quotes) {
            if drift.class.passes() {
                continue;
            }
            let host: Vec<&str> = quote.host.iter().map(LockedText::unprinted).collect();
            let old = host.join(" ");
            let now = drift.now.as_ref();
            let sentence = match now {
                Some((source, bytes)) => {
                    let document = &self.evidence.documents()[source.get()];
                    let (old, new) = marked(&old, &document.text[document.host(bytes)]);
                    SentenceChange {
                        class: drift.class.as_str(),
                        place: self.place(*source, bytes),
                        old: Some(old),
                        new: Some(new),
                    }
                }
                None => SentenceChange {
                    class: drift.class.as_str(),
                    place: quote.source.to_string(),
                    old: Some(marked(&old, "").0),
                    new: None,
                },
            };
            let same = |it: &SentenceChange| it.old == sentence.old && it.new == sentence.new;
            if !sentences.iter().any(same) {
                sentences.push(sentence);
            }
        }
        sentences
    }

    /// Returns the changed sentences of a source that no quote touches.
    fn others(&self, id: &Id) -> Vec<SentenceChange> {
        let sheet = self.evidence.sheet();
        let source = SourceIndex::all(sheet).find(|source| sheet[*source].id.value == *id);
        let drift = self.accepted.drift.source(id);
        let Some((source, drift)) = source.zip(drift) else {
            return Vec::new();
        };
        let text = &self.evidence.documents()[source.get()].text;
        let sentence = |change: &edition::PassageChange| {
            let new = change.new.as_ref().map_or("", |bytes| &text[bytes.clone()]);
            let (old, new) = marked(change.old.as_deref().unwrap_or_default(), new);
            let class = match (&change.old, &change.new) {
                (None, _) => "new",
                (_, None) => "gone",
                _ if !old.contains("[-") && !new.contains("{+") => "moved",
                _ => "changed",
            };
            SentenceChange {
                class,
                place: change
                    .new
                    .as_ref()
                    .map_or_else(|| id.to_string(), |bytes| self.place(source, bytes)),
                old: change.old.as_ref().map(|_| old),
                new: change.new.as_ref().map(|_| new),
            }
        };
        drift.others.iter().map(sentence).collect()
    }

    fn place(&self, source: SourceIndex, bytes: &Range<usize>) -> String {
        let document = &self.evidence.documents()[source.get()];
        let files = &self.report.files;
        let line = files.line_column(document.file.span(bytes.clone())).line;
        format!("{}:{line}", files.get(document.file).path)
    }
}

/// Returns the ids of the facts and cautions that quote a source.
fn quoting(sheet: &Sheet, source: &Id) -> Vec<String> {
    let is_of = |quote: &Quote| sheet[quote.source].id.value == *source;
    let facts = sheet.facts.iter().filter(|fact| {
        let mut quotes = fact.quotes.iter().chain(&fact.context);
        quotes.any(is_of)
    });
    let cautions = sheet.cautions.iter();
    let cautions = cautions.filter(|caution| caution.quotes.iter().any(is_of));
    let facts = facts.map(|fact| &fact.id.value);
    let cautions = cautions.map(|caution| &caution.id.value);
    facts.chain(cautions).map(Id::to_string).collect()
}

fn said(wording: &Wording) -> Vec<WordsInLanguage> {
    wording
        .iter()
        .map(|(language, text)| WordsInLanguage {
            language: language.tag(),
            words: text.unprinted().to_owned(),
        })
        .collect()
}
