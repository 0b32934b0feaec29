//! The parts of a text between commas, brackets and “and”.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::reading::frame::lexicon::Family;
use crate::reading::frame::words::Frame;

/// The most words of each half of a part without a verb.
const MAX_BARE_WORDS: usize = 5;

/// Returns the parts of a text between commas, brackets and “and”, as ranges of its words.
pub(super) fn segments(frame: &Frame<'_>) -> Vec<Range<usize>> {
    let joints = frame
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Joint);
    let joints: BTreeSet<usize> = joints.map(|mark| mark.words[0]).collect();
    let mut segments: Vec<Range<usize>> = Vec::new();
    for index in 0..frame.words.len() {
        let word = &frame.words[index];
        let bracket = word.gap.contains('(');
        let cut = index > 0 && frame.words[index - 1].clause != word.clause;
        match segments.last_mut() {
            Some(last) if !joints.contains(&index) && (bracket || !cut) => last.end = index + 1,
            _ => segments.push(index..index + 1),
        }
    }
    join_gaps(frame, segments, &joints)
}

/// Returns the part of a text in which a word stands.
pub(super) fn part_of(frame: &Frame<'_>, at: usize) -> Option<Range<usize>> {
    segments(frame).into_iter().find(|part| part.contains(&at))
}

/// Joins the halves of a part without a verb: “A keeps the keys and B, the accounts”, “at the first it costs 6; at the second, 5”.
fn join_gaps(
    frame: &Frame<'_>,
    segments: Vec<Range<usize>>,
    joints: &BTreeSet<usize>,
) -> Vec<Range<usize>> {
    let count = segments.len();
    let mut joined: Vec<Range<usize>> = Vec::new();
    for (at, segment) in segments.into_iter().enumerate() {
        let words = |part: &Range<usize>| part.clone().map(|word| &frame.words[word]);
        let first = &frame.words[segment.start];
        let ends = at + 1 == count || segment.end == frame.words.len() || {
            let next = &frame.words[segment.end];
            next.sentence != first.sentence
        };
        let last = joined.last_mut().filter(|last| {
            let opens = &frame.words[last.start];
            let bare = words(last).filter(|word| word.content).count() <= 1
                && words(last).any(|word| word.value.is_some());
            // The words before the first half have the verb of both halves.
            let before = last.start.checked_sub(1).map(|at| frame.words[at].sentence);
            let again = joints.contains(&last.start)
                || before.is_some_and(|sentence| sentence != opens.sentence);
            bare && again && last.len() <= MAX_BARE_WORDS
        });
        match last {
            Some(last) if ends && first.gap.trim() == "," && segment.len() <= MAX_BARE_WORDS => {
                last.end = segment.end;
            }
            _ => joined.push(segment),
        }
    }
    joined
}
