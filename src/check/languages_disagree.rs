rule! {
    /// the languages of a statement do not carry the same numbers, dates and actors.
    ///
    /// Readers of one language must not be told more, or something else, than
    /// readers of another. Each wording is compared with the wording in the first
    /// language of the sheet: the same numbers with the same qualifying words, the
    /// same dates, the same actors, each as often as need be.
    ///
    /// What the desk adds to a caution (`desk`), to a judgement (`would-change`)
    /// and to the card of a source (`descriptor`) is its own prose. There, a number
    /// or date in digits must be in the other languages, too.
    languages_disagree = "languages-disagree", Error
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::finding::Finding;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::PartialDate;
use crate::language::Precision;
use crate::language::Quantity;
use crate::reading::Reading;
use crate::sheet::ActorIndex;
use crate::sheet::Sheet;

/// Reports wordings that say more or less than the first language.
pub(super) fn languages_disagree(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        for wordings in [&fact.says, &fact.short, &fact.claim, &fact.counted] {
            disagreement(context.sheet, wordings, findings);
        }
    }
    for caution in &context.cautions {
        disagreement(context.sheet, &caution.says, findings);
    }
    for judged in &context.judged {
        disagreement(context.sheet, &judged.says, findings);
    }
    for added in &context.desk {
        digits_disagree(added, findings);
    }
}

fn disagreement(sheet: &Sheet, readings: &[Reading<'_>], findings: &mut Vec<Finding>) {
    let [first, others @ ..] = readings else {
        return;
    };
    for other in others {
        for (what, more, less) in differences(sheet, first, other) {
            let (own, first_tag) = (other.language.tag(), first.language.tag());
            let lists = [(&more, first_tag), (&less, own)];
            let parts: Vec<String> = lists
                .into_iter()
                .filter(|(list, _)| !list.is_empty())
                .map(|(list, tag)| format!("only `{tag}` has the {what} {}", list.join(", ")))
                .collect();
            let message = format!("the languages differ: {}", parts.join("; "));
            let hint = format!("let `{own}` and `{first_tag}` say the same");
            let finding = Finding::error(CODE, other.text.span(), message);
            findings.push(
                finding
                    .hint(hint)
                    .related(first.text.span(), "the other wording"),
            );
        }
    }
}

/// Reports numbers and dates in digits that the desk wrote in one language only.
fn digits_disagree(readings: &[Reading<'_>], findings: &mut Vec<Finding>) {
    let [first, others @ ..] = readings else {
        return;
    };
    for other in others {
        for (own, missing) in [(first, other), (other, first)] {
            let (numbers, days) = (quantities(missing), dates(missing));
            let number = own
                .quantities
                .iter()
                .map(|it| (&it.range, numbers.contains(&it.value)));
            let date = |it: &Found<DateMention>| days.contains(&(it.value.start, it.value.end));
            let date = own.dates.iter().map(|it| (&it.range, date(it)));
            for (range, found) in number.chain(date) {
                let words = own.words(range);
                if found || !words.contains(|letter: char| letter.is_ascii_digit()) {
                    continue;
                }
                let (own_tag, tag) = (own.language.tag(), missing.language.tag());
                let message = format!("the languages differ: only `{own_tag}` has `{words}`");
                let hint = format!("let `{own_tag}` and `{tag}` say the same");
                let finding = Finding::error(CODE, other.text.span(), message);
                findings.push(
                    finding
                        .hint(hint)
                        .related(first.text.span(), "the other wording"),
                );
            }
        }
    }
}

/// A kind of value, then the values that only one text has, and those that only the other text has.
type Difference = (&'static str, Vec<String>, Vec<String>);

/// Returns the numbers, dates and actors in which two texts differ.
pub(super) fn differences(
    sheet: &Sheet,
    first: &Reading<'_>,
    other: &Reading<'_>,
) -> Vec<Difference> {
    let [mut numbers, mut other_numbers] = [quantities(first), quantities(other)];
    // A share in one language may be a number in another.
    numbers.retain(|it| !other.numerals.are_worth(it.number));
    other_numbers.retain(|it| !first.numerals.are_worth(it.number));
    // “Dreimal” is “three times”.
    let said = |reading: &Reading<'_>, number| reading.frame(&[]).says(number);
    let own = numbers.clone();
    numbers.retain(|it| other_numbers.contains(it) || !said(other, it.number));
    other_numbers.retain(|it| own.contains(it) || !said(first, it.number));
    let [days, other_days] = [dates(first), dates(other)];
    let [named, other_named] = [actors(first), actors(other)];
    let name = |actor: &ActorIndex| sheet[*actor].id.value.to_string();
    let all = [
        differ("number", &numbers, &other_numbers, write_quantity),
        differ("date", &days, &other_days, write_date),
        differ("actor", &named, &other_named, name),
    ];
    all.into_iter().flatten().collect()
}

fn differ<T: Ord>(
    what: &'static str,
    first: &BTreeSet<T>,
    other: &BTreeSet<T>,
    write: impl Fn(&T) -> String,
) -> Option<Difference> {
    let only = |a: &BTreeSet<T>, b: &BTreeSet<T>| a.difference(b).map(&write).collect::<Vec<_>>();
    let (more, less) = (only(first, other), only(other, first));
    (!more.is_empty() || !less.is_empty()).then_some((what, more, less))
}

fn quantities(reading: &Reading<'_>) -> BTreeSet<Quantity> {
    reading.quantities.iter().map(|found| found.value).collect()
}

fn dates(reading: &Reading<'_>) -> BTreeSet<(PartialDate, PartialDate)> {
    reading
        .dates
        .iter()
        .map(|found| (found.value.start, found.value.end))
        .collect()
}

fn actors(reading: &Reading<'_>) -> BTreeSet<ActorIndex> {
    reading.actors.iter().map(|found| found.value).collect()
}

fn write_quantity(quantity: &Quantity) -> String {
    let number = quantity.number;
    match quantity.precision {
        Precision::Exact => number.to_string(),
        Precision::About => format!("about {number}"),
        Precision::MoreThan => format!("more than {number}"),
        Precision::AtLeast => format!("at least {number}"),
        Precision::LessThan => format!("fewer than {number}"),
        Precision::UpTo => format!("up to {number}"),
        Precision::Nearly => format!("nearly {number}"),
    }
}

fn write_date((start, end): &(PartialDate, PartialDate)) -> String {
    let write = |date: &PartialDate| {
        let year = date.year.map(|year| format!("{year:04}"));
        let parts = [date.month, date.day]
            .into_iter()
            .flatten()
            .map(|part| format!("{part:02}"));
        year.into_iter().chain(parts).collect::<Vec<_>>().join("-")
    };
    if start == end {
        write(start)
    } else {
        format!("{}/{}", write(start), write(end))
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_both;

    const SOURCE: &str =
        "Im Mai 2019 zählte der Bunte Chor neun Proben und rund 40 Konten bei Plauderbox.";

    #[test]
    fn a_number_is_missing() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says:
      en: The Bunter Chor counted nine rehearsals.
      de: Der Bunte Chor zählte seine Proben.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has the number 9
    actors: [choir]
    quotes: [ { source: zählte der Bunte Chor neun Proben } ]
",
        );
    }

    #[test]
    fn a_date_is_finer_in_one_language() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says:
      en: The Bunter Chor counted its rehearsals in May 2019.
      de: Der Bunte Chor zählte 2019 seine Proben.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has the date 2019-05; only `de` has the date 2019
    actors: [choir]
    quotes: [ { source: Im Mai 2019 zählte der Bunte Chor neun Proben } ]
",
        );
    }

    #[test]
    fn the_same_in_other_words() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says:
      en: In May 2019 the Bunter Chor counted around forty accounts on Plauderbox.
      de: Bei Plauderbox zählte der Bunte Chor im Mai 2019 etwa 40 Konten.
    actors: [choir, plauderbox]
    quotes: [ { source: Im Mai 2019 zählte der Bunte Chor neun Proben und rund 40 Konten bei Plauderbox } ]
",
        );
    }

    const BOTH: [&str; 2] = [
        "Im Mai 2019 zählte der Chor neun Proben und rund 40 Konten bei Plauderbox.",
        "In May 2019 the choir counted nine rehearsals and about 40 accounts on Plauderbox.",
    ];

    fn counted(says: &str, keys: &str) {
        let sheet = format!(
            "
facts:
  - id: counted
    says:
{says}
{keys}
    quotes: [ {{ source: QUOTE }} ]
"
        );
        check_both(BOTH, &sheet);
    }

    #[test]
    fn one_language_says_more() {
        counted(
            "      en: The choir counted nine rehearsals.
      de: Der Chor zählte neun Proben und rund 40 Konten.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `de` has the number about 40",
            "    actors: [choir]",
        );
        counted(
            "      en: In May 2019 the choir counted its rehearsals.
      de: Der Chor zählte seine Proben.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has the date 2019-05",
            "    actors: [choir]",
        );
        counted(
            "      en: The choir counted accounts on Plauderbox.
      de: Der Chor zählte Konten.
      #   ^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has the actor plauderbox",
            "    actors: [choir, plauderbox]
    waive: { rule: actor-not-named, because: { en: a test, de: ein Test } }",
        );
    }

    #[test]
    fn what_the_desk_adds() {
        let caution = "    actors: [choir]
    quotes: [ { source: QUOTE } ]
cautions:
  - id: which
    says: { en: The source has a year., de: Die Quelle hat ein Jahr. }
    desk:
      en: The year may be 2018.
      de: Vielleicht ist es 2017.
      #   ^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has `2018`
      #   ^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `de` has `2017`";
        counted(
            "      { en: The choir counted 9 rehearsals., de: Der Chor zählte neun Proben. }",
            caution,
        );
    }

    #[test]
    fn both_languages_say_the_same() {
        counted(
            "      { en: The choir counted 9 rehearsals., de: Der Chor zählte neun Proben. }",
            "    actors: [choir]",
        );
        counted(
            "      { en: In May 2019 the choir counted rehearsals., de: Der Chor zählte im Mai 2019 Proben. }",
            "    actors: [choir]",
        );
        counted(
            "      { en: The choir counted around forty accounts., de: Etwa 40 Konten zählte der Chor. }",
            "    actors: [choir]",
        );
    }
}
