//! The actors that a sentence names, and the cues by which it reports speech.

use std::ops::Range;

use crate::check::Context;
use crate::check::anchors;
use crate::language::Found;
use crate::language::Speech;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Fact;
use crate::source::Document;

/// Returns the actors that a part of a document names, or by an expression that stands for one in this fact.
pub(super) fn named(
    context: &Context<'_>,
    fact: &Fact,
    document: &Document,
    bytes: &Range<usize>,
) -> Vec<ActorIndex> {
    let words = &document.text[bytes.clone()];
    let language = document.language;
    let names = context
        .names
        .find(language, words)
        .into_iter()
        .map(|name| name.value);
    let stands = fact.stands_for.iter().filter(|stands| {
        !language
            .occurrences(words, stands.expression.unprinted())
            .is_empty()
    });
    names
        .chain(stands.map(|stands| stands.actor.value))
        .collect()
}

/// Returns the reporting cues of a sentence.
pub(super) fn cues<'d>(
    document: &'d Document,
    sentence: &Range<usize>,
) -> impl Iterator<Item = &'d Found<Speech>> {
    let all = document.speeches.as_slice();
    let first = all.partition_point(|cue| cue.range.start < sentence.start);
    let end = sentence.end;
    all.iter()
        .skip(first)
        .take_while(move |cue| cue.range.start < end)
}

/// Returns the actors, other than places, that the clause of a cue names: its speaker is among them, if named.
pub(super) fn named_beside(
    context: &Context<'_>,
    document: &Document,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> Vec<ActorIndex> {
    let clauses = document
        .language
        .clauses(&document.text[sentence.clone()])
        .into_iter();
    let mut clauses = clauses.map(|clause| clause.moved(sentence.start).range);
    let clause = clauses
        .find(|clause| anchors::overlap(clause, cue))
        .unwrap_or_default();
    let names = context
        .names
        .find(document.language, &document.text[clause])
        .into_iter();
    names
        .map(|name| name.value)
        .filter(|actor| context.can_speak(*actor))
        .collect()
}

impl Context<'_> {
    /// “the French agency N”: the country is not the speaker.
    pub(super) fn can_speak(&self, actor: ActorIndex) -> bool {
        self.sheet[actor].kind != ActorKind::Place
    }
}
