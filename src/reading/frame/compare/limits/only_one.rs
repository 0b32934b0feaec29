//! Those who did something before others are not the only ones.

use crate::reading::frame::clause_words::limits::TIMES;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// True if the quotes tell, in a clause that the statement tells, of somebody who did something as the first.
///
/// A quote that also speaks of “only” or “except” may say so of them.
pub(super) fn are_several(side: &Side<'_, '_>) -> bool {
    let mut limited = side.passages().iter().flat_map(|it| &it.marks);
    let limits = [Family::Only, Family::Except, Family::Flip, Family::Few];
    if limited.any(|it| it.strong && limits.contains(&it.family)) {
        return false;
    }
    let mut quoted = side.quoted().iter().enumerate();
    quoted.any(|(passage, frame)| {
        let mut marks = frame.marks.iter();
        marks.any(|it| {
            it.strong
                && has_others(frame, it)
                && side.alignment.used.contains(&(passage, it.clause))
        })
    })
}

/// True if others may follow: the first to.
fn has_others(frame: &Frame<'_>, mark: &Mark) -> bool {
    mark.family == Family::First && !tells_time(frame, mark)
}

/// True for “for the first time”, which makes nobody the first of several.
fn tells_time(frame: &Frame<'_>, mark: &Mark) -> bool {
    let last = mark.words[mark.words.len() - 1];
    (mark.words[0]..=last + 1).any(|at| TIMES.has(text(frame, at)))
}
