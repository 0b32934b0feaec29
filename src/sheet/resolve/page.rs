//! The title, and the selections of the products.

use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Briefings;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Glance;
use crate::sheet::JudgementIndex;
use crate::sheet::MovementIndex;
use crate::sheet::Product;
use crate::sheet::Selection;
use crate::sheet::StatementIndex;
use crate::sheet::Title;
use crate::sheet::Wording;
use crate::sheet::raw;
use crate::sheet::raw::GlanceKeys;
use crate::sheet::raw::Keys;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::List;
use crate::sheet::raw::Name;
use crate::sheet::raw::Paragraphs;
use crate::sheet::raw::RawBriefings;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::names::Kind;
use crate::sheet::resolve::values::Position;
use crate::sheet::resolve::values::Reported;

/// The number of facts that the one-page briefing has under its first line.
const KEY_POINTS: std::ops::RangeInclusive<usize> = 3..=5;

impl Resolver {
    /// Returns the title.
    pub(super) fn title(
        &mut self,
        raw: &raw::Title,
        (has_no_facts, has_no_pages): (bool, bool),
        at: Position<'_>,
    ) -> Option<Title> {
        let says = self.wording(at, &raw.texts);
        let kinds = [Kind::Fact, Kind::Judgement];
        // A new sheet has nothing to rest on yet; and a title that is still
        // unwritten may rest on nothing as long as no page prints it.
        let is_stub = |says: &Wording| says.iter().all(|(_, text)| text.is_stub());
        let is_unwritten = has_no_pages && says.as_ref().is_some_and(is_stub);
        let rests_on = if has_no_facts || is_unwritten {
            self.references(at, "rests-on", &raw.value, &kinds)
        } else {
            self.some_references(at, "rests-on", &raw.value, &kinds)
        };
        let rests_on = rests_on?
            .into_iter()
            .map(|found| At::new(statement(found.value), found.span))
            .collect();
        Some(Title {
            says: says?,
            rests_on,
            span: at.span(),
        })
    }

    /// Returns the selections of all products.
    pub(super) fn briefings(&mut self, raw: &RawBriefings, at: Position<'_>) -> Briefings {
        let selections = raw.selections().into_iter().filter_map(|(product, keys)| {
            let at = at.get(product.stem())?;
            self.selection(product, &keys, at)
        });
        Briefings::new(selections)
    }

    fn selection(
        &mut self,
        product: Product,
        keys: &Keys<'_>,
        at: Position<'_>,
    ) -> Option<Selection> {
        let bottom_line = keys.bottom_line;
        let bottom_line = bottom_line.and_then(|it| self.required(at, "bottom-line", it));
        let bottom_line =
            bottom_line.and_then(|name| self.reference(name, &[Kind::Judgement, Kind::Fact]));
        let key_judgements = self.judgements(at, "key-judgements", keys.key_judgements);
        let key_points = self.key_points(at, keys.key_points);
        let glance = self.glance(at, keys.glance.as_ref());
        let timeline = self.indexes(at, "timeline", keys.timeline, Kind::Fact, FactIndex::new);
        let what_happened = self.what_happened(at, keys.what_happened);
        let push = self.paragraphs(at, "push", keys.push);
        let movements = self.indexes(
            at,
            "movements",
            keys.movements,
            Kind::Movement,
            MovementIndex::new,
        );
        let origin_and_destination =
            self.paragraphs(at, "origin-and-destination", keys.origin_and_destination);
        let actors = self.indexes(at, "actors", keys.actors, Kind::Actor, ActorIndex::new);
        let scale = self.paragraphs(at, "scale", keys.scale);
        let cautions = self.indexes(
            at,
            "cautions",
            keys.cautions,
            Kind::Caution,
            CautionIndex::new,
        );
        let alternatives = self.judgements(at, "alternatives", keys.alternatives);
        let implications = self.judgements(at, "implications", keys.implications);
        let outlook = self.judgements(at, "outlook", keys.outlook);
        let watch = self.judgements(at, "watch", keys.watch);
        let further_facts = self.paragraphs(at, "further-facts", keys.further_facts);
        Some(Selection {
            product,
            bottom_line: statement(bottom_line?.value),
            key_judgements: key_judgements?,
            key_points: key_points?,
            glance: glance.ok()?,
            timeline: timeline?,
            what_happened: what_happened?,
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
            further_facts: further_facts?,
            span: at.span(),
        })
    }

    fn glance(
        &mut self,
        map: Position<'_>,
        keys: Option<&GlanceKeys<'_>>,
    ) -> Result<Option<Glance>, Reported> {
        let Some(keys) = keys else {
            return Ok(None);
        };
        let trigger = Some(keys.trigger);
        let trigger = self.indexes(map, "trigger", trigger, Kind::Fact, FactIndex::new);
        let movement = self.required(map, "movement", keys.movement);
        let movement = movement.and_then(|name| self.reference(name, &[Kind::Movement]));
        let scale = self.optional(map, "scale", keys.scale, |own, name| {
            own.reference(name, &[Kind::Fact])
                .map(|found| FactIndex::new(found.value.1))
        });
        Ok(Some(Glance {
            trigger: trigger.ok_or(Reported)?,
            movement: MovementIndex::new(movement.ok_or(Reported)?.value.1),
            scale: scale?,
        }))
    }

    /// Returns the paragraphs of the account of events, at least one where the product has them.
    fn what_happened(
        &mut self,
        map: Position<'_>,
        lists: Option<&Paragraphs>,
    ) -> Option<Vec<Vec<FactIndex>>> {
        let Some(lists) = lists else {
            return Some(Vec::new());
        };
        self.required(map, "what-happened", lists);
        self.not_empty(map, "what-happened", lists);
        let paragraphs = self.paragraphs(map, "what-happened", Some(lists));
        paragraphs.filter(|paragraphs| !paragraphs.is_empty())
    }

    fn judgements(
        &mut self,
        map: Position<'_>,
        key: &str,
        list: Option<&List<Name>>,
    ) -> Option<Vec<JudgementIndex>> {
        self.indexes(map, key, list, Kind::Judgement, JudgementIndex::new)
    }

    /// Returns lists of facts; empty where the key is absent, `None` where one has a mistake.
    fn paragraphs(
        &mut self,
        map: Position<'_>,
        key: &str,
        lists: Option<&Paragraphs>,
    ) -> Option<Vec<Vec<FactIndex>>> {
        let Some(lists) = lists else {
            return Some(Vec::new());
        };
        let paragraphs = self.optional(map, key, lists, |own, (values, at)| {
            let found: Vec<Vec<FactIndex>> = at
                .with(values)
                .filter_map(|(names, at)| own.paragraph(names, at))
                .collect();
            (found.len() == values.len()).then_some(found)
        });
        paragraphs.ok().map(Option::unwrap_or_default)
    }

    fn paragraph(
        &mut self,
        names: &Vec<Lenient<Name>>,
        at: Position<'_>,
    ) -> Option<Vec<FactIndex>> {
        if names.is_empty() {
            let finding = Finding::error(code::WRONG_VALUE, at.span(), "a paragraph has no facts");
            self.error(finding.hint("write at least one, or delete the brackets"));
            return None;
        }
        let facts = self.each_reference((names, at), &[Kind::Fact])?;
        Some(
            facts
                .into_iter()
                .map(|fact| FactIndex::new(fact.value.1))
                .collect(),
        )
    }

    fn key_points(
        &mut self,
        map: Position<'_>,
        list: Option<&List<Name>>,
    ) -> Option<Vec<FactIndex>> {
        let Some(list) = list else {
            return Some(Vec::new());
        };
        let (values, at) = self.required(map, "key-points", list)?;
        let facts = self.indexes(map, "key-points", Some(list), Kind::Fact, FactIndex::new);
        if !KEY_POINTS.contains(&values.len()) {
            let message = format!(
                "`key-points` takes three to five facts, and has {}",
                values.len()
            );
            let hint = "name the facts that carry the bottom line";
            self.error(Finding::error(code::WRONG_VALUE, at.head(), message).hint(hint));
            return None;
        }
        facts
    }

    fn indexes<I>(
        &mut self,
        map: Position<'_>,
        key: &str,
        list: Option<&List<Name>>,
        kind: Kind,
        index: impl Fn(usize) -> I,
    ) -> Option<Vec<I>> {
        let Some(list) = list else {
            return Some(Vec::new());
        };
        let found = self.references(map, key, list, &[kind])?;
        Some(
            found
                .into_iter()
                .map(|found| index(found.value.1))
                .collect(),
        )
    }
}

/// Returns a reference to a fact or a judgement; the kinds wanted allow nothing else.
fn statement((kind, index): (Kind, usize)) -> StatementIndex {
    match kind {
        Kind::Judgement => StatementIndex::Judgement(JudgementIndex::new(index)),
        Kind::Fact
        | Kind::Source
        | Kind::Actor
        | Kind::Movement
        | Kind::Caution
        | Kind::Difference => StatementIndex::Fact(FactIndex::new(index)),
    }
}
