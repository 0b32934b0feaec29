//! The days of events: as the text gives them, with a year from the context, or counted from the day of publication.

mod dated;
pub(super) mod spoken_time;
mod subordinate;
pub(super) mod years;

use std::ops::Range;

use crate::draft::language::Months;
use crate::draft::language::Period;
use crate::draft::language::Relative;
use crate::language::Date;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::Weekday;

/// The most months after the day of publication in which a date without a year lies.
pub(super) const MAX_MONTHS_AHEAD: i32 = 5;

/// The dates of an event, the rule that read them, and the origin of their year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct When {
    pub(super) span: DateSpan,
    /// The name of the rule that read the dates: `de.day-range`.
    pub(super) rule: String,
    /// The origin of the year, if the words do not name it.
    pub(super) inferred: Option<Inferred>,
}

/// The origin of a year that the words of a date do not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inferred {
    /// Another date of the document names the year, at this range of bytes.
    Context(Range<usize>),
    /// The year is the one before or after the year named at this range of bytes.
    Beside(Range<usize>, Clue),
    /// The year follows from the day of publication.
    Published,
}

/// The reason why a date lies in the year before or after the year that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clue {
    /// A New Year lies between the two months.
    Months,
    /// The weekday that is named fits that year.
    Weekday,
}

/// The reason why a date is left without a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoYear {
    /// The document names no year before the date, or the calendar lacks the day.
    Unnamed,
    /// Either of two years is possible, seen from the date at this range of bytes of the document.
    Unclear([i32; 2], Range<usize>),
    /// In the year of the date at this range of bytes of the document, the day was another weekday.
    Weekday(i32, Range<usize>),
}

/// Returns what a time told from the day of publication means; `is_to_come` says that the sentence speaks of the future.
pub(super) fn relative(published: Date, time: Relative, is_to_come: bool) -> Option<DateSpan> {
    let day = |days: i16| shifted(published, days).map(DateSpan::single);
    let own = i16::from(published.weekday()? as i8);
    let back = |weekday: Weekday| (own - i16::from(weekday as i8)).rem_euclid(7);
    match time {
        Relative::Days(days) | Relative::Period(Period::Day, days) => day(days),
        Relative::Weekday(weekday) if is_to_come => day((7 - back(weekday)) % 7),
        Relative::Weekday(weekday) => day(-back(weekday)),
        Relative::LastWeekday(weekday) => day(match back(weekday) {
            0 => -7,
            days => -days,
        }),
        Relative::NextWeekday(weekday) => day(7 - back(weekday)),
        Relative::Period(Period::Week, weeks) => {
            let monday = 7 * weeks - (own - 1);
            let (start, end) = (shifted(published, monday)?, shifted(published, monday + 6)?);
            Some(DateSpan { start, end })
        }
        Relative::Period(Period::Month, months) => {
            let month = i32::from(published.month()?) - 1 + i32::from(months);
            let year = published.year() + month.div_euclid(12);
            let month = u8::try_from(month.rem_euclid(12) + 1).ok()?;
            Date::new(year, Some(month), None).map(DateSpan::single)
        }
        Relative::Period(Period::Year, years) => {
            Date::new(published.year() + i32::from(years), None, None).map(DateSpan::single)
        }
        Relative::Period(Period::Quarter, quarters) => quarter(published, quarters),
        Relative::PartOfYear(months, way) => part_of_year(published, months, way),
        Relative::Weekend => {
            let saturday = -back(Weekday::Saturday);
            // On a weekend it may be that or the one before.
            let is_clear = saturday < -1;
            let (start, end) = (
                shifted(published, saturday)?,
                shifted(published, saturday + 1)?,
            );
            is_clear.then_some(DateSpan { start, end })
        }
        Relative::YearEnd => Date::new(published.year(), Some(12), Some(31)).map(DateSpan::single),
    }
}

/// Returns the quarter that is so many from that of a day.
fn quarter(published: Date, quarters: i16) -> Option<DateSpan> {
    let own = 4 * published.year() + (i32::from(published.month()?) - 1) / 3;
    let quarter = own + i32::from(quarters);
    let first = u8::try_from(3 * quarter.rem_euclid(4) + 1).ok()?;
    months_of(quarter.div_euclid(4), (first, first + 2))
}

/// Returns the months of a part of a year that begins in this year.
fn months_of(year: i32, (first, last): Months) -> Option<DateSpan> {
    // Winter goes on in the next year.
    let end = year + i32::from(last < first);
    Some(DateSpan {
        start: Date::new(year, Some(first), None)?,
        end: Date::new(end, Some(last), None)?,
    })
}

/// Returns the last part of a year before a day, the present one, the next one, or without a word the nearest.
fn part_of_year(published: Date, months: Months, way: Option<i16>) -> Option<DateSpan> {
    let own = published.year();
    let mut years = (own - 2..=own + 1).filter_map(|year| months_of(year, months));
    match way {
        Some(..0) => years.rfind(|span| published.is_after(span.end)),
        Some(1..) => years.find(|span| span.start.is_after(published)),
        Some(0) | None => {
            let ahead = i32::from(months.0) - i32::from(published.month()?);
            let turns =
                i32::from(ahead < MAX_MONTHS_AHEAD - 12) - i32::from(ahead > MAX_MONTHS_AHEAD);
            months_of(own + turns, months)
        }
    }
}

/// Returns the day of a month that is the first, second, … or, below zero, the last of these weekdays.
pub(super) fn weekday_of_month(month: Date, nth: i8, weekday: Weekday) -> Option<Date> {
    let days = (1..=31).filter_map(|day| Date::new(month.year(), month.month(), Some(day)));
    let mut days = days.filter(|day| day.weekday() == Some(weekday));
    match usize::try_from(nth) {
        Ok(nth) => days.nth(nth.checked_sub(1)?),
        Err(_) => days.next_back(),
    }
}

/// Returns the day so many days after another.
fn shifted(date: Date, days: i16) -> Option<Date> {
    let mut date = date;
    date.day()?;
    for _ in 0..days.unsigned_abs() {
        date = if days < 0 {
            before(date)?
        } else {
            after(date)?
        };
    }
    Some(date)
}

fn before(date: Date) -> Option<Date> {
    let (year, month, day) = (date.year(), date.month()?, date.day()?);
    if day > 1 {
        return Date::new(year, Some(month), Some(day - 1));
    }
    let (year, month) = if month > 1 {
        (year, month - 1)
    } else {
        (year - 1, 12)
    };
    (28..=31)
        .rev()
        .find_map(|day| Date::new(year, Some(month), Some(day)))
}

fn after(date: Date) -> Option<Date> {
    let (year, month, day) = (date.year(), date.month()?, date.day()?);
    let next_month = if month < 12 {
        (year, month + 1)
    } else {
        (year + 1, 1)
    };
    Date::new(year, Some(month), Some(day + 1))
        .or_else(|| Date::new(next_month.0, Some(next_month.1), Some(1)))
}

pub(super) fn rule(language: Language, mention: &DateMention) -> String {
    let precision = match (mention.start.month, mention.start.day) {
        (_, Some(_)) => "day",
        (Some(_), None) => "month",
        (None, None) => "year",
    };
    let range = if mention.start == mention.end {
        ""
    } else {
        "-range"
    };
    format!("{}.{precision}{range}", language.tag())
}

#[cfg(test)]
mod tests {
    use super::Period;
    use super::Relative;
    use super::relative;
    use super::weekday_of_month;
    use crate::language::Date;
    use crate::language::Weekday;

    /// Each row: the day of publication, a time told from it, and what it means.
    fn check(rows: &[(&str, Relative, &str)]) {
        for (published, time, expected) in rows {
            let published: Date = published.parse().unwrap();
            let found = relative(published, *time, false).map(|span| span.to_string());
            assert_eq!(found.as_deref(), Some(*expected), "{time:?}");
        }
    }

    #[test]
    fn times_told_from_the_day_of_publication() {
        // 10 May 2024 was a Friday.
        check(&[
            ("2024-03-01", Relative::Days(-1), "2024-02-29"),
            ("2024-01-01", Relative::Days(-2), "2023-12-30"),
            ("2024-12-31", Relative::Days(1), "2025-01-01"),
            ("2024-05-05", Relative::Days(0), "2024-05-05"),
            (
                "2024-05-10",
                Relative::Weekday(Weekday::Friday),
                "2024-05-10",
            ),
            (
                "2024-05-10",
                Relative::Weekday(Weekday::Saturday),
                "2024-05-04",
            ),
            (
                "2024-05-10",
                Relative::LastWeekday(Weekday::Friday),
                "2024-05-03",
            ),
            (
                "2024-05-10",
                Relative::NextWeekday(Weekday::Monday),
                "2024-05-13",
            ),
            (
                "2024-05-10",
                Relative::Period(Period::Week, -1),
                "2024-04-29/2024-05-05",
            ),
            ("2024-01-10", Relative::Period(Period::Month, -1), "2023-12"),
            ("2024-05-10", Relative::Period(Period::Year, 1), "2025"),
            ("2024-05-10", Relative::YearEnd, "2024-12-31"),
        ]);
        let month: Date = "2024-05".parse().unwrap();
        assert_eq!(relative(month, Relative::Days(-1), false), None);
    }

    #[test]
    fn weekdays_of_a_month() {
        let month: Date = "2024-05".parse().unwrap();
        let day = |nth| weekday_of_month(month, nth, Weekday::Friday).map(|day| day.to_string());
        assert_eq!(day(1).as_deref(), Some("2024-05-03"));
        assert_eq!(day(-1).as_deref(), Some("2024-05-31"));
    }

    #[test]
    fn parts_of_a_year_and_weekends() {
        check(&[
            ("2024-05-10", Relative::Weekend, "2024-05-04/2024-05-05"),
            (
                "2024-02-10",
                Relative::Period(Period::Quarter, -1),
                "2023-10/2023-12",
            ),
            (
                "2024-06-10",
                Relative::PartOfYear((6, 8), Some(-1)),
                "2023-06/2023-08",
            ),
            (
                "2024-10-10",
                Relative::PartOfYear((6, 8), None),
                "2024-06/2024-08",
            ),
            (
                "2024-02-10",
                Relative::PartOfYear((9, 11), None),
                "2023-09/2023-11",
            ),
            (
                "2024-10-10",
                Relative::PartOfYear((12, 2), Some(1)),
                "2024-12/2025-02",
            ),
        ]);
    }
}
