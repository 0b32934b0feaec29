//! Names that a quote sets aside: “A led the choir, not B” tells nothing that B did.

use std::ops::Range;

use crate::reading::frame::compare::polarity::contrasts::clause_end;
use crate::reading::frame::compare::polarity::contrasts::denies;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The maximum number of words between “not” and the name: not *his younger brother* A.
const MAX_WORDS_BEFORE: usize = 4;

/// Words before “not” that join what it sets aside.
const JOINTS: &[&str] = &[
    "and", "but", "und", "aber", "jedoch", "et", "mais", "y", "e", "pero", "и", "а", "но",
];

/// Reports a statement that tells of a name what the quotes tell of another one, setting this one aside.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if Side::has(says, &[Family::Flip, Family::Except]) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        for aside in asides(frame) {
            let Some(name) = told(side, passage, &aside) else {
                continue;
            };
            let words: Vec<usize> = aside.collect();
            let message = format!(
                "the quote sets “{}” aside, the statement asserts it",
                frame.print(&words)
            );
            let quote = (passage, frame.range(&words));
            let range = says.words[name].range.clone();
            found.push(Difference::certain(Part::Polarity, range, message).at(quote));
            return;
        }
    }
}

/// Returns what a text sets aside, each with the name that ends it: “…, not B”, “…, а не его брат B”.
fn asides<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = Range<usize>> + 'f {
    let all = 1..frame.words.len();
    all.filter_map(|at| {
        if !denies(frame, at) {
            return None;
        }
        let joined = JOINTS.contains(&text(frame, at - 1));
        let first = if joined { at - 1 } else { at };
        let opens = first > 0
            && frame.words[first].sentence == frame.words[first - 1].sentence
            && (joined || frame.words[first].clause != frame.words[first - 1].clause);
        let end = clause_end(frame, at);
        let verb = (at + 1..end).any(|it| is_verb(frame, it) || frame.words[it].helps());
        let mut behind = at + 1..end.min(at + 2 + MAX_WORDS_BEFORE);
        let name = behind.find(|it| frame.words[*it].value.is_some())?;
        let ends = name + 1 == end && owner(frame, name).is_some();
        (opens && !verb && ends).then_some(at + 1..end)
    })
}

/// Returns the name in the statement that a quote only sets aside, where the statement has a verb of what the quote tells of another.
fn told(side: &Side<'_, '_>, passage: usize, aside: &Range<usize>) -> Option<usize> {
    let says = side.says();
    let frame = &side.passages()[passage];
    let own = frame.words[aside.end - 1].value;
    let name = names(says).find(|at| says.words[*at].value == own)?;
    let again = |(other, frame): (usize, &Frame<'_>)| {
        names(frame)
            .any(|at| frame.words[at].value == own && !(other == passage && aside.contains(&at)))
    };
    if side.passages().iter().enumerate().any(again) {
        return None;
    }
    let sentence = frame.words[aside.start].sentence;
    let first = frame
        .words
        .iter()
        .position(|word| word.sentence == sentence)?;
    let before = first..aside.start;
    let places = |at: usize| {
        let places = side.alignment.candidates[at].iter();
        places.map(|place| (place.passage == passage).then_some(place.word))
    };
    let is_told = |word: &Option<usize>| word.is_some_and(|word| before.contains(&word));
    // What hangs on the name itself, or stands elsewhere, may be told of it.
    let elsewhere = (0..says.words.len()).any(|at| {
        let mut words = places(at).peekable();
        let other = says.words[at].value != own && words.peek().is_some();
        other && !words.any(|it| is_told(&it))
    });
    // “A, not B”: where the statement names A, too, it may tell the two apart itself.
    let instead = names(frame).filter(|at| before.contains(at)).last();
    let named = instead
        .is_some_and(|at| names(says).any(|own| says.words[own].value == frame.words[at].value));
    let verb =
        (0..says.words.len()).any(|at| is_verb(says, at) && places(at).any(|it| is_told(&it)));
    (verb && !elsewhere && !named).then_some(name)
}
