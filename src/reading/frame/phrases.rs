//! Phrases looked up in a list of words: exact words, stems with any ending, and gaps of a few words.

use std::collections::BTreeMap;

/// The most words that a gap in a phrase may hold.
const MAX_GAP_WORDS: usize = 4;

/// The number of letters by which phrases are found.
const LETTERS: usize = 4;

/// A list of phrases, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    entries: Vec<(Vec<Piece>, T)>,
    /// The phrases by the first letters of their first word.
    by_letters: BTreeMap<[char; LETTERS], Vec<usize>>,
    /// The phrases whose first word is no more than one letter or an ending.
    others: Vec<usize>,
}

/// A part of a phrase.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Word(String),
    Stem(String),
    Ending(String),
    Gap,
}

/// A phrase that was found: its first word, the word behind its last, and the words in it that are its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit<T> {
    pub(super) words: Vec<usize>,
    pub(super) value: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            by_letters: BTreeMap::new(),
            others: Vec::new(),
        }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds a phrase, written with a star for any ending and … for a gap.
    pub(super) fn add(&mut self, phrase: &str, value: T) {
        let phrase = if phrase.contains('\'') {
            phrase.replace("n't", "n’t").into()
        } else {
            std::borrow::Cow::Borrowed(phrase)
        };
        let pieces: Vec<Piece> = phrase
            .split([' ', '_', '-', '\''])
            .flat_map(pieces)
            .collect();
        let index = self.entries.len();
        match pieces.first() {
            Some(Piece::Word(word) | Piece::Stem(word)) => match letters(word) {
                Some(letters) => self.by_letters.entry(letters).or_default().push(index),
                None => self.others.push(index),
            },
            Some(Piece::Ending(_)) => self.others.push(index),
            Some(Piece::Gap) | None => return,
        }
        self.entries.push((pieces, value));
    }

    /// Every phrase that begins at this word.
    pub(super) fn at(&self, words: &[&str], start: usize) -> Vec<Hit<T>> {
        let Some(word) = words.get(start) else {
            return Vec::new();
        };
        let known = letters(word).into_iter().flat_map(|letters| {
            // A stem may be shorter than the word.
            let shorter = (MIN_LETTERS..LETTERS).rev().filter_map(move |length| {
                let mut short = letters;
                short[length..].fill(NO_LETTER);
                (letters[length] != NO_LETTER).then_some(short)
            });
            let keys = std::iter::once(letters).chain(shorter);
            keys.filter_map(|key| self.by_letters.get(&key)).flatten()
        });
        let mut known: Vec<usize> = known.copied().collect();
        known.sort_unstable();
        let candidates = known.iter().chain(&self.others);
        let found = candidates.filter_map(|index| {
            let (pieces, value) = &self.entries[*index];
            let mut own = Vec::new();
            matches(pieces, words, start, &mut own).then_some(Hit {
                words: own,
                value: *value,
            })
        });
        found.collect()
    }
}

fn pieces(word: &str) -> Vec<Piece> {
    if let Some(rest) = word.strip_prefix('…') {
        let mut all = vec![Piece::Gap];
        if !rest.is_empty() {
            all.extend(pieces(rest));
        }
        return all;
    }
    let piece = if let Some(ending) = word.strip_prefix('*') {
        Piece::Ending(ending.to_owned())
    } else if let Some(stem) = word.strip_suffix('*') {
        Piece::Stem(stem.to_owned())
    } else if word.is_empty() {
        return Vec::new();
    } else {
        Piece::Word(word.to_owned())
    };
    vec![piece]
}

/// The minimum number of letters by which phrases are found.
const MIN_LETTERS: usize = 2;

/// Stands for the letters that a short word does not have.
const NO_LETTER: char = '\0';

/// Returns the first letters of a word; nothing where it has only one.
fn letters(word: &str) -> Option<[char; LETTERS]> {
    let mut found = [NO_LETTER; LETTERS];
    for (place, letter) in found.iter_mut().zip(word.chars()) {
        *place = letter;
    }
    (found[MIN_LETTERS - 1] != NO_LETTER).then_some(found)
}

fn matches(pieces: &[Piece], words: &[&str], at: usize, own: &mut Vec<usize>) -> bool {
    let Some((piece, rest)) = pieces.split_first() else {
        return true;
    };
    if *piece == Piece::Gap {
        return (at..=at + MAX_GAP_WORDS).any(|next| {
            let before = own.len();
            let found = matches(rest, words, next, own);
            if !found {
                own.truncate(before);
            }
            found
        });
    }
    let Some(word) = words.get(at) else {
        return false;
    };
    let fits = match piece {
        Piece::Word(own) => word == own,
        Piece::Stem(stem) => word.starts_with(stem.as_str()),
        Piece::Ending(ending) => word.len() > ending.len() + 2 && word.ends_with(ending.as_str()),
        Piece::Gap => false,
    };
    if !fits {
        return false;
    }
    own.push(at);
    matches(rest, words, at + 1, own)
}
