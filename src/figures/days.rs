//! The first days of months and years, for the ticks of a line.

use crate::language::Date;

/// Returns the first days of months or of years within these days, both ends included.
pub(super) fn firsts((from, to): (i32, i32), months: bool) -> Vec<i32> {
    let months = if months { 1..=12 } else { 1..=1 };
    // No year is shorter or longer than this, so the search begins early and ends late enough.
    let years = from / 366 - 1..=to / 365 + 1;
    let firsts = years.flat_map(|year| {
        months
            .clone()
            .filter_map(move |month| Date::new(year, Some(month), Some(1)))
    });
    let firsts = firsts.map(Date::first_day);
    firsts.filter(|day| (from..=to).contains(day)).collect()
}

#[cfg(test)]
mod tests {
    use super::firsts;
    use crate::language::DateSpan;

    fn days(span: &str) -> (i32, i32) {
        span.parse::<DateSpan>().unwrap().days()
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
