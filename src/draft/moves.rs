//! Moves that a sentence tells of, and expressions that stand for a name.

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::KnownActor;
use crate::draft::MovementCandidate;
use crate::draft::Referent;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;

impl DocumentReader<'_> {
    pub(super) fn add_movement(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let kind = |actor: usize| {
            self.material
                .actors
                .get(actor)
                .and_then(KnownActor::referent)
        };
        let platforms = sentence
            .actors
            .iter()
            .filter(|it| kind(it.value) == Some(Referent::Platform));
        let (mut from, mut to): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for platform in platforms {
            let before = self.text(&(sentence.range.start..platform.range.start));
            let away = self.source.document.language.leads_away(before);
            let side = if away { &mut from } else { &mut to };
            if !side.contains(&platform.value) {
                side.push(platform.value);
            }
        }
        let Some(stage) = sentence.moves.iter().map(|it| it.value).min() else {
            return;
        };
        let words: Vec<String> = sentence
            .moves
            .iter()
            .map(|it| one_line(self.text(&it.range)))
            .collect();
        if to.is_empty() && from.is_empty() {
            return;
        }
        candidate.signals += 1;
        candidate
            .why
            .push(format!("tells of a move: “{}”", words.join("”, “")));
        let movers = [
            Some(Referent::Group),
            Some(Referent::Organisation),
            Some(Referent::Authority),
        ];
        let mover = movers.iter().find_map(|referent| {
            let named = sentence
                .actors
                .iter()
                .find(|it| kind(it.value) == *referent);
            named.map(|it| it.value)
        });
        if let (Some(who), [to, ..]) = (mover, to.as_slice()) {
            candidate.movement = Some(MovementCandidate {
                who: self.id_of(who),
                away_from: from
                    .iter()
                    .filter(|place| *place != to)
                    .map(|place| self.id_of(*place))
                    .collect(),
                to: self.id_of(*to),
                stage,
            });
        }
    }

    /// “the agency Y” names it, and “four services” are others.
    fn says_more(&self, sentence: &Sentence, expression: &Range<usize>) -> bool {
        let is_gap = |range: Range<usize>| {
            let words = self.text(&range);
            !words.contains(|letter: char| letter.is_alphanumeric() || ".,;:()".contains(letter))
        };
        let (start, end) = (expression.start, expression.end);
        let is_name = |name: &Range<usize>| name.start > end && is_gap(end..name.start);
        let is_number = |number: &Range<usize>| number.end < start && is_gap(number.end..start);
        sentence.actors.iter().any(|it| is_name(&it.range))
            || sentence.quantities.iter().any(|it| is_number(&it.range))
    }

    /// Returns whom an expression may stand for: who was named last, where the expression says no more than what that is.
    pub(super) fn stood_for<'s>(
        &self,
        sentence: &'s Sentence,
        expression: &str,
        referent: Referent,
    ) -> Option<&'s (usize, Range<usize>)> {
        let language = self.source.document.language;
        let last = sentence.context.last_named.get(&referent)?;
        let actor = self.material.actors.get(last.0)?;
        let mut names = actor.names.iter();
        names
            .any(|name| language.may_stand_for(expression, name))
            .then_some(last)
    }

    /// “die App”: the platform that was named last before, unless the sentence names one before.
    pub(super) fn add_expressions(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let kind = |actor: usize| {
            self.material
                .actors
                .get(actor)
                .and_then(KnownActor::referent)
        };
        for expression in &sentence.expressions {
            let at = expression.range.start;
            let words = self.text(&expression.range);
            let named = sentence
                .actors
                .iter()
                .any(|it| kind(it.value) == Some(expression.value) && it.range.start < at);
            let known = candidate
                .stands_for
                .iter()
                .any(|(printed, _)| printed == words);
            let Some((actor, place)) = self.stood_for(sentence, words, expression.value) else {
                continue;
            };
            if named || known || self.says_more(sentence, &expression.range) {
                continue;
            }
            let (printed, id) = (one_line(words), self.id_of(*actor));
            candidate
                .why
                .push(format!("“{printed}” may stand for `{id}`, named before"));
            let context = passage::around(self.source.document, place);
            if !candidate.context.contains(&context) {
                candidate.context.push(context);
            }
            if !candidate.actors.contains(&id) && !candidate.according_to.contains(&id) {
                candidate.actors.push(id.clone());
            }
            candidate.stands_for.push((printed, id));
        }
        candidate.signals += usize::from(!candidate.stands_for.is_empty());
    }
}
