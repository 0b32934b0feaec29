//! The one-page briefing: judgement first, three to five key points, the move at a glance, what to watch.

use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Statement;
use crate::briefing::product::SectionKind;

/// What only the one-page briefing has.
#[derive(Debug, Clone)]
pub struct OnePage {
    /// The statement at the top.
    pub bottom_line: Statement,
    /// Three to five facts.
    pub key_points: Vec<Evidenced>,
    /// The move at a glance.
    pub glance: Vec<GlanceRow>,
    /// Dated facts in short wording, in the sheet's order.
    pub timeline: Vec<DatedRow>,
    /// What follows for policy; may be empty.
    pub implications: Vec<Judged>,
    /// What to watch; may be empty.
    pub watch: Vec<Judged>,
    /// Cautions on the front page; may be empty.
    pub cautions: Vec<CautionRow>,
    /// How sure the desk is, a sentence of its own, house wording; `None` where nothing is judged.
    pub confidence: Option<String>,
}

/// A row of “at a glance”.
#[derive(Debug, Clone)]
pub struct GlanceRow {
    /// The label, house wording.
    pub label: &'static str,
    /// What is printed beside it, separated by semicolons; empty where the source does not state it.
    pub cells: Vec<Evidenced>,
    /// House wording after the cells: the stage of the move, or that the source states nothing; may be empty.
    pub remark: &'static str,
}

/// A dated fact.
#[derive(Debug, Clone)]
pub struct DatedRow {
    /// The date in short form.
    pub date: String,
    /// How precise the date is, which decides its mark.
    pub precision: DatePrecision,
    /// The fact in its short wording.
    pub statement: Evidenced,
}

/// How precise a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePrecision {
    /// One day.
    Day,
    /// From one day to another.
    Days,
    /// A month or a year.
    Coarse,
}

/// A caution on the front page.
#[derive(Debug, Clone)]
pub struct CautionRow {
    /// What the source prints.
    pub statement: Evidenced,
    /// What the desk makes of it.
    pub reading: Option<Desk>,
}

impl OnePage {
    /// The sections that this briefing has, in order; an empty list of the sheet makes no section.
    pub(super) fn sections(&self) -> Vec<SectionKind> {
        let all = [
            (SectionKind::BottomLine, true),
            (SectionKind::KeyPoints, true),
            (SectionKind::Glance, true),
            (SectionKind::Timeline, !self.timeline.is_empty()),
            (SectionKind::Implications, !self.implications.is_empty()),
            (SectionKind::Watch, !self.watch.is_empty()),
            (SectionKind::Cautions, !self.cautions.is_empty()),
            (SectionKind::Source, true),
            (SectionKind::Evidence, true),
        ];
        all.into_iter()
            .filter(|(_, has)| *has)
            .map(|(kind, _)| kind)
            .collect()
    }

    /// The ids of the notes that the front page marks, in its order.
    pub(super) fn marks(&self) -> Vec<&str> {
        let mut marks: Vec<&str> = Vec::new();
        marks.extend(self.bottom_line.marks().iter().map(String::as_str));
        marks.extend(self.key_points.iter().map(Evidenced::id));
        let cells = self.glance.iter().flat_map(|row| &row.cells);
        marks.extend(cells.map(Evidenced::id));
        marks.extend(self.timeline.iter().map(|row| row.statement.id()));
        let judged = self.implications.iter().chain(&self.watch);
        marks.extend(judged.flat_map(Judged::rests_on).map(String::as_str));
        marks.extend(self.cautions.iter().map(|caution| caution.statement.id()));
        marks
    }
}
