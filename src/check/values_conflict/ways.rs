//! Quotes by which a move leads one way and the other.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::check::Context;
use crate::check::values_conflict::Conflict;
use crate::reading;
use crate::reading::FactReading;
use crate::reading::frame::{Frame, Way};
use crate::sheet::ActorIndex;
use crate::sheet::Fact;
use crate::sheet::FactIndex;

/// The facts that tell a move, by its way.
#[derive(Default)]
pub(super) struct Ways(BTreeMap<Way, Vec<FactIndex>>);

impl Ways {
    /// Adds the ways that a fact tells, and returns the earlier facts of its actors by which a move leads the other way.
    pub(super) fn turned(
        &mut self,
        context: &Context<'_>,
        later: FactIndex,
    ) -> Vec<(FactIndex, Conflict)> {
        let sheet = context.sheet;
        let fact = &sheet[later];
        let Some(reading) = context.facts.get(later.get()) else {
            return Vec::new();
        };
        let frames = reading.passages.frames().iter().take(fact.quotes.len());
        let ways: BTreeSet<Way> = frames.flat_map(Frame::ways).collect();
        let mut turned = Vec::new();
        for way in ways {
            let back = self.0.get(&way.turned()).into_iter().flatten();
            let back = back.filter(|it| **it != later && is_one_move(context, **it, later));
            turned.extend(back.map(|it| {
                let to = |place: usize| sheet.actors.get(place).map(|it| it.id.value.as_str());
                let (own, its) = (to(way.to), to(way.from));
                let id = &sheet[*it].id;
                let message = format!(
                    "by the quotes of `{}` the move leads to `{}`, by those of this one to `{}`",
                    id.value,
                    its.unwrap_or_default(),
                    own.unwrap_or_default()
                );
                (*it, Conflict::certain(message, fact.id.span, id.span))
            }));
            self.0.entry(way).or_default().push(later);
        }
        turned
    }
}

/// True if two facts may tell of one move: of the same actors, at one time, and neither is a return.
fn is_one_move(context: &Context<'_>, one: FactIndex, other: FactIndex) -> bool {
    let returns = |fact: FactIndex| {
        let reading = context.facts.get(fact.get());
        let mut movements = context.sheet.movements.iter().flat_map(|it| &it.returns);
        reading.is_some_and(FactReading::tells_of_return) || movements.any(|it| it.value == fact)
    };
    let (one_fact, other_fact) = (&context.sheet[one], &context.sheet[other]);
    let actors = |fact: &Fact| -> BTreeSet<ActorIndex> {
        let all = fact.actors.iter().chain(&fact.according_to);
        all.map(|it| it.value).collect()
    };
    let common = actors(one_fact).intersection(&actors(other_fact)).count();
    // Two of them are the ends of the move.
    common > 2 && reading::are_of_one_time(one_fact, other_fact) && !returns(one) && !returns(other)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks two facts by whose quotes a choir moves, the second of which is from a source in this language.
    fn moves(language: &str, second: &str, rest: &str, finding: &str) {
        let first = "The choir moved from Plauderbox to Zwitscher.";
        let sources = [("one", "en", first), ("two", language, second)];
        let sources = sources.map(|(id, language, text)| TestSource {
            id,
            language,
            card: "",
            text,
        });
        let sheet = format!(
            "
facts:
  - id: there
    says: {{ en: The choir moved from Plauderbox to Zwitscher., de: Der Chor wechselte von Plauderbox zu Zwitscher. }}
    actors: [choir, plauderbox, zwitscher]
    quotes: [ {{ one: The choir moved from Plauderbox to Zwitscher }} ]
  - id: other
{finding}
    says: {{ en: The choir moved from Zwitscher to Plauderbox., de: Der Chor wechselte von Zwitscher zu Plauderbox. }}
    actors: [choir, plauderbox, zwitscher]
    quotes: [ {{ two: {} }} ]
{rest}",
            second.trim_end_matches('.')
        );
        check_among(&sources, &sheet);
    }

    #[test]
    fn a_move_one_way_and_the_other() {
        let found = "    #   ^^^^^ error[values-conflict]: by the quotes of `there` the move leads to `zwitscher`, by those of this one to `plauderbox`";
        let declared = "differences: [ { id: way, between: [there, other] } ]";
        for (language, second) in [
            ("en", "The choir moved from Zwitscher to Plauderbox."),
            ("de", "Der Chor wechselte von Zwitscher zu Plauderbox."),
        ] {
            moves(language, second, "", found);
            moves(language, second, declared, "");
        }
    }
}
