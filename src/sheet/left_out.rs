//! The values that a fact leaves out, which may be read from its statement.

use crate::language::DateSpan;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Count;
use crate::sheet::Fact;

/// The values of a fact whose keys the sheet leaves out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// True if the key `actors` is left out.
    pub actors: bool,
    /// True if the key `date` is left out.
    pub date: bool,
    /// True if the key `count` is left out.
    pub count: bool,
}

/// The lock remembers typed values alone: those that are read follow from the statement, which it remembers anyway.
impl Fact {
    /// Returns the actors that the sheet lists.
    pub fn typed_actors(&self) -> &[At<ActorIndex>] {
        if self.left_out.actors {
            &[]
        } else {
            &self.actors
        }
    }

    /// Returns the date that the sheet gives.
    pub fn typed_date(&self) -> Option<At<DateSpan>> {
        self.date.filter(|_| !self.left_out.date)
    }

    /// Returns the count that the sheet gives.
    pub fn typed_count(&self) -> Option<&Count> {
        self.count.as_ref().filter(|_| !self.left_out.count)
    }
}
