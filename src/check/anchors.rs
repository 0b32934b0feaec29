//! Where quotes stand, for the rules that look at the words around a quote.

use std::ops::Range;

use crate::check::Context;
use crate::evidence::Anchor;
use crate::evidence::Located;
use crate::evidence::LocatedQuote;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::CautionIndex;
use crate::source::Document;

/// The anchor of a quote that stands in exactly one place.
pub(super) fn anchor<'q>(quote: &'q LocatedQuote<'_>) -> Option<&'q Anchor> {
    match &quote.located {
        Located::Anchored(anchor) => Some(anchor),
        Located::Lost { .. } | Located::Ambiguous(_) | Located::Cut { .. } => None,
    }
}

/// The sentences of a document that a byte range touches.
pub(super) fn sentences<'d>(document: &'d Document, bytes: &Range<usize>) -> &'d [Range<usize>] {
    let all = document.sentences.as_slice();
    let first = all.partition_point(|sentence| sentence.end <= bytes.start);
    let next = all.partition_point(|sentence| sentence.start < bytes.end);
    all.get(first..next).unwrap_or_default()
}

/// Whether two ranges have a byte in common.
pub(super) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether one of these quotes touches this part of the document.
pub(super) fn any_touches<'q, 'e: 'q>(
    quotes: impl IntoIterator<Item = &'q LocatedQuote<'e>>,
    document: &Document,
    bytes: &Range<usize>,
) -> bool {
    quotes.into_iter().any(|quote| {
        quote.document.file == document.file
            && anchor(quote).is_some_and(|anchor| overlap(&anchor.bytes, bytes))
    })
}

/// The actors, other than places, that the clause of a cue names: its speaker is among them, if named.
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
        .find(|clause| overlap(clause, cue))
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

    /// Whether a caution quotes something of this part of the document.
    pub(super) fn is_cautioned(&self, document: &Document, bytes: &Range<usize>) -> bool {
        CautionIndex::all(self.sheet)
            .any(|caution| any_touches(&self.evidence.caution(caution).quotes, document, bytes))
    }
}
