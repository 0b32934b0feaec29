//! The sources that support a statement, counted by where their words come from, and the facts that answer one question.

use std::collections::BTreeSet;

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

/// Returns the sources that support a fact.
pub(crate) fn supporters(sheet: &Sheet, index: FactIndex) -> BTreeSet<SourceIndex> {
    let fact = &sheet[index];
    let mut sources = own_supporters(sheet, fact);
    let Some(question) = &fact.question else {
        return sources;
    };
    let others = sheet.facts.iter().filter(|other| {
        let same = other
            .question
            .as_ref()
            .is_some_and(|it| it.value == question.value);
        same && agree(fact, other)
    });
    for other in others {
        sources.extend(own_supporters(sheet, other));
    }
    sources
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

/// True if two facts give the same typed answer: equal numbers of one day, or one day alone.
pub(crate) fn agree(one: &Fact, other: &Fact) -> bool {
    let dates = one.date.as_ref().zip(other.date.as_ref());
    let same_day = dates.is_none_or(|(one, other)| one.value == other.value);
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
    match (days(one), days(other)) {
        (None, None) => true,
        (Some(one), Some(other)) => one.0 <= other.1 && other.0 <= one.1,
        // A fact without a date cannot be compared in time with one that has a date.
        _ => false,
    }
}
