//! `quote-cut`: a quote starts or ends inside a word, a number or a character.
//!
//! Half a word is not what the source says: “26” is not in “26.000”, and
//! “Probe” not in “Proben”. A sign, a percent or a currency mark belongs to
//! its number, and a compound with hyphens is one word.
//!
//! Mend it by quoting the whole word or number.

use crate::check::Context;
use crate::evidence::CutKind;
use crate::evidence::End;
use crate::evidence::Located;
use crate::finding::Code;
use crate::finding::Finding;

/// Reports every quote that cuts something.
pub(super) fn quote_cut(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for located in context.evidence.quotes() {
        let Located::Cut { cuts, .. } = &located.located else {
            continue;
        };
        if context.is_reported(located.quote) {
            continue;
        }
        for cut in cuts {
            let end = match cut.end {
                End::Start => "starts",
                End::End => "ends",
            };
            let kind = match cut.kind {
                CutKind::Word => "word",
                CutKind::Number => "number",
                CutKind::Grapheme => "character",
            };
            let whole = located
                .document
                .text
                .get(cut.whole.clone())
                .unwrap_or_default();
            let message = format!("this quote {end} inside the {kind} `{whole}`");
            let hint = format!("quote `{whole}` whole");
            let span = located.quote.words.span();
            findings.push(Finding::error(Code("quote-cut"), span, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    #[test]
    fn a_number() {
        check(
            "Der Bunte Chor zählte 26.000 Konten.",
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted accounts., de: Der Bunte Chor zählte Konten. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte 26 } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote ends inside the number `26.000`
",
        );
    }

    #[test]
    fn a_compound_with_a_hyphen() {
        check(
            "Der Plauderbox-Kanal ist neu.",
            "
facts:
  - id: new
    says: { en: The channel is new., de: Der Kanal ist neu. }
    quotes: [ { source: Kanal ist neu } ]
    #                   ^^^^^^^^^^^^^ error[quote-cut]: this quote starts inside the word `Plauderbox-Kanal`
",
        );
    }

    #[test]
    fn whole_words() {
        check(
            "Der Bunte Chor zählte 26.000 Konten.",
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted accounts., de: Der Bunte Chor zählte Konten. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte 26.000 Konten } ]
",
        );
    }
}
