//! Dates, and the quotes that state them.

use crate::check::tests::check;
use crate::check::tests::check_both;
use crate::check::tests::check_in;
use crate::check::tests::check_with;
use crate::check::tests::{TestSource, check_among};

#[test]
fn a_range_with_the_year_from_context() {
    check(
        "Im Mai 2019 zog der Chor um. Die Proben waren zwischen dem 21. und 24. November.",
        "
facts:
  - id: rehearsals
    says:
      en: The rehearsals were held from 21 to 24 November 2019.
      de: Die Proben fanden vom 21. bis 24. November 2019 statt.
    date: 2019-11-21/2019-11-24
    quotes: [ { source: Die Proben waren zwischen dem 21. und 24. November } ]
    context: [ { source: Im Mai 2019 } ]
cautions:
  - id: year
    says: { en: The source gives no year here., de: Die Quelle nennt hier kein Jahr. }
    quotes: [ { source: zwischen dem 21. und 24. November } ]
",
    );
}

#[test]
fn a_year_that_nothing_states() {
    check(
        "Die Proben waren zwischen dem 21. und 24. November.",
        "
facts:
  - id: rehearsals
    says:
      en: The rehearsals were held from 21 to 24 November.
      de: Die Proben fanden vom 21. bis 24. November statt.
    date: 2019-11-21/2019-11-24
    #     ^^^^^^^^^^^^^^^^^^^^^ error[date-unsupported]: the date 2019-11-21/2019-11-24 is not in the quotes of this fact
    quotes: [ { source: Die Proben waren zwischen dem 21. und 24. November } ]
",
    );
}

#[test]
fn a_year_across_a_new_year() {
    check(
        "Der Bunte Chor sang am 1. Dezember 2019. Die Proben waren am 15. Januar und am 3. August.",
        "
facts:
  - id: rehearsals
    says:
      en: A rehearsal was held on 15 January 2020.
      de: Eine Probe fand am 15. Januar 2020 statt.
    date: 2020-01-15
    quotes: [ { source: Die Proben waren am 15. Januar } ]
    context: [ { source: 1. Dezember 2019 } ]
  - id: later
    says:
      en: A rehearsal was held on 3 August.
      de: Eine Probe fand am 3. August statt.
    date: 2020-08-03
    #     ^^^^^^^^^^ error[date-unsupported]: the date 2020-08-03 is not in the quotes of this fact
    quotes: [ { source: Die Proben waren am 15. Januar und am 3. August } ]
    context: [ { source: 1. Dezember 2019 } ]
cautions:
  - id: year
    says: { en: The source gives no year here., de: Die Quelle nennt hier kein Jahr. }
    quotes: [ { source: am 15. Januar } ]
",
    );
}

#[test]
fn another_day_in_one_language() {
    check(
        "Am 27. März 2017 zog der Chor um.",
        "
facts:
  - id: move
    says:
      en: The choir moved on 28 March 2017.
      #                      ^^^^^^^^^^^^^ error[date-unsupported]: the date `28 March 2017` is not in the quotes of this statement
      de: Am 27. März 2017 zog der Chor um.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has the date 2017-03-28; only `de` has the date 2017-03-27
    actors: [choir]
    quotes: [ { source: Am 27. März 2017 zog der Chor um } ]
",
    );
}

/// A fact with a date in its words and one in its data.
fn moved(sources: [&str; 2], says: &str, more: &str) {
    let sheet = format!(
        "
facts:
  - id: move
    says:
{says}
{more}
    actors: [choir]
    quotes: [ {{ source: 'QUOTE' }} ]
"
    );
    check_both(sources, &sheet);
}

const DAY: [&str; 2] = [
    "Am 27. März 2017 zog der Chor um.",
    "On 27 March 2017 the choir moved.",
];
const RANGE: [&str; 2] = [
    "Vom 21. bis 24. November 2019 zog der Chor um.",
    "From 21 to 24 November 2019 the choir moved.",
];
const MONTH: [&str; 2] = [
    "Im Mai 2018 zog der Chor um.",
    "In May 2018 the choir moved.",
];

#[test]
fn finer_or_other_than_the_words() {
    moved(
        MONTH,
        "      en: The choir moved on 3 May 2018.
      #                      ^^^^^^^^^^ error[date-unsupported]: the date `3 May 2018` is not in the quotes of this statement
      de: Der Chor zog am 3. Mai 2018 um.
      #                   ^^^^^^^^^^^ error[date-unsupported]: the date `3. Mai 2018` is not in the quotes of this statement",
        "",
    );
    moved(
        RANGE,
        "      en: The choir moved on 21 November 2019.
      #                      ^^^^^^^^^^^^^^^^ error[date-unsupported]: the date `21 November 2019` is not in the quotes of this statement
      de: Der Chor zog am 21. November 2019 um.
      #                   ^^^^^^^^^^^^^^^^^ error[date-unsupported]: the date `21. November 2019` is not in the quotes of this statement",
        "",
    );
    moved(
        DAY,
        "      { en: The choir moved in 2017., de: Der Chor zog 2017 um. }",
        "    date: 2018
    #     ^^^^ error[date-unsupported]: the date 2018 is not in the quotes of this fact",
    );
}

#[test]
fn as_fine_as_the_words_or_coarser() {
    moved(
        DAY,
        "      { en: The choir moved on 27 March 2017., de: Der Chor zog am 27. März 2017 um. }",
        "    date: 2017-03-27",
    );
    moved(
        DAY,
        "      { en: The choir moved in March 2017., de: Der Chor zog im März 2017 um. }",
        "    date: 2017-03",
    );
    moved(
        RANGE,
        "      { en: The choir moved from 21 to 24 November 2019., de: Der Chor zog vom 21. bis 24. November 2019 um. }",
        "    date: 2019-11-21/2019-11-24",
    );
}

/// Checks what a statement says of a source that Zwitscher published on 6 May 2024.
fn told(says: &str) {
    for (language, source) in [
        ("de", "Der Bunte Chor hat seine Gruppe geschlossen."),
        ("en", "The choir has closed its group."),
    ] {
        let card = "published: 2024-05-06\n    publisher: '[Zwitscher]'";
        let quote = source.trim_end_matches('.');
        let sheet = format!(
            "
facts:
  - id: closed
    says:
{says}
    actors: [choir, zwitscher]
    quotes: [ {{ source: {quote} }} ]
"
        );
        check_with(
            &[("LANGUAGE", language), ("published: unknown", card)],
            source,
            &sheet,
        );
    }
}

#[test]
fn the_day_on_which_the_publisher_told_it() {
    told(
        "      en: The choir had closed its group by 6 May 2024, when Zwitscher wrote of it.
      de: Bis zum 6. Mai 2024, als Zwitscher darüber schrieb, hatte der Chor seine Gruppe geschlossen.",
    );
    told(
        "      en: Zwitscher wrote on 6 May 2024 that the choir had closed its group.
      de: Zwitscher schrieb am 6. Mai 2024, der Chor habe seine Gruppe geschlossen.",
    );
    told(
        "      en: On 6 May 2024 the choir closed its group, Zwitscher wrote.
      #      ^^^^^^^^^^ error[date-unsupported]: the date `6 May 2024` is not in the quotes of this statement
      de: Am 6. Mai 2024 schloss der Chor seine Gruppe, schrieb Zwitscher.
      #      ^^^^^^^^^^^ error[date-unsupported]: the date `6. Mai 2024` is not in the quotes of this statement",
    );
    told(
        "      en: Zwitscher wrote that the choir closed its group by 7 May 2024.
      #                                                      ^^^^^^^^^^ error[date-unsupported]: the date `7 May 2024` is not in the quotes of this statement
      de: Zwitscher schrieb, der Chor habe seine Gruppe bis zum 7. Mai 2024 geschlossen.
      #                                                         ^^^^^^^^^^^ error[date-unsupported]: the date `7. Mai 2024` is not in the quotes of this statement",
    );
}

/// Checks what is said of two prints of one sentence without a year, the second of which is of 2024.
fn printed(quoted: &str, year: &str, finding: [&str; 2]) {
    for (language, text) in [
        ("en", "On 1 July the choir will close all of its rooms."),
        (
            "de",
            "Am 1. Juli wird der Bunte Chor alle seine Räume schließen.",
        ),
    ] {
        let cards = [
            "published: 2021-06-14",
            "published: 2024-06-02\n    based-on: [first]",
        ];
        let sources = [("first", cards[0]), ("second", cards[1])];
        let sources = sources.map(|(id, card)| TestSource {
            id,
            language,
            card,
            text,
        });
        let quote = text.trim_end_matches('.');
        let sheet = format!(
            "
facts:
  - id: close
    says:
      en: On 1 July {year} the choir will close all of its rooms.
{}
      de: Am 1. Juli {year} wird der Bunte Chor alle seine Räume schließen.
{}
    actors: [choir]
    quotes: [ {{ {quoted}: {quote} }} ]
  - {{ id: other, says: {{ en: The choir will close., de: Der Bunte Chor wird schließen. }}, actors: [choir], quotes: [ {{ first: {quote} }}, {{ second: {quote} }} ] }}
",
            finding[0], finding[1]
        );
        check_among(&sources, &sheet);
    }
}

#[test]
fn the_year_of_a_copy() {
    printed("first", "2021", [""; 2]);
    printed(
        "second",
        "2024",
        [
            "      #      ^^^^^^^^^^^ error[date-unsupported]: the date `1 July 2024` is not in the quotes of this statement",
            "      #      ^^^^^^^^^^^^ error[date-unsupported]: the date `1. Juli 2024` is not in the quotes of this statement",
        ],
    );
}

#[test]
fn the_day_of_an_announcement() {
    check_in(
        "en",
        "The move was announced on 3 May 2024, and began on 9 June 2024.",
        "
facts:
  - id: began
    says:
      en: The move began on 3 May 2024.
      #                     ^^^^^^^^^^ error[date-unsupported]: in the quote `3 May 2024` is the date of something else; `9 June 2024` is that of this
      de: Der Umzug begann am 3. Mai 2024.
      #                       ^^^^^^^^^^^ error[date-unsupported]: in the quote `3. Mai 2024` is the date of something else; `9 June 2024` is that of this
    quotes: [ { source: 'The move was announced on 3 May 2024, and began on 9 June 2024' } ]
  - id: right
    says: { en: The move began on 9 June 2024., de: Der Umzug begann am 9. Juni 2024. }
    quotes: [ { source: 'The move was announced on 3 May 2024, and began on 9 June 2024' } ]
",
    );
}

#[test]
fn open_until_is_closed_after() {
    check_in(
        "en",
        "The hall of the choir stays open until 31 March 2025.",
        "
facts:
  - id: closes
    says: { en: The hall of the choir closes after 31 March 2025., de: Der Saal des Chors schließt nach dem 31. März 2025. }
    actors: [choir]
    quotes: [ { source: The hall of the choir stays open until 31 March 2025 } ]
",
    );
}

#[test]
fn days_in_a_row_that_a_quote_lists() {
    check_in(
        "en",
        "On 14, 15 and 16 May 2019 the choir sang; on 20 and 22 May 2019 the hall was shut.",
        "
facts:
  - id: sang
    says: { en: 'On 14, 15 and 16 May 2019 the choir sang.', de: 'Am 14., 15. und 16. Mai 2019 sang der Chor.' }
    date: 2019-05-14/2019-05-16
    actors: [choir]
    quotes: [ { source: 'On 14, 15 and 16 May 2019 the choir sang' } ]
  - id: shut
    says: { en: On 20 and 22 May 2019 the hall was shut., de: Am 20. und 22. Mai 2019 war der Saal geschlossen. }
    date: 2019-05-20/2019-05-22
    #     ^^^^^^^^^^^^^^^^^^^^^ error[date-unsupported]: the date 2019-05-20/2019-05-22 is not in the quotes of this fact
    quotes: [ { source: on 20 and 22 May 2019 the hall was shut } ]
",
    );
}

#[test]
fn months_of_a_part_of_a_year() {
    for (date, finding) in [
        ("2019-07/2019-09", ""),
        (
            "2019-04/2019-06",
            "    #     ^^^^^^^^^^^^^^^ error[date-unsupported]: the date 2019-04/2019-06 is not in the quotes of this fact",
        ),
    ] {
        let sheet = format!(
            "
facts:
  - id: moved
    says: {{ en: The choir moved in the third quarter of 2019., de: Der Chor zog im dritten Quartal 2019 um. }}
    date: {date}
{finding}
    actors: [choir]
    quotes: [ {{ source: The choir moved in the third quarter of 2019 }} ]
"
        );
        let text = "The choir moved in the third quarter of 2019.";
        check_in("en", text, &sheet);
    }
}

#[test]
fn a_day_in_words() {
    check_in(
        "en",
        "The choir sang on the sixth of May.",
        "
facts:
  - id: sang
    says:
      en: On 7 May the choir sang.
      #      ^^^^^ error[date-unsupported]: the date `7 May` is not in the quotes of this statement
      de: Am siebten Mai sang der Chor.
      #      ^^^^^^^^^^^ error[date-unsupported]: the date `siebten Mai` is not in the quotes of this statement
    actors: [choir]
    quotes: [ { source: The choir sang on the sixth of May } ]
",
    );
}

#[test]
fn the_year_of_a_noun_is_not_that_of_the_deed() {
    check_in(
        "en",
        "The statutes of 2011 were replaced in 2019.",
        "
facts:
  - id: replaced
    says:
      en: The statutes were replaced in 2011.
      #                                 ^^^^ error[date-unsupported]: in the quote `2011` is the date of something else; `2019` is that of this
      de: Die Satzung wurde 2011 ersetzt.
      #                     ^^^^ error[date-unsupported]: in the quote `2011` is the date of something else; `2019` is that of this
    quotes: [ { source: The statutes of 2011 were replaced in 2019 } ]
",
    );
}

#[test]
fn the_day_of_a_vote_that_was_announced_earlier() {
    check_in(
        "en",
        "The vote was announced on 3 May 2024 and held on 17 May 2024.",
        "
facts:
  - id: vote
    says:
      en: The vote took place on 3 May 2024.
      #                          ^^^^^^^^^^ error[date-unsupported]: in the quote `3 May 2024` is the date of something else; `17 May 2024` is that of this
      de: Die Abstimmung fand am 3. Mai 2024 statt.
      #                          ^^^^^^^^^^^ error[date-unsupported]: in the quote `3. Mai 2024` is the date of something else; `17 May 2024` is that of this
    quotes: [ { source: The vote was announced on 3 May 2024 and held on 17 May 2024 } ]
",
    );
}

#[test]
fn which_of_two_things_came_first() {
    check_in(
        "en",
        "The rooms closed after the fees had risen.",
        "
facts:
  - id: rooms
    says:
      en: The fees rose after the rooms had closed.
      #                           ^^^^^^^^^^^^^^^^ error[date-unsupported]: the quote says that `fees had risen` came first, the statement that `rooms had closed` did
      de: Die Räume schlossen, nachdem die Gebühren gestiegen waren.
    quotes: [ { source: The rooms closed after the fees had risen } ]
",
    );
}

#[test]
fn a_deadline_is_a_day_until_which_something_is_open() {
    check_in(
        "en",
        "The choir takes names until 3 May 2024 and opens the hall on 17 May 2024.",
        "
facts:
  - id: names
    says: { en: 'The closing date for names at the choir is 3 May 2024.', de: 'Meldeschluss beim Chor ist der 3. Mai 2024.' }
    actors: [choir]
    quotes: [ { source: 'The choir takes names until 3 May 2024' } ]
  - id: hall
    says: { en: 'The hall does not open before 17 May 2024.', de: 'Der Saal öffnet nicht vor dem 17. Mai 2024.' }
    quotes: [ { source: 'opens the hall on 17 May 2024' } ]
",
    );
}

#[test]
fn not_before_a_day_is_not_on_it() {
    check_in(
        "en",
        "The hall does not open before 3 May 2024. The choir decided on 17 May 2024.",
        "
facts:
  - id: hall
    says:
      en: The hall opens on 3 May 2024.
      #                     ^^^^^^^^^^ error[date-unsupported]: the quote says “before 3 May 2024”, the statement “on 3 May 2024”
      de: Der Saal öffnet am 3. Mai 2024.
      #                      ^^^^^^^^^^^ error[date-unsupported]: the quote says “before 3 May 2024”, the statement “am 3. Mai 2024”
    quotes: [ { source: The hall does not open before 3 May 2024 } ]
  - id: decided
    says:
      en: The choir decided before 17 May 2024.
      #                            ^^^^^^^^^^^ error[date-unsupported]: the quote says “on 17 May 2024”, the statement “before 17 May 2024”
      de: Der Beschluss des Chors fiel vor dem 17. Mai 2024.
      #                                        ^^^^^^^^^^^^ error[date-unsupported]: the quote says “on 17 May 2024”, the statement “vor dem 17. Mai 2024”
    actors: [choir]
    quotes: [ { source: The choir decided on 17 May 2024 } ]
",
    );
}

/// The day of the meeting is in the context, and the day in the quote is that of what was resolved.
#[test]
fn the_day_of_a_resolution_is_not_that_of_the_deed() {
    for (language, meeting, quote) in [
        (
            "en",
            "Minutes of 18 February 2025",
            "The board resolved to close the page on 31 March 2025",
        ),
        (
            "de",
            "Protokoll vom 18. Februar 2025",
            "Der Vorstand beschloss, die Seite am 31. März 2025 zu schließen",
        ),
    ] {
        let sheet = format!(
            "
facts:
  - id: resolved
    says:
      en: The board resolved to close the page on 31 March 2025.
      de: Der Vorstand beschloss, die Seite am 31. März 2025 zu schließen.
    date: 2025-02-18
    quotes: [ {{ source: '{quote}' }} ]
    context: [ {{ source: '{meeting}' }} ]
"
        );
        check_in(language, &format!("{meeting}.\n\n{quote}."), &sheet);
    }
    check_in(
        "en",
        "Minutes of 18 February 2025.\n\nThe board closed the page on 31 March 2025.",
        "
facts:
  - id: closed
    says:
      en: The board closed the page on 31 March 2025.
      de: Der Vorstand schloss die Seite am 31. März 2025.
    date: 2025-02-18
    #     ^^^^^^^^^^ error[date-unsupported]: the date 2025-02-18 is not in the quotes of this fact
    quotes: [ { source: The board closed the page on 31 March 2025 } ]
    context: [ { source: Minutes of 18 February 2025 } ]
",
    );
}
