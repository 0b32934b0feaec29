//! The words of the sources on which a statement rests, and what they support.

use std::collections::BTreeSet;

use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Figure;
use crate::language::Language;
use crate::language::NamedYear;
use crate::language::Number;
use crate::language::Quantity;
use crate::language::is_whole_word;
use crate::reading::fold::fold;
use crate::reading::names::Names;
use crate::reading::text::Reading;
use crate::sheet::ActorIndex;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::StandsFor;
use crate::sheet::Translation;

/// The words of the sources on which a statement rests.
#[derive(Debug)]
pub(crate) struct Passages<'a> {
    readings: Vec<Reading<'a>>,
    /// The translations that each of them carries.
    translations: Vec<Vec<Reading<'a>>>,
    /// Years that a passage states, for dates that leave the year to the context.
    years: BTreeSet<NamedYear>,
    /// The actors that expressions of the passages stand for.
    stood_for: BTreeSet<ActorIndex>,
}

impl<'a> Passages<'a> {
    pub(crate) fn new(
        sheet: &Sheet,
        names: &Names<'_>,
        quotes: impl Iterator<Item = &'a Quote>,
        stands_for: &[StandsFor],
    ) -> Self {
        let (readings, translations): (Vec<Reading<'_>>, Vec<Vec<Reading<'_>>>) = quotes
            .map(|quote| {
                let language = sheet[quote.source].language;
                let translated = quote.translation.iter().flat_map(Translation::iter);
                let translated =
                    translated.map(|(language, text)| Reading::new(names, language, text));
                let words = Reading::of_source(names, language, &quote.words);
                (words, translated.collect())
            })
            .unzip();
        let dates = readings.iter().flat_map(|reading| &reading.dates);
        let years = dates.flat_map(|date| date.value.years()).collect();
        let stands = |stands_for: &&StandsFor| {
            let expression = stands_for.expression.unprinted();
            let says = |reading: &Reading<'_>| reading.text.unprinted().contains(expression);
            readings.iter().any(says)
        };
        let stood_for = stands_for
            .iter()
            .filter(stands)
            .map(|stands_for| stands_for.actor.value)
            .collect();
        Self {
            readings,
            translations,
            years,
            stood_for,
        }
    }

    /// Returns the passages, read, in the order of quotes and context.
    pub(crate) fn readings(&self) -> &[Reading<'a>] {
        &self.readings
    }

    /// Returns each passage that is translated, with its translations.
    pub(crate) fn translated(&self) -> impl Iterator<Item = (&Reading<'a>, &[Reading<'a>])> {
        let translations = self.translations.iter().map(Vec::as_slice);
        let all = self.readings.iter().zip(translations);
        all.filter(|(_, translations)| !translations.is_empty())
    }

    /// Returns the years that the passages name.
    pub(crate) fn years(&self) -> &BTreeSet<NamedYear> {
        &self.years
    }

    /// Returns the numbers of all passages.
    pub(crate) fn quantities(&self) -> impl Iterator<Item = Quantity> {
        self.readings
            .iter()
            .flat_map(|reading| &reading.quantities)
            .map(|found| found.value)
    }

    /// True if a passage states this number, also as a share or as zero.
    pub(crate) fn have_number(&self, number: Number) -> bool {
        self.readings
            .iter()
            .any(|reading| reading.has_number(number))
    }

    /// True if a passage states a numeral that is no plain number, or prints it.
    pub(crate) fn state(&self, words: &str, figure: Figure) -> bool {
        self.readings
            .iter()
            .any(|reading| reading.states(words, figure))
    }

    /// True if a passage names this actor, or has an expression that stands for it.
    pub(crate) fn name(&self, actor: ActorIndex) -> bool {
        self.stood_for.contains(&actor) || self.readings.iter().any(|reading| reading.names(actor))
    }

    /// True if these words are in a passage as they are, as whole words.
    pub(crate) fn print(&self, name: &str) -> bool {
        let prints = |reading: &Reading<'_>| {
            !reading
                .language
                .occurrences(reading.text.unprinted(), name)
                .is_empty()
        };
        self.readings.iter().any(prints)
    }

    /// True if all passages are in this language.
    pub(crate) fn are_in(&self, language: Language) -> bool {
        self.readings
            .iter()
            .all(|reading| reading.language == language)
    }

    /// True if a passage has these words, as whole words; white space and the form of marks do not matter.
    pub(crate) fn contain(&self, words: &str) -> bool {
        let words = fold(words);
        let mut passages = self.readings.iter();
        passages.any(|reading| has_words(&fold(reading.text.unprinted()), &words))
    }

    /// True if a passage states what a statement says; a missing year may be in another passage.
    pub(crate) fn bear_out(&self, said: &DateMention) -> bool {
        self.mentions()
            .any(|mention| mention.bears_out(said, &self.years))
    }

    /// True if a passage states this date; a missing year may be in another passage.
    pub(crate) fn support(&self, typed: DateSpan) -> bool {
        self.mentions()
            .any(|mention| mention.supports(typed, &self.years))
    }

    /// Returns the dates of all passages.
    pub(crate) fn mentions(&self) -> impl Iterator<Item = &DateMention> {
        self.readings
            .iter()
            .flat_map(|reading| &reading.dates)
            .map(|found| &found.value)
    }
}

/// True if a text has these words as whole words; both are folded.
pub(crate) fn has_words(text: &str, words: &str) -> bool {
    let mut places = text.match_indices(words.trim());
    places.any(|(at, found)| is_whole_word(text, &(at..at + found.len())))
}
