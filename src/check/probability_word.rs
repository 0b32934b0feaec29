rule! {
    /// a judgement weighs a probability by a word outside the report's scale.
    ///
    /// *May*, *might*, *perhaps*, *vielleicht*, *könnte* and *dürfte* mean one
    /// thing to the writer and another to the reader. A report has one scale of
    /// likelihood (ICD 203, D.6.e.(2)(a), or the PHIA yardstick), and its
    /// judgements and its title use only the terms of that scale. A term of the
    /// other scale is outside it, too. *Users may appeal* is none where it retells a fact
    /// that says so: it permits something.
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
use crate::language::overlap;
use crate::reading::JudgedReading;
use crate::reading::Reading;
use crate::reading::frame;
use crate::sheet::LikelihoodScale;
use crate::words::Words;

/// Reports probability words of judgements and of the title that are no terms of the scale.
pub(super) fn probability_word(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for judged in &context.judged {
        let languages = context.sheet.languages.iter();
        for (language, says) in languages.zip(&judged.says) {
            let permits = |range: &Range<usize>| permits(context, judged, says, range);
            report(context, *language, says, permits, findings);
        }
    }
}

/// True for the “may” of “users may appeal” or “members may not post” where a judgement, or the title, retells a fact that says
/// it of the same deed: the source permits or forbids, and the desk weighs nothing.
fn permits(
    context: &Context<'_>,
    judged: &JudgedReading<'_>,
    says: &Reading<'_>,
    range: &Range<usize>,
) -> bool {
    let text = says.text.unprinted();
    if !PERMITS.contains(&text[range.clone()].to_lowercase().as_str()) {
        return false;
    }
    let behind = text[range.end..].split_inclusive(char::is_whitespace);
    let denied = |word: &str| word.trim() == "not";
    let more = if behind.clone().nth(1).is_some_and(denied) {
        3
    } else {
        2
    };
    let behind: usize = behind.take(more).map(str::len).sum();
    let deed = text[range.start..range.end + behind].trim_end();
    let deed = deed.trim_end_matches(|it: char| !it.is_alphanumeric());
    let own = says.frame(&[]);
    let facts = judged.facts.iter();
    let mut facts = facts.filter_map(|fact| context.facts.get(fact.get()));
    facts.any(|fact| {
        let mut told = fact.says.iter().zip(&fact.frames);
        told.any(|(told, frame)| {
            told.language == says.language
                && !told
                    .language
                    .occurrences(told.text.unprinted(), deed)
                    .is_empty()
                && frame::is_retold(&own, std::slice::from_ref(frame))
        })
    })
}

/// The words that weigh a probability in one sentence and permit something in another.
const PERMITS: &[&str] = &["may"];

fn report(
    context: &Context<'_>,
    language: ReportLanguage,
    reading: &Reading<'_>,
    permits: impl Fn(&Range<usize>) -> bool,
    findings: &mut Vec<Finding>,
) {
    let found = outside(context.sheet.scale, language, reading.text.unprinted());
    for range in found.into_iter().filter(|range| !permits(range)) {
        // “May” in a date is the month.
        if reading
            .dates
            .iter()
            .any(|date| overlap(&date.range, &range))
        {
            continue;
        }
        let words = reading.words(&range);
        let message =
            format!("`{words}` weighs a probability, and is not a term of the report’s scale");
        let hint = "use a term of the scale and `likelihood`, or say it without weighing";
        let place = context.place(reading, &range);
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
    fn what_a_source_permits_or_forbids() {
        for (quote, en, de, finding) in [
            (
                "Members may appeal",
                "Members may appeal",
                "Mitglieder dürfen widersprechen",
                "",
            ),
            (
                "Members may not use the hall",
                "Members may not use the hall",
                "Mitglieder dürfen den Saal nicht nutzen",
                "",
            ),
            (
                "Members may appeal",
                "Members may leave",
                "Mitglieder dürfen widersprechen",
                "\n  #           ^^^ error[probability-word]: `may` weighs a probability, and is not a term of the report’s scale",
            ),
        ] {
            let title = format!("title:\n  en: {en}{finding}\n  de: {de}\n  rests-on: [right]");
            let head = [
                ("LANGUAGE", "en"),
                (
                    "title: { en: A move, de: Ein Umzug, rests-on: [FIRST] }",
                    title.as_str(),
                ),
            ];
            let sheet = format!(
                "
facts:
  - id: right
    says: {{ en: '{quote}.', de: '{de}.' }}
    quotes: [ {{ source: '{quote}' }} ]
"
            );
            check_with(&head, &format!("{quote}."), &sheet);
        }
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
