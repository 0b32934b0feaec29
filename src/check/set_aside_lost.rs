rule! {
    /// a part of a source is set aside, and the source does not have it.
    ///
    /// A card may set aside a section or a passage of its document once, with a
    /// reason: the section below a `heading`, up to the line that `until` names or
    /// to the next line that stands alone and ends in no mark; or the sentences
    /// `from` some words `to` others. The words have to be in the document, the
    /// heading as a line of its own, each once and in this order. Otherwise nobody
    /// could say what is set aside.
    ///
    /// The document has changed, or the words were never exact. Look at it, mend
    /// the words, or take the entry out.
    set_aside_lost = "set-aside-lost", Error, about_sources, never_waived
}

use crate::check::Context;
use crate::evidence::NoPart;
use crate::finding::Finding;
use crate::sheet::SourceIndex;

/// Reports parts of sources that are set aside and are not there.
pub(super) fn set_aside_lost(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for source in SourceIndex::all(context.sheet) {
        let id = &context.sheet[source].id.value;
        let file = context.evidence.documents()[source.get()].file;
        let parts = context.evidence.set_aside(source).iter();
        findings.extend(parts.filter_map(|part| {
            let why = part.place.as_ref().err()?;
            Some(match why {
                NoPart::Gone(words) => {
                    let message = format!("`{id}` has no such words to set aside");
                    Finding::error(CODE, words.span(), message)
                        .hint("look at the document: mend the words, or take the entry out; a heading is a whole line")
                }
                NoPart::Several(words, [one, other]) => {
                    let message = format!("`{id}` has these words in several places");
                    Finding::error(CODE, words.span(), message)
                        .hint("write more of the words, or name the part by `from` and `to`")
                        .related(file.span(one.clone()), "here")
                        .related(file.span(other.clone()), "and here")
                }
                NoPart::Backwards(words) => {
                    let message = format!("in `{id}` the part ends before it begins");
                    Finding::error(CODE, words.span(), message)
                        .hint("name words behind those with which the part begins")
                }
            })
        }));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    const GERMAN: &str = "Der Chor singt.\n\nAnleitung\n\nLaden Sie die App. Öffnen Sie die App.\n\nKontakt\n\nRufen Sie an.";
    const ENGLISH: &str =
        "The choir sings.\n\nInstructions\n\nLoad the app. Open the app.\n\nContact\n\nCall us.";

    /// Checks a source in this language, of which this part is set aside.
    fn sets_aside(language: &str, text: &str, part: &str) {
        let card = format!(
            "set-aside:\n      - {part}\n        because: {{ en: No news., de: Nichts Neues. }}"
        );
        let source = TestSource {
            id: "source",
            language,
            card: &card,
            text,
        };
        let sings = text.split('.').next().unwrap_or_default();
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
    quotes: [ {{ source: {sings} }} ]
"
        );
        check_among(&[source], &sheet);
    }

    #[test]
    fn parts_that_are_there() {
        sets_aside("de", GERMAN, "heading: Anleitung");
        sets_aside("en", ENGLISH, "heading: Instructions");
        sets_aside("de", GERMAN, "heading: Anleitung\n        until: Kontakt");
        sets_aside(
            "en",
            ENGLISH,
            "from: Load the app\n        to: Open the app",
        );
        sets_aside("en", ENGLISH, "from: Call us");
    }

    #[test]
    fn parts_that_are_not_there() {
        sets_aside(
            "de",
            GERMAN,
            "heading: Bedienung
        #        ^^^^^^^^^ error[set-aside-lost]: `source` has no such words to set aside",
        );
        sets_aside(
            "en",
            ENGLISH,
            "heading: The choir
        #        ^^^^^^^^^ error[set-aside-lost]: `source` has no such words to set aside",
        );
        sets_aside(
            "en",
            ENGLISH,
            "from: the app
        #     ^^^^^^^ error[set-aside-lost]: `source` has these words in several places",
        );
        sets_aside(
            "de",
            GERMAN,
            "from: Öffnen Sie die App
        to: Laden Sie die App
        #   ^^^^^^^^^^^^^^^^^ error[set-aside-lost]: in `source` the part ends before it begins",
        );
        sets_aside(
            "en",
            ENGLISH,
            "heading: Contact
        until: Instructions
        #      ^^^^^^^^^^^^ error[set-aside-lost]: in `source` the part ends before it begins",
        );
    }
}
