//! Denials clause by clause: what a clause of the statement asserts, and the one clause of the quotes that it tells denies, or the
//! other way round.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::compare::polarity::denials::denied;
use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// Marks beside which a clause that denies and one that does not may say one thing.
const OPEN: [Family; 14] = [
    Family::Only,
    Family::Except,
    Family::Few,
    Family::Nearly,
    Family::If,
    Family::Whatever,
    Family::Despite,
    Family::Until,
    Family::Before,
    Family::Deny,
    Family::Attempt,
    Family::Almost,
    Family::CalledFalse,
    Family::TakenBack,
];

/// Returns what a clause of the statement denies and the clause that it tells does not, or the other way round.
///
/// What other clauses deny makes up for nothing here. Where it is not sure which clause is told, nothing is found.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let own = denied(says, &flips(says, |_| true));
    (0..says.clauses.len()).find_map(|clause| {
        let told = side.alignment.told(clause)?;
        (told.0 < side.quotes)
            .then(|| turned(side, &own, clause, told))
            .flatten()
    })
}

/// Returns the difference between a clause of the statement and the clause that it tells, if the deeds of one are denied and those of the other are not.
fn turned(
    side: &Side<'_, '_>,
    own: &BTreeSet<usize>,
    clause: usize,
    (passage, told): (usize, usize),
) -> Option<Difference> {
    let says = side.says();
    let frame = &side.passages()[passage];
    let quoted = denied(frame, &flips(frame, |_| true));
    let shared = |at: usize| !side.alignment.candidates[at].is_empty();
    let mut differing = None;
    for at in (0..says.words.len()).filter(|at| says.words[*at].clause == clause) {
        if !says.words[at].is_deed() || is_flip(says, at) {
            continue;
        }
        if !shared(at) {
            // A deed that the quotes lack may be told there in other words.
            return None;
        }
        let mut places = side.alignment.candidates[at].iter();
        let agrees = places.any(|place| {
            let denies = place.passage == passage && quoted.contains(&place.word);
            denies == own.contains(&at)
        });
        if agrees && own.contains(&at) {
            return None;
        }
        let here = |place: &usize| frame.words[*place].clause == told;
        let place = side.alignment.places(at, passage).find(here);
        // “A finales de marzo”: a word behind a preposition is no verb of its clause.
        let is_behind = at.checked_sub(1).is_some_and(|at| {
            let is_spanish_to = || matches!(says.words[at].text.as_str(), "a" | "al");
            is_preposition(says, at) || says.is_in(Language::Spanish) && is_spanish_to()
        });
        if !agrees && !is_behind && is_verb(says, at) {
            differing = differing.or(place.map(|place| (at, place)));
        }
    }
    let (at, place) = differing?;
    // Several denials may make up for one another, and one in a clause of its own may answer or deny another sentence.
    let texts = side.quoted().iter();
    let answers = texts.chain([says]).any(denies_by_itself);
    let times = denials_near(says, clause) + denials_near(frame, told);
    let open = times > 1 || answers || is_open(says, clause) || is_open(frame, told);
    let loose = has_loose_denial(says, clause, &|at| {
        let mut places = side.alignment.candidates[at].iter();
        places.any(|it| !is_flip(&side.passages()[it.passage], it.word))
    }) || has_loose_denial(frame, told, &|at| {
        let mut words = side.alignment.candidates.iter().enumerate();
        words.any(|(own, places)| {
            !is_flip(says, own) && places.contains(&Place { passage, word: at })
        })
    });
    if open || loose {
        return None;
    }
    let message = if own.contains(&at) {
        "the statement denies this, the clause of the quote that it tells does not"
    } else {
        "the quote denies this in the clause that the statement tells, the statement does not"
    };
    let range = says.words[at].range.clone();
    let quote = (passage, frame.words[place].range.clone());
    Some(Difference::certain(Part::Polarity, range, message.to_owned()).at(quote))
}

/// Returns how often a clause or the one before it denies.
fn denials_near(frame: &Frame<'_>, clause: usize) -> usize {
    let near = |mark: &Mark| mark.clause == clause || mark.clause + 1 == clause;
    flips(frame, near).len()
}

/// True if a text has a denial in a clause that tells hardly anything else: “no, says the club”, “nobody who was asked”.
fn denies_by_itself(frame: &Frame<'_>) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        let content = frame.clauses.get(mark.clause).map_or(0, |it| it.content);
        mark.family == Family::Flip && mark.strong && content <= 1
    })
}

/// True if a word denies.
fn is_flip(frame: &Frame<'_>, at: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == Family::Flip && mark.strong && mark.words.contains(&at))
}

/// True if a clause or the one before it limits what it says, or makes it depend on something.
fn is_open(frame: &Frame<'_>, clause: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        let near = mark.clause == clause || mark.clause + 1 == clause;
        near && mark.strong && OPEN.contains(&mark.family)
    })
}

/// True if the sentence of a clause has a word that may deny, and that the other text does not have.
fn has_loose_denial(frame: &Frame<'_>, clause: usize, shared: &dyn Fn(usize) -> bool) -> bool {
    let sentence = frame.clauses.get(clause).map(|it| it.sentence);
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        let here = frame.clauses.get(mark.clause).map(|it| it.sentence) == sentence;
        here && mark.family == Family::Flip
            && !mark.strong
            && !mark
                .words
                .iter()
                .any(|at| shared(*at) || is_flip(frame, *at))
    })
}
