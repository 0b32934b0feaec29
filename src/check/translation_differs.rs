rule! {
    /// a translation has other numbers, dates or names than the words that it translates.
    ///
    /// A quote may carry the desk's translation. Nobody verifies it by machine,
    /// but what it counts, dates and names must be what the words count, date and
    /// name: no more and no less, in each language. A word that by its form is a
    /// name but belongs to no actor must be in the quote as it is.
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

/// Reports translations that say more or less than their quote.
pub(super) fn translation_differs(context: &Context<'_>, findings: &mut Vec<Finding>) {
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
        let message = format!("`{name}` is no actor of this sheet and is not in the quote");
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
          #                                                                                                   ^^^^^^^^^^ error[translation-differs]: `Blumenburg` is no actor of this sheet and is not in the quote",
        );
    }
}
