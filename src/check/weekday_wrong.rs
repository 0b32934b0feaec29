rule! {
    /// a weekday disagrees with its date.
    ///
    /// 30 November 2019 was a Saturday. A statement that calls it a Sunday is
    /// wrong in the one or the other, and so is a source. In our own statements
    /// that is an error. In the words of a source it is a warning, until a caution
    /// quotes the date and names the weekday, and so tells the reader.
    ///
    /// Where the words name no year, the year is taken from the quotes and the
    /// context of the fact, if they name exactly one.
    ///
    /// Mend the date, or leave the weekday out and write a caution.
    weekday_wrong = "weekday-wrong", Error
}

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Context;
use crate::check::shared::anchors;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::NamedYear;
use crate::language::year_by_all;
use crate::reading::FactReading;
use crate::reading::Reading;
use crate::reading::weekday;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::SheetText;

/// Reports dates with the weekday of another day.
pub(super) fn weekday_wrong(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (index, fact) in FactIndex::all(context.sheet).zip(&context.facts) {
        let years = fact.passages.years();
        for reading in fact.sentences() {
            in_statement(context, reading, years, findings);
        }
        in_source(context, index, fact, findings);
    }
    let no_years = BTreeSet::new();
    for reading in context.judged.iter().flat_map(|judged| &judged.says) {
        in_statement(context, reading, &no_years, findings);
    }
}

fn in_statement(
    context: &Context<'_>,
    reading: &Reading<'_>,
    years: &BTreeSet<NamedYear>,
    findings: &mut Vec<Finding>,
) {
    for date in &reading.dates {
        if let Some(message) = weekday::wrong(date, year_of(date, years)) {
            let place = context.place(reading, &date.range);
            let hint = "correct the date, or leave the weekday out";
            findings.push(Finding::error(CODE, place, message).hint(hint));
        }
    }
}

fn in_source(
    context: &Context<'_>,
    index: FactIndex,
    fact: &FactReading<'_>,
    findings: &mut Vec<Finding>,
) {
    let evidence = context.evidence.fact(index);
    let quotes = evidence.quotes.iter().chain(&evidence.context);
    for (quote, reading) in quotes.zip(fact.passages.readings()) {
        for date in &reading.dates {
            let Some(message) = weekday::wrong(date, year_of(date, fact.passages.years())) else {
                continue;
            };
            if !is_explained(context, quote, date) {
                let hint =
                    "tell the reader in a caution that quotes this date and names the weekday";
                findings.push(Finding::warning(CODE, quote.quote.words.span(), message).hint(hint));
            }
        }
    }
}

/// Returns the year of a date that names none, if the dates beside it make it clear.
fn year_of(date: &Found<DateMention>, years: &BTreeSet<NamedYear>) -> Option<i32> {
    year_by_all(years, date.value.start.month)
}

/// True if a caution quotes the date and names its weekday.
fn is_explained(
    context: &Context<'_>,
    quote: &LocatedQuote<'_>,
    date: &Found<DateMention>,
) -> bool {
    let (Some(place), Some(weekday)) = (printed(quote, date), date.value.weekday) else {
        return false;
    };
    CautionIndex::all(context.sheet).any(|index| {
        let says = |(language, text): (Language, &SheetText)| {
            text.unprinted().contains(&language.write_weekday(weekday))
        };
        anchors::any_touches(
            &context.evidence.caution(index).quotes,
            quote.document,
            &place,
        ) && context.sheet[index].says.iter().any(says)
    })
}

/// Returns where the source prints a date of the quote.
fn printed(quote: &LocatedQuote<'_>, date: &Found<DateMention>) -> Option<Range<usize>> {
    let (document, bytes) = (quote.document, &quote.anchor()?.bytes);
    let mut dates = document
        .language
        .dates(&document.text[bytes.clone()])
        .into_iter();
    let printed = dates.find(|printed| printed.value == date.value)?;
    Some(printed.moved(bytes.start).range)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    #[test]
    fn in_a_source() {
        check(
            "Am Sonntag, den 30. November 2019, sang der Bunte Chor. Am Montag, 1. Dezember, ging er.",
            "
facts:
  - id: sang
    says: { en: On 30 November 2019 the Bunter Chor sang., de: Am 30. November 2019 sang der Bunte Chor. }
    actors: [choir]
    quotes: [ { source: 'Am Sonntag, den 30. November 2019, sang der Bunte Chor' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[weekday-wrong]: 2019-11-30 was a Saturday, these words say Sunday
  - id: left
    says: { en: The choir left on 1 December., de: Der Chor ging am 1. Dezember. }
    actors: [choir]
    quotes: [ { source: 'Am Montag, 1. Dezember, ging er' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[weekday-wrong]: 2019-12-01 was a Sunday, these words say Monday
    context: [ { source: 30. November 2019 }, { source: der Bunte Chor } ]
",
        );
    }

    #[test]
    fn in_a_statement() {
        check_in(
            "en",
            "The choir sang on 30 November 2019.",
            "
facts:
  - id: sang
    says:
      en: The choir sang on Sunday 30 November 2019.
      #                     ^^^^^^^^^^^^^^^^^^^^^^^ error[weekday-wrong]: 2019-11-30 was a Saturday, these words say Sunday
      de: Der Chor sang am Freitag, 30. November 2019.
      #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[weekday-wrong]: 2019-11-30 was a Saturday, these words say Friday
    actors: [choir]
    quotes: [ { source: The choir sang on 30 November 2019 } ]
",
        );
    }

    #[test]
    fn in_a_judgement() {
        check(
            "Am 30. November 2019 sang der Bunte Chor.",
            "
facts:
  - id: sang
    says: { en: The choir sang on 30 November 2019., de: Der Chor sang am 30. November 2019. }
    actors: [choir]
    quotes: [ { source: Am 30. November 2019 sang der Bunte Chor } ]
judgements:
  - id: rests
    kind: outlook
    says:
      en: After Monday 30 November 2019 the choir rests.
      #         ^^^^^^^^^^^^^^^^^^^^^^^ error[weekday-wrong]: 2019-11-30 was a Saturday, these words say Monday
      de: Nach dem 30. November 2019 ruht der Chor.
    rests-on: [sang]
    horizon: 2026-06-30
",
        );
    }

    #[test]
    fn right_weekdays() {
        check(
            "Am Samstag, den 30. November 2019, sang der Bunte Chor. Am Montag, 2. Dezember, ging er.",
            "
facts:
  - id: sang
    says:
      en: On Saturday 30 November 2019 the Bunter Chor sang.
      de: Am Sonnabend, dem 30. November 2019, sang der Bunte Chor.
    actors: [choir]
    quotes: [ { source: 'Am Samstag, den 30. November 2019, sang der Bunte Chor' } ]
  - id: left
    says: { en: The choir left on 2 December., de: Der Chor ging am 2. Dezember. }
    actors: [choir]
    quotes: [ { source: 'Am Montag, 2. Dezember, ging er' } ]
    context: [ { source: 30. November 2019 }, { source: der Bunte Chor } ]
",
        );
    }

    #[test]
    fn a_caution_tells_the_reader() {
        check_in(
            "en",
            "On Sunday, 30 November 2019, the choir sang.",
            "
facts:
  - id: sang
    says: { en: On 30 November 2019 the choir sang., de: Am 30. November 2019 sang der Chor. }
    actors: [choir]
    quotes: [ { source: 'On Sunday, 30 November 2019, the choir sang' } ]
cautions:
  - id: weekday
    says: { en: The source dates it to a Sunday., de: Die Quelle legt es auf einen Sonntag. }
    quotes: [ { source: 'On Sunday, 30 November 2019' } ]
",
        );
    }

    #[test]
    fn without_a_year_nothing_is_known() {
        check_in(
            "en",
            "On Sunday, 30 November, the choir sang.",
            "
facts:
  - id: sang
    says: { en: On 30 November the choir sang., de: Am 30. November sang der Chor. }
    actors: [choir]
    quotes: [ { source: 'On Sunday, 30 November, the choir sang' } ]
",
        );
    }
}
