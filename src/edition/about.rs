//! The cautions about the words of a fact, also where one of the two is no longer current.

use std::ops::Range;

use crate::edition::Accepted;
use crate::edition::LockedStatement;
use crate::evidence::Evidence;
use crate::evidence::LocatedQuote;
use crate::language::overlap;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Id;
use crate::sheet::SourceIndex;

/// The words of a source that a statement quotes: the source, and a range of its text in code points.
type Quoted<S> = (S, Range<usize>);

impl Accepted<'_> {
    /// True if a caution quotes some of the words on which a fact rests, in the sources as they are or as they were accepted.
    ///
    /// The accepted words alone decide where one of the two is not current.
    pub fn is_about(
        &self,
        evidence: &Evidence<'_>,
        caution: CautionIndex,
        fact: FactIndex,
    ) -> bool {
        let now = share_words(
            &anchored(&evidence.caution(caution).quotes),
            &anchored(&evidence.fact(fact).quotes),
        );
        now || self.was_about(evidence, caution, fact)
    }

    /// True if a caution and a fact shared words when both were accepted, and one of them has other words now.
    fn was_about(&self, evidence: &Evidence<'_>, caution: CautionIndex, fact: FactIndex) -> bool {
        let sheet = evidence.sheet();
        let ids = [&sheet[caution].id.value, &sheet[fact].id.value];
        let has_changed = |id: &&Id| {
            let drift = self.drift.statement(id);
            drift.is_some_and(|drift| !drift.class.passes())
        };
        let Some(lock) = self.lock.filter(|_| ids.iter().any(has_changed)) else {
            return false;
        };
        let (caution, fact) = (lock.caution(ids[0]), lock.fact(ids[1]));
        let accepted = caution.map(accepted).zip(fact.map(accepted));
        accepted.is_some_and(|(caution, fact)| share_words(&caution, &fact))
    }
}

/// Returns the words of those quotes that have an anchor.
fn anchored(quotes: &[LocatedQuote<'_>]) -> Vec<Quoted<SourceIndex>> {
    let words = |quote: &LocatedQuote<'_>| {
        let anchor = quote.anchor()?;
        Some((quote.quote.source, anchor.start..anchor.end))
    };
    quotes.iter().filter_map(words).collect()
}

/// Returns the words that a statement quoted when it was accepted, without its context.
fn accepted(statement: &LockedStatement) -> Vec<Quoted<&Id>> {
    let quotes = statement.quotes.iter().filter(|quote| !quote.context);
    quotes
        .map(|quote| (&quote.source, quote.start..quote.end))
        .collect()
}

/// True if some words are in both lists.
fn share_words<S: PartialEq>(first: &[Quoted<S>], second: &[Quoted<S>]) -> bool {
    first.iter().any(|(source, here)| {
        let mut others = second.iter();
        others.any(|(other, there)| source == other && overlap(here, there))
    })
}
