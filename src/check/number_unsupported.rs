rule! {
    /// a statement has a number that its quotes do not state.
    ///
    /// Every number of a fact or caution, in every language, and the typed
    /// `count` must occur in a quote or context quote of the same statement.
    /// Numbers are compared by value: 26.000 in a German source is 26,000 in an
    /// English statement, and *neun* is *nine* is 9. Number words count from two
    /// upwards; *one*, ordinals, and the parts of dates do not.
    ///
    /// What is told roughly or in parts is asked for as well: *several*, *hundreds
    /// of*, *zero*, *two thirds*, *one in five*, a time of day. And what has a
    /// digit or numeral character and cannot be read (`1,200 000`, `12,000members`,
    /// `⑫`) has to be in the quotes as it is.
    ///
    /// The days between the publication of two quoted sources (*three days later*)
    /// may be counted from their cards. A sum that the words ask for needs no quote: *rose by five
    /// points* where the quote says *from 40 to 45*, *25 %* where it says *one in four*, *350*
    /// where it says *410, 60 more than in April*, *60* where it says *three quarters of the 80*,
    /// *three months* where it says *90 days*.
    ///
    /// Mend the number, or add the quote that states it.
    number_unsupported = "number-unsupported", Error, about_sources
}

mod as_written;

use std::cell::LazyCell;
use std::ops::Range;

use crate::check::Context;
use crate::check::shared::telling;
use crate::finding::Finding;
use crate::language::DateMention;
use crate::language::Figure;
use crate::language::Number;
use crate::language::overlap;
use crate::reading::Passages;
use crate::reading::Reading;
use crate::reading::frame::Frame;
use crate::reading::frame::Sums;
use crate::sheet::Quote;

use self::as_written::is_in_run;
use self::as_written::is_of_year;

/// Reports every number that no quote of its statement has.
pub(super) fn number_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        for reading in fact.wordings() {
            unsupported(
                context,
                reading,
                (&fact.passages, &fact.fact.quotes),
                findings,
            );
        }
        let Some(count) = fact.fact.typed_count() else {
            continue;
        };
        let number = count.value.value;
        if !states(&fact.passages, number, || number > MAX_ORDINAL) {
            let number = count.value.value;
            let message = format!("the count {number} is not in the quotes of this fact");
            findings.push(Finding::error(CODE, count.value.span, message).hint(HINT));
        }
    }
    for (caution, reading) in context.sheet.cautions.iter().zip(&context.cautions) {
        for says in &reading.says {
            unsupported(
                context,
                says,
                (&reading.passages, &caution.quotes),
                findings,
            );
        }
    }
}

const HINT: &str = "correct the number, or add the quote that states it";

/// The largest number of which another word may be an ordinal or a share: “third” need not state 3, but “dozen” states 12.
const MAX_ORDINAL: Number = Number::small(10);

/// The number that “both” states.
const PAIR: Number = Number::small(2);

/// True if a passage states a number: in digits, as a number word, by other words (a dozen), or as a year.
///
/// “Every third” and “a third” state the three of “one in three”, but not a plain “three”; `is_share` tells the two apart.
fn states(passages: &Passages<'_>, number: Number, is_share: impl Fn() -> bool) -> bool {
    let years = passages.mentions().flat_map(DateMention::years);
    let mut years = years.map(|named| named.year.unsigned_abs());
    let says = || passages.frames().iter().any(|frame| frame.says(number));
    passages.have_number(number)
        || years.any(|year| Number::new(u64::from(year), 0) == number)
        || (number == PAIR || is_share()) && says()
}

fn unsupported(
    context: &Context<'_>,
    reading: &Reading<'_>,
    (passages, quotes): (&Passages<'_>, &[Quote]),
    findings: &mut Vec<Finding>,
) {
    if reading.quantities.is_empty() && reading.figures.is_empty() {
        return;
    }
    // Most numbers are simply in the quotes.
    let frame = LazyCell::new(|| reading.frame(&[]));
    let sums = LazyCell::new(|| Sums::new(&frame, passages.frames(), passages.shares()));
    let said = |number: Number| passages.frames().iter().any(|frame| frame.says(number));
    let otherwise = |at: usize| {
        frame.says_otherwise(at, |number| {
            passages.have_number(number) || number > MAX_ORDINAL && said(number)
        })
    };
    // The number of sources that agree is not in the sources; `corroboration-claimed` counts them.
    let counted = reading.language.corroborations(reading.text.unprinted());
    let counts_sources = |range: &Range<usize>| {
        let mut counted = counted.iter().map(|it| &it.range);
        counted.any(|it| it.start <= range.start && range.end <= it.end)
    };
    let quantities = reading.quantities.iter();
    for stated in quantities.filter(|it| !counts_sources(&it.range)) {
        let is_share = || {
            let (number, at) = (stated.value.number, stated.range.start);
            number > MAX_ORDINAL || frame.is_share(at)
        };
        let at = stated.range.start;
        let pair = stated.value.number == PAIR && sums_up(reading, at);
        let written = stated.value.number.to_string();
        let number = (written.as_str(), stated.range.end);
        let counts_days = || telling::counts_days_between(context, reading, quotes, number);
        let follows = || sums.bear_out(at, stated.value.number);
        // The cheapest question comes first: most numbers are plainly in the quotes.
        if !states(passages, stated.value.number, is_share)
            && !pair
            && !counts_days()
            && !otherwise(at)
            && !follows()
            && !is_in_run(reading, passages, &stated.range)
        {
            findings.push(not_in_quotes(context, reading, &stated.range, HINT));
        }
    }
    // An exact value is compared as a whole, by `address-changed`.
    let is_part = |range: &Range<usize>| {
        let mut exact = reading.exact.iter().map(|exact| &exact.range);
        exact.any(|exact| overlap(exact, range))
    };
    let figures = reading.figures.iter();
    let figures = figures.filter(|it| {
        !is_part(&it.range) && !counts_sources(&it.range) && !is_of_year(reading, &it.range)
    });
    for figure in figures {
        let words = reading.words(&figure.range);
        let said = is_said(passages, &frame, figure.value) || otherwise(figure.range.start);
        let follows = || match figure.value {
            Figure::Share(part, whole) => sums.bear_out_share((part, whole)),
            _ => false,
        };
        if !said && !passages.state(words, figure.value) && !follows() {
            let hint = hint(figure.value);
            findings.push(not_in_quotes(context, reading, &figure.range, hint));
        }
    }
}

/// Returns the finding that no quote has the number in this range of a statement.
fn not_in_quotes(
    context: &Context<'_>,
    reading: &Reading<'_>,
    range: &Range<usize>,
    hint: &str,
) -> Finding {
    let words = reading.words(range);
    let message = format!("the number `{words}` is not in the quotes of this statement");
    Finding::error(CODE, context.place(reading, range), message).hint(hint)
}

/// True for “the two” in “the two passwords”, which sums up what was told, so that no quote has to state the number.
fn sums_up(reading: &Reading<'_>, at: usize) -> bool {
    const ARTICLES: &[&str] = &[
        "the", "these", "those", "die", "den", "der", "diese", "diesen", "les", "ces", "des",
        "aux", "los", "las", "estos", "estas", "esos", "esas",
    ];
    let before = reading.words(&(0..at));
    let word = before.split_whitespace().next_back().unwrap_or_default();
    ARTICLES.contains(&word.to_lowercase().as_str())
}

/// True if the passages say a share by other words: “every third” for “one in three”, “twice as many” for “half as many”.
fn is_said(passages: &Passages<'_>, own: &Frame<'_>, figure: Figure) -> bool {
    let Figure::Share(1, denominator) = figure else {
        return false;
    };
    let number = Number::new(denominator, 0);
    let turned = denominator == 2 && own.compares();
    let mut frames = passages.frames().iter();
    frames.any(|frame| frame.says(number) && (denominator > 2 || turned && frame.compares()))
}

/// The next step for a number that no quote has.
pub(super) fn hint(figure: Figure) -> &'static str {
    match figure {
        Figure::Written => {
            "it cannot be read as a number: write it plainly, as in 12,000, or as the quotes do"
        }
        _ => HINT,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_both;
    use crate::check::tests::check_in;
    use crate::check::tests::{TestSource, check_among};

    #[test]
    fn what_follows_from_other_numbers() {
        check_in(
            "en",
            "The share of the singers rose from 40 to 45 per cent; one in four sings on Mondays.",
            "
facts:
  - id: share
    says:
      en: The share of the singers rose by five points.
      de: Der Anteil der Sänger stieg um fünf Punkte.
    quotes: [ { source: The share of the singers rose from 40 to 45 per cent } ]
  - id: other
    says:
      en: The share of the singers rose by six points.
      #                                    ^^^ error[number-unsupported]: the number `six` is not in the quotes of this statement
      de: Der Anteil der Sänger stieg um sechs Punkte.
      #                                  ^^^^^ error[number-unsupported]: the number `sechs` is not in the quotes of this statement
    quotes: [ { source: The share of the singers rose from 40 to 45 per cent } ]
  - id: mondays
    says:
      en: On Mondays, 25 % sing.
      de: Montags singen 25 %.
    quotes: [ { source: one in four sings on Mondays } ]
",
        );
    }

    #[test]
    fn a_count_of_weeks_that_is_too_large() {
        check_in(
            "en",
            "The singers have met for years.",
            "
facts:
  - id: weeks
    says:
      en: The singers have met for 400,000,000 weeks.
      #                            ^^^^^^^^^^^ error[number-unsupported]: the number `400,000,000` is not in the quotes of this statement
      de: Die Sänger treffen sich seit 400.000.000 Wochen.
      #                                ^^^^^^^^^^^ error[number-unsupported]: the number `400.000.000` is not in the quotes of this statement
    quotes: [ { source: The singers have met for years } ]
",
        );
    }

    #[test]
    fn cells_of_a_table_make_no_number() {
        check_in(
            "en",
            "Youths\t12\t640\n\nAdults\t0\t640",
            "
facts:
  - id: fused
    says:
      en: They have 12,640 members.
      #             ^^^^^^ error[number-unsupported]: the number `12,640` is not in the quotes of this statement
      de: Sie haben 12.640 Mitglieder.
      #             ^^^^^^ error[number-unsupported]: the number `12.640` is not in the quotes of this statement
    quotes: [ { source: Youths 12 640 } ]
  - id: apart
    says:
      en: They had 12 members, and then 640.
      de: Sie hatten 12 Mitglieder, dann 640.
    quotes: [ { source: Youths 12 640 } ]
  - id: crew
    says:
      en: They have 640 members.
      de: Sie haben 640 Mitglieder.
    quotes: [ { source: Adults 0 640 } ]
  - id: cell
    says:
      en: They are 12.
      de: Sie sind 12.
    quotes: [ { source: Youths 12 } ]
",
        );
    }

    #[test]
    fn the_same_value_in_another_notation() {
        check(
            "Nach dem Fest zählte der Chor rund 2.600 neue Konten und neun Proben.",
            "
facts:
  - id: accounts
    says:
      en: The choir counted about 2,600 new accounts and nine rehearsals.
      de: Der Chor zählte rund 2600 neue Konten und 9 Proben.
    actors: [choir]
    quotes: [ { source: zählte der Chor rund 2.600 neue Konten und neun Proben } ]
",
        );
    }

    #[test]
    fn another_number() {
        check(
            "Nach dem Fest zählte der Chor rund 2.600 neue Konten.",
            "
facts:
  - id: accounts
    says:
      en: The choir counted about 26,000 new accounts.
      #                           ^^^^^^ error[number-unsupported]: the number `26,000` is not in the quotes of this statement
      de: Der Chor zählte rund 26.000 neue Konten.
      #                        ^^^^^^ error[number-unsupported]: the number `26.000` is not in the quotes of this statement
    actors: [choir]
    quotes: [ { source: zählte der Chor rund 2.600 neue Konten } ]
",
        );
    }

    #[test]
    fn the_typed_count_is_checked_too() {
        check(
            "Der Chor hat 40 Konten und ging am 30. November 2019.",
            "
facts:
  - id: accounts
    says:
      en: The choir has 40 accounts.
      de: Der Chor hat 40 Konten.
    count:
      value: 30
      #      ^^ error[number-unsupported]: the count 30 is not in the quotes of this fact
      of: { en: accounts, de: Konten }
    actors: [choir]
    quotes: [ { source: Der Chor hat 40 Konten und ging am 30. November 2019 } ]
",
        );
    }

    /// Checks how many days lie between a report and its correction.
    fn corrected(language: &str, [first, second]: [&str; 2], says: [&str; 2], finding: [&str; 2]) {
        let sources = [
            ("report", "published: 2024-05-06", first),
            (
                "correction",
                "published: 2024-05-09\n    supersedes: [report]",
                second,
            ),
        ];
        let sources = sources.map(|(id, card, text)| TestSource {
            id,
            language,
            card,
            text,
        });
        let [first, second] = [first, second].map(|text| text.trim_end_matches('.'));
        let sheet = format!(
            "
facts:
  - id: corrected
    says:
      en: {}
{}
      de: {}
{}
    actors: [choir]
    quotes: [ {{ report: {first} }}, {{ correction: {second} }} ]
",
            says[0], finding[0], says[1], finding[1]
        );
        check_among(&sources, &sheet);
    }

    #[test]
    fn days_between_two_cards() {
        let english = ["The choir has 50 accounts.", "The choir has 40 accounts."];
        let german = [
            "Der Bunte Chor hat 50 Konten.",
            "Der Bunte Chor hat 40 Konten.",
        ];
        for (language, texts) in [("en", english), ("de", german)] {
            corrected(
                language,
                texts,
                [
                    "The choir was said to have 50 accounts, and three days later 40 accounts.",
                    "Der Chor soll 50 Konten haben, und drei Tage später 40 Konten.",
                ],
                [""; 2],
            );
            corrected(
                language,
                texts,
                [
                    "The choir was said to have 50 accounts, and four days later 40 accounts.",
                    "Der Chor soll 50 Konten haben, und vier Tage später 40 Konten.",
                ],
                [
                    "      #                                               ^^^^ error[number-unsupported]: the number `four` is not in the quotes of this statement",
                    "      #                                      ^^^^ error[number-unsupported]: the number `vier` is not in the quotes of this statement",
                ],
            );
        }
    }

    fn counted(sources: [&str; 2], says: &str, more: &str) {
        let sheet = format!(
            "
facts:
  - id: counted
    says:
{says}
{more}
    actors: [choir]
    quotes: [ {{ source: 'QUOTE' }} ]
"
        );
        check_both(sources, &sheet);
    }

    const NINE: [&str; 2] = [
        "Der Chor zählte neun Proben.",
        "The choir counted nine rehearsals.",
    ];
    const MILLIONS: [&str; 2] = [
        "Der Chor zählte 2,6 Millionen Gäste.",
        "The choir counted 2.6 million guests.",
    ];

    #[test]
    fn numbers_that_the_quotes_do_not_have() {
        counted(
            NINE,
            "      en: The choir counted ten rehearsals.
      #                     ^^^ error[number-unsupported]: the number `ten` is not in the quotes of this statement
      de: Der Chor zählte zehn Proben.
      #                   ^^^^ error[number-unsupported]: the number `zehn` is not in the quotes of this statement",
            "",
        );
        counted(
            MILLIONS,
            "      en: The choir counted 2,600 guests.
      #                     ^^^^^ error[number-unsupported]: the number `2,600` is not in the quotes of this statement
      de: Der Chor zählte 2.600 Gäste.
      #                   ^^^^^ error[number-unsupported]: the number `2.600` is not in the quotes of this statement",
            "",
        );
        counted(
            NINE,
            "      { en: The choir counted rehearsals., de: Der Chor zählte Proben. }",
            "    count:
      value: 90
      #      ^^ error[number-unsupported]: the count 90 is not in the quotes of this fact
      of: { en: rehearsals, de: Proben }",
        );
    }

    #[test]
    fn the_same_value_in_any_notation() {
        counted(
            NINE,
            "      { en: The choir counted 9 rehearsals., de: Der Chor zählte 9 Proben. }",
            "    count: { value: 9, of: { en: rehearsals, de: Proben } }",
        );
        counted(
            MILLIONS,
            "      { en: 'The choir counted 2,600,000 guests.', de: Der Chor zählte 2.600.000 Gäste. }",
            "    count: { value: 2600000, of: { en: guests, de: Gäste } }",
        );
        counted(
            NINE,
            "      { en: One choir counted its first rehearsals., de: Ein Chor zählte seine ersten Proben. }",
            "",
        );
    }

    /// Statements of a fact that are borne out by this quote of a source.
    fn borne_out(language: &str, source: &str, english: &str, german: &str) {
        let sheet = format!(
            "
facts:
  - id: told
    says: {{ en: '{english}', de: '{german}' }}
    quotes: [ {{ source: '{source}' }} ]
"
        );
        check_in(language, &format!("{source}."), &sheet);
    }

    #[test]
    fn one_number_in_other_words() {
        for (language, source, english, german) in [
            (
                "en",
                "The hall has 1.5M visitors",
                "The hall has 1.5 million visitors.",
                "Der Saal hat 1,5 Millionen Besucher.",
            ),
            (
                "en",
                "The rehearsal took 3½ hours",
                "The rehearsal took three and a half hours.",
                "Die Probe dauerte 3,5 Stunden.",
            ),
            (
                "ru",
                "Каждый пятый зритель ушёл",
                "One in five spectators left.",
                "Jeder fünfte Zuschauer ging.",
            ),
            (
                "en",
                "The hall opened on Monday, the stage on Friday",
                "The two opened on Monday and Friday.",
                "Die zwei öffneten am Montag und am Freitag.",
            ),
        ] {
            borne_out(language, source, english, german);
        }
    }
}
