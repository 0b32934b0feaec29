//! Words for numbers that count nothing exactly: several, hundreds of thousands, zero, two thirds, one in five.

use std::ops::Range;

use crate::language::Figure;
use crate::language::Found;
use crate::language::lexicon::Lexicon;
use crate::language::lexicon::figures::FigureWords;
use crate::language::number::unread::Read;
use crate::language::number::word::number_word;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;

/// The maximum number of words between “un” and “sur cinq”.
const MAX_WORDS_BETWEEN: usize = 3;

/// The maximum denominator of “one in …”: a larger number is a year, or no share.
const MAX_DENOMINATOR: u64 = 1000;

/// The fewest letters of a noun for several things: shorter words are “was” and “has”.
const MIN_NOUN_LETTERS: usize = 4;

/// A reader of the number words of a text that have not been read yet.
#[derive(Debug)]
pub(super) struct WordReader<'t> {
    lexicon: &'t Lexicon,
    words: &'t FigureWords,
    tokens: &'t Tokens<'t>,
    read: &'t Read,
}

impl<'t> WordReader<'t> {
    pub(super) fn new(lexicon: &'t Lexicon, tokens: &'t Tokens<'t>, read: &'t Read) -> Self {
        let words = &lexicon.words.figures;
        Self {
            lexicon,
            words,
            tokens,
            read,
        }
    }

    /// Returns the figures in words, in the order of the text.
    pub(super) fn figures(&self) -> Vec<Found<Figure>> {
        let mut found = Vec::new();
        if self.words.several.is_empty() {
            return found;
        }
        let mut at = 0;
        while at < self.tokens.len() {
            let figure = self.tokens.word(at).and_then(|word| self.figure(at, word));
            let Some((value, range)) = figure else {
                at += 1;
                continue;
            };
            at = range.end.max(at + 1);
            let range = self.tokens.range(range.start, range.end);
            found.push(Found { range, value });
        }
        found
    }

    /// Returns the figure at a word, and the range of its tokens.
    fn figure(&self, at: usize, word: &str) -> Option<(Figure, Range<usize>)> {
        let listed = self
            .tokens
            .get(at)
            .is_some_and(|token| self.words.looks.has(token.look));
        let counts = self.lexicon.words.numbers.may_begin(word);
        if !listed && !counts {
            return None;
        }
        let lower = word.to_lowercase();
        let is_read = self
            .tokens
            .get(at)
            .is_some_and(|it| self.read.at(it.start).is_some());
        let share = || self.part(at, &lower).or_else(|| self.one_of(at, &lower));
        let share = (listed && !is_read).then(share).flatten();
        share.or_else(|| self.plain(at, &lower, listed))
    }

    /// Returns a figure that is not made of a number and a part.
    fn plain(&self, at: usize, lower: &str, listed: bool) -> Option<(Figure, Range<usize>)> {
        let token = self.tokens.get(at)?;
        if self.read.at(token.start).is_some() {
            return None;
        }
        if listed && holds(&self.words.zero, lower) {
            return Some((Figure::Zero, at..at + 1));
        }
        if listed && holds(&self.words.halves, lower) && !self.is_tied(at) {
            return Some((Figure::Share(1, 2), at..at + 1));
        }
        let amount = listed.then(|| self.amount(at, lower)).flatten();
        amount.or_else(|| self.cardinal(at, lower))
    }

    /// Returns an amount: several, hundreds of thousands, several hundred thousand.
    fn amount(&self, at: usize, lower: &str) -> Option<(Figure, Range<usize>)> {
        let mut power = if holds(&self.words.several, lower) {
            0
        } else {
            *self.words.amounts.get(lower)?
        };
        let mut next = at + 1;
        while let Some((more, end)) = self.power(self.skip_of(next)) {
            power = i8::saturating_add(power, more);
            next = end;
        }
        Some((Figure::Amount(power), at..next))
    }

    /// Returns the power of ten of a word, and the index after it.
    fn power(&self, at: usize) -> Option<(i8, usize)> {
        let word = self.tokens.word(at)?;
        let lower = word.to_lowercase();
        let numbers = &self.lexicon.words.numbers;
        let power = self
            .words
            .amounts
            .get(&lower)
            .or_else(|| numbers.magnitudes.get(word));
        if let Some(power) = power {
            return Some((*power, at + 1));
        }
        let large = number_word(numbers, self.tokens, at).filter(|word| word.value >= 100)?;
        Some((power_of_ten(large.value)?, large.next))
    }

    /// Returns the index after a space, and after the word between an amount and the next one: of, de, von.
    fn skip_of(&self, at: usize) -> usize {
        let after = self.tokens.skip_space(at);
        let of = self.tokens.word(after);
        match of.filter(|word| holds(&self.words.of, &word.to_lowercase())) {
            Some(_) if after > at => self.tokens.skip_space(after + 1),
            _ if after > at => after,
            _ => usize::MAX,
        }
    }

    /// Returns a number word that counts nothing exactly: as part of a name, or as in “a few hundred”.
    fn cardinal(&self, at: usize, lower: &str) -> Option<(Figure, Range<usize>)> {
        let numbers = &self.lexicon.words.numbers;
        let found = number_word(numbers, self.tokens, at).filter(|found| found.value > 1)?;
        let before = self.word_before(at);
        let phrase = before.map(|before| format!("{} {lower}", before.to_lowercase()));
        if phrase.is_some_and(|phrase| holds(&numbers.not_numbers, &phrase)) {
            return None;
        }
        let figure = power_of_ten(found.value).filter(|power| *power > 1);
        let figure = figure.map_or(Figure::Written, Figure::Amount);
        Some((figure, at..found.next))
    }

    /// Returns a part of a whole: two thirds, ein Viertel, la cuarta parte, jeder fünfte.
    fn part(&self, at: usize, lower: &str) -> Option<(Figure, Range<usize>)> {
        let before = at.checked_sub(2).filter(|_| self.is_gap(at - 1));
        let word = before.and_then(|before| self.tokens.word(before));
        let word = word.map(str::to_lowercase).unwrap_or_default();
        let first = before.unwrap_or(at);
        let part = self.words.parts.get(lower);
        if holds(&self.words.every, &word) {
            let only_here = || {
                // “40 messages every second”
                let next = self.tokens.word(self.tokens.skip_space(at + 1))?;
                // “every second counts”, “every second of the day”
                let is_time = next.ends_with('s') || holds(&self.words.of, &next.to_lowercase());
                self.words.every_parts.get(lower).filter(|_| !is_time)
            };
            let denominator = part.or_else(only_here)?;
            return Some((Figure::share(1, *denominator)?, first..at + 1));
        }
        let denominator = *part?;
        let is_size = || {
            // “by a third party”
            let behind = self.tokens.word(self.tokens.skip_space(at + 1));
            let before = self.word_before(first).filter(|_| behind.is_none())?;
            let before = before.to_lowercase();
            holds(&self.words.before_part, &before).then_some(at + 1)
        };
        let next = self.part_end(at, lower).or_else(is_size)?;
        if holds(&self.words.ones, &word) {
            return Some((Figure::share(1, denominator)?, first..next));
        }
        let counted = number_word(&self.lexicon.words.numbers, self.tokens, first);
        let counted = counted.filter(|number| number.next + 1 == at);
        let sure = || holds(&self.words.sure_parts, lower).then_some((1, at));
        let (numerator, first) = counted.map(|number| (number.value, first)).or_else(sure)?;
        Some((Figure::share(numerator, denominator)?, first..next))
    }

    /// Returns the index after a part: after “parte” in “cuarta parte”; `None` in “a third time”, which is no part.
    fn part_end(&self, at: usize, lower: &str) -> Option<usize> {
        if !holds(&self.words.with_part, lower) {
            return Some(at + 1);
        }
        let behind = self.tokens.skip_space(at + 1);
        let word = self.tokens.word(behind)?.to_lowercase();
        if holds(&self.words.of, &word) {
            return Some(at + 1);
        }
        holds(&self.words.part_words, &word).then_some(behind + 1)
    }

    /// Returns a share with “one”: one in five, un utilisateur sur cinq, uno de cada cinco.
    fn one_of(&self, at: usize, lower: &str) -> Option<(Figure, Range<usize>)> {
        if !holds(&self.words.one, lower) {
            return None;
        }
        let mut next = at + 1;
        let between = match (self.words.one_of_apart, self.words.one_of_round) {
            (true, _) => MAX_WORDS_BETWEEN,
            (false, true) => 1,
            (false, false) => 0,
        };
        for apart in 0..=between {
            let is_sure = apart == 0 || self.words.one_of_apart;
            for phrase in &self.words.one_of {
                if let Some(after) = self.phrase(next, phrase)
                    && let Some((value, end)) = self.whole_number(after)
                    && (2..=MAX_DENOMINATOR).contains(&value)
                    && (is_sure || self.is_round_whole(value, end))
                {
                    return Some((Figure::share(1, value)?, at..end));
                }
            }
            next = self.tokens.skip_space(next);
            self.tokens.word(next)?;
            next += 1;
        }
        None
    }

    /// True if a number is a power of ten of nothing that follows: “one post in a thousand”, but not “one club in ten towns”.
    fn is_round_whole(&self, value: u64, next: usize) -> bool {
        let numbers = &self.lexicon.words.numbers;
        let counted = |word: &str| {
            let lower = word.to_lowercase();
            let mut endings = numbers.plural_endings.iter();
            let is_plural = endings.any(|it| lower.ends_with(it.as_str()));
            let is_short = lower.chars().count() < MIN_NOUN_LETTERS;
            holds(&numbers.count_nouns, &lower)
                || holds(&numbers.units, &lower)
                || (is_plural && !is_short && !holds(&numbers.not_counted, &lower))
        };
        let word = self.tokens.word(self.tokens.skip_space(next));
        let is_power = power_of_ten(value)
            .is_some_and(|power| 10_u64.pow(u32::from(power.unsigned_abs())) == value);
        is_power && value > 1 && !word.is_some_and(counted)
    }

    /// Returns the index after a phrase that follows a space.
    fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for part in phrase.split(' ') {
            next = self.tokens.skip_space(next);
            self.tokens
                .word(next)
                .filter(|word| word.to_lowercase() == part)?;
            next += 1;
        }
        Some(next)
    }

    /// Returns the number after a space at an index, in digits or in words, and the index after it.
    fn whole_number(&self, at: usize) -> Option<(u64, usize)> {
        let mut at = self.tokens.skip_space(at);
        if let Some(digits) = self.tokens.digits(at) {
            return Some((digits.parse().ok()?, at + 1));
        }
        let numbers = &self.lexicon.words.numbers;
        let word = self.tokens.word(at)?.to_lowercase();
        // “in a thousand”
        if holds(&numbers.articles, &word) && !numbers.atoms.contains_key(&word) {
            at = self.tokens.skip_space(at + 1);
        }
        let word = number_word(numbers, self.tokens, at)?;
        Some((word.value, word.next))
    }

    fn is_gap(&self, at: usize) -> bool {
        self.tokens.is_kind(at, Kind::Space) || self.tokens.is(at, "-")
    }

    /// True if a hyphen ties the word to another one: demi-finale, half-time.
    fn is_tied(&self, at: usize) -> bool {
        self.tokens.is(at + 1, "-") && self.tokens.is_kind(at + 2, Kind::Word)
    }

    fn word_before(&self, at: usize) -> Option<&'t str> {
        let place = at.checked_sub(2)?;
        self.tokens
            .word(place)
            .filter(|_| self.tokens.is_kind(place + 1, Kind::Space))
    }
}

/// Returns the exponent of a large number as a power of ten: 2 for a hundred.
fn power_of_ten(value: u64) -> Option<i8> {
    i8::try_from(value.checked_ilog10()?).ok()
}
