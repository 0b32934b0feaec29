rule! {
    /// a movement and the facts that it rests on do not name the same.
    ///
    /// A movement says who moves, away from where, and to where. Each of these
    /// must be named by a supporting fact, and one fact must name who moves
    /// together with where to: a link that no source draws is a judgement, not a
    /// movement. A fact that names none of them supports nothing here.
    ///
    /// Where a movement leads and where it comes from are platforms, and no end of
    /// it is also another one.
    movement_unsupported = "movement-unsupported", Error, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::At;
use crate::sheet::FactIndex;
use crate::sheet::Movement;

/// Reports movements that say more than their facts.
pub(super) fn movement_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for movement in &context.sheet.movements {
        let ends = [&movement.who, &movement.to];
        for end in ends.into_iter().chain(&movement.away_from) {
            if !supported(context, movement, &[end]) {
                let id = &context.sheet[end.value].id.value;
                let message = format!("no fact that this movement rests on names `{id}`");
                let hint = "add the fact to `rests-on`";
                findings.push(Finding::error(CODE, end.span, message).hint(hint));
            }
        }
        ends_differ(context, movement, findings);
        for fact in &movement.rests_on {
            let all = ends.into_iter().chain(&movement.away_from);
            if !all.into_iter().any(|end| names(context, fact.value, end)) {
                let id = &context.sheet[fact.value].id.value;
                let message = format!("the fact `{id}` names no end of this movement");
                let hint = "take it out of `rests-on`, or name the platform that it is about";
                findings.push(Finding::error(CODE, fact.span, message).hint(hint));
            }
        }
        let link_is_drawn = supported(context, movement, &ends);
        let both_named = ends.iter().all(|end| supported(context, movement, &[end]));
        if both_named && !link_is_drawn {
            let [who, to] = ends.map(|end| &context.sheet[end.value].id.value);
            let message = format!("no fact names `{who}` together with `{to}`");
            let hint = "a link that no source draws is a judgement: write it as one";
            findings.push(Finding::error(CODE, movement.id.span, message).hint(hint));
        }
    }
}

/// Reports ends that are no platforms, and ends that are named twice.
fn ends_differ(context: &Context<'_>, movement: &Movement, findings: &mut Vec<Finding>) {
    let mut before = vec![movement.who.value];
    for place in std::iter::once(&movement.to).chain(&movement.away_from) {
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

fn names(context: &Context<'_>, fact: FactIndex, end: &At<ActorIndex>) -> bool {
    let mut actors = context.sheet[fact].actors.iter();
    actors.any(|actor| actor.value == end.value)
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
}
