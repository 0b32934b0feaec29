rule! {
    /// a statement says that somebody has left, and a later source of the sheet says that some came back.
    ///
    /// That a club has left a platform was true when it was written. Where a fact from a
    /// source published later says that some came back there, a statement without a day
    /// tells as the present what is over. The rule looks at
    /// facts that name no day, whose quotes say that something was left, and at later
    /// facts about the same people or things and the same platform.
    ///
    /// Say when it was so, as in “by 3 June … had left, according to …”.
    return_untold = "return-untold", Error, about_sources
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;
use crate::sheet::Stage;

/// Reports statements of leaving without a day that a later source ends.
pub(super) fn return_untold(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    let all = || FactIndex::all(sheet).zip(&context.facts);
    let returns: Vec<Return> = all()
        .filter(|(_, reading)| reading.tells_of_return())
        .filter_map(|(index, _)| Return::of(context, index))
        .collect();
    if returns.is_empty() {
        return;
    }
    for (index, reading) in all().filter(|(_, reading)| is_left_without_day(reading)) {
        let Some(left) = Return::of(context, index) else {
            continue;
        };
        let mut later = returns.iter();
        let later = later.find(|back| back.fact != index && back.ends(sheet, &left));
        let says = reading.fact.says.iter().next();
        if let (Some(back), Some((_, says))) = (later, says) {
            let id = &sheet[back.fact].id;
            let message = format!(
                "by the later `{}` some came back, and this names no day",
                id.value
            );
            let hint = "say when it was so: “by 3 June … had left, according to …”";
            let finding = Finding::error(CODE, says.span(), message).hint(hint);
            findings.push(finding.related(id.span, "the return"));
        }
    }
}

/// A fact of a leaving or a return, with what it is about.
struct Return {
    fact: FactIndex,
    /// The first and the last day on which its sources can have been published.
    published: (i32, i32),
    platforms: BTreeSet<ActorIndex>,
    others: BTreeSet<ActorIndex>,
}

impl Return {
    /// Reads a fact; `None` where it is not known when its sources were published.
    fn of(context: &Context<'_>, index: FactIndex) -> Option<Self> {
        let sheet = context.sheet;
        let fact = &sheet[index];
        let days = fact
            .quotes
            .iter()
            .map(|quote| sheet[quote.source].published);
        let days: Option<Vec<_>> = days.map(|day| Some(day?.days())).collect();
        let days = days?;
        let published = (
            days.iter().map(|(first, _)| *first).max()?,
            days.iter().map(|(_, last)| *last).max()?,
        );
        let reading = context.facts.get(index.get())?;
        let said = reading.says.iter().flat_map(|says| &says.actors);
        let named = fact.actors.iter().map(|it| it.value);
        let named: BTreeSet<ActorIndex> = named.chain(said.map(|it| it.value)).collect();
        let is_speaker = |actor: &ActorIndex| fact.according_to.iter().any(|it| it.value == *actor);
        let named = named.into_iter().filter(|actor| !is_speaker(actor));
        let (platforms, others) =
            named.partition(|actor| sheet[*actor].kind == ActorKind::Platform);
        Some(Self {
            fact: index,
            published,
            platforms,
            others,
        })
    }

    /// True if this return is later, and of the same people or things from the same platform.
    fn ends(&self, sheet: &Sheet, left: &Self) -> bool {
        let is_later = self.published.0 > left.published.1;
        let same =
            !self.others.is_disjoint(&left.others) || sheet.counts_one_thing(self.fact, left.fact);
        is_later && same && !self.platforms.is_disjoint(&left.platforms)
    }
}

/// True if the quotes of a fact say that something was left, and neither its keys nor its statement name a day.
fn is_left_without_day(reading: &FactReading<'_>) -> bool {
    let mut says = reading.says.iter();
    reading.fact.date.is_none()
        && says.all(|says| says.dates.is_empty())
        && reading.stages().contains(&Stage::Moved)
        && !reading.tells_of_return()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks what a first source says of leaving and a second one, in this language, of a return.
    fn told(texts: [&str; 2], published: &str, says: &str) {
        let sources = [
            TestSource {
                id: "first",
                language: "en",
                card: "published: 2024-03-01",
                text: "The choir has left Plauderbox.",
            },
            TestSource {
                id: "second",
                language: texts[0],
                card: published,
                text: texts[1],
            },
        ];
        let sheet = format!(
            "
facts:
  - id: left
    says:
{says}
    actors: [choir, plauderbox]
    quotes: [ {{ first: The choir has left Plauderbox }} ]
  - id: back
    says: {{ en: Some of the choir came back to Plauderbox., de: Einige vom Chor sind zu Plauderbox zurückgekehrt. }}
    actors: [choir, plauderbox]
    quotes: [ {{ second: {} }} ]
",
            texts[1].trim_end_matches('.')
        );
        check_among(&sources, &sheet);
    }

    const GERMAN: [&str; 2] = ["de", "Einige vom Chor sind zu Plauderbox zurückgekehrt."];
    const ENGLISH: [&str; 2] = ["en", "Some of the choir came back to Plauderbox."];
    const LEFT: &str = "      en: The choir has left Plauderbox.
      de: Der Chor hat Plauderbox verlassen.";

    #[test]
    fn a_later_source_says_that_some_came_back() {
        let found = "      en: The choir has left Plauderbox.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[return-untold]: by the later `back` some came back, and this names no day
      de: Der Chor hat Plauderbox verlassen.";
        for texts in [GERMAN, ENGLISH] {
            told(texts, "published: 2024-05-15", found);
        }
    }

    #[test]
    fn the_return_is_not_known_to_be_later() {
        for texts in [GERMAN, ENGLISH] {
            told(texts, "published: 2024-02-15", LEFT);
            told(texts, "published: unknown", LEFT);
        }
    }
}
