//! The noun or name on which a relative clause hangs, with its part in that clause: who, whom, den, que, которого.

use crate::language::Language;
use crate::reading::frame::clause_words::roles::ONLY_WHO;
use crate::reading::frame::clause_words::roles::WHO;
use crate::reading::frame::clause_words::roles::WHOM;
use crate::reading::frame::clause_words::roles::WHOM_PHRASES;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::standing::apposed;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// The most words between a name and the pronoun that hangs on it: *a la* que.
const MAX_WORDS_BEFORE_PRONOUN: usize = 2;

/// The noun or name to which a relative clause belongs.
pub(super) struct Relative {
    /// The part of the noun or name in the relative clause.
    pub(super) role: Role,
    /// The last word before the relative clause.
    pub(super) antecedent: usize,
    /// True if a comma parts the clause from it.
    pub(super) is_apart: bool,
    /// True if the word that opens the clause can only be the one who does it: who, qui.
    pub(super) is_by_noun: bool,
}

/// Returns that on which the clause of a verb hangs, with its part in it: who, whom, den, que, которого.
pub(super) fn relative(frame: &Frame<'_>, verb: usize) -> Option<Relative> {
    let clause = frame.words[verb].clause;
    let mut first = (0..=verb).find(|at| frame.words[*at].clause == clause)?;
    // “A, whom the founder, B, accuses”: the clause goes on behind B.
    if let Some(name) = apposed(frame, verb).filter(|name| *name < verb) {
        let before = frame.words[name].clause.checked_sub(1)?;
        first = (0..name)
            .find(|at| frame.words[*at].clause == before)
            .unwrap_or(first);
    }
    // “A, a quien B …”, “A, to whom B …”, “A, a la que B …”: the clause may be cut behind the preposition.
    let (first, role) = match whom_phrase(frame, first) {
        Some(start) => (start, Role::DoneTo),
        None => (first, role_of(frame, first)?),
    };
    Some(Relative {
        role,
        antecedent: first.checked_sub(1)?,
        is_apart: frame.words[first].gap.contains(','),
        is_by_noun: role == Role::Doer && ONLY_WHO.has(text(frame, first)),
    })
}

/// Returns the part of that on which a clause hangs which this pronoun opens.
fn role_of(frame: &Frame<'_>, pronoun: usize) -> Option<Role> {
    let word = text(frame, pronoun);
    // A Spanish “que” may be either; without a preposition it mostly is the one who does it.
    if frame.is_in(Language::Spanish) && WHOM.has_in(Language::Spanish, word) {
        return Some(Role::Doer);
    }
    if WHOM.has(word) {
        return Some(Role::DoneTo);
    }
    WHO.has(word).then_some(Role::Doer)
}

/// Returns where the preposition of a pronoun stands that opens a clause at this word, or right before it: to whom, à qui, a la que.
fn whom_phrase(frame: &Frame<'_>, first: usize) -> Option<usize> {
    let mut starts = first.saturating_sub(MAX_WORDS_BEFORE_PRONOUN)..=first;
    starts.find(|start| {
        let length = WHOM_PHRASES.length_at(frame, *start);
        length.is_some_and(|length| start + length > first)
    })
}
