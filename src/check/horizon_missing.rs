rule! {
    /// a judgement looks ahead, and does not say how far.
    ///
    /// “Likely” means little without an end: likely until when? An outlook looks
    /// ahead, and so does an assessment that speaks of the future in one of the
    /// languages, with words such as *will*, *künftig* or *à l’avenir*.
    ///
    /// Add `horizon:` with a day, or `horizon: { none: … }` with the reason why
    /// there is no end. Briefings print either.
    horizon_missing = "horizon-missing", Warning
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::Judgement;
use crate::sheet::JudgementKind;
use crate::words::Words;

/// Reports judgements that look ahead without a horizon.
pub(super) fn horizon_missing(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let judgements = context.sheet.judgements.iter();
    for judgement in judgements.filter(|judgement| judgement.horizon.is_none()) {
        if looks_ahead(context, judgement) {
            let id = &judgement.id;
            let message = format!("`{}` looks ahead and has no horizon", id.value);
            let hint = "add `horizon:` with a day, or `horizon: { none: … }` with the reason";
            findings.push(Finding::warning(CODE, id.span, message).hint(hint));
        }
    }
}

fn looks_ahead(context: &Context<'_>, judgement: &Judgement) -> bool {
    match judgement.kind {
        JudgementKind::Outlook => true,
        JudgementKind::Assessment => context.sheet.languages.iter().any(|language| {
            let text = judgement.says.of(*language).unprinted().to_lowercase();
            let words = text.replace(
                |letter: char| !letter.is_alphanumeric() && letter != '’',
                " ",
            );
            let padded = format!(" {words} ");
            let mut ahead = Words::of(*language).ahead.iter();
            ahead.any(|words| padded.contains(&format!(" {words} ")))
        }),
        JudgementKind::Implication
        | JudgementKind::Option
        | JudgementKind::Alternative
        | JudgementKind::Indicator => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{JUDGED_SOURCE, check, judgement};

    /// Checks an assessment with these words and further keys.
    fn assesses(says: &str, keys: &str) {
        let keys =
            format!("    rests-on: [uses]\n    likelihood: likely\n    confidence: low\n{keys}");
        let sheet = judgement("assessment", says).replace("    rests-on: [uses]\n", &keys);
        check(JUDGED_SOURCE, &sheet);
    }

    const FUTURE: &str = "      en: The choir is likely to stay in future.\n      de: Der Bunte Chor bleibt künftig wahrscheinlich.";

    #[test]
    fn a_judgement_without_an_end() {
        let sheet = judgement("assessment", FUTURE).replace(
            "  - id: stays\n",
            "  - id: stays\n    #   ^^^^^ warning[horizon-missing]: `stays` looks ahead and has no horizon\n    likelihood: likely\n    confidence: low\n",
        );
        check(JUDGED_SOURCE, &sheet);
    }

    #[test]
    fn a_day_a_reason_or_the_present_will_do() {
        assesses(FUTURE, "    horizon: 2026-06-30\n");
        assesses(
            FUTURE,
            "    horizon: { none: { en: It has no end., de: Ein Ende hat es nicht. } }\n",
        );
        assesses(
            "      en: The choir likely uses it.\n      de: Der Bunte Chor nutzt es wahrscheinlich.",
            "",
        );
    }
}
