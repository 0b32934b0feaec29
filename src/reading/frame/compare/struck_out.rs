//! Words that a text strikes out between tildes, as Markdown does, are told as what was struck out, or not at all.

use std::ops::Range;

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;

/// What opens and ends words that are struck out.
const TILDES: &str = "~~";

/// Marks of a statement that may say of something that it was struck out.
const GONE: &[Family] = &[
    Family::Flip,
    Family::Former,
    Family::TakenBack,
    Family::CalledFalse,
];

/// Reports a statement with words that its quote has struck out and nowhere else.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let mut marks = says.marks.iter();
    if marks.any(|it| it.strong && GONE.contains(&it.family)) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        for range in struck_out(frame.text) {
            let inside = |at: usize| {
                let word = &frame.words[at].range;
                range.start <= word.start && word.end <= range.end
            };
            let only = |chosen: &dyn Fn(usize) -> bool| {
                (0..says.words.len()).find(|own| {
                    let mut places = side.alignment.candidates[*own].iter().peekable();
                    places.peek().is_some()
                        && places.all(|it| it.passage == passage && chosen(it.word))
                })
            };
            let behind = |at: usize| frame.words[at].range.start > range.end;
            // “The town hall, and not the library”: who tells what stands there instead may tell both.
            let told = only(&inside).filter(|_| only(&behind).is_none());
            if let Some(own) = told {
                let message = format!(
                    "the quote strikes this out (`{}`)",
                    &frame.text[range.clone()]
                );
                let difference =
                    Difference::certain(Part::Standing, says.words[own].range.clone(), message);
                found.push(difference.at((passage, range)));
                return;
            }
        }
    }
}

/// Returns what stands between tildes in a text, in bytes.
fn struck_out(text: &str) -> Vec<Range<usize>> {
    let marks: Vec<usize> = text.match_indices(TILDES).map(|it| it.0).collect();
    let pairs = marks.chunks_exact(2);
    pairs.map(|pair| pair[0] + TILDES.len()..pair[1]).collect()
}
