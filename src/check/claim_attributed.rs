rule! {
    /// the claim of a fact names its speaker, or has another value than the statement.
    ///
    /// `claim` is the statement without its attribution. It is printed where the
    /// speaker is named beside it, so it must not name the speaker again; and it
    /// must not say more or less than `says`: the same numbers, no other date,
    /// nobody else. It is checked against the same quotes. A date may be left out.
    ///
    /// Mend the claim, or delete it: then the statement is printed in full.
    claim_attributed = "claim-attributed", Error
}

use crate::check::Context;
use crate::check::languages_disagree::differences;
use crate::finding::Finding;
use crate::reading::{FactReading, Reading};

/// Reports claims that name their speaker, or say something else than the statement.
pub(super) fn claim_attributed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        for (says, claim) in fact.says.iter().zip(&fact.claim) {
            named_speakers(context, fact, claim, findings);
            other_values(context, says, claim, findings);
        }
    }
}

fn named_speakers(
    context: &Context<'_>,
    fact: &FactReading<'_>,
    claim: &Reading<'_>,
    findings: &mut Vec<Finding>,
) {
    // Who speaks of itself may be named as the one who acts.
    let speakers = fact.fact.according_to.iter();
    let speakers = speakers.filter(|it| !fact.fact.actors.iter().any(|own| own.value == it.value));
    for speaker in speakers {
        let mut named = claim.actors.iter();
        if let Some(named) = named.find(|named| named.value == speaker.value) {
            let id = &context.sheet[speaker.value].id.value;
            let message = format!("the claim names its speaker `{id}`");
            let hint = "say it without the attribution: the speaker is named beside it";
            let place = context.place(claim, &named.range);
            findings.push(Finding::error(CODE, place, message).hint(hint));
        }
    }
}

fn other_values(
    context: &Context<'_>,
    says: &Reading<'_>,
    claim: &Reading<'_>,
    findings: &mut Vec<Finding>,
) {
    for (what, only_says, only_claim) in differences(context.sheet, says, claim) {
        let missing = if what == "number" {
            only_says
        } else {
            Vec::new()
        };
        let lists = [(&only_claim, "claim"), (&missing, "statement")];
        let parts: Vec<String> = lists
            .into_iter()
            .filter(|(list, _)| !list.is_empty())
            .map(|(list, place)| format!("only the {place} has the {what} {}", list.join(", ")))
            .collect();
        if !parts.is_empty() {
            let message = format!("the claim differs: {}", parts.join("; "));
            let finding = Finding::error(CODE, claim.text.span(), message)
                .hint("let the claim say what the statement says, without the speaker")
                .related(says.text.span(), "the statement");
            findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    const SOURCE: &str = "Laut Frau Notenschlüssel hat der Bunte Chor 40 Mitglieder.";

    /// Checks a fact on the members of the choir with this claim.
    fn claims(claim: &str) {
        let sheet = format!(
            "
facts:
  - id: members
    says: {{ en: 'According to Ms Notenschlüssel, the choir has 40 members.', de: 'Laut Frau Notenschlüssel hat der Bunte Chor 40 Mitglieder.' }}
{claim}
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ {{ source: Laut Frau Notenschlüssel hat der Bunte Chor 40 Mitglieder }} ]
"
        );
        check(SOURCE, &sheet);
    }

    #[test]
    fn the_statement_without_its_speaker() {
        claims(
            "    claim: { en: The choir has 40 members., de: Der Bunte Chor hat 40 Mitglieder. }",
        );
    }

    #[test]
    fn a_claim_that_names_its_speaker() {
        claims(
            "    claim:
      en: The choir of Ms Notenschlüssel has 40 members.
      #                   ^^^^^^^^^^^^^^ error[claim-attributed]: the claim names its speaker `notenschluessel`
      de: Der Bunte Chor von Frau Notenschlüssel hat 40 Mitglieder.
      #                           ^^^^^^^^^^^^^^ error[claim-attributed]: the claim names its speaker `notenschluessel`",
        );
    }

    #[test]
    fn a_claim_without_the_number() {
        claims(
            "    claim:
      en: The choir has members.
      #   ^^^^^^^^^^^^^^^^^^^^^^ error[claim-attributed]: the claim differs: only the statement has the number 40
      de: Der Bunte Chor hat Mitglieder.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[claim-attributed]: the claim differs: only the statement has the number 40",
        );
    }
}
