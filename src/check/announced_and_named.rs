rule! {
    /// a source announces a number of things and names fewer or more.
    ///
    /// “Nine platforms, among them A, B, C and D” leaves five without a name, and
    /// “two platforms: A, B and C” contradicts itself. Readers of the number and of
    /// the names must know, so a caution has to quote that passage: the number and
    /// the names.
    ///
    /// The rule looks at sentences that a fact quotes: one exact number from two
    /// to fifty, then a word that opens a list (*darunter*, *including*, *among
    /// them*, *namely*) or a colon, then at least two names joined by commas and
    /// *and*. Where it cannot tell the members of the list apart it says nothing.
    /// Where the number counts something else, waive the rule.
    announced_and_named = "announced-and-named", Warning, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::language::overlap;
use crate::reading::list;
use crate::sheet::FactIndex;

/// Warns of numbers that the names after them do not support.
pub(super) fn announced_and_named(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut reported = Vec::new();
    let facts = FactIndex::all(context.sheet).flat_map(|fact| &context.evidence.fact(fact).quotes);
    for quote in facts {
        let document = quote.document;
        let Some(anchor) = quote.anchor() else {
            continue;
        };
        for sentence in document.sentences_in(&anchor.bytes) {
            let place = (document.file, sentence.start);
            let named = |words: &str| context.names.find(document.language, words).len();
            let Some(list) = list::mismatch(&named, document, sentence) else {
                continue;
            };
            let is_known = reported.contains(&place)
                || context.is_cautioned_of_both(document, [&list.number, &list.names]);
            if is_known || !overlap(&list.bytes, &anchor.bytes) {
                continue;
            }
            reported.push(place);
            let message = format!(
                "the source announces {}, and names {}",
                list.announced, list.named
            );
            let finding = Finding::warning(CODE, quote.quote.words.span(), message)
                .hint("tell the reader in a caution that quotes this passage")
                .related(document.file.span(list.bytes), "the number and the names");
            findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    #[test]
    fn fewer_names() {
        check(
            "Der Bunte Chor nutzt neun Dienste, darunter Plauderbox, Zwitscher und Funkel.",
            "
facts:
  - id: services
    says: { en: The Bunter Chor uses nine services., de: Der Bunte Chor nutzt neun Dienste. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor nutzt neun Dienste } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[announced-and-named]: the source announces 9, and names 3
  - id: plauderbox
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'Der Bunte Chor nutzt neun Dienste, darunter Plauderbox' } ]
",
        );
    }

    #[test]
    fn more_names() {
        check_in(
            "en",
            "The choir uses two services: Plauderbox, Zwitscher, and Sparkle.",
            "
facts:
  - id: services
    says: { en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'The choir uses two services: Plauderbox' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[announced-and-named]: the source announces 2, and names 3
",
        );
    }

    #[test]
    fn among_them() {
        check_in(
            "en",
            "The choir worked with three of the largest services, among them Plauderbox and Zwitscher.",
            "
facts:
  - id: services
    says: { en: The choir worked with Zwitscher., de: Der Chor arbeitete mit Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: 'among them Plauderbox and Zwitscher' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[announced-and-named]: the source announces 3, and names 2
    context: [ { source: The choir worked } ]
",
        );
    }

    #[test]
    fn as_many_as_announced() {
        check(
            "Der Bunte Chor nutzt zwei Dienste: Plauderbox und Zwitscher.",
            "
facts:
  - id: services
    says: { en: The Bunter Chor uses two services., de: Der Bunte Chor nutzt zwei Dienste. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor nutzt zwei Dienste } ]
",
        );
    }

    #[test]
    fn a_caution_tells_the_reader() {
        check(
            "Der Bunte Chor nutzt neun Dienste, darunter Plauderbox und Zwitscher.",
            "
facts:
  - id: services
    says: { en: The Bunter Chor uses nine services., de: Der Bunte Chor nutzt neun Dienste. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor nutzt neun Dienste } ]
cautions:
  - id: two-named
    says: { en: The source names Plauderbox and Zwitscher., de: Die Quelle nennt Plauderbox und Zwitscher. }
    quotes: [ { source: neun Dienste }, { source: darunter Plauderbox und Zwitscher } ]
",
        );
    }

    #[test]
    fn no_plain_list_of_names() {
        check_in(
            "en",
            "The choir counted nine rehearsals, including long and loud ones. After two rehearsals and \
             three feasts the choir uses services, including Plauderbox and Zwitscher. About nine \
             services, including Plauderbox and Zwitscher, are open to the choir.",
            "
facts:
  - id: counted
    says: { en: The choir counted nine rehearsals., de: Der Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: The choir counted nine rehearsals } ]
  - id: services
    says: { en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'the choir uses services, including Plauderbox' } ]
  - id: open
    says: { en: About nine services are open to the choir., de: Rund neun Dienste stehen dem Chor offen. }
    actors: [choir]
    quotes: [ { source: 'About nine services, including Plauderbox and Zwitscher, are open to the choir' } ]
",
        );
    }
}
