//! The years of dates that leave them out: from other dates of the passages, or from the card and the tense.

use std::collections::BTreeSet;

use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::NamedYear;
use crate::language::PartialDate;
use crate::reading::frame::Frame;
use crate::reading::frame::Tense;
use crate::reading::quotations::Quotations;
use crate::reading::text::Reading;

/// Returns the years that may belong to dates without one: those of the context, or else of the quotes.
pub(super) fn years(readings: &[Reading<'_>], quotes: usize) -> BTreeSet<NamedYear> {
    let (own, context) = readings.split_at(quotes.min(readings.len()));
    let named = |readings: &[Reading<'_>], whole: bool| -> BTreeSet<NamedYear> {
        let dates = readings.iter().flat_map(|reading| &reading.dates);
        let dates = dates.filter(|date| !whole || date.value.start.month.is_some());
        dates.flat_map(|date| date.value.years()).collect()
    };
    let context = named(context, false);
    if context.is_empty() {
        return named(own, false);
    }
    // A lone year of the quote itself belongs to another event: “founded in 1987”.
    context.into_iter().chain(named(own, true)).collect()
}

/// Returns the day of publication where a passage calls it today, in the words of its own source.
///
/// What somebody called today in a quotation may have been another day, and behind a comma it may be the day of something
/// else: “A, which today has 900 members, left B”.
pub(super) fn today(reading: &Reading<'_>, published: DateSpan) -> Option<DateMention> {
    let text = reading.text.unprinted();
    let is_day = published.is_single() && published.start.day().is_some();
    let quoted = || Quotations::of(text).outermost(text);
    let is_quoted = |at: usize| quoted().iter().any(|range| range.contains(&at));
    let is_behind_comma = |at: usize| {
        let mut sentence = text[..at].rsplit(['.', '!', '?', ':', '\n']);
        sentence.next().is_some_and(|it| it.contains(','))
    };
    let is_other = |at: usize| is_quoted(at) || is_behind_comma(at);
    let tells = is_day && reading.language.tells_of_today(text, is_other);
    tells.then(|| DateMention {
        start: published.start.into(),
        end: published.end.into(),
        weekday: None,
    })
}

/// Returns the dates of a passage that leave out the year, with the year that their tense implies.
pub(super) fn dated_by_card(
    reading: &Reading<'_>,
    frame: &Frame<'_>,
    published: DateSpan,
) -> Vec<DateMention> {
    let (Some(month), day) = (published.start.month(), published.start.day()) else {
        return Vec::new();
    };
    let mut dated = Vec::new();
    for found in &reading.dates {
        let (
            PartialDate {
                year: None,
                month: Some(own),
                day: own_day,
            },
            Some(tense),
        ) = (found.value.start, frame.tense(found.range.start))
        else {
            continue;
        };
        let later = match (own_day, day) {
            (Some(own_day), Some(day)) => (own, own_day) > (month, day),
            _ => own > month,
        };
        let same = own == month && own_day.is_none_or(|own| Some(own) == day);
        let year = published.start.year();
        let year = match tense {
            Tense::Done if later => year - 1,
            Tense::ToCome if !later && !same => year + 1,
            Tense::Done | Tense::ToCome => year,
        };
        let mut mention = found.value;
        mention.start.year = Some(year);
        mention.end.year = mention.end.year.or(Some(year));
        dated.push(mention);
    }
    dated
}
