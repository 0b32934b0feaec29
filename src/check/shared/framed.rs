//! Differences between statements and their quotes, as findings.

use crate::check::Context;
use crate::check::shared::judged;
use crate::files::Span;
use crate::finding::Code;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::reading::Reading;
use crate::reading::frame::Difference;
use crate::reading::frame::Part;

/// Reports the differences of some parts of the frame, as findings of one rule.
pub(in crate::check) fn report(
    context: &Context<'_>,
    parts: &[Part],
    code: Code,
    hint: &str,
    findings: &mut Vec<Finding>,
) {
    for fact in &context.facts {
        let says = fact.says.iter().zip(&fact.differences);
        // A short wording leaves much out: only what it adds or exchanges counts.
        let short = fact.short.iter().zip(&fact.short_differences);
        let says = says.map(|(reading, differences)| (reading, differences, Wording::Full));
        let claim = fact.claim.iter().zip(&fact.claim_differences);
        let short = short.chain(claim);
        for (reading, differences, wording) in
            says.chain(short.map(|(reading, it)| (reading, it, Wording::Short)))
        {
            let counts = |it: &Difference| wording == Wording::Full || !it.is_dropped();
            let chosen = differences
                .iter()
                .filter(|it| parts.contains(&it.part) && counts(it));
            findings.extend(chosen.map(|it| finding(context, fact, reading, it, code, hint)));
        }
    }
    judged::report(context, parts, code, findings);
}

/// A wording of a statement: one that must tell all that its quotes say, or one that may leave something out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wording {
    Full,
    Short,
}

/// Returns a difference as a finding: an error if a reader can see that it is wrong, a warning if a person must say.
pub(super) fn by_certainty(
    difference: &Difference,
    code: Code,
    place: Span,
    message: String,
) -> Finding {
    if difference.certain {
        Finding::error(code, place, message)
    } else {
        Finding::warning(code, place, message)
    }
}

fn finding(
    context: &Context<'_>,
    fact: &FactReading<'_>,
    reading: &Reading<'_>,
    difference: &Difference,
    code: Code,
    hint: &str,
) -> Finding {
    let place = context.place(reading, &difference.range);
    let message = difference.message.clone();
    let finding = by_certainty(difference, code, place, message).hint(hint);
    let compared = difference.quote.as_ref().and_then(|(passage, range)| {
        let (quote, translation) = fact.passages.read_in(reading.language, *passage)?;
        let what = if translation {
            "the words of its translation"
        } else {
            "the words of the quote"
        };
        Some((context.place(quote, range), what))
    });
    match compared {
        Some((place, what)) => finding.related(place, what),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;
    use crate::check::tests::check_with;

    /// Checks an English and a German statement against a quote in one of the two languages with a translation into the other.
    fn translated(language: &str, quote: &str, translation: &str, says: &str) {
        let (other, _) = translation.split_once(": ").expect("a tag");
        let sheet = format!(
            "
facts:
  - id: told
    says:
{says}
    actors: [choir]
    quotes:
      - source: {quote}
        translation: {{ {translation} }}
"
        );
        assert_ne!(language, other);
        check_in(language, &format!("{quote}."), &sheet);
    }

    #[test]
    fn english_beside_the_translation_of_a_german_quote() {
        // No list of meanings has the verb, so that only texts of one language can be compared in it.
        let quote = "Der Chor hat den Saal nicht tapeziert";
        let translation = "en: The choir did not paper the hall";
        translated(
            "de",
            quote,
            translation,
            "      en: The choir papered the hall.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`not`), the statement does not
      de: Der Chor hat den Saal tapeziert.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`nicht`), the statement does not",
        );
        translated(
            "de",
            quote,
            translation,
            "      en: The hall was not papered by the choir.
      de: Der Saal wurde vom Chor nicht tapeziert.",
        );
    }

    #[test]
    fn german_beside_the_translation_of_an_english_quote() {
        let quote = "Most of the lanterns of the choir glimmer";
        let translation = "de: Die meisten Laternen des Chors glimmen";
        translated(
            "en",
            quote,
            translation,
            "      en: The lanterns of the choir glimmer.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[limit-changed]: the quote says “most” (`Most of`), the statement does not
      de: Die Laternen des Chors glimmen.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[limit-changed]: the quote says “most” (`Die meisten`), the statement does not",
        );
        translated(
            "en",
            quote,
            translation,
            "      en: Most lanterns of the choir glimmer.
      de: Die Mehrzahl der Laternen des Chors glimmt.",
        );
    }

    #[test]
    fn french_beside_the_translation_of_a_german_quote() {
        let french = [("[en, de]", "[en, fr]"), (", de: ", ", fr: ")];
        let sheet = |says: &str| {
            format!(
                "
facts:
  - id: told
    says:
      en: The choir did not paper the hall.
{says}
    actors: [choir]
    quotes:
      - source: Der Chor hat den Saal nicht tapeziert
        translation: {{ en: The choir did not paper the hall, fr: Le chœur n’a pas tapissé la salle }}
"
            )
        };
        let source = "Der Chor hat den Saal nicht tapeziert.";
        let french: Vec<_> = french
            .into_iter()
            .chain([("Bunter Chor }", "chœur }"), ("Ein Umzug", "Un départ")])
            .collect();
        check_with(
            &french,
            source,
            &sheet(
                "      fr: Le chœur a tapissé la salle.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`n’a pas`), the statement does not
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: `en` denies (`not`), `fr` does not",
            ),
        );
        check_with(
            &french,
            source,
            &sheet("      fr: La salle n’a pas été tapissée par le chœur."),
        );
    }

    /// Checks an English statement that says the opposite of its quote in one word, beside a German one that says as much as the quote.
    fn check_opposite(quote: &str, quoted: &str, [before, own, after]: [&str; 3], german: &str) {
        let (blanks, carets) = (" ".repeat(before.chars().count()), "^".repeat(own.len()));
        let sheet = format!(
            "
facts:
  - id: told
    says:
      en: {before}{own}{after}
      #   {blanks}{carets} error[negation-changed]: the quote says `{quoted}`, the statement the opposite (`{own}`)
      de: {german}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
"
        );
        check_in("en", &format!("{quote}."), &sheet);
    }

    #[test]
    fn a_word_and_its_opposite() {
        check_opposite(
            "The choir opposes the fee",
            "opposes",
            ["The choir ", "supports", " the fee."],
            "Der Chor ist gegen die Gebühr.",
        );
        check_opposite(
            "The choir rarely sings in the hall",
            "rarely",
            ["The choir ", "often", " sings in the hall."],
            "Der Chor singt selten im Saal.",
        );
        check_opposite(
            "The choir stayed in the hall",
            "stayed",
            ["The choir ", "left", " the hall."],
            "Der Chor blieb im Saal.",
        );
        check_opposite(
            "The choir lifted the ban",
            "lifted",
            ["The choir ", "imposed", " the ban."],
            "Der Chor hob die Sperre auf.",
        );
    }

    #[test]
    fn an_opposite_that_is_denied_says_as_much() {
        check_in(
            "en",
            "The choir did not stay in the hall.",
            "
facts:
  - id: left
    says: { en: The choir left the hall., de: Der Chor verließ den Saal. }
    actors: [choir]
    quotes: [ { source: The choir did not stay in the hall } ]
",
        );
    }
}
