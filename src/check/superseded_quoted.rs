rule! {
    /// a fact rests only on a source that a later one corrects or replaces.
    ///
    /// The words are still exact, and they have been taken back: as `supersedes` on
    /// the card of the later source says. What the earlier source said may be told
    /// as history, by a fact that quotes both; what the later one leaves as it was
    /// needs a quote, or a context quote, of that one.
    ///
    /// Quote the later source, or both where you tell what was corrected.
    superseded_quoted = "superseded-quoted", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::FactIndex;
use crate::sheet::SourceIndex;

/// Reports facts that rest on what has been taken back.
pub(super) fn superseded_quoted(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    if sheet
        .sources
        .iter()
        .all(|source| source.supersedes.is_empty())
    {
        return;
    }
    for index in FactIndex::all(sheet) {
        let fact = &sheet[index];
        let quoted = |source: SourceIndex| {
            let mut all = fact.quotes.iter().chain(&fact.context);
            all.any(|quote| quote.source == source)
        };
        for quote in &fact.quotes {
            let mut later = sheet.superseding(&sheet[quote.source].id.value).peekable();
            let Some(newest) = later.peek().copied() else {
                continue;
            };
            if !later.any(quoted) {
                let (old, new) = (&sheet[quote.source].id, &sheet[newest].id);
                let message = format!(
                    "`{}` supersedes `{}`, and this fact quotes only the earlier one",
                    new.value, old.value
                );
                let finding = Finding::error(CODE, quote.words.span(), message)
                    .hint("quote the later source, or both where the statement tells what was corrected")
                    .related(new.span, "the later source");
                findings.push(finding);
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks a fact with these quotes of a report and of its correction.
    fn tells(quotes: &str) {
        let sources = [
            TestSource {
                id: "report",
                language: "de",
                card: "published: 2024-05-06",
                text: "Der Chor singt.",
            },
            TestSource {
                id: "correction",
                language: "en",
                card: "published: 2024-05-09\n    supersedes: [report]",
                text: "The choir sings. It is a large choir.",
            },
        ];
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
    quotes: [ {quotes} }} ]
  - {{ id: other, says: {{ en: The choir sings., de: Der Chor singt. }}, actors: [choir], quotes: [ {{ correction: The choir sings }} ] }}
"
        );
        check_among(&sources, &sheet);
    }

    #[test]
    fn what_was_taken_back_is_history() {
        tells("{ report: Der Chor singt }, { correction: The choir sings");
        tells("{ correction: The choir sings }, { report: Der Chor singt");
        tells(
            "{ report: Der Chor singt } ]\n    #                   ^^^^^^^^^^^^^^ error[superseded-quoted]: `correction` supersedes `report`, and this fact quotes only the earlier one\n    context: [ { report: Der Chor singt",
        );
        tells("{ report: Der Chor singt } ]\n    context: [ { correction: The choir sings");
    }
}
