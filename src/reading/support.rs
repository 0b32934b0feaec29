//! The sources that support a statement, counted by where their words come from, and the facts that answer one question.

use std::collections::BTreeSet;

use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Number;
use crate::sheet::Count;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;
use crate::sheet::Support;

/// The part of a rounded number by which another may differ from it, as its inverse: a tenth.
const ROUNDED_BY: u64 = 10;

/// Counts the sources that support a fact, and those of facts that give the same answer to its question.
///
/// Where the fact counts something, a source whose quotes do not state the
/// number supports only a part of it, and is left out.
pub fn support(sheet: &Sheet, fact: FactIndex) -> Support {
    Support {
        differs: sheet.differing(fact).next().is_some(),
        ..sheet.support(supporters(sheet, fact))
    }
}

/// True if a statement names a year that only the card of a source supplies: its quotes have the day or the month alone.
pub fn year_is_of_card(sheet: &Sheet, fact: &Fact) -> bool {
    let all = fact.quotes.iter().chain(&fact.context);
    let printed: Vec<DateMention> = all
        .flat_map(|quote| sheet[quote.source].language.dates(quote.words.unprinted()))
        .map(|found| found.value)
        .collect();
    let is_of_card = |said: &DateMention| {
        let year = said.start.year;
        let names_year = |other: &DateMention| other.years().any(|it| Some(it.year) == year);
        let is_day = |other: &DateMention| {
            let (own, other) = (said.start, other.start);
            other.year.is_none()
                && own.month.is_some()
                && (own.month, own.day) == (other.month, other.day)
        };
        year.is_some() && !printed.iter().any(names_year) && printed.iter().any(is_day)
    };
    let mut said = fact.says.iter().take(1);
    said.any(|(language, text)| {
        let mut dates = language.dates(text.unprinted()).into_iter();
        dates.any(|found| is_of_card(&found.value))
    })
}

/// Returns the sources that support a fact.
pub(crate) fn supporters(sheet: &Sheet, index: FactIndex) -> BTreeSet<SourceIndex> {
    let fact = &sheet[index];
    let mut sources = own_supporters(sheet, fact);
    let others = sheet.counting_the_same(index);
    for other in others.chain(sheet.worded_the_same(index)) {
        if agree(fact, &sheet[other]) && is_as_exact(fact, &sheet[other]) {
            sources.extend(own_supporters(sheet, &sheet[other]));
        }
    }
    sources
}

/// True if another fact with the same answer gives it as exactly: “about 200” is no source for 180.
///
/// A rounded number rests on an exact one of the same time only: what was 180 may be about 200 a week later.
fn is_as_exact(fact: &Fact, other: &Fact) -> bool {
    let counts = fact.count.as_ref().zip(other.count.as_ref());
    counts.is_none_or(|(own, its)| {
        if own.value.value == its.value.value {
            own.about.value || !its.about.value
        } else {
            own.about.value && are_of_one_time(fact, other)
        }
    })
}

fn own_supporters(sheet: &Sheet, fact: &Fact) -> BTreeSet<SourceIndex> {
    let states_number = |quote: &Quote| {
        fact.count.as_ref().is_none_or(|count| {
            let language = sheet[quote.source].language;
            let quantities = language.quantities(quote.words.unprinted());
            quantities
                .iter()
                .any(|it| it.value.number == count.value.value)
        })
    };
    let stating = fact.quotes.iter().filter(|quote| states_number(quote));
    let stating: BTreeSet<_> = stating.map(|quote| quote.source).collect();
    if stating.is_empty() {
        fact.quotes.iter().map(|quote| quote.source).collect()
    } else {
        stating
    }
}

/// True if two facts give the same typed answer: equal numbers of one time, or one day alone.
pub(crate) fn agree(one: &Fact, other: &Fact) -> bool {
    let dates = one.date.as_ref().zip(other.date.as_ref());
    let same_day = match dates {
        Some((one, other)) => one.value == other.value,
        None => are_of_one_time(one, other) || times(one).is_empty() || times(other).is_empty(),
    };
    match (&one.count, &other.count) {
        (Some(one), Some(other)) => same_day && are_equal(one, other),
        (None, None) => same_day && dates.is_some(),
        _ => false,
    }
}

/// True if two counts are one, or one of them is a rounded form of the other: “about 2,000” and 2,137.
pub(crate) fn are_equal(one: &Count, other: &Count) -> bool {
    let (own, its) = (one.value.value, other.value.value);
    own == its || one.about.value && is_near(its, own) || other.about.value && is_near(own, its)
}

fn is_near(exact: Number, rounded: Number) -> bool {
    let whole = |number: Number| number.to_string().parse::<u64>().ok();
    let (Some(exact), Some(rounded)) = (whole(exact), whole(rounded)) else {
        return false;
    };
    exact.abs_diff(rounded) <= rounded / ROUNDED_BY
}

/// True if two facts may be of one time: both without a date, or their dates overlap.
pub(crate) fn are_of_one_time(one: &Fact, other: &Fact) -> bool {
    let days = |fact: &Fact| fact.date.as_ref().map(|date| DateSpan::days(date.value));
    if let (Some(one), Some(other)) = (days(one), days(other)) {
        return one.0 <= other.1 && other.0 <= one.1;
    }
    let (one, other) = (times(one), times(other));
    // A fact without a date cannot be compared in time with one that has a date.
    let both_undated = one.is_empty() && other.is_empty();
    let meet = |one: &DateMention| other.iter().any(|other| may_meet(one, other));
    both_undated || one.iter().any(meet)
}

/// True if neither a date nor a statement says of which time a fact is.
pub(crate) fn is_undated(fact: &Fact) -> bool {
    times(fact).is_empty()
}

/// Returns the date of a fact, or the dates that its statement names in the first language of the sheet.
fn times(fact: &Fact) -> Vec<DateMention> {
    if let Some(date) = &fact.date {
        let (start, end) = (date.value.start.into(), date.value.end.into());
        return vec![DateMention {
            start,
            end,
            weekday: None,
        }];
    }
    let said = fact.says.iter().next();
    let said = said.map(|(language, text)| language.dates(text.unprinted()));
    let said = said.into_iter().flatten();
    said.map(|found| found.value).collect()
}

/// True if two dates are of one day, month or year; one may leave out the year. A range meets whatever is not outside of its years.
fn may_meet(one: &DateMention, other: &DateMention) -> bool {
    let is_range = |date: &DateMention| date.start != date.end;
    if is_range(one) || is_range(other) {
        let years = |date: &DateMention| date.start.year.zip(date.end.year);
        let years = years(one).zip(years(other));
        return years.is_none_or(|(one, other)| one.0 <= other.1 && other.0 <= one.1);
    }
    let (one, other) = (one.start, other.start);
    let years = one.year.zip(other.year);
    // “In 2024” and “on 5 May 2024” may be of two days of a series.
    let is_one_year = years.is_none_or(|(one, other)| one == other);
    is_one_year && one.month == other.month && one.day == other.day
}
