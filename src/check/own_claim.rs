rule! {
    /// a party claims something of all about itself, and the statement does not name it as the speaker.
    ///
    /// That every account is safe is one thing where an observer says it, and another
    /// where only the service itself does. The rule looks at facts without
    /// `according-to` all of whose quotes come from documents that an actor named in
    /// the fact published itself, and that say *all*, *nobody*, *never* or the like.
    ///
    /// Say whose claim it is, and name it under `according-to`; or quote somebody
    /// else who says so.
    own_claim = "own-claim", Error, about_sources
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::finding::Finding;
use crate::language::holds;
use crate::reading::FactReading;
use crate::reading::Reading;
use crate::sheet::ActorIndex;
use crate::sheet::Fact;

/// Reports statements that take over a party's claim of all about itself as if an observer said so.
pub(super) fn own_claim(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for reading in &context.facts {
        let fact = reading.fact;
        let Some(party) = party(context, reading).filter(|_| fact.according_to.is_empty()) else {
            continue;
        };
        for says in &reading.says {
            let Some(range) = sweeping(says) else {
                continue;
            };
            let id = &context.sheet[party].id.value;
            let words = says.words(&range);
            let message =
                format!("`{words}` is what `{id}` says of itself, and no speaker is named");
            let hint = format!(
                "say whose claim it is, with `according-to: [{id}]`, or quote somebody else who says so"
            );
            let place = context.place(says, &range);
            findings.push(Finding::error(CODE, place, message).hint(hint));
        }
    }
}

/// Returns the actor that the fact names and that published the sources of all its quotes.
fn party(context: &Context<'_>, reading: &FactReading<'_>) -> Option<ActorIndex> {
    let fact = reading.fact;
    let said = reading.says.iter().flat_map(|says| &says.actors);
    let typed = fact.actors.iter().map(|it| it.value);
    let named: BTreeSet<ActorIndex> = said.map(|it| it.value).chain(typed).collect();
    let mut named = named.into_iter();
    named.find(|actor| published_all(context, fact, *actor))
}

fn published_all(context: &Context<'_>, fact: &Fact, actor: ActorIndex) -> bool {
    fact.quotes.iter().all(|quote| {
        let card = &context.sheet[quote.source];
        let by = card.publisher.as_ref();
        by.is_some_and(|text| {
            let named = context.names.find(card.language, text.unprinted());
            named.iter().any(|it| it.value == actor)
        })
    })
}

/// Returns the first word of a text that claims something of all.
fn sweeping(reading: &Reading<'_>) -> Option<std::ops::Range<usize>> {
    let words = &reading.language.rule_words().sweeping;
    let text = reading.text.unprinted();
    let mut start = 0;
    for word in text.split_inclusive(|it: char| !it.is_alphanumeric()) {
        let bare = word.trim_end_matches(|it: char| !it.is_alphanumeric());
        if holds(words, &bare.to_lowercase()) {
            return Some(start..start + bare.len());
        }
        start += word.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    /// Checks a fact on a document that Plauderbox published itself, in this language.
    fn says(language: &str, source: &str, fact: &str) {
        let head = [
            ("LANGUAGE", language),
            (
                "published: unknown",
                "published: unknown\n    publisher: '[Plauderbox]'",
            ),
        ];
        let quote = source.trim_end_matches('.');
        let sheet = format!(
            "
facts:
  - id: open
{fact}
    quotes: [ {{ source: {quote} }} ]
"
        );
        check_with(&head, source, &sheet);
    }

    #[test]
    fn a_claim_of_all_about_oneself() {
        let taken_over = "    says:
      en: All accounts of Plauderbox are safe.
      #   ^^^ error[own-claim]: `All` is what `plauderbox` says of itself, and no speaker is named
      de: Bei Plauderbox sind alle Konten sicher.
      #                       ^^^^ error[own-claim]: `alle` is what `plauderbox` says of itself, and no speaker is named
    actors: [plauderbox]";
        let attributed = "    says:
      en: Plauderbox says that all its accounts are safe.
      de: Plauderbox sagt, dass alle Konten sicher sind.
    according-to: [plauderbox]";
        for (language, source) in [
            ("de", "Alle Konten sind sicher."),
            ("en", "All accounts are safe."),
        ] {
            says(language, source, taken_over);
            says(language, source, attributed);
        }
    }

    #[test]
    fn a_plain_statement_about_oneself() {
        let plain =
            "    says: { en: Plauderbox has a new room., de: Plauderbox hat einen neuen Raum. }
    actors: [plauderbox]";
        says("de", "Plauderbox hat einen neuen Raum.", plain);
        says("en", "Plauderbox has a new room.", plain);
    }
}
