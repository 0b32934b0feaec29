//! Digits that name something instead of counting: versions, numbers of cases, telephone numbers.

use std::ops::Range;
use std::ops::RangeInclusive;

use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::range_of;
use crate::reading::frame::begins_with_unit;

/// The fewest digits of the number of a telephone.
const MIN_PHONE_DIGITS: usize = 9;
/// The greatest number that may be the age of somebody.
pub(super) const MAX_AGE: u8 = 110;
/// The ages that are told of a person by a number alone.
const AGES: RangeInclusive<u8> = 14..=MAX_AGE;
/// The most digits of the version of a program that has no decimals.
const MAX_VERSION_DIGITS: usize = 2;
/// The most bytes between two versions of one program.
const MAX_BYTES_TO_VERSION: usize = 4_000;
/// The most bytes of a number with decimals that may be a version.
const MAX_DECIMAL_BYTES: usize = 5;
/// The most capitals between the numbers of a case: 12 C 345/19.
const MAX_CASE_LETTERS: usize = 3;
/// The fewest digits before a hyphen that make one number of a case of both: 2024-117.
const MIN_CASE_DIGITS: usize = 4;
/// The most bytes of a telephone number with its spaces.
const MAX_CALL_BYTES: usize = 24;

impl DocumentReader<'_> {
    /// True if digits only name something: a version, a chapter, a house, a file, a telephone.
    pub(super) fn only_names(&self, sentence: &Sentence, range: &Range<usize>) -> bool {
        let words = self.text(range);
        let before = self.text(&(sentence.range.start..range.start));
        let after = self.text(&(range.end..sentence.range.end));
        let language = self.source.document.language;
        let is_decimal = is_short_decimal(words);
        let follows_name = follows_name(before);
        // “Filament 6.0 est”, in a language with a decimal comma
        let is_point = || {
            language.has_decimal_comma()
                && is_decimal
                && words.contains('.')
                && language.counted_noun(after).is_none()
        };
        let is_version = (follows_name
            && self.is_version(before, words, after)
            && (!self.follows_first_word(before) || is_point()))
            || (is_decimal
                && words.contains('.')
                && ends_there(after)
                && language.opens_version(before));
        let is_chapter = sentence.is_line
            && is_decimal
            && before.is_empty()
            && after.trim_start().starts_with(char::is_uppercase);
        let is_numbered = || {
            (language.is_numbered(before, after) || language.is_hour_of_span(after))
                && !words.contains(char::is_whitespace)
        };
        // “Hauptstraße 12.”, and the number of a telephone.
        // “Eran 40, quizá 50.”
        let is_first_word = !language.capitalises_nouns() && self.follows_first_word(before);
        let is_address = follows_name && !is_first_word && ends_there(after) && words.len() <= 3;
        let is_call = words.contains(' ')
            && words.bytes().filter(u8::is_ascii_digit).count() >= MIN_PHONE_DIGITS
            && ends_there(after);
        is_version
            || is_chapter
            || is_address
            || is_call
            || is_of_docket(before, words, after)
            || is_of_call(before, words, after)
            || is_numbered()
    }

    /// True if a number between marks is the age of the person whose name is before it: “Ruth Calder, 64, has left”.
    pub(super) fn is_age_of_name(&self, sentence: &Sentence, range: &Range<usize>) -> bool {
        let before = self.text(&(sentence.range.start..range.start));
        let after = self.text(&(range.end..sentence.range.end));
        let is_age = || {
            let age = self.text(range).parse::<u8>();
            age.is_ok_and(|age| AGES.contains(&age))
        };
        let name = match before.strip_suffix(", ") {
            Some(name) if after.starts_with(',') => name,
            _ => match before.strip_suffix(" (") {
                Some(name) if after.starts_with(')') => name,
                _ => return false,
            },
        };
        let mut words = name.rsplit(' ').take(2);
        let is_part = |word: &str| {
            let lower = word.to_lowercase();
            let is_everyday = self.source.document.language.is_ordinary(&lower) == Some(true);
            word.starts_with(char::is_uppercase) && !is_everyday
        };
        is_age() && words.all(is_part) && name.contains(' ')
    }

    /// True if the only word before a number is an everyday word, whose capital says nothing: “Nearly 40”.
    fn follows_first_word(&self, before: &str) -> bool {
        let first = before.split_whitespace().next().unwrap_or_default();
        let language = self.source.document.language;
        before.trim_end().len() == first.len()
            && language.is_ordinary(&first.to_lowercase()) == Some(true)
    }

    /// True if digits behind a name are the version of a program, because they count and measure nothing: “Zwitscher 4.2 is out”.
    fn is_version(&self, before: &str, words: &str, after: &str) -> bool {
        let language = self.source.document.language;
        let is_unit = || {
            language.is_span_of_time(after)
                || begins_with_unit(language, after)
                || begins_with_unit(language, language.behind_of(after))
        };
        if is_short_decimal(words) {
            let is_point = !language.has_decimal_comma() || words.contains('.');
            return ends_there(after) || (is_point && !is_unit());
        }
        let first = after.split_whitespace().next().unwrap_or_default();
        let is_short = words.len() <= MAX_VERSION_DIGITS;
        is_short
            && !first.is_empty()
            && language.is_verb_of_counted(&first.to_lowercase())
            && (!self.follows_place(before) || self.has_other_version(before, words))
    }

    /// True if another short number follows the name before this one near by: “Zwitscher 9 ends, and with Zwitscher 8 …”.
    fn has_other_version(&self, before: &str, words: &str) -> bool {
        // The whole text would be read again for each number.
        let text = &self.source.document.text;
        let Some(before_in_text) = range_of(before, text) else {
            return false;
        };
        let first = before_in_text.start.saturating_sub(MAX_BYTES_TO_VERSION);
        let first = text.floor_char_boundary(first);
        let last = text.floor_char_boundary(before_in_text.end + MAX_BYTES_TO_VERSION);
        let text = &text[first..last];
        let name = before.split_whitespace().next_back().unwrap_or_default();
        text.match_indices(name).any(|(at, _)| {
            let rest = text[at + name.len()..].strip_prefix(' ');
            let rest = rest.unwrap_or_default();
            let end = rest.find(|it: char| !it.is_ascii_digit());
            let number = &rest[..end.unwrap_or(rest.len())];
            (1..=MAX_VERSION_DIGITS).contains(&number.len()) && number != words
        })
    }

    /// True if a text ends with a name behind a word that opens a place or time: “Of the members in Old Dunmoor”.
    fn follows_place(&self, before: &str) -> bool {
        let language = self.source.document.language;
        let mut words = before.split_whitespace().rev().skip(1);
        let mut is_in_name = true;
        while is_in_name && let Some(word) = words.next() {
            if language.opens_time_or_place(word) {
                return true;
            }
            is_in_name = word.starts_with(char::is_uppercase);
        }
        false
    }
}

/// True if a text begins with a mark or is empty.
fn ends_there(after: &str) -> bool {
    let rest = after.trim_start();
    rest.is_empty() || rest.starts_with(['(', ',', '.', ':', ')'])
}

/// True if a text ends with a name and a space; a closing quotation mark may be behind the name.
fn follows_name(before: &str) -> bool {
    let word = before.strip_suffix([' ', '\u{a0}']).unwrap_or_default();
    let word = word.rsplit(char::is_whitespace).next().unwrap_or_default();
    let name = word.trim_matches(['«', '»', '„', '“', '”', '"', '’', '‘']);
    name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic)
}

/// True if words are digits with one or two decimals.
fn is_short_decimal(words: &str) -> bool {
    let mut parts = words.split(['.', ',']);
    let (whole, decimals) = (parts.next(), parts.next());
    let are_digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    words.len() <= MAX_DECIMAL_BYTES
        && whole.is_some_and(are_digits)
        && decimals.is_some_and(|it| are_digits(it) && it.len() < 3)
        && parts.next().is_none()
}

/// True if a number between these words is a part of the number of a case: “12 C 345/19”, “2024-117”.
fn is_of_docket(before: &str, words: &str, after: &str) -> bool {
    let is_of_year = || {
        before
            .strip_suffix('-')
            .is_some_and(|it| is_less(words, it))
    };
    let is_behind_slash = before
        .strip_suffix('/')
        .is_some_and(|it| it.ends_with(|it: char| it.is_ascii_digit()));
    if is_behind_slash || is_of_year() {
        return true;
    }
    let mut next = after.split_whitespace();
    let (letters, number) = (
        next.next().unwrap_or_default(),
        next.next().unwrap_or_default(),
    );
    let are_capitals = letters.chars().all(char::is_uppercase);
    let is_case = || {
        let parts = number.split_once('/');
        parts.is_some_and(|(one, other)| {
            one.bytes().all(|it| it.is_ascii_digit())
                && other.starts_with(|it: char| it.is_ascii_digit())
        })
    };
    after.starts_with(' ')
        && (1..=MAX_CASE_LETTERS).contains(&letters.chars().count())
        && are_capitals
        && is_case()
}

/// True if digits are less than the long number with which the text before them ends: in “1000-1200” they would end a range.
fn is_less(words: &str, before: &str) -> bool {
    let length = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let first = before[before.len() - length..].parse::<u64>();
    let second = words.parse::<u64>();
    length >= MIN_CASE_DIGITS && first.is_ok_and(|first| second.is_ok_and(|second| second < first))
}

/// True if digits are a part of a telephone number, which begins with a plus: +44 20 7946 0018.
fn is_of_call(before: &str, words: &str, after: &str) -> bool {
    if !before.ends_with(['+', ' ', '(', ')', '-', '/']) {
        return false;
    }
    let is_part = |it: &u8| it.is_ascii_digit() || b" ()-/".contains(it);
    let own = before.bytes().rev().take(MAX_CALL_BYTES);
    let start = before.len() - own.take_while(is_part).count();
    let follows_plus = before[..start]
        .strip_suffix('+')
        .is_some_and(|it| !it.ends_with(char::is_alphanumeric));
    let behind = after.bytes().take(MAX_CALL_BYTES).take_while(is_part);
    let all = before[start..].bytes().chain(words.bytes()).chain(behind);
    follows_plus && all.filter(u8::is_ascii_digit).count() >= MIN_PHONE_DIGITS
}
