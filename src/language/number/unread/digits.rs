//! Digits and numeral characters that are no quantity: glued to letters, grouped wrongly, or of another kind.

use unicode_normalization::UnicodeNormalization;

use crate::language::Figure;
use crate::language::Found;
use crate::language::lexicon::Lexicon;
use crate::language::number::unread::Read;
use crate::language::range_of;

/// The maximum number of characters after digits that are searched for the word that makes them an hour.
const MAX_CLOCK_CHARACTERS: usize = 16;

/// Returns the numerals of a text that have not been read yet, each with all characters up to the next space.
pub(super) fn chunks(lexicon: &Lexicon, text: &str, read: &Read) -> Vec<Found<Figure>> {
    let mut found: Vec<Found<Figure>> = Vec::new();
    let mut before: Option<Chunk<'_>> = None;
    for chunk in Chunk::all(text) {
        let done = found.last().map_or(0, |last| last.range.end);
        if chunk.start < done || !chunk.has_numeral() {
            before = None;
            continue;
        }
        // A group of digits behind a blank belongs to the number before it.
        let grown = before.filter(|before| {
            chunk.start > 0 && before.is_followed_by(&chunk, text) && !read.has_both(before, &chunk)
        });
        if let Some(before) = grown {
            if found
                .last()
                .is_some_and(|last| last.range.start >= before.start)
            {
                found.pop();
            }
            let range = before.start..chunk.end();
            found.push(Found {
                range,
                value: Figure::Written,
            });
        } else if !chunk.is_read(read) {
            found.push(chunk.figure(lexicon, text));
        }
        before = Some(chunk);
    }
    found
}

/// Returns each run of characters with a numeral in it, and its parts between hyphens and the like.
pub(in crate::language) fn numerals(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut before: Option<Chunk<'_>> = None;
    for chunk in Chunk::all(text) {
        if !chunk.has_numeral() {
            before = None;
            continue;
        }
        if let Some(before) = before.filter(|before| before.is_followed_by(&chunk, text)) {
            found.push(&text[before.start..chunk.end()]);
        }
        found.push(chunk.text);
        let parts = chunk
            .text
            .split(['-', '\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '/']);
        found.extend(parts.filter(|part| part.len() < chunk.text.len()));
        before = Some(chunk);
    }
    found
}

impl Read {
    /// True if one range holds the end of a chunk and the beginning of the next one.
    fn has_both(&self, before: &Chunk<'_>, next: &Chunk<'_>) -> bool {
        self.at(before.end() - 1)
            .is_some_and(|range| range.contains(&next.start))
    }
}

/// A chunk: characters without a space between them, without the marks around them.
#[derive(Debug, Clone, Copy)]
struct Chunk<'t> {
    start: usize,
    text: &'t str,
}

impl<'t> Chunk<'t> {
    fn all(text: &'t str) -> impl Iterator<Item = Self> {
        text.split_whitespace().filter_map(move |part| {
            let bare = part.trim_matches(|letter: char| !is_part(letter));
            let start = range_of(bare, text)?.start;
            Some(Self { start, text: bare })
        })
    }

    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn has_numeral(&self) -> bool {
        self.text.contains(is_numeral)
    }

    /// True if every numeral of the chunk is in a range that has been read already.
    fn is_read(&self, read: &Read) -> bool {
        let mut numerals = self
            .text
            .char_indices()
            .filter(|(_, letter)| is_numeral(*letter));
        numerals.all(|(at, _)| read.at(self.start + at).is_some())
    }

    /// True if the next chunk is a group of three digits that continues the digits of this one.
    fn is_followed_by(&self, next: &Self, text: &str) -> bool {
        let digit = |letter: char| letter.is_ascii_digit();
        let group = next.text.trim_start_matches(digit);
        let is_group = next.text.len() - group.len() == 3 && !group.starts_with(is_part);
        let last = self
            .text
            .rsplit(|letter| !digit(letter))
            .next()
            .unwrap_or("");
        let touches = text.get(self.end()..next.start);
        is_group
            && (1..=3).contains(&last.len())
            && touches
                .is_some_and(|gap| gap.chars().all(char::is_whitespace) && !gap.contains('\t'))
            && self
                .text
                .chars()
                .all(|letter| digit(letter) || matches!(letter, '.' | ',' | '\'' | '’'))
            && self.text.contains(|letter| !digit(letter))
    }

    /// Returns the figure of the chunk, compared by its spelling where its value is unknown.
    fn figure(&self, lexicon: &Lexicon, text: &str) -> Found<Figure> {
        if let Some((value, length)) = clock(lexicon, &text[self.start..]) {
            return Found {
                range: self.start..self.start + length,
                value,
            };
        }
        let value = divided(self.text).or_else(|| ended(lexicon, self.text));
        Found {
            range: self.start..self.end(),
            value: value.unwrap_or(Figure::Written),
        }
    }
}

/// True if a character writes a number, in any script (Unicode Nd, Nl, No).
fn is_numeral(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_digit()
    } else {
        letter.is_numeric()
    }
}

/// True if a character belongs to a word or a number, and is not a mark around them.
fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || is_numeral(letter)
}

/// Returns the time of day at the beginning of a text, and the number of its bytes.
fn clock(lexicon: &Lexicon, text: &str) -> Option<(Figure, usize)> {
    let (hour, mut at) = digits(text, 2)?;
    let mut minute = None;
    let mark = text[at..].chars().next();
    if mark.is_some_and(|mark| matches!(mark, ':' | '.' | 'h')) {
        let behind = digits(&text[at + 1..], 2).filter(|(_, length)| *length == 2);
        if let Some((value, length)) = behind {
            minute = Some(value);
            at += 1 + length;
        } else if mark != Some('h') {
            return None;
        }
    }
    let (word, after) = clock_word(lexicon, text, at);
    let tied = mark.is_some_and(|mark| matches!(mark, ':' | 'h')) && minute.is_some();
    let word = word.filter(|_| after > at);
    if word.is_none() && !tied {
        return None;
    }
    at = after;
    // “19 h 30”
    if minute.is_none() && word.is_some() {
        let behind = text[at..].strip_prefix([' ', '\u{a0}', '\u{202f}']);
        let space = behind.map_or(0, |behind| text.len() - at - behind.len());
        let rest = digits(&text[at + space..], 2).filter(|(_, length)| space > 0 && *length == 2);
        if let Some((value, length)) = rest.filter(|(value, _)| *value < 60) {
            minute = Some(value);
            at += space + length;
        }
    }
    let minute = minute.unwrap_or(0);
    let hour = match word.map(str::to_lowercase).as_deref() {
        Some(word) if word.starts_with('p') && hour < 12 => hour + 12,
        Some(word) if word.starts_with('a') && hour == 12 => 0,
        _ => hour,
    };
    (hour <= 24 && minute < 60).then_some((Figure::Clock(60 * hour + minute), at))
}

/// Returns the word after a byte that makes an hour of the number before it, and the byte after the word.
fn clock_word<'l>(lexicon: &'l Lexicon, text: &str, at: usize) -> (Option<&'l str>, usize) {
    let behind = &text[at..];
    let near = behind.char_indices().nth(MAX_CLOCK_CHARACTERS);
    let near = &behind[..near.map_or(behind.len(), |(end, _)| end)];
    let bare = near.trim_start();
    let words = lexicon.words.numbers.clock.iter();
    let found = words.filter(|word| {
        let rest = bare.strip_prefix(word.as_str());
        rest.is_some_and(|rest| !rest.starts_with(is_part))
    });
    let Some(word) = found.max_by_key(|word| word.len()) else {
        return (None, at);
    };
    (Some(word), at + near.len() - bare.len() + word.len())
}

/// Returns the digits at the beginning of a text as a number, and their count; `None` where there are more than `most`.
fn digits(text: &str, most: usize) -> Option<(u16, usize)> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let length = text.len() - rest.len();
    let value = text[..length].parse().ok()?;
    (length <= most).then_some((value, length))
}

/// Returns a part of a whole: 3/4, or one character such as ¾.
fn divided(text: &str) -> Option<Figure> {
    let plain: String = text.nfkc().collect();
    let (numerator, denominator) = plain.split_once(['/', '\u{2044}'])?;
    let number = |part: &str| {
        let is_plain = part.bytes().all(|byte| byte.is_ascii_digit()) && !part.starts_with('0');
        let short = part.len() <= 3;
        (is_plain && short).then(|| part.parse().ok()).flatten()
    };
    Figure::share(number(numerator)?, number(denominator)?)
}

/// Returns digits with one of the endings of the language: 21st, 1990er, 21.ª.
fn ended(lexicon: &Lexicon, text: &str) -> Option<Figure> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let value = text[..text.len() - rest.len()].parse().ok();
    let value = value.filter(|_| !text.starts_with('0'))?;
    let ending = rest.trim_start_matches(['.', '\'', '’']);
    let mut endings = lexicon.words.figures.endings.iter();
    let word = ending.split('-').next().unwrap_or("");
    let listed = !word.is_empty() && endings.any(|known| known == word);
    (listed || (rest.is_empty() && lexicon.words.ordinal_dot)).then_some(Figure::Ending(value))
}
