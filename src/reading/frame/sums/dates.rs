//! Dates that follow from those of the quotes: *2007* from *in 2006, and a year later*, *12 May* from *two days before 14 May*.

use crate::language::Date;
use crate::language::DateMention;
use crate::language::PartialDate;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::sums::Sums;
use crate::reading::frame::sums::equal;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// A time that lies between two dates, in days or in years.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Apart {
    Days(i32),
    Months(i32),
    Years(i32),
}

/// The way that leads from one date to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Later,
    Earlier,
    Either,
}

/// The years that a number without a unit may be.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=2999;

/// A year for days that have none: it has no day that other years lack.
const ANY_YEAR: i32 = 2001;

/// The most words between a word for a limit and its date.
const MAX_WORDS_TO_DATE: usize = 3;

impl Sums<'_, '_> {
    /// True if the date at this byte of the statement follows from those of the passages.
    pub(crate) fn bear_out_date(&self, byte: usize, said: &DateMention) -> bool {
        if said.start != said.end {
            return self.has_both_ends(said);
        }
        self.counts_to(said.start)
            || self.is_end_of_range(byte, said.start)
            || self.is_next_to_limit(byte, said.start)
            || self
                .passages
                .iter()
                .any(|it| it.goes_on_with_day(said.start))
            || self.passages.iter().any(|it| it.names_month(said.start))
    }

    /// True if both ends of a range are dates of the passages.
    fn has_both_ends(&self, said: &DateMention) -> bool {
        let told = |end: PartialDate| self.dates().any(|date| covers(date.start, end));
        told(said.start) && told(said.end)
    }

    /// True if a passage has another date that lies as far from this one as it tells.
    fn counts_to(&self, said: PartialDate) -> bool {
        self.passages.iter().any(|passage| {
            let ways = passage.way_of_counting();
            let mut all = passage.times_apart(&self.shares).into_iter();
            all.any(|apart| {
                let mut dates = passage.starts().into_iter();
                dates.any(|from| leads(from, apart, ways, said))
            })
        })
    }

    /// True if a limit in the statement is an end of a range in a passage: “until 15 March” for “from 1 to 15 March”.
    fn is_end_of_range(&self, byte: usize, said: PartialDate) -> bool {
        let ends = self.says.has_before(byte, &[Family::Until, Family::By]);
        let starts = self.says.has_before(byte, &[Family::Since]);
        let mut ranges = self.dates().filter(|date| date.start != date.end);
        ranges.any(|range| ends && covers(range.end, said) || starts && covers(range.start, said))
    }

    /// True if the statement begins a time on the day after another ends, or ends it on the day before another begins.
    fn is_next_to_limit(&self, byte: usize, said: PartialDate) -> bool {
        let since = self.says.has_before(byte, &[Family::Since]);
        let until = self.says.has_before(byte, &[Family::Until, Family::By]);
        let has = |families: &[Family]| {
            let mut marks = self.passages.iter().flat_map(|it| &it.marks);
            marks.any(|mark| families.contains(&mark.family))
        };
        let next = since && has(&[Family::Until, Family::By]);
        let last = until && has(&[Family::Since]);
        let mut dates = self.dates();
        dates.any(|date| {
            next && leads(date.end, Apart::Days(1), Way::Later, said)
                || last && leads(date.start, Apart::Days(1), Way::Earlier, said)
        })
    }

    fn dates(&self) -> impl Iterator<Item = DateMention> + '_ {
        let words = self.passages.iter().flat_map(|passage| &passage.words);
        words.filter_map(|word| match word.value {
            Some(What::Date(date)) => Some(date),
            _ => None,
        })
    }
}

impl Frame<'_> {
    /// Returns the dates of the text, also a year that was read as a number.
    fn starts(&self) -> Vec<PartialDate> {
        let words = self.words.iter().filter(|word| word.unit.is_none());
        let dates = words.filter_map(|word| match word.value {
            Some(What::Date(date)) => Some(date.start),
            Some(What::Number(quantity)) => {
                let year = quantity.number.to_string().parse::<i32>().ok()?;
                YEARS.contains(&year).then(|| PartialDate {
                    year: Some(year),
                    ..PartialDate::default()
                })
            }
            _ => None,
        });
        dates.collect()
    }

    /// Returns the times that the text tells to lie between dates.
    fn times_apart(&self, shares: &[f64]) -> Vec<Apart> {
        let mut times = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let Some(unit) = word.unit.map(|unit| meanings().unit(unit).0) else {
                continue;
            };
            let mut before = (at.saturating_sub(2)..at).rev();
            let number = before.find_map(|it| match self.words[it].value {
                Some(What::Number(quantity)) => Some(quantity.number.worth()),
                _ => None,
            });
            times.extend(apart(number.unwrap_or(1.0), unit));
            if number.is_none() {
                times.extend(shares.iter().filter_map(|share| apart(*share, unit)));
            }
        }
        for (number, unit) in self.compounds() {
            times.extend(apart(number, unit));
        }
        times
    }

    /// Returns the way in which the text counts from its dates.
    fn way_of_counting(&self) -> Way {
        let has = |family: Family| self.marks.iter().any(|mark| mark.family == family);
        match (has(Family::Afterwards), has(Family::Beforehand)) {
            (true, false) => Way::Later,
            (false, true) => Way::Earlier,
            _ => Way::Either,
        }
    }

    /// True if a day stands alone behind another of its month: “on 4 March, and on the 9th”.
    pub(crate) fn goes_on_with_day(&self, said: PartialDate) -> bool {
        let (Some(month), Some(day)) = (said.month, said.day) else {
            return false;
        };
        let of_month = |date: PartialDate| {
            let year = said.year.is_none() || date.year.is_none() || said.year == date.year;
            year && date.month == Some(month)
        };
        let first = self.words.iter().position(|word| match word.value {
            Some(What::Date(date)) => of_month(date.start),
            _ => false,
        });
        let Some(first) = first else {
            return false;
        };
        (first + 1..self.words.len()).any(|at| self.is_lone_day(at, day))
    }

    /// True if a word is a day of the month behind an article, and counts nothing.
    fn is_lone_day(&self, at: usize, day: u8) -> bool {
        let word = &self.words[at];
        let digits = &self.text[word.range.clone()];
        let digits = digits.trim_end_matches(|it: char| !it.is_ascii_digit());
        let article = at.checked_sub(1).is_some_and(|before| {
            let before = &self.words[before];
            before.value.is_none() && !before.content
        });
        let counts = self.words.get(at + 1).is_some_and(|next| {
            next.clause == word.clause && next.content && next.gap.trim().is_empty()
        });
        digits.parse() == Ok(day) && article && !counts
    }

    /// True if the text names a month without a day, where it is read as no date: “the guests of May”.
    fn names_month(&self, said: PartialDate) -> bool {
        if said.day.is_some() || said.year.is_some() {
            return false;
        }
        said.month.is_some_and(|month| {
            let mut words = self.words.iter().filter(|word| word.value.is_none());
            words.any(|word| {
                let printed = &self.text[word.range.clone()];
                self.language.month_named(printed) == Some(month)
            })
        })
    }

    /// True if a word of one of these families stands close before the value at this byte.
    fn has_before(&self, byte: usize, families: &[Family]) -> bool {
        let mut words = self.words.iter();
        let Some(at) = words.position(|word| word.range.contains(&byte)) else {
            return false;
        };
        self.marks.iter().any(|mark| {
            let last = mark.words.last().copied().unwrap_or(0);
            // “Vom 1. April an” holds its date.
            let around = mark.words.first().is_some_and(|first| *first < at) && last > at;
            let before = last < at && at - last <= MAX_WORDS_TO_DATE;
            families.contains(&mark.family) && (before || around)
        })
    }
}

/// Returns so many units of time, where they are whole days, months or years.
fn apart(number: f64, unit: &str) -> Option<Apart> {
    let (each, of): (i32, fn(i32) -> Apart) = match unit {
        "day" => (1, Apart::Days),
        "week" => (7, Apart::Days),
        "fortnight" => (14, Apart::Days),
        "month" => (1, Apart::Months),
        "quarter" => (3, Apart::Months),
        "year" => (1, Apart::Years),
        "decade" => (10, Apart::Years),
        "century" => (100, Apart::Years),
        _ => return None,
    };
    let count = number * f64::from(each);
    let whole: i32 = format!("{count:.0}").parse().ok()?;
    (whole > 0 && equal(count, f64::from(whole))).then(|| of(whole))
}

/// True if a time leads from one date to another.
fn leads(from: PartialDate, apart: Apart, way: Way, to: PartialDate) -> bool {
    let signs: &[i32] = match way {
        Way::Later => &[1],
        Way::Earlier => &[-1],
        Way::Either => &[1, -1],
    };
    signs.iter().any(|sign| match apart {
        Apart::Years(years) => {
            let year = from.year.map(|year| year + sign * years);
            let same = |own: Option<u8>, other: Option<u8>| other.is_none() || own == other;
            to.year.is_some()
                && year == to.year
                && same(from.month, to.month)
                && same(from.day, to.day)
        }
        Apart::Months(months) => {
            let (Some(own), Some(other)) = (from.month, to.month) else {
                return false;
            };
            let total = i32::from(own) - 1 + sign * months;
            let year = from.year.map(|year| year + total.div_euclid(12));
            let years = to.year.is_none() || year == to.year;
            let days = to.day.is_none() || to.day == from.day;
            years && days && total.rem_euclid(12) + 1 == i32::from(other)
        }
        Apart::Days(days) => {
            let year = to.year.or(from.year).unwrap_or(ANY_YEAR);
            let day = |date: PartialDate| {
                let date = Date::new(date.year.unwrap_or(year), date.month, date.day)?;
                date.day().map(|_| date.first_day())
            };
            let known = to.year.is_none() || from.year.is_some();
            known
                && day(from)
                    .zip(day(to))
                    .is_some_and(|(from, to)| to == from + sign * days)
        }
    })
}

/// True if a date has all that another says.
fn covers(own: PartialDate, said: PartialDate) -> bool {
    let year = said.year.is_none() || said.year == own.year;
    let same = |said: Option<u8>, own: Option<u8>| said.is_none() || said == own;
    year && same(said.month, own.month) && same(said.day, own.day)
}
