rule! {
    /// one quote joins words that the source keeps apart.
    ///
    /// A quote is the words of one voice in one place. It is spliced where it
    /// touches more than two sentences, where it runs over a blank line from one
    /// paragraph into the next (the end of a page inside a sentence parts nothing), or where its two sentences have different
    /// speakers: the one reports speech and the other does not, or they
    /// name different speakers. Whoever declines to comment says nothing, and is no other
    /// speaker. A quotation has one speaker, also where it goes on
    /// behind the words that name who speaks: “We leave,” said N. “We go to A.”
    ///
    /// Mend it by giving each part as a quote of its own.
    quote_spliced = "quote-spliced", Error, about_sources, never_waived
}

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Context;
use crate::check::shared::speakers;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::language::overlap;
use crate::reading::Quotations;
use crate::reading::frame;
use crate::sheet::ActorIndex;
use crate::source::Document;

/// Reports quotes that run from one voice or paragraph into another.
pub(super) fn quote_spliced(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for quote in context.evidence.quotes() {
        if let Some(message) = spliced(context, quote) {
            let finding = Finding::error(CODE, quote.quote.words.span(), message);
            findings.push(finding.hint("give each part as a quote of its own"));
        }
    }
}

fn spliced(context: &Context<'_>, quote: &LocatedQuote<'_>) -> Option<String> {
    let bytes = &quote.anchor()?.bytes;
    if parts_paragraphs(quote.document, bytes) {
        return Some("this quote runs from one paragraph into another".to_owned());
    }
    match quote.document.sentences_in(bytes) {
        [] | [_] => None,
        [first, second] if is_one_speech(context, quote, first, second) => None,
        [first, second] if [first, second].iter().any(|it| is_silent(quote, it)) => None,
        [first, second] => {
            let voices = [voice(context, quote, first), voice(context, quote, second)];
            let message = "this quote joins words of different speakers";
            differ(&voices).then(|| message.to_owned())
        }
        more => Some(format!("this quote touches {} sentences", more.len())),
    }
}

/// True if a sentence only tells that somebody says nothing: it is in nobody’s words.
fn is_silent(quote: &LocatedQuote<'_>, sentence: &Range<usize>) -> bool {
    let document = quote.document;
    speakers::cues(document, sentence).next().is_none()
        && frame::is_silent(document.language, &document.text[sentence.clone()])
}

/// True if two sentences lie in one quotation, or if the second is a quotation that goes on with the words of the first.
fn is_one_speech(
    context: &Context<'_>,
    quote: &LocatedQuote<'_>,
    first: &Range<usize>,
    second: &Range<usize>,
) -> bool {
    let document = quote.document;
    let marks = Quotations::around(document, &(first.start..second.end));
    let mut pairs = marks.pairs.iter();
    pairs.any(|(open, close)| {
        let holds_both = open.start < first.end && second.start < close.start;
        let is_second = open.start == second.start && second.end <= close.end + MAX_END_BYTES;
        let goes_on = || {
            voice(context, quote, first).is_some()
                && speakers::cues(document, second).next().is_none()
        };
        holds_both || is_second && goes_on()
    })
}

/// The maximum number of bytes of the mark that ends a sentence behind a quotation.
const MAX_END_BYTES: usize = 3;

/// Returns the named speakers whose words a sentence reports in the quote; `None` if it reports none.
fn voice(
    context: &Context<'_>,
    quote: &LocatedQuote<'_>,
    sentence: &Range<usize>,
) -> Option<BTreeSet<ActorIndex>> {
    let (document, bytes) = (quote.document, &quote.anchor()?.bytes);
    let part = bytes.start.max(sentence.start)..bytes.end.min(sentence.end);
    let mut cues = document
        .speeches
        .iter()
        .filter(|speech| overlap(&speech.value.scope, &part))
        .peekable();
    cues.peek()?;
    Some(speakers::named_beside(context, document, sentence, cues))
}

/// True if the voices of two sentences differ; speakers whom the source does not name are not compared.
fn differ(voices: &[Option<BTreeSet<ActorIndex>>; 2]) -> bool {
    match voices {
        [None, None] => false,
        [Some(_), None] | [None, Some(_)] => true,
        [Some(one), Some(other)] => !one.is_empty() && !other.is_empty() && one.is_disjoint(other),
    }
}

/// True if a blank line in a part of a document parts two paragraphs.
///
/// The blank lines around the beginning of a page do not, where the words before them end no sentence.
fn parts_paragraphs(document: &Document, bytes: &Range<usize>) -> bool {
    let mut at = bytes.start;
    let mut before = "";
    let mut gap: Option<usize> = None;
    for line in document.text[bytes.clone()].split_inclusive('\n') {
        if line.trim().is_empty() {
            gap = gap.or(Some(at));
        } else {
            let turns = |gap: usize| {
                let is_open = !before.trim_end().ends_with(ENDS);
                is_open && document.pages.page(gap.saturating_sub(1)) != document.pages.page(at)
            };
            if gap.take().is_some_and(|gap| !turns(gap)) {
                return true;
            }
            before = line;
        }
        at += line.len();
    }
    false
}

/// The marks with which a sentence, or a line that leads to the next paragraph, ends.
const ENDS: [char; 9] = ['.', '!', '?', '…', ':', '“', '”', '»', '"'];

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;
    use crate::files::Files;
    use crate::language::Language;
    use crate::source::Document;
    use crate::source::Pages;

    #[test]
    fn the_end_of_a_page_inside_a_sentence_parts_nothing() {
        let parts = |text: &str| {
            let (words, pages) = Pages::taken_out(text, 0);
            let mut files = Files::new();
            let file = files.insert("source.txt", words);
            let mut document = Document::new(&files, file, Language::English);
            document.pages = pages;
            super::parts_paragraphs(&document, &(0..document.text.len()))
        };
        assert!(!parts(
            "The choir sang of the\n\n[page 2]\n\nRiver and of the sea."
        ));
        assert!(parts("The choir sang.\n\n[page 2]\n\nThe river rose."));
        assert!(parts("The choir sang of the\n\nRiver and of the sea."));
    }

    #[test]
    fn two_paragraphs() {
        check(
            "Der Bunte Chor nutzt Plauderbox.\n\nDer Bunte Chor singt.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: nutzt Plauderbox. Der Bunte Chor } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-spliced]: this quote runs from one paragraph into another
",
        );
    }

    #[test]
    fn three_sentences() {
        check(
            "Der Bunte Chor nutzt Plauderbox. Das ist neu. Der Bunte Chor singt.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox. Das ist neu. Der Bunte Chor singt } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-spliced]: this quote touches 3 sentences
",
        );
    }

    #[test]
    fn two_speakers() {
        check_in(
            "en",
            "Ms Notenschlüssel said that the choir moves. The choir uses Plauderbox. \
             The choir said that it sings. Zwitscher said that it is open.",
            "
facts:
  - id: moves
    says: { en: 'The choir moves, says Ms Notenschlüssel.', de: 'Der Chor zieht um, so Frau Notenschlüssel.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: Ms Notenschlüssel said that the choir moves. The choir uses } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-spliced]: this quote joins words of different speakers
  - id: sings
    says: { en: The choir said that it sings., de: 'Der Chor sagte, er singe.' }
    according-to: [choir]
    quotes: [ { source: The choir said that it sings. Zwitscher said that it is open } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-spliced]: this quote joins words of different speakers
",
        );
    }

    #[test]
    fn whoever_declines_to_comment_is_no_speaker() {
        for (language, words) in [
            (
                "en",
                "Ms Notenschlüssel said that Plauderbox is open. Zwitscher declined to comment.",
            ),
            (
                "de",
                "Frau Notenschlüssel sagte, dass Plauderbox offen ist. Zwitscher wollte sich nicht äußern.",
            ),
            (
                "fr",
                "Mme Notenschlüssel dit que Plauderbox est ouvert. Zwitscher n’a pas souhaité réagir.",
            ),
            (
                "es",
                "La señora Notenschlüssel dijo que Plauderbox está abierto. Zwitscher declinó hacer comentarios.",
            ),
            (
                "ru",
                "Notenschlüssel сказала, что Plauderbox открыт. Zwitscher от комментариев отказался.",
            ),
        ] {
            let quote = words.trim_end_matches('.');
            let facts = format!(
                "
facts:
  - id: open
    says: {{ en: 'Plauderbox is open, says Ms Notenschlüssel.', de: 'Plauderbox ist offen, so Frau Notenschlüssel.' }}
    actors: [plauderbox]
    according-to: [notenschluessel]
    quotes: [ {{ source: '{quote}' }} ]
"
            );
            check_in(language, words, &facts);
        }
    }

    #[test]
    fn two_sentences_of_the_source() {
        check(
            "Niemand drängte den Bunten Chor. Er nutzt Plauderbox,\nund er singt.",
            "
facts:
  - id: chosen
    says: { en: Nobody pushed the Bunter Chor., de: Niemand drängte den Bunten Chor. }
    actors: [choir]
    quotes: [ { source: Niemand drängte den Bunten Chor. Er nutzt Plauderbox } ]
",
        );
    }

    #[test]
    fn two_sentences_of_one_speaker() {
        check_in(
            "en",
            "Ms Notenschlüssel said that the choir moves. Ms Notenschlüssel added that it sings.",
            "
facts:
  - id: moves
    says: { en: 'The choir moves, says Ms Notenschlüssel.', de: 'Der Chor zieht um, so Frau Notenschlüssel.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: Ms Notenschlüssel said that the choir moves. Ms Notenschlüssel added that it sings } ]
",
        );
    }

    #[test]
    fn one_quotation_of_two_sentences() {
        for document in [
            "“The choir moves. It takes its notes along,” said Ms Notenschlüssel.",
            "Ms Notenschlüssel said: “The choir moves. It takes its notes along.”",
            "“The choir moves,” said Ms Notenschlüssel. “It takes its notes along.”",
        ] {
            let sheet = format!(
                "
facts:
  - id: moves
    says: {{ en: 'The choir moves, says Ms Notenschlüssel.', de: 'Der Chor zieht um, so Frau Notenschlüssel.' }}
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ {{ source: '{document}' }} ]
"
            );
            check_in("en", document, &sheet);
        }
    }

    #[test]
    fn a_quotation_of_another_speaker() {
        check_in(
            "en",
            "Ms Notenschlüssel said that the choir moves. “We are open,” said Zwitscher.",
            "
facts:
  - id: moves
    says: { en: 'The choir moves, says Ms Notenschlüssel.', de: 'Der Chor zieht um, so Frau Notenschlüssel.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: 'Ms Notenschlüssel said that the choir moves. “We are open,” said Zwitscher' } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-spliced]: this quote joins words of different speakers
",
        );
    }

    #[test]
    fn a_speaker_who_is_not_named_again() {
        check(
            "Frau Notenschlüssel erklärte, dass der Chor umzieht. Sie betonte, dass er singt.",
            "
facts:
  - id: moves
    says: { en: 'The choir moves, says Ms Notenschlüssel.', de: 'Der Chor zieht um, so Frau Notenschlüssel.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: 'Frau Notenschlüssel erklärte, dass der Chor umzieht. Sie betonte, dass er singt' } ]
",
        );
    }
}
