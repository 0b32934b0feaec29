//! Speakers who say nothing: what A said is not told as the words of B, who declined to comment.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// Returns the difference, at a `range` of the statement, where the quotes say of its single speaker that they say nothing.
///
/// `speaks` tells whether somebody may speak in a passage beside the words that say the contrary, by the numbers of the passage
/// and of whoever it is.
pub(super) fn compare(
    side: &Side<'_, '_>,
    speakers: &BTreeSet<usize>,
    range: Range<usize>,
    speaks: impl Fn(usize, usize, &Mark) -> bool,
) -> Option<Difference> {
    if speakers.is_empty() || silences(side.says()).next().is_some() {
        return None;
    }
    let mut found = None;
    for (passage, frame) in side.passages().iter().enumerate() {
        for mark in silences(frame) {
            let silent = who_is_silent(frame, mark).filter(|it| speakers.contains(it));
            if silent.is_some_and(|it| !speaks(passage, it, mark)) {
                found = found.or(Some((passage, mark)));
            }
        }
    }
    let (passage, mark) = found?;
    let single = speakers.len() == 1;
    let (words, place) = side.printed(passage, mark);
    let message = format!("in the quote this speaker says nothing (`{words}`)");
    single.then(|| Difference::certain(Part::Speaker, range, message).at(place))
}

fn silences<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = &'f Mark> {
    let marks = frame.marks.iter();
    marks.filter(|mark| mark.family == Family::Silent)
}

/// Returns the number of whoever says nothing: the name before the words that say so, or between the commas before them.
fn who_is_silent(frame: &Frame<'_>, mark: &Mark) -> Option<usize> {
    let first = mark.words.first().copied()?;
    let here = |at: &usize| frame.words[*at].clause == mark.clause;
    let bare = |at: &usize| owner(frame, *at).is_some() && standing(frame, *at) == Standing::Bare;
    let before = (0..first).filter(here).find(bare);
    // “The lawyer, A, would not comment”
    let beside = || {
        let apart = |at: &usize| frame.words[*at].clause + 1 == mark.clause;
        let mut names = (0..first).filter(apart).filter(bare);
        names.next().filter(|_| names.next().is_none())
    };
    let behind = || (first..frame.words.len()).filter(here).find(bare);
    let name = before.or_else(beside).or_else(behind)?;
    owner(frame, name)
}
