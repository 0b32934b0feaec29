//! Compares a statement with the words that it quotes, one kind of difference after another.

mod certainty;
mod dates;
mod degrees;
mod ended;
mod headings;
mod limits;
mod nations;
mod numbers;
mod pairing;
mod polarity;
mod reasons;
mod roles;
mod stages;
mod struck_out;
mod voices;
mod withdrawn;

#[cfg(test)]
mod tests;

pub(crate) use self::dates::is_limit;
pub(super) use self::numbers::marks::is_missed;
pub(super) use self::numbers::marks::is_reached;
pub(super) use self::numbers::portions::whole_of;
pub(crate) use self::roles::{End, Way};
use crate::reading::frame::align::Alignment;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;

/// Compares a statement with the passages that it quotes, of which the first `quotes` are quotes and the others context.
///
/// The words of a statement must be those of its typed speakers, if its cast has any.
pub(crate) fn differences(
    says: &Frame<'_>,
    passages: &[Frame<'_>],
    quotes: usize,
    cast: &Cast<'_>,
) -> Vec<Difference> {
    if !says.known || passages.iter().any(|passage| !passage.known) || passages.is_empty() {
        return Vec::new();
    }
    let side = Side {
        alignment: Alignment::new(says, passages),
        quotes,
        cast: *cast,
    };
    let mut found = Vec::new();
    compare_clauses(&side, &mut found);
    if !has(&found, &[Part::Certainty]) {
        stages::compare(&side, &mut found);
    }
    limits::compare(&side, &mut found);
    if !has(&found, &[Part::Quantifier]) {
        limits::alternatives::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Quantifier]) {
        limits::firsts::compare(&side, &mut found);
    }
    reasons::compare(&side, &mut found);
    numbers::compare(&side, &mut found);
    if !has(&found, &[Part::Number]) {
        numbers::levels::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Number]) {
        numbers::bounds::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Number]) {
        numbers::portions::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Number]) {
        numbers::single_units::compare(&side, &mut found);
    }
    compare_dates(&side, &mut found);
    pairing::compare(&side, &mut found);
    if !has(&found, &[Part::Pairing]) {
        pairing::owners::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Pairing]) {
        pairing::totals::compare(&side, &mut found);
    }
    compare_parts(&side, &mut found);
    degrees::compare(&side, &mut found);
    nations::compare(&side, &mut found);
    compare_names(&side, &mut found);
    voices::compare(&side, &mut found);
    withdrawn::compare(&side, &mut found);
    if found.is_empty() {
        struck_out::compare(&side, &mut found);
    }
    if found.is_empty() {
        headings::compare(&side, &mut found);
    }
    let speakers = cast.speakers;
    if !speakers.is_empty() && !has(&found, &[Part::Speaker]) {
        let other = voices::compare_typed(&side, speakers);
        found.extend(other.or_else(|| voices::credited::compare(says, speakers)));
    }
    found
}

/// Compares what clauses deny, how sure they are, and on what conditions.
fn compare_clauses(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    polarity::compare(side, found);
    if found.is_empty() {
        polarity::contrasts::compare(side, found);
    }
    if found.is_empty() {
        polarity::without::compare(side, found);
    }
    if found.is_empty() {
        polarity::kinds_of_denial::compare(side, found);
    }
    certainty::compare(side, found);
    if found.is_empty() {
        stages::scheduled::compare(side, found);
    }
    if found.is_empty() {
        ended::compare(side, found);
    }
    if found.is_empty() {
        certainty::conditions::compare(side, found);
    }
}

/// Compares the dates of events and their order.
fn compare_dates(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    dates::compare(side, found);
    if !has(found, &[Part::Date]) {
        dates::events::compare(side, found);
        dates::sequence::compare(side, found);
    }
    if !has(found, &[Part::Date]) {
        dates::spans::compare(side, found);
    }
    if !has(found, &[Part::Date]) {
        dates::portions::compare(side, found);
    }
    if !has(found, &[Part::Date]) {
        dates::other_dates::compare(side, found);
    }
}

/// Compares which of several parallel parts of a quote the words of a statement come from.
fn compare_parts(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if !has(found, &[Part::Pairing, Part::Date, Part::Polarity]) {
        pairing::rivals::compare(side, found);
    }
    if !has(found, &[Part::Pairing]) {
        pairing::gaps::compare(side, found);
    }
    if !has(found, &[Part::Pairing]) {
        pairing::in_order::compare(side, found);
    }
    if !has(found, &[Part::Pairing, Part::Date, Part::Polarity]) {
        pairing::labels::compare(side, found);
    }
}

/// Compares of whom the statement and the quotes tell what they tell.
fn compare_names(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    roles::compare(side, found);
    if !has(found, &[Part::Pairing, Part::Role]) {
        roles::subjects::compare(side, found);
    }
    if !has(found, &[Part::Role]) {
        roles::relations::compare(side, found);
    }
    if !has(found, &[Part::Role]) {
        roles::offices::compare(side, found);
    }
    if !has(found, &[Part::Role, Part::Polarity, Part::Pairing]) {
        roles::set_aside::compare(side, found);
    }
    if !has(found, &[Part::Role, Part::Pairing]) {
        roles::possessors::compare(side, found);
    }
    if !has(found, &[Part::Role, Part::Pairing]) {
        roles::latter::compare(side, found);
    }
    if !has(found, &[Part::Number, Part::Pairing]) {
        numbers::parts_of_wholes::compare(side, found);
    }
}

/// True if a difference in one of these parts is found.
fn has(found: &[Difference], parts: &[Part]) -> bool {
    found.iter().any(|it| parts.contains(&it.part))
}
