//! The actors that a sentence names, and the cues by which it reports speech.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Context;
use crate::check::anchors;
use crate::language::Found;
use crate::language::ReportingCue;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Fact;
use crate::source::Document;

/// Returns the actors that a part of a document names, also by an expression that means one in this fact.
pub(super) fn named(
    context: &Context<'_>,
    fact: &Fact,
    document: &Document,
    bytes: &Range<usize>,
) -> Vec<ActorIndex> {
    let named = named_at(context, fact, document, bytes).into_iter();
    named.map(|name| name.value).collect()
}

/// Returns the places where a part of a document names actors, or has an expression that means one in this fact, in order.
pub(super) fn named_at(
    context: &Context<'_>,
    fact: &Fact,
    document: &Document,
    bytes: &Range<usize>,
) -> Vec<Found<ActorIndex>> {
    let words = &document.text[bytes.clone()];
    let language = document.language;
    let names = context.names.find(language, words).into_iter();
    let stands = fact.stands_for.iter().flat_map(|stands| {
        let value = stands.actor.value;
        let places = language.occurrences(words, stands.expression.unprinted());
        places.into_iter().map(move |range| Found { range, value })
    });
    let all = names.chain(stands);
    let mut places: Vec<_> = all.map(|name| name.moved(bytes.start)).collect();
    places.sort_by_key(|name| name.range.start);
    places
}

/// Returns the reporting cues of a sentence.
pub(super) fn cues<'d>(
    document: &'d Document,
    sentence: &Range<usize>,
) -> impl Iterator<Item = &'d Found<ReportingCue>> {
    let all = document.speeches.as_slice();
    let first = all.partition_point(|cue| cue.range.start < sentence.start);
    let end = sentence.end;
    all.iter()
        .skip(first)
        .take_while(move |cue| cue.range.start < end)
}

/// Returns the actors, other than places, that the clauses of these cues name: their speakers are among them, if named.
///
/// The cues are in order.
pub(super) fn named_beside<'c>(
    context: &Context<'_>,
    document: &Document,
    sentence: &Range<usize>,
    cues: impl Iterator<Item = &'c Found<ReportingCue>>,
) -> BTreeSet<ActorIndex> {
    let clauses = document
        .language
        .clauses(&document.text[sentence.clone()])
        .into_iter();
    let clauses: Vec<_> = clauses
        .map(|clause| clause.moved(sentence.start).range)
        .collect();
    let mut beside: Vec<Range<usize>> = cues
        .filter_map(|cue| {
            let behind = |clause: &Range<usize>| clause.end <= cue.range.start;
            let clause = clauses.get(clauses.partition_point(behind))?;
            anchors::overlap(clause, &cue.range).then(|| clause.clone())
        })
        .collect();
    // One clause may have many cues.
    beside.dedup();
    let names = beside.into_iter().flat_map(|clause| {
        let words = &document.text[clause];
        context.names.find(document.language, words)
    });
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
