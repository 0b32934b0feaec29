rule! {
    /// a statement says that sources agree, and its sources are fewer or one.
    ///
    /// “Independently”, “confirmed”, “several newspapers” and “two sources” are
    /// claims about the sourcing. They need as many independent sources among the
    /// quotes of the fact: sources that do not print, translate, quote or correct
    /// one another, nor a third, as `based-on` and `supersedes` on their cards say;
    /// where the cards say nothing, sources with the same words count as one.
    /// Where the fact counts something, only sources that state the number count.
    /// What a source itself says, such as that a ministry “confirmed” something,
    /// is its own claim, and is left alone. A number of sources in the reason
    /// (`because`) of a judgement is at most that of the facts for and against it.
    ///
    /// Leave the words out, say who says so, or quote a further source that is
    /// independent. Briefings say at each statement on how many sources it rests.
    corroboration_claimed = "corroboration-claimed", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading;
use crate::reading::JudgedReading;
use crate::reading::Reading;
use crate::sheet::CautionIndex;
use crate::sheet::DeskWording;
use crate::sheet::FactIndex;
use crate::sheet::Support;

/// Reports statements that claim more agreement than their sources have.
pub(super) fn corroboration_claimed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (fact, index) in context.facts.iter().zip(FactIndex::all(context.sheet)) {
        let wordings = fact.says.iter().chain(&fact.short);
        let support = reading::support(context.sheet, index);
        let is_said = || say_so(fact.passages.readings());
        report(context, wordings, support, is_said, findings);
    }
    for (caution, index) in context
        .cautions
        .iter()
        .zip(CautionIndex::all(context.sheet))
    {
        let quotes = &context.sheet[index].quotes;
        let support = context.sheet.support(quotes.iter().map(|it| it.source));
        let is_said = || say_so(caution.passages.readings());
        report(context, caution.says.iter(), support, is_said, findings);
    }
    for judged in &context.judged {
        let facts = || judged.facts.iter();
        let sources = facts().flat_map(|it| reading::supporters(context.sheet, *it));
        let support = context.sheet.support(sources);
        let is_said = || facts().any(|it| say_so(context.facts[it.get()].passages.readings()));
        report(context, judged.says.iter(), support, is_said, findings);
        counted_in_reason(context, judged, findings);
    }
}

/// Reports the reason of a judgement where it counts more sources than those of the facts for and against it.
fn counted_in_reason(
    context: &Context<'_>,
    judged: &JudgedReading<'_>,
    findings: &mut Vec<Finding>,
) {
    let Some(judgement) = judged.judgement else {
        return;
    };
    let against = judgement.speaks_against.iter().flatten().map(|it| it.value);
    let facts: Vec<FactIndex> = judged.facts.iter().copied().chain(against).collect();
    let sources = facts
        .iter()
        .flat_map(|it| reading::supporters(context.sheet, *it));
    let support = context.sheet.support(sources);
    let mut passages = facts
        .iter()
        .map(|it| context.facts[it.get()].passages.readings());
    if passages.any(say_so) {
        return;
    }
    for (language, text) in judgement.because.iter().flat_map(DeskWording::iter) {
        let words = text.unprinted();
        let claims = language.corroborations(words).into_iter();
        let claims = claims.filter(|it| {
            let is_counted = !language.quantities(&words[it.range.clone()]).is_empty();
            is_counted && it.value > support.sources
        });
        for claim in claims {
            let words = &words[claim.range];
            let message = format!(
                "the reason counts `{words}`, and the facts of this judgement rest on {}",
                support.sources
            );
            let hint =
                "correct the number, or rest the judgement on the facts that have the others";
            findings.push(Finding::error(CODE, text.span(), message).hint(hint));
        }
    }
}

/// True if the sources themselves speak of agreement.
fn say_so(passages: &[Reading<'_>]) -> bool {
    let mut passages = passages.iter();
    passages.any(|it| !it.language.corroborations(it.text.unprinted()).is_empty())
}

fn report<'r, 'a: 'r>(
    context: &Context<'_>,
    wordings: impl Iterator<Item = &'r Reading<'a>>,
    support: Support,
    is_said: impl Fn() -> bool,
    findings: &mut Vec<Finding>,
) {
    for says in wordings {
        let claims = says.language.corroborations(says.text.unprinted());
        let claims: Vec<_> = claims
            .iter()
            .filter(|it| it.value > support.independent)
            .collect();
        if claims.is_empty() || is_said() {
            continue;
        }
        for claim in claims {
            let words = says.words(&claim.range);
            let needed = claim.value;
            let message = format!(
                "`{words}` takes {needed} independent sources, and here {}",
                counted(support)
            );
            let place = context.place(says, &claim.range);
            findings.push(Finding::error(CODE, place, message).hint(HINT));
        }
    }
}

/// Returns the number of sources in words, to follow “here”: “are 2 of one origin”.
fn counted(support: Support) -> String {
    match (support.sources, support.independent) {
        (0 | 1, _) => "is one".to_owned(),
        (sources, 1) => format!("are {sources} of one origin"),
        (sources, independent) if sources == independent => format!("are {sources}"),
        (sources, independent) => format!("are {sources}, of which {independent} are independent"),
    }
}

const HINT: &str =
    "leave these words out, say who says so, or quote a further source that is independent";

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks a fact that rests on the words of an English and a German source, whose cards have these further keys.
    fn checked(cards: [&str; 2], says: &str, rest: &str) {
        let english = "(Seven Quays Agency) The club lost 300 singers.";
        let german = "Der Verein verlor 300 Sänger.";
        check_among(
            &[
                TestSource {
                    id: "one",
                    language: "en",
                    card: cards[0],
                    text: english,
                },
                TestSource {
                    id: "two",
                    language: "de",
                    card: cards[1],
                    text: german,
                },
            ],
            &format!(
                "
facts:
  - id: lost
{says}
    quotes: [ {{ one: The club lost 300 singers }}, {{ two: Der Verein verlor 300 Sänger }} ]
{rest}"
            ),
        );
    }

    #[test]
    fn independent_sources_may_be_counted() {
        checked(
            ["", ""],
            "    says:
      en: Two newspapers independently say that the club lost 300 singers.
      de: Laut zwei Zeitungen verlor der Verein 300 Sänger.",
            "",
        );
    }

    /// Checks a claim of two newspapers on two sources that print one sentence, with this card of the second.
    fn printed(card: &str, found: [&str; 2]) {
        let text = "The choir lost three hundred singers in April.";
        let sources = [("one", ""), ("two", card)];
        let sources = sources.map(|(id, card)| TestSource {
            id,
            language: "en",
            card,
            text,
        });
        let warning = "
    #   ^^^ warning[origin-shared]: `two` has the same words as `one`, and no card says who has them from whom";
        let id = format!("two{warning}");
        let second = TestSource {
            id: if card.is_empty() { &id } else { "two" },
            ..sources[1]
        };
        let sheet = format!(
            "
facts:
  - id: lost
    says:
      en: Two newspapers say that the choir lost three hundred singers in April.
{}
      de: Laut zwei Zeitungen verlor der Chor im April dreihundert Mitglieder.
{}
    actors: [choir]
    quotes: [ {{ one: The choir lost three hundred singers in April }}, {{ two: The choir lost three hundred singers in April }} ]
",
            found[0], found[1]
        );
        check_among(&[sources[0], second], &sheet);
    }

    #[test]
    fn one_text_in_two_prints_is_one_source_until_a_card_says_otherwise() {
        printed(
            "",
            [
                "      #   ^^^^^^^^^^^^^^ error[corroboration-claimed]: `Two newspapers` takes 2 independent sources, and here are 2 of one origin",
                "      #        ^^^^^^^^^^^^^^ error[corroboration-claimed]: `zwei Zeitungen` takes 2 independent sources, and here are 2 of one origin",
            ],
        );
        printed("based-on: []", ["", ""]);
    }

    #[test]
    fn one_origin_is_one_source() {
        checked(
            ["based-on: ['Seven Quays Agency']", "based-on: ['seven quays agency']"],
            "    says:
      en: Several newspapers independently say that the club lost 300 singers.
      #   ^^^^^^^^^^^^^^^^^^ error[corroboration-claimed]: `Several newspapers` takes 2 independent sources, and here are 2 of one origin
      #                      ^^^^^^^^^^^^^ error[corroboration-claimed]: `independently` takes 2 independent sources, and here are 2 of one origin
      de: Wie mehrere Zeitungen berichten, verlor der Verein 300 Sänger.
      #       ^^^^^^^^^^^^^^^^^ error[corroboration-claimed]: `mehrere Zeitungen` takes 2 independent sources, and here are 2 of one origin",
            "",
        );
        checked(
            ["", "based-on: [one]"],
            "    says:
      en: The club confirmed that it lost 300 singers.
      #            ^^^^^^^^^ error[corroboration-claimed]: `confirmed` takes 2 independent sources, and here are 2 of one origin
      de: Der Verein verlor 300 Sänger.",
            "",
        );
    }
}
