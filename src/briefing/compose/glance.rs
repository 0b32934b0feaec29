//! The parts of a front page: the move at a glance, dated facts, the confidence of the desk.

use crate::briefing::compose::Composer;
use crate::briefing::contents::DatePrecision;
use crate::briefing::contents::DatedRow;
use crate::briefing::contents::GlanceRow;
use crate::language::DateSpan;
use crate::reading;
use crate::sheet;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Glance;
use crate::sheet::Movement;
use crate::sheet::Stage;

impl Composer<'_> {
    /// Returns the rows: trigger, who, from, to, scale.
    pub(super) fn glance(&self, selection: &Glance) -> Option<Vec<GlanceRow>> {
        let words = self.words;
        let movement = &self.sheet[selection.movement];
        let row = |label, cells, remark: &str| GlanceRow {
            label,
            cells,
            remark: remark.to_owned(),
            shown_by: Vec::new(),
        };
        let facts = |list: &[FactIndex]| {
            list.iter()
                .map(|fact| self.short(*fact))
                .collect::<Option<Vec<_>>>()
        };
        let names = |ends: &[sheet::At<ActorIndex>]| {
            ends.iter()
                .enumerate()
                .map(|(place, end)| {
                    let name = self.name(movement, end.value)?;
                    Some(if place == 0 { name.at_head() } else { name })
                })
                .collect::<Option<Vec<_>>>()
        };
        let trigger = facts(&selection.trigger)?;
        let scale = facts(&selection.scale.into_iter().collect::<Vec<_>>())?;
        let returns: Vec<FactIndex> = movement.returns.iter().map(|it| it.value).collect();
        let returns = facts(&returns)?;
        let departure = self.departure(movement);
        let part = if movement.is_partial {
            words.in_part
        } else {
            ""
        };
        // Only where no fact counts anything does the program know that the size is not stated.
        let is_counted = !scale.is_empty() || self.sheet.facts.iter().any(|fact| self.counts(fact));
        let not_counted = if is_counted { "" } else { self.not_stated() };
        let rows = [
            row(words.trigger, trigger, ""),
            row(words.who, names(&movement.who)?, part),
            row(words.from, names(&movement.away_from)?, departure),
            GlanceRow {
                shown_by: self.shows_the_stage(movement),
                ..row(words.to, names(&movement.to)?, &self.stage(movement))
            },
            row(words.returned, returns, ""),
            row(words.scale, scale, not_counted),
        ];
        let is_told = |row: &GlanceRow| !(row.cells.is_empty() && row.remark.is_empty());
        Some(rows.into_iter().filter(is_told).collect())
    }

    /// Returns how far a movement has come, with the date where the sheet has one.
    fn stage(&self, movement: &Movement) -> String {
        let stage = (self.words.stage)(movement.stage.value);
        match movement.date {
            Some(date) => format!("{stage}, {}", self.write_date_short(date.value)),
            None => stage.to_owned(),
        }
    }

    /// Returns the id of the fact whose words say how far a movement has come; nothing where the name of a destination is marked with it.
    fn shows_the_stage(&self, movement: &Movement) -> Vec<String> {
        let stage = movement.stage.value;
        let names_any = |fact: &Fact, ends: &[sheet::At<ActorIndex>]| {
            let mut actors = fact.actors.iter();
            actors.any(|actor| ends.iter().any(|end| end.value == actor.value))
        };
        let facts = movement.rests_on.iter().map(|it| &self.sheet[it.value]);
        let mut linking =
            facts.filter(|fact| names_any(fact, &movement.who) && names_any(fact, &movement.to));
        let tells = |fact: &&Fact| reading::tells_of(self.sheet, fact, stage);
        let Some(first) = linking.next() else {
            return Vec::new();
        };
        if tells(&first) {
            return Vec::new();
        }
        let shown = linking.find(tells);
        shown
            .map(|fact| fact.id.value.to_string())
            .into_iter()
            .collect()
    }

    /// Returns the remark on where a movement comes from: what nothing in the sheet states is not stated, and nothing else.
    pub(super) fn departure(&self, movement: &Movement) -> &'static str {
        let sheet = self.sheet;
        let names = |fact: &Fact, ends: &[sheet::At<ActorIndex>]| {
            let mut actors = fact.actors.iter();
            actors.any(|actor| ends.iter().any(|end| end.value == actor.value))
        };
        let ends = if movement.away_from.is_empty() {
            &movement.who
        } else {
            &movement.away_from
        };
        let mut leaving = sheet.facts.iter().filter(|fact| names(fact, ends));
        let is_left = movement.stage.value == Stage::Moved
            || leaving.any(|fact| reading::tells_of(sheet, fact, Stage::Moved));
        match (is_left, movement.away_from.is_empty()) {
            (true, _) => "",
            (false, true) if self.may_name_origin(movement) => self.words.not_given,
            (false, true) => self.not_stated(),
            (false, false) => self.words.not_left,
        }
    }

    /// Returns the words in place of a value that no source states.
    fn not_stated(&self) -> &'static str {
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

    /// True if a fact names those who move together with a platform to which the movement does not lead: they may come from there.
    fn may_name_origin(&self, movement: &Movement) -> bool {
        let is_end = |ends: &[sheet::At<ActorIndex>], actor: ActorIndex| {
            ends.iter().any(|end| end.value == actor)
        };
        self.sheet.facts.iter().any(|fact| {
            let named = || fact.actors.iter().chain(&fact.according_to);
            let names_mover = named().any(|actor| is_end(&movement.who, actor.value));
            let is_elsewhere = |actor: ActorIndex| {
                self.sheet[actor].kind == ActorKind::Platform && !is_end(&movement.to, actor)
            };
            names_mover && named().any(|actor| is_elsewhere(actor.value))
        })
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
