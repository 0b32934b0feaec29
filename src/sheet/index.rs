//! The indexes of entries in the lists of a sheet: a [`Sheet`] has them instead of ids.

use std::ops::Index;

use crate::sheet::model::Actor;
use crate::sheet::model::Caution;
use crate::sheet::model::Fact;
use crate::sheet::model::Judgement;
use crate::sheet::model::Movement;
use crate::sheet::model::Sheet;
use crate::sheet::model::Source;

/// A fact or a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementIndex {
    /// A fact.
    Fact(FactIndex),
    /// A judgement.
    Judgement(JudgementIndex),
}

/// Declares the index of an entry in a list of the sheet.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident, $list:ident: $entry:ty) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(usize);

        impl Index<$name> for Sheet {
            type Output = $entry;

            fn index(&self, index: $name) -> &$entry {
                &self.$list[index.0]
            }
        }

        impl $name {
            /// Returns the position in the list, from 0.
            pub fn get(self) -> usize {
                self.0
            }

            /// Returns the index of an entry that `sheet::resolve` has found at this position.
            pub(in crate::sheet) fn new(place: usize) -> Self {
                Self(place)
            }

            /// Returns all indexes in the list of this sheet.
            pub fn all(sheet: &Sheet) -> impl Iterator<Item = Self> + use<> {
                (0..sheet.$list.len()).map(Self)
            }
        }
    };
}

index!(/// A source of the sheet.
    SourceIndex, sources: Source);
index!(/// An actor of the sheet.
    ActorIndex, actors: Actor);
index!(/// A fact of the sheet.
    FactIndex, facts: Fact);
index!(/// A movement of the sheet.
    MovementIndex, movements: Movement);
index!(/// A judgement of the sheet.
    JudgementIndex, judgements: Judgement);
index!(/// A caution of the sheet.
    CautionIndex, cautions: Caution);
