//! What each of several has for itself is not what they have in common.

use crate::reading::frame::compare::limits::shares::changed;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// Reports “the same” or “shared” for “each its own”, and the other way round.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if says.denies() {
        return None;
    }
    let (own, told) = (own(says), same(says));
    for (passage, frame) in side.quoted().iter().enumerate() {
        if frame.denies() {
            continue;
        }
        let is_told = |mark: &&Mark| side.alignment.used.contains(&(passage, mark.clause));
        let (mine, ours) = (
            self::own(frame).filter(is_told),
            same(frame).filter(is_told),
        );
        let pair = match (own, told, mine, ours) {
            (None, Some(told), Some(mine), None) => Some((told, mine)),
            (Some(own), None, None, Some(ours)) => Some((own, ours)),
            _ => None,
        };
        if let Some((told, quoted)) = pair {
            return Some(changed(side, &told.words, passage, quoted));
        }
    }
    None
}

/// Returns the words for what each has for itself, behind “each”.
fn own<'f>(frame: &'f Frame<'_>) -> Option<&'f Mark> {
    let each = first(frame, Family::Each, 0)?;
    let own = first(frame, Family::Own, each.words[0])?;
    (own.clause == each.clause).then_some(own)
}

fn same<'f>(frame: &'f Frame<'_>) -> Option<&'f Mark> {
    first(frame, Family::Same, 0)
}

/// Returns the first strong mark of a family from a word on.
fn first<'f>(frame: &'f Frame<'_>, family: Family, from: usize) -> Option<&'f Mark> {
    let mut marks = frame.marks.iter();
    marks.find(|it| it.strong && it.family == family && it.words[0] >= from)
}
