//! Facts, movements, judgements and cautions.

use crate::finding::Finding;
use crate::finding::code;
use crate::language::DateSpan;
use crate::language::Number;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Caution;
use crate::sheet::Count;
use crate::sheet::DeskWording;
use crate::sheet::Difference;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Horizon;
use crate::sheet::Id;
use crate::sheet::Judgement;
use crate::sheet::Likelihood;
use crate::sheet::Movement;
use crate::sheet::SheetText;
use crate::sheet::StandsFor;
use crate::sheet::Waiver;
use crate::sheet::raw::Bindings;
use crate::sheet::raw::LikelihoodTerm;
use crate::sheet::raw::List;
use crate::sheet::raw::Maybe;
use crate::sheet::raw::Name;
use crate::sheet::raw::RawCaution;
use crate::sheet::raw::RawCount;
use crate::sheet::raw::RawDifference;
use crate::sheet::raw::RawFact;
use crate::sheet::raw::RawHorizon;
use crate::sheet::raw::RawJudgement;
use crate::sheet::raw::RawMovement;
use crate::sheet::raw::RawWaiver;
use crate::sheet::raw::Texts;
use crate::sheet::raw::Waivers;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::likelihood;
use crate::sheet::resolve::names::Kind;
use crate::sheet::resolve::values::Placed;
use crate::sheet::resolve::values::Reported;
use crate::sheet::resolve::values::Spot;
use crate::sheet::shape::excerpt;
use crate::sheet::suggest;

impl Resolver {
    /// Returns a fact; `None` where it has a mistake.
    pub(super) fn fact(
        &mut self,
        raw: &RawFact,
        spot: Spot<'_>,
        own: Option<At<Id>>,
    ) -> Option<Fact> {
        self.required(spot, "id", &raw.id);
        let says = self.required_wording(spot, "says", &raw.says);
        let short = self.optional_wording(spot, "short", &raw.short);
        let claim = self.optional_wording(spot, "claim", &raw.claim);
        let date = self.optional(spot, "date", &raw.date, |own, date| {
            own.parsed::<DateSpan>(date)
        });
        let count = self.optional(spot, "count", &raw.count, Self::count);
        let actors = self.actors(spot, "actors", &raw.actors);
        let according_to = self.actors(spot, "according-to", &raw.according_to);
        let quotes = self.some_quotes(spot, &raw.quotes);
        let context = self.quotes(spot, "context", &raw.context);
        let stands_for = self.stands_for(spot, &raw.stands_for);
        let question = self.optional(spot, "question", &raw.question, Self::id);
        let review_by = self.optional(spot, "review-by", &raw.review_by, |own, (day, place)| {
            own.full_day("review-by", (day, place))
        });
        let waivers = self.waivers(spot, &raw.waive);
        Some(Fact {
            id: own?,
            says: says?,
            short: short.ok()?,
            claim: claim.ok()?,
            date: date.ok()?,
            count: count.ok()?,
            actors: actors?,
            according_to: according_to?,
            quotes: quotes?,
            context: context?,
            stands_for: stands_for?,
            question: question.ok()?,
            review_by: review_by.ok()?,
            waivers: waivers?,
            span: spot.span(),
        })
    }

    fn count(&mut self, (raw, spot): Placed<'_, RawCount>) -> Option<Count> {
        let value = self.required(spot, "value", &raw.value);
        let value = value.and_then(|number| self.parsed::<Number>(number));
        let about = self.optional(spot, "about", &raw.about, |_, (about, spot)| {
            Some(At::new(about.0, spot.span()))
        });
        let about = about.map(|about| about.unwrap_or(At::new(false, spot.span())));
        let of = self.required_wording(spot, "of", &raw.of);
        Some(Count {
            value: value?,
            about: about.ok()?,
            of: of?,
        })
    }

    fn actors(
        &mut self,
        map: Spot<'_>,
        key: &str,
        list: &List<Name>,
    ) -> Option<Vec<At<ActorIndex>>> {
        let found = self.references(map, key, list, &[Kind::Actor])?;
        Some(
            found
                .into_iter()
                .map(|found| At::new(ActorIndex::new(found.value.1), found.span))
                .collect(),
        )
    }

    fn actor_reference(
        &mut self,
        map: Spot<'_>,
        key: &str,
        value: &Maybe<Name>,
    ) -> Option<At<ActorIndex>> {
        let name = self.required(map, key, value)?;
        let found = self.reference(name, &[Kind::Actor])?;
        Some(At::new(ActorIndex::new(found.value.1), found.span))
    }

    fn some_facts(
        &mut self,
        map: Spot<'_>,
        key: &str,
        list: &List<Name>,
    ) -> Option<Vec<At<FactIndex>>> {
        let found = self.some_references(map, key, list, &[Kind::Fact])?;
        Some(facts_of(found))
    }

    /// Words of the desk in each language, if there are any.
    fn desk_wording(
        &mut self,
        map: Spot<'_>,
        key: &str,
        value: &Maybe<Texts>,
    ) -> Result<Option<DeskWording>, Reported> {
        let wording = self.optional_wording(map, key, value)?;
        Ok(wording.map(DeskWording::new))
    }

    /// How far a judgement looks ahead.
    fn horizon(&mut self, (raw, spot): Placed<'_, RawHorizon>) -> Option<Horizon> {
        match raw {
            RawHorizon::Until(day) => self.full_day("horizon", (day, spot)).map(Horizon::Until),
            RawHorizon::Open(reason) => {
                let none = self.required_wording(spot, "none", &reason.none)?;
                Some(Horizon::Open(DeskWording::new(none)))
            }
        }
    }

    fn stands_for(&mut self, map: Spot<'_>, raw: &Maybe<Bindings>) -> Option<Vec<StandsFor>> {
        let bound = self.optional(map, "stands-for", raw, Self::bindings);
        bound.ok().map(Option::unwrap_or_default)
    }

    fn bindings(&mut self, (bindings, spot): Placed<'_, Bindings>) -> Option<Vec<StandsFor>> {
        let entries = spot.entries();
        let bound: Vec<StandsFor> = entries
            .iter()
            .filter_map(|entry| {
                let name = bindings.0.get(&entry.key)?.0.as_ref()?;
                let actor = self.reference((name, Spot::of(entry)), &[Kind::Actor])?;
                let actor = At::new(ActorIndex::new(actor.value.1), actor.span);
                Some(StandsFor {
                    expression: SheetText::new(entry.key.trim(), entry.key_span),
                    actor,
                })
            })
            .collect();
        (bound.len() == entries.len()).then_some(bound)
    }

    fn waivers(&mut self, map: Spot<'_>, raw: &Maybe<Waivers>) -> Option<Vec<Waiver>> {
        let waivers = self.optional(map, "waive", raw, |own, (waivers, spot)| match waivers {
            Waivers::One(waiver) => Some(vec![own.waiver(waiver, spot)?]),
            Waivers::Many(list) => {
                let waivers: Vec<Waiver> = spot
                    .with(list)
                    .filter_map(|(waiver, spot)| own.waiver(waiver, spot))
                    .collect();
                (waivers.len() == list.len()).then_some(waivers)
            }
        });
        waivers.ok().map(Option::unwrap_or_default)
    }

    fn waiver(&mut self, raw: &RawWaiver, spot: Spot<'_>) -> Option<Waiver> {
        let rule = self.name(spot, "rule", &raw.rule);
        let value = self.optional(spot, "value", &raw.value, |_, (value, spot)| {
            Some(At::new(value.as_ref().trim().to_owned(), spot.span()))
        });
        let because = self.required_wording(spot, "because", &raw.because);
        let rule = rule?;
        Some(Waiver {
            rule: At::new(rule.value.to_string(), rule.span),
            value: value.ok()?,
            because: DeskWording::new(because?),
        })
    }

    /// Returns a movement; `None` where it has a mistake.
    pub(super) fn movement(
        &mut self,
        raw: &RawMovement,
        spot: Spot<'_>,
        own: Option<At<Id>>,
    ) -> Option<Movement> {
        self.required(spot, "id", &raw.id);
        let who = self.actor_reference(spot, "who", &raw.who);
        let away_from = self.actors(spot, "away-from", &raw.away_from);
        let to = self.actor_reference(spot, "to", &raw.to);
        let stage = self
            .required(spot, "stage", &raw.stage)
            .map(|(stage, spot)| At::new(*stage, spot.span()));
        let rests_on = self.some_facts(spot, "rests-on", &raw.rests_on);
        Some(Movement {
            id: own?,
            who: who?,
            away_from: away_from?,
            to: to?,
            stage: stage?,
            rests_on: rests_on?,
        })
    }

    /// Returns a judgement; `None` where it has a mistake.
    pub(super) fn judgement(
        &mut self,
        raw: &RawJudgement,
        spot: Spot<'_>,
        own: Option<At<Id>>,
    ) -> Option<Judgement> {
        self.required(spot, "id", &raw.id);
        let kind = self
            .required(spot, "kind", &raw.kind)
            .map(|(kind, _)| *kind);
        let says = self.required_wording(spot, "says", &raw.says);
        let likelihood = self.optional(spot, "likelihood", &raw.likelihood, Self::likelihood);
        let confidence = self.optional(
            spot,
            "confidence",
            &raw.confidence,
            |_, (confidence, spot)| Some(At::new(*confidence, spot.span())),
        );
        let because = self.desk_wording(spot, "because", &raw.because);
        let horizon = self.optional(spot, "horizon", &raw.horizon, Self::horizon);
        let rests_on = self.some_facts(spot, "rests-on", &raw.rests_on);
        let speaks_against =
            self.optional(spot, "speaks-against", &raw.speaks_against, |own, facts| {
                own.each_reference(facts, &[Kind::Fact]).map(facts_of)
            });
        let alternative_to = self.optional(
            spot,
            "alternative-to",
            &raw.alternative_to,
            |own, (name, spot)| own.name_of(name.as_ref(), spot.span(), Kind::Judgement),
        );
        let would_change = self.desk_wording(spot, "would-change", &raw.would_change);
        let threshold = self.desk_wording(spot, "threshold", &raw.threshold);
        let watched_by = self.desk_wording(spot, "watched-by", &raw.watched_by);
        let waivers = self.waivers(spot, &raw.waive);
        Some(Judgement {
            id: own?,
            kind: kind?,
            says: says?,
            likelihood: likelihood.ok()?,
            confidence: confidence.ok()?,
            because: because.ok()?,
            horizon: horizon.ok()?,
            rests_on: rests_on?,
            speaks_against: speaks_against.ok()?,
            alternative_to: alternative_to.ok()?,
            would_change: would_change.ok()?,
            threshold: threshold.ok()?,
            watched_by: watched_by.ok()?,
            waivers: waivers?,
            span: spot.span(),
        })
    }

    /// Returns the degree of likelihood of a term in the sheet's scale.
    fn likelihood(&mut self, (term, spot): Placed<'_, LikelihoodTerm>) -> Option<At<Likelihood>> {
        let scale = self.scale?;
        let term = term.as_ref();
        if let Some(degree) = likelihood::degree(scale, term) {
            return Some(At::new(degree, spot.span()));
        }
        let other = likelihood::other(scale);
        if let Some(degree) = likelihood::degree(other, term) {
            let message = format!(
                "`{term}` is a term of {}, and this sheet uses {}",
                likelihood::name(other),
                likelihood::name(scale)
            );
            let hint = format!("write `{}`", likelihood::term(scale, degree));
            self.error(Finding::error(code::WRONG_SCALE, spot.span(), message).hint(hint));
            return None;
        }
        let known = likelihood::terms(scale).map(|(_, term)| term);
        let message = format!(
            "`{}` is not a term of {}",
            excerpt(term),
            likelihood::name(scale)
        );
        let hint = suggest::hint(term, &known);
        self.error(Finding::error(code::UNKNOWN_VALUE, spot.span(), message).hint(hint));
        None
    }

    /// Returns a caution; `None` where it has a mistake.
    pub(super) fn caution(
        &mut self,
        raw: &RawCaution,
        spot: Spot<'_>,
        own: Option<At<Id>>,
    ) -> Option<Caution> {
        self.required(spot, "id", &raw.id);
        let says = self.required_wording(spot, "says", &raw.says);
        let short = self.desk_wording(spot, "short", &raw.short);
        let desk = self.desk_wording(spot, "desk", &raw.desk);
        let quotes = self.some_quotes(spot, &raw.quotes);
        let waivers = self.waivers(spot, &raw.waive);
        Some(Caution {
            id: own?,
            says: says?,
            short: short.ok()?,
            desk: desk.ok()?,
            quotes: quotes?,
            waivers: waivers?,
            span: spot.span(),
        })
    }

    /// A difference.
    pub(super) fn difference(
        &mut self,
        raw: &RawDifference,
        spot: Spot<'_>,
        own: Option<At<Id>>,
    ) -> Option<Difference> {
        self.required(spot, "id", &raw.id);
        let between = self.some_facts(spot, "between", &raw.between);
        if let (Some([only]), Some(list)) = (between.as_deref(), spot.get("between")) {
            let message = "a difference is between two facts or more";
            let finding = Finding::error(code::WRONG_VALUE, list.span(), message)
                .hint("name the facts that this one differs from")
                .related(only.span, "the only one");
            self.error(finding);
            return None;
        }
        let because = self.optional_wording(spot, "because", &raw.because);
        Some(Difference {
            id: own?,
            between: between?,
            because: because.ok()?.map(DeskWording::new),
        })
    }
}

fn facts_of(found: Vec<At<(Kind, usize)>>) -> Vec<At<FactIndex>> {
    let facts = found.into_iter();
    facts
        .map(|found| At::new(FactIndex::new(found.value.1), found.span))
        .collect()
}
