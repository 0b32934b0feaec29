//! Facts, movements, judgements and cautions.

use crate::finding::Finding;
use crate::finding::code;
use crate::language::DateSpan;
use crate::language::Number;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Caution;
use crate::sheet::Count;
use crate::sheet::Credibility;
use crate::sheet::DeskWording;
use crate::sheet::Difference;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Horizon;
use crate::sheet::Id;
use crate::sheet::Judgement;
use crate::sheet::LeftOut;
use crate::sheet::Likelihood;
use crate::sheet::Movement;
use crate::sheet::SheetText;
use crate::sheet::StandsFor;
use crate::sheet::Waiver;
use crate::sheet::raw::Bindings;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::LikelihoodTerm;
use crate::sheet::raw::List;
use crate::sheet::raw::Name;
use crate::sheet::raw::OneOrMany;
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
use crate::sheet::resolve::values::Position;
use crate::sheet::resolve::values::Reported;
use crate::sheet::shape::excerpt;
use crate::sheet::suggest;

impl Resolver {
    /// Returns a fact; `None` where it has a mistake.
    pub(super) fn fact(
        &mut self,
        raw: &RawFact,
        at: Position<'_>,
        own: Option<At<Id>>,
    ) -> Option<Fact> {
        self.required(at, "id", &raw.id);
        let says = self.required_wording(at, "says", &raw.says);
        let short = self.optional_wording(at, "short", &raw.short);
        let claim = self.optional_wording(at, "claim", &raw.claim);
        let date = self.optional(at, "date", &raw.date, |own, date| {
            own.parsed::<DateSpan>(date)
        });
        let count = self.optional(at, "count", &raw.count, Self::count);
        let actors = self.actors(at, "actors", &raw.actors);
        let according_to = self.actors(at, "according-to", &raw.according_to);
        let quotes = self.some_quotes(at, &raw.quotes);
        let context = self.quotes(at, "context", &raw.context);
        let stands_for = self.stands_for(at, &raw.stands_for);
        let question = self.optional(at, "question", &raw.question, Self::id);
        let credibility = self.optional(at, "credibility", &raw.credibility, |own, grade| {
            own.parsed::<Credibility>(grade)
        });
        let review_by = self.optional(at, "review-by", &raw.review_by, |own, (day, place)| {
            own.full_day("review-by", (day, place))
        });
        let waivers = self.waivers(at, &raw.waive);
        Some(Fact {
            id: own?,
            says: says?,
            short: short.ok()?,
            claim: claim.ok()?,
            date: date.ok()?,
            count: count.ok()?,
            actors: actors?,
            left_out: LeftOut {
                actors: at.get("actors").is_none(),
                date: at.get("date").is_none(),
                count: at.get("count").is_none(),
            },
            according_to: according_to?,
            quotes: quotes?,
            context: context?,
            stands_for: stands_for?,
            question: question.ok()?,
            credibility: credibility.ok()?,
            review_by: review_by.ok()?,
            waivers: waivers?,
            span: at.span(),
        })
    }

    fn count(&mut self, (raw, at): Placed<'_, RawCount>) -> Option<Count> {
        let value = self.required(at, "value", &raw.value);
        let value = value.and_then(|number| self.parsed::<Number>(number));
        let about = self.optional(at, "about", &raw.about, |_, (about, at)| {
            Some(At::new(about.0, at.span()))
        });
        let about = about.map(|about| about.unwrap_or(At::new(false, at.span())));
        let of = self.required_wording(at, "of", &raw.of);
        Some(Count {
            value: value?,
            about: about.ok()?,
            of: of?,
        })
    }

    fn actors(
        &mut self,
        map: Position<'_>,
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

    /// Returns the actors of a required key, at least one.
    fn some_actors(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<OneOrMany>,
    ) -> Option<Vec<At<ActorIndex>>> {
        let (names, at) = self.required(map, key, value)?;
        let found = match names {
            OneOrMany::One(name) => vec![self.reference((name, at), &[Kind::Actor])?],
            OneOrMany::Many(names) => self.each_reference((names, at), &[Kind::Actor])?,
        };
        if found.is_empty() {
            let message = format!("`{key}` has no entries");
            self.error(
                Finding::error(code::WRONG_VALUE, at.span(), message).hint("write at least one"),
            );
            return None;
        }
        let actors = found.into_iter();
        Some(
            actors
                .map(|found| At::new(ActorIndex::new(found.value.1), found.span))
                .collect(),
        )
    }

    fn some_facts(
        &mut self,
        map: Position<'_>,
        key: &str,
        list: &List<Name>,
    ) -> Option<Vec<At<FactIndex>>> {
        let found = self.some_references(map, key, list, &[Kind::Fact])?;
        Some(facts_of(found))
    }

    /// Returns words of the desk in each language, if there are any.
    fn desk_wording(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Texts>,
    ) -> Result<Option<DeskWording>, Reported> {
        let wording = self.optional_wording(map, key, value)?;
        Ok(wording.map(DeskWording::new))
    }

    /// Returns the horizon of a judgement.
    fn horizon(&mut self, (raw, at): Placed<'_, RawHorizon>) -> Option<Horizon> {
        match raw {
            RawHorizon::Until(day) => self.full_day("horizon", (day, at)).map(Horizon::Until),
            RawHorizon::Open(reason) => {
                let none = self.required_wording(at, "none", &reason.none)?;
                Some(Horizon::Open(DeskWording::new(none)))
            }
        }
    }

    fn stands_for(&mut self, map: Position<'_>, raw: &Lenient<Bindings>) -> Option<Vec<StandsFor>> {
        let bound = self.optional(map, "stands-for", raw, Self::bindings);
        bound.ok().map(Option::unwrap_or_default)
    }

    fn bindings(&mut self, (bindings, at): Placed<'_, Bindings>) -> Option<Vec<StandsFor>> {
        let entries = at.entries();
        let bound: Vec<StandsFor> = entries
            .iter()
            .filter_map(|entry| {
                let name = bindings.0.get(&entry.key)?.0.as_ref()?;
                let actor = self.reference((name, Position::of(entry)), &[Kind::Actor])?;
                let actor = At::new(ActorIndex::new(actor.value.1), actor.span);
                Some(StandsFor {
                    expression: SheetText::new(entry.key.trim(), entry.key_span),
                    actor,
                })
            })
            .collect();
        (bound.len() == entries.len()).then_some(bound)
    }

    fn waivers(&mut self, map: Position<'_>, raw: &Lenient<Waivers>) -> Option<Vec<Waiver>> {
        let waivers = self.optional(map, "waive", raw, |own, (waivers, at)| match waivers {
            Waivers::One(waiver) => Some(vec![own.waiver(waiver, at)?]),
            Waivers::Many(list) => {
                let waivers: Vec<Waiver> = at
                    .with(list)
                    .filter_map(|(waiver, at)| own.waiver(waiver, at))
                    .collect();
                (waivers.len() == list.len()).then_some(waivers)
            }
        });
        waivers.ok().map(Option::unwrap_or_default)
    }

    fn waiver(&mut self, raw: &RawWaiver, at: Position<'_>) -> Option<Waiver> {
        let rule = self.name(at, "rule", &raw.rule);
        let value = self.optional(at, "value", &raw.value, |_, (value, at)| {
            Some(At::new(value.as_ref().trim().to_owned(), at.span()))
        });
        let language = self.optional(at, "language", &raw.language, |own, (tag, at)| {
            own.report_language(tag.as_ref(), at.span())
        });
        let because = self.required_wording(at, "because", &raw.because);
        let rule = rule?;
        Some(Waiver {
            rule: At::new(rule.value.to_string(), rule.span),
            value: value.ok()?,
            language: language.ok()?,
            because: DeskWording::new(because?),
        })
    }

    /// Returns a movement; `None` where it has a mistake.
    pub(super) fn movement(
        &mut self,
        raw: &RawMovement,
        at: Position<'_>,
        own: Option<At<Id>>,
    ) -> Option<Movement> {
        self.required(at, "id", &raw.id);
        let who = self.some_actors(at, "who", &raw.who);
        let away_from = self.actors(at, "away-from", &raw.away_from);
        let to = self.some_actors(at, "to", &raw.to);
        let stage = self
            .required(at, "stage", &raw.stage)
            .map(|(stage, at)| At::new(*stage, at.span()));
        let date = self.optional(at, "date", &raw.date, |own, date| {
            own.parsed::<DateSpan>(date)
        });
        let partly = self.optional(at, "partly", &raw.partly, |_, (partly, _)| Some(partly.0));
        let rests_on = self.some_facts(at, "rests-on", &raw.rests_on);
        let returns = self.references(at, "returns", &raw.returns, &[Kind::Fact]);
        let waivers = self.waivers(at, &raw.waive);
        Some(Movement {
            id: own?,
            who: who?,
            away_from: away_from?,
            to: to?,
            stage: stage?,
            date: date.ok()?,
            is_partial: partly.ok()?.unwrap_or(false),
            rests_on: rests_on?,
            returns: facts_of(returns?),
            waivers: waivers?,
            span: at.span(),
        })
    }

    /// Returns a judgement; `None` where it has a mistake.
    pub(super) fn judgement(
        &mut self,
        raw: &RawJudgement,
        at: Position<'_>,
        own: Option<At<Id>>,
    ) -> Option<Judgement> {
        self.required(at, "id", &raw.id);
        let kind = self.required(at, "kind", &raw.kind).map(|(kind, _)| *kind);
        let says = self.required_wording(at, "says", &raw.says);
        let likelihood = self.optional(at, "likelihood", &raw.likelihood, Self::likelihood);
        let confidence = self.optional(at, "confidence", &raw.confidence, |_, (confidence, at)| {
            Some(At::new(*confidence, at.span()))
        });
        let because = self.desk_wording(at, "because", &raw.because);
        let horizon = self.optional(at, "horizon", &raw.horizon, Self::horizon);
        let rests_on = self.some_facts(at, "rests-on", &raw.rests_on);
        let speaks_against =
            self.optional(at, "speaks-against", &raw.speaks_against, |own, facts| {
                own.each_reference(facts, &[Kind::Fact]).map(facts_of)
            });
        let alternative_to = self.optional(
            at,
            "alternative-to",
            &raw.alternative_to,
            |own, (name, at)| own.name_of(name.as_ref(), at.span(), Kind::Judgement),
        );
        let would_change = self.desk_wording(at, "would-change", &raw.would_change);
        let threshold = self.desk_wording(at, "threshold", &raw.threshold);
        let watched_by = self.desk_wording(at, "watched-by", &raw.watched_by);
        let waivers = self.waivers(at, &raw.waive);
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
            span: at.span(),
        })
    }

    /// Returns the degree of likelihood of a term in the sheet's scale.
    fn likelihood(&mut self, (term, at): Placed<'_, LikelihoodTerm>) -> Option<At<Likelihood>> {
        let scale = self.scale?;
        let term = term.as_ref();
        if let Some(degree) = likelihood::degree(scale, term) {
            return Some(At::new(degree, at.span()));
        }
        let other = likelihood::other(scale);
        if let Some(degree) = likelihood::degree(other, term) {
            let message = format!(
                "`{term}` is a term of {}, and this sheet uses {}",
                likelihood::name(other),
                likelihood::name(scale)
            );
            let hint = format!("write `{}`", likelihood::term(scale, degree));
            self.error(Finding::error(code::WRONG_SCALE, at.span(), message).hint(hint));
            return None;
        }
        let known = likelihood::terms(scale).map(|(_, term)| term);
        let message = format!(
            "`{}` is not a term of {}",
            excerpt(term),
            likelihood::name(scale)
        );
        let hint = suggest::hint(term, &known);
        self.error(Finding::error(code::UNKNOWN_VALUE, at.span(), message).hint(hint));
        None
    }

    /// Returns a caution; `None` where it has a mistake.
    pub(super) fn caution(
        &mut self,
        raw: &RawCaution,
        at: Position<'_>,
        own: Option<At<Id>>,
    ) -> Option<Caution> {
        self.required(at, "id", &raw.id);
        let says = self.required_wording(at, "says", &raw.says);
        let short = self.desk_wording(at, "short", &raw.short);
        let desk = self.desk_wording(at, "desk", &raw.desk);
        let quotes = self.some_quotes(at, &raw.quotes);
        let waivers = self.waivers(at, &raw.waive);
        Some(Caution {
            id: own?,
            says: says?,
            short: short.ok()?,
            desk: desk.ok()?,
            quotes: quotes?,
            waivers: waivers?,
            span: at.span(),
        })
    }

    /// Returns a difference; `None` where it has a mistake.
    pub(super) fn difference(
        &mut self,
        raw: &RawDifference,
        at: Position<'_>,
        own: Option<At<Id>>,
    ) -> Option<Difference> {
        self.required(at, "id", &raw.id);
        let between = self.some_facts(at, "between", &raw.between);
        if let (Some([only]), Some(list)) = (between.as_deref(), at.get("between")) {
            let message = "a difference is between two facts or more";
            let finding = Finding::error(code::WRONG_VALUE, list.span(), message)
                .hint("name the facts that this one differs from")
                .related(only.span, "the only one");
            self.error(finding);
            return None;
        }
        let because = self.optional_wording(at, "because", &raw.because);
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
