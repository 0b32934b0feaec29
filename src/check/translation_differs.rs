rule! {
    /// a translation has other numbers, dates or names than the words that it translates.
    ///
    /// A quote may carry the desk's translation. Nobody verifies it by machine,
    /// but what it counts, dates and names must be what the words count, date and
    /// name: no more and no less, in each language. A word that by its form is a
    /// name but belongs to no actor must be in the quote as it is. Nor may it turn a
    /// clause round, make it surer, limit it otherwise, or exchange from and to: *wants to
    /// leave* is not *has left*.
    ///
    /// A statement in the language of a translation is compared with it word by word, unless the
    /// translation itself differs from the quote.
    ///
    /// Mend the translation; a name in another language may need to be added
    /// under `also` to its actor.
    translation_differs = "translation-differs", Error
}

use std::ops::Range;

use crate::check::Context;
use crate::check::languages_disagree::differences;
use crate::check::number_unsupported;
use crate::finding::Finding;
use crate::reading::Reading;
use crate::reading::frame::Difference;
use crate::reading::frame::Part;

/// Reports translations that say more or less than their quote, or something else.
pub(super) fn translation_differs(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let facts = context.facts.iter().map(|fact| &fact.passages);
    let cautions = context.cautions.iter().map(|caution| &caution.passages);
    for passages in facts.chain(cautions) {
        for (quote, own, differences) in passages.compared_translations() {
            turned(context, quote, own, differences, findings);
        }
    }
    for (words, translations) in context.translated() {
        for own in translations {
            differ(context, words, own, findings);
            for range in &own.strangers {
                stranger(context, words, own, range, findings);
            }
            figures(context, words, own, findings);
            for opening in context.openings(own) {
                let name = own.words(&opening.range);
                if words
                    .language
                    .occurrences(words.text.unprinted(), name)
                    .is_empty()
                {
                    findings.push(context.opening(CODE, own, opening, "is not in the quote"));
                }
            }
        }
    }
}

fn differ(
    context: &Context<'_>,
    words: &Reading<'_>,
    own: &Reading<'_>,
    findings: &mut Vec<Finding>,
) {
    for (what, missing, added) in differences(context.sheet, words, own) {
        let lists = [
            ("only the quote has", &missing),
            ("only the translation has", &added),
        ];
        let parts: Vec<String> = lists
            .into_iter()
            .filter(|(_, list)| !list.is_empty())
            .map(|(who, list)| format!("{who} the {what} {}", list.join(", ")))
            .collect();
        let message = format!("the translation differs: {}", parts.join("; "));
        let finding = Finding::error(CODE, own.text.span(), message);
        findings.push(
            finding
                .hint("let the translation say what the quote says")
                .related(words.text.span(), "the quote"),
        );
    }
}

/// Reports numerals of a translation that are no plain numbers and that the quote does not state.
fn figures(
    context: &Context<'_>,
    quote: &Reading<'_>,
    own: &Reading<'_>,
    findings: &mut Vec<Finding>,
) {
    for figure in &own.figures {
        let words = own.words(&figure.range);
        if !quote.states(words, figure.value) {
            let message = format!("the number `{words}` is not in the quote");
            let finding = Finding::error(CODE, context.place(own, &figure.range), message);
            findings.push(finding.hint(number_unsupported::hint(figure.value)));
        }
    }
}

/// Reports translations that turn, weigh or limit a clause of the quote otherwise, or exchange the roles of names.
fn turned(
    context: &Context<'_>,
    quote: &Reading<'_>,
    own: &Reading<'_>,
    differences: &[Difference],
    findings: &mut Vec<Finding>,
) {
    // Where only one of the two has a word that denies, `negation-changed` says so.
    let told = own.denials.is_empty() != quote.denials.is_empty();
    for difference in differences {
        if told && difference.part == Part::Polarity {
            continue;
        }
        let message = difference.told("the translation", "the quote");
        let place = context.place(own, &difference.range);
        let finding = if difference.certain {
            Finding::error(CODE, place, message)
        } else {
            Finding::warning(CODE, place, message)
        };
        let compared = difference.quote.as_ref();
        let words = compared.map_or(quote.text.span(), |(_, range)| context.place(quote, range));
        let finding = finding.hint("let the translation say what the quote says");
        findings.push(finding.related(words, "the words of the quote"));
    }
}

fn stranger(
    context: &Context<'_>,
    quote: &Reading<'_>,
    own: &Reading<'_>,
    range: &Range<usize>,
    findings: &mut Vec<Finding>,
) {
    let name = own.words(range);
    if quote
        .language
        .occurrences(quote.text.unprinted(), name)
        .is_empty()
    {
        let message = format!("`{name}` is not an actor of this sheet and is not in the quote");
        let finding = Finding::error(CODE, context.place(own, range), message);
        findings.push(finding.hint("add it to `actors`, or write it as the quote does"));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    const SOURCE: &str =
        "Am 4. Mai 2019 zählte der Bunte Chor neun Proben und rund 2.600 Konten bei Plauderbox.";

    fn translated(translation: &str) {
        let sheet = format!(
            "
facts:
  - id: counted
    says: {{ en: The Bunter Chor counted nine rehearsals., de: Der Bunte Chor zählte neun Proben. }}
    actors: [choir]
    quotes:
      - source: Am 4. Mai 2019 zählte der Bunte Chor neun Proben und rund 2.600 Konten bei Plauderbox
        translation:
{translation}
"
        );
        check(SOURCE, &sheet);
    }

    #[test]
    fn the_same_in_another_language() {
        translated(
            "          en: On 4 May 2019 the Bunter Chor counted nine rehearsals and about 2,600 accounts on Plauderbox",
        );
        translated(
            "          en: The Bunter Chor counted 9 rehearsals and around 2600 accounts on Plauderbox on 4 May 2019",
        );
    }

    #[test]
    fn another_number() {
        translated(
            "          en: On 4 May 2019 the Bunter Chor counted nine rehearsals and about 26,000 accounts on Plauderbox
          #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[translation-differs]: the translation differs: only the quote has the number about 2600; only the translation has the number about 26000",
        );
        translated(
            "          en: On 4 May 2019 the Bunter Chor counted nine rehearsals and 2,600 accounts on Plauderbox
          #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[translation-differs]: the translation differs: only the quote has the number about 2600; only the translation has the number 2600",
        );
    }

    #[test]
    fn a_date_or_a_name_is_missing() {
        translated(
            "          en: The Bunter Chor counted nine rehearsals and about 2,600 accounts on Plauderbox
          #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[translation-differs]: the translation differs: only the quote has the date 2019-05-04",
        );
        translated(
            "          en: On 4 May 2019 the Bunter Chor counted nine rehearsals and about 2,600 accounts
          #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[translation-differs]: the translation differs: only the quote has the actor plauderbox",
        );
    }

    #[test]
    fn somebody_else() {
        translated(
            "          en: On 4 May 2019 the Bunter Chor counted nine rehearsals and about 2,600 accounts on Plauderbox in Blumenburg
          #                                                                                                   ^^^^^^^^^^ error[translation-differs]: `Blumenburg` is not an actor of this sheet and is not in the quote",
        );
    }

    #[test]
    fn another_way_another_certainty() {
        let differs = |source: &str, says: &str, translation: &str| {
            let quote = source.trim_end_matches('.');
            let actors = if source.contains("Plauderbox") {
                "choir, plauderbox, zwitscher"
            } else {
                "choir, zwitscher"
            };
            check(
                source,
                &format!(
                    "
facts:
  - id: told
    says: {{ {says}, de: {source} }}
    actors: [{actors}]
    quotes:
      - source: {quote}
        translation:
{translation}
"
                ),
            );
        };
        let moved = "en: The Bunter Chor moved from Zwitscher to Plauderbox.";
        differs(
            "Der Bunte Chor zog von Zwitscher zu Plauderbox um.",
            moved,
            "          en: The Bunter Chor moved from Plauderbox to Zwitscher
          #                              ^^^^^^^^^^ error[translation-differs]: from and to are exchanged between `Plauderbox` and `Zwitscher`",
        );
        differs(
            "Der Bunte Chor zog von Zwitscher zu Plauderbox um.",
            moved,
            "          en: The Bunter Chor moved from Zwitscher to Plauderbox",
        );
        let wants = "en: The Bunter Chor wants to leave Zwitscher.";
        differs(
            "Der Bunte Chor will Zwitscher verlassen.",
            wants,
            "          en: The Bunter Chor has left Zwitscher
          #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[translation-differs]: the quote tells an intention (`will`), the translation does not",
        );
        differs(
            "Der Bunte Chor will Zwitscher verlassen.",
            wants,
            "          en: The Bunter Chor wants to leave Zwitscher",
        );
    }
}
