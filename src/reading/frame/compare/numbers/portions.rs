//! Parts of a number: “41,000 readers, of whom 3,000 came on one day”.

use std::ops::Range;

use crate::reading::frame::align::Place;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// The most words from “of whom” to its number: of whom *more than* 3,000.
const MAX_WORDS_TO_PART: usize = 3;

/// A number that is a part of another one.
struct Portion {
    whole: usize,
    part: usize,
    /// The words that tell of the part alone.
    words: Range<usize>,
}

/// Reports a number of which the statement tells what the quote tells of a part of it.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if says.has_share() || says.says_share() {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        for portion in portions(frame) {
            let Some(at) = misplaced(side, passage, &portion) else {
                continue;
            };
            let message = format!(
                "the quote tells this of `{}`, a part of them, the statement of `{}`",
                frame.print(&[portion.part]),
                says.print(&[at])
            );
            let quote = (passage, frame.words[portion.part].range.clone());
            let range = says.words[at].range.clone();
            found.push(Difference::certain(Part::Number, range, message).at(quote));
            return;
        }
    }
}

/// Returns the number of the statement that stands for the whole, with deeds that the quote has with the part alone.
fn misplaced(side: &Side<'_, '_>, passage: usize, portion: &Portion) -> Option<usize> {
    let says = side.says();
    let is = |at: usize, word: usize| {
        let mut places = side.alignment.candidates[at].iter();
        is_number(says, at) && places.any(|it| *it == Place { passage, word })
    };
    let all = 0..says.words.len();
    if all.clone().any(|at| is(at, portion.part)) {
        return None;
    }
    let told = all.clone().find(|at| is(*at, portion.whole))?;
    let clause = says.words[told].clause;
    let once = side.alignment.candidates[told].len() == 1;
    let deeds = all.filter(|at| {
        let word = &says.words[*at];
        // “In a single day” belongs to the part as much as “arrived” does.
        let tells = word.content && (word.is_deed() || is_time(word));
        word.clause == clause && tells && !is_of_speech(word)
    });
    let mut inside = 0;
    for deed in deeds {
        let places = &side.alignment.candidates[deed];
        if places.is_empty() {
            continue;
        }
        let here = |it: &Place| it.passage == passage && portion.words.contains(&it.word);
        if !places.iter().all(here) {
            return None;
        }
        inside += 1;
    }
    (once && inside > 0).then_some(told)
}

/// True for a length of time: day, week.
fn is_time(word: &Word) -> bool {
    let unit = word.unit.map(|unit| meanings().unit(unit).1);
    word.value.is_none() && unit == Some("time")
}

/// True for a word of speech, which belongs to neither number.
fn is_of_speech(word: &Word) -> bool {
    let mut concepts = word.concepts.iter();
    word.announces() || concepts.any(|it| meanings().name(*it) == "confirm")
}

/// Returns the number of which a number is a part: the 41,000 for the 3,000 of “41,000 readers, of whom 3,000 came”.
pub(in crate::reading::frame) fn whole_of(frame: &Frame<'_>, part: usize) -> Option<usize> {
    portion(frame, part).map(|it| it.whole)
}

fn portions<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = Portion> + 'f {
    let told = frame.marks.iter().any(|it| it.family == Family::PartOf);
    let numbers = (0..frame.words.len()).filter(move |_| told);
    numbers.filter_map(|at| portion(frame, at))
}

fn portion(frame: &Frame<'_>, part: usize) -> Option<Portion> {
    if !is_number(frame, part) {
        return None;
    }
    let sentence = frame.words[part].sentence;
    let plain = |words: Range<usize>| words.into_iter().all(|at| frame.words[at].value.is_none());
    let ties = |mark: &&Mark| {
        let (Some(first), Some(last)) = (mark.words.first(), mark.words.last()) else {
            return false;
        };
        let before = *last < part && part - last <= MAX_WORDS_TO_PART && plain(last + 1..part);
        // “3,000 of whom”, “3.000 davon”
        let behind = *first == part + 1 && matches!(frame.language.tag(), "en" | "de");
        mark.family == Family::PartOf
            && frame.words[*first].sentence == sentence
            && (before || behind)
    };
    let mark = frame.marks.iter().find(ties)?;
    let start = mark.words[0].min(part);
    let mut wholes = (0..start)
        .rev()
        .take_while(|at| frame.words[*at].sentence == sentence)
        .filter(|at| is_number(frame, *at));
    let whole = wholes.next().filter(|_| wholes.next().is_none())?;
    let clause = frame.words[part].clause;
    let end = (part..frame.words.len()).find(|at| frame.words[*at].clause > clause);
    Some(Portion {
        whole,
        part,
        words: start..end.unwrap_or(frame.words.len()),
    })
}

fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.words[at].value, Some(What::Number(_)))
}
