rule! {
    /// a fact quotes only a headline, and the text below it denies something.
    ///
    /// Headlines are short and loud, and the text below may take half of it back. The
    /// rule looks at facts all of whose quotes are headings, above a text
    /// with a denial. Whether it is this headline that the text takes back, a person
    /// must see.
    ///
    /// Quote the text below as well, and say what it says.
    headline_alone = "headline-alone", Warning, about_sources
}

use std::ops::Range;

use crate::check::Context;
use crate::check::shared::anchors;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::sheet::FactIndex;

/// The most letters of a denial that a finding shows.
const MAX_SHOWN_LETTERS: usize = 60;

/// Reports facts that rest on headlines alone whose text denies something.
pub(super) fn headline_alone(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in FactIndex::all(context.sheet) {
        let quotes = &context.evidence.fact(index).quotes;
        let denials: Option<Vec<&str>> = quotes.iter().map(denial_below).collect();
        let first = denials.as_deref().and_then(<[&str]>::first);
        if let (Some(denial), Some(quote)) = (first, quotes.first()) {
            let denial = anchors::shortened(denial, MAX_SHOWN_LETTERS);
            let message =
                format!("only a headline is quoted, and the text below it says “{denial}”");
            let hint = "quote the text as well, and say what it says";
            let place = quote.quote.words.span();
            findings.push(Finding::warning(CODE, place, message).hint(hint));
        }
    }
}

/// Returns the first sentence below a quoted heading that denies something; `None` where the quote is no heading.
fn denial_below<'q>(quote: &'q LocatedQuote<'_>) -> Option<&'q str> {
    let anchor = quote.anchor()?;
    let document = quote.document;
    let mut sentences = document.sentences_in(&anchor.bytes).iter();
    if !sentences.all(|sentence| is_heading(&document.text, sentence)) {
        return None;
    }
    let below = document.sentences.iter();
    let below = below.filter(|sentence| sentence.start >= anchor.bytes.end);
    let mut below = below.filter_map(|sentence| document.text.get(sentence.clone()));
    below.find(|sentence| !document.language.negations(sentence).is_empty())
}

/// True if a sentence is a paragraph by itself, without a mark at its end, above another paragraph.
fn is_heading(text: &str, sentence: &Range<usize>) -> bool {
    let (before, behind) = text.split_at_checked(sentence.start).unwrap_or_default();
    let (own, behind) = behind.split_at_checked(sentence.len()).unwrap_or_default();
    let line_breaks = |between: &str| {
        let blank = between.chars().take_while(|it| it.is_whitespace());
        blank.filter(|it| *it == '\n').count()
    };
    let above: String = before.chars().rev().collect();
    let is_apart = before.trim().is_empty() || line_breaks(&above) > 1;
    is_apart && line_breaks(behind) > 1 && own.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    fn closed(language: &str, source: &str, quotes: &str, finding: &str) {
        let sheet = format!(
            "
facts:
  - id: closed
    says: {{ en: Plauderbox closes rooms., de: Plauderbox schließt Räume. }}
    actors: [plauderbox]
    quotes:
      - source: {quotes}
{finding}
"
        );
        check_in(language, source, &sheet);
    }

    #[test]
    fn the_text_below_denies_something() {
        let german =
            "Plauderbox schließt Räume\n\nDrei Räume sollten andere Namen bekommen. Keiner war zu.";
        closed(
            "de",
            &german.replace("\\\n", "\n"),
            "Plauderbox schließt Räume",
            "      #         ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[headline-alone]: only a headline is quoted, and the text below it says “Keiner war zu.”",
        );
        let english =
            "Plauderbox closes rooms\n\nThree rooms were to take other names. None was shut.";
        closed(
            "en",
            &english.replace("\\\n", "\n"),
            "Plauderbox closes rooms",
            "      #         ^^^^^^^^^^^^^^^^^^^^^^^ warning[headline-alone]: only a headline is quoted, and the text below it says “None was shut.”",
        );
    }

    #[test]
    fn the_text_itself_says_so() {
        let german = "Neues\n\nPlauderbox schließt Räume. Keiner weiß mehr.";
        closed("de", german, "Plauderbox schließt Räume", "");
        let english = "News\n\nPlauderbox closes rooms. Nobody knows more.";
        closed("en", english, "Plauderbox closes rooms", "");
    }
}
