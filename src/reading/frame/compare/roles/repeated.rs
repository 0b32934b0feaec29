//! Spanish objects before their verb, which a pronoun repeats: “el Coro lo fundó A”.

use crate::language::Language;
use crate::reading::frame::clause_words::roles::ACCUSATIVE_CLITICS;
use crate::reading::frame::compare::roles::parties::party;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// True if a name before a verb is the one to whom it is done, because a pronoun repeats it and somebody stands behind the verb:
/// “el Coro lo fundó A”, but not “A lo fundó en mayo”.
pub(super) fn is_repeated_object(frame: &Frame<'_>, name: usize, verb: usize) -> bool {
    if !frame.is_in(Language::Spanish) || standing(frame, name) != Standing::Bare {
        return false;
    }
    let helper = verb.checked_sub(1).filter(|at| frame.words[*at].helps());
    let pronoun = helper.unwrap_or(verb).checked_sub(1);
    let repeats = |at: usize| ACCUSATIVE_CLITICS.has_in(frame.language, text(frame, at));
    let is_empty = |at: usize| !frame.words[at].content && frame.words[at].value.is_none();
    pronoun.is_some_and(|at| name < at && repeats(at) && (name + 1..at).all(is_empty))
        && has_doer_behind(frame, verb)
}

/// True if the first that stands behind a verb in its clause is a noun or a name without a preposition.
fn has_doer_behind(frame: &Frame<'_>, verb: usize) -> bool {
    let clause = frame.words[verb].clause;
    let behind = (verb + 1..frame.words.len())
        .take_while(|at| frame.words[*at].clause == clause && !is_preposition(frame, *at));
    let mut told = behind.filter(|at| frame.words[*at].content || frame.words[*at].value.is_some());
    told.next().is_some_and(|at| party(frame, at).is_some())
}
