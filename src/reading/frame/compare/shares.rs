//! How many of a group a text speaks of: few, many, nearly all, a good half.

use crate::reading::frame::compare::limits::before_number;
use crate::reading::frame::compare::limits::limited;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// What a statement may not say of a group of which its quote says one of the others.
const CONFLICTS: [(Family, &[Family]); 5] = [
    (Family::Few, &[Family::Many, Family::Most, Family::Nearly, Family::All]),
    (Family::Many, &[Family::Few]),
    (Family::Most, &[Family::Few, Family::Some]),
    (Family::Nearly, &[Family::Few, Family::Some, Family::Many, Family::Most]),
    (
        Family::All,
        &[Family::Few, Family::Some, Family::Many, Family::Most, Family::Nearly],
    ),
];

pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let difference = halves(side)
        .or_else(|| none_of_few(side))
        .or_else(|| another_share(side));
    found.extend(difference);
}

/// A share of a group of which the quote gives another one.
fn another_share(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if says.denies() || Side::has(says, &[Family::Except, Family::Only]) {
        return None;
    }
    for (family, others) in CONFLICTS {
        let mut marks = says.marks.iter();
        let own = marks.find(|it| it.family == family && it.strong && !before_number(says, it));
        let Some(own) = own.filter(|_| side.demands(family).is_empty()) else {
            continue;
        };
        let conflict = others.iter().find_map(|other| {
            let has = says.marks.iter().any(|it| it.family == *other && it.strong);
            let mut demands = side.demands(*other).into_iter();
            demands.find(|(passage, mark)| {
                !has && !before_number(&side.passages()[*passage], mark)
                    && !is_denied(&side.passages()[*passage], mark)
                    && are_of_one(side, own, *passage, mark)
            })
        });
        if let Some((passage, mark)) = conflict {
            return Some(changed(side, own.words.clone(), passage, mark));
        }
    }
    None
}

fn changed(side: &Side<'_, '_>, own: Vec<usize>, passage: usize, mark: &Mark) -> Difference {
    let (words, place) = side.printed(passage, mark);
    let says = side.says();
    let message = format!(
        "the quote says “{words}”, the statement “{}”",
        says.print(&own)
    );
    Difference::certain(Part::Quantifier, says.range(&own), message).at(place)
}

/// True if the clause of a mark denies something.
fn is_denied(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| it.family == Family::Flip && it.strong && it.clause == mark.clause)
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
    const NONE: &[&str] = &[
        "none", "nobody", "no", "niemand", "kein", "keine", "keiner", "personne", "aucun",
        "aucune", "nadie", "ningún", "ninguno", "ninguna",
    ];
    let says = side.says();
    if Side::has(says, &[Family::Few, Family::Some, Family::Only, Family::Except]) {
        return None;
    }
    let mut words = 0..says.words.len();
    let none = words.find(|at| NONE.contains(&says.words[*at].text.as_str()))?;
    let mut demands = side.demands(Family::Few).into_iter();
    let (passage, mark) = demands.find(|(passage, mark)| {
        let frame = &side.passages()[*passage];
        !is_denied(frame, mark) && !before_number(frame, mark)
    })?;
    Some(changed(side, vec![none], passage, mark))
}

/// How a text rounds the half of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Under,
    Plain,
    Over,
}

/// Words for a half.
const HALF: &[&str] = &["half", "hälfte", "moitié", "mitad", "половина", "половину", "половины"];

/// Words before a half that make it more.
const OVER: &[&str] = &[
    "over", "more", "above", "good", "gut", "mehr", "über", "bonne", "plus", "más", "больше",
    "более", "добрая", "добрую", "свыше",
];

/// Words before a half that make it less.
const UNDER: &[&str] = &[
    "barely", "nearly", "almost", "under", "less", "below", "hardly", "knapp", "kaum", "fast",
    "weniger", "unter", "nahezu", "peine", "presque", "moins", "près", "casi", "apenas", "menos",
    "почти", "едва", "меньше", "менее",
];

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
        return Some(Difference { certain, ..difference });
    }
    None
}

fn rounds(frame: &Frame<'_>, at: usize) -> bool {
    let text = frame.words[at].text.as_str();
    OVER.contains(&text) || UNDER.contains(&text)
}

/// Returns the one half that a text speaks of, and how it rounds it.
fn half(frame: &Frame<'_>) -> Option<(usize, Half)> {
    let is_half = |at: &usize| HALF.contains(&printed(frame, *at).as_str());
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
        Some(word) if OVER.contains(&word) => Half::Over,
        Some(_) => Half::Under,
        None => Half::Plain,
    };
    Some((at, half))
}

/// Returns a word or a value in lower case, as it is printed.
fn printed(frame: &Frame<'_>, at: usize) -> String {
    frame.text[frame.words[at].range.clone()].to_lowercase()
}
