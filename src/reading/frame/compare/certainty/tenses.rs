//! Which words of a clause tell what is done, and which what is still to come: “the page that opened in May will close”.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// True if a mark tells that something is done; the “Seite” and “Kosten” of a German text only look so.
pub(super) fn is_done(frame: &Frame<'_>, mark: &Mark) -> bool {
    let is_named = |at: &usize| {
        let first = *at == 0 || frame.words[*at - 1].sentence != frame.words[*at].sentence;
        frame.is_in(Language::German) && !first && is_noun(frame, Some(*at))
    };
    mark.family == Family::Done && mark.strong && !mark.words.iter().all(is_named)
}

/// True if a clause tells that something is done.
pub(super) fn has_done(frame: &Frame<'_>, clause: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| it.clause == clause && is_done(frame, it))
}

/// True for the “on” of “on 3 May”, which stands before days that are over as well.
pub(super) fn is_preposition_of_time(says: &Frame<'_>, mark: &Mark) -> bool {
    mark.family == Family::Future
        && !mark.strong
        && mark.words.iter().all(|at| is_preposition(says, *at))
}

/// True if a clause tells what a word of it tells as still to come.
pub(super) fn is_under_future(frame: &Frame<'_>, word: usize) -> bool {
    let clause = frame.words[word].clause;
    let mut marks = frame.marks.iter();
    marks.any(|it| {
        let is_future = it.family == Family::Future && it.strong && it.clause == clause;
        is_future && !is_done_before(frame, word, it)
    })
}

/// True for a verb that tells what is done before a mark of what is to come: “has *closed* its page and will open another”, “the page that
/// *opened* in May will close”.
fn is_done_before(frame: &Frame<'_>, word: usize, future: &Mark) -> bool {
    let first = future.words.first().copied().unwrap_or(word);
    let ends_clause = future.words.last().map(|at| at + 1) == Some(frame.clause_of(word).end);
    // “Dass die Seite geschlossen wird”
    let is_last = frame.is_in(Language::German) && ends_clause;
    let is_told = |own: usize| frame.words[own].alone.contains(Family::Done);
    word < first
        && !is_last
        && is_verb(frame, word)
        && (is_told(word) || is_joined(frame, word..first))
}

/// True if an “and” or the like stands among these words.
fn is_joined(frame: &Frame<'_>, words: Range<usize>) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| it.family == Family::Joint && it.words.iter().any(|at| words.contains(at)))
}

/// True if a statement has nothing of what is to come, and a verb that the passage tells elsewhere: “the page, opened in May, will close”.
pub(super) fn tells_what_is_done(side: &Side<'_, '_>, passage: usize, future: &Mark) -> bool {
    let frame = &side.passages()[passage];
    let says = side.says();
    let first = future.words.first().copied().unwrap_or(0);
    let mut behind = first..frame.clause_of(first).end;
    let deed = behind.find(|at| is_verb(frame, *at) && !frame.words[*at].concepts.is_empty());
    let is_told = |at: usize| is_aligned(side, passage, at);
    let elsewhere = |at: usize| {
        let is_here = |place: usize| {
            let is_same = frame.words[place].clause == future.clause;
            is_same && !is_done_before(frame, place, future)
        };
        is_verb(says, at)
            && side.alignment.places(at, passage).next().is_some()
            && !side.alignment.places(at, passage).any(is_here)
    };
    deed.is_some_and(|at| !is_told(at)) && (0..says.words.len()).any(elsewhere)
}
