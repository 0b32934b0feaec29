//! The reading of a text: its numbers, dates, denials, and the actors that it names.
//!
//! Statements and quotes are read by the same recognisers, each in its own
//! language, so that 26.000 in one is 26,000 in the other.

use std::ops::Range;

use crate::language::DateMention;
use crate::language::Figure;
use crate::language::Found;
use crate::language::Language;
use crate::language::Number;
use crate::language::Opening;
use crate::language::Quantity;
use crate::language::Segmented;
use crate::language::overlap;
use crate::reading::beside::Beside;
use crate::reading::beside::beside;
use crate::reading::cells::Cells;
use crate::reading::exact;
use crate::reading::exact::Exact;
use crate::reading::frame;
use crate::reading::frame::Frame;
use crate::reading::frame::Value;
use crate::reading::frame::What;
use crate::reading::names::Names;
use crate::reading::numerals::Numerals;
use crate::reading::quotations::Quotations;
use crate::sheet::ActorIndex;
use crate::sheet::SheetText;
use crate::sheet::StandsFor;

/// A text of the sheet with the finds of its recognisers.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    /// The text.
    pub(crate) text: &'a SheetText,
    /// The language in which it is read.
    pub(crate) language: Language,
    /// The numbers in the text.
    pub(crate) quantities: Vec<Found<Quantity>>,
    /// The dates in the text.
    pub(crate) dates: Vec<Found<DateMention>>,
    /// The negations in the text.
    pub(crate) denials: Vec<Range<usize>>,
    /// The actors that the text names.
    pub(crate) actors: Vec<Found<ActorIndex>>,
    /// The names by their form that belong to no actor of the sheet.
    pub(crate) strangers: Vec<Range<usize>>,
    /// The words that make longer names of those of actors; only statements have them.
    pub(crate) beside: Vec<Beside>,
    /// The first words of sentences that may be names and belong to no actor of the sheet.
    pub(crate) openings: Vec<Found<Opening>>,
    /// The numerals that are no plain number.
    pub(crate) figures: Vec<Found<Figure>>,
    /// The values and spellings of the numerals.
    pub(crate) numerals: Numerals,
    /// The addresses, versions and other exact values, which are no numbers, dates or names.
    pub(crate) exact: Vec<Exact>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(names: &Names<'_>, language: Language, text: &'a SheetText) -> Self {
        Self::with_quotations(names, language, text, &[])
    }

    /// Reads a statement. A quotation in it that a source prints is read in the language of that source.
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

    /// Reads the words of a source, in which names that belong to no actor do not matter.
    pub(crate) fn of_source(
        (names, cells): (&Names<'_>, &Cells),
        language: Language,
        text: &'a SheetText,
    ) -> Self {
        let words = cells.words(text);
        Self::of_segmented(
            text,
            &Segmented::of(language, words),
            names.find(language, words),
            Vec::new(),
        )
        .without_parts_of_exact(words)
    }

    fn of_words(names: &Names<'_>, language: Language, text: &'a SheetText, words: &str) -> Self {
        let actors = names.find(language, words);
        let covered =
            |range: &Range<usize>| actors.iter().any(|actor| overlap(&actor.range, range));
        let segmented = Segmented::of(language, words);
        let mut strangers = segmented.proper_names();
        strangers.retain(|range| !covered(range));
        let mut openings = segmented.openings();
        openings.retain(|opening| !covered(&opening.range));
        let mut reading = Self::of_segmented(text, &segmented, actors, strangers);
        reading.drop_units(words);
        openings.retain(|opening| !reading.counts(&opening.range));
        reading.openings = openings;
        reading.beside = beside(language, words, &reading.actors);
        reading.without_parts_of_exact(words)
    }

    /// Reads a segmented text whose names are known.
    fn of_segmented(
        text: &'a SheetText,
        segmented: &Segmented<'_>,
        actors: Vec<Found<ActorIndex>>,
        strangers: Vec<Range<usize>>,
    ) -> Self {
        let dates = segmented.dates();
        let mut quantities = segmented.quantities(&dates);
        // A numeral character is a letter to Unicode, and may look like a name.
        let is_numeral = |letter: char| !letter.is_ascii() && letter.is_numeric();
        let names = strangers.iter();
        let names = names.filter(|range| !segmented.words(range).contains(is_numeral));
        let read = quantities.iter().map(|it| &it.range);
        let read = read.chain(dates.iter().map(|it| &it.range)).chain(names);
        let read = read.chain(actors.iter().map(|it| &it.range));
        let read: Vec<Range<usize>> = read.cloned().collect();
        let figures = segmented.figures(&read);
        // “One in five” does not count five things.
        quantities.retain(|quantity| {
            let next = figures.partition_point(|it| it.range.end <= quantity.range.start);
            let share = figures
                .get(next)
                .filter(|it| matches!(it.value, Figure::Share(..)));
            share.is_none_or(|share| share.range.start > quantity.range.start)
        });
        Self {
            text,
            language: segmented.language,
            quantities,
            dates,
            denials: segmented.denials(),
            actors,
            strangers,
            beside: Vec::new(),
            openings: Vec::new(),
            numerals: Numerals::of(segmented, &figures),
            figures,
            exact: Vec::new(),
        }
    }

    /// Adds the exact values, whose parts are no numbers, dates or names; a name of the sheet is no exact value.
    fn without_parts_of_exact(mut self, words: &str) -> Self {
        let mut exact = exact::exact(words);
        exact.retain(|exact| {
            let named = self.actors.iter().any(|actor| actor.range == exact.range);
            let dated = self.dates.iter().any(|date| {
                overlap(&date.range, &exact.range) && date.range.len() > exact.range.len()
            });
            !named && !dated
        });
        let whole = |range: &Range<usize>| !exact.iter().any(|exact| overlap(&exact.range, range));
        self.quantities.retain(|found| whole(&found.range));
        self.dates.retain(|found| whole(&found.range));
        self.actors.retain(|found| whole(&found.range));
        self.strangers.retain(|range| whole(range));
        self.openings.retain(|found| whole(&found.range));
        self.exact = exact;
        self
    }

    /// Returns the frame of the text for comparison; expressions that refer to an actor are names.
    pub(crate) fn frame(&self, stands_for: &[StandsFor]) -> Frame<'a> {
        let text = self.text.unprinted();
        let quantities = self.quantities.iter().map(|found| Value {
            range: found.range.clone(),
            what: What::Number(found.value),
        });
        let dates = self.dates.iter().map(|found| Value {
            range: found.range.clone(),
            what: What::Date(found.value),
        });
        let actors = self.actors.iter().map(|found| Value {
            range: found.range.clone(),
            what: What::Name(found.value.get()),
        });
        let expressions = stands_for.iter().flat_map(|stands| {
            let places = self
                .language
                .occurrences(text, stands.expression.unprinted());
            places.into_iter().map(|range| Value {
                range,
                what: What::Name(stands.actor.value.get()),
            })
        });
        let exact = self.exact.iter().map(|exact| Value {
            range: exact.range.clone(),
            what: What::Exact(mark(&exact.value)),
        });
        let values = exact.chain(quantities).chain(dates).chain(actors);
        let values = values.chain(expressions);
        Frame::read(self.language, text, values.collect())
    }

    /// Takes units of measure beside a number from the names: 40 MB, USD 12.
    fn drop_units(&mut self, words: &str) {
        let beside = |one: usize, other: usize| {
            words
                .get(one..other)
                .is_some_and(|gap| gap.trim().is_empty())
        };
        let quantities = &self.quantities;
        let language = self.language;
        self.strangers.retain(|range| {
            let mut numbers = quantities.iter().map(|found| &found.range);
            let near = numbers.any(|it| beside(it.end, range.start) || beside(range.end, it.start));
            !(near && frame::is_unit(language, &words[range.clone()]))
        });
    }

    /// True if a number or date of the text touches this range.
    fn counts(&self, range: &Range<usize>) -> bool {
        let touches = |own: &Range<usize>| overlap(own, range);
        self.quantities.iter().any(|it| touches(&it.range))
            || self.dates.iter().any(|it| touches(&it.range))
            || self.figures.iter().any(|it| touches(&it.range))
    }

    /// True if the text states the value of a numeral of another text, whose words these are.
    pub(crate) fn states(&self, words: &str, figure: Figure) -> bool {
        let mut numbers = self.quantities.iter().map(|it| it.value.number);
        self.numerals.say(words, figure)
            || numbers.any(|number| figure.is_borne_out_by(number))
            || (figure == Figure::Amount(0)
                && self.language.tells_of_several(self.text.unprinted()))
    }

    /// True if the text states this number, also as a share or as zero.
    pub(crate) fn has_number(&self, number: Number) -> bool {
        self.quantities.iter().any(|own| own.value.number == number)
            || self.numerals.are_worth(number)
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

/// Returns a hash by which equal exact values are recognised.
fn mark(value: &str) -> u64 {
    // FNV-1a: the order of hashes never reaches an output, and two values rarely share one.
    value.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
