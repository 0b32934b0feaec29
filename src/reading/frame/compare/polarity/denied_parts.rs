//! The part of a group that a denial speaks of: none of them is not “not all of them”.

use crate::language::Language;
use crate::reading::frame::clause_words::polarity::EVERYBODY;
use crate::reading::frame::clause_words::polarity::NONE_OF_GROUP;
use crate::reading::frame::clause_words::polarity::NOT;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;

/// Reports a denial of all told as a denial of some, and the other way round.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    none_or_some(side, found);
    not_every(side, found);
}

/// The part of a group that a denial speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Denied {
    /// None of them.
    All,
    /// Not all of them.
    Some,
}

/// Reports “none” for “not all”, and the other way round.
fn none_or_some(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let Some((told, own)) = denied_part(says) else {
        return;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((quoted, words)) = denied_part(frame) else {
            continue;
        };
        if told == quoted {
            return;
        }
        let message = format!(
            "the quote says “{}”, the statement “{}”",
            frame.print(&words),
            says.print(&own)
        );
        let difference = Difference::certain(Part::Quantifier, says.range(&own), message);
        found.push(difference.at((passage, frame.range(&words))));
        return;
    }
}

/// Reports “all” for “not every”, where the statement denies nothing.
fn not_every(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let all = says
        .marks
        .iter()
        .find(|mark| mark.family == Family::All && mark.strong);
    let Some(own) = all.filter(|_| !says.denies()) else {
        return;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        if let Some((Denied::Some, words)) = denied_part(frame) {
            let message = format!(
                "the quote says “{}”, the statement “{}”",
                frame.print(&words),
                says.print(&own.words)
            );
            let range = says.range(&own.words);
            let difference = Difference::certain(Part::Quantifier, range, message);
            found.push(difference.at((passage, frame.range(&words))));
            return;
        }
    }
}

/// The part of a group that a text denies, with the words that say so; nothing where it says both or neither.
fn denied_part(frame: &Frame<'_>) -> Option<(Denied, Vec<usize>)> {
    let text = |at: usize| frame.words.get(at).map_or("", |word| word.text.as_str());
    let not_all =
        (0..frame.words.len()).find(|at| NOT.has(text(*at)) && EVERYBODY.has(text(at + 1)));
    let none = (0..frame.words.len()).find(|at| is_none(frame, *at));
    match (not_all, none) {
        (Some(at), None) => Some((Denied::Some, vec![at, at + 1])),
        (None, Some(at)) => Some((Denied::All, vec![at])),
        _ => None,
    }
}

/// True for a word by which a text denies something of everybody in a group: none, nobody, no member.
pub(in crate::reading::frame::compare) fn is_none(frame: &Frame<'_>, at: usize) -> bool {
    let text = |at: usize| frame.words.get(at).map_or("", |word| word.text.as_str());
    NONE_OF_GROUP.has(text(at))
        || text(at) == "no" && is_group(frame, at + 1)
        || text(at) == "ни" && (text(at + 1).starts_with("один") || text(at + 1).starts_with("одн"))
}

/// True if an English word is a thing or a person, of which “no” speaks: *no member*.
fn is_group(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame
        .words
        .get(at)
        .filter(|_| frame.is_in(Language::English));
    word.is_some_and(|word| {
        let mut concepts = word.concepts.iter();
        concepts.any(|it| meanings().kind(*it).is_some())
    })
}
