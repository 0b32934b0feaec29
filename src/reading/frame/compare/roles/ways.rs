//! The two ends of a way that stand side by side: “the transition from A to B”, “der Übergang von A zu B”.

use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::roles::LEADS_ON;
use crate::reading::frame::clause_words::roles::WAY_FROM;
use crate::reading::frame::clause_words::roles::WAY_TO;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// The maximum number of words between a preposition and its name: from *the app* A.
const MAX_WORDS_BETWEEN: usize = 2;

/// True if a name is one of the two ends of a way that a text names side by side.
pub(super) fn is_end_of_way(frame: &Frame<'_>, name: usize) -> bool {
    let is_led = |name: usize, words: &ClauseWords| {
        let before = preposition_before(frame, name).map(|at| text(frame, at));
        before.is_some_and(|it| words.has_in(frame.language, it))
    };
    let leads = |first: usize| {
        let second = name_behind(frame, first);
        is_led(first, &WAY_FROM) && second.is_some_and(|second| is_led(second, &WAY_TO))
    };
    let before = (0..name).rev().find(|at| owner(frame, *at).is_some());
    leads(name)
        || before.is_some_and(|first| name_behind(frame, first) == Some(name) && leads(first))
}

/// True if a name is where a way begins that leads to the next name: the move *of A* to B.
pub(super) fn leads_on(frame: &Frame<'_>, name: usize) -> bool {
    LEADS_ON.has_in(frame.language, text(frame, name + 1)) && name_behind(frame, name).is_some()
}

/// Returns the preposition right before a name, or before its article.
fn preposition_before(frame: &Frame<'_>, name: usize) -> Option<usize> {
    let is_plain = |at: &usize| {
        let word = &frame.words[*at];
        word.value.is_none() && word.clause == frame.words[name].clause
    };
    let from = name.saturating_sub(MAX_WORDS_BETWEEN + 1);
    let before = (from..name).rev().take_while(is_plain);
    before.into_iter().find(|at| {
        let word = text(frame, *at);
        WAY_FROM.has(word) || WAY_TO.has(word)
    })
}

/// Returns the next name of the clause, with no more than a preposition and an article between.
fn name_behind(frame: &Frame<'_>, name: usize) -> Option<usize> {
    let clause = frame.words[name].clause;
    let end = frame.words.len().min(name + MAX_WORDS_BETWEEN + 2);
    let mut behind = (name + 1..end).take_while(|at| frame.words[*at].clause == clause);
    behind
        .find(|at| frame.words[*at].value.is_some() || frame.words[*at].content)
        .filter(|at| owner(frame, *at).is_some())
}
