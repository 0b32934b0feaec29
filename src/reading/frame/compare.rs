//! Compares a statement with the words that it quotes, one kind of difference after another.

mod alternatives;
mod bounds;
mod causes;
mod certainty;
mod coincidences;
mod comparatives;
mod comparison_words;
mod comparisons;
mod conditions;
mod contrasts;
mod credited;
mod dates;
mod deeds;
mod degrees;
mod denials;
mod denied_parts;
mod doers;
mod elliptic;
mod events;
mod firsts;
mod gaps;
mod kinds_of_denial;
mod labels;
mod latter;
mod levels;
mod lightly;
mod limits;
mod nouns;
mod numbers;
mod offices;
mod opposites;
mod other_dates;
mod other_doers;
mod owners;
mod pairing;
mod pairs;
mod parties;
mod parts_of_wholes;
mod polarity;
mod portions;
mod possessors;
mod ratios;
mod reasons;
mod relations;
mod relatives;
mod rivals;
mod roles;
mod rows;
mod said_by;
mod scheduled;
mod sequence;
mod set_aside;
mod shares;
mod silent;
mod spans;
mod speakers;
mod stages;
mod standing;
mod subjects;
mod told_denials;
pub(super) mod verbs;
mod voices;
mod withdrawn;
mod without;

#[cfg(test)]
mod tests;

pub(crate) use self::dates::is_limit;
pub(crate) use self::roles::{End, Way};
use crate::reading::frame::align::Alignment;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;

/// Compares a statement with the passages that it quotes, of which the first `quotes` are quotes and the others context.
///
/// The words of a statement must be those of its typed speakers, if it has any, who are told by their numbers.
pub(crate) fn differences(
    says: &Frame<'_>,
    passages: &[Frame<'_>],
    quotes: usize,
    speakers: &[usize],
) -> Vec<Difference> {
    if !says.known || passages.iter().any(|passage| !passage.known) || passages.is_empty() {
        return Vec::new();
    }
    let side = Side {
        alignment: Alignment::new(says, passages),
        quotes,
    };
    let mut found = Vec::new();
    compare_clauses(&side, &mut found);
    if !has(&found, &[Part::Certainty]) {
        stages::compare(&side, &mut found);
    }
    limits::compare(&side, &mut found);
    if !has(&found, &[Part::Quantifier]) {
        alternatives::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Quantifier]) {
        firsts::compare(&side, &mut found);
    }
    reasons::compare(&side, &mut found);
    numbers::compare(&side, &mut found);
    if !has(&found, &[Part::Number]) {
        levels::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Number]) {
        bounds::compare(&side, &mut found);
    }
    if !has(&found, &[Part::Number]) {
        portions::compare(&side, &mut found);
    }
    compare_dates(&side, &mut found);
    pairing::compare(&side, &mut found);
    if !has(&found, &[Part::Pairing]) {
        owners::compare(&side, &mut found);
    }
    compare_parts(&side, &mut found);
    degrees::compare(&side, &mut found);
    compare_names(&side, &mut found);
    voices::compare(&side, &mut found);
    withdrawn::compare(&side, &mut found);
    if !speakers.is_empty() && !has(&found, &[Part::Speaker]) {
        let other = voices::compare_typed(&side, speakers);
        found.extend(other.or_else(|| credited::compare(says, speakers)));
    }
    found
}

/// Compares what clauses deny, how sure they are, and on what conditions.
fn compare_clauses(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    polarity::compare(side, found);
    if found.is_empty() {
        contrasts::compare(side, found);
    }
    if found.is_empty() {
        without::compare(side, found);
    }
    if found.is_empty() {
        kinds_of_denial::compare(side, found);
    }
    certainty::compare(side, found);
    if found.is_empty() {
        scheduled::compare(side, found);
    }
    if found.is_empty() {
        conditions::compare(side, found);
    }
}

/// Compares the dates of events and their order.
fn compare_dates(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    dates::compare(side, found);
    if !has(found, &[Part::Date]) {
        events::compare(side, found);
        sequence::compare(side, found);
    }
    if !has(found, &[Part::Date]) {
        spans::compare(side, found);
    }
    if !has(found, &[Part::Date]) {
        other_dates::compare(side, found);
    }
}

/// Compares which of several parallel parts of a quote the words of a statement come from.
fn compare_parts(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if !has(found, &[Part::Pairing, Part::Date, Part::Polarity]) {
        rivals::compare(side, found);
    }
    if !has(found, &[Part::Pairing]) {
        gaps::compare(side, found);
    }
    if !has(found, &[Part::Pairing, Part::Date, Part::Polarity]) {
        labels::compare(side, found);
    }
}

/// Compares of whom the statement and the quotes tell what they tell.
fn compare_names(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    roles::compare(side, found);
    if !has(found, &[Part::Pairing, Part::Role]) {
        subjects::compare(side, found);
    }
    if !has(found, &[Part::Role]) {
        relations::compare(side, found);
    }
    if !has(found, &[Part::Role]) {
        offices::compare(side, found);
    }
    if !has(found, &[Part::Role, Part::Polarity, Part::Pairing]) {
        set_aside::compare(side, found);
    }
    if !has(found, &[Part::Role, Part::Pairing]) {
        possessors::compare(side, found);
    }
    if !has(found, &[Part::Role, Part::Pairing]) {
        latter::compare(side, found);
    }
    if !has(found, &[Part::Number, Part::Pairing]) {
        parts_of_wholes::compare(side, found);
    }
}

/// True if a difference in one of these parts is found.
fn has(found: &[Difference], parts: &[Part]) -> bool {
    found.iter().any(|it| parts.contains(&it.part))
}
