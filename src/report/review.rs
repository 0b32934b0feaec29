//! `review`: what changed since it was accepted, and accepting it.

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
use crate::sheet::SourceIndex;
use crate::sheet::Wording;

/// What a reviewer has to look at.
#[derive(Debug, Default)]
pub struct Changes {
    /// Facts and cautions whose words changed, or that the sheet changed after they were accepted.
    pub statements: Vec<StatementChange>,
    /// Sources that changed beside the quotes.
    pub sources: Vec<SourceChange>,
    /// How many facts and cautions somebody has accepted as they are.
    pub accepted: usize,
    /// How many facts and cautions there are.
    pub all: usize,
}

/// A fact or caution to look at.
#[derive(Debug)]
pub struct StatementChange {
    /// Its name in the sheet.
    pub id: String,
    /// What became of its words; the gravest class.
    pub class: ChangeKind,
    /// Who accepted it and when, where that was said of other words of the sheet.
    pub lapsed: Option<String>,
    /// The statement in each language.
    pub says: Vec<Said>,
    /// The sentences that changed.
    pub sentences: Vec<SentenceChange>,
    /// What rests on it: title, judgements and movements by name, in each language where they have words.
    pub rests_on_it: Vec<(String, Vec<Said>)>,
    /// Every place of a briefing that prints any of this.
    pub printed_in: Vec<PrintedPlace>,
}

/// Words in a language.
#[derive(Debug)]
pub struct Said {
    /// The tag of the language.
    pub language: &'static str,
    /// The words.
    pub words: String,
}

/// A sentence before and after.
#[derive(Debug, PartialEq, Eq)]
pub struct SentenceChange {
    /// What became of it.
    pub class: &'static str,
    /// The path of the source, and the line from 1, where it stands now; the name of the source where it is gone.
    pub place: String,
    /// As accepted, what differs between `[-` and `-]`; nothing where it is new.
    pub old: Option<String>,
    /// As it is, what differs between `{+` and `+}`; nothing where it is gone.
    pub new: Option<String>,
}

/// A source that changed beside the quotes.
#[derive(Debug)]
pub struct SourceChange {
    /// Its name in the sheet.
    pub id: String,
    /// The sentences.
    pub sentences: Vec<SentenceChange>,
}

impl Report {
    /// What changed since it was accepted; nothing where the report cannot be checked.
    pub fn changes(&self) -> Option<Changes> {
        self.changes_from(self.lock.as_ref())
    }

    /// What changed since this lock was written; nothing where the report cannot be checked.
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
        let affected = affected(sheet, &BTreeSet::from([id]));
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

    /// The sentences of a statement that changed, each once.
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

    /// The sentences of a source that changed beside the quotes.
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

fn said(wording: &Wording) -> Vec<Said> {
    wording
        .iter()
        .map(|(language, text)| Said {
            language: language.tag(),
            words: text.unprinted().to_owned(),
        })
        .collect()
}
