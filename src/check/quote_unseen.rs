rule! {
    /// a quote has a character that nobody sees.
    ///
    /// A source may hold soft hyphens, marks that reverse the order of letters, or
    /// characters without width. A quote is compared without them, and a page
    /// names each in its place: `[U+00AD]`. An unseen character that only the
    /// quote has is nothing that its source says, and is refused.
    ///
    /// Delete the character from the quote; the source may keep its own.
    quote_unseen = "quote-unseen", Error, about_sources, never_waived
}

use crate::characters;
use crate::check::Context;
use crate::finding::Finding;

/// Reports unseen characters of quotes: as an error where the source does not have them.
pub(super) fn quote_unseen(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for quote in context.evidence.quotes() {
        let words = &quote.quote.words;
        let anchor = quote.anchor();
        let passage = anchor.and_then(|anchor| quote.document.text.get(anchor.bytes.clone()));
        let passage = passage.unwrap_or_default();
        if let Some(letter) = added(words.unprinted(), passage) {
            let name = characters::name(letter);
            let message = format!("{name} stands in this quote, and not in its source");
            let hint = "delete it; a quote is compared without such characters";
            findings.push(Finding::error(CODE, words.span(), message).hint(hint));
        } else if let Some(list) = characters::listed(passage) {
            let message = format!("the source has unseen characters in these words: {list}");
            let hint = "the pages name them where they stand; quote words without them, if you can";
            let at = anchor.map(|anchor| quote.document.file.span(anchor.bytes.clone()));
            let finding = Finding::warning(CODE, words.span(), message).hint(hint);
            findings.push(match at {
                Some(at) => finding.related(at, "the words in the source"),
                None => finding,
            });
        }
    }
}

/// Returns the first unseen character of a quote that the source lacks, when both texts' unseen characters are compared in order.
fn added(words: &str, passage: &str) -> Option<char> {
    let mut own = characters::hidden(passage).map(|(_, letter)| letter);
    let mut quoted = characters::hidden(words).map(|(_, letter)| letter);
    quoted.find(|letter| !own.any(|known| known == *letter))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    #[test]
    fn a_character_of_the_source() {
        check(
            "Der Bunte Chor zählte neun Pro\u{ad}ben.",
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted nine rehearsals., de: Der Bunte Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Proben } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[quote-unseen]: the source has unseen characters in these words: U+00AD
",
        );
        check(
            "Der Bunte Chor zählte neun Pro\u{ad}ben.",
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted nine rehearsals., de: Der Bunte Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Pro\u{ad}ben } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[quote-unseen]: the source has unseen characters in these words: U+00AD
",
        );
    }

    #[test]
    fn a_character_of_the_quote_alone() {
        check(
            "Der Bunte Chor zählte neun Proben.",
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted nine rehearsals., de: Der Bunte Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Pro\u{200b}ben } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-unseen]: an unseen character (U+200B) stands in this quote, and not in its source
",
        );
    }
}
