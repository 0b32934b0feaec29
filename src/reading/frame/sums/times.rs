//! Other units of time: *three months* for *90 days*, *48 a year* for *4 a month*.

use std::collections::BTreeSet;

use crate::reading::frame::sums::Sums;
use crate::reading::frame::sums::equal;
use crate::reading::frame::words::Frame;

/// How many of the second unit of time the first one has.
const RATIOS: &[(&str, &str, f64)] = &[
    ("minute", "second", 60.0),
    ("hour", "minute", 60.0),
    ("day", "hour", 24.0),
    ("week", "day", 7.0),
    ("fortnight", "day", 14.0),
    ("fortnight", "week", 2.0),
    ("month", "day", 30.0),
    ("month", "week", 4.0),
    ("quarter", "month", 3.0),
    ("year", "day", 365.0),
    ("year", "week", 52.0),
    ("year", "month", 12.0),
    ("year", "quarter", 4.0),
    ("decade", "year", 10.0),
    ("century", "year", 100.0),
    ("century", "decade", 10.0),
];

impl Sums<'_, '_> {
    /// True if a number tells in one unit of time what the quote tells in another.
    pub(super) fn is_of_another_time(&self, number: f64) -> bool {
        let own: BTreeSet<&str> = self.says.times().collect();
        let theirs: BTreeSet<&str> = self.passages.iter().flat_map(Frame::times).collect();
        let parts = || self.shares.iter().copied().chain([1.0]);
        let numbers = || self.terms.iter().map(|term| term.worth).chain(parts());
        RATIOS.iter().any(|(long, short, ratio)| {
            let has = |unit: &&str| own.contains(*unit) || theirs.contains(*unit);
            let told =
                || numbers().any(|it| equal(number, it * ratio) || equal(number, it / ratio));
            has(long) && has(short) && told()
        })
    }
}
