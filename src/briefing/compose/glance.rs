//! The parts of a front page: the move at a glance, dated facts, the confidence of the desk.

use crate::briefing::compose::Composer;
use crate::briefing::contents::DatePrecision;
use crate::briefing::contents::DatedRow;
use crate::briefing::contents::GlanceRow;
use crate::briefing::printable::Evidenced;
use crate::language::DateSpan;
use crate::sheet;
use crate::sheet::ActorIndex;
use crate::sheet::FactIndex;
use crate::sheet::Glance;

impl Composer<'_> {
    /// Returns the rows: trigger, who, from, to, scale.
    pub(super) fn glance(&self, selection: &Glance) -> Option<Vec<GlanceRow>> {
        let words = self.words;
        let movement = &self.sheet[selection.movement];
        let row = |label, cells, remark| GlanceRow {
            label,
            cells,
            remark,
        };
        let facts = |list: &[FactIndex]| {
            list.iter()
                .map(|fact| self.short(*fact))
                .collect::<Option<Vec<_>>>()
        };
        let names = |ends: &[sheet::At<ActorIndex>]| {
            ends.iter()
                .map(|end| self.name(movement, end.value))
                .collect::<Option<Vec<_>>>()
        };
        let trigger = facts(&selection.trigger)?;
        let scale: Option<Vec<Evidenced>> = selection
            .scale
            .map(|fact| self.short(fact))
            .into_iter()
            .collect();
        let scale = scale?;
        let not_left = if movement.away_from.is_empty() {
            words.not_stated
        } else if movement.stage.value < sheet::Stage::Moved {
            words.not_left
        } else {
            ""
        };
        let unknown = |cells: &[Evidenced]| {
            if cells.is_empty() {
                words.not_stated
            } else {
                ""
            }
        };
        // Only where no fact counts anything does the program know that the size is not stated.
        let is_counted = self.sheet.facts.iter().any(|fact| fact.count.is_some());
        let mut rows = vec![
            row(words.trigger, trigger.clone(), unknown(&trigger)),
            row(words.who, names(std::slice::from_ref(&movement.who))?, ""),
            row(words.from, names(&movement.away_from)?, not_left),
            row(
                words.to,
                names(std::slice::from_ref(&movement.to))?,
                (words.stage)(movement.stage.value),
            ),
        ];
        if !scale.is_empty() || !is_counted {
            rows.push(row(words.scale, scale.clone(), unknown(&scale)));
        }
        if trigger.is_empty() {
            rows.remove(0);
        }
        Some(rows)
    }

    /// Returns how precise a date is.
    pub(super) fn precision(date: DateSpan) -> DatePrecision {
        match (date.is_single(), date.start.day()) {
            (true, Some(_)) => DatePrecision::Day,
            (false, Some(_)) => DatePrecision::Days,
            (_, None) => DatePrecision::Coarse,
        }
    }

    pub(super) fn timeline(&self, facts: &[FactIndex]) -> Option<Vec<DatedRow>> {
        let row = |fact: &FactIndex| {
            let date = self.sheet[*fact].date.as_ref()?.value;
            let precision = Self::precision(date);
            let date = self.write_date_short(date);
            Some(DatedRow {
                date,
                precision,
                statement: self.short(*fact)?,
            })
        };
        facts.iter().map(row).collect()
    }
}
