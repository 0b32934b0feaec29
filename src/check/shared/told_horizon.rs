//! How far a judgement looks ahead, told in its own sentence: “by September 2025”, “within six months”.

use std::ops::Range;

use crate::check::Context;
use crate::language::Date;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Number;
use crate::reading::JudgedReading;
use crate::reading::Reading;
use crate::sheet::Horizon;

/// The number of days by which “within six months” may miss the horizon.
const MAX_DAYS_BESIDE: i32 = 7;

/// The greatest number of days, weeks, months or years that is told beside a horizon.
const MAX_UNITS: u8 = 120;

/// Returns the last day to which a judgement looks ahead, if it names one.
pub(in crate::check) fn horizon(judged: &JudgedReading<'_>) -> Option<Date> {
    match judged.judgement?.horizon.as_ref()? {
        Horizon::Until(day) => Some(day.value),
        Horizon::Open(_) => None,
    }
}

/// True if a date of a judgement ends on its horizon, or in the month or year of the horizon.
pub(in crate::check) fn is_date_of(horizon: Date, date: &DateMention) -> bool {
    let span = date.span(Some(horizon.year()));
    span.is_some_and(|span| {
        let end = span.end;
        end.year() == horizon.year()
            && (end.month().is_none() || end.month() == horizon.month())
            && (end.day().is_none() || end.day() == horizon.day())
    })
}

/// True if a number of a judgement counts the time from the cut-off or the day of issue to its horizon.
pub(in crate::check) fn is_time_to(
    context: &Context<'_>,
    horizon: Date,
    reading: &Reading<'_>,
    (range, number): (&Range<usize>, Number),
) -> bool {
    let frame = reading.frame(&[]);
    let Some(unit) = frame.days_of_unit_behind(range.start) else {
        return false;
    };
    let count = (2..=MAX_UNITS).find(|count| Number::small(*count) == number);
    let last = |day: Date| DateSpan::single(day).days().1;
    count.is_some_and(|count| {
        let length = (f64::from(count) * unit).round();
        let starts = [context.sheet.as_of, context.sheet.issued];
        starts.into_iter().any(|start| {
            let apart = f64::from(last(horizon) - last(start)) - length;
            apart.abs() <= f64::from(MAX_DAYS_BESIDE)
        })
    })
}
