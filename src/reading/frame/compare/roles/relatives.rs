//! The noun or name on which a relative clause hangs, with its part in that clause: who, whom, den, que, которого.

use crate::reading::frame::clause_words::roles::WHO;
use crate::reading::frame::clause_words::roles::WHOM;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::standing::apposed;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

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
    let tag = frame.language.tag();
    let spanish = tag == "es";
    // “A, a quien B …”, “A, to whom B …”, “A, a la que B …”: the clause may be cut behind the preposition.
    let start = first;
    first = first.saturating_sub(words_before_relative(frame, first));
    let cut = first < start;
    let pronoun = if cut {
        start
    } else {
        first + usize::from(text(frame, first) == "a" && spanish)
    };
    // “a la que”, “al que”, “à qui”, “to whom”
    let object = match (
        text(frame, first),
        text(frame, first + 1),
        text(frame, first + 2),
    ) {
        ("al", "que", _) | ("a", "la" | "los" | "las" | "el", "que") => spanish,
        ("à", "qui" | "laquelle", _) | ("to" | "by", "whom", _) => true,
        _ => false,
    };
    let word = text(frame, pronoun);
    let role = match word {
        _ if object => Role::DoneTo,
        "que" if cut => Role::DoneTo,
        "quien" | "quienes" if pronoun > first => Role::DoneTo,
        "que" if spanish => Role::Doer,
        word if WHOM.has(word) => Role::DoneTo,
        word if WHO.has(word) => Role::Doer,
        _ => return None,
    };
    Some(Relative {
        role,
        antecedent: first.checked_sub(1)?,
        is_apart: frame.words[first].gap.contains(','),
        is_by_noun: role == Role::Doer
            && matches!(word, "who" | "qui" | "который" | "которая" | "которые"),
    })
}

/// Returns the number of words between a name and the pronoun that hangs on it: to whom, à qui, a quien, a la que.
fn words_before_relative(frame: &Frame<'_>, pronoun: usize) -> usize {
    let before = |by: usize| pronoun.checked_sub(by).map_or("", |at| text(frame, at));
    match (frame.language.tag(), text(frame, pronoun)) {
        ("es", "que") if before(1) == "al" => 1,
        ("es", "que") if before(2) == "a" && matches!(before(1), "la" | "los" | "las" | "el") => 2,
        ("es", "quien" | "quienes") => usize::from(before(1) == "a"),
        ("fr", "qui" | "laquelle") => usize::from(before(1) == "à"),
        ("en", "whom") => usize::from(before(1) == "to"),
        _ => 0,
    }
}
