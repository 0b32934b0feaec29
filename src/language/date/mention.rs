//! A date as a text mentions it: perhaps without its year.

use std::collections::BTreeSet;

use crate::language::Date;
use crate::language::DateSpan;
use crate::language::NamedYear;
use crate::language::Weekday;

/// One date, or the first and the last of a range, in the words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateMention {
    /// The first date.
    pub start: PartialDate,
    /// The last date; equal to `start` where this is no range.
    pub end: PartialDate,
    /// The weekday before the first date.
    pub weekday: Option<Weekday>,
}

/// A date as far as a text gives it; nothing is guessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31; the calendar may not have it.
    pub day: Option<u8>,
}

impl DateMention {
    /// True if this mention supports the date `typed`, at least as precisely; `years` supply a missing year.
    ///
    /// “26 November” with a year from elsewhere supports 2019-11-26, 2019-11 and 2019,
    /// and “15 January” beside “1 December 2019” supports 2020-01-15 as well.
    pub fn supports(&self, typed: DateSpan, years: &BTreeSet<NamedYear>) -> bool {
        self.start.covers(typed.start.into(), years) && self.end.covers(typed.end.into(), years)
    }

    /// True if this mention, in a source, supports the mention `said` in a statement; `years` supply a missing year.
    pub fn supports_mention(&self, said: &Self, years: &BTreeSet<NamedYear>) -> bool {
        self.start.covers(said.start, years) && self.end.covers(said.end, years)
    }

    /// Returns the first and the last day, with `year` for the first if it names none;
    /// `None` if a year is missing, or if the calendar has no such day.
    pub fn span(&self, year: Option<i32>) -> Option<DateSpan> {
        let date = |part: PartialDate, year: Option<i32>| {
            Date::new(part.year.or(year)?, part.month, part.day)
        };
        let start = date(self.start, year)?;
        let end = date(self.end, Some(start.year()))?;
        // A range across the turn of a year has the later date in the year after.
        let end = if start > end && self.end.year.is_none() {
            Date::new(end.year() + 1, end.month(), end.day())?
        } else {
            end
        };
        (start <= end).then_some(DateSpan { start, end })
    }

    /// Returns the years that this mention names.
    pub fn years(&self) -> impl Iterator<Item = NamedYear> + use<> {
        let named = |part: PartialDate| {
            part.year.map(|year| NamedYear {
                year,
                month: part.month,
            })
        };
        [named(self.start), named(self.end)].into_iter().flatten()
    }
}

impl PartialDate {
    /// True if this date has every part that `said` has, with equal values.
    fn covers(self, said: Self, years: &BTreeSet<NamedYear>) -> bool {
        let year = match (said.year, self.year) {
            (None, _) => true,
            (Some(said), None) => years.iter().any(|named| named.may_mean(self.month, said)),
            (Some(said), Some(own)) => said == own,
        };
        let same = |said: Option<u8>, own: Option<u8>| said.is_none() || said == own;
        year && same(said.month, self.month) && same(said.day, self.day)
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self {
            year: Some(date.year()),
            month: date.month(),
            day: date.day(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::DateMention;
    use super::NamedYear;
    use crate::language::DateSpan;
    use crate::language::Language;

    fn mention(text: &str) -> DateMention {
        Language::English
            .dates(text)
            .first()
            .unwrap_or_else(|| panic!("no date in {text}"))
            .value
    }

    fn supports(text: &str, typed: &str, years: &[i32]) -> bool {
        let typed: DateSpan = typed.parse().unwrap();
        let years = years.iter().copied().map(NamedYear::alone);
        mention(text).supports(typed, &years.collect())
    }

    #[test]
    fn typed_dates_are_no_more_precise_than_the_words() {
        assert!(supports("on 26 November 2019", "2019-11-26", &[]));
        assert!(supports("on 26 November 2019", "2019-11", &[]));
        assert!(supports("on 26 November 2019", "2019", &[]));
        assert!(!supports("on 26 November 2019", "2019-11-27", &[]));
        assert!(!supports("in November 2019", "2019-11-26", &[]));
        assert!(supports(
            "between 21 and 24 November 2019",
            "2019-11-21/2019-11-24",
            &[]
        ));
        assert!(!supports(
            "between 21 and 24 November 2019",
            "2019-11-21",
            &[]
        ));
    }

    #[test]
    fn a_missing_year_comes_from_elsewhere() {
        assert!(supports(
            "from 21 to 24 November",
            "2019-11-21/2019-11-24",
            &[2018, 2019]
        ));
        assert!(!supports(
            "from 21 to 24 November",
            "2019-11-21/2019-11-24",
            &[]
        ));
        assert!(!supports("on 26 November 2018", "2019-11-26", &[2019]));
    }

    #[test]
    fn a_statement_may_say_less_than_the_source() {
        let years = BTreeSet::from([NamedYear::alone(2019)]);
        assert!(
            mention("on 26 November").supports_mention(&mention("on 26 November 2019"), &years)
        );
        assert!(
            mention("on 26 November 2019")
                .supports_mention(&mention("on 26 November"), &BTreeSet::new())
        );
        assert!(!mention("in November").supports_mention(&mention("on 26 November"), &years));
    }
}
