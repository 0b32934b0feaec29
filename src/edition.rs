//! Editions: what was accepted, and how far the sources have moved away from it since.
//!
//! `facts.lock` remembers the sources sentence by sentence, and of every fact
//! and caution the words it rests on with the sentences around them. A build
//! records what is new without a reviewer, and follows a source that is only
//! wrapped, encoded or set in other typographic forms. Everything else waits
//! for a person: `factbrief review` shows it and accepts it, with a name, a
//! date and a reason.

mod about;
mod affected;
mod amount;
mod carried;
mod compared;
mod contents;
mod difference;
mod drift;
mod lock;
mod names;
mod passage;
mod read;
mod record;
mod set_aside;
mod stale;
mod stamp;
mod token;
mod wording;
mod write;

use std::collections::BTreeMap;

use crate::evidence::Evidence;
use crate::language::Date;
use crate::sheet::Caution;
use crate::sheet::Fact;
use crate::sheet::Id;
use crate::sheet::Sheet;

pub use self::affected::Affected;
pub use self::affected::PrintedPlace;
pub use self::affected::affected;
pub use self::carried::Renamed;
pub use self::carried::carry;
pub use self::compared::PassageChange;
pub use self::compared::SourceDrift;
pub use self::contents::Contents;
pub use self::contents::More;
pub use self::contents::SaidEntry;
pub use self::contents::SaidFact;
pub use self::contents::SaidJudgement;
pub use self::contents::SaidSource;
pub use self::contents::SaidTexts;
pub use self::difference::Alteration;
pub use self::difference::AlterationKind;
pub use self::difference::Difference;
pub use self::drift::ChangeKind;
pub use self::drift::Drift;
pub use self::drift::QuoteDrift;
pub use self::drift::StatementDrift;
pub use self::lock::Begun;
pub use self::lock::Edition;
pub use self::lock::Lock;
pub use self::lock::LockedPart;
pub use self::lock::LockedQuote;
pub use self::lock::LockedSource;
pub use self::lock::LockedStatement;
pub use self::lock::LockedText;
pub use self::lock::Review;
pub use self::lock::is_plain;
use self::names::Names;
pub use self::read::read;
pub use self::record::Acceptance;
pub use self::record::record;
pub use self::record::record_anew;
pub use self::set_aside::{Aside, PartsAside};
pub use self::stale::GroundedCaution;
pub use self::stale::GroundedFact;
pub use self::stale::StaleCaution;
pub use self::stale::StaleFact;
pub use self::stale::StaleWords;
pub use self::stale::Staleness;
pub use self::stale::WhenStale;
pub use self::wording::Change;
pub use self::wording::marked;

/// The most bytes that a lock may have.
pub const LOCK_LIMIT: u64 = 64 * 1024 * 1024;

/// The accepted edition, held against the sources as they are.
#[derive(Debug, Default)]
pub struct Accepted<'l> {
    /// The lock, where there is one.
    pub lock: Option<&'l Lock>,
    /// The drift of everything in it.
    pub drift: Drift,
    /// The day against which expiry is judged, where one is given; nothing reads the clock.
    pub today: Option<Date>,
    /// The statements that are printed as not current; see [`Accepted::marking`].
    stale: BTreeMap<Id, Staleness>,
}

impl<'l> Accepted<'l> {
    /// Compares a lock with the sources.
    pub fn new(lock: Option<&'l Lock>, evidence: &Evidence<'_>) -> Self {
        let drift = lock.map_or_else(Drift::default, |lock| Drift::of(lock, evidence));
        Self {
            lock,
            drift,
            today: None,
            stale: BTreeMap::new(),
        }
    }

    /// Sets the day against which expiry is judged.
    #[must_use]
    pub fn on(mut self, today: Option<Date>) -> Self {
        self.today = today;
        self
    }

    /// Returns who accepted a fact, where the sheet still says of it what was accepted.
    pub fn review_of_fact(&self, sheet: &Sheet, fact: &Fact) -> Option<&'l Review> {
        let locked = self.lock?.fact(&fact.id.value)?;
        let review = locked.review.as_ref()?;
        (locked.content == stamp::of_fact_content(&Names::of(sheet), fact)).then_some(review)
    }

    /// Returns who accepted a caution, where the sheet still says of it what was accepted.
    pub fn review_of_caution(&self, sheet: &Sheet, caution: &Caution) -> Option<&'l Review> {
        let locked = self.lock?.caution(&caution.id.value)?;
        let review = locked.review.as_ref()?;
        (locked.content == stamp::of_caution_content(&Names::of(sheet), caution)).then_some(review)
    }
}

#[cfg(test)]
mod tests;
