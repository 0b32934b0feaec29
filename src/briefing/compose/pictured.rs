//! The contents of the pictures: the facts of a selection that have a date or a count, and its moves.

use crate::briefing::compose::Composer;
use crate::briefing::pictured::CountedFact;
use crate::briefing::pictured::DatedFact;
use crate::briefing::pictured::Pictured;
use crate::briefing::pictured::ReportedEnd;
use crate::briefing::pictured::ReportedMove;
use crate::briefing::printable::Anchored;
use crate::edition::GroundedFact;
use crate::sheet::ActorIndex;
use crate::sheet::FactIndex;
use crate::sheet::Movement;
use crate::sheet::MovementIndex;
use crate::sheet::Selection;

impl Composer<'_> {
    /// Returns the contents of the pictures, for a briefing that marks these facts elsewhere.
    pub(super) fn pictured(&self, selection: &Selection, marked: &[String]) -> Option<Pictured> {
        let told = [
            &selection.what_happened,
            &selection.push,
            &selection.origin_and_destination,
            &selection.scale,
        ];
        let mut dated = each_once(told)
            .into_iter()
            .filter_map(|fact| Some((self.sheet[fact].date.as_ref()?.value, fact)))
            .collect::<Vec<_>>();
        dated.sort_by_key(|(date, _)| date.days());
        let dated = dated.into_iter().map(|(date, fact)| {
            let anchored = self.fact(fact)?;
            Some(DatedFact {
                date,
                statement: self.short(fact)?,
                voice: self.voice_of_fact(anchored)?,
            })
        });
        let counted = each_once([&selection.push, &selection.scale]);
        let counted = counted
            .into_iter()
            .filter(|fact| self.sheet[*fact].count.is_some());
        let moves = selection.movements.iter();
        let dated: Vec<DatedFact> = dated.collect::<Option<_>>()?;
        Some(Pictured {
            // A single date makes no timeline.
            dated: if dated.len() > 1 { dated } else { Vec::new() },
            moves: moves
                .map(|movement| self.reported_moves(*movement, marked))
                .collect::<Option<Vec<_>>>()?
                .concat(),
            counted: counted
                .map(|fact| self.count_of(fact))
                .collect::<Option<_>>()?,
        })
    }

    fn count_of(&self, fact: FactIndex) -> Option<CountedFact> {
        let anchored = self.fact(fact)?;
        let count = anchored.fact().count.as_ref()?;
        Some(CountedFact {
            value: count.value.value,
            is_about: count.about.value,
            of: self.evidenced(Anchored::Counted(anchored))?,
            voice: self.voice_of_fact(anchored)?,
        })
    }

    /// Returns the moves of a movement: of each who moves, to each destination that a fact names together with them.
    fn reported_moves(
        &self,
        movement: MovementIndex,
        marked: &[String],
    ) -> Option<Vec<ReportedMove>> {
        let movement = &self.sheet[movement];
        let end = |actor: ActorIndex| self.reported_end(movement, actor, marked);
        let from = movement.away_from.iter();
        let from: Vec<ReportedEnd> = from.map(|from| end(from.value)).collect::<Option<_>>()?;
        let is_told = |who: ActorIndex, to: ActorIndex| {
            let mut facts = movement.rests_on.iter();
            facts.any(|fact| {
                let actors = &self.sheet[fact.value].actors;
                [who, to]
                    .iter()
                    .all(|end| actors.iter().any(|it| it.value == *end))
            })
        };
        let pairs = movement.who.iter().flat_map(|who| {
            let to = movement.to.iter();
            to.map(move |to| (who.value, to.value))
        });
        let told = pairs.filter(|(who, to)| is_told(*who, *to));
        let moves = told.map(|(who, to)| {
            Some(ReportedMove {
                who: self.name(movement, who)?,
                from: from.clone(),
                to: end(to)?,
                stage: movement.stage.value,
                departure: self.departure(movement),
            })
        });
        moves.collect()
    }

    /// Returns an end of a movement with those of its facts that name the end and are marked; the first of them is marked by the name.
    fn reported_end(
        &self,
        movement: &Movement,
        actor: ActorIndex,
        marked: &[String],
    ) -> Option<ReportedEnd> {
        let facts = movement.rests_on.iter();
        let facts = facts.filter_map(|fact| self.fact(fact.value));
        let naming: Vec<&GroundedFact<'_>> = facts
            .filter(|fact| self.evidenced(Anchored::Name(fact, actor)).is_some())
            .collect();
        let name = self.evidenced(Anchored::Name(naming.first()?, actor))?;
        let named_by = naming
            .into_iter()
            .map(|fact| Some((fact.fact().id.value.to_string(), self.voice_of_fact(fact)?)));
        let mut named_by: Vec<_> = named_by.collect::<Option<_>>()?;
        named_by.retain(|(id, _)| id == name.id() || marked.contains(id));
        Some(ReportedEnd { name, named_by })
    }
}

/// Returns the facts of these paragraphs, each once, in the order in which they first occur.
fn each_once<'a>(told: impl IntoIterator<Item = &'a Vec<Vec<FactIndex>>>) -> Vec<FactIndex> {
    let mut facts = Vec::new();
    for fact in told.into_iter().flatten().flatten() {
        if !facts.contains(fact) {
            facts.push(*fact);
        }
    }
    facts
}
