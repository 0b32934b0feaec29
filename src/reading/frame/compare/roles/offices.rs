//! Compares the offices of people: a former, acting or deputy treasurer is not the treasurer.

use crate::reading::frame::compare::voices::said_by::is_person;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The maximum number of words between “former” or “deputy” and the person.
const MAX_WORDS_BETWEEN: usize = 2;

/// Reports a statement that drops or adds a word like “former” or “deputy” before somebody.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for own in (0..says.words.len()).filter(|at| is_person(says, *at)) {
        let places = &side.alignment.candidates[own];
        let [place] = places[..] else {
            continue;
        };
        let frame = &side.passages()[place.passage];
        let told = former(says, own);
        let quoted = former(frame, place.word);
        let elsewhere = |frame: &Frame<'_>| frame.has(&[Family::Former]);
        let message = match (told, quoted) {
            (None, Some(mark)) if !elsewhere(says) => {
                let words = frame.print(&mark.words);
                format!(
                    "the quote says “{words}” (`{}`), the statement does not",
                    frame.print(&[place.word])
                )
            }
            (Some(mark), None) if !side.passages().iter().any(elsewhere) => {
                let words = says.print(&mark.words);
                format!(
                    "the statement says “{words}” (`{}`), the quote does not",
                    says.print(&[own])
                )
            }
            _ => continue,
        };
        let quote = (place.passage, frame.words[place.word].range.clone());
        let range = says.words[own].range.clone();
        found.push(Difference::certain(Part::Role, range, message).at(quote));
        return;
    }
}

/// Returns the word before a person that makes the office a former one or that of a deputy.
pub(super) fn former<'f>(frame: &'f Frame<'_>, at: usize) -> Option<&'f Mark> {
    let before = at.saturating_sub(MAX_WORDS_BETWEEN)..at;
    let mut marks = frame.marks.iter();
    marks.find(|mark| {
        let mut words = mark.words.iter();
        mark.family == Family::Former
            && mark.strong
            && words
                .all(|it| before.contains(it) && frame.words[*it].clause == frame.words[at].clause)
    })
}
