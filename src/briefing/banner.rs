//! What is said under the title where part of a briefing is not current.

use crate::briefing::printable::Evidenced;

/// What of a briefing is not current, and not to be cited.
#[derive(Debug, Clone)]
pub struct Banner {
    /// What became of the words, house wording, with the statements of which that is so; at least one of each.
    pub reasons: Vec<(&'static str, Vec<Evidenced>)>,
    /// What rests on them, house wording; empty where nothing does.
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
