rule! {
    /// a fact rests on words that its document has struck out.
    ///
    /// Whoever strikes words out withdraws them. The text that is read from a
    /// document (`~~…~~` in Markdown, `<s>` and `<del>` in HTML) keeps them between
    /// `[struck out:` and `]`, and no fact may quote them like any others.
    ///
    /// Mend it by quoting the words in their place, or by quoting the words with
    /// their mark, where the fact is that they were withdrawn.
    quote_struck_out = "quote-struck-out", Error, about_sources, never_waived
}

use std::ops::Range;

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::FactIndex;
use crate::source::Document;

/// Reports every quote of a fact that takes withdrawn words without their mark.
pub(super) fn quote_struck_out(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in FactIndex::all(context.sheet) {
        let evidence = context.evidence.fact(index);
        for quote in evidence.quotes.iter().chain(&evidence.context) {
            let Some(anchor) = quote.anchor() else {
                continue;
            };
            let Some(struck) = withdrawn(quote.document, &anchor.bytes) else {
                continue;
            };
            let message = "this quote takes words that the document has struck out";
            let finding = Finding::error(CODE, quote.quote.words.span(), message);
            findings.push(
                finding
                    .hint(
                        "quote what stands in their place, or quote them with the mark before them",
                    )
                    .related(
                        quote.document.file.span(struck),
                        "the words that are struck out",
                    ),
            );
        }
    }
}

/// Returns the passage that is struck out and inside which a quote begins, so that the quote leaves out its mark.
fn withdrawn(document: &Document, quote: &Range<usize>) -> Option<Range<usize>> {
    let struck = document.struck_out();
    let first = struck.partition_point(|range| range.end <= quote.start);
    let range = struck.get(first)?;
    // Later passages begin inside the quote, so the quote has their marks.
    (range.start < quote.start && quote.start < range.end).then(|| range.clone())
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    #[test]
    fn a_plain_text_strikes_nothing_out() {
        check(
            "Der Bunte Chor [struck out: zählte neun Proben] singt.",
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted nine rehearsals., de: Der Bunte Chor zählte neun Proben. }
    quotes: [ { source: zählte neun Proben } ]
    context: [ { source: Der Bunte Chor } ]
    actors: [choir]
",
        );
    }
}
