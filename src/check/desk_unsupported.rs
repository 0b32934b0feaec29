rule! {
    /// what the desk adds has a number, date or name that nothing in the report has.
    ///
    /// A remark of the desk (`desk`, `would-change`, `descriptor`, the reason of a
    /// waiver, of a difference or of a part that is set aside) is the desk's own,
    /// but what it counts, dates and names must occur somewhere: in a quote, or in
    /// a statement. Where the desk only considers
    /// something (*may mean*, *could be*), it may name and date what no source
    /// does; a number that cannot be read is refused there as well. The card of a
    /// source may name whom no quote names, such as its language or its publisher,
    /// except where a sentence begins with the name.
    ///
    /// Mend the remark, say that it is a guess, or add the quote that has it.
    desk_unsupported = "desk-unsupported", Error, about_sources
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::check::number_unsupported;
use crate::files::Span;
use crate::finding::Finding;
use crate::language::DateMention;
use crate::language::Figure;
use crate::language::NamedYear;
use crate::language::Number;
use crate::reading::FactReading;
use crate::reading::Reading;

const FAULT: &str = "is in no quote and no statement of this report";

/// Reports numbers, dates and names of the desk's remarks that nothing in the report has.
pub(super) fn desk_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let ground = Ground::of(context);
    for reading in context.desk.iter().flatten() {
        let guesses = !reading
            .language
            .possibilities(reading.text.unprinted())
            .is_empty();
        ground.figures(context, reading, guesses, findings);
        if !guesses {
            ground.values(context, reading, findings);
            ground.names(context, reading, findings);
        }
    }
}

/// The quoted words and the statements of the report, with which the desk's remarks are compared.
struct Ground<'c, 'a> {
    texts: Vec<&'c Reading<'a>>,
    numbers: BTreeSet<Number>,
    dates: Vec<&'c DateMention>,
    years: BTreeSet<NamedYear>,
    /// The places of the descriptions on the cards of the sources.
    cards: BTreeSet<Span>,
}

impl<'c, 'a> Ground<'c, 'a> {
    fn of(context: &'c Context<'a>) -> Self {
        let facts = context.facts.iter().flat_map(FactReading::wordings);
        let quotes = context
            .facts
            .iter()
            .flat_map(|fact| fact.passages.readings());
        let cautions = context.cautions.iter();
        let cautions = cautions.flat_map(|it| it.says.iter().chain(it.passages.readings()));
        let judged = context.judged.iter().flat_map(|judged| &judged.says);
        let texts: Vec<&Reading<'_>> = facts.chain(quotes).chain(cautions).chain(judged).collect();
        let numbers = texts.iter().flat_map(|text| &text.quantities);
        let counted = texts.iter().flat_map(|text| countable(text));
        let dates: Vec<_> = texts
            .iter()
            .flat_map(|text| &text.dates)
            .map(|it| &it.value)
            .collect();
        let cards = context.sheet.sources.iter();
        let cards = cards.flat_map(|source| source.descriptor.iter());
        Self {
            cards: cards.map(|(_, text)| text.span()).collect(),
            numbers: numbers.map(|it| it.value.number).chain(counted).collect(),
            years: dates.iter().flat_map(|date| date.years()).collect(),
            dates,
            texts,
        }
    }

    fn figures(
        &self,
        context: &Context<'_>,
        reading: &Reading<'_>,
        guesses: bool,
        findings: &mut Vec<Finding>,
    ) {
        for figure in &reading.figures {
            let words = reading.words(&figure.range);
            let asked = !guesses || figure.value == Figure::Written;
            if asked
                && !self
                    .texts
                    .iter()
                    .any(|text| text.states(words, figure.value))
            {
                let place = context.place(reading, &figure.range);
                let message = format!("the number `{words}` {FAULT}");
                let hint = number_unsupported::hint(figure.value);
                findings.push(Finding::error(CODE, place, message).hint(hint));
            }
        }
    }

    fn values(&self, context: &Context<'_>, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
        let numbers = reading.quantities.iter();
        let stated = |number| {
            self.numbers.contains(&number) || self.texts.iter().any(|text| text.has_number(number))
        };
        let numbers = numbers.filter(|it| !stated(it.value.number));
        let numbers = numbers.map(|it| ("number", &it.range));
        let dates = reading.dates.iter();
        let dates = dates.filter(|it| !self.has_date(&it.value));
        let dates = dates.map(|it| ("date", &it.range));
        for (what, range) in numbers.chain(dates) {
            let words = reading.words(range);
            let message = format!("the {what} `{words}` {FAULT}");
            let hint = "correct it, add the quote that has it, or say that it is a guess";
            findings.push(Finding::error(CODE, context.place(reading, range), message).hint(hint));
        }
    }

    fn has_date(&self, said: &DateMention) -> bool {
        self.dates
            .iter()
            .any(|date| date.supports_mention(said, &self.years))
    }

    fn names(&self, context: &Context<'_>, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
        let is_card = self.cards.contains(&reading.text.span());
        let strangers = reading.strangers.iter().filter(|_| !is_card);
        for range in strangers.filter(|range| !self.prints(reading.words(range))) {
            let words = reading.words(range);
            let message = format!("`{words}` is not an actor of this sheet and {FAULT}");
            let hint = "add it to `actors`, or say that it is a guess";
            findings.push(Finding::error(CODE, context.place(reading, range), message).hint(hint));
        }
        for opening in context.openings(reading) {
            if !self.prints(reading.words(&opening.range)) {
                findings.push(context.opening(CODE, reading, opening, FAULT));
            }
        }
    }

    fn prints(&self, name: &str) -> bool {
        let has = |text: &&Reading<'_>| {
            !text
                .language
                .occurrences(text.text.unprinted(), name)
                .is_empty()
        };
        self.texts.iter().any(has)
    }
}

/// The actors that a text counts: how many it names, and how many it speaks of without naming them.
fn countable(text: &Reading<'_>) -> Vec<Number> {
    let actors: BTreeSet<_> = text.actors.iter().map(|actor| actor.value).collect();
    let named = u64::try_from(actors.len()).unwrap_or_default();
    if named < 2 {
        return Vec::new();
    }
    let whole = |number: Number| number.to_string().parse::<u64>().ok();
    let spoken = text
        .quantities
        .iter()
        .filter_map(|it| whole(it.value.number));
    let unnamed = spoken.filter_map(|spoken| spoken.checked_sub(named));
    std::iter::once(named)
        .chain(unnamed)
        .map(|number| Number::new(number, 0))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    fn remarked(desk: &str) {
        check(
            "Im Mai 2019 zählte der Bunte Chor neun Proben.",
            &format!(
                "
facts:
  - id: counted
    says: {{ en: In May 2019 the Bunter Chor counted nine rehearsals., de: Im Mai 2019 zählte der Bunte Chor neun Proben. }}
    actors: [choir]
    quotes: [ {{ source: Im Mai 2019 zählte der Bunte Chor neun Proben }} ]
cautions:
  - id: which
    says: {{ en: The source counts rehearsals., de: Die Quelle zählt Proben. }}
    desk:
{desk}
    quotes: [ {{ source: zählte der Bunte Chor neun Proben }} ]
"
            ),
        );
    }

    #[test]
    fn what_stands_in_the_report_or_is_a_guess() {
        remarked(
            "      { en: The nine rehearsals were in 2019., de: Die neun Proben waren 2019. }",
        );
        remarked("      { en: It may mean Blue House., de: Gemeint sein kann Haus Blau. }");
    }

    #[test]
    fn what_nothing_in_the_report_has() {
        remarked(
            "      en: The choir has ten rooms in Nordholm.
      #                 ^^^ error[desk-unsupported]: the number `ten` is in no quote and no statement of this report
      #                              ^^^^^^^^ error[desk-unsupported]: `Nordholm` is not an actor of this sheet and is in no quote and no statement of this report
      de: Der Chor hat zehn Räume.
      #                ^^^^ error[desk-unsupported]: the number `zehn` is in no quote and no statement of this report",
        );
        remarked(
            "      en: It may have 12,000rooms.
      #               ^^^^^^^^^^^ error[desk-unsupported]: the number `12,000rooms` is in no quote and no statement of this report
      de: Vielleicht hat er Räume.",
        );
    }
}
