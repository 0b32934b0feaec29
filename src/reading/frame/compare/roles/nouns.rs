//! Who does something, and to whom, where a noun tells it: A's takeover of B, Übernahme von B durch A.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::clause_words::roles::AGAINST;
use crate::reading::frame::clause_words::roles::COPULAS;
use crate::reading::frame::clause_words::roles::HOLDERS;
use crate::reading::frame::clause_words::roles::OF_HOLDER;
use crate::reading::frame::clause_words::roles::OF_OBJECT;
use crate::reading::frame::compare::roles::deeds::Deed;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_by;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// Meanings of what somebody does to somebody.
const DONE_TO: Meanings = Meanings::of(&[
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
    "complain",
]);

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
    deeds.chain(holders(frame)).collect()
}

/// The most words between such a noun and the name behind it: the successor *of the late* A.
const MAX_WORDS_OF_HOLDER: usize = 3;

/// “A is the successor of B”, “A, B’s successor, …”: A does to B what the noun tells.
fn holders<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = Deed> + 'f {
    let is_holder = |at: &usize| {
        let word = text(frame, *at);
        HOLDERS.has(word)
    };
    let nouns = (0..frame.words.len()).filter(is_holder);
    nouns.filter_map(|noun| {
        let clause = frame.words[noun].clause;
        let here = |at: &usize| frame.words[*at].clause == clause;
        let behind = noun + 1..frame.words.len().min(noun + 2 + MAX_WORDS_OF_HOLDER);
        let possessor = noun.checked_sub(2).filter(|_| text(frame, noun - 1) == "s");
        let of = behind
            .take_while(here)
            .find(|at| owner(frame, *at).is_some())
            .filter(|at| is_of(frame, noun, *at));
        let other = possessor.filter(|at| owner(frame, *at).is_some()).or(of)?;
        let bare = |at: &usize| {
            *at != other && owner(frame, *at).is_some() && standing(frame, *at) == Standing::Bare
        };
        let opening = (0..=noun).find(|at| frame.words[*at].clause == clause)?;
        let own = (opening..frame.words.len())
            .take_while(here)
            .find(bare)
            .filter(|at| is_said_of(frame, *at, noun));
        // “A, the successor of B, …”
        let apart = || opening.checked_sub(1).filter(bare);
        let doer = own.or_else(apart)?;
        let names = BTreeSet::from([
            (Role::Doer, owner(frame, doer)?),
            (Role::DoneTo, owner(frame, other)?),
        ]);
        Some(Deed { verb: noun, names })
    })
}

/// True if a name behind a noun says whose it is: the successor of A, преемник А.
fn is_of(frame: &Frame<'_>, noun: usize, name: usize) -> bool {
    let genitive = frame.is_in(Language::Russian) && standing(frame, name) != Standing::Bare;
    genitive || OF_HOLDER.has(text(frame, noun + 1))
}

/// True if a noun is said of a name in its clause: “A is the successor of B”, and no other verb stands between.
fn is_said_of(frame: &Frame<'_>, name: usize, noun: usize) -> bool {
    let between = name.min(noun) + 1..name.max(noun);
    let clause = frame.words[noun].clause;
    let mut words = frame.words.iter();
    // Russian says so without a verb: «А — преемник Б».
    let is = words.any(|it| it.clause == clause && COPULAS.has(&it.text));
    (is || between.is_empty() || frame.is_in(Language::Russian))
        && between.len() <= MAX_WORDS_BEHIND
        && between
            .into_iter()
            .all(|at| !is_verb(frame, at) && (at > noun || owner(frame, at).is_none()))
}

fn is_deed_noun(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    let named = word.means(DONE_TO);
    let before = at.checked_sub(1);
    let possessed =
        before.is_some_and(|before| text(frame, before) == "s" || owner(frame, before).is_some());
    named
        && word.value.is_none()
        && (possessed || is_plain_noun(frame, at) || is_complaint(frame, at))
}

/// True for a Russian complaint, against whom a name behind “на” tells: жалоба на А, жалоба Б на А.
pub(super) fn is_complaint(frame: &Frame<'_>, noun: usize) -> bool {
    let mut concepts = frame.words[noun].concepts.iter();
    frame.is_in(Language::Russian)
        && concepts.any(|it| meanings().name(*it) == "complaint")
        && (is_on(frame, noun + 1)
            || frame
                .words
                .get(noun + 1)
                .is_some_and(|it| it.value.is_some())
                && is_on(frame, noun + 2))
}

/// True for the “на” behind which stands against whom a complaint goes.
fn is_on(frame: &Frame<'_>, at: usize) -> bool {
    text(frame, at) == "на"
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
    let complains = is_complaint(frame, noun);
    let goes_against = complains
        || (noun + 1..end)
            .take_while(here)
            .any(|at| AGAINST.has(text(frame, at)));
    let mut role = goes_against.then_some(Role::Doer);
    for at in (noun + 1..end).take_while(|at| frame.words[*at].clause == clause) {
        let word = text(frame, at);
        if is_by(frame, at) && !(word == "von" || word == "de") {
            role = Some(Role::Doer);
        } else if AGAINST.has(word) || complains && is_on(frame, at) {
            role = Some(Role::DoneTo);
        } else if OF_OBJECT.has(word) && goes_against {
            role = role.or(Some(Role::Doer));
        } else if OF_OBJECT.has(word) {
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
        // “Жалобу на А подала Б”
        let bare = |at: usize| {
            let own = owner(frame, at).filter(|_| standing(frame, at) == Standing::Bare);
            own.filter(|own| !names.contains(&(Role::DoneTo, *own)))
        };
        let behind = || {
            (noun + 1..frame.words.len())
                .take_while(here)
                .find_map(bare)
        };
        let doer = doer.or_else(|| complains.then(behind).flatten());
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
