//! Drift: how far the sources have moved away from what was accepted.
//!
//! Every sentence that a quote or a context quote of a statement touches is compared.
//! Words that are as they were need no review; every other change has a kind, and
//! the kinds from [`ChangeKind::Typographic`] on are for a person to look at.

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

/// The number of words up to which a quote may share none with its successor, because all may be a new value: “26.000”, “27.000”.
const MAX_FEW_WORDS: usize = 3;

/// The kinds of change of the words that a statement rests on; mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// The sentences are as they were.
    Unchanged,
    /// The sentences are elsewhere in the source, word for word.
    Moved,
    /// The words are as they were; only separating punctuation or the grouping of a number differs.
    Typographic,
    /// The quote is as it was, and the rest of its sentence changed.
    HostChanged,
    /// The wording differs; its values, names and negations are as they were.
    Reworded,
    /// The difference is in a number, date, name, negation or sign, or in a mark that changes a value.
    ValueChanged,
    /// The words are gone from the source, and in another one.
    Elsewhere,
    /// The words are in several places, where they were in one.
    Ambiguous,
    /// The words are gone from the source, and no other source has them exactly once.
    Gone,
}

/// The drift of everything that was accepted.
#[derive(Debug, Default)]
pub struct Drift {
    /// The drift of the facts and cautions that are in the sheet and in the lock, by id.
    statements: BTreeMap<Id, StatementDrift>,
    /// The drift of the sources that are in the sheet and in the lock, by id.
    sources: BTreeMap<Id, SourceDrift>,
}

/// The drift of one statement: how its words have changed.
#[derive(Debug, Clone)]
pub struct StatementDrift {
    /// The gravest kind of change among the quotes of the statement.
    pub class: ChangeKind,
    /// The ids of the sources that contained the quotes of the statement.
    pub sources: BTreeSet<Id>,
    /// The drift of the quotes of the statement, in the order of the lock.
    pub quotes: Vec<QuoteDrift>,
}

/// The drift of one quote.
#[derive(Debug, Clone)]
pub struct QuoteDrift {
    /// The kind of change of the quote.
    pub class: ChangeKind,
    /// The place where the quote or its sentence is now, if it is known: the source, and a range of bytes of its text.
    pub now: Option<(SourceIndex, std::ops::Range<usize>)>,
    /// The differences between the sentence of the quote as accepted and as it is now.
    pub changes: Vec<Change>,
}

impl ChangeKind {
    /// Returns the name of the kind, as findings and JSON print it.
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

    /// True if the lock may follow without a review, because the words are those that were accepted.
    pub fn passes(self) -> bool {
        self <= Self::Moved
    }
}

impl Drift {
    /// Returns the drift of the sources as they are now from what was accepted.
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

    /// Returns the drift of a statement; `None` if it was never accepted.
    pub fn statement(&self, id: &Id) -> Option<&StatementDrift> {
        self.statements.get(id)
    }

    /// Returns the drift of all statements, by id.
    pub fn statements(&self) -> impl Iterator<Item = (&Id, &StatementDrift)> {
        self.statements.iter()
    }

    /// Returns the drift of a source; `None` if it was never accepted.
    pub fn source(&self, id: &Id) -> Option<&SourceDrift> {
        self.sources.get(id)
    }
}

/// The sources that are in the sheet and in the lock, each compared with its accepted text.
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

    /// Returns the sentences of each changed source for which the quotes of these statements account.
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
        // A host that the accepted text of its source lacks was accepted later: it is as it was then, or has changed again.
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

    /// Returns the drift of a quote of which a sentence changed or is gone.
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

    /// Looks in the other sources for quotes that are gone from their own.
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
