rule! {
    /// no fact and no caution quotes a source of the sheet.
    ///
    /// A source that is never quoted supports nothing, yet readers see it listed.
    /// Quote it, or take it out.
    source_unused = "source-unused", Warning
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::SourceIndex;

/// Reports sources that nothing rests on.
pub(super) fn source_unused(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in SourceIndex::all(context.sheet) {
        if !context
            .evidence
            .quotes()
            .any(|located| located.quote.source == index)
        {
            let id = &context.sheet[index].id;
            let message = format!("nothing quotes the source `{}`", id.value);
            let hint = "quote it, or take it out of `sources`";
            findings.push(Finding::warning(CODE, id.span, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_with;

    /// A second card of the same document.
    const SECOND: &str = "
  - id: second
    #   ^^^^^^ warning[source-unused]: nothing quotes the source `second`
    file: source.txt
    kind: other
    language: LANGUAGE
    title: '[Another]'
    published: unknown
    grade: F
    rights: { holder: nobody, terms: unknown, reuse: passages }
    descriptor: { en: a test, de: ein Test }
actors:
";

    /// A fact that rests on the first source, and more.
    fn sings(quotes: &str, is_unused: bool) {
        let second = if is_unused {
            SECOND.to_owned()
        } else {
            let lines = SECOND.split_inclusive('\n');
            lines.filter(|line| !line.contains('^')).collect()
        };
        for (language, quote) in [("de", "Der Chor singt"), ("en", "The choir sings")] {
            let sheet = format!(
                "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
{quotes}
"
            );
            check_with(
                &[("\nactors:\n", &second), ("LANGUAGE", language)],
                &format!("{quote}."),
                &sheet.replace("QUOTE", quote),
            );
        }
    }

    #[test]
    fn nothing_quotes_it() {
        sings("    quotes: [ { source: QUOTE } ]", true);
        sings("    quotes: [ { source: QUOTE }, { source: QUOTE } ]", true);
        sings(
            "    quotes: [ { source: QUOTE } ]
cautions:
  - id: singing
    says: { en: The source speaks of singing., de: Die Quelle spricht vom Singen. }
    quotes: [ { source: QUOTE } ]",
            true,
        );
    }

    #[test]
    fn something_quotes_it() {
        sings(
            "    quotes: [ { source: QUOTE }, { second: QUOTE } ]",
            false,
        );
        sings(
            "    quotes: [ { source: QUOTE } ]\n    context: [ { second: QUOTE } ]",
            false,
        );
        sings(
            "    quotes: [ { source: QUOTE } ]
cautions:
  - id: singing
    says: { en: The source speaks of singing., de: Die Quelle spricht vom Singen. }
    quotes: [ { second: QUOTE } ]",
            false,
        );
    }
}
