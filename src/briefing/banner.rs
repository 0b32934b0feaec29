//! The notice under the title of a briefing that is not current in all its parts.

use crate::briefing::printable::Evidenced;

/// The parts of a briefing that are not current, and not to be cited.
#[derive(Debug, Clone)]
pub struct Banner {
    /// The fate of the words, house wording, each with the statements concerned; at least one of each.
    pub reasons: Vec<(&'static str, Vec<Evidenced>)>,
    /// The statements that rest on them, house wording; empty where none does.
    pub inherited: String,
}

impl Banner {
    /// The most statements of one kind that are named; more are only marked.
    pub const MAX_NAMED: usize = 4;

    /// Returns the ids of the notes that the banner marks, in its order.
    pub(super) fn marks(&self) -> Vec<&str> {
        let statements = self.reasons.iter().flat_map(|(_, statements)| statements);
        statements.map(Evidenced::id).collect()
    }
}
