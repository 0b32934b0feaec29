//! When something happened: dates as printed, with a year from the context, or told from the day of publication.

use std::ops::Range;

use crate::language::Date;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Found;
use crate::language::Language;
use crate::language::PartialDate;

/// A date, typed, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct When {
    pub(super) span: DateSpan,
    /// The rule: `de.day-range`.
    pub(super) rule: String,
    /// Where the year comes from, if it does not stand in the words.
    pub(super) inferred: Option<Inferred>,
}

/// What supplies a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inferred {
    /// A date of the document, in its bytes.
    Context(Range<usize>),
    /// The day of publication.
    Published,
}

/// The dates read so far that name a year: the last one supplies it to those that do not.
#[derive(Debug, Clone, Default)]
pub(super) struct Years {
    last: Option<(i32, Range<usize>)>,
}

impl Years {
    /// Takes note of a date, in bytes of the document.
    pub(super) fn note(&mut self, date: &Found<DateMention>) {
        if let Some(year) = date.value.years().next() {
            self.last = Some((year, date.range.clone()));
        }
    }

    /// The date that a mention means.
    pub(super) fn resolve(
        &self,
        language: Language,
        mention: &DateMention,
        published: Option<Date>,
    ) -> Option<When> {
        let rule = rule(language, mention);
        if let Some(span) = span(mention, None) {
            return Some(When {
                span,
                rule,
                inferred: None,
            });
        }
        let (year, inferred) = match (&self.last, published) {
            (Some((year, range)), _) => (*year, Inferred::Context(range.clone())),
            (None, Some(published)) => (year_by(mention, published), Inferred::Published),
            (None, None) => return None,
        };
        Some(When {
            span: span(mention, Some(year))?,
            rule,
            inferred: Some(inferred),
        })
    }
}

/// The day so many days after the day of publication.
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

/// The latest year in which the date is not more than a month after the day of publication.
fn year_by(mention: &DateMention, published: Date) -> i32 {
    let month = |date: Option<u8>| i32::from(date.unwrap_or(1));
    let ahead = month(mention.start.month) - month(published.month());
    published.year() - i32::from(ahead > 1)
}

/// The dates of a mention, where each is whole and the calendar has it.
fn span(mention: &DateMention, year: Option<i32>) -> Option<DateSpan> {
    let date = |part: PartialDate| Date::new(part.year.or(year)?, part.month, part.day);
    // A range across the turn of a year has the earlier date in the year before.
    let (start, end) = (date(mention.start)?, date(mention.end)?);
    let start = if start > end && mention.start.year.is_none() {
        Date::new(end.year() - 1, start.month(), start.day())?
    } else {
        start
    };
    (start <= end).then_some(DateSpan { start, end })
}

fn rule(language: Language, mention: &DateMention) -> String {
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
    use super::Years;
    use super::relative;
    use crate::language::Date;
    use crate::language::Language;

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
    }

    #[test]
    fn years_from_the_context_and_from_the_day_of_publication() {
        let language = Language::English;
        let text = "On 3 May 2023 it began. From 21 to 24 December it ended.";
        let dates = language.dates(text);
        let mut years = Years::default();
        let resolve = |years: &Years, published: Option<Date>| {
            let when = years.resolve(language, &dates[1].value, published)?;
            Some((when.span.to_string(), when.rule, when.inferred.is_some()))
        };
        assert_eq!(resolve(&years, None), None);
        let expected = |year: i32| {
            Some((
                format!("{year}-12-21/{year}-12-24"),
                "en.day-range".to_owned(),
                true,
            ))
        };
        assert_eq!(resolve(&years, Some(date("2024-01-10"))), expected(2023));
        assert_eq!(resolve(&years, Some(date("2024-12-30"))), expected(2024));
        years.note(&dates[0]);
        assert_eq!(resolve(&years, Some(date("2024-12-30"))), expected(2023));
    }
}
