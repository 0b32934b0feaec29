//! A text, cut into words and sentences once for all recognisers.

use std::ops::Range;

use super::DateMention;
use super::Found;
use super::Language;
use super::Quantity;
use super::token::Tokens;

/// A text, cut into words and sentences.
///
/// What it finds is what [`Language::dates`], [`Language::quantities`] and
/// [`Language::proper_names`] find, which cut the text anew each time.
#[derive(Debug)]
pub struct Cut<'t> {
    language: Language,
    tokens: Tokens<'t>,
    sentences: Vec<Range<usize>>,
}

impl<'t> Cut<'t> {
    /// Cuts a text.
    pub fn of(language: Language, text: &'t str) -> Self {
        Self {
            language,
            tokens: Tokens::of(text),
            sentences: language.sentences(text),
        }
    }

    /// The dates of the text.
    pub fn dates(&self) -> Vec<Found<DateMention>> {
        self.language.dates_of(&self.tokens)
    }

    /// The numbers of the text, of which these are the dates.
    pub fn quantities(&self, dates: &[Found<DateMention>]) -> Vec<Found<Quantity>> {
        let (tokens, sentences) = (&self.tokens, &self.sentences);
        self.language.quantities_of(tokens, dates, sentences)
    }

    /// The names of the text, by their form.
    pub fn proper_names(&self) -> Vec<Range<usize>> {
        self.language.proper_names_of(&self.tokens, &self.sentences)
    }
}
