//! Whether a number of four digits, without a month, is a year.

use super::Precision;
use super::approximator::approximator;
use super::approximator::is_currency;
use super::date_part::PartReader;
use super::token::Kind;
use super::token::holds;

impl PartReader<'_> {
    /// Whether a bare year, or a range of them, may be read as such between these places.
    ///
    /// It may unless what follows says that it counts something: a unit, in
    /// German a noun, in English a plural after no article. A word such as
    /// “since” before it settles the matter: “in 2000 cases” is taken for a year.
    pub(super) fn is_year(&self, first: usize, next: usize) -> bool {
        let words = &self.lexicon.words;
        let before = self.word_before(first);
        let after = self.word_after(next);
        let sign = self.tokens.get(self.tokens.skip_space(next));
        let of_money = sign.is_some_and(|sign| sign.text == "%" || is_currency(sign.text));
        let measured = |word: &str| {
            holds(&words.numbers.units, word) || words.numbers.magnitudes.contains_key(word)
        };
        if of_money || after.is_some_and(measured) {
            return false;
        }
        let named = |at| {
            let word = self.tokens.word(at);
            word.is_some_and(|word| holds(&words.dates.year_endings, word))
        };
        if (first..next).any(named) {
            return true;
        }
        let is_listed = |list: &[String]| before.as_ref().is_some_and(|word| holds(list, word));
        if is_listed(&words.dates.decade_cues) {
            return false;
        }
        if is_listed(&words.dates.year_cues) {
            return true;
        }
        let determined = is_listed(&words.speech.articles);
        let counts = after.is_some_and(|word| self.is_counted(word, determined));
        let approximated = approximator(self.lexicon, self.tokens, first).is_some_and(|found| {
            // “more than 2018.” compares with a year, “about 2018.” does not.
            let compares = matches!(found.value, Precision::MoreThan | Precision::LessThan);
            !compares || after.is_some()
        });
        !counts && !approximated
    }

    /// Whether the word after a number is what is counted: “2000 Menschen”, “2000 accounts”, but not “the 2015 attacks”.
    fn is_counted(&self, word: &str, determined: bool) -> bool {
        let words = &self.lexicon.words;
        if words.capital_nouns {
            return word.starts_with(char::is_uppercase);
        }
        let mut endings = words.numbers.plural_endings.iter();
        // Shorter words are “was” and “has”.
        let plural = word.chars().count() > 3
            && endings.any(|ending| word.ends_with(ending.as_str()))
            && !holds(&words.numbers.not_counted, word);
        !determined && (plural || holds(&words.numbers.count_nouns, word))
    }

    /// The word before a place, in lower case, with only white space or a hyphen between: “in 2019”, “mid-2019”.
    fn word_before(&self, at: usize) -> Option<String> {
        let place = at.checked_sub(2)?;
        let tied = self.tokens.is_kind(place + 1, Kind::Space) || self.tokens.is(place + 1, "-");
        self.tokens
            .word(place)
            .filter(|_| tied)
            .map(str::to_lowercase)
    }

    fn word_after(&self, next: usize) -> Option<&str> {
        let spaced = self.tokens.is_kind(next, Kind::Space);
        self.tokens.word(next + 1).filter(|_| spaced)
    }
}
