//! Calendar dates: as written in a sheet, and as mentioned in a text.

pub(super) mod mention;
pub(super) mod named_year;
mod numeric;
mod part;
pub(super) mod part_of_year;
mod reader;
mod today;

use std::fmt;
use std::str::FromStr;

use crate::language::Weekday;

/// A date of the Gregorian calendar, as precise as it is known: year, month, or day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

/// One date, or the first and the last of a range (both included).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateSpan {
    /// The first date.
    pub start: Date,
    /// The last date; equal to `start` where this is no range.
    pub end: Date,
}

/// The error that a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a date: write 2019-11-26, 2019-11, 2019, or a range such as 2019-11-21/2019-11-24"
)]
pub struct NotADate(String);

impl Date {
    /// Returns a date that the calendar has; a day needs a month.
    pub fn new(year: i32, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let days = match (month, day) {
            (None, None) => 1,
            (Some(month @ 1..=12), _) => days_of_month(year, month),
            _ => return None,
        };
        let fits = (1..=9999).contains(&year) && day.is_none_or(|day| (1..=days).contains(&day));
        fits.then_some(Self { year, month, day })
    }

    /// Returns the year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Returns the month, 1 to 12.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// Returns the day of the month, from 1.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// Returns the first day that the date may mean, with the day count of [`DateSpan::days`].
    pub fn first_day(self) -> i32 {
        let month = i32::from(self.month.unwrap_or(1));
        day_number(self.year, month, i32::from(self.day.unwrap_or(1)))
    }

    /// Returns the weekday, where the day is known.
    pub fn weekday(self) -> Option<Weekday> {
        let day = icu::calendar::Date::try_new_gregorian(self.year, self.month?, self.day?).ok()?;
        Some(day.weekday())
    }

    /// True if this date is certainly later than the other; 2019 is not after December 2019.
    pub fn is_after(self, earlier: Self) -> bool {
        let first_day = (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        let last_day = (
            earlier.year,
            earlier.month.unwrap_or(12),
            earlier.day.unwrap_or(31),
        );
        first_day > last_day
    }
}

impl DateSpan {
    /// Returns a single date.
    pub fn single(date: Date) -> Self {
        Self {
            start: date,
            end: date,
        }
    }

    /// Returns the first and the last day that the date or range may mean, counted from one fixed day.
    pub fn days(self) -> (i32, i32) {
        let (year, month) = (self.end.year, self.end.month.map(i32::from));
        let last = match (month, self.end.day) {
            (None, _) | (Some(12), None) => day_number(year + 1, 1, 1) - 1,
            (Some(month), None) => day_number(year, month + 1, 1) - 1,
            (Some(_), Some(_)) => self.end.first_day(),
        };
        (self.start.first_day(), last)
    }

    /// True if the span is one date and no range.
    pub fn is_single(self) -> bool {
        self.start == self.end
    }
}

/// Reads a date in ISO 8601: `2019-11-26`, `2019-11`, `2019`.
impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let wrong = || NotADate(text.to_owned());
        let mut parts = text.split('-');
        let mut number = |width: usize| match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                part.parse::<u16>().map(Some).map_err(|_| wrong())
            }
            Some(_) => Err(wrong()),
        };
        let year = number(4)?.ok_or_else(wrong)?;
        let month = number(2)?.map(|month| u8::try_from(month).unwrap_or(0));
        let day = number(2)?.map(|day| u8::try_from(day).unwrap_or(0));
        if parts.next().is_some() {
            return Err(wrong());
        }
        Self::new(i32::from(year), month, day).ok_or_else(wrong)
    }
}

/// Reads a date or range in ISO 8601: `2019-11-21/2019-11-24`, with the earlier date first.
impl FromStr for DateSpan {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let Some((start, end)) = text.split_once('/') else {
            return text.parse().map(Self::single);
        };
        let span = Self {
            start: start.parse()?,
            end: end.parse()?,
        };
        if span.start < span.end {
            Ok(span)
        } else {
            Err(NotADate(text.to_owned()))
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl fmt::Display for DateSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_single() {
            write!(f, "{}", self.start)
        } else {
            write!(f, "{}/{}", self.start, self.end)
        }
    }
}

/// Returns the days since 1 March of the year 0 of the Gregorian calendar, which leap days cannot disturb.
fn day_number(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = if month < 3 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
}

fn days_of_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use super::DateSpan;
    use super::Weekday;

    #[test]
    fn iso_8601_as_precise_as_known() {
        for text in [
            "2019",
            "2019-11",
            "2019-11-30",
            "2020-02-29",
            "2019-11-21/2019-11-24",
            "2019-11/2020-01",
            "2017/2019",
        ] {
            assert_eq!(
                text.parse::<DateSpan>().map(|span| span.to_string()),
                Ok(text.to_owned())
            );
        }
        for text in [
            "",
            "19",
            "2019-13",
            "2019-00",
            "2019-02-29",
            "2019-1-1",
            "2019-11-30-1",
            "2019-11-24/2019-11-21",
            "0000",
            "2019-11-",
            "+019",
            "2019/",
        ] {
            assert!(text.parse::<DateSpan>().is_err(), "{text}");
        }
    }

    fn days(span: &str) -> (i32, i32) {
        span.parse::<DateSpan>().unwrap().days()
    }

    #[test]
    fn days_follow_each_other() {
        let mut expected = days("1999-12-31").0;
        for date in ["2000-01-01", "2000-01-02"] {
            expected += 1;
            assert_eq!(days(date), (expected, expected), "{date}");
        }
        assert_eq!(
            days("2000-03-01").0 - days("2000-02-28").0,
            2,
            "a leap year"
        );
        assert_eq!(days("1900-03-01").0 - days("1900-02-28").0, 1, "none");
        assert_eq!(days("2019-12-02").0 - days("2017-03-27").0, 980);
    }

    #[test]
    fn coarse_dates_are_ranges() {
        assert_eq!(days("2020"), days("2020-01-01/2020-12-31"));
        assert_eq!(days("2020-02"), days("2020-02-01/2020-02-29"));
        assert_eq!(days("2019-11/2019-12"), days("2019-11-01/2019-12-31"));
    }

    #[test]
    fn weekdays() {
        let date: Date = "2019-12-02".parse().unwrap();
        assert_eq!(date.weekday(), Some(Weekday::Monday));
        assert_eq!("2019-12".parse::<Date>().unwrap().weekday(), None);
    }
}
