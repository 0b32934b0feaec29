//! Dates, numbers and lists as a language writes them, by CLDR.

pub(super) mod marks;
pub(super) mod style;
pub(super) mod ties;

use icu::calendar::Date as CalendarDate;
use icu::calendar::Gregorian;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;

use crate::language::Date;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::Number;
use crate::language::Weekday;

/// A space that keeps the parts of a date on one line.
const NO_BREAK_SPACE: &str = "\u{a0}";

/// Formats a calendar date with a field set of ICU; `None` where CLDR lacks the locale, which a test excludes.
macro_rules! formatted {
    ($language:expr, $fields:expr, $date:expr) => {
        DateTimeFormatter::try_new((&$language.lexicon().locale).into(), $fields)
            .ok()
            .map(|formatter| formatter.format($date).to_string())
    };
}

impl Language {
    /// Returns a date or range in running text: 30 November 2019, 21 to 24 November 2019, November 2019, 2019.
    ///
    /// The part that both ends of a range share is written once. Spaces inside a date do not break.
    pub fn write_date(self, span: DateSpan) -> String {
        self.write_span(span, Length::Long)
    }

    /// Returns a date or range with the month shortened: 30 Nov 2019.
    pub fn write_date_short(self, span: DateSpan) -> String {
        self.write_span(span, Length::Short)
    }

    /// Returns a number with the language's groups and decimals: 26,000.
    pub fn write_number(self, number: Number) -> String {
        let plain = number.to_string();
        let decimal: Option<Decimal> = plain.parse().ok();
        let formatter = DecimalFormatter::try_new(
            (&self.lexicon().locale).into(),
            DecimalFormatterOptions::default(),
        )
        .ok();
        match (formatter, decimal) {
            (Some(formatter), Some(decimal)) => formatter.format_to_string(&decimal),
            _ => plain,
        }
    }

    /// Returns an enumeration: a, b and c.
    pub fn write_list(self, items: &[String]) -> String {
        let formatter = ListFormatter::try_new_and(
            (&self.lexicon().locale).into(),
            ListFormatterOptions::default(),
        );
        formatter.map_or_else(
            |_| items.join(", "),
            |formatter| formatter.format_to_string(items.iter()),
        )
    }

    /// Returns the name of a weekday: Saturday.
    pub fn write_weekday(self, weekday: Weekday) -> String {
        // 1 December 2019 was a Sunday, so Monday is the second.
        let day = CalendarDate::try_new_gregorian(2019, 12, 1 + weekday as u8).ok();
        day.and_then(|day| formatted!(self, fieldsets::E::long(), &day))
            .unwrap_or_default()
    }

    /// Returns a date or range with the day first.
    pub(crate) fn write_span(self, span: DateSpan, length: Length) -> String {
        let DateSpan { start, end } = span;
        let written_end = self.write_one(end, Shown::All, length);
        if span.is_single() {
            return written_end;
        }
        let shown =
            if start.year() != end.year() || start.month().is_none() || end.month().is_none() {
                Shown::All
            } else if start.month() == end.month() && start.day().is_some() && end.day().is_some() {
                Shown::Day
            } else {
                Shown::NoYear
            };
        let written_start = self.write_one(start, shown, length);
        self.write_range(span, &written_start, &written_end)
    }

    /// Returns a range whose ends are written.
    pub(crate) fn write_range(self, span: DateSpan, start: &str, end: &str) -> String {
        let dates = &self.lexicon().words.dates;
        let of_months = dates.range_of_months.as_ref();
        let pattern = of_months.filter(|_| span.end.day().is_none());
        pattern
            .unwrap_or(&dates.range)
            .replace("{0}", start)
            .replace("{1}", end)
    }

    fn write_one(self, date: Date, shown: Shown, length: Length) -> String {
        let dates = &self.lexicon().words.dates;
        let day = date.day().unwrap_or(1);
        if shown == Shown::Day {
            return dates.lone_day.replace("{0}", &self.written_day(day));
        }
        let Some(calendar) =
            CalendarDate::try_new_gregorian(date.year(), date.month().unwrap_or(1), day).ok()
        else {
            return date.to_string();
        };
        let long = match (date.month(), date.day(), shown) {
            (None, _, _) => return date.year().to_string(),
            (Some(_), None, Shown::NoYear) => formatted!(self, fieldsets::M::long(), &calendar),
            (Some(_), None, _) => formatted!(self, fieldsets::YM::long(), &calendar),
            (Some(_), Some(_), Shown::NoYear) => formatted!(self, fieldsets::MD::long(), &calendar),
            (Some(_), Some(_), _) => formatted!(self, fieldsets::YMD::long(), &calendar),
        };
        let written = long.map(|long| {
            let long = self.with_written_day(long, date);
            if length == Length::Short {
                self.shortened(&long, calendar)
            } else {
                long
            }
        });
        written.map_or_else(
            || date.to_string(),
            |written| written.replace(' ', NO_BREAK_SPACE),
        )
    }

    /// Returns a day as written before its month: 30, in French 1er.
    fn written_day(self, day: u8) -> String {
        let written = self.lexicon().words.dates.written_days.get(&day);
        written.map_or_else(|| day.to_string(), Clone::clone)
    }

    /// Returns a date as CLDR writes it, with the day as [`Self::written_day`] does.
    fn with_written_day(self, long: String, date: Date) -> String {
        let Some(day) = date.day() else {
            return long;
        };
        let plain = day.to_string();
        match long.strip_prefix(&plain) {
            Some(rest) if rest.starts_with(' ') => format!("{}{rest}", self.written_day(day)),
            _ => long,
        }
    }

    /// Returns the date with the month as CLDR shortens it beside a day; its medium dates are all digits in German.
    fn shortened(self, long: &str, date: CalendarDate<Gregorian>) -> String {
        let last_word = |text: Option<String>| {
            text.and_then(|text| text.split(' ').next_back().map(str::to_owned))
        };
        // Beside a day a month may be in another case than alone: 30 ноября, ноябрь.
        let in_date = last_word(formatted!(self, fieldsets::MD::long(), &date))
            .filter(|name| long.contains(name.as_str()));
        let (name, short) = if in_date.is_some() {
            let short = last_word(formatted!(self, fieldsets::MD::medium(), &date));
            (in_date, short)
        } else {
            let short = formatted!(self, fieldsets::M::medium(), &date);
            (formatted!(self, fieldsets::M::long(), &date), short)
        };
        let (Some(name), Some(short)) = (name, short) else {
            return long.to_owned();
        };
        let dropped = &self.lexicon().words.dates.dropped_when_short;
        let short = long.replacen(&name, &short, 1);
        dropped.iter().fold(short, |short, word| {
            short.replace(&format!(" {word} "), " ")
        })
    }
}

/// The parts of a date that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// All parts that are known.
    All,
    /// All parts but the year, which the end of the range has.
    NoYear,
    /// The day alone, because the end of the range has the rest.
    Day,
}

/// The form in which a month is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// The month in full.
    Long,
    /// The month shortened.
    Short,
}

#[cfg(test)]
pub(super) mod tests;
