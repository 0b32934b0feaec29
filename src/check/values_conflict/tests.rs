//! Facts that give different values for one thing, and facts that may.

use crate::check::tests::check;
use crate::check::tests::check_in;
use crate::check::tests::{TestSource, check_among};

const GERMAN: &str = "Der Bunte Chor hat 40 Konten. Später hieß es: Der Bunte Chor hat 50 Konten.";
const ENGLISH: &str = "The choir left on 3 May 2019. Elsewhere: on 4 May 2019 the choir left.";

fn counts(second: &str) -> String {
    format!(
        "
facts:
  - id: first
    says: {{ en: The Bunter Chor has 40 accounts., de: Der Bunte Chor hat 40 Konten. }}
    count: {{ value: 40, of: {{ en: Accounts, de: Konten }} }}
    actors: [choir]
    quotes: [ {{ source: Der Bunte Chor hat 40 Konten }} ]
  - id: second
    says: {{ en: The Bunter Chor has 50 accounts., de: Der Bunte Chor hat 50 Konten. }}
{second}
    actors: [choir]
    quotes: [ {{ source: Der Bunte Chor hat 50 Konten }} ]
    waive: {{ rule: attribution-missing, because: {{ en: a test, de: ein Test }} }}
"
    )
}

#[test]
fn two_counts() {
    check(
        GERMAN,
        &counts(
            "    count: { value: 50, of: { en: accounts, de: Konten } }
    #               ^^ error[values-conflict]: the fact `first` counts 40 of the same, this one 50",
        ),
    );
}

#[test]
fn counts_of_other_things() {
    check(
        GERMAN,
        &counts("    count: { value: 50, of: { en: accounts of the Chor, de: Konten des Chors } }"),
    );
}

#[test]
fn a_caution_quotes_both_counts() {
    let sheet = counts("    count: { value: 50, of: { en: accounts, de: Konten } }");
    let caution = "
cautions:
  - id: two-counts
    says: { en: The source counts 40 and 50 accounts., de: Die Quelle zählt 40 und 50 Konten. }
    quotes: [ { source: hat 40 Konten }, { source: hat 50 Konten } ]
";
    check(GERMAN, &(sheet + caution));
}

/// Checks two counts of one choir, each with these further keys and its own source, and what the sheet says behind them.
fn two_sources(first: &str, second: &str, cards: [&str; 2], rest: &str) {
    let sources = [
        TestSource {
            id: "one",
            language: "de",
            card: cards[0],
            text: "Am 3. Mai 2019 hatte der Bunte Chor 40 Konten.",
        },
        TestSource {
            id: "two",
            language: "en",
            card: cards[1],
            text: "On 4 June 2019 the choir had 50 accounts.",
        },
    ];
    let sheet = format!(
        "
facts:
  - id: first
    says: {{ en: The Bunter Chor had 40 accounts., de: Der Bunte Chor hatte 40 Konten. }}
    actors: [choir]
    quotes: [ {{ one: Am 3. Mai 2019 hatte der Bunte Chor 40 Konten }} ]
{first}
  - id: second
    says: {{ en: The Bunter Chor had 50 accounts., de: Der Bunte Chor hatte 50 Konten. }}
    actors: [choir]
    quotes: [ {{ two: On 4 June 2019 the choir had 50 accounts }} ]
{second}
{rest}"
    );
    check_among(&sources, &sheet);
}

const FORTY: &str = "    count: { value: 40, of: { en: accounts, de: Konten } }";
const FIFTY: &str = "    count: { value: 50, of: { en: accounts, de: Konten } }";
const CONFLICT: &str = "
    #               ^^ error[values-conflict]: the fact `first` counts 40 of the same, this one 50";

#[test]
fn a_difference_is_declared() {
    let conflict = format!("{FIFTY}{CONFLICT}");
    two_sources(FORTY, &conflict, [""; 2], "");
    let declared = "differences: [ { id: accounts, between: [first, second] } ]";
    two_sources(FORTY, FIFTY, [""; 2], declared);
    let corrected = ["", "supersedes: [one]"];
    let old = format!(
        "{FORTY}
    context: [ {{ two: On 4 June 2019 the choir had 50 accounts }} ]"
    );
    two_sources(&old, FIFTY, corrected, "");
}

/// Checks two counts whose days only the statements say.
fn said(days: [[&str; 2]; 2], finding: &str) {
    let sources = [
        (
            "one",
            "de",
            "Am 3. Mai 2019 hatte der Bunte Chor 900 Gäste.",
        ),
        ("two", "en", "On 4 June 2019 the choir had 2,100 guests."),
        ("three", "en", "On 3 May 2019 the choir had 2,100 guests."),
    ];
    let sources = sources.map(|(id, language, text)| TestSource {
        id,
        language,
        card: "",
        text,
    });
    let [
        [first_english, first_german],
        [second_english, second_german],
    ] = days;
    let sheet = format!(
        "
facts:
  - id: first
    says: {{ en: '{first_english} the Bunter Chor had 900 guests.', de: '{first_german} hatte der Bunte Chor 900 Gäste.' }}
    actors: [choir]
    count: {{ value: 900, of: {{ en: guests, de: Gäste }} }}
    quotes: [ {{ one: Am 3. Mai 2019 hatte der Bunte Chor 900 Gäste }} ]
  - id: second
    says: {{ en: '{second_english} the choir had 2,100 guests.', de: '{second_german} hatte der Bunte Chor 2100 Gäste.' }}
    actors: [choir]
    count: {{ value: 2100, of: {{ en: guests, de: Gäste }} }}
{finding}
    quotes: [ {{ two: 'On 4 June 2019 the choir had 2,100 guests' }}, {{ three: 'On 3 May 2019 the choir had 2,100 guests' }} ]
"
    );
    check_among(&sources, &sheet);
}

#[test]
fn a_series_whose_days_the_statements_say() {
    let may = ["On 3 May 2019", "Am 3. Mai 2019"];
    let june = ["On 4 June 2019", "Am 4. Juni 2019"];
    said([may, june], "");
    let found = "    #               ^^^^ error[values-conflict]: the fact `first` counts 900 of the same, this one 2100";
    said([may, may], found);
}

#[test]
fn a_series_and_a_rounded_number_are_no_difference() {
    let dated = |count: &str, date: &str| format!("{count}\n    date: {date}");
    two_sources(
        &dated(FORTY, "2019-05-03"),
        &dated(FIFTY, "2019-06-04"),
        [""; 2],
        "",
    );
}

#[test]
fn facts_on_one_question_are_about_one_thing() {
    let question = "\n    question: accounts";
    let members =
        "    count: { value: 50, of: { en: accounts of the Chor, de: Konten des Chors } }";
    let first = format!("{FORTY}{question}");
    two_sources(FORTY, members, [""; 2], "");
    two_sources(
        &first,
        &format!("{members}{CONFLICT}{question}"),
        [""; 2],
        "",
    );
    two_sources(
        &first,
        &format!("{FIFTY}\n    question: other"),
        [""; 2],
        "",
    );
}

fn dates([first, second]: [&str; 2], announced: &str) -> String {
    format!(
        "
facts:
  - id: first
    says: {{ en: The choir left on 3 May 2019., de: Der Chor ging am 3. Mai 2019. }}
    short: {{ en: {first}, de: Der Chor geht }}
    date: 2019-05-03
    actors: [choir]
    quotes: [ {{ source: The choir left on 3 May 2019 }} ]
  - id: second
    says: {{ en: On 4 May 2019 the choir left., de: Am 4. Mai 2019 ging der Chor. }}
    short: {{ en: {second}, de: Der Chor geht }}
    date: 2019-05-04
{announced}
    actors: [choir]
    quotes: [ {{ source: on 4 May 2019 the choir left }} ]
"
    )
}

#[test]
fn two_dates() {
    let announced = "    #     ^^^^^^^^^^ error[values-conflict]: the fact `first` has the same short wording and another date";
    check_in(
        "en",
        ENGLISH,
        &dates(["the choir leaves", "the choir leaves"], announced),
    );
    check_in(
        "en",
        ENGLISH,
        &dates(["the choir leaves", "The choir  leaves"], announced),
    );
}

#[test]
fn dates_of_other_events() {
    check_in(
        "en",
        ENGLISH,
        &dates(["the choir leaves", "the choir leaves again"], ""),
    );
}
