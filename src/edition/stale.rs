//! Statements that may be printed though their words are no longer those that were accepted.
//!
//! What is printed then is what was accepted: the sheet still says the same,
//! which the digest in the lock proves, and the quotes are those of the lock.
//! A statement that the sheet says otherwise by now is for a reviewer, and
//! never printed so.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::edition::Accepted;
use crate::edition::ChangeKind;
use crate::edition::LockedQuote;
use crate::edition::LockedStatement;
use crate::edition::names::Names;
use crate::edition::stamp;
use crate::evidence::AnchoredCaution;
use crate::evidence::AnchoredFact;
use crate::evidence::Evidence;
use crate::sheet::Caution;
use crate::sheet::CautionIndex;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Id;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;

/// The treatment of statements whose words are no longer those that were accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WhenStale {
    /// Build nothing.
    #[default]
    Refuse,
    /// Print them as they were accepted, and say that they are not current.
    Mark,
}

/// The reason why a statement is not current; mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Staleness {
    /// Its sentences are as they were, and others of their source changed, came or went.
    Source,
    /// Its own sentences are not those that were accepted.
    Evidence(ChangeKind),
}

/// A fact that may be printed: every quote has an anchor, or the fact is marked as not current.
#[derive(Debug, Clone)]
pub enum GroundedFact<'a> {
    /// Every quote is anchored.
    Current(AnchoredFact<'a>),
    /// The quotes are those of the lock.
    Stale(StaleFact<'a>),
}

/// A caution that may be printed: every quote has an anchor, or the caution is marked as not current.
#[derive(Debug, Clone)]
pub enum GroundedCaution<'a> {
    /// Every quote is anchored.
    Current(AnchoredCaution<'a>),
    /// The quotes are those of the lock.
    Stale(StaleCaution<'a>),
}

/// A fact as it was accepted.
#[derive(Debug, Clone)]
pub struct StaleFact<'a> {
    fact: &'a Fact,
    index: FactIndex,
    words: StaleWords<'a>,
}

/// A caution as it was accepted.
#[derive(Debug, Clone)]
pub struct StaleCaution<'a> {
    caution: &'a Caution,
    words: StaleWords<'a>,
}

/// The words on which a statement rested when it was accepted.
#[derive(Debug, Clone)]
pub struct StaleWords<'a> {
    locked: &'a LockedStatement,
    staleness: Staleness,
}

impl Staleness {
    /// Returns the word for it, as JSON has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Evidence(class) => class.as_str(),
            Self::Source => "source-changed",
        }
    }
}

impl<'a> GroundedFact<'a> {
    /// Returns the fact.
    pub fn fact(&self) -> &'a Fact {
        match self {
            Self::Current(anchored) => anchored.fact(),
            Self::Stale(stale) => stale.fact,
        }
    }

    /// Returns the index of the fact in the sheet.
    pub fn index(&self) -> FactIndex {
        match self {
            Self::Current(anchored) => anchored.index(),
            Self::Stale(stale) => stale.index,
        }
    }

    /// Returns why the statement is not current; nothing if it is.
    pub fn staleness(&self) -> Option<Staleness> {
        match self {
            Self::Current(_) => None,
            Self::Stale(stale) => Some(stale.words.staleness),
        }
    }
}

impl<'a> GroundedCaution<'a> {
    /// Returns the caution.
    pub fn caution(&self) -> &'a Caution {
        match self {
            Self::Current(anchored) => anchored.caution(),
            Self::Stale(stale) => stale.caution,
        }
    }

    /// Returns why the statement is not current; nothing if it is.
    pub fn staleness(&self) -> Option<Staleness> {
        match self {
            Self::Current(_) => None,
            Self::Stale(stale) => Some(stale.words.staleness),
        }
    }
}

impl<'a> StaleFact<'a> {
    /// Returns the words on which the statement rested.
    pub fn words(&self) -> &StaleWords<'a> {
        &self.words
    }
}

impl<'a> StaleCaution<'a> {
    /// Returns the words on which the statement rested.
    pub fn words(&self) -> &StaleWords<'a> {
        &self.words
    }
}

impl<'a> StaleWords<'a> {
    /// Returns the quotes as they were accepted, in the order of the sheet: quotes, then context.
    pub fn quotes(&self) -> &'a [LockedQuote] {
        &self.locked.quotes
    }
}

impl<'l> Accepted<'l> {
    /// Marks the statements that are not current, if `when_stale` asks for it.
    #[must_use]
    pub fn marking(mut self, sheet: &Sheet, when_stale: WhenStale) -> Self {
        if when_stale == WhenStale::Refuse {
            return self;
        }
        let mut stale: BTreeMap<Id, Staleness> = BTreeMap::new();
        let facts = sheet.facts.iter().filter_map(|fact| {
            let locked = self.lock?.fact(&fact.id.value)?;
            let same = locked.content == stamp::of_fact_content(&Names::of(sheet), fact);
            Some((locked, same))
        });
        let cautions = sheet.cautions.iter().filter_map(|caution| {
            let locked = self.lock?.caution(&caution.id.value)?;
            let same = locked.content == stamp::of_caution_content(&Names::of(sheet), caution);
            Some((locked, same))
        });
        for (locked, same) in facts.chain(cautions) {
            if let Some(staleness) = self.staleness(locked).filter(|_| same) {
                stale.insert(locked.id.clone(), staleness);
            }
        }
        self.stale = stale;
        self
    }

    fn staleness(&self, locked: &LockedStatement) -> Option<Staleness> {
        let class = self.drift.statement(&locked.id)?.class;
        if class > ChangeKind::Typographic {
            return Some(Staleness::Evidence(class));
        }
        let changed = |quote: &LockedQuote| {
            let drift = self.drift.source(&quote.source);
            drift.is_some_and(|drift| !drift.others.is_empty())
        };
        locked
            .quotes
            .iter()
            .any(changed)
            .then_some(Staleness::Source)
    }

    /// Returns the statements that are marked as not current.
    pub fn marked(&self) -> impl Iterator<Item = &Id> {
        self.stale.keys()
    }

    /// True if a statement is marked as not current.
    pub fn is_marked(&self, id: &Id) -> bool {
        self.stale.contains_key(id)
    }

    /// Returns the sources that changed, and of which every statement that quotes them is marked.
    pub fn marked_sources<'s>(&self, sheet: &'s Sheet) -> BTreeSet<&'s Id> {
        let facts = sheet.facts.iter().map(|fact| {
            let quotes: Vec<&Quote> = fact.quotes.iter().chain(&fact.context).collect();
            (&fact.id.value, quotes)
        });
        let cautions = sheet
            .cautions
            .iter()
            .map(|caution| (&caution.id.value, caution.quotes.iter().collect()));
        let unmarked: Vec<&Quote> = facts
            .chain(cautions)
            .filter(|(id, _)| !self.is_marked(id))
            .flat_map(|(_, quotes)| quotes)
            .collect();
        SourceIndex::all(sheet)
            .filter(|source| unmarked.iter().all(|quote| quote.source != *source))
            .map(|source| &sheet[source].id.value)
            .filter(|id| {
                let drift = self.drift.source(id);
                drift.is_some_and(|drift| !drift.same_text)
            })
            .collect()
    }

    /// Returns a fact as it may be printed; nothing where its words are not anchored and it may not be marked.
    pub fn fact<'a>(&self, evidence: &Evidence<'a>, index: FactIndex) -> Option<GroundedFact<'a>>
    where
        'l: 'a,
    {
        let fact = &evidence.sheet()[index];
        let id = &fact.id.value;
        let Some(staleness) = self.stale.get(id) else {
            return evidence.anchored(index).map(GroundedFact::Current);
        };
        let words = StaleWords {
            locked: self.lock?.fact(id)?,
            staleness: *staleness,
        };
        Some(GroundedFact::Stale(StaleFact { fact, index, words }))
    }

    /// Returns a caution as it may be printed; nothing where its words are not anchored and it may not be marked.
    pub fn caution<'a>(
        &self,
        evidence: &Evidence<'a>,
        index: CautionIndex,
    ) -> Option<GroundedCaution<'a>>
    where
        'l: 'a,
    {
        let caution = &evidence.sheet()[index];
        let id = &caution.id.value;
        let Some(staleness) = self.stale.get(id) else {
            let anchored = evidence.anchored_caution(index);
            return anchored.map(GroundedCaution::Current);
        };
        let words = StaleWords {
            locked: self.lock?.caution(id)?,
            staleness: *staleness,
        };
        Some(GroundedCaution::Stale(StaleCaution { caution, words }))
    }
}
