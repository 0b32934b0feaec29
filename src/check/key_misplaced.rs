rule! {
    /// a key of a judgement says something that its kind has no place for.
    ///
    /// `alternative-to` belongs to an alternative, `threshold` and `watched-by` to
    /// an indicator, `horizon` to an assessment or an outlook, `because` to a
    /// judgement with a confidence. Elsewhere no briefing would print them.
    key_misplaced = "key-misplaced", Error, never_waived
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::Judgement;
use crate::sheet::JudgementKind;

/// Reports keys that the kind of a judgement has no place for.
pub(super) fn key_misplaced(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for judgement in &context.sheet.judgements {
        for (key, place) in misplaced(judgement) {
            let id = &judgement.id;
            let message = format!(
                "`{}` has the key `{key}`, which belongs to {place}",
                id.value
            );
            let hint = "delete the key, or choose another `kind`";
            findings.push(Finding::error(CODE, id.span, message).hint(hint));
        }
    }
}

/// Returns the keys that have no place, each with what they belong to.
fn misplaced(judgement: &Judgement) -> impl Iterator<Item = (&'static str, &'static str)> {
    use JudgementKind::{Alternative, Assessment, Indicator, Outlook};
    let kind = judgement.kind;
    let is_indicator = kind == Indicator;
    let keys = [
        (
            "alternative-to",
            "an alternative",
            judgement.alternative_to.is_some() && kind != Alternative,
        ),
        (
            "threshold",
            "an indicator",
            judgement.threshold.is_some() && !is_indicator,
        ),
        (
            "watched-by",
            "an indicator",
            judgement.watched_by.is_some() && !is_indicator,
        ),
        (
            "horizon",
            "an assessment or an outlook",
            judgement.horizon.is_some() && !matches!(kind, Assessment | Outlook),
        ),
        (
            "because",
            "a judgement with a confidence",
            judgement.because.is_some() && judgement.confidence.is_none(),
        ),
    ];
    let found = keys
        .into_iter()
        .filter(|(_, _, is_misplaced)| *is_misplaced);
    found.map(|(key, place, _)| (key, place))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{JUDGED_SOURCE, check, judgement};

    #[test]
    fn a_threshold_of_an_implication() {
        let says = "      en: The choir stays.\n      de: Der Bunte Chor bleibt.";
        let sheet = judgement("implication", says).replace(
            "  - id: stays\n",
            "  - id: stays\n    #   ^^^^^ error[key-misplaced]: `stays` has the key `threshold`, which belongs to an indicator\n    threshold: { en: Often., de: Oft. }\n",
        );
        check(JUDGED_SOURCE, &sheet);
    }
}
