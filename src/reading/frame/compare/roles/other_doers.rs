//! A deed told of A that the quotes tell of B, where another sentence tells something else of A.
//!
//! “A has 7,500 members. Then B closed the rooms” is not “A closed the rooms”.

use std::collections::BTreeSet;

use crate::reading::frame::align::Place;
use crate::reading::frame::compare::roles::deeds::Deed;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::compare::roles::deeds::deeds;
use crate::reading::frame::compare::roles::deeds::parts_of;
use crate::reading::frame::compare::roles::doers::differ_in_denial;
use crate::reading::frame::compare::roles::doers::place_of;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::compare::roles::sentence_openings::head;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The most places of a verb in the quotes; one that is more frequent tells little.
const MAX_PLACES: usize = 3;

/// Those who belong to somebody, and do not speak for them.
const NO_SPEAKERS: Meanings = Meanings::of(&[
    "founder",
    "member",
    "user",
    "customer",
    "supporter",
    "rival",
    "neighbour",
    "friend",
    "offshoot",
    "son",
    "daughter",
    "brother",
    "sister",
    "father",
    "mother",
]);

/// Returns the words of the statement that name whoever does something there, and whoever does it in every place of the quotes.
///
/// Both texts must tell more than the verb alike, and most of it where they are not close to one another.
pub(super) fn told(side: &Side<'_, '_>) -> Option<(usize, usize)> {
    let own = deeds(side.says());
    let is_close = side.is_close();
    let found = own.iter().find_map(|deed| {
        let doers = deed.of(Role::Doer);
        let doer = doers.first().copied().filter(|_| doers.len() == 1)?;
        let places = &side.alignment.candidates[deed.verb];
        let known = 1..=if is_close { MAX_PLACES } else { 1 };
        let others: Option<BTreeSet<usize>> = places
            .iter()
            .filter(|_| known.contains(&places.len()))
            .map(|place| other_doer(side, deed, doer, *place, is_close))
            .collect();
        Some((doer, others?.first().copied()?))
    });
    place_of(side.says(), found?)
}

/// Returns whoever does it at a place of the quotes, if that is surely somebody else.
fn other_doer(
    side: &Side<'_, '_>,
    own: &Deed,
    doer: usize,
    place: Place,
    is_close: bool,
) -> Option<usize> {
    let (says, frame) = (side.says(), &side.passages()[place.passage]);
    let verb = place.word;
    let told = is_verb(frame, verb) && !is_infinitive(frame, verb);
    if !told || differ_in_denial(says, own.verb, frame, verb) {
        return None;
    }
    let parts = parts_of(frame, verb, owner);
    if parts.iter().any(|it| it.1 == doer) {
        return None;
    }
    let mut others = parts.iter().filter(|it| it.0 == Role::Doer);
    let (other, more) = (others.next()?.1, others.next());
    let sure = more.is_none()
        && is_plain_subject(frame, verb, other)
        && does_something_else(side, doer, place)
        && tells_more_alike(side, own.verb, place, is_close);
    sure.then_some(other)
}

/// True if a name stands before a verb in its sentence without a noun before it: “the spokesman of A, B, left” tells of both.
fn is_plain_subject(frame: &Frame<'_>, verb: usize, name: usize) -> bool {
    let sentence = frame.words[verb].sentence;
    let mut before = (0..verb).filter(|at| frame.words[*at].sentence == sentence);
    let found = before.find(|at| owner(frame, *at) == Some(name));
    let plain = |at: usize| !frame.words[at].content && frame.words[at].value.is_none();
    found.is_some_and(|name| {
        let noun = name.checked_sub(1).filter(|at| !plain(*at));
        let beside = noun.is_some_and(|at| frame.words[at].clause == frame.words[name].clause);
        !beside && head(frame, name) == name
    })
}

/// True if whoever does something does it for nobody else: “its spokesman, B, left” may be told of A, “its founder, B, left” may not.
pub(super) fn acts_for_itself(frame: &Frame<'_>, verb: usize, name: usize) -> bool {
    let here = |at: &usize| frame.words[*at].sentence == frame.words[verb].sentence;
    let mut named = (0..verb)
        .filter(here)
        .filter(|at| owner(frame, *at) == Some(name));
    let noun = named.next().and_then(|at| at.checked_sub(1));
    let noun = noun.filter(|at| frame.words[*at].content && frame.words[*at].value.is_none());
    let differs = noun.is_some_and(|at| frame.words[at].means(NO_SPEAKERS));
    differs || is_plain_subject(frame, verb, name)
}

/// True if the quotes tell something else of a name in another sentence, and do not name it in that of the deed.
fn does_something_else(side: &Side<'_, '_>, name: usize, place: Place) -> bool {
    let here = side.alignment.word(place).sentence;
    let mut acts = false;
    for (passage, frame) in side.passages().iter().enumerate() {
        for at in names(frame).filter(|at| owner(frame, *at) == Some(name)) {
            if passage == place.passage && frame.words[at].sentence == here {
                return false;
            }
            let clause = frame.words[at].clause;
            let mut behind =
                (at + 1..frame.words.len()).take_while(|it| frame.words[*it].clause == clause);
            acts |= standing(frame, at) == Standing::Bare && behind.any(|it| is_verb(frame, it));
        }
    }
    acts
}

/// True if the clause of a verb has other words in the statement that the quotes have beside the verb, too: one, or half of them.
fn tells_more_alike(side: &Side<'_, '_>, verb: usize, place: Place, is_close: bool) -> bool {
    let says = side.says();
    let clause = says.words[verb].clause;
    let beside = side.alignment.clause(place);
    let tells = |at: &usize| {
        let word = &says.words[*at];
        *at != verb
            && word.clause == clause
            && (word.content || word.value.is_some())
            && owner(says, *at).is_none()
    };
    let words: Vec<usize> = (0..says.words.len()).filter(tells).collect();
    let alike = words.iter().filter(|at| {
        let mut places = side.alignment.candidates[**at].iter();
        places.any(|it| side.alignment.clause(*it) == beside)
    });
    let alike = alike.count();
    alike > 0 && (is_close || alike * 2 >= words.len())
}
