//! A sentence that tells of a move, and the names that it shows to move or to be moved to.

use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::language::Found;
use crate::language::Language;
use crate::sheet::ActorKind;

/// The maximum number of words between whoever moves and the verb.
pub(super) const MAX_WORDS_TO_VERB: usize = 2;

/// A sentence that tells of a move and names a known service.
pub(super) struct Line<'t> {
    pub(super) language: Language,
    pub(super) words: &'t str,
    pub(super) named: Vec<Found<Option<Referent>>>,
    pub(super) moves: Vec<Found<MoveStage>>,
}

/// A mover or a service that no list has.
#[derive(Debug)]
pub(super) struct Stranger {
    pub(super) kind: ActorKind,
    pub(super) name: String,
    pub(super) shown_by: ShownBy,
}

/// What shows of which kind a stranger is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShownBy {
    /// The words beside the name, or the other end of the move: “the Marlpit Rowers moved to X”.
    Words,
    /// Nothing but that it moves: “Otterdesk is moving to X”.
    MoveAlone,
}
