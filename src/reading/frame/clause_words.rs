//! Words of the languages for which the comparisons ask: one list a row in the tables beside this file, with its words in every
//! language.
//!
//! The build script turns each table into a module of this name, and each of its rows into a static of the name of the row, whose
//! doc line is the comment above it; so a name that is misspelt does not compile, and a row that nobody asks for is reported as dead
//! code. A row is its name and, behind a `|` each, its words in English, German, French, Spanish and Russian, parted by blanks:
//!
//! ```text
//! # Words of a day on which something must be done.
//! deadlines | deadline* | stichtag *frist | échéance date_limite | plazo* | срок*
//! ```
//!
//! `plazo*` is every word that begins so, `*frist` every word that ends so, `*frist*` every word that holds it, and `_` is the blank
//! inside a phrase. What stands before the five columns counts in each: signs and figures.

#[cfg(test)]
mod tables;

use crate::language::Language;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

include!(concat!(env!("OUT_DIR"), "/clause_words.rs"));

/// The number of columns of a table: one for all languages, and one for each.
const COLUMNS: usize = 6;

/// A list of words in every language.
#[derive(Debug)]
pub(super) struct ClauseWords {
    words: Columns<&'static str>,
    /// The beginnings of words.
    stems: Columns<&'static str>,
    /// The ends of words.
    endings: Columns<&'static str>,
    /// What words hold anywhere.
    parts: Columns<&'static str>,
    /// Several words that stand one behind the other.
    phrases: Columns<&'static [&'static str]>,
}

/// The entries of all columns, one behind the other, with the places where those of each column end.
#[derive(Debug)]
struct Columns<T: 'static> {
    all: &'static [T],
    ends: [usize; COLUMNS],
}

impl ClauseWords {
    /// True if a word is one of the list in any language.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.all.contains(&word)
            || self.stems.all.iter().any(|it| word.starts_with(it))
            || self.endings.all.iter().any(|it| word.ends_with(it))
            || self.parts.all.iter().any(|it| word.contains(it))
    }

    /// True if a word is one of the list in a language.
    pub(super) fn has_in(&self, language: Language, word: &str) -> bool {
        self.words.any_of(language, |it| *it == word)
            || self.stems.any_of(language, |it| word.starts_with(it))
            || self.endings.any_of(language, |it| word.ends_with(it))
            || self.parts.any_of(language, |it| word.contains(it))
    }

    /// Returns the number of words of the phrase that stands at a place, or one for a word of the list, in the language of the text.
    pub(super) fn length_at(&self, frame: &Frame<'_>, at: usize) -> Option<usize> {
        let stands = |phrase: &&&[&str]| {
            let mut words = phrase.iter().enumerate();
            words.all(|(nth, word)| text(frame, at + nth) == *word)
        };
        let phrase = self.phrases.of(frame.language).find(stands);
        let is_word = || self.has_in(frame.language, text(frame, at));
        phrase
            .map(|phrase| phrase.len())
            .or_else(|| is_word().then_some(1))
    }

    /// Returns the words of the list in all languages.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.all.iter().copied()
    }

    /// Returns what is left of a word behind each beginning that the list has in a language.
    pub(super) fn rests<'w>(
        &self,
        language: Language,
        word: &'w str,
    ) -> impl Iterator<Item = &'w str> {
        let stems = self.stems.of(language);
        stems.filter_map(|stem| word.strip_prefix(stem))
    }

    /// Returns what is left of a word before each end that the list has in a language.
    pub(super) fn fronts<'w>(
        &self,
        language: Language,
        word: &'w str,
    ) -> impl Iterator<Item = &'w str> {
        let endings = self.endings.of(language);
        endings.filter_map(|ending| word.strip_suffix(ending))
    }
}

impl<T> Columns<T> {
    /// Returns what counts in a language: in all of them, or in it alone.
    fn of(&self, language: Language) -> impl Iterator<Item = &'static T> + use<T> {
        let column = match language {
            Language::English => 1,
            Language::German => 2,
            Language::French => 3,
            Language::Spanish => 4,
            Language::Russian => 5,
            Language::Other(_) => 0,
        };
        let (common, end) = (self.ends[0], self.ends[column]);
        let start = self.ends[usize::max(column, 1) - 1];
        self.all[..common].iter().chain(&self.all[start..end])
    }

    /// True if this is so for an entry that counts in a language; most lists have entries of one form alone.
    fn any_of(&self, language: Language, is_so: impl Fn(&T) -> bool) -> bool {
        !self.all.is_empty() && self.of(language).any(is_so)
    }
}
