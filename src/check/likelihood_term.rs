rule! {
    /// an assessment does not say its likelihood by the term of the report's scale.
    ///
    /// An assessment carries a likelihood and a confidence. Its sentence uses the
    /// term of that likelihood exactly once, in each language, and no other term
    /// of the scale, so that the words and the data cannot say different things. A
    /// statement without a likelihood uses none of the terms. The terms are those
    /// of the report's one scale (ICD 203, D.6.e.(2)(a), or the PHIA yardstick).
    ///
    /// Mend the sentence, or the likelihood.
    likelihood_term = "likelihood-term", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::language::ReportLanguage;
use crate::sheet::Judgement;
use crate::sheet::JudgementKind;
use crate::sheet::SheetText;
use crate::words::Words;

/// Reports assessments whose words and data differ.
pub(super) fn likelihood_term(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for judgement in &context.sheet.judgements {
        if judgement.kind == JudgementKind::Assessment {
            incomplete(judgement, findings);
        }
        for language in &context.sheet.languages {
            let text = judgement.says.of(*language);
            terms(context, judgement, *language, text, findings);
        }
    }
}

fn incomplete(judgement: &Judgement, findings: &mut Vec<Finding>) {
    let missing = [
        ("likelihood", judgement.likelihood.is_none()),
        ("confidence", judgement.confidence.is_none()),
    ];
    for (key, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        let id = &judgement.id;
        let message = format!("the assessment `{}` has no `{key}`", id.value);
        let hint = format!("add `{key}`, or choose another `kind`");
        findings.push(Finding::error(CODE, id.span, message).hint(hint));
    }
}

fn terms(
    context: &Context<'_>,
    judgement: &Judgement,
    language: ReportLanguage,
    text: &SheetText,
    findings: &mut Vec<Finding>,
) {
    let words = Words::of(language);
    let scale = context.sheet.scale;
    let used = words.likelihood_terms(scale, text.unprinted());
    let wanted = judgement
        .likelihood
        .as_ref()
        .map(|likelihood| likelihood.value);
    let right = match wanted {
        Some(wanted) => matches!(used.as_slice(), [term] if term.likelihood == wanted),
        None => used.is_empty(),
    };
    if right {
        return;
    }
    let used: Vec<String> = used
        .iter()
        .map(|term| format!("“{}”", (words.likelihood)(scale, term.likelihood)))
        .collect();
    let used = if used.is_empty() {
        "no term of the scale".to_owned()
    } else {
        used.join(" and ")
    };
    let (message, hint) = match wanted.map(|wanted| (words.likelihood)(scale, wanted)) {
        Some(wanted) => (
            format!("the sentence uses {used}, the likelihood is “{wanted}”"),
            format!("use “{wanted}” once, and no other term"),
        ),
        None => (
            format!("the sentence uses {used}, but the statement has no likelihood"),
            "add `likelihood`, or say it without the term".to_owned(),
        ),
    };
    findings.push(Finding::error(CODE, text.span(), message).hint(hint));
}

#[cfg(test)]
mod tests {
    use crate::check::tests::JUDGED_FACTS;
    use crate::check::tests::JUDGED_SOURCE;
    use crate::check::tests::check;
    use crate::check::tests::check_both;

    #[test]
    fn the_term_in_each_language() {
        check(
            JUDGED_SOURCE,
            &format!(
                "{JUDGED_FACTS}
judgements:
  - id: stays
    kind: assessment
    says:
      en: The Bunter Chor is very unlikely to leave Plauderbox.
      de: Es ist sehr unwahrscheinlich, dass der Bunte Chor Plauderbox verlässt.
    likelihood: very-unlikely
    confidence: low
    rests-on: [uses]
"
            ),
        );
    }

    #[test]
    fn another_term() {
        check(
            JUDGED_SOURCE,
            &format!(
                "{JUDGED_FACTS}
judgements:
  - id: stays
    kind: assessment
    says:
      en: The Bunter Chor is likely to leave Plauderbox.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses “likely”, the likelihood is “very unlikely”
      de: Der Bunte Chor verlässt Plauderbox bald.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses no term of the scale, the likelihood is “sehr unwahrscheinlich”
    likelihood: very-unlikely
    confidence: low
    rests-on: [uses]
"
            ),
        );
    }

    #[test]
    fn an_incomplete_assessment() {
        check(
            JUDGED_SOURCE,
            &format!(
                "{JUDGED_FACTS}
judgements:
  - id: stays
    #   ^^^^^ error[likelihood-term]: the assessment `stays` has no `likelihood`
    #   ^^^^^ error[likelihood-term]: the assessment `stays` has no `confidence`
    kind: assessment
    says: {{ en: The Bunter Chor keeps Plauderbox., de: Der Bunte Chor behält Plauderbox. }}
    rests-on: [uses]
"
            ),
        );
    }

    const BOTH: [&str; 2] = [JUDGED_SOURCE, "The choir uses Plauderbox."];

    fn judged(judgement: &str) {
        let facts = JUDGED_FACTS
            .replace("Bunter Chor", "choir")
            .replace("source: Der Bunte Chor nutzt Plauderbox", "source: QUOTE");
        check_both(
            BOTH,
            &format!("{facts}\njudgements:\n{judgement}\n    rests-on: [uses]\n"),
        );
    }

    #[test]
    fn words_and_data_differ() {
        judged(
            "  - id: stays
    kind: assessment
    likelihood: unlikely
    confidence: low
    says:
      en: The choir is likely to leave.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses “likely”, the likelihood is “unlikely”
      de: Der Chor geht wahrscheinlich.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses “wahrscheinlich”, the likelihood is “unwahrscheinlich”",
        );
        judged(
            "  - id: stays
    kind: implication
    says:
      en: The choir is likely to leave.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses “likely”, but the statement has no likelihood
      de: Der Chor geht wahrscheinlich.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses “wahrscheinlich”, but the statement has no likelihood",
        );
        judged(
            "  - id: stays
    kind: assessment
    likelihood: likely
    confidence: low
    says:
      en: The choir stays.
      #   ^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses no term of the scale, the likelihood is “likely”
      de: Der Chor bleibt.
      #   ^^^^^^^^^^^^^^^^ error[likelihood-term]: the sentence uses no term of the scale, the likelihood is “wahrscheinlich”",
        );
    }

    #[test]
    fn words_and_data_agree() {
        for (likelihood, en, de) in [
            (
                "likely",
                "The choir is likely to stay.",
                "Der Chor bleibt wahrscheinlich.",
            ),
            (
                "very-likely",
                "The choir is very likely to stay.",
                "Der Chor bleibt sehr wahrscheinlich.",
            ),
            (
                "almost-certain",
                "The choir is almost certain to stay.",
                "Es ist nahezu sicher, dass der Chor bleibt.",
            ),
        ] {
            judged(&format!(
                "  - id: stays
    kind: assessment
    likelihood: {likelihood}
    confidence: low
    says: {{ en: '{en}', de: '{de}' }}"
            ));
        }
        judged(
            "  - id: stays
    kind: implication
    says: { en: The choir needs help., de: Der Chor braucht Hilfe. }",
        );
    }
}
