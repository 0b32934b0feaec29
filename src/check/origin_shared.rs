rule! {
    /// two sources have the same words, or one names the other, and no card says who has them from whom.
    ///
    /// Two prints of one agency text are one source, as are a notice and the report
    /// that quotes it. The rule looks for a sentence of at least six words, or
    /// twelve words in a row, that two documents share, and for a document that
    /// names the publisher or author of an article published before it. Until a card
    /// says otherwise, the two count as one origin: in briefings, and where a
    /// statement says that sources agree.
    ///
    /// Say `based-on: [ID]` on the card of the source that has its words from the
    /// other, or `based-on: [a text]` on both where they come from a third that you
    /// do not hold. Say `supersedes: [ID]` on a print that corrects or replaces an
    /// earlier one. Say `based-on: []` on the later of the two where you have
    /// looked, and there is none: then the two are independent.
    origin_shared = "origin-shared", Warning
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::Sheet;
use crate::sheet::Sign;
use crate::sheet::Source;
use crate::sheet::WebAddress;

/// Reports each source that shares words with an earlier one, or names one; one finding for each.
pub(super) fn origin_shared(context: &Context<'_>, findings: &mut Vec<Finding>) {
    findings.extend(asked_about(context.sheet));
}

/// Returns the findings that ask who has what from whom.
pub fn asked_about(sheet: &Sheet) -> impl Iterator<Item = Finding> {
    sheet.supposed().iter().map(|pair| {
        let what = match pair.sign {
            Sign::Words => "has the same words as",
            Sign::Name => "names",
        };
        let (own, other) = (&sheet[pair.source].id, &sheet[pair.other].id);
        let message = format!(
            "`{}` {what} `{}`, and no card says who has them from whom",
            own.value, other.value
        );
        let mut hint = format!(
            "they count as one origin until a card says `based-on: [{}]`, on the one that has its words from the other, or `based-on: []`",
            other.value
        );
        if are_prints_of_one(&sheet[pair.source], &sheet[pair.other]) {
            hint = format!(
                "if `{}` corrects or replaces `{}`, say `supersedes: [{}]` on its card; else {hint}",
                own.value, other.value, other.value
            );
        }
        let finding = Finding::warning(CODE, own.span, message).hint(hint);
        finding.related(other.span, "the other source")
    })
}

/// True if two cards seem to be of two prints of one text: they have one address, or one title and one publisher.
fn are_prints_of_one(one: &Source, other: &Source) -> bool {
    fn address(source: &Source) -> Option<&str> {
        source.url.as_ref().map(WebAddress::as_str)
    }
    fn title(source: &Source) -> Option<[&str; 2]> {
        let publisher = source.publisher.as_ref()?;
        Some([source.title.unprinted(), publisher.unprinted()])
    }
    let is_one_address = address(one).is_some() && address(one) == address(other);
    is_one_address || title(one).is_some() && title(one) == title(other)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    fn checked(first: (&str, &str), second: (&str, &str), finding: &str) {
        let id = format!("two{finding}");
        let sources = [
            TestSource {
                id: "one",
                language: "en",
                card: first.0,
                text: first.1,
            },
            TestSource {
                id: &id,
                language: "de",
                card: second.0,
                text: second.1,
            },
        ];
        check_among(
            &sources,
            "
facts:
  - id: sings
    says: { en: The choir sings., de: Der Chor singt. }
    actors: [choir]
    quotes: [ { one: The choir sings }, { two: Der Chor singt } ]
",
        );
    }

    const AGENCY: &str = "The choir sings. It lost three hundred singers in April.";
    const PRINT: &str = "Der Chor singt. „It lost three hundred singers in April.“";
    const OWN: &str = "Der Chor singt. Er verlor Sänger, wie die Alder Wharf News berichtet.";

    #[test]
    fn the_same_sentence() {
        let finding = "
    #   ^^^ warning[origin-shared]: `two` has the same words as `one`, and no card says who has them from whom";
        checked(("", AGENCY), ("", PRINT), finding);
        checked(("", AGENCY), ("based-on: [one]", PRINT), "");
        checked(("", AGENCY), ("based-on: []", PRINT), "");
        checked(
            ("based-on: [An agency]", AGENCY),
            ("based-on: [An agency]", PRINT),
            "",
        );
        checked(("", AGENCY), ("", "Der Chor singt. It lost three."), "");
    }

    #[test]
    fn one_names_the_other() {
        let published = "publisher: '[Alder Wharf News]'\n    kind: news-article";
        let finding = "
    #   ^^^ warning[origin-shared]: `two` names `one`, and no card says who has them from whom";
        checked((published, AGENCY), ("", OWN), finding);
        checked((published, AGENCY), ("based-on: [one]", OWN), "");
        checked(("publisher: '[Alder Wharf News]'", AGENCY), ("", OWN), "");
    }
}
