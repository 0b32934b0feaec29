rule! {
    /// a quote is not in the source that it names.
    ///
    /// The words were mistyped, or the source was edited, or the quote was never
    /// exact. Either way the statement has lost its ground, and nothing is built
    /// until someone has looked. The finding shows the nearest passage of the
    /// source and the words that differ; how near it is decides nothing.
    ///
    /// Mend it by copying the words from the source again. White space, soft
    /// hyphens and the form of quotation marks and dashes need not match.
    quote_lost = "quote-lost", Error, about_sources, needed_in_drafts, never_waived
}

use crate::check::Context;
use crate::evidence::Located;
use crate::evidence::LocatedQuote;
use crate::evidence::Nearest;
use crate::finding::Finding;

/// Reports every quote that its source does not have.
pub(super) fn quote_lost(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for located in context.evidence.quotes() {
        let Located::Lost { nearest, elsewhere } = &located.located else {
            continue;
        };
        if context.is_reported(located.quote) {
            continue;
        }
        let source = &context.sheet[located.quote.source].id.value;
        let message = format!("this quote is not in the source `{source}`");
        let finding = Finding::error(CODE, located.quote.words.span(), message);
        findings.push(match (elsewhere, nearest) {
            (Some(elsewhere), _) => {
                let other = &context.sheet[elsewhere.source].id.value;
                finding.hint(format!(
                    "the words stand in the source `{other}`: name that one"
                ))
            }
            (None, Some(nearest)) => with_nearest(finding, located, nearest),
            (None, None) => finding.hint("copy the words from the source again"),
        });
    }
}

fn with_nearest(finding: Finding, located: &LocatedQuote<'_>, nearest: &Nearest) -> Finding {
    let shown = |words: &str| {
        if words.is_empty() {
            "nothing".to_owned()
        } else {
            format!("“{words}”")
        }
    };
    let differences: Vec<String> = nearest
        .differences
        .iter()
        .map(|it| {
            format!(
                "the quote has {}, the source {}",
                shown(&it.quote),
                shown(&it.source)
            )
        })
        .collect();
    let place = located.document.file.span(nearest.bytes.clone());
    finding
        .hint(format!("copy the words again; {}", differences.join("; ")))
        .related(place, "the nearest passage is here")
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::uses;

    #[test]
    fn a_word_that_differs() {
        check(
            "Der Bunte Chor nutzt Plauderbox.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor mag Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`
",
        );
    }

    #[test]
    fn the_form_of_marks_and_spaces_does_not_matter() {
        check(
            "Der Bunte Chor\nnutzt „Plauderbox“ – gern.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'Der Bunte Chor nutzt \"Plauderbox\" - gern' } ]
",
        );
    }

    #[test]
    fn context_counts_too() {
        check(
            "Der Bunte Chor nutzt Plauderbox.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox } ]
    context: [ { source: Im Jahr 2019 } ]
    #                    ^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`
",
        );
    }

    #[test]
    fn not_in_the_source() {
        uses(
            "de",
            "Der Chor nutzt Plauderbox.",
            "    quotes: [ { source: Der Chor mag Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`",
        );
        uses(
            "de",
            "Der Chor nutzt Plauderbox.",
            "    quotes: [ { source: der Chor nutzt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`",
        );
        uses(
            "de",
            "Der Chor nutzt Plauderbox.",
            "    quotes: [ { source: Der Chor nutzt die Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`",
        );
        uses(
            "en",
            "The choir uses Plauderbox.",
            "    quotes: [ { source: The choir likes Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`",
        );
        uses(
            "en",
            "The choir uses Plauderbox.",
            "    quotes: [ { source: the choir uses Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`",
        );
        uses(
            "en",
            "The choir uses Plauderbox.",
            "    quotes: [ { source: The choir uses the Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-lost]: this quote is not in the source `source`",
        );
    }

    #[test]
    fn in_the_source() {
        uses(
            "de",
            "Der Chor\n  nutzt Plauder\u{AD}box.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[quote-unseen]: the source has unseen characters in these words: U+00AD",
        );
        uses(
            "de",
            "„Der Chor“ nutzt Plauderbox.",
            "    quotes: [ { source: '\"Der Chor\" nutzt Plauderbox' } ]",
        );
        uses(
            "de",
            "Der Chor – ja – nutzt Plauderbox.",
            "    quotes: [ { source: Der Chor - ja - nutzt Plauderbox } ]",
        );
        uses(
            "en",
            "The choir\n  uses Plauder\u{AD}box.",
            "    quotes: [ { source: The choir uses Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[quote-unseen]: the source has unseen characters in these words: U+00AD",
        );
        uses(
            "en",
            "“The choir” uses Plauderbox.",
            "    quotes: [ { source: '\"The choir\" uses Plauderbox' } ]",
        );
        uses(
            "en",
            "The choir — yes — uses Plauderbox.",
            "    quotes: [ { source: The choir - yes - uses Plauderbox } ]",
        );
    }
}
