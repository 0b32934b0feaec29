rule! {
    /// a movement and the facts that it rests on do not name the same.
    ///
    /// A movement says who moves, away from where, and to where. Each of these
    /// must be named by a supporting fact, and one fact must name who moves
    /// together with where to: a link that no source draws is a judgement, not a
    /// movement. A fact that names none of them supports nothing here.
    ///
    /// Where a movement leads and where it comes from are platforms, and no end of
    /// it is also another one. Where the quotes of a fact say from where somebody
    /// goes and to where, the movement leads the same way. Several may move, to
    /// several platforms: then each of them is named together with one of the others.
    movement_unsupported = "movement-unsupported", Error, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::frame::{End, Frame};
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::At;
use crate::sheet::FactIndex;
use crate::sheet::Movement;

/// Reports movements that say more than their facts.
pub(super) fn movement_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for movement in &context.sheet.movements {
        let ends = || movement.who.iter().chain(&movement.to);
        for end in ends().chain(&movement.away_from) {
            if !supported(context, movement, &[end]) {
                let id = &context.sheet[end.value].id.value;
                let message = format!("no fact that this movement rests on names `{id}`");
                let hint = "add the fact to `rests-on`";
                findings.push(Finding::error(CODE, end.span, message).hint(hint));
            }
        }
        ends_differ(context, movement, findings);
        for fact in &movement.rests_on {
            let mut all = ends().chain(&movement.away_from);
            if !all.any(|end| names(context, fact.value, end)) {
                let id = &context.sheet[fact.value].id.value;
                let message = format!("the fact `{id}` names no end of this movement");
                let hint = "take it out of `rests-on`, or name the platform that it is about";
                findings.push(Finding::error(CODE, fact.span, message).hint(hint));
            }
        }
        links_are_drawn(context, movement, findings);
        some_came_back(context, movement, findings);
        it_leads_there(context, movement, findings);
    }
}

/// Reports ends of which the quotes of a fact make the other end.
fn it_leads_there(context: &Context<'_>, movement: &Movement, findings: &mut Vec<Finding>) {
    let ends = [
        (&movement.to, End::From, "from"),
        (&movement.away_from, End::To, "to"),
    ];
    for fact in &movement.rests_on {
        let Some(reading) = context.facts.get(fact.value.get()) else {
            continue;
        };
        let frames = reading.passages.frames().iter();
        let told = frames.take(reading.fact.quotes.len()).flat_map(Frame::ends);
        let told: Vec<(usize, End)> = told.collect();
        for (ends, other, word) in &ends {
            for end in *ends {
                let is_own = |(owner, _): &&(usize, End)| *owner == end.value.get();
                let (own, rest): (Vec<_>, Vec<_>) = told.iter().partition(is_own);
                // “Leave for” names one end alone; where both are named, there is no doubt.
                let is_turned =
                    own.iter().all(|(_, it)| it == other) && rest.iter().any(|(_, it)| it != other);
                if own.is_empty() || !is_turned {
                    continue;
                }
                let (id, fact_id) = (&context.sheet[end.value].id.value, &reading.fact.id.value);
                let message = format!("by the quotes of `{fact_id}` the move leads {word} `{id}`");
                let hint =
                    "turn the movement round; what somebody did later belongs under `returns`";
                findings.push(
                    Finding::error(CODE, end.span, message)
                        .hint(hint)
                        .related(fact.span, "the fact"),
                );
            }
        }
    }
}

/// Reports who moves and no fact names together with a destination, and destinations that no fact names together with anybody.
fn links_are_drawn(context: &Context<'_>, movement: &Movement, findings: &mut Vec<Finding>) {
    let is_named = |end: &At<ActorIndex>| supported(context, movement, &[end]);
    let mut lacking: Vec<[&At<ActorIndex>; 2]> = Vec::new();
    for (own, others) in [(&movement.who, &movement.to), (&movement.to, &movement.who)] {
        for end in own.iter().filter(|end| is_named(end)) {
            let mut named = others.iter().filter(|other| is_named(other)).peekable();
            let Some(first) = named.peek().copied() else {
                continue;
            };
            if !named.any(|other| supported(context, movement, &[end, other])) {
                lacking.push([end, first]);
            }
        }
    }
    // Both sides of one missing link are one finding.
    let first = lacking.first().copied();
    let further = lacking.iter().skip(1).filter(|[end, other]| {
        first.is_some_and(|[one, two]| one.value != other.value || two.value != end.value)
    });
    for [end, other] in first.iter().chain(further) {
        let id = |end: &At<ActorIndex>| &context.sheet[end.value].id.value;
        let message = format!("no fact names `{}` together with `{}`", id(end), id(other));
        let hint = "a link that no source draws is a judgement: write it as one";
        findings.push(Finding::error(CODE, movement.id.span, message).hint(hint));
    }
}

/// Reports returns that name nobody who moved.
fn some_came_back(context: &Context<'_>, movement: &Movement, findings: &mut Vec<Finding>) {
    for fact in &movement.returns {
        let mut ends = movement
            .who
            .iter()
            .chain(&movement.away_from)
            .chain(&movement.to);
        if !ends.any(|end| names(context, fact.value, end)) {
            let id = &context.sheet[fact.value].id.value;
            let message = format!("the fact `{id}` names no end of this movement");
            let hint = "name in the fact who came back, or to which platform";
            findings.push(Finding::error(CODE, fact.span, message).hint(hint));
        }
    }
}

/// Reports ends that are no platforms, and ends that are named twice.
fn ends_differ(context: &Context<'_>, movement: &Movement, findings: &mut Vec<Finding>) {
    let mut before: Vec<ActorIndex> = movement.who.iter().map(|who| who.value).collect();
    for place in movement.to.iter().chain(&movement.away_from) {
        let actor = &context.sheet[place.value];
        let id = &actor.id.value;
        if before.contains(&place.value) {
            let message = format!("`{id}` is already another end of this movement");
            let hint = "name each of who moves, where to and where from once";
            findings.push(Finding::error(CODE, place.span, message).hint(hint));
        } else if actor.kind != ActorKind::Platform {
            let message = format!("`{id}` is no platform");
            let hint = "name the platform, or give the actor `kind: platform`";
            findings.push(Finding::error(CODE, place.span, message).hint(hint));
        }
        before.push(place.value);
    }
}

/// True if one fact of the movement names all of these.
fn supported(context: &Context<'_>, movement: &Movement, ends: &[&At<ActorIndex>]) -> bool {
    let mut facts = movement.rests_on.iter();
    facts.any(|fact| ends.iter().all(|end| names(context, fact.value, end)))
}

/// True if a fact names this actor, or lets it speak for itself by a source that it published: “we have left”.
fn names(context: &Context<'_>, fact: FactIndex, end: &At<ActorIndex>) -> bool {
    let is_end = |actor: &At<ActorIndex>| actor.value == end.value;
    let reading = context.facts.get(fact.get());
    let is_publisher = || reading.is_some_and(|it| it.passages.are_published_by(end.value));
    let fact = &context.sheet[fact];
    fact.actors.iter().any(is_end) || fact.according_to.iter().any(is_end) && is_publisher()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_both;

    const SOURCE: &str =
        "Der Bunte Chor nutzt Plauderbox. Der Bunte Chor mied Zwitscher. Zwitscher ist alt.";
    const FACTS: &str = "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox } ]
  - id: old
    says: { en: Zwitscher is old., de: Zwitscher ist alt. }
    actors: [zwitscher]
    quotes: [ { source: Zwitscher ist alt } ]
";

    #[test]
    fn every_end_is_named() {
        check(
            SOURCE,
            &format!(
                "{FACTS}
movements:
  - {{ id: move, who: choir, away-from: [zwitscher], to: plauderbox, stage: uses, rests-on: [uses, old] }}
"
            ),
        );
    }

    #[test]
    fn an_end_that_no_fact_names() {
        check(
            SOURCE,
            &format!(
                "{FACTS}
movements:
  - id: move
    who: choir
    away-from: [zwitscher]
    #           ^^^^^^^^^ error[movement-unsupported]: no fact that this movement rests on names `zwitscher`
    to: plauderbox
    stage: uses
    rests-on: [uses]
"
            ),
        );
    }

    #[test]
    fn a_link_that_no_source_draws() {
        check(
            SOURCE,
            &format!(
                "{FACTS}
movements:
  - id: move
    #   ^^^^ error[movement-unsupported]: no fact names `choir` together with `zwitscher`
    who: choir
    away-from: [plauderbox]
    to: zwitscher
    stage: uses
    rests-on: [uses, old]
"
            ),
        );
    }

    const BOTH: [&str; 2] = [
        "Der Chor nutzt Plauderbox.\nDer Chor mied Zwitscher und Notenschlüssel.",
        "The choir uses Plauderbox.\nThe choir avoided Zwitscher and Notenschlüssel.",
    ];

    /// A movement on a fact about the choir and one platform, and one about another.
    fn moves(movement: &str) {
        check_both(
            BOTH,
            &format!(
                "
facts:
  - id: uses
    says: {{ en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }}
    actors: [choir, plauderbox]
    quotes: [ {{ source: QUOTE }} ]
  - id: avoided
    says: {{ en: Zwitscher was avoided., de: Zwitscher wurde gemieden. }}
    actors: [zwitscher]
    quotes: [ {{ source: QUOTE-2 }} ]
  - id: key
    says: {{ en: Notenschlüssel was avoided., de: Notenschlüssel wurde gemieden. }}
    actors: [notenschluessel]
    quotes: [ {{ source: QUOTE-2 }} ]
movements:
{movement}
"
            ),
        );
    }

    #[test]
    fn facts_that_do_not_bear_it_out() {
        moves(
            "  - id: move
    who: choir
    away-from: [zwitscher]
    #           ^^^^^^^^^ error[movement-unsupported]: no fact that this movement rests on names `zwitscher`
    to: plauderbox
    stage: uses
    rests-on: [uses]",
        );
        moves(
            "  - id: move
    #   ^^^^ error[movement-unsupported]: no fact names `choir` together with `zwitscher`
    who: choir
    away-from: [plauderbox]
    to: zwitscher
    stage: uses
    rests-on: [uses, avoided]",
        );
        moves(
            "  - id: move
    who: choir
    to: plauderbox
    stage: uses
    rests-on: [uses, key]
    #                ^^^ error[movement-unsupported]: the fact `key` names no end of this movement",
        );
    }

    #[test]
    fn ends_that_are_none() {
        moves(
            "  - id: move
    who: choir
    away-from: [plauderbox, notenschluessel]
    #           ^^^^^^^^^^ error[movement-unsupported]: `plauderbox` is already another end of this movement
    #                       ^^^^^^^^^^^^^^^ error[movement-unsupported]: `notenschluessel` is no platform
    to: plauderbox
    stage: uses
    rests-on: [uses, key]",
        );
    }

    #[test]
    fn facts_that_bear_it_out() {
        moves("  - { id: move, who: choir, to: plauderbox, stage: uses, rests-on: [uses] }");
        moves(
            "  - { id: move, who: choir, away-from: [zwitscher], to: plauderbox, stage: uses, rests-on: [uses, avoided] }",
        );
        moves(
            "  - { id: move, who: choir, away-from: [zwitscher], to: plauderbox, stage: uses, rests-on: [avoided, uses] }",
        );
    }

    /// A movement on a quote that tells who goes from where to where, with these ends.
    fn leads(sources: [&str; 2], ends: &str) {
        check_both(
            sources,
            &format!(
                "
facts:
  - id: left
    says: {{ en: The choir moved between Zwitscher and Plauderbox., de: Der Chor wechselte zwischen Zwitscher und Plauderbox. }}
    actors: [choir, zwitscher, plauderbox]
    quotes: [ {{ source: QUOTE }} ]
movements:
  - id: move
    who: choir
    stage: moved
    rests-on: [left]
{ends}
"
            ),
        );
    }

    #[test]
    fn the_way_that_the_quotes_tell() {
        let sources = [
            "Der Chor wechselte von Plauderbox zu Zwitscher.",
            "The choir moved from Plauderbox to Zwitscher.",
        ];
        leads(
            sources,
            "    to: plauderbox
    #   ^^^^^^^^^^ error[movement-unsupported]: by the quotes of `left` the move leads from `plauderbox`
    away-from: [zwitscher]
    #           ^^^^^^^^^ error[movement-unsupported]: by the quotes of `left` the move leads to `zwitscher`",
        );
        leads(sources, "    to: [zwitscher]\n    away-from: [plauderbox]");
    }

    /// A move of a choir after which somebody came back, with this fact under `returns`.
    fn came_back([german, english]: [&str; 2], says: &str, actors: &str, finding: &str) {
        let moved = [
            "Der Bunte Chor verließ Plauderbox für Zwitscher",
            "The choir left Plauderbox for Zwitscher",
        ];
        let sources = [
            format!("{}.\n{german}", moved[0]),
            format!("{}.\n{english}", moved[1]),
        ];
        check_both(
            [&sources[0], &sources[1]],
            &format!(
                "
facts:
  - id: left
    says: {{ en: The choir left Plauderbox for Zwitscher., de: Der Bunte Chor verließ Plauderbox für Zwitscher. }}
    actors: [choir, plauderbox, zwitscher]
    quotes: [ {{ source: QUOTE }} ]
  - id: back
    says: {says}
    actors: [{actors}]
    quotes: [ {{ source: QUOTE-2 }} ]
movements:
  - id: move
    who: choir
    away-from: [plauderbox]
    to: zwitscher
    stage: moved
    rests-on: [left]
    returns: [back]
{finding}
"
            ),
        );
    }

    #[test]
    fn those_who_came_back_are_named() {
        came_back(
            [
                "Einige vom Chor kehrten zu Plauderbox zurück.",
                "Some of the choir came back to Plauderbox.",
            ],
            "{ en: Some of the choir came back to Plauderbox., de: Einige vom Chor kehrten zu Plauderbox zurück. }",
            "choir, plauderbox",
            "",
        );
        came_back(
            ["Notenschlüssel kehrte zurück.", "Notenschlüssel came back."],
            "{ en: Notenschlüssel came back., de: Notenschlüssel kehrte zurück. }",
            "notenschluessel",
            "    #         ^^^^ error[movement-unsupported]: the fact `back` names no end of this movement",
        );
    }

    #[test]
    fn several_who_move_to_several_platforms() {
        let sources = [
            "Der Chor und Notenschlüssel nutzen Plauderbox und Zwitscher.",
            "The choir and Notenschlüssel use Plauderbox and Zwitscher.",
        ];
        let both = "{ en: The choir and Notenschlüssel use Plauderbox and Zwitscher., de: Der Chor und Notenschlüssel nutzen Plauderbox und Zwitscher. }";
        let choir = "{ en: The choir uses Plauderbox and Zwitscher., de: Der Chor nutzt Plauderbox und Zwitscher. }";
        let uses = |says: &str, actors: &str, keys: &str| {
            let sheet = format!(
                "
facts:
  - id: uses
    says: {says}
    actors: [{actors}]
    quotes: [ {{ source: QUOTE }} ]
movements:
  - id: move
    stage: uses
    rests-on: [uses]
    to: [plauderbox, zwitscher]
{keys}
"
            );
            check_both(sources, &sheet);
        };
        uses(
            both,
            "choir, notenschluessel, plauderbox, zwitscher",
            "    who: [choir, notenschluessel]",
        );
        uses(
            choir,
            "choir, plauderbox, zwitscher",
            "    who: [choir, notenschluessel]
    #            ^^^^^^^^^^^^^^^ error[movement-unsupported]: no fact that this movement rests on names `notenschluessel`",
        );
    }
}
