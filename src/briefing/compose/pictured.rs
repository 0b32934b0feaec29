//! The contents of the pictures: the facts of a selection that have a date or a count, and its moves.

use crate::briefing::compose::Composer;
use crate::briefing::pictured::CountedFact;
use crate::briefing::pictured::DatedFact;
use crate::briefing::pictured::Pictured;
use crate::briefing::pictured::ReportedEnd;
use crate::briefing::pictured::ReportedMove;
use crate::briefing::pictured::ShortFact;
use crate::briefing::printable::Anchored;
use crate::edition::GroundedFact;
use crate::language::Number;
use crate::language::Precision;
use crate::reading::Names;
use crate::reading::list;
use crate::sheet::ActorIndex;
use crate::sheet::Count;
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
                is_doubted: self.is_date_doubted(fact),
                is_planned: self.is_planned(date),
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
            provenance: None,
        })
    }

    fn count_of(&self, fact: FactIndex) -> Option<CountedFact> {
        let anchored = self.fact(fact)?;
        let date = self.sheet[fact].date.as_ref();
        let count = anchored.fact().count.as_ref()?;
        Some(CountedFact {
            value: count.value.value,
            is_about: count.about.value,
            bounded: self.bounded(fact, count),
            named: self.named_of(fact, count),
            of: self.evidenced(Anchored::Counted(anchored))?,
            date: date.map(|date| self.rail_date(date.value)),
            question: self.sheet[fact]
                .question
                .as_ref()
                .map(|it| it.value.to_string()),
            differing: self.short_facts(self.sheet.differing(fact).map(|(other, _)| other))?,
            voice: self.voice_of_fact(anchored)?,
        })
    }

    /// Returns a number with its bound in the words of the statement; `None` where it has none.
    fn bounded(&self, fact: FactIndex, count: &Count) -> Option<String> {
        let says = self.sheet[fact].says.of(self.language);
        let text = says.unprinted();
        let quantities = self.language.quantities(text).into_iter();
        let mut own = quantities.filter(|it| it.value.number == count.value.value);
        let found = own.next()?;
        if matches!(found.value.precision, Precision::Exact | Precision::About) {
            return None;
        }
        let mut before = self.language.approximators(text).into_iter();
        let bound = before.rfind(|it| it.range.end <= found.range.start)?;
        Some(text[bound.range.start..found.range.end].to_owned())
    }

    /// Returns how many of the things that it counts the sentence of a fact names; `None` where it names all or none.
    fn named_of(&self, fact: FactIndex, count: &Count) -> Option<u64> {
        let known = Names::of(self.sheet);
        let quotes = &self.evidence.fact(fact).quotes;
        let anchored = quotes.iter();
        let anchored = anchored.filter_map(|quote| Some((quote.document, quote.anchor()?)));
        let sentences = anchored.flat_map(|(document, anchor)| {
            let sentences = document.sentences_in(&anchor.bytes).iter();
            sentences.map(move |sentence| (document, sentence))
        });
        let mut lists = sentences.filter_map(|(document, sentence)| {
            let named = |words: &str| known.find(document.language, words).len();
            list::mismatch(&named, document, sentence)
        });
        let is_counted = |list: &list::List| Number::new(list.announced, 0) == count.value.value;
        let list = lists.find(is_counted)?;
        let named = u64::try_from(list.named).ok()?;
        (named < list.announced).then_some(named)
    }

    /// Returns the moves of a movement: of each who moves, to the destinations that a fact names together with them.
    fn reported_moves(
        &self,
        movement: MovementIndex,
        marked: &[String],
    ) -> Option<Vec<ReportedMove>> {
        let movement = &self.sheet[movement];
        let end = |actor: ActorIndex| self.reported_end(movement, actor, marked);
        let from = movement.away_from.iter();
        let mut from: Vec<ReportedEnd> = from.map(|from| end(from.value)).collect::<Option<_>>()?;
        capitalise_first(&mut from);
        let is_told = |who: ActorIndex, to: ActorIndex| {
            let mut facts = movement.rests_on.iter();
            facts.any(|fact| {
                let fact = &self.sheet[fact.value];
                let named = |end: &ActorIndex| {
                    let mut all = fact.actors.iter().chain(&fact.according_to);
                    all.any(|it| it.value == *end)
                };
                [who, to].iter().all(named)
            })
        };
        let told = movement.who.iter().map(|who| {
            let to = movement.to.iter().map(|to| to.value);
            let to: Vec<ActorIndex> = to.filter(|to| is_told(who.value, *to)).collect();
            (who.value, to)
        });
        let told = told.filter(|(_, to)| !to.is_empty());
        let progress = self.progress(movement);
        let returns = self.short_facts(movement.returns.iter().map(|fact| fact.value))?;
        let moves = told.map(|(who, to)| {
            let mut to: Vec<ReportedEnd> = to.into_iter().map(end).collect::<Option<_>>()?;
            capitalise_first(&mut to);
            Some(ReportedMove {
                who: self.name(movement, who)?.at_head(),
                from: from.clone(),
                to,
                departure: progress.departure,
                arrival: progress.arrival,
                returns: returns.clone(),
            })
        });
        moves.collect()
    }

    /// Returns facts that stand beside another one, in their short wording.
    fn short_facts(&self, facts: impl Iterator<Item = FactIndex>) -> Option<Vec<ShortFact>> {
        let short = facts.map(|fact| {
            let date = self.sheet[fact].date.as_ref();
            Some(ShortFact {
                statement: self.short(fact)?,
                date: date.map(|date| self.rail_date(date.value)),
                voice: self.voice_of_fact(self.fact(fact)?)?,
            })
        });
        short.collect()
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

/// Gives the first name, which stands at the head of a cell, a capital letter.
fn capitalise_first(ends: &mut [ReportedEnd]) {
    if let Some(first) = ends.first_mut() {
        first.name = first.name.clone().at_head();
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
