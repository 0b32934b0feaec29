//! Statements in the same words but for the day.

use std::collections::BTreeMap;

use crate::check::Context;
use crate::check::values_conflict::Conflict;
use crate::reading::Reading;
use crate::sheet::FactIndex;

/// The facts whose statements name a date, by the words beside it.
#[derive(Default)]
pub(super) struct Days(BTreeMap<String, Vec<FactIndex>>);

impl Days {
    /// Adds a fact, and returns the earlier facts that say the same of another day: of one event, or of two in a series.
    pub(super) fn other_day(
        &mut self,
        context: &Context<'_>,
        later: FactIndex,
    ) -> Vec<(FactIndex, Conflict)> {
        let sheet = context.sheet;
        let fact = &sheet[later];
        let says = context
            .facts
            .get(later.get())
            .and_then(|it| it.says.first());
        let says = says.filter(|says| !says.dates.is_empty());
        let (Some(says), Some(date)) = (says, fact.date) else {
            return Vec::new();
        };
        let alike = self.0.entry(without_dates(says)).or_default();
        let other = |earlier: &FactIndex| {
            let its = sheet[*earlier].date.filter(|its| its.value != date.value)?;
            let apart = fact.count.is_some() || !sheet.has_no_question_beside(later, *earlier);
            let message = format!(
                "the fact `{}` says the same of another day",
                sheet[*earlier].id.value
            );
            (!apart).then(|| {
                let conflict = Conflict {
                    certain: false,
                    ..Conflict::certain(message, date.span, its.span)
                };
                (*earlier, conflict)
            })
        };
        let found = alike.iter().filter_map(other).collect();
        alike.push(later);
        found
    }
}

/// Returns the words of a statement without its dates.
fn without_dates(says: &Reading<'_>) -> String {
    let text = says.text.unprinted();
    let (mut words, mut at) = (String::new(), 0);
    for date in &says.dates {
        words.push_str(text.get(at..date.range.start).unwrap_or_default());
        words.push('…');
        at = date.range.end;
    }
    words.push_str(text.get(at..).unwrap_or_default());
    words.to_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    const ENGLISH: &str = "The choir left on 3 May 2019. Elsewhere: on 4 May 2019 the choir left.";

    #[test]
    fn one_event_on_two_days() {
        let sheet = |second: &str| {
            format!(
                "
facts:
  - id: first
    says: {{ en: The choir left on 3 May 2019., de: Der Chor ging am 3. Mai 2019. }}
    date: 2019-05-03
    actors: [choir]
    quotes: [ {{ source: The choir left on 3 May 2019 }} ]
{second}
    date: 2019-05-04
    #     ^^^^^^^^^^ warning[values-conflict]: the fact `first` says the same of another day
    actors: [choir]
    quotes: [ {{ source: on 4 May 2019 the choir left }} ]
"
            )
        };
        let same = "  - id: second
    says: { en: The choir left on 4 May 2019., de: Der Chor ging am 4. Mai 2019. }";
        let other = "  - id: second
    says: { en: 'Elsewhere it says: on 4 May 2019 the choir left.', de: 'Anderswo steht: Am 4. Mai 2019 ging der Chor.' }";
        check_in("en", ENGLISH, &sheet(same));
        let silent: Vec<String> = sheet(other)
            .lines()
            .filter(|line| !line.contains('^'))
            .map(str::to_owned)
            .collect();
        check_in("en", ENGLISH, &silent.join("\n"));
    }
}
