rule! {
    /// one sentence states both how likely something is and how sure the desk is.
    ///
    /// A likelihood is about an event, a confidence about the judgement. In one
    /// sentence they are read as one degree: “likely, with low confidence” sounds
    /// less likely than “likely”. ICD 203, D.6.e.(2)(b), forbids it.
    ///
    /// Mend it by taking the confidence out of the sentence: `confidence` is
    /// printed on its own, in a sentence of its own.
    likelihood_and_confidence = "likelihood-and-confidence", Error
}

use std::ops::Range;

use crate::check::Context;
use crate::finding::Finding;
use crate::language::ReportLanguage;
use crate::sheet::LikelihoodScale;
use crate::sheet::SheetText;
use crate::words::Words;

/// Reports sentences of judgements and titles that hold a likelihood and a confidence.
pub(super) fn likelihood_and_confidence(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (language, text) in context.judged_texts() {
        report(context, language, text, findings);
    }
}

fn report(
    context: &Context<'_>,
    language: ReportLanguage,
    text: &SheetText,
    findings: &mut Vec<Finding>,
) {
    for sentence in language.sentences(text.unprinted()) {
        let Some((term, confidence)) = both(language, &text.unprinted()[sentence.clone()]) else {
            continue;
        };
        let reading = context.read(language.language(), text);
        let place = sentence.start + confidence.start..sentence.start + confidence.end;
        let message = format!(
            "one sentence holds the likelihood “{term}” and the confidence `{}`",
            reading.words(&place)
        );
        let finding = Finding::error(CODE, context.place(&reading, &place), message);
        findings.push(
            finding.hint(
                "take the confidence out of the sentence; `confidence` is printed on its own",
            ),
        );
    }
}

/// Returns a term of any scale, and where the confidence is.
fn both(language: ReportLanguage, sentence: &str) -> Option<(String, Range<usize>)> {
    let confidence = language.confidence_words(sentence).into_iter().next()?;
    let scales = [LikelihoodScale::Icd203, LikelihoodScale::Phia];
    let mut terms = scales
        .into_iter()
        .flat_map(|scale| Words::of(language).likelihood_terms(scale, sentence));
    let term = sentence[terms.next()?.range].to_owned();
    Some((term, confidence))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::JUDGED_SOURCE;
    use crate::check::tests::check;
    use crate::check::tests::check_with;
    use crate::check::tests::judgement;

    const KIND: &str = "assessment\n    likelihood: likely\n    confidence: low";

    #[test]
    fn in_one_sentence() {
        check(
            JUDGED_SOURCE,
            &judgement(
                KIND,
                "      en: We judge with low confidence that the Bunter Chor is likely to stay.
      #                 ^^^^^^^^^^^^^^ error[likelihood-and-confidence]: one sentence holds the likelihood “likely” and the confidence `low confidence`
      de: Der Bunte Chor bleibt wahrscheinlich, doch das ist wenig belastbar.
      #                                                      ^^^^^^^^^^^^^^^ error[likelihood-and-confidence]: one sentence holds the likelihood “wahrscheinlich” and the confidence `wenig belastbar`",
            ),
        );
    }

    #[test]
    fn in_the_second_sentence() {
        check(
            JUDGED_SOURCE,
            &judgement(
                KIND,
                "      en: The Bunter Chor sings. It is likely to stay, and our confidence is high.
      #                                                        ^^^^^^^^^^^^^^^^^^ error[likelihood-and-confidence]: one sentence holds the likelihood “likely” and the confidence `confidence is high`
      de: Der Bunte Chor singt. Mit hoher Zuversicht bleibt er wahrscheinlich.
      #                             ^^^^^^^^^^^^^^^^ error[likelihood-and-confidence]: one sentence holds the likelihood “wahrscheinlich” and the confidence `hoher Zuversicht`",
            ),
        );
    }

    #[test]
    fn in_the_title() {
        let title = "title:
  en: A choir is likely to move (low confidence)
  #                              ^^^^^^^^^^^^^^ error[likelihood-and-confidence]: one sentence holds the likelihood “likely” and the confidence `low confidence`
  de: Ein Chor zieht wahrscheinlich um
  rests-on: [uses]";
        let head = [(
            "title: { en: A move, de: Ein Umzug, rests-on: [FIRST] }",
            title,
        )];
        let plain = "      en: The Bunter Chor is likely to stay.\n      de: Der Bunte Chor bleibt wahrscheinlich.";
        check_with(&head, JUDGED_SOURCE, &judgement(KIND, plain));
    }

    #[test]
    fn in_sentences_of_their_own() {
        check(
            JUDGED_SOURCE,
            &judgement(
                KIND,
                "      en: The Bunter Chor is likely to stay. Our confidence is low.
      de: Der Bunte Chor bleibt wahrscheinlich. Das ist wenig belastbar.",
            ),
        );
    }

    #[test]
    fn the_confidence_of_others() {
        check(
            JUDGED_SOURCE,
            &judgement(
                KIND,
                "      en: The Bunter Chor is likely to lose the confidence of its guests.
      de: Der Bunte Chor verliert wahrscheinlich das Vertrauen seiner Gäste.",
            ),
        );
    }

    #[test]
    fn a_confidence_without_a_likelihood() {
        check(
            JUDGED_SOURCE,
            &judgement(
                "outlook",
                "      en: We have low confidence in the source.
      de: Die Quelle ist wenig belastbar.",
            ),
        );
    }
}
