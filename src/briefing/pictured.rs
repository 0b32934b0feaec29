//! The contents of the pictures: facts and moves, each with its speakers.

use crate::briefing::printable::Evidenced;
use crate::briefing::provenance::Provenance;
use crate::briefing::voice::Voice;
use crate::language::DateSpan;
use crate::language::Number;

/// The contents of the pictures of a briefing.
#[derive(Debug, Clone, Default)]
pub struct Pictured {
    /// Dated facts, the earliest first.
    pub dated: Vec<DatedFact>,
    /// Moves, in the sheet's order.
    pub moves: Vec<ReportedMove>,
    /// Counts of the action and the move, in the sheet's order.
    pub counted: Vec<CountedFact>,
    /// The ways on which the statements came to the briefing; `None` where no section tells of the sources.
    pub provenance: Option<Provenance>,
}

/// A fact with its date.
#[derive(Debug, Clone)]
pub struct DatedFact {
    /// The date, as precise as the source states it.
    pub date: DateSpan,
    /// The fact in its short wording.
    pub statement: Evidenced,
    /// True if the source contradicts the date.
    pub is_doubted: bool,
    /// True if the date is after the information cut-off, so that the fact is only planned.
    pub is_planned: bool,
    /// The voice that states the fact.
    pub voice: Voice,
}

/// A move with its speakers.
#[derive(Debug, Clone)]
pub struct ReportedMove {
    /// The actor that moves.
    pub who: Evidenced,
    /// The platforms that it leaves.
    pub from: Vec<ReportedEnd>,
    /// The platforms that it turns to, at least one.
    pub to: Vec<ReportedEnd>,
    /// The remark on where it comes from, house wording: that it was left, that no full departure is recorded, or that nothing is
    /// stated; may be empty.
    pub departure: &'static str,
    /// The remark on where it leads, house wording: how far the move has come; may be empty.
    pub arrival: &'static str,
    /// The returns: facts in short wording.
    pub returns: Vec<ShortFact>,
}

/// A fact beside another one: a return from a move, or what differs from a number.
#[derive(Debug, Clone)]
pub struct ShortFact {
    /// The fact in its short wording.
    pub statement: Evidenced,
    /// The date in short form, as for a rail; `None` where the fact has none.
    pub date: Option<String>,
    /// The voice that states the fact.
    pub voice: Voice,
}

/// An origin or a destination of a move.
#[derive(Debug, Clone)]
pub struct ReportedEnd {
    /// The name, as the first fact has it that names it.
    pub name: Evidenced,
    /// The ids of the facts of the move that name it and that the briefing marks, each with who says so.
    pub named_by: Vec<(String, Voice)>,
}

/// A fact with its count.
#[derive(Debug, Clone)]
pub struct CountedFact {
    /// The number.
    pub value: Number,
    /// True if the source says “about”.
    pub is_about: bool,
    /// The number with a bound, as the statement writes it: “almost 950”; `None` where the number is exact or only “about”.
    pub bounded: Option<String>,
    /// The number of the things that the source names, where it names fewer than it counts.
    pub named: Option<u64>,
    /// The things that are counted.
    pub of: Evidenced,
    /// The date in short form, as for a rail; `None` where the fact has none.
    pub date: Option<String>,
    /// The voice that states the fact.
    pub voice: Voice,
    /// The name of the question that it answers, if the sheet gives one.
    pub question: Option<String>,
    /// The facts that differ from it, as the desk declares.
    pub differing: Vec<ShortFact>,
}
