//! One number in a text, in digits or in words, with its magnitude and its article.

use crate::language::Number;
use crate::language::Precision;
use crate::language::lexicon::Lexicon;
use crate::language::number::beside::approximator;
use crate::language::number::beside::is_currency;
use crate::language::number::beside::is_labelled;
use crate::language::number::beside::is_labelled_decimal;
use crate::language::number::digits::DigitReader;
use crate::language::number::word::number_word;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;
use crate::language::token::is_apostrophe;
use crate::language::token::is_lower_case;

/// A number and the tokens that write it.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) number: Number,
    pub(crate) first: usize,
    pub(crate) next: usize,
    /// The power of ten given by a word after the number.
    pub(crate) magnitude: Option<i8>,
    /// True if the number names something instead of counting.
    pub(crate) label: bool,
    /// The precision, unless an approximator of the number states another.
    pub(crate) precision: Option<Precision>,
    /// True if “to” comes before the number, which is an approximator elsewhere: до, hasta.
    pub(crate) tied: bool,
}

impl Written {
    fn new(number: Number, first: usize, next: usize) -> Self {
        Self {
            number,
            first,
            next,
            magnitude: None,
            label: false,
            precision: None,
            tied: false,
        }
    }
}

#[derive(Debug)]
pub(crate) struct NumeralReader<'t> {
    pub(crate) lexicon: &'t Lexicon,
    pub(crate) tokens: &'t Tokens<'t>,
    pub(crate) digits: DigitReader<'t>,
}

impl NumeralReader<'_> {
    /// Returns the number at an index, and the index at which to continue.
    pub(crate) fn step(&self, at: usize) -> (Option<Written>, usize) {
        if self.tokens.is_kind(at, Kind::Digits) {
            return self.digits(at);
        }
        let numbers = &self.lexicon.words.numbers;
        let word = self.tokens.word(at).filter(|word| numbers.may_begin(word));
        let number =
            word.and_then(|word| self.fraction(at, word).or_else(|| self.letters(at, word)));
        let next = number.as_ref().map_or(at + 1, |number| number.next);
        (number, next)
    }

    /// Returns the digits at an index with their magnitude, or only the index after digits that merely look like a number.
    fn digits(&self, at: usize) -> (Option<Written>, usize) {
        let (number, next) = self.digits.number(at);
        let (number, next) = self.with_fraction(at, number, next);
        let written = number.map(|number| {
            let label = next == at + 1 && is_labelled(self.lexicon, self.tokens, at);
            let written = self.with_magnitude_and_half(Written {
                label,
                ..Written::new(number, at, next)
            });
            let label = label
                || (self.has_decimals(at, next)
                    && is_labelled_decimal(self.lexicon, self.tokens, at));
            // “500+ guests”
            let more = self.tokens.is(written.next, "+") && !self.goes_on(written.next + 1);
            Written {
                label,
                precision: more.then_some(Precision::AtLeast).or(written.precision),
                ..written
            }
        });
        let next = written.as_ref().map_or(next, |written| written.next);
        (written, next)
    }

    /// True if letters or digits stand at an index.
    fn goes_on(&self, at: usize) -> bool {
        self.tokens.is_kind(at, Kind::Word) || self.tokens.is_kind(at, Kind::Digits)
    }

    /// Adds the fraction that is written behind a whole number: 2½.
    fn with_fraction(
        &self,
        at: usize,
        number: Option<Number>,
        next: usize,
    ) -> (Option<Number>, usize) {
        let whole = self
            .tokens
            .digits(at)
            .and_then(|digits| digits.parse().ok());
        let fraction = self.tokens.get(at + 1).and_then(|token| match token.text {
            "¼" => Some(25),
            "½" => Some(50),
            "¾" => Some(75),
            _ => None,
        });
        match (whole, fraction) {
            (Some(whole), Some(hundredths)) => {
                let whole: u64 = whole;
                let number = whole
                    .checked_mul(100)
                    .map(|it| Number::new(it + hundredths, -2));
                (number, at + 2)
            }
            _ => (number, next),
        }
    }

    /// True if the digits at an index have decimals, and not a group, after a mark: 5.2, 2.0.
    fn has_decimals(&self, at: usize, next: usize) -> bool {
        let is_group = |digits: &str| digits.len() == 3;
        next == at + 3 && !self.tokens.digits(at + 2).is_some_and(is_group)
    }

    /// Returns the number word at an index; from two upwards, and not “several hundred”.
    fn letters(&self, at: usize, word: &str) -> Option<Written> {
        let numbers = &self.lexicon.words.numbers;
        if self.is_glued_letters(at) || self.is_name(at, word) || self.is_no_number(at, word) {
            return None;
        }
        if let Some(collective) = self.collective(at) {
            return Some(collective);
        }
        if let Some(found) = number_word(numbers, self.tokens, at) {
            let glued = self.tokens.is_kind(found.next, Kind::Digits);
            let vague = found.value >= 100
                && self
                    .word_before(at)
                    .is_some_and(|(_, word)| holds(&numbers.vague, &word));
            if glued || vague {
                return None;
            }
            let number = Number::new(found.value, 0);
            let scaled = self.with_magnitude_and_half(Written::new(number, at, found.next));
            return (found.value > 1 || scaled.next > found.next)
                .then(|| self.with_article(scaled));
        }
        // “a million”
        let exponent = numbers.magnitudes.get(word)?;
        let written = Written {
            magnitude: Some(*exponent),
            ..Written::new(Number::new(1, *exponent), at, at + 1)
        };
        let with_article = self.with_article(written);
        (with_article.first < at).then_some(with_article)
    }

    /// Returns a fraction: “half a million”, “anderthalb Stunden”; one below 1 counts only with a magnitude.
    fn fraction(&self, at: usize, word: &str) -> Option<Written> {
        let lower = word.to_lowercase();
        let numbers = &self.lexicon.words.numbers;
        let shares = numbers.shares.iter().map(|share| (share, true));
        let fractions = numbers.fractions.iter().map(|fraction| (fraction, false));
        shares
            .chain(fractions)
            .find_map(|((phrase, value), counts)| {
                let mut parts = phrase.split(' ');
                if parts.next() != Some(lower.as_str()) {
                    return None;
                }
                let mut next = at + 1;
                for part in parts {
                    next = self.tokens.skip_space(next);
                    self.tokens
                        .word(next)
                        .filter(|word| word.to_lowercase() == part)?;
                    next += 1;
                }
                let number: Number = value.parse().ok()?;
                let scaled = self.with_magnitude(Written::new(number, at, next));
                let counts = counts || number > Number::new(1, 0) || scaled.next > next;
                counts.then(|| self.with_article(scaled))
            })
    }

    /// True if letters are part of a name such as 7zwei, or follow an apostrophe.
    fn is_glued_letters(&self, at: usize) -> bool {
        let elided = || {
            let word = at.checked_sub(2).and_then(|place| self.tokens.word(place));
            let elisions = &self.lexicon.words.names.elisions;
            word.is_some_and(|word| holds(elisions, &word.to_lowercase()))
        };
        self.tokens.before(at).is_some_and(|token| {
            token.kind == Kind::Digits
                || matches!(token.text, "_" | "@")
                || (is_apostrophe(token.text) && !elided())
        })
    }

    /// Returns the number with the magnitude after it: 2.6 million, 2 Mrd.
    fn with_magnitude(&self, written: Written) -> Written {
        let at = if self.tokens.is(written.next, "-") {
            written.next + 1
        } else {
            self.tokens.skip_space(written.next)
        };
        let scaled = self
            .tokens
            .word(at)
            .filter(|_| at > written.next)
            .and_then(|word| {
                let numbers = &self.lexicon.words.numbers;
                // “1,5 M€”
                let money = || {
                    let sign = self.tokens.get(at + 1);
                    let of_money = sign.is_some_and(|sign| is_currency(sign.text));
                    numbers.money_magnitudes.get(word).filter(|_| of_money)
                };
                let exponent = numbers.magnitudes.get(word).or_else(money)?;
                let number = written.number.times_power_of_ten(*exponent)?;
                Some((word, number, Some(*exponent)))
            });
        let Some((word, number, magnitude)) = scaled else {
            return self.with_collective(written, at);
        };
        let sentences = &self.lexicon.words.sentences;
        let shortened =
            sentences.abbreviations.has(word) || sentences.final_abbreviations.has(word);
        let dot = shortened && self.tokens.is(at + 1, ".");
        Written {
            number,
            next: at + 1 + usize::from(dot),
            magnitude,
            ..written
        }
    }

    /// Returns the number with its magnitude and the half that is told behind it: two and a half million, un million et demi.
    fn with_magnitude_and_half(&self, written: Written) -> Written {
        let scaled = self.with_magnitude(written);
        let Some((number, next)) = self.with_half(&scaled) else {
            return scaled;
        };
        let whole = Written {
            number,
            next,
            ..scaled
        };
        if whole.magnitude.is_some() {
            whole
        } else {
            self.with_magnitude(whole)
        }
    }

    /// Returns the number with the half that is told behind it, and the index after that; `None` where the text has no half.
    fn with_half(&self, written: &Written) -> Option<(Number, usize)> {
        let halves = &self.lexicon.words.numbers.halves_behind;
        let first = self.tokens.skip_space(written.next);
        if halves.is_empty() || first == written.next {
            return None;
        }
        let next = halves
            .iter()
            .find_map(|half| self.after_phrase(first, half))?;
        let half = Number::new(5, -1).times_power_of_ten(written.magnitude.unwrap_or(0))?;
        Some((written.number.plus(half)?, next))
    }

    /// Returns the index after the phrase that begins at an index.
    fn after_phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for part in phrase.split(' ') {
            next = self.tokens.skip_space(next);
            let word = self.tokens.word(next)?;
            is_lower_case(word, part).then_some(())?;
            next += 1;
        }
        Some(next)
    }

    /// Returns the number with the noun after it that counts by itself: two dozen.
    fn with_collective(&self, written: Written, at: usize) -> Written {
        let factor = self.collective_value(at).filter(|_| at > written.next);
        match factor.and_then(|(factor, _)| written.number.times(factor)) {
            Some(number) => Written {
                number,
                next: at + 1,
                ..written
            },
            None => written,
        }
    }

    /// Returns a noun that counts by itself, after an article where the language has them: a dozen.
    fn collective(&self, at: usize) -> Option<Written> {
        let (value, round) = self.collective_value(at)?;
        let numbers = &self.lexicon.words.numbers;
        let before = self.word_before(at);
        let article = before
            .as_ref()
            .filter(|(_, word)| holds(&numbers.articles, word));
        let no_articles = self.lexicon.words.speech.articles.is_empty();
        let first = match article {
            Some((first, _)) => *first,
            None if no_articles => at,
            None => return None,
        };
        let several = before.is_some_and(|(_, word)| holds(&numbers.vague, &word));
        let precision = round.then_some(Precision::About);
        (!several).then(|| Written {
            precision,
            ..Written::new(Number::new(value, 0), first, at + 1)
        })
    }

    /// Returns the number that the noun at an index counts, and true where it is only approximate.
    fn collective_value(&self, at: usize) -> Option<(u64, bool)> {
        let numbers = &self.lexicon.words.numbers;
        if numbers.collectives.is_empty() && numbers.round_collectives.is_empty() {
            return None;
        }
        let lower = self.tokens.word(at)?.to_lowercase();
        let exact = numbers.collectives.get(&lower).map(|value| (*value, false));
        exact.or_else(|| {
            let round = numbers.round_collectives.get(&lower);
            round.map(|value| (*value, true))
        })
    }

    /// True if a number word is a name by its capital inside a sentence, where nouns have none: Seven Sisters, Six-Fours.
    fn is_name(&self, at: usize, word: &str) -> bool {
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        let hyphened = self.tokens.is(at + 1, "-") && self.tokens.word(at + 2).is_some_and(capital);
        let name = capital(word) && (hyphened || !self.tokens.may_open_sentence(at));
        name && !self.lexicon.words.capital_nouns
    }

    /// True if a phrase only looks like a number: “pour cent”, and “тысячи” by itself.
    fn is_no_number(&self, at: usize, word: &str) -> bool {
        let numbers = &self.lexicon.words.numbers;
        let lower = word.to_lowercase();
        let phrase = || {
            self.word_before(at)
                .map(|(_, before)| format!("{before} {lower}"))
        };
        let listed = !numbers.not_numbers.is_empty()
            && phrase().is_some_and(|phrase| holds(&numbers.not_numbers, &phrase));
        // “больше тысячи”
        let is_bounded = || approximator(self.lexicon, self.tokens, at).is_some();
        listed || (holds(&numbers.vague_alone, &lower) && !is_bounded())
    }

    /// Returns the number with the article before it: a hundred, eine halbe Million.
    fn with_article(&self, written: Written) -> Written {
        let articles = &self.lexicon.words.numbers.articles;
        match self.word_before(written.first) {
            Some((first, word)) if holds(articles, &word) && self.takes_article(&written) => {
                Written { first, ..written }
            }
            _ => written,
        }
    }

    /// True if the article belongs to the number itself: “a hundred”, “eine halbe Million”, but not “a two-day raid”.
    fn takes_article(&self, written: &Written) -> bool {
        let numbers = &self.lexicon.words.numbers;
        self.tokens.word(written.first).is_some_and(|word| {
            let lower = word.to_lowercase();
            let large = numbers.atoms.get(&lower).is_some_and(|value| *value >= 100);
            large || numbers.magnitudes.contains_key(word) || numbers.fractions.contains_key(&lower)
        })
    }

    /// Returns the word before an index, in lower case, with only white space between, and its index.
    pub(crate) fn word_before(&self, at: usize) -> Option<(usize, String)> {
        let place = at.checked_sub(2)?;
        let word = self
            .tokens
            .word(place)
            .filter(|_| self.tokens.is_kind(place + 1, Kind::Space))?;
        Some((place, word.to_lowercase()))
    }
}
