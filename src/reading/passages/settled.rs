//! The years of dates that leave them out beside one whole date of the context: that of a notice, of minutes, or of an event.

use crate::language::Date;
use crate::language::DateMention;
use crate::language::NamedYear;
use crate::language::PartialDate;
use crate::language::YearBeside;
use crate::reading::frame::Frame;
use crate::reading::frame::Tense;
use crate::reading::text::Reading;

/// The maximum number of months from a day on which something is set to the day that is set for it.
const MAX_MONTHS_AHEAD: i32 = 6;

/// Returns the dates of each passage; one of the quotes that leaves out its year has the one that the single whole date of the context
/// leaves no doubt of.
pub(super) fn settled_dates(
    readings: &[Reading<'_>],
    frames: &[Frame<'_>],
    quotes: usize,
) -> Vec<Vec<DateMention>> {
    let beside = Beside::of(readings, frames, quotes);
    let passages = readings.iter().zip(frames).enumerate();
    let dates = passages.map(|(at, (reading, frame))| {
        let beside = beside.as_ref().filter(|_| at < quotes);
        let dates = reading.dates.iter().map(|found| {
            let mut date = found.value;
            if let Some(beside) = beside
                && date.start == date.end
                && date.start.year.is_none()
            {
                let year = beside.year_of(frame, found.range.start, date.start);
                date.start.year = year;
                date.end.year = year;
            }
            date
        });
        dates.collect()
    });
    dates.collect()
}

/// The single whole date of the context.
struct Beside {
    date: PartialDate,
    year: i32,
    /// True if it is the date of the words themselves: “Minutes of 8 January 2026”.
    is_of_words: bool,
}

impl Beside {
    /// Returns the whole date of the context; nothing where it has another one, or the quotes have one.
    fn of(readings: &[Reading<'_>], frames: &[Frame<'_>], quotes: usize) -> Option<Self> {
        let all = readings.iter().zip(frames).enumerate();
        let mut whole = all.flat_map(|(at, (reading, frame))| {
            let dates = reading.dates.iter();
            let dates = dates.filter(|it| it.value.years().any(|year| year.month.is_some()));
            dates.map(move |found| (at >= quotes, found, frame))
        });
        let (true, found, frame) = whole.next()? else {
            return None;
        };
        let date = found.value.start;
        let only = whole.next().is_none() && found.value.start == found.value.end;
        let is_of_words = date.day.is_some() && frame.is_heading_of_paper();
        only.then_some(Self {
            date,
            year: date.year?,
            is_of_words,
        })
    }

    /// Returns the year of a date in a quote.
    fn year_of(&self, frame: &Frame<'_>, byte: usize, date: PartialDate) -> Option<i32> {
        let tense = frame.tense(byte).filter(|_| self.is_of_words);
        let place = |year: i32| Date::new(year, date.month, date.day).map(Date::first_day);
        let day = |it: i32| place(it).zip(Date::new(self.year, self.date.month, self.date.day));
        let is_later = |it: i32| day(it).map(|(own, whole)| own > whole.first_day());
        match tense {
            _ if date.month.is_none() || date.day.is_none() => None,
            // What is told as done was done before it was written down, but a day that was set then may have been to come.
            Some(Tense::Done) => {
                let ahead = i32::from(date.month?) - i32::from(self.date.month?);
                (is_later(self.year)? && ahead > MAX_MONTHS_AHEAD).then_some(self.year - 1)
            }
            Some(Tense::ToCome) if frame.foretells(byte) => {
                Some(self.year + i32::from(!is_later(self.year)?))
            }
            _ => self.by_months(date),
        }
    }

    /// Returns the year after that of the whole date, where so many months lie between that a New Year must, too.
    fn by_months(&self, date: PartialDate) -> Option<i32> {
        let named = NamedYear {
            year: self.year,
            month: self.date.month,
        };
        match named.year_of(date.month) {
            YearBeside::Clear(year) if year > self.year => Some(year),
            _ => None,
        }
    }
}
