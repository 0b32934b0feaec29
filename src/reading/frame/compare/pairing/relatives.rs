//! Clauses that hang on a word before them: “…, which had left A”, “…, of whom 12 came back”.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::pairing::PARTS_OF_NAMED;
use crate::reading::frame::clause_words::pairing::WHICH;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The maximum number of words before the one that opens a relative clause: *one of* whom, *a la* que.
const MAX_WORDS_BEFORE: usize = 2;

/// True if a relative clause of the passage may put two names in another order: “the ban on A, which B announced” is “B announced the ban on A”.
pub(super) fn may_reorder(
    says: &Frame<'_>,
    passage: &Frame<'_>,
    names: [&(usize, Place); 2],
) -> bool {
    let bare = |frame: &Frame<'_>, at: usize| standing(frame, at) == Standing::Bare;
    let mut names = names.into_iter();
    has_relative(passage) && names.any(|it| bare(passage, it.1.word) || bare(says, it.0))
}

/// True if a text has, between commas, a clause that tells more about a word before it.
fn has_relative(frame: &Frame<'_>) -> bool {
    (1..frame.words.len()).any(|at| {
        let word = &frame.words[at];
        let plain = |word: &str| THAT.has(word) && !["que", "qu"].contains(&word);
        word.gap.contains(',') && opener(frame, at).is_some_and(|it| !plain(&frame.words[it].text))
    })
}

/// Returns the word that hangs a clause with this first word on what stands before it.
fn opener(frame: &Frame<'_>, first: usize) -> Option<usize> {
    let clause = frame.words[first].clause;
    let near = first..(first + MAX_WORDS_BEFORE + 1).min(frame.words.len());
    let mut openers = frame.marks.iter().filter_map(|mark| {
        let at = *mark.words.first()?;
        let opens = matches!(mark.family, Family::Opener | Family::Namely);
        (opens && near.contains(&at)).then_some(at)
    });
    openers.find(|at| frame.words[*at].clause == clause)
}

/// True if a clause hangs on the one before, or on one on which that one hangs: “A has 90 members, of whom 12 left”.
///
/// What those clauses name, it may be told of.
pub(super) fn hangs_on(frame: &Frame<'_>, value: usize, word: usize) -> bool {
    let theirs = frame.clause_of(word);
    let mut own = frame.clause_of(value);
    while own.start > theirs.start && hangs(frame, &own) {
        own = frame.clause_of(own.start - 1);
        if own == theirs {
            return true;
        }
    }
    false
}

/// True if a clause opens with a word that hangs it on what stands before.
fn hangs(frame: &Frame<'_>, clause: &Range<usize>) -> bool {
    let text = |at: usize| frame.words.get(at).map_or("", |word| word.text.as_str());
    let first = clause.start;
    let counts = PARTS_OF_NAMED.has(text(first)) && WHICH.has(text(first + 1));
    // “…, die Gilde 40”: a German article opens no clause that hangs on another unless the verb ends it.
    let last = clause.end - 1;
    let ends = || is_verb(frame, last) || frame.words[last].helps();
    counts || opener(frame, first).is_some() && (!frame.is_in(Language::German) || ends())
}
