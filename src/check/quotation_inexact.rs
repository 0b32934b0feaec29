rule! {
    /// a statement puts words between quotation marks that its quotes do not have.
    ///
    /// Readers take what is between quotation marks for the words of the
    /// source. In a statement in the language of the source these words must
    /// be exactly those of the source. A translation between quotation marks cannot be checked by a machine.
    /// Marks around all of a statement are none of YAML, and make somebody's words of it.
    ///
    /// Mend the words, add the quote that has them, or leave the marks out.
    quotation_inexact = "quotation-inexact", Error, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::Passages;
use crate::reading::Quotations;
use crate::reading::Reading;

/// Reports words between quotation marks that no quote of the statement has.
pub(super) fn quotation_inexact(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let facts = context
        .facts
        .iter()
        .flat_map(|fact| fact.wordings().map(|reading| (reading, &fact.passages)));
    let cautions = context.cautions.iter().flat_map(|caution| {
        caution
            .says
            .iter()
            .map(|reading| (reading, &caution.passages))
    });
    for (reading, passages) in facts.chain(cautions) {
        inexact(context, reading, passages, findings);
    }
}

/// Reports the words between quotation marks in one text that none of its passages has.
fn inexact(
    context: &Context<'_>,
    reading: &Reading<'_>,
    passages: &Passages<'_>,
    findings: &mut Vec<Finding>,
) {
    let text = reading.text.unprinted();
    for range in Quotations::of(text).outermost(text) {
        let words = reading.words(&range);
        // The mark at the end belongs to the sentence of the statement: “We are full,” she said.
        let said = words.trim_end_matches(|mark: char| ",.;:!?…".contains(mark));
        let is_said = passages.contain(said);
        if !is_said && is_whole(text, &range) {
            let message =
                "all of this statement is between quotation marks, as if somebody had said it";
            let hint = "leave these marks out: YAML needs none around a text, or straight ones";
            let place = context.place(reading, &range);
            findings.push(Finding::error(CODE, place, message.to_owned()).hint(hint));
        } else if !is_said && passages.are_in(reading.language) {
            let message = format!("the quotes of this statement do not have the words `{words}`");
            let hint = "write the words of the source, or leave the quotation marks out";
            let place = context.place(reading, &range);
            findings.push(Finding::error(CODE, place, message).hint(hint));
        }
    }
}

/// True if a text has no words outside the quotation in this range, and more than one in it.
fn is_whole(text: &str, range: &std::ops::Range<usize>) -> bool {
    let has_words = |part: &str| part.contains(char::is_alphanumeric);
    let is_sentence = text[range.clone()]
        .split_whitespace()
        .nth(MIN_WORDS)
        .is_some();
    is_sentence && !has_words(&text[..range.start]) && !has_words(&text[range.end..])
}

/// The fewest words that are no name of something in quotation marks, less one.
const MIN_WORDS: usize = 4;

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    const SOURCE: &str = "Der Bunte Chor nennt Plauderbox „sehr\nbunt“.";

    #[test]
    fn the_words_of_the_source() {
        check(
            SOURCE,
            "
facts:
  - id: calls
    says:
      en: The Bunter Chor calls Plauderbox ‘very colourful’.
      de: Der Bunte Chor nennt Plauderbox „sehr bunt“.
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nennt Plauderbox „sehr bunt“ } ]
",
        );
    }

    #[test]
    fn other_words() {
        check(
            SOURCE,
            "
facts:
  - id: calls
    says:
      en: The Bunter Chor calls Plauderbox ‘colourful’.
      de: Der Bunte Chor nennt Plauderbox „ganz bunt“.
      #                                    ^^^^^^^^^ error[quotation-inexact]: the quotes of this statement do not have the words `ganz bunt`
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nennt Plauderbox „sehr bunt“ } ]
",
        );
    }

    #[test]
    fn marks_around_all_of_a_statement() {
        check(
            SOURCE,
            "
facts:
  - id: calls
    says:
      en: “The Bunter Chor calls Plauderbox very colourful.”
      #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quotation-inexact]: all of this statement is between quotation marks, as if somebody had said it
      de: Der Bunte Chor nennt Plauderbox sehr bunt.
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nennt Plauderbox „sehr bunt“ } ]
",
        );
    }

    #[test]
    fn a_part_of_a_word() {
        check(
            SOURCE,
            "
facts:
  - id: calls
    says:
      en: The Bunter Chor calls Plauderbox ‘colour’.
      de: Der Bunte Chor nennt Plauderbox „bun“.
      #                                    ^^^ error[quotation-inexact]: the quotes of this statement do not have the words `bun`
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nennt Plauderbox „sehr bunt“ } ]
",
        );
    }

    const BOTH: [&str; 2] = [
        "Der Chor nennt Plauderbox „sehr bunt“ und „laut“.",
        "The choir calls Plauderbox ‘very colourful’ and “loud”.",
    ];

    /// Checks a fact about the choir with this statement in English and in German, and with further keys, against a source in one language.
    fn calls(language: &str, en: &str, de: &str, more: &str) {
        let sheet = format!(
            "
facts:
  - id: calls
    says:
      en: {en}
      de: {de}
{more}
    actors: [choir]
    quotes: [ {{ source: QUOTE }} ]
"
        );
        let source = if language == "de" { BOTH[0] } else { BOTH[1] };
        check_in(
            language,
            source,
            &sheet.replace("QUOTE", source.trim_end_matches('.')),
        );
    }

    #[test]
    fn words_that_the_source_does_not_have() {
        calls(
            "de",
            "The choir calls it ‘quite colourful’.",
            "Der Chor nennt es „recht bunt“.
      #                      ^^^^^^^^^^ error[quotation-inexact]: the quotes of this statement do not have the words `recht bunt`",
            "",
        );
        // The form of the quotation marks does not matter.
        calls(
            "de",
            "The choir calls it colourful.",
            "Der Chor nennt es »bunte«.
      #                      ^^^^^ error[quotation-inexact]: the quotes of this statement do not have the words `bunte`",
            "",
        );
        calls(
            "en",
            "The choir calls it ‘colourfully loud’.
      #                       ^^^^^^^^^^^^^^^^ error[quotation-inexact]: the quotes of this statement do not have the words `colourfully loud`",
            "Der Chor nennt es „bunt“.",
            "",
        );
        calls(
            "en",
            "The choir calls it “colour”.
      #                       ^^^^^^ error[quotation-inexact]: the quotes of this statement do not have the words `colour`",
            "Der Chor nennt es bunt.",
            "",
        );
        calls(
            "en",
            "The choir calls it colourful.",
            "Der Chor nennt es bunt.",
            "    short:
      en: The choir on ‘very loud’
      #                 ^^^^^^^^^ error[quotation-inexact]: the quotes of this statement do not have the words `very loud`
      de: Der Chor zur Lautstärke",
        );
    }

    #[test]
    fn words_that_the_source_has() {
        let german = [
            "Der Chor nennt es „sehr bunt“.",
            "Der Chor nennt es „bunt“.",
            "Der Chor nennt es „sehr bunt“ und ‚laut‘.",
        ];
        for de in german {
            calls("de", "The choir calls it ‘free’.", de, "");
        }
        let english = [
            "The choir calls it ‘very colourful’.",
            "The choir calls it “loud”.",
            "The choir calls it ‘colourful’, and the singers’ hall is loud.",
        ];
        for en in english {
            calls("en", en, "Der Chor nennt es „frei“.", "");
        }
    }

    #[test]
    fn the_mark_at_the_end() {
        check_in(
            "en",
            "“We paid for an empty hall,” Ms Notenschlüssel said.",
            "
facts:
  - id: paid
    says:
      en: 'Ms Notenschlüssel said: “We paid for an empty hall.”'
      de: Laut Frau Notenschlüssel zahlten sie für einen leeren Saal.
    according-to: [notenschluessel]
    quotes: [ { source: '“We paid for an empty hall,” Ms Notenschlüssel said' } ]
",
        );
    }
}
