//! The parts of a front page: the move at a glance, dated facts, the confidence of the desk.

use crate::briefing::Evidenced;
use crate::briefing::compose::Composer;
use crate::briefing::contents::DatePrecision;
use crate::briefing::contents::DatedRow;
use crate::briefing::contents::GlanceRow;
use crate::language::DateSpan;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Glance;
use crate::sheet::Movement;

/// Returns a row without the fact that shows its remark.
fn row(label: &'static str, cells: Vec<Evidenced>, remark: &str) -> GlanceRow {
    GlanceRow {
        label,
        cells,
        remark: remark.to_owned(),
        shown_by: Vec::new(),
    }
}

impl Composer<'_> {
    /// Returns the rows: trigger, who, from, to, scale.
    pub(super) fn glance(&self, selection: &Glance) -> Option<Vec<GlanceRow>> {
        let words = self.words;
        let movement = &self.sheet[selection.movement];
        let facts = |list: &[FactIndex]| {
            list.iter()
                .map(|fact| self.short(*fact))
                .collect::<Option<Vec<_>>>()
        };
        let names = |ends: &[At<ActorIndex>]| self.names_of(movement, ends);
        let trigger = facts(&selection.trigger)?;
        let scale = facts(&selection.scale.into_iter().collect::<Vec<_>>())?;
        let returns: Vec<FactIndex> = movement.returns.iter().map(|it| it.value).collect();
        let returns = facts(&returns)?;
        let progress = self.progress(movement);
        let part = if movement.is_partial {
            words.in_part
        } else {
            ""
        };
        // Only where no fact counts anything does the program know that the size is not stated.
        let is_counted = !scale.is_empty() || self.sheet.facts.iter().any(|fact| self.counts(fact));
        let not_counted = if is_counted { "" } else { self.not_stated() };
        let end = |label, ends: &[At<ActorIndex>], remark: &str, tells_stage: bool| {
            let row = row(label, names(ends)?, remark);
            Some(if tells_stage {
                self.with_stage(row, movement, ends)
            } else {
                row
            })
        };
        let rows = [
            row(words.trigger, trigger, ""),
            row(words.who, names(&movement.who)?, part),
            end(
                words.from,
                &movement.away_from,
                progress.departure,
                progress.is_departure,
            )?,
            end(
                words.to,
                &movement.to,
                progress.arrival,
                !progress.is_departure,
            )?,
            row(words.returned, returns, ""),
            row(words.scale, scale, not_counted),
        ];
        let is_told = |row: &GlanceRow| !(row.cells.is_empty() && row.remark.is_empty());
        Some(rows.into_iter().filter(is_told).collect())
    }

    /// Returns the names of ends of a movement, the first with a capital letter.
    fn names_of(&self, movement: &Movement, ends: &[At<ActorIndex>]) -> Option<Vec<Evidenced>> {
        let names = ends.iter().enumerate().map(|(place, end)| {
            let name = self.name(movement, end.value)?;
            Some(if place == 0 { name.at_head() } else { name })
        });
        names.collect()
    }

    /// Adds to a row of the ends of a movement when it came so far, and the fact that says so.
    fn with_stage(
        &self,
        row: GlanceRow,
        movement: &Movement,
        ends: &[At<ActorIndex>],
    ) -> GlanceRow {
        GlanceRow {
            remark: self.dated(movement, &row.remark),
            shown_by: self.shows_the_stage(movement, ends),
            ..row
        }
    }

    /// Returns the words in place of a value that no source states.
    pub(super) fn not_stated(&self) -> &'static str {
        if self.labels.len() > 1 {
            self.words.not_stated_by_several
        } else {
            self.words.not_stated
        }
    }

    /// True if a fact counts something, or its words have a number.
    fn counts(&self, fact: &Fact) -> bool {
        let says = fact.says.of(self.language);
        fact.count.is_some() || !self.language.quantities(says.unprinted()).is_empty()
    }

    /// Returns how precise the date of these facts is.
    pub(super) fn precision(&self, facts: &[FactIndex], date: DateSpan) -> DatePrecision {
        if facts.iter().any(|fact| self.is_date_doubted(*fact)) {
            return DatePrecision::Doubted;
        }
        if self.is_planned(date) {
            return DatePrecision::Planned;
        }
        match (date.is_single(), date.start.day()) {
            (true, Some(_)) => DatePrecision::Day,
            (false, Some(_)) => DatePrecision::Days,
            (_, None) => DatePrecision::Coarse,
        }
    }

    /// True if something has this date only by announcement: the date is after the information cut-off.
    pub(super) fn is_planned(&self, date: DateSpan) -> bool {
        date.end.is_after(self.sheet.as_of)
    }

    /// Writes a date for the rail: in short form, with a remark where it is only planned.
    pub(super) fn rail_date(&self, date: DateSpan) -> String {
        let written = self.write_date_short(date);
        if self.is_planned(date) {
            format!("{written}, {}", self.words.figures.planned)
        } else {
            written
        }
    }

    pub(super) fn timeline(&self, facts: &[FactIndex]) -> Option<Vec<DatedRow>> {
        let row = |fact: &FactIndex| {
            let date = self.sheet[*fact].date.as_ref()?.value;
            let precision = self.precision(&[*fact], date);
            let date = self.rail_date(date);
            Some(DatedRow {
                date,
                precision,
                statement: self.short(*fact)?,
            })
        };
        facts.iter().map(row).collect()
    }
}
