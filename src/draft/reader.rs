//! A document that is being drafted from, with the names and quotations found in it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::DraftSource;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::language::Found;
use crate::language::Language;
use crate::language::overlap;
use crate::reading::Names;
use crate::reading::Quotations;
use crate::source::Document;
use crate::threads;

/// A document, with the actors that are known while it is read.
pub(super) struct DocumentReader<'a> {
    pub(super) material: &'a Material<'a>,
    /// The actors of the desk's list, and after them the people whom only the documents name.
    pub(super) actors: &'a [KnownActor],
    pub(super) source: &'a DraftSource<'a>,
    pub(super) names: Names<'a, usize>,
    /// The places in the text that name a known actor, also by a misspelt name; each with its place in the list.
    pub(super) named: Vec<Found<usize>>,
    /// The actors with ambiguous names that one sentence of the document names beyond doubt.
    pub(super) settled: BTreeSet<usize>,
    pub(super) quotations: Quotations,
    /// The group that the document is about, as a place in the list of actors.
    pub(super) own_group: Option<usize>,
}

/// The maximum number of quotations that are looked at to find the one around a place.
const MAX_NESTED_QUOTATIONS: usize = 6;

/// Returns every name that counts in a language, with the place of its actor.
pub(super) fn names_of(actors: &[KnownActor], language: Language) -> Vec<(&str, usize)> {
    let known = |actor: &KnownActor| actor.language.is_none_or(|own| own == language);
    let each = actors.iter().enumerate().filter(|(_, actor)| known(actor));
    each.flat_map(|(place, actor)| actor.names.iter().map(move |name| (name.as_str(), place)))
        .collect()
}

/// Returns the places of these names in the sentences of a document, in the order of the text.
pub(super) fn names_in(document: &Document, names: &Names<'_, usize>) -> Vec<Found<usize>> {
    let each = threads::each_of_many(&document.sentences, |sentence| {
        let words = document.text.get(sentence.clone()).unwrap_or_default();
        let found = names.find(document.language, words).into_iter();
        found
            .map(|name| name.moved(sentence.start))
            .collect::<Vec<_>>()
    });
    each.into_iter().flatten().collect()
}

/// Returns the places of the words in a range of a text, without the marks between them.
pub(super) fn words_of(text: &str, range: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    let words = text.get(range.clone()).unwrap_or_default();
    let is_mark = |it: char| !it.is_alphanumeric();
    let parts = words.split_inclusive(is_mark).map(move |part| {
        let start = at;
        at += part.len();
        start..start + part.trim_end_matches(is_mark).len()
    });
    parts.filter(|word| !word.is_empty())
}

/// Returns a name without the genitive ending of English: Calder’s.
pub(super) fn without_genitive(name: &str) -> &str {
    name.strip_suffix("'s")
        .or_else(|| name.strip_suffix("’s"))
        .unwrap_or(name)
}

impl DocumentReader<'_> {
    pub(super) fn text(&self, range: &Range<usize>) -> &str {
        self.source
            .document
            .text
            .get(range.clone())
            .unwrap_or_default()
    }

    /// Returns the places of the words in a range.
    pub(super) fn words_of(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        words_of(&self.source.document.text, range).collect()
    }

    pub(super) fn id_of(&self, actor: usize) -> String {
        self.actors
            .get(actor)
            .map_or_else(String::new, |actor| actor.id.clone())
    }

    /// Returns the known actors that a passage names.
    pub(super) fn names_in(&self, range: &Range<usize>) -> Vec<Found<usize>> {
        let first = self
            .named
            .partition_point(|it| it.range.start < range.start);
        let inside = self.named.iter().skip(first);
        let inside = inside.take_while(|it| it.range.start < range.end);
        inside.cloned().collect()
    }

    /// Returns the outermost quotation around a place, as a place in the list of pairs.
    pub(super) fn quotation_around(&self, at: usize) -> Option<usize> {
        let pairs = &self.quotations.pairs;
        let next = pairs.partition_point(|(open, _)| open.start < at);
        let first = next.saturating_sub(MAX_NESTED_QUOTATIONS);
        (first..next).find(|place| pairs[*place].1.start >= at)
    }

    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let mut quoted = self.source.quoted.iter();
        quoted.any(|it| overlap(it, range))
    }
}
