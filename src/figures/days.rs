//! Days as numbers, so that they can be drawn to scale.

use crate::language::Date;
use crate::language::DateSpan;

/// The first and the last day that a date or range may mean, counted from one fixed day.
pub(super) fn range(span: DateSpan) -> (i32, i32) {
    let last = match (span.end.month(), span.end.day()) {
        (None, _) | (Some(12), None) => number(span.end.year() + 1, 1, 1) - 1,
        (Some(month), None) => number(span.end.year(), i32::from(month) + 1, 1) - 1,
        (Some(_), Some(_)) => first(span.end),
    };
    (first(span.start), last)
}

/// The first day that a date may mean.
fn first(date: Date) -> i32 {
    let month = date.month().unwrap_or(1);
    number(
        date.year(),
        i32::from(month),
        i32::from(date.day().unwrap_or(1)),
    )
}

/// The first days of months or of years within these days, both ends included.
pub(super) fn firsts((from, to): (i32, i32), months: bool) -> Vec<i32> {
    let months = if months { 1..=12 } else { 1..=1 };
    // No year is shorter than this, so the search starts early enough.
    let years = from / 366 - 1..=to / 365 + 1;
    let firsts = years.flat_map(|year| months.clone().map(move |month| number(year, month, 1)));
    firsts.filter(|day| (from..=to).contains(day)).collect()
}

/// The days since 1 March of the year 0 of the Gregorian calendar, which leap days cannot disturb.
fn number(year: i32, month: i32, day: i32) -> i32 {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn days(span: &str) -> (i32, i32) {
        range(span.parse().unwrap())
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
    fn months_and_years_begin() {
        let span = days("2019-11-21/2020-02-03");
        let months = ["2019-12-01", "2020-01-01", "2020-02-01"].map(|date| days(date).0);
        assert_eq!(firsts(span, true), months);
        assert_eq!(firsts(span, false), [days("2020-01-01").0]);
        assert_eq!(firsts(days("2020-01-01"), false), [days("2020-01-01").0]);
    }
}
