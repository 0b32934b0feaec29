//! How long something had lasted, told as how long ago it was: “after 12 years they left” is not “they left 12 years ago”.

use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::dates::NO_AGO;
use crate::reading::frame::clause_words::dates::THAT_OF_TIME;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most words from “after” to its number: after *more than* 12 years.
const MAX_WORDS_TO_NUMBER: usize = 3;

/// Reports a time after which something was done, told as the time that has gone by since.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for at in 0..says.words.len() {
        if !is_span(says, at) || !is_ago(says, at) {
            continue;
        }
        let places = &side.alignment.candidates[at];
        let lasted = |it: &Place| {
            let frame = &side.passages()[it.passage];
            is_span(frame, it.word) && is_after(frame, it.word) && !is_ago(frame, it.word)
        };
        let Some(place) = places.first().filter(|_| places.iter().all(lasted)) else {
            continue;
        };
        if !tells_what_followed(side, at, *place) {
            continue;
        }
        let frame = &side.passages()[place.passage];
        let message = format!(
            "the quote tells what was done after `{}`, the statement how long ago it was",
            frame.print(&[place.word, place.word + 1])
        );
        let quote = (place.passage, frame.words[place.word].range.clone());
        let range = says.words[at].range.clone();
        found.push(Difference::certain(Part::Date, range, message).at(quote));
        return;
    }
}

/// True if the verb beside a number of the statement is one that the quote has beside its number, and no other.
fn tells_what_followed(side: &Side<'_, '_>, at: usize, place: Place) -> bool {
    let says = side.says();
    let frame = &side.passages()[place.passage];
    let sentence = frame.words[place.word].sentence;
    let clause = says.words[at].clause;
    let mut verbs = (0..says.words.len())
        .filter(|it| says.words[*it].clause == clause && is_verb(says, *it))
        .peekable();
    let here =
        |it: &Place| it.passage == place.passage && frame.words[it.word].sentence == sentence;
    verbs.peek().is_some() && verbs.all(|verb| side.alignment.candidates[verb].iter().any(here))
}

/// True for a number of years, days and the like.
fn is_span(frame: &Frame<'_>, at: usize) -> bool {
    let unit = frame.words.get(at + 1).and_then(|it| it.unit);
    matches!(frame.words[at].value, Some(What::Number(_)))
        && unit.is_some_and(|it| meanings().unit(it).1 == "time")
}

/// True if a number stands behind “after”.
fn is_after(frame: &Frame<'_>, at: usize) -> bool {
    let first = at.saturating_sub(MAX_WORDS_TO_NUMBER);
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        mark.family == Family::After
            && mark.strong
            && mark
                .words
                .last()
                .is_some_and(|last| (first..at).contains(last))
            && mark.clause == frame.words[at].clause
    })
}

/// True for the 12 of “12 years ago”, “vor 12 Jahren”; “hace 12 años que” tells how long something has lasted.
fn is_ago(frame: &Frame<'_>, at: usize) -> bool {
    let text = |at: usize| frame.words.get(at).map_or("", |it| it.text.as_str());
    let behind = matches!(frame.language.tag(), "en" | "ru");
    let near = if behind {
        at + 2..at + 3
    } else {
        at.saturating_sub(MAX_WORDS_TO_NUMBER)..at
    };
    let lasts = THAT_OF_TIME.has_in(frame.language, text(at + 2));
    let mut marks = frame.marks.iter().filter(|it| it.family == Family::Ago);
    !lasts
        && marks.any(|mark| {
            let before = mark.words[0].checked_sub(1).map_or("", text);
            mark.words.last().is_some_and(|last| near.contains(last))
                && !NO_AGO.has_in(frame.language, before)
        })
}
