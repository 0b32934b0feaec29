//! “A claims that …”: the words behind “that” are those of whoever the clause before it tells of.

use std::ops::Range;

use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::clause_words::voices::BUT_BEHIND_SPEECH;
use crate::reading::frame::compare::voices::said_by::Said;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// The most words between a verb of speech and “that”: told *the local paper* that.
const MAX_WORDS_BETWEEN: usize = 5;

/// Returns what is said behind a “that” that opens a clause, or stands right behind a word of speech.
pub(super) fn reported(frame: &Frame<'_>, is_speech: &[bool]) -> Vec<Said> {
    let opens = |at: &usize| {
        let parted = frame.words[*at].clause != frame.words[*at - 1].clause;
        (parted || is_speech[*at - 1]) && THAT.has(text(frame, *at))
    };
    let that = (1..frame.words.len()).filter(opens);
    let found = that.filter_map(|that| {
        let before = frame.clause_of(that - 1).start..that;
        let near = that.saturating_sub(MAX_WORDS_BETWEEN + 1).max(before.start)..that;
        let verb = near.rev().find(|at| is_speech[*at])?;
        Some(Said {
            words: that..end(frame, that, is_speech),
            speaker: subject(frame, &before, verb)?,
            verb,
            by_verb: true,
        })
    });
    found.collect()
}

/// Returns the end of what is said from a “that” on: its clause, and the rest of the sentence, if that names nobody and has no word of speech.
fn end(frame: &Frame<'_>, that: usize, is_speech: &[bool]) -> usize {
    let own = frame.clause_of(that).end;
    let whole = frame.sentence_of(that).end;
    let turns = |at: usize| {
        let text = text(frame, at);
        owner(frame, at).is_some() || is_speech[at] || BUT_BEHIND_SPEECH.has(text)
    };
    if (own..whole).any(turns) { own } else { whole }
}

/// Returns the number of whoever a clause tells of: the only name before its verb, or the one with which the sentence opens, if the
/// clause opens with its verb.
pub(in crate::reading::frame::compare::voices) fn subject(
    frame: &Frame<'_>,
    clause: &Range<usize>,
    verb: usize,
) -> Option<usize> {
    let named = |at: &usize| owner(frame, *at).is_some();
    let mut own = (clause.start..verb).filter(named);
    let (name, more) = (own.next(), own.next());
    let told = (clause.start..verb).any(|at| frame.words[at].content);
    let name = match name {
        Some(name) if more.is_none() => name,
        None if !told => opening(frame, clause.start)?,
        _ => return None,
    };
    (standing(frame, name) == Standing::Bare)
        .then(|| owner(frame, name))
        .flatten()
}

/// Returns the only name with which a sentence opens, before this clause: “A, who has left, claims …”, “the treasurer, A, claims …”.
fn opening(frame: &Frame<'_>, clause: usize) -> Option<usize> {
    let whole = frame.sentence_of(clause);
    let mut named = (whole.start..clause).filter(|at| owner(frame, *at).is_some());
    let (name, more) = (named.next()?, named.next());
    more.is_none().then_some(name)
}
