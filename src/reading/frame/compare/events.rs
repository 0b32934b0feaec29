//! The event of a date: the day of an announcement is not the day of the event announced.

use crate::reading::frame::align::Place;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::compare::owners::segments;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Acts done by words, whose day is not that of the event that the words are about.
const ACTS: &[&str] = &[
    "announce", "say", "decide", "publish", "plan", "vote", "write", "agree", "accept", "promise",
];

/// The distance, in words, within which a date follows the word that it dates: “bought in the year”.
const MAX_WORDS_TO_HEAD: usize = 4;

pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    for (index, word) in says.words.iter().enumerate() {
        if !matches!(word.value, Some(What::Date(_))) {
            continue;
        }
        let places: Vec<Place> = side.alignment.candidates[index]
            .iter()
            .copied()
            .filter(|place| place.passage < side.quotes)
            .collect();
        let [place] = places[..] else {
            continue;
        };
        let frame = &side.passages()[place.passage];
        let Some(rival) = rival(side, place, frame) else {
            continue;
        };
        let announced =
            announces(frame, place.word) && !announces(frame, rival) && !tells_act(says);
        let headed = is_headed(side, place, frame, rival);
        if !(announced || headed) {
            continue;
        }
        let message = format!(
            "in the quote `{}` is the date of something else; `{}` is that of this",
            says.print(&[index]),
            frame.print(&[rival])
        );
        let quote = (place.passage, frame.words[place.word].range.clone());
        found.push(Difference::certain(Part::Date, word.range.clone(), message).at(quote));
        return;
    }
}

/// The one other date of the passage, which the statement does not have.
fn rival(side: &Side<'_, '_>, place: Place, frame: &Frame<'_>) -> Option<usize> {
    let value = frame.words[place.word].value?;
    let mut told = side.says().words.iter().filter_map(|word| word.value);
    let others: Vec<usize> = (0..frame.words.len())
        .filter(|at| match frame.words[*at].value {
            Some(other @ What::Date(_)) => !corresponds(other, value),
            _ => false,
        })
        .collect();
    let [other] = others[..] else {
        return None;
    };
    let value = frame.words[other].value?;
    (!told.any(|told| corresponds(told, value))).then_some(other)
}

/// True if the part of a passage in which a date stands tells of an act of words.
fn announces(frame: &Frame<'_>, date: usize) -> bool {
    let mut segments = segments(frame).into_iter();
    let Some(segment) = segments.find(|segment| segment.contains(&date)) else {
        return false;
    };
    segment.into_iter().any(|at| is_act(frame, at))
}

fn is_act(frame: &Frame<'_>, at: usize) -> bool {
    let mut concepts = frame.words[at].concepts.iter();
    concepts.any(|it| ACTS.contains(&meanings().name(*it)))
}

/// True if a statement tells itself of an act of words.
fn tells_act(says: &Frame<'_>) -> bool {
    (0..says.words.len()).any(|at| is_act(says, at))
        || Side::has(says, &[Family::Report, Family::Plan])
}

/// True if the word that the date belongs to is not told, and the one that the other date belongs to is.
fn is_headed(side: &Side<'_, '_>, place: Place, frame: &Frame<'_>, rival: usize) -> bool {
    let (Some(own), Some(other)) = (head(frame, place.word), head(frame, rival)) else {
        return false;
    };
    let same = frame.language == side.says().language;
    let readable = |at: usize| same || !frame.words[at].concepts.is_empty();
    let told = |word: usize| {
        let mut places = side.alignment.candidates.iter().flatten();
        places.any(|it| it.passage == place.passage && it.word == word)
    };
    readable(own) && !told(own) && told(other) && own != other
}

/// The word before a date that says what it is the date of.
fn head(frame: &Frame<'_>, date: usize) -> Option<usize> {
    let clause = frame.words[date].clause;
    let mut parts = segments(frame).into_iter();
    let part = parts.find(|part| part.contains(&date))?;
    // German and Russian may have the verb of a date behind it.
    let verb_last = matches!(frame.language.tag(), "de" | "ru");
    if verb_last && (date + 1..part.end).any(|at| frame.words[at].is_deed()) {
        return None;
    }
    let from = date.saturating_sub(MAX_WORDS_TO_HEAD).max(part.start);
    let mut before = (from..date).rev();
    let head = before.find(|at| {
        let word = &frame.words[*at];
        word.value.is_some() || word.is_deed() && word.unit.is_none()
    })?;
    let word = &frame.words[head];
    (word.clause == clause && word.value.is_none()).then_some(head)
}
