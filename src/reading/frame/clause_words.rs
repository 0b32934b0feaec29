//! Words of the languages for which the comparisons ask: one list a row in the tables beside this file, with its words in every
//! language.
//!
//! The build script turns each table into a module of this name, and each of its rows into a static of the name of the row, whose
//! doc line is the comment above it; so a name that is misspelt does not compile, and a row that nobody asks for is reported as dead
//! code. A row is its name and, behind a `|` each, its words in English, German, French, Spanish and Russian, parted by blanks:
//!
//! ```text
//! # Words of a day on which something must be done.
//! deadlines | deadline* | stichtag *frist | échéance délai | plazo* | срок*
//! ```
//!
//! `plazo*` is every word that begins so, `*frist` every word that ends so, and `*frist*` every word that holds it. What stands before
//! the five columns counts in each: signs and figures.

#[cfg(test)]
mod tables;

use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/clause_words.rs"));

/// The number of columns of a table: one for all languages, and one for each.
const COLUMNS: usize = 6;

/// A list of words in every language.
#[derive(Debug)]
pub(super) struct ClauseWords {
    words: Columns,
    /// The beginnings of words.
    stems: Columns,
    /// The ends of words.
    endings: Columns,
    /// What words hold anywhere.
    parts: Columns,
}

/// The words of all columns, one behind the other, with the places where those of each column end.
#[derive(Debug)]
struct Columns {
    all: &'static [&'static str],
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
        let is_own = |columns: &Columns, is: fn(&str, &str) -> bool| {
            let mut words = columns.common().iter().chain(columns.own(language));
            words.any(|it| is(word, it))
        };
        is_own(&self.words, |word, it| word == it)
            || is_own(&self.stems, |word, it| word.starts_with(it))
            || is_own(&self.endings, |word, it| word.ends_with(it))
            || is_own(&self.parts, |word, it| word.contains(it))
    }

    /// Returns what is left of a word behind each beginning of the list, in any language.
    pub(super) fn rests<'w>(&self, word: &'w str) -> impl Iterator<Item = &'w str> {
        let stems = self.stems.all.iter();
        stems.filter_map(|stem| word.strip_prefix(stem))
    }
}

impl Columns {
    /// Returns what counts in every language.
    fn common(&self) -> &'static [&'static str] {
        &self.all[..self.ends[0]]
    }

    /// Returns what counts in a language alone.
    fn own(&self, language: Language) -> &'static [&'static str] {
        let column = match language {
            Language::English => 1,
            Language::German => 2,
            Language::French => 3,
            Language::Spanish => 4,
            Language::Russian => 5,
            Language::Other(_) => return &[],
        };
        &self.all[self.ends[column - 1]..self.ends[column]]
    }
}
