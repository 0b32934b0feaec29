//! A length of time, as ISO 8601 writes it: `P2Y`, `P18M`, `P1Y6M`, `P90D`.

use std::str::FromStr;

use crate::language::Date;
use crate::language::DateSpan;

/// The maximum number in a period: more years than any archive holds, and more days than a lifetime has.
const MAX_NUMBER: u32 = 36_500;

/// A length of time in whole years, months and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    months: u32,
    days: u32,
}

/// The text is no period.
#[derive(Debug, thiserror::Error)]
#[error("this is no length of time: write it as in P2Y, P18M or P90D")]
pub struct NotAPeriod;

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let mut rest = text.strip_prefix('P').ok_or(NotAPeriod)?;
        let mut numbers = [0_u32; 3];
        // Each unit once, and the longer ones first.
        for (unit, number) in ['Y', 'M', 'D'].into_iter().zip(&mut numbers) {
            if let Some((digits, after)) = rest.split_once(unit)
                && digits.bytes().all(|byte| byte.is_ascii_digit())
            {
                let read = digits.parse().ok().filter(|it| *it <= MAX_NUMBER);
                *number = read.ok_or(NotAPeriod)?;
                rest = after;
            }
        }
        let [years, months, days] = numbers;
        let period = Self {
            months: years * 12 + months,
            days,
        };
        let is_whole = rest.is_empty() && (period.months, period.days) != (0, 0);
        is_whole.then_some(period).ok_or(NotAPeriod)
    }
}

impl Period {
    /// True if more than this length of time lies between the end of a date and a day.
    pub fn has_passed(self, since: DateSpan, until: Date) -> bool {
        let months = i64::from(until.year()) * 12 + i64::from(until.month().unwrap_or(1)) - 1;
        let months = months - i64::from(self.months);
        let year = i32::try_from(months.div_euclid(12)).unwrap_or(i32::MIN);
        let month = u8::try_from(months.rem_euclid(12) + 1).ok();
        // The 31st of a month that has 30 days is its last day.
        let day = until.day().unwrap_or(1);
        let mut days = (1..=day).rev();
        let back = days.find_map(|day| Date::new(year, month, Some(day)));
        let Some(back) = back else {
            return false;
        };
        let limit = i64::from(DateSpan::single(back).days().0) - i64::from(self.days);
        i64::from(since.days().1) < limit
    }
}

#[cfg(test)]
mod tests {
    use super::Period;

    #[test]
    fn periods_as_iso_8601_writes_them() {
        for text in ["P2Y", "P18M", "P1Y6M", "P90D", "P1Y2M3D"] {
            assert!(text.parse::<Period>().is_ok(), "{text}");
        }
        for text in [
            "",
            "P",
            "2Y",
            "P2",
            "P0Y",
            "P1D1Y",
            "PT1H",
            "P-1Y",
            "P99999Y",
            "two years",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_older_than_a_period() {
        let has_passed = |period: &str, since: &str, until: &str| {
            let period: Period = period.parse().unwrap();
            period.has_passed(since.parse().unwrap(), until.parse().unwrap())
        };
        assert!(has_passed("P2Y", "2022-05-19", "2024-05-20"));
        assert!(!has_passed("P2Y", "2022-05-20", "2024-05-20"));
        // Of a year that is all that is known, its last day counts.
        assert!(!has_passed("P2Y", "2022", "2024-05-20"));
        assert!(has_passed("P1M", "2024-02-28", "2024-03-31"));
        assert!(has_passed("P90D", "2024-01-01", "2024-04-01"));
        assert!(!has_passed("P90D", "2024-01-02", "2024-04-01"));
    }
}
