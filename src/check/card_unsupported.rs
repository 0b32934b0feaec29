rule! {
    /// the title, the author or the publisher on the card of a source is not in the document.
    ///
    /// Readers look a source up by its title, author and publisher, so these are
    /// copied from the document as it prints them; capitals do not matter. Of
    /// several authors each must be there.
    ///
    /// What a document does not print, and the desk knows or calls it, is in
    /// square brackets, as in a catalogue: `title: "[Notice on the door]"`. Readers
    /// see the brackets.
    card_unsupported = "card-unsupported", Error, about_sources
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::fold;
use crate::reading::has_words;
use crate::sheet::DeskText;
use crate::source::Document;

/// Reports titles, authors and publishers that their document does not print.
pub(super) fn card_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let documents = context.evidence.documents();
    for (source, document) in context.sheet.sources.iter().zip(documents) {
        let printed = fold(&document.text).to_lowercase();
        let prints = |words: &str| has_words(&printed, &fold(words).to_lowercase());
        let mut report = |field: &str, text: &DeskText| {
            let message = format!("the document does not print this {field}");
            let hint = "copy it from the document, or put what the desk adds in square brackets";
            findings.push(Finding::error(CODE, text.span(), message).hint(hint));
        };
        let title = source.title.unprinted();
        if !is_added(title) && !prints(title) {
            report("title", &source.title);
        }
        if let Some(author) = &source.author
            && !authors(document, author.unprinted())
                .all(|author| is_added(author) || prints(author))
        {
            report("author", author);
        }
        if let Some(publisher) = &source.publisher
            && !is_added(publisher.unprinted())
            && !prints(publisher.unprinted())
        {
            report("publisher", publisher);
        }
    }
}

/// True if square brackets around the words say that the desk added them.
fn is_added(words: &str) -> bool {
    words.trim().starts_with('[') && words.trim().ends_with(']')
}

/// Returns the authors, whose names are separated by commas, semicolons, ampersands or “and”.
fn authors<'t>(document: &Document, author: &'t str) -> impl Iterator<Item = &'t str> {
    let joints = document.language.joints(author).into_iter();
    let marks = author.match_indices([',', ';', '&']);
    let mut cuts: Vec<_> = joints
        .chain(marks.map(|(at, mark)| at..at + mark.len()))
        .collect();
    cuts.sort_by_key(|cut| cut.start);
    let starts = std::iter::once(0).chain(cuts.clone().into_iter().map(|cut| cut.end));
    let ends = cuts.into_iter().map(|cut| cut.start).chain([author.len()]);
    let parts = starts
        .zip(ends)
        .map(|(start, end)| author[start..end].trim());
    parts.filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    const GERMAN: &str = "Ein Chor zieht um\nVon Anna Lind und Karl Weber\n\nDer Chor singt.";
    const ENGLISH: &str = "A CHOIR MOVES\nBy Anna Lind and Karl Weber\n\nThe choir sings.";

    fn card(language: &str, card: &str) {
        let (source, quote) = match language {
            "de" => (GERMAN, "Der Chor singt"),
            _ => (ENGLISH, "The choir sings"),
        };
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
"
        );
        check_with(
            &[("LANGUAGE", language), ("    title: '[Source]'", card)],
            source,
            &sheet,
        );
    }

    #[test]
    fn as_the_document_prints_them() {
        for (language, title) in [("de", "Ein Chor zieht um"), ("en", "A choir moves")] {
            card(language, &format!("    title: {title}"));
            card(
                language,
                &format!("    title: {title}\n    author: Lind, Anna; Karl Weber"),
            );
            card(
                language,
                "    title: \"[A note on a door]\"\n    author: \"[somebody else]\"",
            );
        }
        card(
            "de",
            "    title: Ein Chor zieht um\n    author: Karl Weber und Anna Lind",
        );
        card(
            "en",
            "    title: A Choir Moves\n    author: Karl Weber and Anna Lind",
        );
    }

    #[test]
    fn another_title() {
        card(
            "de",
            "    title: Ein Chor zieht aus
    #      ^^^^^^^^^^^^^^^^^^ error[card-unsupported]: the document does not print this title",
        );
        card(
            "de",
            "    title: Ein Chor zieh
    #      ^^^^^^^^^^^^^ error[card-unsupported]: the document does not print this title",
        );
        card(
            "en",
            "    title: The choir moves
    #      ^^^^^^^^^^^^^^^ error[card-unsupported]: the document does not print this title",
        );
    }

    #[test]
    fn the_publisher_as_the_document_prints_it() {
        for (language, publisher) in [("de", "Karl Weber"), ("en", "karl weber")] {
            let title = if language == "de" {
                "Ein Chor zieht um"
            } else {
                "A choir moves"
            };
            for publisher in [publisher, "\"[Weber & Lind]\""] {
                card(
                    language,
                    &format!("    title: {title}\n    publisher: {publisher}"),
                );
            }
        }
    }

    #[test]
    fn another_publisher() {
        card(
            "de",
            "    title: Ein Chor zieht um
    publisher: Lind und Weber
    #          ^^^^^^^^^^^^^^ error[card-unsupported]: the document does not print this publisher",
        );
        card(
            "en",
            "    title: A choir moves
    publisher: Weber Press
    #          ^^^^^^^^^^^ error[card-unsupported]: the document does not print this publisher",
        );
    }

    #[test]
    fn another_author() {
        card(
            "de",
            "    title: Ein Chor zieht um
    author: Anna Linde
    #       ^^^^^^^^^^ error[card-unsupported]: the document does not print this author",
        );
        card(
            "en",
            "    title: A choir moves
    author: Anna Weber
    #       ^^^^^^^^^^ error[card-unsupported]: the document does not print this author",
        );
        card(
            "en",
            "    title: A choir moves
    author: Anna Lind and Petra Weber
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^ error[card-unsupported]: the document does not print this author",
        );
    }
}
