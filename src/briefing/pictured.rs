//! What the pictures of a full briefing show, each statement with those who say so.

use crate::briefing::printable::Evidenced;
use crate::language::DateSpan;
use crate::language::Number;
use crate::sheet::Stage;

/// What the pictures of a full briefing show.
#[derive(Debug, Clone, Default)]
pub struct Pictured {
    /// Dated facts, the earliest first.
    pub dated: Vec<DatedFact>,
    /// Moves, in the sheet's order.
    pub moves: Vec<ReportedMove>,
    /// Counts of the action and the move, in the sheet's order.
    pub counted: Vec<CountedFact>,
}

/// A fact with its date.
#[derive(Debug, Clone)]
pub struct DatedFact {
    /// The date, as precise as the source states it.
    pub date: DateSpan,
    /// The fact in its short wording.
    pub statement: Evidenced,
    /// Who says so, first speaker first; empty where the source says so itself.
    pub speakers: Vec<Evidenced>,
}

/// A move with those who report it.
#[derive(Debug, Clone)]
pub struct ReportedMove {
    /// Who moves.
    pub who: Evidenced,
    /// Away from these platforms.
    pub from: Vec<ReportedEnd>,
    /// To this platform.
    pub to: ReportedEnd,
    /// How far the move has come.
    pub stage: Stage,
}

/// An origin or a destination of a move.
#[derive(Debug, Clone)]
pub struct ReportedEnd {
    /// Its name, of the first fact that names it.
    pub name: Evidenced,
    /// The facts of the move that name it and that the briefing marks, each with those who say so.
    pub named_by: Vec<(String, Vec<Evidenced>)>,
}

/// A fact with its count.
#[derive(Debug, Clone)]
pub struct CountedFact {
    /// How many.
    pub value: Number,
    /// Whether the source says “about”.
    pub is_about: bool,
    /// Of what.
    pub of: Evidenced,
    /// Who says so, first speaker first; empty where the source says so itself.
    pub speakers: Vec<Evidenced>,
}
