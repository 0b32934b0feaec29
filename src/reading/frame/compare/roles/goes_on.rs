//! German main clauses that go on behind a relative clause: “A, die im Mai kam, hat B verlassen”.

use crate::language::Language;
use crate::reading::frame::clause_words::roles::FRONTED_OBJECTS;
use crate::reading::frame::clause_words::roles::RELATIVE_PRONOUNS;
use crate::reading::frame::compare::roles::deeds::is_german_doer;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// The most words between the article with which a sentence opens and its name: der *Verein* A.
const MAX_WORDS_TO_NAME: usize = 2;

/// True if a German clause goes on, with its finite verb, behind a clause that hangs on the noun or name with which the sentence
/// opens: “A, die …, hat B verlassen”.
///
/// That noun or name may be the one who does it, or the one to whom it is done.
pub(super) fn goes_on_behind_relative(frame: &Frame<'_>, verb: usize) -> bool {
    let start = frame.sentence_of(verb).start;
    is_behind_relative(frame, verb)
        // “Den Antrag, den …, lehnte B ab” shows by its form to what it is done.
        && !FRONTED_OBJECTS.has(text(frame, start))
        && opening_doer(frame, start).is_none()
}

/// Returns the masculine name with which the sentence of a verb opens in the form of the one who does it, where the clause of the
/// verb goes on with it: “der Verein A, den …, hat B verklagt”.
pub(super) fn doer_before_relative(frame: &Frame<'_>, verb: usize) -> Option<usize> {
    let start = frame.sentence_of(verb).start;
    opening_doer(frame, start).filter(|_| is_behind_relative(frame, verb))
}

/// True if a German clause opens with its finite verb behind a clause that hangs on that with which the sentence opens.
fn is_behind_relative(frame: &Frame<'_>, verb: usize) -> bool {
    let clause = frame.words[verb].clause;
    let sentence = frame.sentence_of(verb);
    let start = sentence.start;
    let opening = sentence
        .clone()
        .find(|at| frame.words[*at].clause == clause);
    let relative = sentence.into_iter().find(|at| {
        let word = &frame.words[*at];
        word.clause == frame.words[start].clause + 1
    });
    let is_finite = |at: usize| at == verb || frame.words[at].helps();
    frame.is_in(Language::German)
        && frame.words[start].clause + 1 < clause
        && opening.is_some_and(is_finite)
        && relative.is_some_and(|at| RELATIVE_PRONOUNS.has(text(frame, at)))
        && !is_preposition(frame, start)
}

/// Returns the masculine name with which a sentence opens in the form of the one who does it: *der Verein A*.
fn opening_doer(frame: &Frame<'_>, start: usize) -> Option<usize> {
    let mut near = start + 1..frame.words.len().min(start + 1 + MAX_WORDS_TO_NAME);
    near.find(|at| owner(frame, *at).is_some() && is_german_doer(frame, *at))
}
