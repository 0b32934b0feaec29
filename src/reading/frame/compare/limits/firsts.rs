//! Among whom somebody is the first: the first of a country is not the first of the world.

use crate::reading::frame::clause_words::limits::FIRST_TO_DO;
use crate::reading::frame::clause_words::roles::COPULAS;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// Reports a first of the world that the quote makes the first of fewer.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    found.extend(of_the_world(side).or_else(|| of_fewer(side)));
}

fn firsts<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = &'f Mark> + 'f {
    let marks = frame.marks.iter();
    marks.filter(|it| it.strong && it.family == Family::First)
}

/// Returns a “first in the world” of the statement, where the quote speaks of no world.
fn of_the_world(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let first = firsts(says).next()?;
    let mut marks = says.marks.iter();
    let world = marks.find(|it| it.family == Family::World && belongs_to(says, it, first))?;
    let (passage, quoted) = side
        .quoted()
        .iter()
        .enumerate()
        .find_map(|(passage, frame)| Some((passage, firsts(frame).next()?)))?;
    if side.quotes_have(&[Family::World]) {
        return None;
    }
    let message = format!(
        "the statement says “{}” (`{}`), the quote does not",
        says.print(&first.words),
        says.print(&world.words)
    );
    let (_, place) = side.printed(passage, quoted);
    let range = says.range(&world.words);
    Some(Difference::certain(Part::Quantifier, range, message).at(place))
}

/// The most words between a first and the world in which it is one: the first *club of its kind* in the world.
const MAX_WORDS_TO_WORLD: usize = 4;

/// True if the world is the one of a first, and no newspaper with that name: “au Monde”.
fn belongs_to(frame: &Frame<'_>, world: &Mark, first: &Mark) -> bool {
    let (Some(last), Some(end)) = (world.words.last(), first.words.last()) else {
        return false;
    };
    let between = if world.words[0] > *end {
        world.words[0] - end
    } else {
        first.words[0].saturating_sub(*last)
    };
    let printed = &frame.text[frame.words[*last].range.clone()];
    let named = *last > 0 && matches!(frame.language.tag(), "fr" | "es");
    world.clause == first.clause
        && between <= MAX_WORDS_TO_WORLD + 1
        && !(named && world.words.len() > 1 && printed.starts_with(char::is_uppercase))
}

/// True if a first is said of somebody: “is the first”.
fn is_said_of(frame: &Frame<'_>, first: &Mark) -> bool {
    let start = first.words[0];
    let mut before = (start.saturating_sub(2)..start).rev();
    before.any(|at| {
        let word = &frame.words[at];
        word.clause == first.clause && COPULAS.has(&word.text)
    })
}

/// Returns a first that is one among fewer in the quote: “the first club” for “is the first Welsh club to”, where nothing else of the statement says among whom.
fn of_fewer(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut words = says.words.iter().zip(&side.alignment.candidates);
    if !words.all(|(word, places)| !word.content || !places.is_empty()) {
        return None;
    }
    let own = *firsts(says).next()?.words.last()?;
    let noun = own + 1;
    let aligned = |at: usize, passage: usize, word: usize| {
        let mut places = side.alignment.candidates.get(at)?.iter();
        places.find(|it| it.passage == passage && it.word == word)
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        if frame.language != says.language {
            continue;
        }
        for mark in firsts(frame).filter(|it| is_said_of(frame, it)) {
            let last = *mark.words.last()?;
            let behind = matches!(frame.language.tag(), "fr" | "es");
            let (head, limit) = if behind {
                (last + 1, last + 2)
            } else {
                (last + 2, last + 1)
            };
            let Some(word) = frame.words.get(limit).filter(|it| it.content) else {
                continue;
            };
            let behind = frame.words.get(last + 3);
            if !behind.is_some_and(|it| FIRST_TO_DO.has(&it.text)) {
                continue;
            }
            let told = (0..says.words.len()).any(|at| aligned(at, passage, limit).is_some());
            let joined = word.gap == " " && frame.words.get(head).is_some_and(|it| it.gap == " ");
            if told || !joined || aligned(noun, passage, head).is_none() {
                continue;
            }
            let message = format!(
                "the quote says “{}”, the statement “{}”",
                frame.print(&[mark.words[0], last + 2]),
                says.print(&[own, noun])
            );
            let quote = (passage, frame.range(&[mark.words[0], last + 2]));
            let range = says.range(&[own, noun]);
            return Some(Difference::certain(Part::Quantifier, range, message).at(quote));
        }
    }
    None
}
