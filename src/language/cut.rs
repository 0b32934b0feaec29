//! A text, cut into words and sentences once for all recognisers.

use std::ops::Range;

use super::Clause;
use super::DateMention;
use super::Found;
use super::Language;
use super::MoveStage;
use super::Quantity;
use super::Referent;
use super::Weekday;
use super::token::Tokens;

/// A text, cut into words and sentences.
///
/// What it finds is what [`Language::dates`], [`Language::quantities`] and
/// the others find, which cut the text anew each time.
#[derive(Debug)]
pub struct Cut<'t> {
    language: Language,
    text: &'t str,
    tokens: Tokens<'t>,
    sentences: Vec<Range<usize>>,
}

impl<'t> Cut<'t> {
    /// Cuts a text.
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

    /// The dates of the text.
    pub fn dates(&self) -> Vec<Found<DateMention>> {
        self.language.dates_of(&self.tokens)
    }

    /// The numbers of the text, of which these are the dates.
    pub fn quantities(&self, dates: &[Found<DateMention>]) -> Vec<Found<Quantity>> {
        let (tokens, sentences) = (&self.tokens, &self.sentences);
        self.language.quantities_of(tokens, dates, sentences)
    }

    /// The clauses of a text that is one sentence.
    pub fn clauses(&self) -> Vec<Found<Clause>> {
        self.language.clauses_of(&self.tokens, self.text)
    }

    /// The words that deny.
    pub fn negations(&self) -> Vec<Range<usize>> {
        self.language.negations_of(&self.tokens, self.text)
    }

    /// The words that deny, without half a negation that only limits: ne … que.
    pub fn denials(&self) -> Vec<Range<usize>> {
        self.language.denials_of(&self.tokens, self.text)
    }

    /// The names of the text, by their form.
    pub fn proper_names(&self) -> Vec<Range<usize>> {
        self.language.proper_names_of(&self.tokens, &self.sentences)
    }

    /// The words that tell of a move, and how far it has come.
    pub fn moves(&self) -> Vec<Found<MoveStage>> {
        self.language.moves_of(&self.tokens)
    }

    /// The expressions that stand for a name.
    pub fn expressions(&self) -> Vec<Found<Referent>> {
        self.language.expressions_of(&self.tokens)
    }

    /// The words for a day told from today, with its distance in days.
    pub fn relative_days(&self) -> Vec<Found<i8>> {
        self.language.relative_days_of(&self.tokens)
    }

    /// The weekdays that stand without a date, where these are the dates.
    pub fn lone_weekdays(&self, dates: &[Found<DateMention>]) -> Vec<Found<Weekday>> {
        self.language.lone_weekdays_of(&self.tokens, dates)
    }

    /// The words by which the text says what nobody in particular says: it is said, man sagt.
    pub fn hearsays(&self) -> Vec<Range<usize>> {
        self.language.hearsays_of(&self.tokens)
    }

    /// The words that take back or correct what was said.
    pub fn withdrawals(&self) -> Vec<Range<usize>> {
        self.language.withdrawals_of(&self.tokens)
    }
}
