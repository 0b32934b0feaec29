//! Who does something, and to whom, where a noun tells it: A's takeover of B, Übernahme von B durch A.

use std::collections::BTreeSet;

use crate::reading::frame::compare::deeds::Deed;
use crate::reading::frame::compare::deeds::Role;
use crate::reading::frame::compare::standing::Standing;
use crate::reading::frame::compare::standing::is_by;
use crate::reading::frame::compare::standing::owner;
use crate::reading::frame::compare::standing::standing;
use crate::reading::frame::compare::standing::text;
use crate::reading::frame::compare::verbs::is_plain_noun;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;

/// Meanings of what somebody does to somebody.
const DONE_TO: &[&str] = &[
    "buy",
    "block",
    "sue",
    "criticise",
    "praise",
    "expel",
    "succeed",
    "invite",
    "favour",
    "hire",
    "sack",
    "help",
    "forbid",
    "insult",
    "defend",
    "fund",
    "admit",
    "fine",
    "visit",
    "convict",
    "warn",
];

/// Words between a noun and the one to whom it is done.
const OF: &[&str] = &[
    "of", "von", "vom", "der", "des", "de", "du", "d", "del", "gegen", "against", "contre",
    "contra", "against", "sur", "on", "sobre",
];

/// Words between a noun and the one against whom it goes, so that whoever else stands behind it does it.
const AGAINST: &[&str] = &["against", "gegen", "contre", "contra", "против", "к"];

/// The most words behind a noun among which its names are looked for.
const MAX_WORDS_BEHIND: usize = 8;

/// Returns the deeds that nouns tell, where both names stand by them.
pub(super) fn deeds(frame: &Frame<'_>) -> Vec<Deed> {
    let nouns = (0..frame.words.len()).filter(|at| is_deed_noun(frame, *at));
    let deeds = nouns.filter_map(|noun| {
        let names = names_about(frame, noun);
        let both = [Role::Doer, Role::DoneTo];
        let both = both.iter().all(|role| names.iter().any(|it| it.0 == *role));
        both.then_some(Deed { verb: noun, names })
    });
    deeds.collect()
}

fn is_deed_noun(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    let mut concepts = word.concepts.iter();
    let named = concepts.any(|it| DONE_TO.contains(&meanings().name(*it)));
    let before = at.checked_sub(1);
    let possessed =
        before.is_some_and(|before| text(frame, before) == "s" || owner(frame, before).is_some());
    named && word.value.is_none() && (possessed || is_plain_noun(frame, at))
}

fn names_about(frame: &Frame<'_>, noun: usize) -> BTreeSet<(Role, usize)> {
    let mut names = BTreeSet::new();
    let clause = frame.words[noun].clause;
    // “A’s takeover”
    let possessor = noun.checked_sub(2).filter(|_| text(frame, noun - 1) == "s");
    if let Some(owner) = possessor.and_then(|at| owner(frame, at)) {
        names.insert((Role::Doer, owner));
    }
    let end = frame.words.len().min(noun + 1 + MAX_WORDS_BEHIND);
    let here = |at: &usize| frame.words[*at].clause == clause;
    let goes_against = (noun + 1..end)
        .take_while(here)
        .any(|at| AGAINST.contains(&text(frame, at)));
    let mut role = goes_against.then_some(Role::Doer);
    for at in (noun + 1..end).take_while(|at| frame.words[*at].clause == clause) {
        let word = text(frame, at);
        if is_by(frame, at) && !(word == "von" || word == "de") {
            role = Some(Role::Doer);
        } else if AGAINST.contains(&word) {
            role = Some(Role::DoneTo);
        } else if OF.contains(&word) && goes_against {
            role = role.or(Some(Role::Doer));
        } else if OF.contains(&word) {
            role = role
                .filter(|it| *it == Role::Doer && word != "of")
                .or(Some(Role::DoneTo));
        } else if let Some(owner) = owner(frame, at) {
            let role = role.take();
            if let Some(role) = role.filter(|role| !names.iter().any(|it| it.0 == *role)) {
                names.insert((role, owner));
            }
        }
    }
    // “A lodged a complaint against B”: who did it stands before the verb.
    let taken = names.iter().any(|it| it.0 == Role::Doer);
    if goes_against && !taken && !is_passive_before(frame, noun) {
        let mut before = (0..noun).rev().take_while(here);
        let doer = before
            .find_map(|at| owner(frame, at).filter(|_| standing(frame, at) == Standing::Bare));
        names.extend(doer.map(|doer| (Role::Doer, doer)));
    }
    names
}

/// True if a form of “be” stands before a noun in its clause: “was met with a complaint against B”.
fn is_passive_before(frame: &Frame<'_>, noun: usize) -> bool {
    let clause = frame.words[noun].clause;
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        mark.family == Family::Passive
            && mark.strong
            && mark.clause == clause
            && mark.words.iter().all(|at| *at < noun)
    })
}
