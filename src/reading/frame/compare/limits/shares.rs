//! How many of a group a text speaks of: few, many, nearly all, a good half.

use std::collections::BTreeSet;

use crate::reading::frame::align::ClausePlace;
use crate::reading::frame::clause_words::limits::AROUND_HALF;
use crate::reading::frame::clause_words::limits::HALF;
use crate::reading::frame::clause_words::limits::NOBODY_OF;
use crate::reading::frame::clause_words::limits::OVER_HALF;
use crate::reading::frame::clause_words::limits::UNDER_HALF;
use crate::reading::frame::compare::limits::before_number;
use crate::reading::frame::compare::limits::counted_in;
use crate::reading::frame::compare::limits::limited;
use crate::reading::frame::compare::limits::none_or_one;
use crate::reading::frame::compare::limits::pairs;
use crate::reading::frame::compare::limits::told_clauses;
use crate::reading::frame::compare::limits::whose;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The shares of a group that exclude one another: what the quote says, and what the statement may then not say.
const CONFLICTS: [(Family, &[Family]); 5] = [
    (
        Family::Few,
        &[Family::Many, Family::Most, Family::Nearly, Family::All],
    ),
    (Family::Many, &[Family::Few]),
    (Family::Most, &[Family::Few, Family::Some]),
    (
        Family::Nearly,
        &[Family::Few, Family::Some, Family::Many, Family::Most],
    ),
    (
        Family::All,
        &[
            Family::Few,
            Family::Some,
            Family::Many,
            Family::Most,
            Family::Nearly,
            Family::Partial,
        ],
    ),
];

/// Reports the first share of a group that a statement tells and the quote does not: half, a few, all but some.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let halved = half(side.says()).is_some() && side.quoted().iter().any(|it| half(it).is_some());
    let difference = halves(side)
        .or_else(|| none_of_few(side))
        .or_else(|| only_the_others(side))
        .or_else(|| pairs::compare(side))
        .or_else(|| none_or_one::compare(side))
        .or_else(|| whose::compare(side))
        .or_else(|| counted_in::compare(side))
        .or_else(|| all_but_some(side));
    found.extend(difference.or_else(|| another_share(side).filter(|_| !halved)));
}

/// True if something denies what a text tells of few people or things, as in “only a few do not take part”.
fn denies_of_few(frame: &Frame<'_>) -> bool {
    let mut flips = frame
        .marks
        .iter()
        .filter(|it| it.family == Family::Flip && it.strong);
    flips.any(|flip| is_denied_of_few(frame, flip))
}

/// True if a mark denies what its clause tells of few, who stand before it: “a few do not take part”, but not “for a few weeks they do not”.
pub(in crate::reading::frame::compare) fn is_denied_of_few(frame: &Frame<'_>, flip: &Mark) -> bool {
    let is_few = |it: &Mark| {
        it.family == Family::Few
            && it.strong
            && it.clause == flip.clause
            && it.words[0] < flip.words[0]
            && !before_number(frame, it)
            && !is_behind_preposition(frame, it)
    };
    frame.marks.iter().any(is_few)
}

/// The most words from a preposition to the few that hang on it: on *only* a few.
const MAX_WORDS_TO_FEW: usize = 1;

/// True for the few of “with a few words”, which do nothing.
fn is_behind_preposition(frame: &Frame<'_>, few: &Mark) -> bool {
    let first = few.words[0];
    let clause = few.clause;
    let near = first.saturating_sub(MAX_WORDS_TO_FEW + 1)..first;
    let mut before = near.rev().take_while(|at| {
        let word = &frame.words[*at];
        word.clause == clause && !word.content
    });
    before.any(|at| is_preposition(frame, at))
}

/// True if one text says of most what the other denies of few.
pub(in crate::reading::frame::compare) fn few_or_most(side: &Side<'_, '_>) -> bool {
    let most = |frame: &Frame<'_>| {
        let mut marks = frame.marks.iter();
        let is_most = |it: &Mark| matches!(it.family, Family::Most | Family::Nearly);
        marks.any(is_most) && !frame.denies()
    };
    let (says, quoted) = (side.says(), side.quoted());
    most(says) && quoted.iter().any(denies_of_few) || denies_of_few(says) && quoted.iter().any(most)
}

/// True if both texts speak of few, so that neither makes up for what the other one denies of them.
pub(in crate::reading::frame::compare) fn few_in_both(side: &Side<'_, '_>) -> bool {
    let few = |frame: &Frame<'_>| {
        let mut marks = frame.marks.iter();
        marks.any(|it| it.family == Family::Few && it.strong)
    };
    let (says, quoted) = (side.says(), side.quoted());
    denies_of_few(says) && quoted.iter().any(few) || few(says) && quoted.iter().any(denies_of_few)
}

/// A share of a group of which the quote gives another one.
fn another_share(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let shares = CONFLICTS.map(|it| it.0);
    let has = says
        .marks
        .iter()
        .any(|it| shares.contains(&it.family) && it.strong);
    let denied = || {
        let mut frames = side.quoted().iter().enumerate();
        frames.any(|(passage, frame)| {
            let mut marks = frame.marks.iter();
            marks.any(|mark| {
                mark.family == Family::Flip
                    && mark.strong
                    && side.alignment.used.contains(&(passage, mark.clause))
            })
        })
    };
    if !has || limits(says) || says.denies() != denied() {
        return None;
    }
    for (family, others) in CONFLICTS {
        let mut marks = says.marks.iter();
        let own = marks.find(|it| it.family == family && it.strong && !before_number(says, it));
        let Some(own) = own else {
            continue;
        };
        let verbs = clauses_with_verbs(side);
        let told = verbs.clone().unwrap_or_else(|| told_clauses(side));
        let in_verbs = |clause: ClausePlace| verbs.as_ref().is_some_and(|it| it.contains(&clause));
        let same = |(passage, mark): &(usize, &Mark)| told.contains(&(*passage, mark.clause));
        if side.demands(family).iter().any(same) {
            continue;
        }
        let conflict = others.iter().find_map(|other| {
            let has = says.marks.iter().any(|it| it.family == *other && it.strong);
            let mut demands = side.demands(*other).into_iter();
            demands.find(|(passage, mark)| {
                !has && !before_number(&side.passages()[*passage], mark)
                    && !is_denied(&side.passages()[*passage], mark)
                    && (in_verbs((*passage, mark.clause)) || are_of_one(side, own, *passage, mark))
            })
        });
        if let Some((passage, mark)) = conflict {
            return Some(changed(side, &own.words, passage, mark));
        }
    }
    None
}

/// True if a text leaves somebody out, or speaks only of somebody.
fn limits(frame: &Frame<'_>) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| matches!(mark.family, Family::Except | Family::Only) && mark.strong)
}

/// “Only two” for “all but two” or the other way round, where both or neither deny.
fn only_the_others(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let strong = |family: Family| {
        let mut marks = says.marks.iter();
        marks.find(|mark| mark.family == family && mark.strong)
    };
    match (strong(Family::Only), strong(Family::Except)) {
        (Some(only), None) => {
            // “Only two are still there” is as much as “all but two have left”.
            let still = says.marks.iter().any(|mark| {
                mark.family == Family::Except
                    && !mark.words.iter().any(|at| only.words.contains(at))
            });
            exchanged(side, only, Family::Except).filter(|_| !still)
        }
        (None, Some(except)) => exchanged(side, except, Family::Only),
        _ => None,
    }
}

/// Returns the difference between what a mark of the statement limits, and the same behind a mark of another family in the quotes.
fn exchanged(side: &Side<'_, '_>, told: &Mark, family: Family) -> Option<Difference> {
    let says = side.says();
    let last = told.words.last()?;
    let own = last + 1..(last + 1 + MAX_WORDS_LEFT_OUT).min(says.words.len());
    for (passage, frame) in side.quoted().iter().enumerate() {
        let quoted = frame.marks.iter().find(|mark| {
            let end = mark.words.last().copied().unwrap_or(0);
            let behind = end + 1..=end + MAX_WORDS_LEFT_OUT;
            let told = own.clone().any(|at| {
                let mut places = side.alignment.places(at, passage);
                let number = family != Family::Only || says.words[at].value.is_some();
                number && places.any(|it| behind.contains(&it))
            });
            mark.family == family && mark.strong && told
        });
        let Some(mark) = quoted.filter(|_| says.denies() == frame.denies()) else {
            continue;
        };
        return Some(changed(side, &told.words, passage, mark));
    }
    None
}

/// “All” for all but some.
fn all_but_some(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut marks = says.marks.iter();
    let all = marks.find(|mark| mark.family == Family::All && mark.strong)?;
    if says.denies() || limits(says) {
        return None;
    }
    let told = told_clauses(side);
    for (passage, frame) in side.quoted().iter().enumerate() {
        let mut marks = frame.marks.iter();
        let mark = marks.find(|mark| {
            mark.family == Family::Except && mark.strong && told.contains(&(passage, mark.clause))
        });
        if let Some(mark) = mark.filter(|_| !says.has(&[Family::Nearly, Family::Except])) {
            return Some(changed(side, &all.words, passage, mark));
        }
    }
    None
}

/// The most words behind “all but” that are left out.
const MAX_WORDS_LEFT_OUT: usize = 3;

/// Returns the clauses whose verbs the statement tells, where it tells any.
fn clauses_with_verbs(side: &Side<'_, '_>) -> Option<BTreeSet<ClausePlace>> {
    let best = side.alignment.best.iter().enumerate();
    let says = side.says();
    let verbs = best.filter(|(at, _)| is_verb(says, *at) && !is_infinitive(says, *at));
    let places = verbs.filter_map(|(_, place)| *place);
    let clauses: BTreeSet<ClausePlace> = places.map(|it| side.alignment.clause(it)).collect();
    (!clauses.is_empty()).then_some(clauses)
}

pub(super) fn changed(
    side: &Side<'_, '_>,
    own: &[usize],
    passage: usize,
    mark: &Mark,
) -> Difference {
    let (words, place) = side.printed(passage, mark);
    let says = side.says();
    let message = format!(
        "the quote says “{words}”, the statement “{}”",
        says.print(own)
    );
    Difference::certain(Part::Quantifier, says.range(own), message).at(place)
}

/// True if the clause of a mark denies something.
fn is_denied(frame: &Frame<'_>, mark: &Mark) -> bool {
    frame.has_in_clause(mark.clause, &[Family::Flip])
}

/// True unless the statement speaks of something that the quote has elsewhere.
fn are_of_one(side: &Side<'_, '_>, own: &Mark, passage: usize, mark: &Mark) -> bool {
    let frame = &side.passages()[passage];
    let (Some(told), Some(quoted)) = (limited(side.says(), own), limited(frame, mark)) else {
        return true;
    };
    let places = &side.alignment.candidates[told];
    let here = |place: &crate::reading::frame::align::Place| {
        place.passage == passage
            && (place.word == quoted || frame.words[place.word].clause == mark.clause)
    };
    places.is_empty() || places.iter().any(here)
}

/// “None” for few or nearly none.
fn none_of_few(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut words = 0..says.words.len();
    let none = words.find(|at| NOBODY_OF.has(&says.words[*at].text))?;
    let others = [Family::Few, Family::Some, Family::Only, Family::Except];
    let mut marks = says.marks.iter();
    if marks.any(|it| others.contains(&it.family) && !it.words.contains(&none)) {
        return None;
    }
    let mut demands = side.demands(Family::Few).into_iter();
    let (passage, mark) = demands.find(|(passage, mark)| {
        let frame = &side.passages()[*passage];
        let concord = matches!(frame.language.tag(), "ru" | "es" | "fr");
        (concord || !is_denied(frame, mark)) && !before_number(frame, mark)
    })?;
    Some(changed(side, &[none], passage, mark))
}

/// How a text rounds the half of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Under,
    Plain,
    Around,
    Over,
}

/// The most words between a half and what rounds it: *slightly more than the* half.
const MAX_WORDS_BEFORE_HALF: usize = 4;

/// A half that is rounded in another way than in the quote.
fn halves(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let (own, told) = half(says)?;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((at, quoted)) = half(frame).filter(|(_, quoted)| *quoted != told) else {
            continue;
        };
        let first = at.saturating_sub(MAX_WORDS_BEFORE_HALF);
        let from = (first..at).find(|it| rounds(frame, *it)).unwrap_or(at);
        let start = (own.saturating_sub(MAX_WORDS_BEFORE_HALF)..own).find(|it| rounds(says, *it));
        let range = says.range(&[start.unwrap_or(own), own]);
        let message = format!(
            "the quote says “{}”, the statement “{}”",
            frame.print(&[from, at]),
            &says.text[range.clone()]
        );
        let quote = (passage, frame.range(&[from, at]));
        let certain = quoted != Half::Plain || told != Half::Under;
        let difference = Difference::certain(Part::Quantifier, range, message).at(quote);
        return Some(Difference {
            certain,
            ..difference
        });
    }
    None
}

fn rounds(frame: &Frame<'_>, at: usize) -> bool {
    let text = frame.words[at].text.as_str();
    OVER_HALF.has(text) || UNDER_HALF.has(text) || AROUND_HALF.has(text)
}

/// Returns the one half that a text speaks of, and how it rounds it.
fn half(frame: &Frame<'_>) -> Option<(usize, Half)> {
    let is_half = |at: &usize| HALF.has(&printed(frame, *at));
    let mut halves = (0..frame.words.len()).filter(is_half);
    let (Some(at), None) = (halves.next(), halves.next()) else {
        return None;
    };
    let clause = frame.words[at].clause;
    let mut before = (at.saturating_sub(MAX_WORDS_BEFORE_HALF)..at)
        .rev()
        .take_while(|it| frame.words[*it].clause == clause && frame.words[*it].value.is_none());
    let rounded = before.find(|it| rounds(frame, *it));
    let half = match rounded.map(|it| frame.words[it].text.as_str()) {
        Some(word) if OVER_HALF.has(word) => Half::Over,
        Some(word) if AROUND_HALF.has(word) => Half::Around,
        Some(_) => Half::Under,
        None => Half::Plain,
    };
    Some((at, half))
}

/// Returns a word or a value in lower case, as it is printed.
fn printed(frame: &Frame<'_>, at: usize) -> String {
    frame.text[frame.words[at].range.clone()].to_lowercase()
}
