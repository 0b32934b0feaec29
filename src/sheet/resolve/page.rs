//! The title, and what goes where.

use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Briefings;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Full;
use crate::sheet::JudgementIndex;
use crate::sheet::MovementIndex;
use crate::sheet::OnePage;
use crate::sheet::StatementIndex;
use crate::sheet::Title;
use crate::sheet::Wording;
use crate::sheet::raw;
use crate::sheet::raw::List;
use crate::sheet::raw::Maybe;
use crate::sheet::raw::Name;
use crate::sheet::raw::Paragraphs;
use crate::sheet::raw::RawBriefings;
use crate::sheet::raw::RawFull;
use crate::sheet::raw::RawOnePage;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::names::Kind;
use crate::sheet::resolve::values::Placed;
use crate::sheet::resolve::values::Spot;

/// How many facts the one-page briefing puts under its first line.
const KEY_POINTS: std::ops::RangeInclusive<usize> = 3..=5;

impl Resolver {
    /// The title.
    pub(super) fn title(
        &mut self,
        raw: &raw::Title,
        (has_no_facts, has_no_pages): (bool, bool),
        spot: Spot<'_>,
    ) -> Option<Title> {
        let says = self.wording(spot, &raw.texts);
        let kinds = [Kind::Fact, Kind::Judgement];
        // A sheet that has just been made has nothing to rest on yet; and a title that nobody has
        // written may rest on nothing as long as no page prints it.
        let is_stub = |says: &Wording| says.iter().all(|(_, text)| text.is_stub());
        let is_unwritten = has_no_pages && says.as_ref().is_some_and(is_stub);
        let rests_on = if has_no_facts || is_unwritten {
            self.references(spot, "rests-on", &raw.value, &kinds)
        } else {
            self.some_references(spot, "rests-on", &raw.value, &kinds)
        };
        let rests_on = rests_on?
            .into_iter()
            .map(|found| At::new(statement(found.value), found.span))
            .collect();
        Some(Title {
            says: says?,
            rests_on,
            span: spot.span(),
        })
    }

    /// What goes where.
    pub(super) fn briefings(&mut self, raw: &RawBriefings, spot: Spot<'_>) -> Briefings {
        let one_page = self.optional(spot, "one-page", &raw.one_page, Self::one_page);
        let full = self.optional(spot, "full", &raw.full, Self::full);
        Briefings {
            one_page: one_page.ok().flatten(),
            full: full.ok().flatten(),
        }
    }

    fn full(&mut self, (raw, spot): Placed<'_, RawFull>) -> Option<Full> {
        let bottom_line = self.required(spot, "bottom-line", &raw.bottom_line);
        let bottom_line =
            bottom_line.and_then(|name| self.reference(name, &[Kind::Judgement, Kind::Fact]));
        let key_judgements = self.judgements(spot, "key-judgements", &raw.key_judgements);
        self.required(spot, "what-happened", &raw.what_happened);
        self.not_empty(spot, "what-happened", &raw.what_happened);
        let what_happened = self.paragraphs(spot, "what-happened", &raw.what_happened);
        let push = self.paragraphs(spot, "push", &raw.push);
        let movements = self.indexes(
            spot,
            "movements",
            &raw.movements,
            Kind::Movement,
            MovementIndex::new,
        );
        let origin_and_destination =
            self.paragraphs(spot, "origin-and-destination", &raw.origin_and_destination);
        let actors = self.indexes(spot, "actors", &raw.actors, Kind::Actor, ActorIndex::new);
        let scale = self.paragraphs(spot, "scale", &raw.scale);
        let cautions = self.indexes(
            spot,
            "cautions",
            &raw.cautions,
            Kind::Caution,
            CautionIndex::new,
        );
        let alternatives = self.judgements(spot, "alternatives", &raw.alternatives);
        let implications = self.judgements(spot, "implications", &raw.implications);
        let outlook = self.judgements(spot, "outlook", &raw.outlook);
        let watch = self.judgements(spot, "watch", &raw.watch);
        Some(Full {
            bottom_line: statement(bottom_line?.value),
            key_judgements: key_judgements?,
            what_happened: what_happened.filter(|paragraphs| !paragraphs.is_empty())?,
            push: push?,
            movements: movements?,
            origin_and_destination: origin_and_destination?,
            actors: actors?,
            scale: scale?,
            cautions: cautions?,
            alternatives: alternatives?,
            implications: implications?,
            outlook: outlook?,
            watch: watch?,
            span: spot.span(),
        })
    }

    fn judgements(
        &mut self,
        map: Spot<'_>,
        key: &str,
        list: &List<Name>,
    ) -> Option<Vec<JudgementIndex>> {
        self.indexes(map, key, list, Kind::Judgement, JudgementIndex::new)
    }

    /// Lists of facts; empty where the key is absent, nothing where one has a mistake.
    fn paragraphs(
        &mut self,
        map: Spot<'_>,
        key: &str,
        lists: &Paragraphs,
    ) -> Option<Vec<Vec<FactIndex>>> {
        let paragraphs = self.optional(map, key, lists, |own, (values, spot)| {
            let found: Vec<Vec<FactIndex>> = spot
                .with(values)
                .filter_map(|(names, spot)| own.paragraph(names, spot))
                .collect();
            (found.len() == values.len()).then_some(found)
        });
        paragraphs.ok().map(Option::unwrap_or_default)
    }

    fn paragraph(&mut self, names: &Vec<Maybe<Name>>, spot: Spot<'_>) -> Option<Vec<FactIndex>> {
        if names.is_empty() {
            let finding =
                Finding::error(code::WRONG_VALUE, spot.span(), "a paragraph has no facts");
            self.error(finding.hint("write at least one, or delete the brackets"));
            return None;
        }
        let facts = self.each_reference((names, spot), &[Kind::Fact])?;
        Some(
            facts
                .into_iter()
                .map(|fact| FactIndex::new(fact.value.1))
                .collect(),
        )
    }

    fn one_page(&mut self, (raw, spot): Placed<'_, RawOnePage>) -> Option<OnePage> {
        let bottom_line = self.required(spot, "bottom-line", &raw.bottom_line);
        let bottom_line =
            bottom_line.and_then(|name| self.reference(name, &[Kind::Judgement, Kind::Fact]));
        let key_points = self.key_points(spot, &raw.key_points);
        let trigger = self.indexes(spot, "trigger", &raw.trigger, Kind::Fact, FactIndex::new);
        let movement = self.required(spot, "movement", &raw.movement);
        let movement = movement.and_then(|name| self.reference(name, &[Kind::Movement]));
        let scale = self.optional(spot, "scale", &raw.scale, |own, name| {
            own.reference(name, &[Kind::Fact])
                .map(|found| FactIndex::new(found.value.1))
        });
        let timeline = self.indexes(spot, "timeline", &raw.timeline, Kind::Fact, FactIndex::new);
        let implications = self.indexes(
            spot,
            "implications",
            &raw.implications,
            Kind::Judgement,
            JudgementIndex::new,
        );
        let watch = self.indexes(
            spot,
            "watch",
            &raw.watch,
            Kind::Judgement,
            JudgementIndex::new,
        );
        let cautions = self.indexes(
            spot,
            "cautions",
            &raw.cautions,
            Kind::Caution,
            CautionIndex::new,
        );
        Some(OnePage {
            bottom_line: statement(bottom_line?.value),
            key_points: key_points?,
            trigger: trigger?,
            movement: MovementIndex::new(movement?.value.1),
            scale: scale.ok()?,
            timeline: timeline?,
            implications: implications?,
            watch: watch?,
            cautions: cautions?,
            span: spot.span(),
        })
    }

    fn key_points(&mut self, map: Spot<'_>, list: &List<Name>) -> Option<Vec<FactIndex>> {
        let (values, spot) = self.required(map, "key-points", list)?;
        let facts = self.indexes(map, "key-points", list, Kind::Fact, FactIndex::new);
        if !KEY_POINTS.contains(&values.len()) {
            let message = format!(
                "`key-points` takes three to five facts, and has {}",
                values.len()
            );
            let hint = "name the facts that carry the bottom line";
            self.error(Finding::error(code::WRONG_VALUE, spot.head(), message).hint(hint));
            return None;
        }
        facts
    }

    fn indexes<I>(
        &mut self,
        map: Spot<'_>,
        key: &str,
        list: &List<Name>,
        kind: Kind,
        index: impl Fn(usize) -> I,
    ) -> Option<Vec<I>> {
        let found = self.references(map, key, list, &[kind])?;
        Some(
            found
                .into_iter()
                .map(|found| index(found.value.1))
                .collect(),
        )
    }
}

/// A reference to a fact or a judgement; the kinds asked for allow nothing else.
fn statement((kind, index): (Kind, usize)) -> StatementIndex {
    match kind {
        Kind::Judgement => StatementIndex::Judgement(JudgementIndex::new(index)),
        Kind::Fact | Kind::Source | Kind::Actor | Kind::Movement | Kind::Caution => {
            StatementIndex::Fact(FactIndex::new(index))
        }
    }
}
