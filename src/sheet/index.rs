//! The indexes of entries in the lists of a sheet, which has them instead of ids.

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
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(usize);

        impl $name {
            /// Returns the position in the list, from 0.
            pub fn get(self) -> usize {
                self.0
            }

            /// Returns the index of an entry that `sheet::resolve` has found at this position.
            pub(in crate::sheet) fn new(place: usize) -> Self {
                Self(place)
            }
        }
    };
}

index!(/// A source of the sheet.
    SourceIndex);
index!(/// An actor of the sheet.
    ActorIndex);
index!(/// A fact of the sheet.
    FactIndex);
index!(/// A movement of the sheet.
    MovementIndex);
index!(/// A judgement of the sheet.
    JudgementIndex);
index!(/// A caution of the sheet.
    CautionIndex);
