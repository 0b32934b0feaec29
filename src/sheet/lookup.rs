//! Looks up the entries of a sheet by their indexes.

use std::ops::Index;

use crate::sheet::difference::Difference;
use crate::sheet::index::ActorIndex;
use crate::sheet::index::CautionIndex;
use crate::sheet::index::FactIndex;
use crate::sheet::index::JudgementIndex;
use crate::sheet::index::MovementIndex;
use crate::sheet::index::SourceIndex;
use crate::sheet::index::StatementIndex;
use crate::sheet::model::Actor;
use crate::sheet::model::Caution;
use crate::sheet::model::Fact;
use crate::sheet::model::Judgement;
use crate::sheet::model::Movement;
use crate::sheet::model::Sheet;
use crate::sheet::model::Source;
use crate::sheet::selection::Selected;
use crate::sheet::text::At;
use crate::sheet::text::Id;

/// Declares that a sheet has the entries of a list by their indexes.
macro_rules! lookup {
    ($name:ident, $list:ident: $entry:ty) => {
        impl Index<$name> for Sheet {
            type Output = $entry;

            fn index(&self, index: $name) -> &$entry {
                &self.$list[index.get()]
            }
        }

        impl $name {
            /// Returns all indexes in the list of this sheet.
            pub fn all(sheet: &Sheet) -> impl Iterator<Item = Self> + use<> {
                (0..sheet.$list.len()).map(Self::new)
            }
        }
    };
}

lookup!(SourceIndex, sources: Source);
lookup!(ActorIndex, actors: Actor);
lookup!(FactIndex, facts: Fact);
lookup!(MovementIndex, movements: Movement);
lookup!(JudgementIndex, judgements: Judgement);
lookup!(CautionIndex, cautions: Caution);

impl Selected {
    /// Returns the id of the entry.
    pub fn id(self, sheet: &Sheet) -> &Id {
        match self {
            Self::Statement(StatementIndex::Fact(fact)) => &sheet[fact].id.value,
            Self::Statement(StatementIndex::Judgement(judgement)) => &sheet[judgement].id.value,
            Self::Movement(movement) => &sheet[movement].id.value,
            Self::Caution(caution) => &sheet[caution].id.value,
        }
    }
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
