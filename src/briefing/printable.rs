//! The three kinds of printable text, one file each. Each has one constructor.

mod desk;
mod evidenced;
mod judged;

pub use self::desk::Desk;
pub use self::evidenced::{Anchored, Differing, Doubt, Evidenced, Outdated, Stated};
pub use self::judged::{Judged, Own};

/// A statement in a briefing: of a source, or of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// A statement of a source.
    Evidenced(Evidenced),
    /// A statement of the desk.
    Judged(Judged),
}

impl Statement {
    /// Returns the id of the fact, caution or judgement.
    pub fn id(&self) -> &str {
        match self {
            Self::Evidenced(evidenced) => evidenced.id(),
            Self::Judged(judged) => judged.id(),
        }
    }

    /// Returns the labels of the notes that the statement's marks lead to.
    pub fn marks(&self) -> &[String] {
        match self {
            Self::Evidenced(evidenced) => evidenced.mark(),
            Self::Judged(judged) => judged.rests_on(),
        }
    }

    /// Returns the house wording for a statement that is not current, or rests on such a fact; `None` where all is current.
    pub fn stale(&self) -> Option<&'static str> {
        match self {
            Self::Evidenced(Evidenced::Current(_)) => None,
            Self::Evidenced(Evidenced::Stale(outdated)) => Some(outdated.label()),
            Self::Judged(judged) => judged.stale(),
        }
    }
}

/// Makes printable text from nothing, for tests of the writers only.
#[cfg(test)]
pub(crate) mod tests {
    pub(crate) use super::desk::tests::desk;
    pub(crate) use super::evidenced::tests::{evidenced, noticed};
    pub(crate) use super::judged::tests::judged;
}
