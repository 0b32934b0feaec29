//! A text, segmented into words and sentences once for all recognisers.

use std::ops::Range;

use crate::language::Clause;
use crate::language::DateMention;
use crate::language::Figure;
use crate::language::Found;
use crate::language::Language;
use crate::language::Opening;
use crate::language::Quantity;
use crate::language::number::may_tell_share;
use crate::language::number::numerals;
use crate::language::token::Tokens;

/// A text, segmented into words and sentences.
///
/// Its methods give the results of [`Language::dates`], [`Language::quantities`] and
/// the others, which segment the text anew each time.
#[derive(Debug)]
pub struct Segmented<'t> {
    /// The language of the text.
    pub(crate) language: Language,
    text: &'t str,
    /// The words and marks.
    pub(crate) tokens: Tokens<'t>,
    sentences: Vec<Range<usize>>,
}

impl<'t> Segmented<'t> {
    /// Segments a text.
    pub fn of(language: Language, text: &'t str) -> Self {
        Self {
            language,
            text,
            tokens: Tokens::of(text),
            sentences: language.sentences(text),
        }
    }

    /// Takes a text that is one sentence, without white space around it.
    pub fn of_sentence(language: Language, text: &'t str) -> Self {
        Self {
            language,
            text,
            tokens: Tokens::of(text),
            sentences: std::iter::once(0..text.len()).collect(),
        }
    }

    /// Returns the dates of the text.
    pub fn dates(&self) -> Vec<Found<DateMention>> {
        self.language.dates_of(&self.tokens)
    }

    /// Returns the numbers of the text, given its dates.
    pub fn quantities(&self, dates: &[Found<DateMention>]) -> Vec<Found<Quantity>> {
        let (tokens, sentences) = (&self.tokens, &self.sentences);
        self.language.quantities_of(tokens, dates, sentences)
    }

    /// Returns the clauses of a text that is one sentence.
    pub fn clauses(&self) -> Vec<Found<Clause>> {
        self.language.clauses_of(&self.tokens, self.text)
    }

    /// Returns the negations: words such as not, never and no.
    pub fn negations(&self) -> Vec<Range<usize>> {
        self.language.negations_of(&self.tokens, self.text)
    }

    /// Returns the negations, without half a negation that only limits: ne … que.
    pub fn denials(&self) -> Vec<Range<usize>> {
        self.language.denials_of(&self.tokens, self.text)
    }

    /// Returns the names of the text, by their form.
    pub fn proper_names(&self) -> Vec<Range<usize>> {
        self.language.proper_names_of(&self.tokens, &self.sentences)
    }

    /// Returns the first words of sentences that no list of ordinary words has.
    pub fn openings(&self) -> Vec<Found<Opening>> {
        self.language.openings_of(&self.tokens, &self.sentences)
    }

    /// Returns each run of characters with a digit or numeral in it, and its parts between hyphens and the like.
    pub fn numerals(&self) -> Vec<&'t str> {
        numerals(self.text)
    }

    /// Returns the text.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the part of the text in a range.
    pub fn words(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Returns the parts of a whole among the figures of the text outside the ranges that have been read already.
    pub fn shares(&self, read: &[Range<usize>]) -> Vec<Found<Figure>> {
        if !may_tell_share(self.language, &self.tokens, self.text) {
            return Vec::new();
        }
        let mut figures = self.figures(read);
        figures.retain(|it| matches!(it.value, Figure::Share(..)));
        figures
    }

    /// Returns the figures of the text outside the ranges that have been read already.
    pub fn figures(&self, read: &[Range<usize>]) -> Vec<Found<Figure>> {
        self.language.figures_of(&self.tokens, self.text, read)
    }
}
