rule! {
    /// the actors of a fact and the names in its words differ.
    ///
    /// Each actor in `actors` and `according-to` must be named in `says`, in every
    /// language; each actor that `says` or `short` names must be in one of the two
    /// lists. So a speaker cannot be typed and then left out of the sentence, and
    /// a sentence cannot name an actor that the data does not have.
    ///
    /// Mend the sentence, or the list.
    actor_not_named = "actor-not-named", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::{Computed, FactReading, Unclear};

/// Reports actors that are typed and not named, or named and not typed.
pub(super) fn actor_not_named(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        typed_not_named(context, fact, findings);
        named_not_typed(context, fact, findings);
    }
}

fn typed_not_named(context: &Context<'_>, fact: &FactReading<'_>, findings: &mut Vec<Finding>) {
    for actor in fact.fact.actors.iter().chain(&fact.fact.according_to) {
        for reading in fact
            .says
            .iter()
            .filter(|reading| !reading.names(actor.value))
        {
            let id = &context.sheet[actor.value].id.value;
            let tag = reading.language.tag();
            let message = format!("`says` in `{tag}` does not name `{id}`");
            let hint = "name the actor in the sentence, or take it out of the list";
            let finding = Finding::error(CODE, actor.span, message).hint(hint);
            findings.push(finding.related(reading.text.span(), "the sentence"));
        }
    }
}

fn named_not_typed(context: &Context<'_>, fact: &FactReading<'_>, findings: &mut Vec<Finding>) {
    let typed = || fact.fact.actors.iter().chain(&fact.fact.according_to);
    for reading in fact.sentences() {
        for named in &reading.actors {
            if !typed().any(|actor| actor.value == named.value) {
                let id = &context.sheet[named.value].id.value;
                let message = format!("this names `{id}`, which is not in `actors`");
                let hint = hint(context, fact, id.as_str());
                let place = context.place(reading, &named.range);
                findings.push(Finding::error(CODE, place, message).hint(hint));
            }
        }
    }
}

/// Returns what to do about an actor that a sentence names and `actors` lacks; where the list is left out, the reason why it was not read decides.
fn hint(context: &Context<'_>, fact: &FactReading<'_>, id: &str) -> String {
    let left_out = fact.fact.left_out.actors;
    let unclear = left_out.then(|| Computed::of(context.sheet, fact.fact).actors.err());
    match unclear.flatten() {
        Some(Unclear::Speaker) => format!(
            "`actors` is left out, and who says this cannot be told from who is only named: list the `actors`, `{id}` among them unless it speaks; if it does, add it to `according-to`"
        ),
        Some(Unclear::Languages) => format!(
            "`actors` is left out, and the languages name others: name `{id}` in each of them by its `name` or a word of `also`, or list the `actors`"
        ),
        _ => format!("add `{id}` to `actors`, or to `according-to` if it speaks"),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_both;

    #[test]
    fn a_speaker_who_is_left_out() {
        check(
            "Laut Frau Notenschlüssel schloss der Bunte Chor seinen Kanal.",
            "
facts:
  - id: closed
    says:
      en: According to Ms Notenschlüssel, the Bunter Chor closed its channel.
      de: Der Bunte Chor schloss seinen Kanal.
    actors: [choir]
    according-to: [notenschluessel]
    #              ^^^^^^^^^^^^^^^ error[actor-not-named]: `says` in `de` does not name `notenschluessel`
    quotes: [ { source: Laut Frau Notenschlüssel schloss der Bunte Chor seinen Kanal } ]
    waive: { rule: languages-disagree, because: { en: test, de: Test } }
",
        );
    }

    #[test]
    fn a_name_that_is_not_listed() {
        check(
            "Der Bunte Chor schloss seinen Kanal bei Plauderbox.",
            "
facts:
  - id: closed
    says:
      en: The Bunter Chor closed its channel on Plauderbox.
      #                                         ^^^^^^^^^^ error[actor-not-named]: this names `plauderbox`, which is not in `actors`
      de: Der Bunte Chor schloss seinen Kanal bei Plauderbox.
      #                                           ^^^^^^^^^^ error[actor-not-named]: this names `plauderbox`, which is not in `actors`
    actors: [choir]
    quotes: [ { source: Der Bunte Chor schloss seinen Kanal bei Plauderbox } ]
",
        );
    }

    #[test]
    fn an_actor_who_is_not_in_the_sentence() {
        check(
            "Der Bunte Chor schloss seinen Kanal bei Plauderbox.",
            "
facts:
  - id: closed
    says:
      en: The Bunter Chor closed its channel.
      de: Der Bunte Chor schloss seinen Kanal.
    actors: [choir, plauderbox]
    #               ^^^^^^^^^^ error[actor-not-named]: `says` in `en` does not name `plauderbox`
    #               ^^^^^^^^^^ error[actor-not-named]: `says` in `de` does not name `plauderbox`
    quotes: [ { source: Der Bunte Chor schloss seinen Kanal bei Plauderbox } ]
",
        );
    }

    const CLOSED: [&str; 2] = [
        "Der Bunte Chor schloss den Kanal bei Plauderbox.",
        "The choir closed the channel on Plauderbox.",
    ];

    #[test]
    fn typed_and_not_named_or_named_and_not_typed() {
        check_both(
            CLOSED,
            "
facts:
  - id: closed
    says:
      en: The choir closed the channel on Plauderbox.
      #       ^^^^^ error[actor-not-named]: this names `choir`, which is not in `actors`
      de: Der Chor schloss den Kanal bei Plauderbox.
      #       ^^^^ error[actor-not-named]: this names `choir`, which is not in `actors`
    actors: [plauderbox]
    quotes: [ { source: QUOTE } ]
  - id: short
    says: { en: The choir closed the channel., de: Der Chor schloss den Kanal. }
    short:
      en: Plauderbox channel closed
      #   ^^^^^^^^^^ error[actor-not-named]: this names `plauderbox`, which is not in `actors`
      de: Kanal bei Plauderbox geschlossen
      #             ^^^^^^^^^^ error[actor-not-named]: this names `plauderbox`, which is not in `actors`
    actors: [choir]
    quotes: [ { source: QUOTE } ]
  - id: channel
    says: { en: The channel was closed., de: Der Kanal wurde geschlossen. }
    actors: [choir]
    #        ^^^^^ error[actor-not-named]: `says` in `en` does not name `choir`
    #        ^^^^^ error[actor-not-named]: `says` in `de` does not name `choir`
    quotes: [ { source: QUOTE } ]
",
        );
    }

    #[test]
    fn both_agree() {
        check_both(
            CLOSED,
            "
facts:
  - id: closed
    says: { en: The choir closed the channel on Plauderbox., de: Der Chor schloss den Kanal bei Plauderbox. }
    short: { en: Plauderbox channel closed, de: Plauderbox-Kanal geschlossen }
    actors: [choir, plauderbox]
    quotes: [ { source: QUOTE } ]
  - id: nobody
    says: { en: The channel was closed., de: Der Kanal wurde geschlossen. }
    quotes: [ { source: QUOTE } ]
",
        );
        check_both(
            [
                "Laut Frau Notenschlüssel ist der Kanal zu.",
                "According to Ms Notenschlüssel, the channel is closed.",
            ],
            "
facts:
  - id: closed
    says: { en: 'The channel is closed, according to Ms Notenschlüssel.', de: Der Kanal ist laut Frau Notenschlüssel zu. }
    according-to: [notenschluessel]
    quotes: [ { source: 'QUOTE' } ]
",
        );
    }
}
