//! A deed that one of two alike does, told of the other: a person acts for no other person, and an app for none of another name.

use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::roles::BESIDE;
use crate::reading::frame::compare::roles::deeds::Deed;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::compare::roles::deeds::deeds;
use crate::reading::frame::compare::roles::deeds::parts_of;
use crate::reading::frame::compare::roles::doers::differ_in_denial;
use crate::reading::frame::compare::roles::doers::place_of;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::compare::voices::said_by::is_person;
use crate::reading::frame::compare::voices::words_of_speech;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_by;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The most places of a verb in the quotes; one that is more frequent tells little.
const MAX_PLACES: usize = 2;

/// Returns the words of the statement that name whoever does something there, or to whom it is done, and whoever has that part in
/// the quotes.
pub(super) fn told(side: &Side<'_, '_>) -> Option<(usize, usize)> {
    let own = deeds(side.says());
    let found = own.iter().find_map(|deed| {
        let mut roles = [Role::Doer, Role::DoneTo].into_iter();
        roles.find_map(|role| {
            let named = deed.of(role);
            let name = named.first().copied().filter(|_| named.len() == 1)?;
            Some((name, other_everywhere(side, deed, (role, name))?))
        })
    });
    place_of(side.says(), found?)
}

/// Returns whoever has the part in every place of the verb in the quotes.
fn other_everywhere(side: &Side<'_, '_>, own: &Deed, part: (Role, usize)) -> Option<usize> {
    let places = &side.alignment.candidates[own.verb];
    if places.len() > MAX_PLACES {
        return None;
    }
    let others = places.iter().map(|place| other(side, own, part, *place));
    let others: Option<Vec<usize>> = others.collect();
    others?.first().copied()
}

/// Returns whoever has the part at a place of the verb, if that is surely somebody else.
fn other(
    side: &Side<'_, '_>,
    own: &Deed,
    (role, name): (Role, usize),
    place: Place,
) -> Option<usize> {
    let frame = &side.passages()[place.passage];
    let verb = place.word;
    // “A, chair of B”: a noun for somebody tells nothing done.
    let is_told = is_verb(frame, verb) && !is_infinitive(frame, verb) && !is_person(frame, verb);
    if !is_told || differ_in_denial(side.says(), own.verb, frame, verb) {
        return None;
    }
    let parts = parts_of(frame, verb, owner);
    let mut others = parts.iter().filter(|it| it.0 == role);
    let (other, more) = (others.next()?.1, others.next());
    let is_sure = more.is_none()
        && parts.iter().all(|it| it.1 != name)
        && (side.cast.are_alike(name, other) || has_longer_name(side, name, other))
        && stands_apart(side, name, other, place)
        && tells_most_alike(side, own.verb, place);
    is_sure.then_some(other)
}

/// True if one of two names is the beginning or the end of the other: A Radio beside A.
fn has_longer_name(side: &Side<'_, '_>, one: usize, other: usize) -> bool {
    let mut frames = side.passages().iter();
    frames.any(|frame| {
        let printed = |own: usize| {
            let found = names(frame).find(|at| owner(frame, *at) == Some(own));
            found.map(|at| &frame.text[frame.words[at].range.clone()])
        };
        let (Some(one), Some(other)) = (printed(one), printed(other)) else {
            return false;
        };
        let is_in = |short: &str, long: &str| {
            let rest = long
                .strip_prefix(short)
                .or_else(|| long.strip_suffix(short));
            rest.is_some_and(|rest| rest.starts_with([' ', '-']) || rest.ends_with([' ', '-']))
        };
        is_in(one, other) || is_in(other, one)
    })
}

/// True if the quotes name somebody, and always where something else is told than at the place of a deed.
fn stands_apart(side: &Side<'_, '_>, name: usize, other: usize, deed: Place) -> bool {
    let differ = side.cast.are_persons(name, other) || has_longer_name(side, name, other);
    let mut is_named = false;
    for (passage, frame) in side.passages().iter().enumerate() {
        let is_speech = words_of_speech(frame);
        for at in names(frame).filter(|at| owner(frame, *at) == Some(name)) {
            is_named = true;
            let word = &frame.words[at];
            let is_here = passage == deed.passage && word.clause == frame.words[deed.word].clause;
            let clause =
                || (0..frame.words.len()).filter(|it| frame.words[*it].clause == word.clause);
            let has_verb = clause().any(|it| is_verb(frame, it) || is_speech[it]);
            // “B did” may tell the same of B.
            let is_elliptic = is_here || clause().any(|it| frame.words[it].helps());
            let is_aside = standing(frame, at) != Standing::Bare || !is_elliptic;
            let apart = !is_here && has_verb || differ && is_aside && !is_beside(frame, at);
            if !apart || does_as_well(frame, word.sentence) {
                return false;
            }
        }
    }
    is_named
}

/// True if a name is that of somebody who does something together with others, or for whom others do it.
pub(super) fn is_beside(frame: &Frame<'_>, name: usize) -> bool {
    preposition(frame, name).is_some_and(|it| BESIDE.has(it))
}

/// True if a sentence tells that somebody does as others do: “B did, too”.
fn does_as_well(frame: &Frame<'_>, sentence: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        mark.family == Family::AsWell && frame.clauses[mark.clause].sentence == sentence
    })
}

/// True if the quotes have half of the other words of a verb’s clause beside it, too.
fn tells_most_alike(side: &Side<'_, '_>, verb: usize, place: Place) -> bool {
    let says = side.says();
    let beside = side.alignment.clause(place);
    let tells = |at: &usize| {
        let word = &says.words[*at];
        *at != verb
            && word.clause == says.words[verb].clause
            && (word.content || word.value.is_some())
            && !word.helps()
            && !is_by(says, *at)
            && owner(says, *at).is_none()
    };
    let words: Vec<usize> = (0..says.words.len()).filter(tells).collect();
    let alike = words.iter().filter(|at| {
        let mut places = side.alignment.candidates[**at].iter();
        places.any(|it| side.alignment.clause(*it) == beside)
    });
    alike.count() * 2 >= words.len()
}
