//! Compares the weekday that a text gives for a date with the calendar.

use crate::language::Date;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;

/// Returns a message if the weekday printed with a date is not that of the calendar;
/// `None` if no weekday is printed, or if the day is incomplete or impossible.
pub(crate) fn wrong(date: &Found<DateMention>, year: Option<i32>) -> Option<String> {
    let (printed, day) = (date.value.weekday?, date.value.start);
    let real = Date::new(day.year.or(year)?, day.month, Some(day.day?))?;
    let weekday = real.weekday().filter(|weekday| *weekday != printed)?;
    let name = |weekday| Language::English.write_weekday(weekday);
    let (month, day) = (real.month()?, real.day()?);
    let iso = format!("{:04}-{month:02}-{day:02}", real.year());
    Some(format!(
        "{iso} was a {}, these words say {}",
        name(weekday),
        name(printed)
    ))
}
