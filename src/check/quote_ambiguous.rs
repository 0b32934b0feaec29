rule! {
    /// the words of a quote are in several places of the source.
    ///
    /// A statement rests on one place. If the words are in two, nobody can say
    /// which of them is meant, nor notice when that one changes.
    ///
    /// Mend it by quoting more of the sentence, until the words occur only once.
    quote_ambiguous = "quote-ambiguous", Error, about_sources, needed_in_drafts, never_waived
}

use crate::check::Context;
use crate::evidence::Located;
use crate::evidence::MAX_PLACES;
use crate::finding::Finding;

/// Reports every quote that is in more than one place.
pub(super) fn quote_ambiguous(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for located in context.evidence.quotes() {
        let Located::Ambiguous(places) = &located.located else {
            continue;
        };
        if context.is_reported(located.quote) {
            continue;
        }
        let number = places.len();
        let least = if number == MAX_PLACES {
            "at least "
        } else {
            ""
        };
        let source = &context.sheet[located.quote.source].id.value;
        let message =
            format!("these words stand in {least}{number} places of the source `{source}`");
        let span = located.quote.words.span();
        let mut finding =
            Finding::error(CODE, span, message).hint("quote more of the sentence that you mean");
        for place in places.iter().take(MAX_SHOWN) {
            finding = finding.related(located.document.file.span(place.bytes.clone()), "here");
        }
        findings.push(finding);
    }
}

/// The most places that a finding shows.
const MAX_SHOWN: usize = 3;

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::uses;

    #[test]
    fn the_same_words_twice() {
        check(
            "Der Bunte Chor nutzt Plauderbox. Auch gestern hieß es: Der Bunte Chor nutzt Plauderbox.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-ambiguous]: these words stand in 2 places of the source `source`
",
        );
    }

    #[test]
    fn more_of_the_sentence_tells_them_apart() {
        check(
            "Der Bunte Chor nutzt Plauderbox. Der Bunte Chor nutzt Plauderbox gern.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox gern } ]
",
        );
    }

    #[test]
    fn a_part_of_a_longer_word_is_no_second_place() {
        check(
            "Der Bunte Chor nutzt Plauderbox. Die Plauderboxen sind leer.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox } ]
",
        );
    }

    #[test]
    fn in_several_places() {
        uses(
            "de",
            "Der Chor nutzt Plauderbox. Der Chor nutzt Plauderbox.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-ambiguous]: these words stand in 2 places of the source `source`",
        );
        uses(
            "de",
            "Der Chor nutzt\nPlauderbox, und der Chor nutzt Plauderbox.",
            "    quotes: [ { source: Chor nutzt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^ error[quote-ambiguous]: these words stand in 2 places of the source `source`",
        );
        uses(
            "de",
            "Der Chor nutzt Plauderbox. Der Chor ist laut.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox } ]
    context: [ { source: Der Chor } ]
    #                    ^^^^^^^^ error[quote-ambiguous]: these words stand in 2 places of the source `source`",
        );
        uses(
            "en",
            "The choir uses Plauderbox. The choir uses Plauderbox.",
            "    quotes: [ { source: The choir uses Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-ambiguous]: these words stand in 2 places of the source `source`",
        );
        uses(
            "en",
            "The choir uses\nPlauderbox, and the choir uses Plauderbox.",
            "    quotes: [ { source: choir uses Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^ error[quote-ambiguous]: these words stand in 2 places of the source `source`",
        );
        uses(
            "en",
            "It is the choir that the choir sees. The choir uses Plauderbox.",
            "    quotes: [ { source: The choir uses Plauderbox } ]
    context: [ { source: the choir } ]
    #                    ^^^^^^^^^ error[quote-ambiguous]: these words stand in 2 places of the source `source`",
        );
    }

    #[test]
    fn in_one_place() {
        uses(
            "de",
            "Der Chor nutzt Plauderbox. Der Chor nutzt Plauderboxen.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox } ]",
        );
        uses(
            "de",
            "Der Chor nutzt Plauderbox. Gern nutzt der Chor Plauderbox.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox } ]",
        );
        uses(
            "de",
            "Der Chor nutzt Plauderbox. Der CHOR nutzt Plauderbox.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox } ]",
        );
        uses(
            "en",
            "The choir uses Plauderbox. The choir uses Plauderboxes.",
            "    quotes: [ { source: The choir uses Plauderbox } ]",
        );
        uses(
            "en",
            "The choir uses Plauderbox. Gladly the choir uses Plauderbox.",
            "    quotes: [ { source: The choir uses Plauderbox } ]",
        );
        uses(
            "en",
            "The choir uses Plauderbox. The CHOIR uses Plauderbox.",
            "    quotes: [ { source: The choir uses Plauderbox } ]",
        );
    }
}
