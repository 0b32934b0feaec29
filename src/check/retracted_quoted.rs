rule! {
    /// a statement tells as a fact what the document asks, strikes out, denies or takes back.
    ///
    /// “The rooms will close (this is wrong)”, “Will the rooms close?”, an item of
    /// a list under “We will not:”, words between ~~ and ~~, and what the next
    /// sentence calls an error are not what a source says. Such words may be quoted
    /// only by a statement that says so, too: that it was asked, claimed, denied,
    /// or corrected. What is looked at are the sentence of the quote, the sentence
    /// behind it, the line before it where it ends in a colon, and the line above
    /// a list.
    ///
    /// A quote that takes its own words back (“a leaflet says that A closes; it is a
    /// hoax”) states no more than that.
    ///
    /// The words that take back are known in English, German, French, Spanish and
    /// Russian. What is taken back further below, in another document or by a word that
    /// no list has is not seen; a draft shows corrections of a document as cautions.
    ///
    /// Say in the statement what the document does with these words, or quote what
    /// the document says instead.
    retracted_quoted = "retracted-quoted", Error
}

use crate::check::Context;
use crate::check::shared::anchors;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::frame::Frame;
use crate::reading::frame::Part;
use crate::reading::setting;
use crate::reading::setting::Setting;

/// Reports facts that state what their document asks, strikes out, lists as untrue or takes back.
pub(super) fn retracted_quoted(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Standing], CODE, HINT, findings);
    for (fact, index) in context
        .facts
        .iter()
        .zip(crate::sheet::FactIndex::all(context.sheet))
    {
        let evidence = context.evidence.fact(index);
        for quote in &evidence.quotes {
            let Some(anchor) = quote.anchor() else {
                continue;
            };
            let Some((setting, words)) = setting::setting(quote.document, &anchor.bytes) else {
                continue;
            };
            let all = evidence.quotes.iter().chain(&evidence.context);
            if anchors::any_touches(all, quote.document, &words) && setting == Setting::TakenBack {
                continue;
            }
            if fact.frames.iter().all(Frame::is_reserved) {
                break;
            }
            let message = match setting {
                Setting::Asked => "the document asks this, it does not say so",
                Setting::StruckOut => "the document has struck these words out",
                Setting::Denied => "the line above this list says that it is not so",
                Setting::TakenBack => "the document calls this false or takes it back",
            };
            let finding = Finding::error(CODE, quote.quote.words.span(), message).hint(HINT);
            let place = quote.document.file.span(words);
            findings.push(finding.related(place, "these words of the document"));
        }
    }
}

const HINT: &str = "say so in the statement, or quote what the document says instead";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    fn refused(document: &str, quote: &str, message: &str) {
        let carets = "^".repeat(quote.chars().count());
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
    #                   {carets} error[retracted-quoted]: {message}
"
        );
        check_in("en", document, &sheet);
    }

    #[test]
    fn what_is_not_the_word_of_the_document() {
        let quote = "The choir sings";
        refused(
            "The choir sings (this is wrong).",
            quote,
            "the document calls this false or takes it back",
        );
        refused(
            "The choir sings. That was an April Fools’ hoax.",
            quote,
            "the document calls this false or takes it back",
        );
        refused(
            "Hoax: The choir sings.",
            quote,
            "the document calls this false or takes it back",
        );
        refused(
            "~~The choir sings.~~",
            quote,
            "the document has struck these words out",
        );
        refused(
            "Does it rain, and the choir sings?",
            "the choir sings",
            "the document asks this, it does not say so",
        );
        refused(
            "What will not happen:\n- the choir sings\n",
            "the choir sings",
            "the line above this list says that it is not so",
        );
    }

    #[test]
    fn what_somebody_else_calls_an_error() {
        check_in(
            "en",
            "The choir sings. For its old members, to stay was “a mistake, mistaken from the start”.",
            "
facts:
  - id: sings
    says: { en: The choir sings., de: Der Chor singt. }
    actors: [choir]
    quotes: [ { source: The choir sings } ]
",
        );
    }

    #[test]
    fn a_statement_that_says_so() {
        check_in(
            "en",
            "The choir sings. That was a hoax.",
            "
facts:
  - id: sings
    says: { en: It is not true that the choir sings., de: 'Es stimmt nicht, dass der Chor singt.' }
    actors: [choir]
    quotes: [ { source: The choir sings }, { source: That was a hoax } ]
",
        );
    }

    #[test]
    fn a_quote_that_takes_itself_back() {
        check_in(
            "en",
            "The choir leaves the hall, a leaflet of March has it; the leaflet is a hoax.",
            "
facts:
  - id: leaves
    says:
      en: The choir leaves the hall.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[retracted-quoted]: the quote itself takes this back (`hoax`)
      de: Ein gefälschtes Flugblatt behauptete, dass der Chor den Saal verlässt.
    actors: [choir]
    quotes: [ { source: 'The choir leaves the hall, a leaflet of March has it; the leaflet is a hoax' } ]
",
        );
    }
}
