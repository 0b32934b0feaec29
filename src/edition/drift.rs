//! Drift: how far the sources have moved away from what was accepted.
//!
//! The unit is every sentence that a quote or a context quote of a statement
//! touches. Words that are as they were need no review; whatever else happened
//! to them has a class, and the classes from [`ChangeKind::Typographic`] on are for
//! a person to look at.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::edition::compared::Accounted;
use crate::edition::compared::Compared;
use crate::edition::compared::MIN_KEPT_SHARE;
use crate::edition::compared::SourceDrift;
use crate::edition::compared::fate_of;
use crate::edition::compared::folded;
use crate::edition::compared::successors;
use crate::edition::lock::Lock;
use crate::edition::lock::LockedQuote;
use crate::edition::lock::LockedStatement;
use crate::edition::passage::Fate;
use crate::edition::wording::Change;
use crate::edition::wording::Likeness;
use crate::edition::wording::Vocabulary;
use crate::edition::wording::changes;
use crate::edition::wording::kept_share;
use crate::evidence::Elsewhere;
use crate::evidence::Evidence;
use crate::evidence::Located;
use crate::evidence::Wanted;
use crate::reading::fold;
use crate::sheet::Id;
use crate::sheet::SourceIndex;

/// The most words of a sentence that may all be another value: “26.000” and “27.000” share none.
const MAX_FEW_WORDS: usize = 3;

/// The kinds of change of the words that a statement rests on; mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// The sentences are as they were.
    Unchanged,
    /// The sentences are elsewhere in the source, word for word.
    Moved,
    /// The words are as they were; only marks that part what is said differ, or how a number is grouped.
    Typographic,
    /// The quote is as it was, and the rest of its sentence changed.
    HostChanged,
    /// Other words, with the same values, names and negations.
    Reworded,
    /// A number, date, name, negation, sign, or a mark that changes a value.
    ValueChanged,
    /// Gone from the source, and in another one.
    Elsewhere,
    /// In several places, where it was in one.
    Ambiguous,
    /// Gone.
    Gone,
}

/// The drift of everything that was accepted.
#[derive(Debug, Default)]
pub struct Drift {
    /// Facts and cautions that are in the sheet and in the lock, by id.
    statements: BTreeMap<Id, StatementDrift>,
    /// Sources that are in the sheet and in the lock.
    sources: BTreeMap<Id, SourceDrift>,
}

/// The drift of one statement: what became of its words.
#[derive(Debug, Clone)]
pub struct StatementDrift {
    /// The gravest class of its quotes.
    pub class: ChangeKind,
    /// The sources in which its quotes were.
    pub sources: BTreeSet<Id>,
    /// Its quotes, in the order of the lock.
    pub quotes: Vec<QuoteDrift>,
}

/// What became of one quote.
#[derive(Debug, Clone)]
pub struct QuoteDrift {
    /// What became of it.
    pub class: ChangeKind,
    /// Where it or its sentence is now, where that is known: the source, and bytes of its text.
    pub now: Option<(SourceIndex, std::ops::Range<usize>)>,
    /// The words that differ between its sentence as accepted and as it is.
    pub changes: Vec<Change>,
}

impl ChangeKind {
    /// Returns the word for it, as findings and JSON have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Moved => "moved",
            Self::Typographic => "typographic",
            Self::HostChanged => "host-changed",
            Self::Reworded => "reworded",
            Self::ValueChanged => "value-changed",
            Self::Elsewhere => "found-elsewhere",
            Self::Ambiguous => "ambiguous",
            Self::Gone => "gone",
        }
    }

    /// True if the lock may follow by itself: the words are those that were accepted.
    pub fn passes(self) -> bool {
        self <= Self::Moved
    }
}

impl Drift {
    /// Compares what was accepted with the sources as they are.
    pub fn of(lock: &Lock, evidence: &Evidence<'_>) -> Self {
        let sheet = evidence.sheet();
        let mut library = Library::new(lock, evidence);
        let facts = sheet.facts.iter().map(|fact| &fact.id.value);
        let cautions = sheet.cautions.iter().map(|caution| &caution.id.value);
        let known: BTreeSet<&Id> = facts.chain(cautions).collect();
        let mut statements: BTreeMap<Id, StatementDrift> = lock
            .statements()
            .filter(|statement| known.contains(&statement.id))
            .map(|statement| (statement.id.clone(), library.statement(statement)))
            .collect();
        library.look_elsewhere(lock, &mut statements);
        let mut accounted = library.accounted(lock, &known);
        let sources = library
            .sources
            .iter()
            .map(|(id, source)| {
                let accounted = accounted.remove(id).unwrap_or_default();
                ((*id).clone(), source.drift(&accounted))
            })
            .collect();
        Self {
            statements,
            sources,
        }
    }

    /// Returns what became of a statement; nothing where it was never accepted.
    pub fn statement(&self, id: &Id) -> Option<&StatementDrift> {
        self.statements.get(id)
    }

    /// Returns the statements, by id.
    pub fn statements(&self) -> impl Iterator<Item = (&Id, &StatementDrift)> {
        self.statements.iter()
    }

    /// Returns what became of a source; nothing where it was never accepted.
    pub fn source(&self, id: &Id) -> Option<&SourceDrift> {
        self.sources.get(id)
    }
}

/// The sources of the sheet that are in the lock, compared.
struct Library<'l, 'e> {
    evidence: &'l Evidence<'e>,
    vocabulary: Vocabulary<'e>,
    sources: BTreeMap<&'l Id, Compared>,
}

impl<'l, 'e> Library<'l, 'e> {
    fn new(lock: &'l Lock, evidence: &'l Evidence<'e>) -> Self {
        let sheet = evidence.sheet();
        let sources = SourceIndex::all(sheet).filter_map(|index| {
            let locked = lock.source(&sheet[index].id.value)?;
            Some((&locked.id, Compared::new(evidence, index, locked)))
        });
        Self {
            evidence,
            vocabulary: Vocabulary::of(sheet),
            sources: sources.collect(),
        }
    }

    /// Returns what the quotes of these statements account for in each source that changed.
    fn accounted(&self, lock: &'l Lock, known: &BTreeSet<&Id>) -> BTreeMap<&'l Id, Accounted> {
        let mut accounted: BTreeMap<&Id, Accounted> = BTreeMap::new();
        let statements = lock.statements().filter(|it| known.contains(&it.id));
        for quote in statements.flat_map(|statement| &statement.quotes) {
            let source = self.sources.get(&quote.source);
            let Some(source) = source.filter(|source| !source.same_text) else {
                continue;
            };
            let own = accounted.entry(&quote.source).or_default();
            let host = folded(&quote.host);
            match source.run_of(&host) {
                Some(first) => own.old.extend(first..first + host.len()),
                None => own.since.extend(host),
            }
        }
        accounted
    }

    fn statement(&self, statement: &LockedStatement) -> StatementDrift {
        let quotes: Vec<QuoteDrift> = statement
            .quotes
            .iter()
            .map(|quote| self.quote(quote))
            .collect();
        let sources = statement.quotes.iter().map(|quote| quote.source.clone());
        StatementDrift {
            class: gravest(&quotes),
            sources: sources.collect(),
            quotes,
        }
    }

    fn quote(&self, quote: &LockedQuote) -> QuoteDrift {
        let Some(source) = self.sources.get(&quote.source) else {
            return QuoteDrift::of(ChangeKind::Gone);
        };
        if source.same_text {
            return QuoteDrift::of(ChangeKind::Unchanged);
        }
        let host = folded(&quote.host);
        let fates = source
            .run_of(&host)
            .and_then(|first| source.fates.old.get(first..first + host.len()));
        // A host that the lock does not have in its source was accepted since: it is as it was then, or has changed again.
        let fates = fates.map_or_else(|| vec![fate_of(source, &host)], <[Fate]>::to_vec);
        let kept = |fate: &Fate| matches!(fate, Fate::Kept(_));
        let stays = |fate: &Fate| matches!(fate, Fate::Kept(_) | Fate::Moved(_));
        let standing = self
            .evidence
            .standing(source.index, quote.words.unprinted());
        if fates.iter().all(stays) && !matches!(standing, Some(Located::Ambiguous(_))) {
            let class = if fates.iter().all(kept) {
                ChangeKind::Unchanged
            } else {
                ChangeKind::Moved
            };
            let now = match standing {
                Some(Located::Anchored(anchor)) => Some((source.index, anchor.bytes)),
                _ => None,
            };
            return QuoteDrift {
                now,
                ..QuoteDrift::of(class)
            };
        }
        self.changed(source, quote, &host.join(" "), &fates, standing)
    }

    /// Returns a quote of which a sentence changed or went.
    fn changed(
        &self,
        source: &Compared,
        quote: &LockedQuote,
        old: &str,
        fates: &[Fate],
        standing: Option<Located>,
    ) -> QuoteDrift {
        let anchor = match standing {
            Some(Located::Ambiguous(places)) => {
                let first = places.into_iter().next();
                return QuoteDrift {
                    now: first.map(|anchor| (source.index, anchor.bytes)),
                    ..QuoteDrift::of(ChangeKind::Ambiguous)
                };
            }
            Some(Located::Anchored(anchor)) => Some(anchor),
            Some(Located::Cut { .. } | Located::Lost { .. }) | None => None,
        };
        let successors = successors(source, old, fates);
        // A sentence that was there before and that the quote never touched is a twin, not the quoted one.
        let anchor = anchor.filter(|anchor| {
            let touched = source.touched(&anchor.bytes);
            touched.iter().any(|at| successors.contains(at))
                || source.fresh().any(|at| touched.contains(&at))
        });
        let places = match &anchor {
            Some(anchor) => source.touched(&anchor.bytes),
            None => successors,
        };
        let new = source.words(&places);
        if new.is_empty() {
            return QuoteDrift::of(ChangeKind::Gone);
        }
        let language = self.evidence.documents()[source.index.get()].language;
        let likeness = self.vocabulary.compare(language, old, &new);
        let words = fold(quote.words.unprinted());
        let lost = || {
            words.split_whitespace().count() > MAX_FEW_WORDS
                && kept_share(&words, &new) < MIN_KEPT_SHARE
        };
        let class = match (likeness, &anchor) {
            (Likeness::Same, _) => ChangeKind::Moved,
            (Likeness::Typographic, _) => ChangeKind::Typographic,
            (_, Some(_)) => ChangeKind::HostChanged,
            _ if lost() => ChangeKind::Gone,
            (Likeness::Reworded, None) => ChangeKind::Reworded,
            (Likeness::ValueChanged, None) => ChangeKind::ValueChanged,
        };
        let now = anchor.map_or_else(|| source.bytes(&places), |anchor| Some(anchor.bytes));
        QuoteDrift {
            class,
            now: now.map(|bytes| (source.index, bytes)),
            changes: changes(old, &new),
        }
    }

    /// Looks for words that are gone in the other sources.
    fn look_elsewhere(&mut self, lock: &Lock, statements: &mut BTreeMap<Id, StatementDrift>) {
        let mut wanted = Vec::new();
        for statement in lock.statements() {
            let Some(drift) = statements.get(&statement.id) else {
                continue;
            };
            for (quote, drift) in statement.quotes.iter().zip(&drift.quotes) {
                if drift.class == ChangeKind::Gone {
                    let own = self.sources.get(&quote.source).map(|source| source.index);
                    wanted.push(Wanted::new(quote.words.unprinted(), own));
                }
            }
        }
        let mut found = self.evidence.standing_elsewhere(&wanted).into_iter();
        for statement in lock.statements() {
            let Some(drift) = statements.get_mut(&statement.id) else {
                continue;
            };
            for quote in &mut drift.quotes {
                if quote.class == ChangeKind::Gone
                    && let Some(Elsewhere { source, anchor }) = found.next().flatten()
                {
                    quote.class = ChangeKind::Elsewhere;
                    quote.now = Some((source, anchor.bytes));
                    quote.changes.clear();
                }
            }
            drift.class = gravest(&drift.quotes);
        }
    }
}

impl QuoteDrift {
    fn of(class: ChangeKind) -> Self {
        Self {
            class,
            now: None,
            changes: Vec::new(),
        }
    }
}

fn gravest(quotes: &[QuoteDrift]) -> ChangeKind {
    let classes = quotes.iter().map(|quote| quote.class);
    classes.max().unwrap_or(ChangeKind::Unchanged)
}
