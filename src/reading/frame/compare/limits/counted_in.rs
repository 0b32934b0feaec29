//! Whom a quote leaves out is not counted in: “all but the treasurer” is not “all, including the treasurer”.

use crate::reading::frame::compare::limits::shares::changed;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The most words between “except” or “not even” and whom it is said of: except *the club’s* treasurer.
const MAX_WORDS_BETWEEN: usize = 3;

/// Reports somebody whom the quote leaves out and the statement counts in.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut marks = says.marks.iter();
    let even = marks.find(|it| it.strong && it.family == Family::Even)?;
    if says.has(&[Family::Except]) && has_strong_except(says) {
        return None;
    }
    let counted = behind(says, even)?;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let mut marks = frame.marks.iter();
        let except = marks.find(|mark| {
            let out = behind(frame, mark);
            mark.strong
                && mark.family == Family::Except
                && out
                    .is_some_and(|out| side.alignment.places(counted, passage).any(|it| it == out))
        });
        if let Some(except) = except {
            return Some(changed(side, &even.words, passage, except));
        }
    }
    None
}

fn has_strong_except(frame: &Frame<'_>) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| it.strong && it.family == Family::Except)
}

/// Returns the first word behind a mark that says whom or what it is said of.
fn behind(frame: &Frame<'_>, mark: &Mark) -> Option<usize> {
    let last = *mark.words.last()?;
    let end = frame.words.len().min(last + 1 + MAX_WORDS_BETWEEN);
    (last + 1..end).find(|at| frame.words[*at].content || frame.words[*at].value.is_some())
}
