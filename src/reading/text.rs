//! A text, read: its numbers, its dates, its denials and the actors that it names.
//!
//! Statements and quotes are read by the same recognisers, each in its own
//! language, so that 26.000 in one is 26,000 in the other.

use std::ops::Range;

use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::Quantity;
use crate::language::Segmented;
use crate::reading::names::Names;
use crate::reading::quotations::Quotations;
use crate::sheet::ActorIndex;
use crate::sheet::SheetText;

/// A text of the sheet, read.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    /// The text.
    pub(crate) text: &'a SheetText,
    /// The language in which it is read.
    pub(crate) language: Language,
    /// Its numbers.
    pub(crate) quantities: Vec<Found<Quantity>>,
    /// Its dates.
    pub(crate) dates: Vec<Found<DateMention>>,
    /// The words in it that deny.
    pub(crate) denials: Vec<Range<usize>>,
    /// The actors that it names.
    pub(crate) actors: Vec<Found<ActorIndex>>,
    /// Names by their form that belong to no actor of the sheet.
    pub(crate) strangers: Vec<Range<usize>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(names: &Names<'_>, language: Language, text: &'a SheetText) -> Self {
        Self::with_quotations(names, language, text, &[])
    }

    /// Reads a statement. Words between quotation marks that a source prints are read in its language.
    pub(crate) fn with_quotations(
        names: &Names<'_>,
        language: Language,
        text: &'a SheetText,
        sources: &[(Language, &str)],
    ) -> Self {
        let words = text.unprinted();
        let mut own = words.to_owned();
        let mut foreign = Vec::new();
        for range in Quotations::of(words).outermost(words) {
            let quoted = &words[range.clone()];
            let printed = sources.iter().find(|(_, source)| source.contains(quoted));
            if let Some((language, _)) = printed.filter(|(source, _)| *source != language) {
                own.replace_range(range.clone(), &" ".repeat(range.len()));
                foreign.push((*language, range));
            }
        }
        let mut reading = Self::of_words(names, language, text, &own);
        for (language, range) in foreign {
            let quoted = Self::of_words(names, language, text, &words[range.clone()]);
            reading.quantities.extend(
                quoted
                    .quantities
                    .into_iter()
                    .map(|it| it.moved(range.start)),
            );
            reading
                .dates
                .extend(quoted.dates.into_iter().map(|it| it.moved(range.start)));
            reading
                .actors
                .extend(quoted.actors.into_iter().map(|it| it.moved(range.start)));
            let moved = |it: Range<usize>| range.start + it.start..range.start + it.end;
            reading
                .denials
                .extend(quoted.denials.into_iter().map(moved));
        }
        reading
    }

    /// Reads the words of a source, in which names of no actor do not matter.
    pub(crate) fn of_source(names: &Names<'_>, language: Language, text: &'a SheetText) -> Self {
        let words = text.unprinted();
        let segmented = Segmented::of(language, words);
        let dates = segmented.dates();
        Self {
            text,
            language,
            quantities: segmented.quantities(&dates),
            dates,
            denials: segmented.denials(),
            actors: names.find(language, words),
            strangers: Vec::new(),
        }
    }

    fn of_words(names: &Names<'_>, language: Language, text: &'a SheetText, words: &str) -> Self {
        let actors = names.find(language, words);
        let covered = |range: &Range<usize>| {
            actors
                .iter()
                .any(|actor| actor.range.start < range.end && range.start < actor.range.end)
        };
        let segmented = Segmented::of(language, words);
        let dates = segmented.dates();
        let mut strangers = segmented.proper_names();
        strangers.retain(|range| !covered(range));
        Self {
            text,
            language,
            quantities: segmented.quantities(&dates),
            dates,
            denials: segmented.denials(),
            actors,
            strangers,
        }
    }

    /// True if the text names this actor.
    pub(crate) fn names(&self, actor: ActorIndex) -> bool {
        self.actors.iter().any(|found| found.value == actor)
    }

    /// Returns the words of a part of the text.
    pub(crate) fn words(&self, range: &Range<usize>) -> &'a str {
        &self.text.unprinted()[range.clone()]
    }
}
