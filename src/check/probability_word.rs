rule! {
    /// a judgement weighs a probability by a word outside the report's scale.
    ///
    /// *May*, *might*, *perhaps*, *vielleicht*, *könnte* and *dürfte* mean one
    /// thing to the writer and another to the reader. A report has one scale of
    /// likelihood (ICD 203, D.6.e.(2)(a), or the PHIA yardstick), and its
    /// judgements and its title use only the terms of that scale. A term of the
    /// other scale is outside it, too.
    ///
    /// What the desk says about a source in a caution is not looked at.
    ///
    /// Mend it by using a term of the scale, with `likelihood`, or by saying
    /// outright what the statement does not weigh.
    probability_word = "probability-word", Error
}

use std::ops::Range;

use crate::check::Context;
use crate::finding::Finding;
use crate::language::ReportLanguage;
use crate::sheet::LikelihoodScale;
use crate::sheet::SheetText;
use crate::words::Words;

/// Reports probability words of judgements and of the title that are no terms of the scale.
pub(super) fn probability_word(context: &Context<'_>, findings: &mut Vec<Finding>) {
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
    let found = outside(context.sheet.scale, language, text.unprinted());
    if found.is_empty() {
        return;
    }
    let reading = context.read(language.language(), text);
    for range in found {
        // “May” in a date is the month.
        if reading
            .dates
            .iter()
            .any(|date| date.range.start < range.end && range.start < date.range.end)
        {
            continue;
        }
        let words = reading.words(&range);
        let message =
            format!("`{words}` weighs a probability, and is not a term of the report’s scale");
        let hint = "use a term of the scale and `likelihood`, or say it without weighing";
        let place = context.place(&reading, &range);
        findings.push(Finding::error(CODE, place, message).hint(hint));
    }
}

/// Returns the words of the language that belong to no scale, and the terms of the other scale, in order.
fn outside(scale: LikelihoodScale, language: ReportLanguage, text: &str) -> Vec<Range<usize>> {
    let words = Words::of(language);
    let own = words.likelihood_terms(scale, text);
    let other = match scale {
        LikelihoodScale::Icd203 => LikelihoodScale::Phia,
        LikelihoodScale::Phia => LikelihoodScale::Icd203,
    };
    let terms = words
        .likelihood_terms(other, text)
        .into_iter()
        .map(|term| term.range);
    let mut found: Vec<Range<usize>> = language.probability_words(text);
    found.retain(|range| !is_name(text, range));
    found.extend(terms);
    // “kaum denkbar” is a term as a whole.
    let inside = |inner: &Range<usize>, outer: &Range<usize>| {
        outer.start <= inner.start && inner.end <= outer.end
    };
    found.retain(|range| !own.iter().any(|term| inside(range, &term.range)));
    let all = found.clone();
    found.retain(|range| {
        !all.iter()
            .any(|other| other.len() > range.len() && inside(range, other))
    });
    found.sort_by_key(|range| range.start);
    found
}

/// True if a capital inside a sentence makes another word of it: the month of May, the German noun Wohl.
fn is_name(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end();
    let opens = before.is_empty() || before.ends_with(['.', '?', '!', ':', '“', '‘', '„']);
    text[range.clone()].starts_with(char::is_uppercase) && !opens
}

#[cfg(test)]
mod tests {
    use crate::check::tests::JUDGED_SOURCE;
    use crate::check::tests::check;
    use crate::check::tests::check_with;
    use crate::check::tests::judgement;

    #[test]
    fn words_of_no_scale() {
        check(
            JUDGED_SOURCE,
            &judgement(
                "outlook",
                "      en: Perhaps the Bunter Chor might leave Plauderbox.
      #   ^^^^^^^ error[probability-word]: `Perhaps` weighs a probability, and is not a term of the report’s scale
      #                           ^^^^^ error[probability-word]: `might` weighs a probability, and is not a term of the report’s scale
      de: Der Bunte Chor könnte Plauderbox möglicherweise verlassen.
      #                  ^^^^^^ error[probability-word]: `könnte` weighs a probability, and is not a term of the report’s scale
      #                                    ^^^^^^^^^^^^^^ error[probability-word]: `möglicherweise` weighs a probability, and is not a term of the report’s scale",
            ),
        );
    }

    #[test]
    fn a_term_of_the_other_scale() {
        check(
            JUDGED_SOURCE,
            &judgement(
                "outlook",
                "      en: There is a realistic possibility that the Bunter Chor leaves Plauderbox.
      #              ^^^^^^^^^^^^^^^^^^^^^ error[probability-word]: `realistic possibility` weighs a probability, and is not a term of the report’s scale
      de: Dass der Bunte Chor Plauderbox verlässt, ist kaum denkbar.
      #                                                ^^^^^^^^^^^^ error[probability-word]: `kaum denkbar` weighs a probability, and is not a term of the report’s scale",
            ),
        );
    }

    #[test]
    fn in_the_title() {
        let title = "title:
  en: A choir could move
  #           ^^^^^ error[probability-word]: `could` weighs a probability, and is not a term of the report’s scale
  de: Ein Chor zieht wohl um
  #                  ^^^^ error[probability-word]: `wohl` weighs a probability, and is not a term of the report’s scale
  rests-on: [uses]";
        let plain = judgement(
            "outlook",
            "      en: The Bunter Chor stays.\n      de: Der Bunte Chor bleibt.",
        );
        let head = [(
            "title: { en: A move, de: Ein Umzug, rests-on: [FIRST] }",
            title,
        )];
        check_with(&head, JUDGED_SOURCE, &plain);
    }

    #[test]
    fn the_terms_of_the_scale() {
        check(
            JUDGED_SOURCE,
            &judgement(
                "assessment\n    likelihood: roughly-even-chance\n    confidence: low",
                "      en: There is a roughly even chance that the Bunter Chor leaves Plauderbox.
      de: Dass der Bunte Chor Plauderbox verlässt, ist etwa so wahrscheinlich wie unwahrscheinlich.",
            ),
        );
    }

    #[test]
    fn the_month_and_the_noun() {
        check(
            "Im Mai 2019 sang der Bunte Chor zum Wohl der Gäste.",
            "
facts:
  - id: sang
    says:
      en: In May 2019 the Bunter Chor sang.
      de: Im Mai 2019 sang der Bunte Chor.
    actors: [choir]
    quotes: [ { source: Im Mai 2019 sang der Bunte Chor zum Wohl der Gäste } ]
judgements:
  - id: rests
    kind: implication
    says:
      en: After May 2019 nothing happened. May 2019 was the end.
      de: Nach Mai 2019 geschah zum Wohl der Gäste nichts mehr.
    rests-on: [sang]
",
        );
    }

    #[test]
    fn cautions_and_facts_are_not_judgements() {
        check(
            "Der Bunte Chor nutzt vielleicht Plauderbox.",
            "
facts:
  - id: uses
    says: { en: The Bunter Chor may use Plauderbox., de: Der Bunte Chor nutzt vielleicht Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt vielleicht Plauderbox } ]
cautions:
  - id: which
    says: { en: The source says ‘vielleicht’ (perhaps)., de: Die Quelle sagt „vielleicht“. }
    desk: { en: This may mean another app., de: Es könnte eine andere App sein. }
    quotes: [ { source: vielleicht Plauderbox } ]
",
        );
    }
}
