rule! {
    /// a fact is graded as confirmed, and no other independent source confirms it.
    ///
    /// Credibility 1 of the Admiralty scale says that other, independent sources confirm
    /// the information. It needs two sources among the quotes of the fact, or of facts
    /// that give the same answer to its question, that do not go back to one origin. A
    /// fact that another one differs from, as declared, is not confirmed either.
    ///
    /// Quote a further source that is independent, or give it a 2.
    credibility_unconfirmed = "credibility-unconfirmed", Error, never_waived
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading;
use crate::sheet::Credibility;
use crate::sheet::FactIndex;

/// The fewest independent sources of what is confirmed.
const MIN_SOURCES: usize = 2;

/// Reports facts that are graded as confirmed without two independent sources, or against a declared difference.
pub(super) fn credibility_unconfirmed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in FactIndex::all(context.sheet) {
        let grade = context.sheet[index].credibility.as_ref();
        let Some(grade) = grade.filter(|it| it.value == Credibility::Confirmed) else {
            continue;
        };
        let support = reading::support(context.sheet, index);
        let why = match support.independent {
            _ if support.differs => "another fact differs from this one",
            independent if independent >= MIN_SOURCES => continue,
            _ if support.sources > 1 => "its sources have one origin",
            _ => "it has one source",
        };
        let message = format!("credibility 1 takes two independent sources, and {why}");
        let hint = "quote a further source that is independent, or give it a 2";
        findings.push(Finding::error(CODE, grade.span, message).hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks a fact of this credibility on an English and a German source, the second of which has this card.
    fn graded(card: &str, credibility: &str, finding: &str) {
        let sources = [
            ("one", "en", "", "The choir sings."),
            ("two", "de", card, "Der Chor singt."),
        ];
        let sources = sources.map(|(id, language, card, text)| TestSource {
            id,
            language,
            card,
            text,
        });
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
    credibility: {credibility}
{finding}
    quotes: [ {{ one: The choir sings }}, {{ two: Der Chor singt }} ]
"
        );
        check_among(&sources, &sheet);
    }

    #[test]
    fn confirmed_by_an_independent_source() {
        graded("", "1", "");
        graded("based-on: [one]", "2", "");
        let found = "    #            ^ error[credibility-unconfirmed]: credibility 1 takes two independent sources, and its sources have one origin";
        graded("based-on: [one]", "1", found);
    }

    #[test]
    fn one_source_confirms_nothing() {
        for (language, text) in [("en", "The choir sings."), ("de", "Der Chor singt.")] {
            let sheet = format!(
                "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
    credibility: 1
    #            ^ error[credibility-unconfirmed]: credibility 1 takes two independent sources, and it has one source
    quotes: [ {{ source: {} }} ]
",
                text.trim_end_matches('.')
            );
            crate::check::tests::check_in(language, text, &sheet);
        }
    }
}
