//! Whose something is: “the departure of A” in a quote is not the departure of B.
//!
//! What the quotes tell of B behind that may be the same: “the users of A pay, as do those of B”. Then nothing is found.

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::roles::OF_OWNER;
use crate::reading::frame::clause_words::roles::OWNER_ARTICLES;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::compare::roles::ways::leads_on;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most places of a noun in the quotes; one that is more frequent tells little.
const MAX_PLACES: usize = 3;

/// Reports a statement that gives to one name what the quotes give to another everywhere.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for name in names(says) {
        let Some((noun, place)) = noun_of(says, name)
            .and_then(|noun| Some((noun, of_another(side, noun, owner(says, name)?)?)))
        else {
            continue;
        };
        let frame = &side.passages()[place.passage];
        let Some(other) = possessor(frame, place.word) else {
            continue;
        };
        let message = format!(
            "`{}` is that of `{}` in the quote, of `{}` in the statement",
            says.print(&[noun]),
            frame.print(&[other]),
            says.print(&[name])
        );
        let range = says.words[name].range.clone();
        let quote = (place.passage, frame.range(&[place.word, other]));
        found.push(Difference::certain(Part::Role, range, message).at(quote));
        return;
    }
}

/// Returns a place of a noun in the quotes, where all of its places are those of other names than this one.
fn of_another(side: &Side<'_, '_>, noun: usize, own: usize) -> Option<Place> {
    let places = &side.alignment.candidates[noun];
    let known = (1..=MAX_PLACES).contains(&places.len());
    let all = known
        && places.iter().all(|place| {
            let frame = &side.passages()[place.passage];
            let clause = frame.words[place.word].clause;
            let mut named = names(frame).filter(|at| frame.words[*at].clause == clause);
            possessor(frame, place.word).is_some() && named.all(|at| owner(frame, at) != Some(own))
        });
    (all && is_told_apart(side, places, own)).then(|| places[0])
}

/// True if the quotes name somebody only before these places, and the statement has no number or date that they tell of them.
fn is_told_apart(side: &Side<'_, '_>, places: &[Place], own: usize) -> bool {
    let named = side
        .passages()
        .iter()
        .enumerate()
        .flat_map(|(passage, frame)| {
            let named = names(frame).filter(|at| owner(frame, *at) == Some(own));
            named.map(move |word| Place { passage, word })
        });
    let mut named = named.peekable();
    named.peek().is_some()
        && named.all(|name| {
            let mut here = places
                .iter()
                .filter(|it| it.passage == name.passage)
                .peekable();
            let comes_before = here.peek().is_some() && here.all(|it| name.word < it.word);
            comes_before && !tells_value_beside(side, name)
        })
}

/// True if the statement has a number or a date of the clause in which the quotes name somebody.
fn tells_value_beside(side: &Side<'_, '_>, name: Place) -> bool {
    let clause = side.alignment.clause(name);
    let words = side.says().words.iter().zip(&side.alignment.candidates);
    let mut values = words.filter(|(word, _)| {
        word.value
            .is_some_and(|value| !matches!(value, What::Name(_)))
    });
    values.any(|(_, places)| places.iter().any(|it| side.alignment.clause(*it) == clause))
}

/// Returns the name of whose a noun is: the departure *of A*, *A’s* departure.
fn possessor(frame: &Frame<'_>, noun: usize) -> Option<usize> {
    let around = noun.saturating_sub(2)..frame.words.len().min(noun + 4);
    around
        .filter(|at| owner(frame, *at).is_some())
        .find(|name| noun_of(frame, *name) == Some(noun))
}

/// Returns the noun of what belongs to a name and stands right beside it: the *departure* of A, A’s *departure*.
fn noun_of(frame: &Frame<'_>, name: usize) -> Option<usize> {
    let is_noun = |at: &usize| {
        let word = &frame.words[*at];
        word.content && word.value.is_none() && word.clause == frame.words[name].clause
    };
    let printed = &frame.text[frame.words[name].range.clone()];
    let next = frame.words.get(name + 1).map_or("", |it| it.text.as_str());
    if next == "s" || printed.ends_with("’s") || printed.ends_with("'s") {
        return Some(name + 1 + usize::from(next == "s"))
            .filter(|at| *at < frame.words.len() && is_noun(at));
    }
    if frame.is_in(Language::Russian) {
        let genitive = standing(frame, name) == Standing::Aside;
        return name.checked_sub(1).filter(|at| genitive && is_noun(at));
    }
    // “The move of 84 groups from A to B” is that of neither.
    if leads_on(frame, name) {
        return None;
    }
    let before = |by: usize| name.checked_sub(by).map_or("", |at| text(frame, at));
    let by = match (OF_OWNER.has(before(1)), OF_OWNER.has(before(2))) {
        (true, _) => 2,
        (false, true) if OWNER_ARTICLES.has(before(1)) => 3,
        (false, _) if matches!(before(1), "des" | "der") && frame.is_in(Language::German) => 2,
        _ => return None,
    };
    name.checked_sub(by).filter(is_noun)
}
