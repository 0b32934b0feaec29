//! `likelihood-and-confidence`: one sentence states both how likely something is and how sure the desk is.
//!
//! A likelihood is about an event, a confidence about the judgement. In one
//! sentence they are read as one degree: “likely, with low confidence” sounds
//! less likely than “likely”. ICD 203, D.6.e.(2)(b), forbids it.
//!
//! Mend it by taking the confidence out of the sentence: `confidence` is
//! printed on its own, in a sentence of its own.

use std::ops::Range;

use crate::check::Context;
use crate::finding::Code;
use crate::finding::Finding;
use crate::language::ReportLanguage;
use crate::sheet::LikelihoodScale;
use crate::sheet::SheetText;
use crate::words::Words;

/// Reports sentences of judgements and titles that hold a likelihood and a confidence.
pub(super) fn likelihood_and_confidence(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let judgements = context
        .sheet
        .judgements
        .iter()
        .map(|judgement| &judgement.says);
    for wording in std::iter::once(&context.sheet.title.says).chain(judgements) {
        for language in &context.sheet.languages {
            report(context, *language, wording.of(*language), findings);
        }
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
        let reading = context.read(*language, text);
        let place = sentence.start + confidence.start..sentence.start + confidence.end;
        let message = format!(
            "one sentence holds the likelihood “{term}” and the confidence `{}`",
            reading.words(&place)
        );
        let finding = Finding::error(
            Code("likelihood-and-confidence"),
            context.place(&reading, &place),
            message,
        );
        findings.push(
            finding.hint(
                "take the confidence out of the sentence; `confidence` is printed on its own",
            ),
        );
    }
}

/// A term of any scale, and where the confidence stands.
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
    use crate::check::tests::check;
    use crate::check::tests::check_with;

    const SOURCE: &str = "Der Bunte Chor nutzt Plauderbox.";

    fn judgement(says: &str) -> String {
        format!(
            "
facts:
  - id: uses
    says: {{ en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }}
    actors: [choir, plauderbox]
    quotes: [ {{ source: Der Bunte Chor nutzt Plauderbox }} ]
judgements:
  - id: stays
    kind: assessment
    likelihood: likely
    confidence: low
    says:
{says}
    rests-on: [uses]
"
        )
    }

    #[test]
    fn in_one_sentence() {
        check(
            SOURCE,
            &judgement(
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
            SOURCE,
            &judgement(
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
        check_with(&head, SOURCE, &judgement(plain));
    }

    #[test]
    fn in_sentences_of_their_own() {
        check(
            SOURCE,
            &judgement(
                "      en: The Bunter Chor is likely to stay. Our confidence is low.
      de: Der Bunte Chor bleibt wahrscheinlich. Das ist wenig belastbar.",
            ),
        );
    }

    #[test]
    fn the_confidence_of_others() {
        check(
            SOURCE,
            &judgement(
                "      en: The Bunter Chor is likely to lose the confidence of its guests.
      de: Der Bunte Chor verliert wahrscheinlich das Vertrauen seiner Gäste.",
            ),
        );
    }

    #[test]
    fn a_confidence_without_a_likelihood() {
        check(
            SOURCE,
            &judgement(
                "      en: We have low confidence in the source.
      de: Die Quelle ist wenig belastbar.",
            )
            .replace(
                "kind: assessment\n    likelihood: likely\n    confidence: low",
                "kind: outlook",
            ),
        );
    }
}
