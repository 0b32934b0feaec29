rule! {
    /// a briefing would print the name of an actor whom no fact names.
    ///
    /// A name is printed only with a statement of a source that names it. So each
    /// actor that a briefing lists under `actors` needs a fact that has it under
    /// `actors` or `according-to`, and each end of a movement needs one among the
    /// facts that the movement rests on, even where `movement-unsupported` is waived.
    ///
    /// Name the actor in the fact that is about it, or take it out of the list.
    actor_without_fact = "actor-without-fact", Error, never_waived
}

use crate::check::Context;
use crate::check::movement_unsupported;
use crate::finding::Finding;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Fact;
use crate::sheet::Movement;
use crate::sheet::Selection;

/// Reports actors that a briefing would print and no fact names.
pub(super) fn actor_without_fact(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for selection in &context.sheet.briefings {
        listed_actors_are_named(context, selection, findings);
    }
    let waived = context.sheet.movements.iter().filter(|it| is_waived(it));
    for movement in waived {
        ends_are_named(context, movement, findings);
    }
}

/// Reports actors of the list of a briefing that no fact names.
fn listed_actors_are_named(
    context: &Context<'_>,
    selection: &Selection,
    findings: &mut Vec<Finding>,
) {
    let sheet = context.sheet;
    for actor in &selection.actors {
        if sheet.facts.iter().any(|fact| names(fact, *actor)) {
            continue;
        }
        let id = &sheet[*actor].id;
        let product = selection.product.stem();
        let message = format!(
            "the {product} briefing lists the actor `{}`, and no fact names it",
            id.value
        );
        let hint = "add it to `actors` of the fact that is about it, or take it out of the list";
        let finding = Finding::error(CODE, id.span, message).hint(hint);
        findings.push(finding.related(selection.span, "the briefing"));
    }
}

/// True if the movement waives the rule that would report ends without a fact.
fn is_waived(movement: &Movement) -> bool {
    let mut waivers = movement.waivers.iter();
    waivers.any(|waiver| waiver.rule.value == movement_unsupported::RULE.code.name())
}

/// Reports ends of a movement that no fact names on which the movement rests.
fn ends_are_named(context: &Context<'_>, movement: &Movement, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    let ends = movement.who.iter().chain(&movement.away_from);
    for end in ends.chain(&movement.to) {
        let is_named = |fact: &At<_>| names(&sheet[fact.value], end.value);
        if !movement.rests_on.iter().any(is_named) {
            let message = format!(
                "no fact that this movement rests on names `{}`, so no page can print it",
                sheet[end.value].id.value
            );
            let hint = "add a fact that names it to `rests-on`; a waiver cannot replace it";
            findings.push(Finding::error(CODE, end.span, message).hint(hint));
        }
    }
}

/// True if a fact has this actor, or lets it speak.
fn names(fact: &Fact, actor: ActorIndex) -> bool {
    let mut named = fact.actors.iter().chain(&fact.according_to);
    named.any(|own| own.value == actor)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::JUDGED_FACTS;
    use crate::check::tests::{check, check_with};

    const SOURCE: &str = "Der Bunte Chor nutzt Plauderbox. Zwitscher ist alt.";

    /// A full briefing with this list of actors, and a finding under the id of an actor of its own.
    fn listed(finding: &str, actors: &str) {
        let crier =
            format!("actors:\n  - {{ id: crier, kind: group, name: Town Crier }}{finding}\n");
        let briefing = format!(
            "{JUDGED_FACTS}
briefings:
  full:
    bottom-line: uses
    what-happened: [[uses]]
    actors: {actors}
"
        );
        check_with(&[("actors:\n", &crier)], SOURCE, &briefing);
    }

    #[test]
    fn an_actor_of_the_list_of_a_briefing() {
        let finding = "
    #     ^^^^^ error[actor-without-fact]: the full briefing lists the actor `crier`, and no fact names it";
        listed(finding, "[choir, crier]");
        listed("", "[choir, plauderbox]");
    }

    #[test]
    fn an_end_of_a_movement_that_waives_its_support() {
        check(
            SOURCE,
            &format!(
                "{JUDGED_FACTS}
movements:
  - id: move
    who: choir
    away-from: [zwitscher]
    #           ^^^^^^^^^ error[actor-without-fact]: no fact that this movement rests on names `zwitscher`, so no page can print it
    to: plauderbox
    stage: uses
    rests-on: [uses]
    waive: [ {{ rule: movement-unsupported, because: {{ en: The desk knows it., de: Wir wissen es. }} }} ]
"
            ),
        );
    }
}
