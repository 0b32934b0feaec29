rule! {
    /// a statement drops or adds “about”, “more than”, “up to” and the like.
    ///
    /// “About 26,000” and “26,000” are different statements. The word that
    /// qualifies a number in the source must qualify it in every language of the
    /// statement, and `count.about` must say the same. Words of one kind are
    /// equal: *rund* is *about* is *around*. A sign counts as its word: “> 30” is more than 30,
    /// “~30” about 30, and “500+” at least 500, or more than 500.
    ///
    /// Mend the wording so that it is as exact as the source, not more and not less.
    about_changed = "about-changed", Error, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::language::Found;
use crate::language::Precision;
use crate::language::Quantity;
use crate::reading::Passages;
use crate::reading::Reading;

/// Reports every number that is more or less exact than in the quotes.
pub(super) fn about_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        for reading in fact.wordings() {
            changed(context, reading, &fact.passages, findings);
        }
        let Some(count) = fact.fact.typed_count() else {
            continue;
        };
        let precisions = printed(&fact.passages, count.value.value);
        let says_about = precisions.contains(&Precision::About);
        // “Une centaine” is 100, and about 100.
        let mut frames = fact.passages.frames().iter();
        let is_either = frames.any(|frame| frame.says(count.value.value));
        if !precisions.is_empty() && !is_either && says_about != count.about.value {
            let message = if says_about {
                "the source says “about”, the count does not"
            } else {
                "the count says “about”, the source does not"
            };
            let hint = format!("write `about: {says_about}`");
            findings.push(Finding::error(CODE, count.about.span, message).hint(hint));
        }
    }
    for caution in &context.cautions {
        for reading in &caution.says {
            changed(context, reading, &caution.passages, findings);
        }
    }
}

fn changed(
    context: &Context<'_>,
    reading: &Reading<'_>,
    passages: &Passages<'_>,
    findings: &mut Vec<Finding>,
) {
    for stated in &reading.quantities {
        let precisions = printed(passages, stated.value.number);
        let Some(first) = precisions.first() else {
            // The number itself is missing: `number-unsupported` says so.
            continue;
        };
        let own = stated.value.precision;
        if !precisions.iter().any(|quoted| agree(own, *quoted))
            && !is_unread(reading, passages, stated)
        {
            let words = reading.words(&stated.range);
            let (source, statement) = (name(*first), name(stated.value.precision));
            let message = format!("the source gives `{words}` {source}, the statement {statement}");
            let place = context.place(reading, &stated.range);
            let hint = "use the word that the source uses, in this language";
            findings.push(Finding::error(CODE, place, message).hint(hint));
        }
    }
}

/// True if two precisions of a number agree: “nearly 4,000” is “about 4,000”.
fn agree(one: Precision, other: Precision) -> bool {
    let rounds = |precision| matches!(precision, Precision::About | Precision::Nearly);
    one == other || rounds(one) && rounds(other)
}

/// True if words that are not read may make one side as exact as the other: “a maximum of”, “went up to”.
fn is_unread(reading: &Reading<'_>, passages: &Passages<'_>, stated: &Found<Quantity>) -> bool {
    let own = reading.frame(&[]);
    let (at, precision) = (stated.range.start, stated.value.precision);
    let frames = passages.frames();
    let mut passages = passages.readings().iter().zip(frames);
    if precision != Precision::Exact && is_preposition(reading, at) {
        return true;
    }
    // “Une trentaine” is 30, and about 30.
    let roughly = |precision| matches!(precision, Precision::Exact | Precision::About);
    let number = stated.value.number;
    if roughly(precision) && frames.iter().any(|frame| frame.says(number)) {
        return true;
    }
    // “A good dozen” is more than twelve.
    let more = matches!(precision, Precision::MoreThan | Precision::AtLeast);
    if more && frames.iter().any(|frame| frame.says_more_than(number)) {
        return true;
    }
    passages.any(|(passage, frame)| {
        let mut same = passage
            .quantities
            .iter()
            .filter(|it| it.value.number == stated.value.number);
        same.any(|it| match (precision, it.value.precision) {
            // “500+” is at least 500, and more than 500.
            (Precision::MoreThan, Precision::AtLeast) => {
                let behind = passage.text.unprinted().get(it.range.end..);
                behind.is_some_and(|behind| behind.starts_with('+'))
            }
            (Precision::Exact, Precision::UpTo) => {
                own.bounds(at)
                    || own.is_between(at)
                    || own.is_limited()
                    || frame.ends_change(it.range.start)
            }
            (Precision::Exact, _) => own.bounds(at),
            (Precision::UpTo, Precision::Exact) => {
                frame.bounds(it.range.start) || own.ends_change(at)
            }
            // “Nearing 500” is not more than 500.
            (_, Precision::Exact) => {
                let start = it.range.start;
                frame.bounds(start) && !(more && frame.misses(start))
            }
            (_, _) => own.turns(at) || frame.turns(it.range.start),
        })
    })
}

/// True for “Beschwerden über 6 Mitglieder” and “dans les 58 salons”, where the word beside the number bounds nothing.
fn is_preposition(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.words(&(0..at));
    let mut words = before.split_whitespace().rev();
    let last = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    match reading.language.tag() {
        "de" => last == "über" && second.starts_with(char::is_uppercase),
        "fr" => last == "les" && second == "dans",
        "en" => last == "over" && (second == "spread" || second.ends_with("ed")),
        _ => false,
    }
}

/// Returns the precisions that the passages give this number; empty where they do not have it.
fn printed(passages: &Passages<'_>, number: crate::language::Number) -> Vec<Precision> {
    let same = passages
        .quantities()
        .filter(|quantity| quantity.number == number);
    same.map(|quantity| quantity.precision).collect()
}

fn name(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "without a qualifying word",
        Precision::About => "as “about”",
        Precision::MoreThan => "as “more than”",
        Precision::AtLeast => "as “at least”",
        Precision::LessThan => "as “fewer than”",
        Precision::UpTo => "as “up to”",
        Precision::Nearly => "as “nearly”",
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;
    use crate::check::tests::fact_told;

    #[test]
    fn dropped_in_one_language() {
        check(
            "Der Chor zählte rund 2.600 neue Konten.",
            "
facts:
  - id: accounts
    says:
      en: The choir counted 2,600 new accounts.
      #                     ^^^^^ error[about-changed]: the source gives `2,600` as “about”, the statement without a qualifying word
      de: Der Chor zählte etwa 2.600 neue Konten.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has the number 2600; only `de` has the number about 2600
    actors: [choir]
    quotes: [ { source: Der Chor zählte rund 2.600 neue Konten } ]
",
        );
    }

    #[test]
    fn added_to_the_count() {
        check(
            "Der Chor zählte 2.600 neue Konten.",
            "
facts:
  - id: accounts
    says:
      en: The choir counted 2,600 new accounts.
      de: Der Chor zählte 2.600 neue Konten.
    count:
      value: 2600
      about: true
      #      ^^^^ error[about-changed]: the count says “about”, the source does not
      of: { en: new accounts, de: neue Konten }
    actors: [choir]
    quotes: [ { source: Der Chor zählte 2.600 neue Konten } ]
",
        );
    }

    #[test]
    fn one_qualifier_for_another() {
        check(
            "Der Chor zählte mehr als 2.600 neue Konten.",
            "
facts:
  - id: accounts
    says:
      en: The choir counted up to 2,600 new accounts.
      #                           ^^^^^ error[about-changed]: the source gives `2,600` as “more than”, the statement as “up to”
      de: Der Chor zählte über 2.600 neue Konten.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[languages-disagree]: the languages differ: only `en` has the number up to 2600; only `de` has the number more than 2600
    actors: [choir]
    quotes: [ { source: Der Chor zählte mehr als 2.600 neue Konten } ]
",
        );
    }

    const ABOUT: [&str; 2] = [
        "Der Chor zählte rund 2.600 Konten.",
        "The choir counted about 2,600 accounts.",
    ];
    const EXACT: [&str; 2] = [
        "Der Chor zählte 2.600 Konten.",
        "The choir counted 2,600 accounts.",
    ];
    const MORE: [&str; 2] = [
        "Der Chor zählte mehr als 2.600 Konten.",
        "The choir counted more than 2,600 accounts.",
    ];

    #[test]
    fn dropped_added_and_exchanged() {
        fact_told(
            ABOUT,
            "      en: The choir counted 2,600 accounts.
      #                     ^^^^^ error[about-changed]: the source gives `2,600` as “about”, the statement without a qualifying word
      de: Der Chor zählte 2.600 Konten.
      #                   ^^^^^ error[about-changed]: the source gives `2.600` as “about”, the statement without a qualifying word",
            "",
        );
        fact_told(
            EXACT,
            "      en: The choir counted nearly 2,600 accounts.
      #                            ^^^^^ error[about-changed]: the source gives `2,600` without a qualifying word, the statement as “nearly”
      de: Der Chor zählte knapp 2.600 Konten.
      #                         ^^^^^ error[about-changed]: the source gives `2.600` without a qualifying word, the statement as “nearly”",
            "",
        );
        fact_told(
            MORE,
            "      en: The choir counted about 2,600 accounts.
      #                           ^^^^^ error[about-changed]: the source gives `2,600` as “more than”, the statement as “about”
      de: Der Chor zählte rund 2.600 Konten.
      #                        ^^^^^ error[about-changed]: the source gives `2.600` as “more than”, the statement as “about”",
            "",
        );
    }

    #[test]
    fn as_the_source_has_it() {
        fact_told(
            ABOUT,
            "      en: The choir counted roughly 2,600 accounts.
      de: Der Chor zählte ungefähr 2.600 Konten.",
            "    count: { value: 2600, about: true, of: { en: accounts, de: Konten } }",
        );
        fact_told(
            EXACT,
            "      en: The choir counted 2,600 accounts.
      de: Der Chor zählte 2.600 Konten.",
            "    count: { value: 2600, of: { en: accounts, de: Konten } }",
        );
        fact_told(
            MORE,
            "      en: The choir counted over 2,600 accounts.
      de: Der Chor zählte über 2.600 Konten.",
            "",
        );
    }

    #[test]
    fn between_has_both_bounds() {
        check_in(
            "en",
            "The hall had no fewer than 40 and no more than 60 complaints.",
            "
facts:
  - id: doors
    says:
      en: The hall had between 40 and 60 complaints.
      de: Der Saal hatte zwischen 40 und 60 Beschwerden.
    quotes: [ { source: The hall had no fewer than 40 and no more than 60 complaints } ]
",
        );
    }
}
