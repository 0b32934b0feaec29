rule! {
    /// two facts give different values for one thing.
    ///
    /// Two facts that count the same thing of the same actors cannot both be
    /// right where their numbers differ; nor can two facts with the same short
    /// wording and different dates. Things are the same where the wording in the
    /// first language of the sheet is, without regard to capitals.
    ///
    /// Facts with the same `question` are about one thing whatever their wording,
    /// and facts with different ones are not.
    ///
    /// Where the quotes of two facts of one time, about the same actors, say that a
    /// move leads one way and the other, they contradict each other too.
    ///
    /// Numbers of different days are a series and contradict nobody, be the days typed
    /// or said in the statement, as does a
    /// rounded number (`about`) that the other is within a tenth of, and a number
    /// that a later source takes back (`supersedes`).
    ///
    /// Two statements in the same words but for the day, of nothing that is counted, tell
    /// one event twice or two of a series: a warning, because a person must say which.
    ///
    /// Sources do contradict each other, and themselves. That is for the reader
    /// to know: declare it under `differences`, and briefings print each of the
    /// facts beside the other; or let one caution quote the words of both.
    /// Otherwise mend the value, or say in the wording what differs.
    values_conflict = "values-conflict", Error
}

mod days;
mod ways;

use std::collections::BTreeMap;

use crate::check::Context;
use crate::check::anchors;
use crate::files::Span;
use crate::finding::Finding;
use crate::reading;
use crate::sheet::CautionIndex;
use crate::sheet::Count;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;

use self::days::Days;
use self::ways::Ways;

/// Reports pairs of facts that contradict each other, at the later one.
pub(super) fn values_conflict(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    let mut ways = Ways::default();
    let mut days = Days::default();
    for later in FactIndex::all(sheet) {
        let mut conflicts = conflicts(sheet, later);
        for conflict in days.other_day(context, later) {
            conflicts.entry(conflict.0).or_insert(conflict.1);
        }
        conflicts.extend(ways.turned(context, later));
        for (
            earlier,
            Conflict {
                message,
                span,
                other,
                certain,
            },
        ) in conflicts
        {
            if !sheet.is_difference(earlier, later)
                && !is_taken_back(sheet, earlier, later)
                && !is_explained(context, earlier, later)
            {
                let hint = format!(
                    "correct one of them, or declare it: `differences: [{{ id: …, between: [{}, {}] }}]`",
                    sheet[earlier].id.value, sheet[later].id.value
                );
                let finding = if certain {
                    Finding::error(CODE, span, message)
                } else {
                    Finding::warning(CODE, span, message)
                };
                findings.push(finding.hint(hint).related(other, "the other value"));
            }
        }
    }
}

/// A conflict of a fact with an earlier one.
struct Conflict {
    message: String,
    /// The place in the fact.
    span: Span,
    /// The place in the earlier fact that it contradicts.
    other: Span,
    /// True if both cannot be right; false if a person must say.
    certain: bool,
}

impl Conflict {
    fn certain(message: String, span: Span, other: Span) -> Self {
        Self {
            message,
            span,
            other,
            certain: true,
        }
    }
}

/// Returns the earlier facts that a fact contradicts, in the order of the sheet, each once.
fn conflicts(sheet: &Sheet, later: FactIndex) -> BTreeMap<FactIndex, Conflict> {
    let fact = &sheet[later];
    let is_earlier = |it: &FactIndex| *it < later;
    let worded = sheet.worded_the_same(later).filter(is_earlier);
    let dated = worded.filter_map(|it| Some((it, dates(&sheet[it], fact)?)));
    let alike = sheet.counting_the_same(later).filter(is_earlier);
    let counted = alike.filter_map(|it| Some((it, counts(&sheet[it], fact)?)));
    // Of two conflicts with one fact, that of the numbers is told.
    dated.chain(counted).collect()
}

fn counts(earlier: &Fact, later: &Fact) -> Option<Conflict> {
    let (one, other): (&Count, &Count) = (earlier.count.as_ref()?, later.count.as_ref()?);
    let differ = !reading::are_equal(one, other) && reading::are_of_one_time(earlier, later);
    differ.then(|| {
        let id = &earlier.id.value;
        let message = format!(
            "the fact `{id}` counts {} of the same, this one {}",
            one.value.value, other.value.value
        );
        Conflict::certain(message, other.value.span, one.value.span)
    })
}

/// True if one of the facts rests on a source that a source of the other supersedes.
fn is_taken_back(sheet: &Sheet, one: FactIndex, other: FactIndex) -> bool {
    let supersedes = |later: FactIndex, earlier: FactIndex| {
        let mut later = sheet[later]
            .quotes
            .iter()
            .flat_map(|it| &sheet[it.source].supersedes);
        later.any(|it| {
            sheet[earlier]
                .quotes
                .iter()
                .any(|quote| quote.source == it.value)
        })
    };
    supersedes(one, other) || supersedes(other, one)
}

fn dates(earlier: &Fact, later: &Fact) -> Option<Conflict> {
    let (one, other) = (earlier.date?, later.date?);
    (one.value != other.value).then(|| {
        let message = format!(
            "the fact `{}` has the same short wording and another date",
            earlier.id.value
        );
        Conflict::certain(message, other.span, one.span)
    })
}

/// True if one caution quotes words of both facts.
fn is_explained(context: &Context<'_>, one: FactIndex, other: FactIndex) -> bool {
    CautionIndex::all(context.sheet).any(|caution| {
        let quotes = &context.evidence.caution(caution).quotes;
        let touches = |fact: FactIndex| {
            context.evidence.fact(fact).quotes.iter().any(|quote| {
                anchors::anchor(quote).is_some_and(|anchor| {
                    anchors::any_touches(quotes, quote.document, &anchor.bytes)
                })
            })
        };
        touches(one) && touches(other)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;
    use crate::check::tests::{TestSource, check_among};

    const GERMAN: &str =
        "Der Bunte Chor hat 40 Konten. Später hieß es: Der Bunte Chor hat 50 Konten.";
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
            &counts(
                "    count: { value: 50, of: { en: accounts of the Chor, de: Konten des Chors } }",
            ),
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
}
