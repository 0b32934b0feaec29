rule! {
    /// a quote takes words out of a quotation without its other mark, or without its speaker.
    ///
    /// Quotation marks say that the words between them are those of another speaker. A
    /// quote that holds one mark of a pair and not the other hides where those
    /// words begin or end. It may do so only where a caution quotes that mark and
    /// tells the reader, as it must where the source itself has lost the other
    /// mark. Apostrophes are not quotation marks.
    ///
    /// A quote that lies wholly between two marks is a speaker's words, so its
    /// fact needs `according-to`. A speech of several paragraphs, which has an opening mark
    /// before each of them and a closing one behind the last, is one quotation. Up to three words between marks are a name or a
    /// term, and need none.
    ///
    /// Nor may a statement have one mark without the other: a page would print it.
    ///
    /// Mend it by quoting both marks or neither, or by naming the speaker.
    quotation_unbalanced = "quotation-unbalanced", Error, about_sources
}

use crate::check::Context;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::language::overlap;
use crate::reading::FactReading;
use crate::reading::Quotations;
use crate::reading::Reading;
use crate::sheet::FactIndex;

/// Reports quotes of facts with half a pair of marks, and quoted words without a speaker.
pub(super) fn quotation_unbalanced(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in FactIndex::all(context.sheet) {
        let evidence = context.evidence.fact(index);
        for quote in evidence.quotes.iter().chain(&evidence.context) {
            findings.extend(unbalanced(context, quote));
        }
        if context.sheet[index].according_to.is_empty() {
            findings.extend(evidence.quotes.iter().filter_map(without_speaker));
        }
    }
    let facts = context.facts.iter().flat_map(FactReading::wordings);
    let judged = context.judged.iter().flat_map(|judged| &judged.says);
    for reading in facts.chain(judged) {
        findings.extend(printed_alone(context, reading));
    }
}

/// Returns the finding on a quotation mark of a statement that has no partner there, and that a page would print.
fn printed_alone(context: &Context<'_>, reading: &Reading<'_>) -> Option<Finding> {
    let marks = Quotations::of(reading.text.unprinted());
    let mark = marks.lone.first()?;
    let words = reading.words(mark);
    let message =
        format!("the statement has the quotation mark `{words}` without the other of its pair");
    let hint = "write both marks, or neither";
    Some(Finding::error(CODE, context.place(reading, mark), message).hint(hint))
}

fn unbalanced(context: &Context<'_>, quote: &LocatedQuote<'_>) -> Option<Finding> {
    let (document, bytes) = (quote.document, &quote.anchor()?.bytes);
    let marks = Quotations::around(document, bytes);
    let halves = marks.pairs.iter().filter_map(|(open, close)| {
        match (overlap(open, bytes), overlap(close, bytes)) {
            (true, false) => Some(open),
            (false, true) => Some(close),
            (true, true) | (false, false) => None,
        }
    });
    let lone = marks.lone.iter().filter(|mark| overlap(mark, bytes));
    let mut alone = halves
        .chain(lone)
        .filter(|mark| !context.is_cautioned(document, mark));
    let mark = alone.next()?;
    let words = &document.text[mark.clone()];
    let message =
        format!("this quote holds the quotation mark `{words}` without the other of its pair");
    let hint = "quote both marks or neither; where the source has only one, quote it in a caution";
    let finding = Finding::error(CODE, quote.quote.words.span(), message).hint(hint);
    Some(finding.related(document.file.span(mark.clone()), "the mark"))
}

fn without_speaker(quote: &LocatedQuote<'_>) -> Option<Finding> {
    let (document, bytes) = (quote.document, &quote.anchor()?.bytes);
    // Where a verb or phrase says who speaks, `attribution-missing` asks for the speaker.
    let reported = document
        .speeches
        .iter()
        .any(|speech| overlap(&speech.value.scope, bytes));
    (!reported && Quotations::around(document, bytes).quote(document, bytes)).then(|| {
        let message =
            "the source has these words between quotation marks, the fact names no speaker";
        Finding::error(CODE, quote.quote.words.span(), message)
            .hint("add `according-to`, and name the speaker in the statement")
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    #[test]
    fn one_mark_of_a_pair() {
        check(
            "Der Bunte Chor nutzt die App „Plauderbox für alle“ seit Mai.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt die App „Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quotation-unbalanced]: this quote holds the quotation mark `„` without the other of its pair
",
        );
    }

    #[test]
    fn one_mark_in_a_statement() {
        check(
            "Der Bunte Chor nutzt Plauderbox.",
            "
facts:
  - id: uses
    says:
      en: The Bunter Chor \"uses Plauderbox.
      #                   ^ error[quotation-unbalanced]: the statement has the quotation mark `\"` without the other of its pair
      de: Der Bunte Chor nutzt Plauderbox“.
      #                                  ^ error[quotation-unbalanced]: the statement has the quotation mark `“` without the other of its pair
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox } ]
",
        );
    }

    #[test]
    fn the_source_lost_a_mark() {
        check(
            "Der Bunte Chor nutzt \"Plauderbox gern. Der Bunte Chor mag Zwitscher\" auch.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'Der Bunte Chor nutzt \"Plauderbox gern' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quotation-unbalanced]: this quote holds the quotation mark `\"` without the other of its pair
",
        );
    }

    #[test]
    fn quoted_words_without_a_speaker() {
        check_in(
            "en",
            "The secretary was brief: “The choir will use Plauderbox in May.” Nobody objected.",
            "
facts:
  - id: uses
    says: { en: The choir will use Plauderbox., de: Der Chor wird Plauderbox nutzen. }
    actors: [choir, plauderbox]
    quotes: [ { source: The choir will use Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quotation-unbalanced]: the source has these words between quotation marks, the fact names no speaker
",
        );
    }

    #[test]
    fn both_marks_or_a_caution() {
        check(
            "Der Bunte Chor nutzt die App \"Plauderbox für alle“. Der Bunte Chor mag \"Zwitscher sehr.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'Der Bunte Chor nutzt die App \"Plauderbox für alle“' } ]
  - id: likes
    says: { en: The Bunter Chor likes Zwitscher., de: Der Bunte Chor mag Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: 'Der Bunte Chor mag \"Zwitscher sehr' } ]
cautions:
  - id: never-closed
    says: { en: A quotation mark opens., de: Ein Anführungszeichen öffnet sich. }
    quotes: [ { source: 'mag \"Zwitscher' } ]
",
        );
    }

    #[test]
    fn apostrophes_and_names() {
        check_in(
            "en",
            "The singers’ choir isn’t large. The choir uses “Plauderbox for all” on Monday.",
            "
facts:
  - id: small
    says: { en: The choir is not large., de: Der Chor ist nicht groß. }
    actors: [choir]
    quotes: [ { source: The singers’ choir isn’t large } ]
  - id: uses
    says: { en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Plauderbox for all } ]
    context: [ { source: The choir uses } ]
",
        );
    }

    #[test]
    fn quoted_words_with_a_speaker() {
        check(
            "„Der Bunte Chor wird Plauderbox nutzen“, sagte Frau Notenschlüssel.",
            "
facts:
  - id: uses
    says:
      en: Ms Notenschlüssel said that the Bunter Chor would use Plauderbox.
      de: Frau Notenschlüssel sagte, der Bunte Chor werde Plauderbox nutzen.
    actors: [choir, plauderbox]
    according-to: [notenschluessel]
    quotes: [ { source: Der Bunte Chor wird Plauderbox nutzen } ]
    context: [ { source: sagte Frau Notenschlüssel } ]
",
        );
    }

    #[test]
    fn a_speech_of_several_paragraphs() {
        let source = "“We sang for an hour,” Ms Notenschlüssel said. “We sang in the dark.

“By dawn the choir had left the hall.

“Nobody should worry about it.”

The choir is back.";
        check_in(
            "en",
            source,
            "
facts:
  - id: left
    says: { en: By dawn the choir had left the hall., de: Bei Tagesanbruch hatte der Chor den Saal verlassen. }
    actors: [choir]
    quotes: [ { source: By dawn the choir had left the hall } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quotation-unbalanced]: the source has these words between quotation marks, the fact names no speaker
  - id: back
    says: { en: The choir is back., de: Der Chor ist zurück. }
    actors: [choir]
    quotes: [ { source: The choir is back } ]
",
        );
        check_in(
            "en",
            source,
            "
facts:
  - id: left
    says: { en: 'By dawn the choir had left the hall, according to Ms Notenschlüssel.', de: 'Bei Tagesanbruch hatte der Chor laut Frau Notenschlüssel den Saal verlassen.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: By dawn the choir had left the hall } ]
    context: [ { source: Ms Notenschlüssel said } ]
",
        );
    }
}
