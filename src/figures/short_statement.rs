//! A statement beside another one in a picture: a return from a move, or what differs from a number.

use crate::briefing::Evidenced;
use crate::briefing::Voice;
use crate::words::Words;

/// A statement in short wording, with its note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortStatement {
    /// The short wording.
    pub statement: Evidenced,
    /// The date in short form; `None` where none is stated.
    pub date: Option<String>,
    /// The speakers or the sources that say so.
    pub voice: Voice,
    /// The number of the note.
    pub note: usize,
}

impl ShortStatement {
    /// Writes the statement with its date and who says so, unless the statement tells that: “Altos back on Plauderbox (12 Mar 2025, the chair)”.
    pub(super) fn written(&self, words: &Words) -> String {
        let who = self.voice.written(words);
        let says = self.statement.labelled();
        let who = (!says.contains(&who)).then_some(who);
        let said: Vec<String> = self.date.iter().cloned().chain(who).collect();
        let says = says.trim_end_matches('.');
        if said.is_empty() {
            return says.to_owned();
        }
        format!("{says} ({})", said.join(", "))
    }
}
