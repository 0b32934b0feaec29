//! Dates, numbers and lists as a language writes them, by CLDR.

use icu::calendar::Date as CalendarDate;
use icu::calendar::Gregorian;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;

use super::Date;
use super::DateSpan;
use super::Language;
use super::Number;
use super::Weekday;

/// Keeps the parts of a date on one line.
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
    /// A date or range in running text: 30 November 2019, 21 to 24 November 2019, November 2019, 2019.
    ///
    /// What both ends of a range share is written once. Spaces inside a date do not break.
    pub fn write_date(self, span: DateSpan) -> String {
        self.write_span(span, Length::Long)
    }

    /// The same with the month shortened: 30 Nov 2019.
    pub fn write_date_short(self, span: DateSpan) -> String {
        self.write_span(span, Length::Short)
    }

    /// A number with the language's groups and decimals: 26,000.
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

    /// An enumeration: a, b and c.
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

    /// The name of a weekday: Saturday.
    pub fn write_weekday(self, weekday: Weekday) -> String {
        // 1 December 2019 was a Sunday, so Monday is the second.
        let day = CalendarDate::try_new_gregorian(2019, 12, 1 + weekday as u8).ok();
        day.and_then(|day| formatted!(self, fieldsets::E::long(), &day))
            .unwrap_or_default()
    }

    /// A date or range with the day first.
    pub(super) fn write_span(self, span: DateSpan, length: Length) -> String {
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

    /// A range whose ends are written.
    pub(super) fn write_range(self, span: DateSpan, start: &str, end: &str) -> String {
        let dates = &self.lexicon().words.dates;
        let of_months = dates.range_of_months.as_ref();
        let pattern = of_months.filter(|_| span.start.day().is_none());
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

    /// A day as it stands before its month: 30, in French 1er.
    fn written_day(self, day: u8) -> String {
        let written = self.lexicon().words.dates.written_days.get(&day);
        written.map_or_else(|| day.to_string(), Clone::clone)
    }

    /// A date as CLDR writes it, with the day as [`Self::written_day`] does.
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

    /// The date with the month as CLDR shortens it beside a day; its medium dates are all digits in German.
    fn shortened(self, long: &str, date: CalendarDate<Gregorian>) -> String {
        let last_word = |text: Option<String>| {
            text.and_then(|text| text.split(' ').next_back().map(str::to_owned))
        };
        // Beside a day a month may stand in another case than alone: 30 ноября, ноябрь.
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

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// As much as is known.
    All,
    /// All but the year, which the end of the range has.
    NoYear,
    /// The day, because the end of the range has the rest.
    Day,
}

/// How long a month is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// In full.
    Long,
    /// Shortened.
    Short,
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Date;
    use super::DateSpan;
    use super::Language;
    use super::Number;

    fn written(language: Language, span: &str) -> (String, String) {
        let span = span.parse().unwrap();
        let visible = |text: String| text.replace('\u{a0}', "~");
        (
            visible(language.write_date(span)),
            visible(language.write_date_short(span)),
        )
    }

    #[test]
    fn english_dates() {
        for (span, long, short) in [
            ("2019-11-30", "30~November~2019", "30~Nov~2019"),
            ("2019-09", "September~2019", "Sept~2019"),
            ("2019", "2019", "2019"),
            (
                "2019-11-21/2019-11-24",
                "21 to 24~November~2019",
                "21 to 24~Nov~2019",
            ),
            (
                "2019-11-28/2019-12-02",
                "28~November to 2~December~2019",
                "28~Nov to 2~Dec~2019",
            ),
            (
                "2019-12-30/2020-01-02",
                "30~December~2019 to 2~January~2020",
                "30~Dec~2019 to 2~Jan~2020",
            ),
            ("2019-03/2019-05", "March to May~2019", "Mar to May~2019"),
            ("2017/2019", "2017 to 2019", "2017 to 2019"),
        ] {
            assert_eq!(
                written(Language::English, span),
                (long.to_owned(), short.to_owned())
            );
        }
    }

    #[test]
    fn german_dates() {
        for (span, long, short) in [
            ("2019-11-30", "30.~November~2019", "30.~Nov.~2019"),
            ("2019-03-01", "1.~März~2019", "1.~März~2019"),
            ("2019-11", "November~2019", "Nov.~2019"),
            (
                "2019-11-21/2019-11-24",
                "21. bis 24.~November~2019",
                "21. bis 24.~Nov.~2019",
            ),
            (
                "2019-11-28/2019-12-02",
                "28.~November bis 2.~Dezember~2019",
                "28.~Nov. bis 2.~Dez.~2019",
            ),
            (
                "2019-11/2020-01",
                "November~2019 bis Januar~2020",
                "Nov.~2019 bis Jan.~2020",
            ),
            ("2017/2019", "2017 bis 2019", "2017 bis 2019"),
        ] {
            assert_eq!(
                written(Language::German, span),
                (long.to_owned(), short.to_owned())
            );
        }
    }

    #[test]
    fn french_dates() {
        for (span, long, short) in [
            ("2019-12-01", "1er~décembre~2019", "1er~déc.~2019"),
            ("2019-11-30", "30~novembre~2019", "30~nov.~2019"),
            ("2019-11", "novembre~2019", "nov.~2019"),
            (
                "2019-11-21/2019-11-24",
                "21 au 24~novembre~2019",
                "21 au 24~nov.~2019",
            ),
            (
                "2019-12-01/2019-12-02",
                "1er au 2~décembre~2019",
                "1er au 2~déc.~2019",
            ),
            (
                "2019-11-28/2019-12-01",
                "28~novembre au 1er~décembre~2019",
                "28~nov. au 1er~déc.~2019",
            ),
            ("2019-03/2019-05", "mars à mai~2019", "mars à mai~2019"),
            ("2017/2019", "2017 à 2019", "2017 à 2019"),
        ] {
            assert_eq!(
                written(Language::French, span),
                (long.to_owned(), short.to_owned())
            );
        }
    }

    #[test]
    fn spanish_and_russian_dates() {
        for (language, span, long, short) in [
            (
                Language::Spanish,
                "2019-11-21/2019-11-24",
                "21 al 24~de~noviembre~de~2019",
                "21 al 24~nov~2019",
            ),
            (
                Language::Spanish,
                "2019-03/2019-05",
                "marzo a mayo~de~2019",
                "mar a may~2019",
            ),
            (
                Language::Russian,
                "2019-11-30",
                "30~ноября~2019\u{202f}г.",
                "30~нояб.~2019\u{202f}г.",
            ),
            (
                Language::Russian,
                "2019-05",
                "май~2019\u{202f}г.",
                "май~2019\u{202f}г.",
            ),
        ] {
            assert_eq!(written(language, span), (long.to_owned(), short.to_owned()));
        }
    }

    #[test]
    fn numbers_and_lists() {
        let number = |text: &str| text.parse::<Number>().unwrap();
        assert_eq!(Language::English.write_number(number("26000")), "26,000");
        assert_eq!(Language::German.write_number(number("26000")), "26.000");
        assert_eq!(Language::English.write_number(number("1234.5")), "1,234.5");
        assert_eq!(Language::German.write_number(number("1234.5")), "1.234,5");
        assert_eq!(
            Language::French.write_number(number("26000.5")),
            "26\u{202f}000,5"
        );
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(Language::English.write_list(&items), "a, b and c");
        assert_eq!(Language::German.write_list(&items), "a, b und c");
        assert_eq!(Language::French.write_list(&items), "a, b et c");
        assert_eq!(Language::German.write_list(&items[..1]), "a");
        assert_eq!(Language::German.write_list(&[]), "");
    }

    #[test]
    fn weekdays() {
        let date: Date = "2019-11-30".parse().unwrap();
        let weekday = date.weekday().unwrap();
        assert_eq!(Language::English.write_weekday(weekday), "Saturday");
        assert_eq!(Language::German.write_weekday(weekday), "Samstag");
        assert_eq!(Language::French.write_weekday(weekday), "samedi");
    }

    /// A date as precise as `grain` says: 1 year, 2 month, 3 day.
    fn date(grain: u8) -> impl Strategy<Value = Date> {
        (1900..2100_i32, 1..=12_u8, 1..=28_u8).prop_filter_map(
            "calendar",
            move |(year, month, day)| {
                Date::new(
                    year,
                    (grain > 1).then_some(month),
                    (grain > 2).then_some(day),
                )
            },
        )
    }

    pub(in crate::language) fn span() -> impl Strategy<Value = DateSpan> {
        (1..=3_u8)
            .prop_flat_map(|grain| (date(grain), date(grain)))
            .prop_map(|(one, other)| DateSpan {
                start: one.min(other),
                end: one.max(other),
            })
    }

    proptest! {
        #[test]
        fn written_dates_are_read_back(span in span()) {
            for language in Language::ALL {
                for written in [language.write_date(span), language.write_date_short(span)] {
                    let read = language.dates(&written);
                    prop_assert_eq!(read.len(), 1, "{:?}", &written);
                    prop_assert_eq!(read[0].range.clone(), 0..written.len(), "{:?}", &written);
                    prop_assert_eq!((read[0].value.start, read[0].value.end), (span.start.into(), span.end.into()), "{:?}", &written);
                    prop_assert!(read[0].value.supports(span, &BTreeSet::new()));
                    prop_assert!(language.quantities(&written).is_empty());
                }
            }
        }

        #[test]
        fn written_numbers_are_read_back(mantissa in prop_oneof![0..100_u64, 0..10_000_u64, any::<u64>()], exponent in -6..12_i8) {
            let number = Number::new(mantissa, exponent);
            for language in Language::ALL {
                let written = language.write_number(number);
                // Spanish writes 1900 without a mark, like a year, and so it is read.
                if language.dates(&written).len() == 1 {
                    prop_assert_eq!(written.len(), 4);
                    continue;
                }
                for text in [written.clone(), format!("Nord {written} Nord")] {
                    let read: Vec<_> = language.quantities(&text).into_iter().map(|found| found.value.number).collect();
                    prop_assert_eq!(read, vec![number], "{}", &text);
                }
            }
        }
    }
}
