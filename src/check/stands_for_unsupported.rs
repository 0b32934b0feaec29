rule! {
    /// an expression is bound to an actor without ground or need.
    ///
    /// `stands-for` says which actor *the app* or *we* means in one fact. The expression
    /// must be in a quote or context quote of the fact; the actor must be in
    /// its `actors` or `according-to`, and a quote or context quote must name it,
    /// so that readers can follow; the card of the source will do for its publisher or author: *our paper*. Where each passage with the expression names
    /// the actor itself, the binding says nothing: that is only a warning.
    ///
    /// Mend the expression, add the context that names the actor, or take the
    /// binding out.
    stands_for_unsupported = "stands-for-unsupported", Error, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::sheet::StandsFor;

/// Reports expressions that nothing supports, or that nothing needs.
pub(super) fn stands_for_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        let bindings = fact.fact.stands_for.iter();
        findings.extend(bindings.filter_map(|stands| unsupported(context, fact, stands)));
    }
}

fn unsupported(
    context: &Context<'_>,
    fact: &FactReading<'_>,
    stands: &StandsFor,
) -> Option<Finding> {
    let id = &context.sheet[stands.actor.value].id.value;
    let expression = &stands.expression;
    let mut passages = fact.passages.readings().iter();
    let mut with_expression = fact.passages.readings().iter().filter(|passage| {
        let places = passage
            .language
            .occurrences(passage.text.unprinted(), expression.unprinted());
        !places.is_empty()
    });
    let mut listed = fact.fact.actors.iter().chain(&fact.fact.according_to);
    if with_expression.clone().next().is_none() {
        let message = "the quotes of this fact do not have this expression";
        let hint = "write it as the source does, or add the context quote that has it";
        Some(Finding::error(CODE, expression.span(), message).hint(hint))
    } else if !listed.any(|actor| actor.value == stands.actor.value) {
        let message = format!("`{id}` is neither in `actors` nor in `according-to` of this fact");
        let hint = "name the actor that the expression stands for";
        Some(Finding::error(CODE, stands.actor.span, message).hint(hint))
    } else if fact.passages.are_published_by(stands.actor.value) {
        // “Our paper” needs no name in a source that the paper itself publishes.
        None
    } else if !passages.any(|passage| passage.names(stands.actor.value)) {
        let message = format!("no quote of this fact names `{id}` itself");
        let hint = "add a context quote that names it, so that readers can follow";
        Some(Finding::error(CODE, stands.actor.span, message).hint(hint))
    } else if with_expression.all(|passage| passage.names(stands.actor.value)) {
        let message = format!("the words with this expression name `{id}` themselves");
        let hint = "take the expression out of `stands-for`";
        Some(Finding::warning(CODE, expression.span(), message).hint(hint))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;
    use crate::check::tests::check_with;

    /// Checks a fact with this context quote and these expressions for actors, against a German and an English source.
    fn both(context: [&str; 2], stands_for: [&str; 2]) {
        let sheet = |quote: &str, context: &str, stands_for: &str| {
            format!(
                "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
    context: [ {{ source: {context} }} ]
{stands_for}
"
            )
        };
        check(
            "Der Bunte Chor ist froh. Die Gruppe zählt viel. Die Gruppe singt gern.",
            &sheet("Die Gruppe singt gern", context[0], stands_for[0]),
        );
        check_in(
            "en",
            "The choir is happy. The group counts a lot. The group sings well.",
            &sheet("The group sings well", context[1], stands_for[1]),
        );
    }

    #[test]
    fn an_expression_of_the_quote_and_a_name_in_the_context() {
        both(
            ["Der Bunte Chor ist froh", "The choir is happy"],
            [
                "    stands-for: { Die Gruppe: choir }",
                "    stands-for: { The group: choir }",
            ],
        );
        both(
            [
                "Der Bunte Chor ist froh. Die Gruppe zählt",
                "The choir is happy. The group counts",
            ],
            [
                "    stands-for: { Gruppe: choir }",
                "    stands-for: { group: choir }",
            ],
        );
    }

    #[test]
    fn the_publisher_of_the_source() {
        check_with(
            &[(
                "published: unknown",
                "published: unknown\n    publisher: Plauderbox",
            )],
            "Nach einer Umfrage unserer Zeitung ist alles gut.\n\nPlauderbox",
            "
facts:
  - id: asked
    says:
      en: According to a survey by Plauderbox, all is well.
      de: Nach einer Umfrage von Plauderbox ist alles gut.
    according-to: [plauderbox]
    quotes: [ { source: Nach einer Umfrage unserer Zeitung ist alles gut } ]
    stands-for: { unserer Zeitung: plauderbox }
",
        );
    }

    #[test]
    fn an_expression_of_the_context() {
        check(
            "Die Leitung betonte, dass alles gut sei. Plauderbox ist die Leitung.",
            "
facts:
  - id: good
    says: { en: 'According to Plauderbox, all is well.', de: Laut Plauderbox ist alles gut. }
    according-to: [plauderbox]
    quotes: [ { source: dass alles gut sei } ]
    context: [ { source: Die Leitung betonte }, { source: Plauderbox ist } ]
    stands-for: { Die Leitung: plauderbox }
",
        );
        check_in(
            "en",
            "The management stressed that all is well. Plauderbox is the management.",
            "
facts:
  - id: good
    says: { en: 'According to Plauderbox, all is well.', de: Laut Plauderbox ist alles gut. }
    according-to: [plauderbox]
    quotes: [ { source: that all is well } ]
    context: [ { source: The management stressed }, { source: Plauderbox is } ]
    stands-for: { The management: plauderbox }
",
        );
    }

    #[test]
    fn an_expression_that_is_not_there() {
        both(
            ["Der Bunte Chor ist froh", "The choir is happy"],
            [
                "    stands-for:
      Die Truppe: choir
#     ^^^^^^^^^^ error[stands-for-unsupported]: the quotes of this fact do not have this expression",
                "    stands-for:
      The troupe: choir
#     ^^^^^^^^^^ error[stands-for-unsupported]: the quotes of this fact do not have this expression",
            ],
        );
    }

    #[test]
    fn an_actor_whom_the_fact_does_not_list() {
        both(
            ["Der Bunte Chor ist froh", "The choir is happy"],
            [
                "    stands-for: { Die Gruppe: plauderbox }
    #                         ^^^^^^^^^^ error[stands-for-unsupported]: `plauderbox` is neither in `actors` nor in `according-to` of this fact",
                "    stands-for: { The group: plauderbox }
    #                        ^^^^^^^^^^ error[stands-for-unsupported]: `plauderbox` is neither in `actors` nor in `according-to` of this fact",
            ],
        );
    }

    #[test]
    fn nobody_names_the_actor() {
        both(
            ["Die Gruppe zählt viel", "The group counts a lot"],
            [
                "    stands-for: { Die Gruppe: choir }
    #                         ^^^^^ error[stands-for-unsupported]: no quote of this fact names `choir` itself",
                "    stands-for: { The group: choir }
    #                        ^^^^^ error[stands-for-unsupported]: no quote of this fact names `choir` itself",
            ],
        );
    }

    #[test]
    fn nothing_needs_it() {
        check(
            "Der Bunte Chor ist die Gruppe.",
            "
facts:
  - id: is
    says: { en: The choir is a group., de: Der Chor ist eine Gruppe. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor ist die Gruppe } ]
    stands-for: { die Gruppe: choir }
    #             ^^^^^^^^^^ warning[stands-for-unsupported]: the words with this expression name `choir` themselves
",
        );
        check_in(
            "en",
            "The choir is the group.",
            "
facts:
  - id: is
    says: { en: The choir is a group., de: Der Chor ist eine Gruppe. }
    actors: [choir]
    quotes: [ { source: The choir is the group } ]
    stands-for: { the group: choir }
    #             ^^^^^^^^^ warning[stands-for-unsupported]: the words with this expression name `choir` themselves
",
        );
    }
}
