//! Differences: facts of the sources that contradict each other, as the desk declares it.

use crate::sheet::At;
use crate::sheet::DeskWording;
use crate::sheet::FactIndex;
use crate::sheet::Id;
use crate::sheet::Sheet;

/// Facts of the sources that contradict each other, as the desk declares it.
#[derive(Debug)]
pub struct Difference {
    /// Its name.
    pub id: At<Id>,
    /// The facts, at least two.
    pub between: Vec<At<FactIndex>>,
    /// The way in which each source knows, in the desk's words.
    pub because: Option<DeskWording>,
}

impl Sheet {
    /// Returns the facts that a fact differs from, as declared, each with the difference.
    pub fn differing(&self, fact: FactIndex) -> impl Iterator<Item = (FactIndex, &Difference)> {
        let is_own = move |it: &&At<FactIndex>| it.value == fact;
        let own = self
            .differences
            .iter()
            .filter(move |it| it.between.iter().any(|one| is_own(&one)));
        own.flat_map(move |difference| {
            let others = difference.between.iter().filter(move |it| !is_own(it));
            others.map(move |other| (other.value, difference))
        })
    }

    /// True if a difference between these facts is declared.
    pub fn is_difference(&self, one: FactIndex, other: FactIndex) -> bool {
        self.differing(one).any(|(fact, _)| fact == other)
    }
}
