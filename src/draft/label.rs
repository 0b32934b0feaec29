//! Digits that name something instead of counting: versions, numbers of cases, telephone numbers.

use std::ops::Range;
use std::ops::RangeInclusive;

use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::reading::frame::begins_with_unit;

/// The fewest digits of the number of a telephone.
const MIN_PHONE_DIGITS: usize = 9;
/// The ages that are told of a person by a number alone.
const AGES: RangeInclusive<u8> = 14..=110;
/// The most digits of the version of a program that has no decimals.
const MAX_VERSION_DIGITS: usize = 2;
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
        let is_version =
            follows_name && self.is_version(words, after) && !self.follows_first_word(before);
        let is_chapter = sentence.is_line
            && is_decimal
            && before.is_empty()
            && after.trim_start().starts_with(char::is_uppercase);
        let is_numbered = || {
            (language.is_numbered(before, after) || language.is_hour_of_span(after))
                && !words.contains(char::is_whitespace)
        };
        // “Hauptstraße 12.”, and the number of a telephone.
        let is_address = follows_name && ends_there(after) && words.len() <= 3;
        let is_call = words.contains(' ')
            && words.bytes().filter(u8::is_ascii_digit).count() >= MIN_PHONE_DIGITS
            && ends_there(after);
        is_version
            || is_chapter
            || is_address
            || is_call
            || is_of_docket(before, after)
            || is_of_call(before)
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

    /// True if digits behind a name are the version of a program, because they count and measure nothing: “Ostrelle 4.2 is out”.
    fn is_version(&self, words: &str, after: &str) -> bool {
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
        is_short && !first.is_empty() && language.is_verb_of_counted(&first.to_lowercase())
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
fn is_of_docket(before: &str, after: &str) -> bool {
    let digits_at_end = |text: &str| text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let is_tied = before
        .strip_suffix('/')
        .is_some_and(|it| digits_at_end(it) > 0)
        || before
            .strip_suffix('-')
            .is_some_and(|it| digits_at_end(it) >= MIN_CASE_DIGITS);
    if is_tied {
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

/// True if digits behind this text are a part of a telephone number, which begins with a plus: +44 20 7946 0018.
fn is_of_call(before: &str) -> bool {
    let is_part = |it: &char| it.is_ascii_digit() || matches!(it, ' ' | '(' | ')' | '-' | '/');
    let own = before.chars().rev().take_while(is_part).count();
    let rest = &before[..before.len() - own];
    own <= MAX_CALL_BYTES
        && rest
            .strip_suffix('+')
            .is_some_and(|it| !it.ends_with(char::is_alphanumeric))
        && before.ends_with(['+', ' ', '(', ')', '-', '/'])
}
