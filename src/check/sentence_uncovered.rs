rule! {
    /// a sentence of a source is quoted by no fact and no caution.
    ///
    /// What is left out shapes a briefing as much as what is said. Each sentence
    /// of a source is touched by a quote of a fact or of a caution, so that nobody
    /// has to wonder whether it was weighed or overlooked. Words that are quoted
    /// only as context do not count. Headings, bylines and other lines without a
    /// full stop, question mark or exclamation mark at their end do not count as
    /// sentences.
    ///
    /// A section that is about something else, such as instructions or an imprint,
    /// can be set aside once, with a reason, under `set-aside` on the card of its
    /// source. The lock remembers its sentences: one that is new or changed since
    /// then is reported again.
    ///
    /// A sentence that a statement quoted before it changed is reported by
    /// `evidence-changed` alone.
    ///
    /// Mend it by a fact, or by a caution that says why the sentence is left out; or
    /// set aside the part of the source in which it stands.
    sentence_uncovered = "sentence-uncovered", Warning
}

use crate::check::Context;
use crate::edition::{Aside, PartsAside};
use crate::files::FileId;
use crate::finding::Finding;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::SourceIndex;

/// Warns of every sentence of a source that no quote of a fact or caution touches; the finding points into the source.
pub(super) fn sentence_uncovered(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let evidence = context.evidence;
    let facts = FactIndex::all(context.sheet).flat_map(|fact| &evidence.fact(fact).quotes);
    let cautions =
        CautionIndex::all(context.sheet).flat_map(|caution| &evidence.caution(caution).quotes);
    let mut covered: Vec<_> = facts
        .chain(cautions)
        .filter_map(|quote| {
            let touched = quote.document.sentences_in(&quote.anchor()?.bytes);
            Some(
                touched
                    .iter()
                    .map(|sentence| (quote.document.file, sentence.start)),
            )
        })
        .flatten()
        .chain(changed(context))
        .collect();
    covered.sort_unstable();
    for (source, document) in SourceIndex::all(context.sheet).zip(evidence.documents()) {
        let aside = PartsAside::of(context.accepted.lock, evidence, source);
        for sentence in &document.sentences {
            let words = &document.text[sentence.clone()];
            let place = (document.file, sentence.start);
            if !is_sentence(words) || covered.binary_search(&place).is_ok() {
                continue;
            }
            let (message, hint) = match aside.standing(sentence) {
                Aside::Yes => continue,
                Aside::No => (
                    "no fact and no caution quotes this sentence",
                    "take it up in a fact, say in a caution why it is left out, or set its part aside on the card",
                ),
                Aside::NotYet => (
                    "this sentence was not there when its part of the source was set aside",
                    "take it up in a fact, or set it aside by its own words",
                ),
            };
            let span = document.file.span(sentence.clone());
            findings.push(Finding::warning(CODE, span, message).hint(hint));
        }
    }
}

/// Returns the beginnings of the sentences that statements quoted before they changed: `evidence-changed` reports them.
fn changed<'c>(context: &'c Context<'_>) -> impl Iterator<Item = (FileId, usize)> + 'c {
    let statements = context.accepted.drift.statements();
    let places =
        statements.flat_map(|(_, drift)| drift.quotes.iter().filter_map(|it| it.now.as_ref()));
    places.flat_map(|(source, bytes)| {
        let document = &context.evidence.documents()[source.get()];
        let touched = document.sentences_in(bytes).iter();
        touched.map(|sentence| (document.file, sentence.start))
    })
}

/// True if the words end like a sentence; quotation marks and brackets that close there are ignored.
fn is_sentence(words: &str) -> bool {
    let closing = ['"', '\'', '“', '”', '‘', '’', '»', '«', '›', '‹', ')', ']'];
    let end = words.trim_end().trim_end_matches(closing).trim_end();
    end.ends_with(['.', '!', '?', '…']) && words.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::findings_in_source;

    const FACT: &str = "
facts:
  - id: uses
    says: { en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: QUOTE } ]
";
    const MESSAGE: &str =
        "warning[sentence-uncovered]: no fact and no caution quotes this sentence";

    fn german(source: &str, more: &str) -> Vec<String> {
        let sheet = FACT.replace("QUOTE", "Der Bunte Chor nutzt Plauderbox") + more;
        findings_in_source(&[], source, &sheet)
    }

    fn english(source: &str) -> Vec<String> {
        let sheet = FACT.replace("QUOTE", "The choir uses Plauderbox");
        findings_in_source(&[("LANGUAGE", "en")], source, &sheet)
    }

    #[test]
    fn a_sentence_that_nobody_quotes() {
        assert_eq!(
            german("Der Bunte Chor nutzt Plauderbox. Er singt\nim Saal.\n", ""),
            [format!("Er singt\nim Saal. {MESSAGE}")]
        );
        assert_eq!(
            english("Why? The choir uses Plauderbox. (It sings.)"),
            [format!("Why? {MESSAGE}"), format!("(It sings.) {MESSAGE}")]
        );
    }

    #[test]
    fn context_does_not_count() {
        let context = "    context: [ { source: Er singt } ]\n";
        assert_eq!(
            german("Der Bunte Chor nutzt Plauderbox. Er singt.", context),
            [format!("Er singt. {MESSAGE}")]
        );
    }

    #[test]
    fn headings_are_no_sentences() {
        assert!(german("Ein Chor zieht um\n\nVon: Anna Lind\n\nDer Bunte Chor nutzt Plauderbox.\n\n1. Mai 2019", "").is_empty());
        assert!(english("Notice\n1 May 2019\n\nThe choir uses Plauderbox.").is_empty());
    }

    #[test]
    fn a_caution_covers_too() {
        let caution = "
cautions:
  - id: hall
    says: { en: The source speaks of a hall., de: Die Quelle spricht von einem Saal. }
    quotes: [ { source: im Saal } ]
";
        assert!(
            german(
                "Der Bunte Chor nutzt Plauderbox. Er singt im Saal.",
                caution
            )
            .is_empty()
        );
    }

    #[test]
    fn a_part_of_the_sentence_is_enough() {
        assert!(
            english(
                "On Monday the choir uses Plauderbox, and it sings."
                    .replace("the choir", "The choir")
                    .as_str()
            )
            .is_empty()
        );
    }
}
