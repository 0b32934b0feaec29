//! The pages of a draft: what the sheet selects, or all that it has, as far as it can be printed already.

use std::collections::BTreeSet;

use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Briefings;
use crate::sheet::CautionIndex;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::JudgementIndex;
use crate::sheet::JudgementKind;
use crate::sheet::MovementIndex;
use crate::sheet::Product;
use crate::sheet::Selection;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;

impl Sheet {
    /// Selects all that the sheet has for the full briefing, if it selects nothing itself and has a fact; and takes from the
    /// selections what cannot be printed before a finding is mended.
    pub fn preview(&mut self) {
        if self.briefings.is_empty() && !self.facts.is_empty() {
            let all = self.all_of_it();
            if self.title.rests_on.is_empty() {
                let ground = At::new(all.bottom_line, self.title.span);
                self.title.rests_on.push(ground);
            }
            self.briefings = Briefings::new([all]);
        }
        let mut briefings = std::mem::take(&mut self.briefings);
        for selection in briefings.all_mut() {
            self.leave_printable(selection);
        }
        self.briefings = briefings;
    }

    /// Takes from a selection the moves whose ends no fact names, the rows of a timeline without a date, and the actors that no fact names.
    fn leave_printable(&self, selection: &mut Selection) {
        selection.movements.retain(|it| self.has_named_ends(*it));
        selection
            .glance
            .take_if(|it| !self.has_named_ends(it.movement));
        selection.timeline.retain(|fact| self[*fact].date.is_some());
        let names = |actor: ActorIndex| self.facts.iter().any(|fact| is_named_in(fact, actor));
        selection.actors.retain(|actor| names(*actor));
    }

    /// True if each end of a move is named by a fact on which the move rests.
    fn has_named_ends(&self, movement: MovementIndex) -> bool {
        let movement = &self[movement];
        let ends = movement.who.iter().chain(&movement.to);
        let mut ends = ends.chain(&movement.away_from);
        let names = |end: ActorIndex| {
            let mut facts = movement.rests_on.iter();
            facts.any(|fact| is_named_in(&self[fact.value], end))
        };
        ends.all(|end| names(end.value))
    }

    /// Returns a selection of everything for the full briefing, in the order of the sheet; the first judgement is its bottom line, or the first fact.
    fn all_of_it(&self) -> Selection {
        let judgements = || (0..self.judgements.len()).map(JudgementIndex::new);
        let of_kinds = |kinds: &[JudgementKind]| -> Vec<JudgementIndex> {
            let is_it = |judgement: &JudgementIndex| kinds.contains(&self[*judgement].kind);
            judgements().filter(is_it).collect()
        };
        let bottom_line = judgements().next().map(StatementIndex::Judgement);
        let facts = (0..self.facts.len()).map(FactIndex::new);
        Selection {
            product: Product::Full,
            bottom_line: bottom_line.unwrap_or(StatementIndex::Fact(FactIndex::new(0))),
            key_judgements: of_kinds(&[JudgementKind::Assessment]),
            key_points: Vec::new(),
            glance: None,
            timeline: Vec::new(),
            what_happened: facts.map(|fact| vec![fact]).collect(),
            push: Vec::new(),
            movements: (0..self.movements.len()).map(MovementIndex::new).collect(),
            origin_and_destination: Vec::new(),
            actors: self.named_actors(),
            scale: Vec::new(),
            cautions: (0..self.cautions.len()).map(CautionIndex::new).collect(),
            alternatives: of_kinds(&[JudgementKind::Alternative]),
            implications: of_kinds(&[JudgementKind::Implication, JudgementKind::Option]),
            outlook: of_kinds(&[JudgementKind::Outlook]),
            watch: of_kinds(&[JudgementKind::Indicator]),
            further_facts: Vec::new(),
            span: self.title.span,
        }
    }

    /// Returns the actors that some fact is about: the table of actors has no row for others.
    fn named_actors(&self) -> Vec<ActorIndex> {
        let named = self.facts.iter().flat_map(|fact| &fact.actors);
        let named: BTreeSet<ActorIndex> = named.map(|actor| actor.value).collect();
        named.into_iter().collect()
    }
}

/// True if a fact is about an actor, or has an actor as its speaker.
fn is_named_in(fact: &Fact, actor: ActorIndex) -> bool {
    let mut named = fact.actors.iter().chain(&fact.according_to);
    named.any(|own| own.value == actor)
}
