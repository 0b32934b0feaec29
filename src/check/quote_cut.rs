rule! {
    /// a quote starts or ends inside a word, a number or a character.
    ///
    /// Half a word is not what the source says: “26” is not in “26.000”, and
    /// “Probe” not in “Proben”. A sign, a percent or a currency mark belongs to
    /// its number, and a compound with hyphens is one word.
    ///
    /// Mend it by quoting the whole word or number.
    quote_cut = "quote-cut", Error, about_sources, never_waived
}

use crate::check::Context;
use crate::evidence::CutKind;
use crate::evidence::End;
use crate::evidence::Located;
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
            findings.push(Finding::error(CODE, span, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::uses;

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

    #[test]
    fn inside_something() {
        uses(
            "de",
            "Der Chor nutzt Plauderboxen.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote ends inside the word `Plauderboxen`",
        );
        uses(
            "de",
            "Der Chor nutzt Plauderbox um 12 %.",
            "    quotes: [ { source: Der Chor nutzt Plauderbox um 12 } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote ends inside the number `12 %`",
        );
        uses(
            "de",
            "Der Plauderbox-Chor nutzt Plauderbox.",
            "    quotes: [ { source: Chor nutzt Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote starts inside the word `Plauderbox-Chor`",
        );
        uses(
            "en",
            "The choir uses Plauderboxes.",
            "    quotes: [ { source: The choir uses Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote ends inside the word `Plauderboxes`",
        );
        uses(
            "en",
            "The choir uses Plauderbox for $12.50.",
            "    quotes: [ { source: The choir uses Plauderbox for $12 } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote ends inside the number `$12.50`",
        );
        uses(
            "en",
            "The Plauderbox-choir uses Plauderbox.",
            "    quotes: [ { source: choir uses Plauderbox } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote starts inside the word `Plauderbox-choir`",
        );
    }

    #[test]
    fn between_words() {
        uses(
            "de",
            "Ja, der Chor nutzt Plauderbox, gern.",
            "    quotes: [ { source: der Chor nutzt Plauderbox } ]",
        );
        uses(
            "de",
            "Der Chor nutzt Plauderbox (seit 2019).",
            "    quotes: [ { source: Der Chor nutzt Plauderbox (seit 2019) } ]",
        );
        uses(
            "de",
            "„Der Chor“ nutzt Plauderbox – gern.",
            "    quotes: [ { source: „Der Chor“ nutzt Plauderbox } ]",
        );
        uses(
            "en",
            "Yes, the choir uses Plauderbox, gladly.",
            "    quotes: [ { source: the choir uses Plauderbox } ]",
        );
        uses(
            "en",
            "The choir uses Plauderbox (since 2019).",
            "    quotes: [ { source: The choir uses Plauderbox (since 2019) } ]",
        );
        uses(
            "en",
            "“The choir” uses Plauderbox – gladly.",
            "    quotes: [ { source: “The choir” uses Plauderbox } ]",
        );
    }
}
