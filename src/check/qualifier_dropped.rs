rule! {
    /// a quote leaves out a word of its own clause that changes its meaning.
    ///
    /// A source that writes “The choir moves, but only for a month”, “The choir
    /// allegedly moves”, or “It is not clear whether the choir moves” does not say
    /// “The choir moves”. So no quote of a fact may stop before *not*,
    /// *only*, *allegedly*, *if* and the like.
    ///
    /// The rule reads the rest of the clause on both sides of the quote, as
    /// far as the next comma, semicolon, colon, dash or *and*; a following clause
    /// that opens with such a word (*but*, *however*, *if*); a preceding clause
    /// that opens with a condition (*if*, *unless*); and the clause before
    /// *that*. A *but* before the quote changes nothing: what follows it is said
    /// outright. Nor may a quote begin between a number and the word that
    /// says how exact it is: *about*, *more than*, *up to*.
    ///
    /// Mend it by quoting further, up to and with that word, in the same quote or
    /// in another quote or context of the fact. Where the word bears on something
    /// else, waive the rule and say why.
    qualifier_dropped = "qualifier-dropped", Error, about_sources
}

use std::ops::Range;

use crate::check::Context;
use crate::check::shared::anchors;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::reading::qualifier;
use crate::source::Document;

/// Reports the quotes of facts that leave out a negation or qualifier of their own clause.
pub(super) fn qualifier_dropped(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in crate::sheet::FactIndex::all(context.sheet) {
        let evidence = context.evidence.fact(index);
        let covered = |document: &Document, word: &Range<usize>| {
            anchors::any_touches(
                evidence.quotes.iter().chain(&evidence.context),
                document,
                word,
            )
        };
        for quote in &evidence.quotes {
            let Some(anchor) = quote.anchor() else {
                continue;
            };
            let left_out = qualifier::left_out(quote.document, &anchor.bytes);
            for word in left_out.filter(|word| !covered(quote.document, word)) {
                findings.push(dropped(quote, &word));
            }
        }
    }
}

fn dropped(quote: &LocatedQuote<'_>, word: &Range<usize>) -> Finding {
    let words = &quote.document.text[word.clone()];
    let message = format!("this quote leaves out `{words}`, which changes its meaning");
    Finding::error(CODE, quote.quote.words.span(), message)
        .hint(format!("quote further, with `{words}`"))
        .related(
            quote.document.file.span(word.clone()),
            "the word that is left out",
        )
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    #[test]
    fn the_clause_goes_on() {
        check(
            "Der Bunte Chor verlässt Plauderbox nicht. Der Bunte Chor nutzt Zwitscher nur im Mai.",
            "
facts:
  - id: leaves
    says: { en: The Bunter Chor leaves Plauderbox., de: Der Bunte Chor verlässt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor verlässt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `nicht`, which changes its meaning
  - id: uses
    says: { en: The Bunter Chor uses Zwitscher., de: Der Bunte Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: Der Bunte Chor nutzt Zwitscher } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `nur`, which changes its meaning
",
        );
    }

    #[test]
    fn before_the_quote() {
        check(
            "Angeblich nutzt der Bunte Chor Zwitscher. Es steht nicht fest, dass der Bunte Chor Plauderbox verlässt.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Zwitscher., de: Der Bunte Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: nutzt der Bunte Chor Zwitscher } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `Angeblich`, which changes its meaning
  - id: leaves
    says: { en: The Bunter Chor leaves Plauderbox., de: Der Bunte Chor verlässt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: dass der Bunte Chor Plauderbox verlässt } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `nicht`, which changes its meaning
",
        );
    }

    #[test]
    fn how_exact_a_number_is() {
        check_in(
            "en",
            "The choir closed about 40 accounts. The choir left more than two rooms. The choir sang for up to $12.",
            "
facts:
  - id: closed
    says: { en: 40 accounts were closed., de: 40 Konten wurden geschlossen. }
    quotes: [ { source: 40 accounts } ]
    #                   ^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `about`, which changes its meaning
  - id: left
    says: { en: Two rooms were left., de: Zwei Räume wurden verlassen. }
    quotes: [ { source: than two rooms } ]
    #                   ^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `more`, which changes its meaning
  - id: sang
    says: { en: The choir sang for up to $12., de: Der Chor sang für bis zu 12 $. }
    actors: [choir]
    quotes: [ { source: The choir sang for up to $12 } ]
",
        );
    }

    #[test]
    fn the_next_clause_opens_with_it() {
        check_in(
            "en",
            "The choir left Plauderbox, but only for a month. The choir uses Zwitscher, if it rains. \
             If it snows, the choir sings.",
            "
facts:
  - id: left
    says: { en: The choir left Plauderbox., de: Der Chor verließ Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: The choir left Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `but`, which changes its meaning
  - id: uses
    says: { en: The choir uses Zwitscher., de: Der Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: The choir uses Zwitscher } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `if`, which changes its meaning
  - id: sings
    says: { en: The choir sings., de: Der Chor singt. }
    actors: [choir]
    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[qualifier-dropped]: this quote leaves out `If`, which changes its meaning
",
        );
    }

    #[test]
    fn quoted_to_the_end() {
        check(
            "Der Bunte Chor verlässt Plauderbox nicht. Angeblich nutzt der Bunte Chor Zwitscher.",
            "
facts:
  - id: stays
    says: { en: The Bunter Chor does not leave Plauderbox., de: Der Bunte Chor verlässt Plauderbox nicht. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor verlässt Plauderbox nicht } ]
  - id: uses
    says: { en: The Bunter Chor allegedly uses Zwitscher., de: Der Bunte Chor nutzt angeblich Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: der Bunte Chor Zwitscher } ]
    context: [ { source: Angeblich nutzt } ]
",
        );
    }

    #[test]
    fn it_belongs_to_another_clause() {
        check(
            "Der Bunte Chor sang nicht laut und verließ Plauderbox, weil der Saal nicht beheizt war. \
             Doch der Bunte Chor nutzt Zwitscher und will keine Werbung.",
            "
facts:
  - id: left
    says: { en: The choir left Plauderbox., de: Der Chor verließ Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: verließ Plauderbox } ]
    context: [ { source: Der Bunte Chor sang } ]
  - id: uses
    says: { en: The Bunter Chor uses Zwitscher., de: Der Bunte Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: der Bunte Chor nutzt Zwitscher } ]
",
        );
    }

    #[test]
    fn the_month_and_a_plain_but() {
        check_in(
            "en",
            "However, in May the choir left Plauderbox. Nobody sang but the choir uses Zwitscher.",
            "
facts:
  - id: left
    says: { en: The choir left Plauderbox., de: Der Chor verließ Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: the choir left Plauderbox } ]
  - id: uses
    says: { en: The choir uses Zwitscher., de: Der Chor nutzt Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: the choir uses Zwitscher } ]
",
        );
    }
}
