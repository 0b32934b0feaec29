//! The names of actors in a text.

use std::cmp::Reverse;
use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::sheet::ActorIndex;
use crate::sheet::Sheet;

/// All names of all actors of a sheet.
#[derive(Debug)]
pub(crate) struct Names<'a, T = ActorIndex> {
    all: Vec<Name<'a, T>>,
    /// For each of the first characters of Unicode, where the names that begin with it begin: this only saves time.
    starts: Vec<usize>,
    /// True for each byte with which a name begins: the others, nearly all of a text, are passed over.
    first_bytes: [bool; 256],
}

/// The number of characters whose names are found without a search: those of the Latin and Cyrillic alphabets.
const INDEXED_CHARS: u32 = 0x500;

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name<'a, T> {
    first: char,
    words: &'a str,
    /// The two characters after the first; `None` in place of a mark.
    next: [Option<char>; 2],
    actor: T,
}

impl<T> Name<'_, T> {
    /// True if the first three letters of a name may be those of a text: no ending changes them.
    ///
    /// This test only saves time.
    fn may_begin(&self, next: [Option<char>; 2]) -> bool {
        let mut pairs = self.next.iter().zip(next);
        pairs.all(|(own, letter)| own.is_none() || *own == letter)
    }
}

/// Returns the second and the third letter; `None` in place of a mark, because marks have several forms.
fn next_letters(words: &str) -> [Option<char>; 2] {
    let mut letters = words.chars().skip(1);
    [(); 2].map(|()| letters.next().filter(|it| it.is_alphanumeric()))
}

impl<'a> Names<'a> {
    pub(crate) fn of(sheet: &'a Sheet) -> Self {
        let names = |actor| {
            let names = sheet.names(actor);
            names.map(move |name| (name.unprinted(), actor))
        };
        Self::new(ActorIndex::all(sheet).flat_map(names))
    }
}

impl<'a, T: Copy + Ord> Names<'a, T> {
    /// Returns the names for a search, each with the actor to whom it belongs.
    pub(crate) fn new(names: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let names = names.into_iter().filter_map(|(words, actor)| {
            Some(Name {
                first: words.chars().next()?,
                words,
                next: next_letters(words),
                actor,
            })
        });
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        names.dedup();
        let before = |code: u32| names.partition_point(|name| u32::from(name.first) < code);
        let starts = (0..=INDEXED_CHARS).map(before).collect();
        let mut first_bytes = [false; 256];
        for first in names.iter().filter_map(|name| name.words.bytes().next()) {
            first_bytes[usize::from(first)] = true;
        }
        Self {
            all: names,
            starts,
            first_bytes,
        }
    }

    /// Returns the names that begin with a character.
    fn beginning(&self, letter: char) -> &[Name<'a, T>] {
        let place = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
        let known = self.starts.get(place).zip(self.starts.get(place + 1));
        let (first, next) = known.map_or_else(
            || {
                let first = self.all.partition_point(|name| name.first < letter);
                (first, self.all.partition_point(|name| name.first <= letter))
            },
            |(first, next)| (*first, *next),
        );
        self.all.get(first..next).unwrap_or_default()
    }

    /// Returns the places where actors are named; a name inside a longer name does not count (“Bund” in “Bunter Bund”).
    pub(crate) fn find(&self, language: Language, text: &str) -> Vec<Found<T>> {
        Self::keep_longest(self.find_nested(language, text))
    }

    /// Returns the places where actors are named, including names inside longer names, in the order of the text.
    pub(crate) fn find_nested(&self, language: Language, text: &str) -> Vec<Found<T>> {
        let mut found: Vec<Found<T>> = Vec::new();
        let bytes = text.bytes().enumerate();
        let starts = bytes.filter(|(_, byte)| self.first_bytes[usize::from(*byte)]);
        for (start, _) in starts {
            // The first byte of a character is no other byte of one.
            let Some(letter) = text[start..].chars().next() else {
                continue;
            };
            let names = self.beginning(letter);
            if names.is_empty() {
                continue;
            }
            // No name begins inside a word.
            let before = text[..start].chars().next_back();
            if letter.is_alphanumeric() && before.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let next = next_letters(&text[start..]);
            for name in names.iter().filter(|name| name.may_begin(next)) {
                let place = language.name_at(text, start, name.words);
                found.extend(place.map(|range| Found {
                    range,
                    value: name.actor,
                }));
            }
        }
        found
    }
}

impl<T> Names<'_, T> {
    /// Returns the names that are not inside longer ones, in the order of the text; of names with one range, all.
    pub(crate) fn keep_longest(mut found: Vec<Found<T>>) -> Vec<Found<T>> {
        found.sort_by_key(|name| (name.range.start, Reverse(name.range.end)));
        let mut longest: Range<usize> = 0..0;
        found.retain(|name| {
            // Names that begin earlier or end later come first, so only the farthest end counts.
            let inside = name.range.end <= longest.end && name.range != longest;
            if !inside {
                longest = name.range.clone();
            }
            !inside
        });
        found
    }
}
