//! `movement-unsupported`: a movement and the facts that it rests on do not name the same.
//!
//! A movement says who moves, away from where, and to where. Each of these
//! must be named by a supporting fact, and one fact must name who moves
//! together with where to: a link that no source draws is a judgement, not a
//! movement. A fact that names none of them supports nothing here.

use crate::check::Context;
use crate::finding::Code;
use crate::finding::Finding;
use crate::sheet::ActorIndex;
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

const CODE: Code = Code("movement-unsupported");

/// Whether one fact of the movement names all of these.
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
}
