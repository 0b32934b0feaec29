//! The year of a date without one, taken from a date beside it that names its year: also across a New Year.

use std::collections::BTreeSet;

use crate::language::Date;

/// The maximum number of months between a date and one that names its year, for the year to be in doubt.
const MAX_MONTHS_BESIDE: i32 = 6;
/// The minimum number of months back that leads into the next year: from December to January or February.
const MIN_MONTHS_TO_TURN: i32 = 10;
/// The minimum number of months back at which the year is in doubt; over fewer months it is the named year.
const MIN_MONTHS_TO_DOUBT: i32 = 6;

/// A year that a text names, with the month beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedYear {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12, where the text names it as well.
    pub month: Option<u8>,
}

/// The year of a date that leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearBeside {
    /// The year is clear.
    Clear(i32),
    /// The year is one of two; the named one comes first.
    Unclear(i32, i32),
}

impl NamedYear {
    /// Returns a year without a month.
    pub fn alone(year: i32) -> Self {
        Self { year, month: None }
    }

    /// Returns the year of a later date in this month that names no year, in the same text.
    ///
    /// The later date has the named year, but after “1 December 2019” January is that of 2020.
    /// May may be either; and after “15 January 2020”, December may be that of 2019.
    pub fn year_of(self, month: Option<u8>) -> YearBeside {
        let (Some(own), Some(month)) = (self.month, month) else {
            return YearBeside::Clear(self.year);
        };
        let back = i32::from(own) - i32::from(month);
        if back >= MIN_MONTHS_TO_TURN {
            YearBeside::Clear(self.year + 1)
        } else if back >= MIN_MONTHS_TO_DOUBT {
            YearBeside::Unclear(self.year, self.year + 1)
        } else if -back >= MIN_MONTHS_TO_TURN {
            YearBeside::Unclear(self.year, self.year - 1)
        } else {
            YearBeside::Clear(self.year)
        }
    }

    /// True if a date in this month that names no year may be one of this year.
    pub(crate) fn may_mean(self, month: Option<u8>, year: i32) -> bool {
        let beside = || {
            let (own, month) = (i32::from(self.month?), i32::from(month?));
            let apart = 12 * (year - self.year) + month - own;
            Some(apart.abs() <= MAX_MONTHS_BESIDE)
        };
        year == self.year || beside().unwrap_or(false)
    }
}

/// Returns the year that all these dates give to a date in this month; `None` where they differ, or it is not clear.
pub(crate) fn year_by_all(named: &BTreeSet<NamedYear>, month: Option<u8>) -> Option<i32> {
    let years: BTreeSet<Option<i32>> = named
        .iter()
        .map(|named| match named.year_of(month) {
            YearBeside::Clear(year) => Some(year),
            YearBeside::Unclear(..) => None,
        })
        .collect();
    let mut years = years.into_iter();
    years.next().flatten().filter(|_| years.next().is_none())
}

impl From<Date> for NamedYear {
    fn from(date: Date) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NamedYear;
    use super::YearBeside;
    use super::YearBeside::Clear;
    use super::YearBeside::Unclear;
    use super::year_by_all;

    fn named(month: u8) -> NamedYear {
        NamedYear {
            year: 2019,
            month: Some(month),
        }
    }

    #[test]
    fn across_a_new_year() {
        let of = |own: u8, month: u8| -> YearBeside { named(own).year_of(Some(month)) };
        assert_eq!(of(12, 1), Clear(2020));
        assert_eq!(of(12, 2), Clear(2020));
        assert_eq!(of(12, 3), Unclear(2019, 2020));
        assert_eq!(of(12, 6), Unclear(2019, 2020));
        assert_eq!(of(12, 7), Clear(2019));
        assert_eq!(of(11, 12), Clear(2019));
        assert_eq!(of(1, 12), Unclear(2019, 2018));
        assert_eq!(of(1, 10), Clear(2019));
        assert_eq!(NamedYear::alone(2019).year_of(Some(1)), Clear(2019));
    }

    #[test]
    fn what_it_may_mean() {
        for (own, month, year, may) in [
            (12, 1, 2020, true),
            (12, 1, 2019, true),
            (12, 1, 2018, false),
            (12, 6, 2020, true),
            (12, 7, 2020, false),
            (1, 12, 2018, true),
            (5, 4, 2020, false),
        ] {
            let found = named(own).may_mean(Some(month), year);
            assert_eq!(found, may, "{own} {month} {year}");
        }
    }

    #[test]
    fn by_all() {
        let both = [named(12), NamedYear::alone(2019)].into();
        assert_eq!(year_by_all(&both, Some(1)), None);
        assert_eq!(year_by_all(&both, Some(11)), Some(2019));
        assert_eq!(year_by_all(&[named(12)].into(), Some(1)), Some(2020));
        assert_eq!(year_by_all(&[].into(), Some(1)), None);
    }
}
