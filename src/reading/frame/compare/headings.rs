//! Headings beside a quote that say of what stands under them that it is not so: “Myths about the app”, “What we will not do”.

use crate::reading::frame::clause_words::limits::CONFIRMS;
use crate::reading::frame::clause_words::limits::MYTHS;
use crate::reading::frame::clause_words::limits::WE_OF_HEADING;
use crate::reading::frame::clause_words::limits::WHAT_OF_HEADING;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Word;

/// The most words of a heading.
const MAX_WORDS: usize = 9;

/// Reports a statement that asserts what stands under such a heading.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let apart = [
        Family::Flip,
        Family::CalledFalse,
        Family::TakenBack,
        Family::Report,
    ];
    if says.has(&apart) {
        return;
    }
    let mut headings = side.passages().iter().enumerate().skip(side.quotes);
    let denies = |frame: &Frame<'_>| {
        frame.words.len() <= MAX_WORDS && (is_of_myths(frame) || lists_what_is_not_done(frame))
    };
    if let Some((passage, frame)) = headings.find(|it| denies(it.1)) {
        let message = format!("the heading says that this is not so (`{}`)", frame.text);
        let difference = Difference::certain(Part::Standing, 0..says.text.len(), message);
        found.push(difference.at((passage, 0..frame.text.len())));
    }
}

fn is_of_myths(frame: &Frame<'_>) -> bool {
    let confirms = |word: &Word| CONFIRMS.has(&word.text);
    (0..2).any(|at| MYTHS.has(text(frame, at))) && !frame.words.iter().any(confirms)
}

fn lists_what_is_not_done(frame: &Frame<'_>) -> bool {
    let mut marks = frame.marks.iter();
    let one = frame.words.iter().all(|it| it.sentence == 0);
    let own = frame.words.iter().any(|it| WE_OF_HEADING.has(&it.text));
    one && own
        && WHAT_OF_HEADING.has(text(frame, 0))
        && marks.any(|it| it.strong && it.family == Family::Flip)
}
