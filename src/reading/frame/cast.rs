//! Who the names of a comparison are: the speakers of a fact, and the kinds of the actors.

use crate::sheet::ActorKind;

/// Returns the kind of an actor by its number.
type KindOf<'c> = &'c dyn Fn(usize) -> ActorKind;

/// The speakers of a fact, and the kinds of all whom its statement and its quotes name.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cast<'c> {
    /// The numbers of those who speak by the fact.
    pub(super) speakers: &'c [usize],
    kind: Option<KindOf<'c>>,
}

impl<'c> Cast<'c> {
    /// Returns the cast of a fact.
    pub(crate) fn new(speakers: &'c [usize], kind: KindOf<'c>) -> Self {
        Self {
            speakers,
            kind: Some(kind),
        }
    }

    /// True if both are persons, so that neither acts for the other.
    pub(super) fn are_persons(&self, one: usize, other: usize) -> bool {
        self.are_alike(one, other) && self.kind.is_some_and(|kind| kind(one) == ActorKind::Person)
    }

    /// True if one is a platform and the other is none, so that neither acts for the other.
    pub(super) fn is_platform_beside(&self, one: usize, other: usize) -> bool {
        self.kind.is_some_and(|kind| {
            kind(one) == ActorKind::Platform && kind(other) != ActorKind::Platform
        })
    }

    /// True if both are of one kind.
    pub(super) fn are_alike(&self, one: usize, other: usize) -> bool {
        self.kind.is_some_and(|kind| kind(one) == kind(other))
    }
}
