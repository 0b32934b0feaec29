//! Lists of single words with which every word of a text is compared: sets, and abbreviations.

use std::collections::BTreeSet;

use serde::Deserialize;

/// A set of words, in their own spelling.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct WordSet(BTreeSet<String>);

impl WordSet {
    /// True if the list has no word.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True if the list has exactly this word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// Abbreviations, without the dot at their end: Dr, z. B, -str.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(crate) struct Abbreviations {
    listed: BTreeSet<String>,
    /// The abbreviations without spaces.
    spaceless: BTreeSet<String>,
    /// Abbreviations that only end a word, without their hyphen.
    endings: Vec<String>,
}

impl From<Vec<String>> for Abbreviations {
    fn from(list: Vec<String>) -> Self {
        let endings = list.iter().filter_map(|entry| entry.strip_prefix('-'));
        let whole = list.iter().filter(|entry| !entry.starts_with('-'));
        Self {
            endings: endings.map(str::to_owned).collect(),
            spaceless: whole.map(|entry| entry.replace(' ', "")).collect(),
            listed: list.into_iter().collect(),
        }
    }
}

impl Abbreviations {
    /// True if the list has exactly this word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.listed.contains(word)
    }

    /// True if the list has these words with their dots and without spaces: z.B.
    pub(crate) fn has_spaceless(&self, words: &str) -> bool {
        self.spaceless.contains(words)
    }

    /// True if the words are an abbreviation, also with a capital, or if the last word ends like one.
    pub(crate) fn fits(&self, words: &str, last_word: &str) -> bool {
        self.has_spaceless(words)
            || self.has_with_small_letter(words)
            || self.endings.iter().any(|ending| {
                last_word
                    .strip_suffix(ending.as_str())
                    .is_some_and(|stem| stem.ends_with(char::is_alphabetic))
            })
    }

    fn has_with_small_letter(&self, words: &str) -> bool {
        let mut letters = words.chars();
        let Some(first) = letters.next().filter(|first| first.is_uppercase()) else {
            return false;
        };
        let small: String = first.to_lowercase().chain(letters).collect();
        self.has_spaceless(&small)
    }
}
