//! How far a movement has come, said at the end that it is about: where it comes from, or where it leads.

use crate::briefing::compose::Composer;
use crate::reading;
use crate::sheet;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Fact;
use crate::sheet::Movement;
use crate::sheet::Stage;

/// The remarks in house wording on the two ends of a movement; either may be empty.
pub(super) struct Progress {
    /// The remark on where it comes from: that the platform was left, that this is not recorded, or that nothing is stated.
    pub(super) departure: &'static str,
    /// The remark on where it leads.
    pub(super) arrival: &'static str,
    /// True if the stage of the movement is told by the remark on where it comes from.
    pub(super) is_departure: bool,
}

impl Composer<'_> {
    /// Returns the remarks on the ends of a movement: what nothing in the sheet states is not stated, and nothing else.
    ///
    /// That a platform was left is said beside its name; that one is used beside another only where the other is known and not left.
    pub(super) fn progress(&self, movement: &Movement) -> Progress {
        let words = self.words;
        let stage = movement.stage.value;
        let has_origin = !movement.away_from.is_empty();
        let is_departure = stage == Stage::Moved && has_origin;
        let is_left = self.is_left(movement);
        let departure = match (is_left, has_origin) {
            _ if is_departure => words.left,
            (true, _) => "",
            (false, false) if self.may_name_origin(movement) => words.not_given,
            (false, false) => self.not_stated(),
            (false, true) => words.not_left,
        };
        let arrival = match stage {
            _ if is_departure => "",
            Stage::Uses if is_left || !has_origin => words.in_use,
            stage => (words.stage)(stage),
        };
        Progress {
            departure,
            arrival,
            is_departure,
        }
    }

    /// Returns how far a movement has come, with the date where the sheet has one.
    pub(super) fn dated(&self, movement: &Movement, stage: &str) -> String {
        let date = movement.date.map(|it| self.write_date_short(it.value));
        let told = [stage].into_iter().filter(|it| !it.is_empty());
        let told: Vec<String> = told.map(str::to_owned).chain(date).collect();
        told.join(", ")
    }

    /// Returns the id of the fact whose words say how far a movement has come; nothing where the name of one of these ends is marked
    /// with it.
    pub(super) fn shows_the_stage(
        &self,
        movement: &Movement,
        ends: &[sheet::At<ActorIndex>],
    ) -> Vec<String> {
        let stage = movement.stage.value;
        let facts = movement.rests_on.iter().map(|it| &self.sheet[it.value]);
        let mut linking =
            facts.filter(|fact| names_any(fact, &movement.who) && names_any(fact, ends));
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

    /// True if the movement has left where it comes from, by its stage or by the words of a fact about it.
    fn is_left(&self, movement: &Movement) -> bool {
        let ends = if movement.away_from.is_empty() {
            &movement.who
        } else {
            &movement.away_from
        };
        let mut leaving = self.sheet.facts.iter().filter(|fact| names_any(fact, ends));
        movement.stage.value == Stage::Moved
            || leaving.any(|fact| reading::tells_of(self.sheet, fact, Stage::Moved))
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
}

/// True if a fact names one of these ends.
fn names_any(fact: &Fact, ends: &[sheet::At<ActorIndex>]) -> bool {
    let mut actors = fact.actors.iter();
    actors.any(|actor| ends.iter().any(|end| end.value == actor.value))
}
