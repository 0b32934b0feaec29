//! Tells which words a value may be told of though another part of a text has them: “A has 90 members, and 40 of its guests came”.

use std::ops::Range;

use crate::reading::frame::around::is_whole;
use crate::reading::frame::clause_words::pairing::POSSESSIVES;
use crate::reading::frame::clause_words::pairing::PRONOUNS;
use crate::reading::frame::compare::pairing::relatives::hangs_on;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// True if the quotes may tell two words of a statement of one another, though no part of them has both.
pub(super) fn may_go_together(side: &Side<'_, '_>, one: usize, other: usize) -> bool {
    reaches(side, one, other) || reaches(side, other, one)
}

/// True if the quotes may tell a value of the statement of a word that another part of them has.
pub(super) fn reaches(side: &Side<'_, '_>, value: usize, word: usize) -> bool {
    any_places(side, value, word, |frame, value, word| {
        is_of_all(frame, value, word)
            || hangs_on(frame, value, word)
            || takes_up(frame, value, word)
    })
}

/// True if a clause with a value hangs on one that has the word, or parts the whole of which the word is told.
pub(super) fn hangs(side: &Side<'_, '_>, value: usize, word: usize) -> bool {
    any_places(side, value, word, |frame, value, word| {
        is_of_all(frame, value, word) || hangs_on(frame, value, word)
    })
}

/// True if this is so for some place of a value and some place of a word in the same passage; an address belongs to what stands beside it.
fn any_places(
    side: &Side<'_, '_>,
    value: usize,
    word: usize,
    are_so: impl Fn(&Frame<'_>, usize, usize) -> bool,
) -> bool {
    let candidates = &side.alignment.candidates;
    let exact =
        |frame: &Frame<'_>, at: usize| matches!(frame.words[at].value, Some(What::Exact(_)));
    candidates[value].iter().any(|own| {
        let frame = &side.passages()[own.passage];
        let mut words = candidates[word]
            .iter()
            .filter(|it| it.passage == own.passage);
        !exact(frame, own.word)
            && words.any(|it| !exact(frame, it.word) && are_so(frame, own.word, it.word))
    })
}

/// True if a word is told of a whole, of which the value counts a part: “of the eight clubs *from the north*, three left”.
fn is_of_all(frame: &Frame<'_>, value: usize, word: usize) -> bool {
    let number = |at: usize| matches!(frame.words[at].value, Some(What::Number(_)));
    let near = frame.words[value].sentence == frame.words[word].sentence;
    near && number(value) && part(frame, word).any(|at| number(at) && is_whole(frame, at))
}

/// True if the part of a value has a pronoun that may stand for a name before it, or for whoever did what a verb before it tells.
fn takes_up(frame: &Frame<'_>, value: usize, word: usize) -> bool {
    let own = part(frame, value);
    let name = |at: usize| matches!(frame.words[at].value, Some(What::Name(_)));
    let near = frame.words[value]
        .sentence
        .abs_diff(frame.words[word].sentence)
        <= 1;
    let reached = name(word) || is_verb(frame, word) || frame.words[word].is_deed();
    let mut unnamed = own.clone().take_while(|at| !name(*at));
    near && word < own.start
        && reached
        && unnamed.any(|at| {
            let word = &frame.words[at];
            is_possessive(frame, word) || PRONOUNS.has_in(frame.language, &word.text)
        })
}

/// True if a word says that something belongs to whoever was named before.
pub(super) fn is_possessive(frame: &Frame<'_>, word: &Word) -> bool {
    POSSESSIVES.has_in(frame.language, &word.text)
}

/// Returns the words between commas and “and” among which a word stands.
fn part(frame: &Frame<'_>, at: usize) -> Range<usize> {
    let clause = frame.clause_of(at);
    let joints = frame
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Joint)
        .map(|mark| mark.words[0])
        .filter(|joint| clause.contains(joint));
    let (mut start, mut end) = (clause.start, clause.end);
    for joint in joints {
        if joint <= at {
            start = start.max(joint);
        } else {
            end = end.min(joint);
        }
    }
    start..end
}
