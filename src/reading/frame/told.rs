//! The one clause of the quotes that a clause of a statement tells, if there is one.

use std::collections::BTreeMap;

use crate::reading::frame::align::Alignment;
use crate::reading::frame::align::ClausePlace;

/// How much a word says that stands in one clause of the quotes alone.
const WEIGHT_OF_RARE_WORD: u32 = 2;

/// How much a word says that stands in several clauses of the quotes.
const WEIGHT_OF_FREQUENT_WORD: u32 = 1;

/// The least that the words of a clause must say together for it to tell another one.
const MIN_WEIGHT: u32 = 2 * WEIGHT_OF_RARE_WORD;

impl Alignment<'_, '_> {
    /// Returns the clause of the quotes that a clause of the statement tells; nothing if another one has half as many of its words, or if
    /// it has too few words of any.
    ///
    /// Names and numbers count as words, and a word that stands in one clause alone counts twice.
    pub(super) fn told(&self, clause: usize) -> Option<ClausePlace> {
        let mut weights: BTreeMap<ClausePlace, u32> = BTreeMap::new();
        let words = self.says.words.iter().zip(&self.candidates);
        for (_, places) in words.filter(|(word, _)| word.clause == clause) {
            let mut clauses: Vec<ClausePlace> = places.iter().map(|it| self.clause(*it)).collect();
            clauses.dedup();
            let weight = match clauses[..] {
                [_] => WEIGHT_OF_RARE_WORD,
                _ => WEIGHT_OF_FREQUENT_WORD,
            };
            for clause in clauses {
                *weights.entry(clause).or_default() += weight;
            }
        }
        let (best, most) = weights.iter().max_by_key(|it| it.1)?;
        let others = weights.iter().filter(|it| it.0 != best);
        let next = others.map(|it| *it.1).max().unwrap_or(0);
        (*most >= MIN_WEIGHT && next * 2 <= *most).then_some(*best)
    }
}
