//! The days of events: as the text gives them, with a year from the context, or counted from the day of publication.

use std::ops::Range;

use crate::language::Date;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::PartialDate;
use crate::language::Weekday;

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

/// Returns the day that comes `days` days after the day of publication, or before it if the number is negative.
pub(super) fn relative(published: Date, days: i8) -> Option<Date> {
    let mut date = published;
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

/// Returns the last day with this weekday, up to and including the day of publication.
pub(super) fn last_weekday(published: Date, weekday: Weekday) -> Option<Date> {
    let (own, asked) = (published.weekday()? as i8, weekday as i8);
    relative(published, -(own - asked).rem_euclid(7))
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

/// Returns the first and the last day of a mention, with `year` for the first if it names none;
/// `None` if a year is missing, or if the calendar has no such day.
pub(super) fn span(mention: &DateMention, year: Option<i32>) -> Option<DateSpan> {
    let date =
        |part: PartialDate, year: Option<i32>| Date::new(part.year.or(year)?, part.month, part.day);
    let start = date(mention.start, year)?;
    let end = date(mention.end, Some(start.year()))?;
    // A range across the turn of a year has the later date in the year after.
    let end = if start > end && mention.end.year.is_none() {
        Date::new(end.year() + 1, end.month(), end.day())?
    } else {
        end
    };
    (start <= end).then_some(DateSpan { start, end })
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
    use super::last_weekday;
    use super::relative;
    use crate::language::Date;
    use crate::language::Weekday;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn days_told_from_the_day_of_publication() {
        for (published, days, expected) in [
            ("2024-03-01", -1, "2024-02-29"),
            ("2024-01-01", -2, "2023-12-30"),
            ("2024-12-31", 1, "2025-01-01"),
            ("2024-02-28", 2, "2024-03-01"),
            ("2024-05-05", 0, "2024-05-05"),
        ] {
            assert_eq!(relative(date(published), days), Some(date(expected)));
        }
        assert_eq!(relative(date("2024-05"), -1), None);
        // 10 May 2024 was a Friday.
        for (weekday, expected) in [
            (Weekday::Friday, "2024-05-10"),
            (Weekday::Thursday, "2024-05-09"),
            (Weekday::Saturday, "2024-05-04"),
        ] {
            let found = last_weekday(date("2024-05-10"), weekday);
            assert_eq!(found, Some(date(expected)));
        }
    }
}
