//! Numbers that are to be reached: who passes the 500 mark has more than 500, and who misses it has less.

use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::numbers::MARKS;
use crate::reading::frame::clause_words::numbers::MISSES_MARK;
use crate::reading::frame::clause_words::numbers::OF_MARK;
use crate::reading::frame::clause_words::numbers::OVER_MARK;
use crate::reading::frame::clause_words::numbers::PASSES_MARK;
use crate::reading::frame::clause_words::numbers::REACHES_MARK;
use crate::reading::frame::clause_words::numbers::UNDER_MARK;
use crate::reading::frame::compare::numbers::bounds::Bound;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most words between a number and a noun such as “mark”: the barrier *of the* 500, the 500 *members* mark.
const MAX_WORDS_TO_MARK: usize = 2;

/// The most words between a verb and the number to which it leads: nears *a total of* 500.
const MAX_WORDS_TO_NUMBER: usize = 3;

/// The words by which a clause tells that a number is passed, reached or missed.
struct Verbs {
    passes: Option<usize>,
    reaches: Option<usize>,
    misses: Option<usize>,
    /// True if the clause denies that it is passed or reached, or tells it as almost so.
    denied: bool,
}

/// Returns the direction in which a clause bounds a number that is to be reached, with the word that says so.
pub(super) fn bound(frame: &Frame<'_>, at: usize) -> Option<(Bound, Vec<usize>)> {
    let verbs = verbs(frame, at);
    let (bound, word) = match (verbs.passes, verbs.misses, verbs.denied) {
        (Some(verb), None, false) => (Bound::Up, verb),
        (Some(verb), None, true) | (None, Some(verb), false) => (Bound::Down, verb),
        (None, None, true) => (Bound::Down, verbs.reaches?),
        _ => return None,
    };
    Some((bound, vec![word]))
}

/// True if a clause tells that a number is not reached.
pub(in crate::reading::frame) fn is_missed(frame: &Frame<'_>, at: usize) -> bool {
    bound(frame, at).is_some_and(|it| it.0 == Bound::Down)
}

/// True if a clause tells that a number is passed or reached.
pub(in crate::reading::frame) fn is_reached(frame: &Frame<'_>, at: usize) -> bool {
    let verbs = verbs(frame, at);
    verbs.passes.or(verbs.reaches).is_some() && verbs.misses.is_none() && !verbs.denied
}

/// Returns the verbs of the clause of a number that have to do with it.
fn verbs(frame: &Frame<'_>, at: usize) -> Verbs {
    let mark = mark_beside(frame, at);
    let own = frame.clause_of(at);
    let find = |words: &ClauseWords| {
        let mut all = own.clone();
        let is_own = |verb: usize| mark.is_some() || leads(frame, verb, at);
        all.find(|it| words.has_in(frame.language, text(frame, *it)) && is_own(*it))
    };
    let stands = |words: &ClauseWords| {
        let first = mark.map(|mark| mark.min(at))?;
        let before = first.saturating_sub(MAX_WORDS_TO_MARK)..first;
        let mut near = before.filter(|it| own.contains(it));
        near.find(|it| words.has_in(frame.language, text(frame, *it)))
    };
    let other = own.clone().any(|it| it != at && is_number(frame, it));
    let alone = |verb: Option<usize>| verb.filter(|_| !other);
    let turns = [Family::Flip, Family::Almost];
    Verbs {
        // “Passed 500 times” gets over no number.
        passes: alone(stands(&OVER_MARK).or_else(|| mark.and_then(|_| find(&PASSES_MARK)))),
        reaches: alone(find(&REACHES_MARK)),
        misses: alone(stands(&UNDER_MARK).or_else(|| find(&MISSES_MARK))),
        denied: frame.has_in_clause(frame.words[at].clause, &turns),
    }
}

/// Returns the noun for a number that is to be reached, beside that number: the 500 *mark*, the *barrier* of 500.
fn mark_beside(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let own = frame.clause_of(at);
    let is_mark = |it: &usize| MARKS.has_in(frame.language, text(frame, *it));
    let before = (own.start..at)
        .rev()
        .find(|it| !OF_MARK.has_in(frame.language, text(frame, *it)));
    let mut behind = (at + 1..own.end).take(MAX_WORDS_TO_MARK);
    before.filter(is_mark).or_else(|| behind.find(is_mark))
}

/// True if a verb leads to a number behind it, with nothing between that says something by itself.
fn leads(frame: &Frame<'_>, verb: usize, at: usize) -> bool {
    let between = verb + 1..at;
    verb < at
        && between.len() <= MAX_WORDS_TO_NUMBER
        && between
            .into_iter()
            .all(|it| !frame.words[it].content && frame.words[it].value.is_none())
}

fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.words[at].value, Some(What::Number(_)))
}
