rule! {
    /// a source is in a language of which only part can be read.
    ///
    /// In such a source we find sentences, digits and names, and dates with the
    /// names that CLDR gives to months. Who is speaking, what is denied and what is
    /// limited, and numbers in words are not seen, so rules that look for them say
    /// nothing about its quotes.
    ///
    /// Compare them by hand, or add a file of words for the language.
    language_unread = "language-unread", Warning
}

use crate::check::Context;
use crate::finding::Finding;
use crate::language::Language;

/// Reports sources whose language has no file of words.
pub(super) fn language_unread(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for source in &context.sheet.sources {
        if let Language::Other(language) = source.language {
            let message = format!(
                "the source is in `{}`, in which we read sentences, digits and dates, but no speakers, negations and number words",
                language.tag()
            );
            let hint = "compare its quotes by hand; the contributing guide of the program tells how to add a language";
            let place = source.id.span;
            findings.push(Finding::warning(CODE, place, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    const FACT: &str = "
facts:
  - id: sings
    says: { en: The Bunter Chor sings., de: Der Bunte Chor singt. }
    actors: [choir]
    quotes: [ { source: Il Bunter Chor canta } ]
";

    #[test]
    fn a_source_in_italian() {
        check_with(
            &[
                ("LANGUAGE", "it"),
                (
                    "  - id: source",
                    "  - id: source\n    #   ^^^^^^ warning[language-unread]: the source is in `it`, in which we read sentences, digits and dates, but no speakers, negations and number words",
                ),
            ],
            "Il Bunter Chor canta.",
            FACT,
        );
    }

    #[test]
    fn a_source_in_french() {
        check_with(
            &[("LANGUAGE", "fr")],
            "Le Bunter Chor chante.",
            &FACT.replace("Il Bunter Chor canta", "Le Bunter Chor chante"),
        );
    }
}
