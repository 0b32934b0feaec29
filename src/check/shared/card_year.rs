//! The year that only the card of a source gives to a date, held against the dates that the document prints.

use crate::check::Context;
use crate::language::DateMention;
use crate::language::PartialDate;
use crate::sheet::Quote;

/// Returns the fault of a date to which a card gives its year, where the document prints its month with other years alone.
pub(in crate::check) fn fault(
    context: &Context<'_>,
    quotes: &[Quote],
    said: &DateMention,
) -> Option<String> {
    let own = said.start;
    let is_same = |date: PartialDate| {
        date.month.is_some()
            && date.month == own.month
            && (date.day.is_none() || date.day == own.day)
            && date.year.is_some()
    };
    let documents = quotes
        .iter()
        .map(|it| &context.evidence.documents()[it.source.get()]);
    documents.into_iter().find_map(|document| {
        let dates = document.language.dates(&document.text);
        let mut printed = dates.iter().filter(|it| is_same(it.value.start)).peekable();
        let first = document.text.get(printed.peek()?.range.clone())?;
        let agrees = printed.any(|it| it.value.start.year == own.year);
        (!agrees)
            .then(|| format!("the document prints `{first}`, so that its card does not date this"))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    #[test]
    fn a_month_that_the_document_prints_with_another_year() {
        let dated = |text: &str, keys: &str| {
            let source = TestSource {
                id: "notice",
                language: "en",
                card: "published: 2019-12-14",
                text,
            };
            check_among(
                &[source],
                &format!(
                    "
facts:
  - id: sang
    says:
{keys}
    actors: [choir]
    quotes: [ {{ notice: The choir sang on 10 January }} ]
    waive: {{ rule: caution-missing, because: {{ en: A test., de: Ein Test. }} }}
"
                ),
            );
        };
        dated(
            "The choir sang on 10 January. It had met in January 2018.",
            "      en: The choir sang on 10 January 2019.
      #                     ^^^^^^^^^^^^^^^ error[date-unsupported]: the document prints `January 2018`, so that its card does not date this
      de: Der Chor sang am 10. Januar 2019.
      #                    ^^^^^^^^^^^^^^^ error[date-unsupported]: the document prints `January 2018`, so that its card does not date this
    date: 2019-01-10
    #     ^^^^^^^^^^ error[date-unsupported]: the document prints `January 2018`, so that its card does not date this",
        );
        dated(
            "The choir sang on 10 January. It had met in March 2018.",
            "      { en: The choir sang on 10 January 2019., de: Der Chor sang am 10. Januar 2019. }
    date: 2019-01-10",
        );
    }
}
