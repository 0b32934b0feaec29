//! Digits that write a number, and digits that only look like a number.
//!
//! Not numbers are references in square brackets, list numerals, ordinals (30.),
//! times and scores (20:15, 3:1, 24/7), versions (1.2.3), and digits that are
//! glued to letters (H264, 5G) or follow a letter and a hyphen (Chor-19).

use std::collections::BTreeSet;

use crate::language::Number;
use crate::language::lexicon::Lexicon;
use crate::language::number::beside::is_currency;
use crate::language::number::telephone::telephone_end;
use crate::language::token::Kind;
use crate::language::token::Token;
use crate::language::token::Tokens;
use crate::language::token::holds;

/// The maximum number of groups of digits in a number; more are a table or noise.
const MAX_GROUPS: usize = 12;

/// The minimum number of letters of a word for several things; shorter ones are “was” and “has”.
const MIN_PLURAL_LETTERS: usize = 4;

/// Reads numbers in digits.
#[derive(Debug)]
pub(crate) struct DigitReader<'t> {
    lexicon: &'t Lexicon,
    tokens: &'t Tokens<'t>,
    /// The bytes at which sentences end.
    sentence_ends: BTreeSet<usize>,
}

impl<'t> DigitReader<'t> {
    pub(crate) fn new(
        lexicon: &'t Lexicon,
        tokens: &'t Tokens<'t>,
        sentence_ends: BTreeSet<usize>,
    ) -> Self {
        Self {
            lexicon,
            tokens,
            sentence_ends,
        }
    }

    /// Returns the number at an index and the index after it, or only the index after digits that merely look like a number.
    pub(crate) fn number(&self, at: usize) -> (Option<Number>, usize) {
        if let Some(next) = self.after_international_number(at) {
            return (None, next);
        }
        let (number, mut next) = self.grouped(at);
        let rest = self.after_glue(next);
        let number = number.filter(|_| {
            !self.is_glued_before(at)
                && !self.is_reference(at, next)
                && !self.is_numeral(at, next)
                && !self.is_suffixed(next)
        });
        let Some(mut number) = number else {
            return (None, self.after_telephone_number(at, rest));
        };
        if rest > next {
            let word = self
                .tokens
                .word(next)
                .filter(|_| rest == next + 1)
                .unwrap_or("");
            let numbers = &self.lexicon.words.numbers;
            let money = self
                .tokens
                .before(at)
                .is_some_and(|token| is_currency(token.text));
            let attached = numbers.attached_magnitudes.get(word);
            // “2.5m users”, but “5m tall”
            let counts = || self.counts_at(rest);
            let exponent = attached.or_else(|| {
                let magnitude = numbers.money_magnitudes.get(word);
                magnitude.filter(|_| money || counts())
            });
            let Some(scaled) = exponent.and_then(|exponent| number.times_power_of_ten(*exponent))
            else {
                return (None, rest);
            };
            (number, next) = (scaled, rest);
        }
        if let Some(next) = self.after_clock(next) {
            return (None, next);
        }
        // “1.9.x” is a version.
        if next == at + 3 && self.tokens.is(next, ".") && self.tokens.is(next + 1, "x") {
            return (None, next + 2);
        }
        (Some(number), next)
    }

    /// True if the word behind a space at an index is by its form one for several things.
    fn counts_at(&self, at: usize) -> bool {
        let numbers = &self.lexicon.words.numbers;
        let word = self.tokens.word(at + 1);
        word.filter(|_| self.tokens.is_kind(at, Kind::Space))
            .is_some_and(|word| {
                let mut endings = numbers.plural_endings.iter();
                let is_plural = word.chars().count() >= MIN_PLURAL_LETTERS
                    && endings.any(|ending| word.ends_with(ending.as_str()));
                holds(&numbers.count_nouns, word)
                    || is_plural
                        && !holds(&numbers.not_counted, word)
                        && !holds(&numbers.units, word)
            })
    }

    /// Returns digits with their groups and decimals.
    fn grouped(&self, at: usize) -> (Option<Number>, usize) {
        let digits = |place| self.tokens.digits(place).unwrap_or("");
        let first = digits(at);
        let mut groups = vec![first];
        let mut marks = Vec::new();
        let mut next = at + 1;
        while groups.len() < MAX_GROUPS && self.tokens.is_kind(next + 1, Kind::Digits) {
            let Some(mark) = self.tokens.get(next).and_then(single_character) else {
                break;
            };
            let space = mark.is_whitespace()
                && first.len() <= 3
                && digits(next + 1).len() == 3
                && marks.iter().all(|mark: &char| mark.is_whitespace());
            if !(space && is_digit_space(mark) || matches!(mark, '.' | ',' | '\'' | '’')) {
                break;
            }
            marks.push(mark);
            groups.push(digits(next + 1));
            next += 2;
        }
        (self.value(&groups, &marks), next)
    }

    /// Returns the value of groups of digits with the marks between them.
    fn value(&self, groups: &[&str], marks: &[char]) -> Option<Number> {
        let (first, last) = (groups.first()?, groups.last()?);
        let leading_zero = first.len() > 1 && first.starts_with('0');
        let in_thousands = |groups: &[&str], marks: &[char]| {
            let mark_groups = |mark: &char| {
                Some(*mark) == self.lexicon.group
                    || self.lexicon.words.numbers.group_marks.contains(mark)
                    || is_digit_space(*mark)
                    || matches!(mark, '\'' | '’')
            };
            let lengths = groups.iter().skip(1).all(|group| group.len() == 3);
            let same = marks.windows(2).all(|pair| pair.first() == pair.last());
            lengths
                && same
                && marks.iter().all(mark_groups)
                && (marks.is_empty() || (first.len() <= 3 && !first.starts_with('0')))
        };
        if leading_zero {
            return None;
        }
        if in_thousands(groups, marks) {
            return Number::from_digits(&groups.concat(), "");
        }
        let (mark, before) = marks.split_last()?;
        let whole = groups.get(..marks.len())?;
        // A lone mark in the wrong place is a slip, as 3.14 in a German text.
        let slip = before.is_empty() && matches!(mark, '.' | ',');
        let decimals = (Some(*mark) == self.lexicon.decimal && in_thousands(whole, before)) || slip;
        decimals
            .then(|| Number::from_digits(&whole.concat(), last))
            .flatten()
    }

    /// True if digits belong to the word, path or name before them.
    fn is_glued_before(&self, at: usize) -> bool {
        let glue = |text| matches!(text, "_" | ":" | "/" | "." | ",");
        let letters = |place| self.tokens.is_kind_before(place, Kind::Word);
        match self.tokens.before(at) {
            Some(token) if token.kind == Kind::Word => true,
            Some(token) if token.text == "-" => letters(at - 1),
            Some(token) if glue(token.text) => {
                letters(at - 1) || self.tokens.is_kind_before(at - 1, Kind::Digits)
            }
            _ => false,
        }
    }

    /// Returns the index after the tokens glued to digits: letters, or further digits of a time or score.
    fn after_glue(&self, mut next: usize) -> usize {
        loop {
            let mark = self
                .tokens
                .get(next)
                .is_some_and(|token| matches!(token.text, ":" | "/" | "." | "," | "_"));
            if self.tokens.is_kind(next, Kind::Word) || self.tokens.is_kind(next, Kind::Digits) {
                next += 1;
            } else if mark && self.tokens.is_kind(next + 1, Kind::Digits) {
                next += 2;
            } else {
                return next;
            }
        }
    }

    /// Returns the index after the groups of digits that follow one with a leading zero: 0170 1234567.
    fn after_telephone_number(&self, at: usize, mut next: usize) -> usize {
        let zero = self
            .tokens
            .digits(at)
            .is_some_and(|first| first.len() > 1 && first.starts_with('0'));
        let tied = |next| {
            let mark = self
                .tokens
                .get(next)
                .is_some_and(|token| matches!(token.text, " " | "-" | "/"));
            mark && self.tokens.is_kind(next + 1, Kind::Digits)
        };
        while zero && tied(next) {
            next += 2;
        }
        next
    }

    /// Returns the index after a telephone number whose country code is at an index: +49 2850 55 512.
    fn after_international_number(&self, at: usize) -> Option<usize> {
        let has_plus = self.tokens.before(at)?.text == "+";
        let start = self.tokens.get(at).filter(|_| has_plus)?.start;
        let end = telephone_end(self.tokens.text(), start)?;
        let mut next = at;
        while self.tokens.get(next).is_some_and(|it| it.end() <= end) {
            next += 1;
        }
        Some(next)
    }

    /// Returns the index after the word that makes a number an hour, and after the minutes: “14 Uhr”, “2 p.m.”, “14 h 30”.
    fn after_clock(&self, next: usize) -> Option<usize> {
        let at = self.tokens.skip_space(next);
        let text = |last: usize| {
            (at..last)
                .filter_map(|at| self.tokens.get(at))
                .map(|token| token.text)
        };
        let length = |word: &str| 1 + 2 * word.matches('.').count();
        let mut clock = self.lexicon.words.numbers.clock.iter();
        let word = clock.find(|word| text(at + length(word)).collect::<String>() == **word)?;
        let end = at + length(word);
        let minutes_at = self.tokens.skip_space(end);
        let minutes = self.tokens.digits(minutes_at);
        let minutes = minutes.filter(|minutes| minutes.len() == 2 && minutes_at > end);
        Some(if minutes.is_some() {
            minutes_at + 1
        } else {
            next
        })
    }

    /// True if an ending makes the number an ordinal: 3-й, 3.er.
    fn is_suffixed(&self, next: usize) -> bool {
        let tied = self.tokens.is(next, "-") || self.tokens.is(next, ".");
        let suffixes = &self.lexicon.words.dates.day_suffixes;
        tied && self
            .tokens
            .word(next + 1)
            .is_some_and(|word| holds(suffixes, word))
    }

    /// True if the number is in square brackets and points to a note.
    fn is_reference(&self, at: usize, next: usize) -> bool {
        self.tokens
            .before(at)
            .is_some_and(|token| token.text == "[")
            && self.tokens.is(next, "]")
    }

    /// True if the number is an ordinal before a full stop that ends no sentence, or opens a line and counts a list.
    fn is_numeral(&self, at: usize, next: usize) -> bool {
        let opens_line = match self.tokens.before(at) {
            None => true,
            // Inside a wrapped sentence a line may begin with its last word: “there were⏎30.”
            Some(token) if token.kind == Kind::Space => {
                let lines = token.text.matches('\n').count();
                lines > 1 || (lines == 1 && !self.tokens.is_kind_before(at - 1, Kind::Word))
            }
            Some(_) => false,
        };
        let closed = |marks: &[&str]| marks.iter().any(|mark| self.tokens.is(next, mark));
        if opens_line && closed(&[".", ")"]) && self.tokens.is_kind(next + 1, Kind::Space) {
            return true;
        }
        let short = next == at + 1
            && self
                .tokens
                .digits(at)
                .is_some_and(|digits| digits.len() <= 3);
        if !(self.lexicon.words.ordinal_dot && short && closed(&["."])) {
            return false;
        }
        let mut end = next;
        while self.tokens.is_kind(end, Kind::Mark) && end < next + 4 {
            if self
                .tokens
                .get(end)
                .is_some_and(|token| self.sentence_ends.contains(&token.end()))
            {
                return false;
            }
            end += 1;
        }
        true
    }
}

fn single_character(token: &Token) -> Option<char> {
    let mut characters = token.text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// True if a space groups digits (CLDR, and the plain space of a typewriter).
fn is_digit_space(mark: char) -> bool {
    matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}
