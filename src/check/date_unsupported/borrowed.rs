//! The day of a count, taken from a source that counts something else on it.

use crate::check::Context;
use crate::check::date_unsupported::CODE;
use crate::finding::Finding;
use crate::language::DateSpan;
use crate::reading::FactReading;
use crate::reading::Reading;
use crate::sheet::FactIndex;

const LENT: &str = "leave the date out, or count what the source of the date counts";

/// Returns the finding about a typed date that only the context has, from a source that counts something else on that day.
pub(super) fn borrowed(
    context: &Context<'_>,
    index: FactIndex,
    reading: &FactReading<'_>,
) -> Option<Finding> {
    let fact = reading.fact;
    let (date, count) = (fact.date.as_ref()?, fact.count.as_ref()?);
    let passages = &reading.passages;
    let names_it = |passage: &Reading<'_>, date: DateSpan| {
        let mut dates = passage.dates.iter();
        dates.any(|it| it.value.supports(date, passages.years()))
    };
    let (quotes, others) = passages.readings().split_at(fact.quotes.len());
    if quotes.iter().any(|quote| names_it(quote, date.value)) {
        return None;
    }
    let context_quotes = context.evidence.fact(index).context.iter();
    let mut lenders = context_quotes.zip(others).filter(|(quote, reading)| {
        let is_foreign = fact
            .quotes
            .iter()
            .all(|own| own.source != quote.quote.source);
        is_foreign && names_it(reading, date.value)
    });
    lenders.find_map(|(quote, _)| {
        let document = quote.document;
        let host = document.host(&quote.anchor()?.bytes);
        let counted = document.language.quantities(&document.text[host]);
        let mut numbers = counted.iter().map(|it| it.value.number);
        let own = count.value.value;
        let other = numbers.clone().find(|number| *number != own);
        let other = other.filter(|_| numbers.all(|number| number != own))?;
        let source = &context.sheet[quote.quote.source].id.value;
        let message = format!(
            "the date {} is that of another count: on it, `{source}` counts {other}",
            date.value
        );
        Some(Finding::error(CODE, date.span, message).hint(LENT))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks a count on a German source with a date that only another source has.
    fn lent(language: &str, lender: &str, finding: &str) {
        let sources = [
            ("one", "de", "Der Bunte Chor hat 40 Konten."),
            ("two", language, lender),
        ];
        let sources = sources.map(|(id, language, text)| TestSource {
            id,
            language,
            card: "",
            text,
        });
        let sheet = format!(
            "
facts:
  - id: accounts
    says: {{ en: The Bunter Chor has 40 accounts., de: Der Bunte Chor hat 40 Konten. }}
    date: 2024-05-01
{finding}
    count: {{ value: 40, of: {{ en: accounts, de: Konten }} }}
    actors: [choir]
    quotes: [ {{ one: Der Bunte Chor hat 40 Konten }} ]
    context: [ {{ two: {} }} ]
",
            lender.trim_end_matches('.')
        );
        check_among(&sources, &sheet);
    }

    #[test]
    fn the_day_of_another_count() {
        let found = "    #     ^^^^^^^^^^ error[date-unsupported]: the date 2024-05-01 is that of another count: on it, `two` counts 52";
        lent("en", "On 1 May 2024 the choir had 52 accounts.", found);
        lent(
            "de",
            "Am 1. Mai 2024 hatte der Bunte Chor 52 Konten.",
            found,
        );
        lent("en", "On 1 May 2024 the choir had 40 accounts.", "");
        lent("de", "Am 1. Mai 2024 wurde der Bunte Chor gezählt.", "");
    }
}
