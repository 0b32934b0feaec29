//! Dates written in digits alone.

use crate::language::Date;
use crate::language::PartialDate;
use crate::language::Precision;
use crate::language::date::part::BARE_YEARS;
use crate::language::date::part::PartReader;
use crate::language::date::part::YEARS;
use crate::language::date::part::century_of;
use crate::language::date::part::date;
use crate::language::number::beside::approximator;
use crate::language::number::beside::is_currency;
use crate::language::number::beside::is_labelled;
use crate::language::token::Kind;
use crate::language::token::holds;

/// The maximum number of marks and spaces between a weekday and its day: “Mo., 6.11.23”.
const MAX_TOKENS_BETWEEN: usize = 3;
/// The most letters of a word before a day that may be any preposition.
const MAX_LINK_LETTERS: usize = 3;

impl PartReader<'_> {
    /// Returns a whole date of ISO 8601: 2019-11-26.
    pub(crate) fn iso(&self, at: usize) -> Option<(PartialDate, usize)> {
        let year = self.number(at, 4..=4, YEARS)?;
        let month = self
            .number(at + 2, 2..=2, 1..=12)
            .filter(|_| self.tokens.is(at + 1, "-"))?;
        let day = self
            .number(at + 4, 2..=2, 1..=31)
            .filter(|_| self.tokens.is(at + 3, "-"))?;
        self.ends_here(at + 5)
            .then(|| (date(Some(year), Some(month), Some(day)), at + 5))
    }

    /// Returns a date of eight digits without marks: 20191126.
    pub(crate) fn compact(&self, at: usize) -> Option<(PartialDate, usize)> {
        let digits = self.tokens.digits(at).filter(|digits| digits.len() == 8)?;
        let (year, rest) = digits.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        let year = year.parse().ok().filter(|it| BARE_YEARS.contains(it))?;
        let month: u8 = month.parse().ok()?;
        let day: u8 = day.parse().ok()?;
        let is_day = Date::new(year, Some(month), Some(day)).is_some();
        let counts = self
            .word_after(at + 1)
            .is_some_and(|word| self.is_counted(word, false));
        // “file #20191126”, “No. 20191126”
        let labelled = self.is_numbered(at);
        (is_day && !counts && !labelled && self.ends_here(at + 1))
            .then(|| (date(Some(year), Some(month), Some(day)), at + 1))
    }

    /// True if a sign or a word before an index makes a label of the digits there.
    fn is_numbered(&self, at: usize) -> bool {
        let signed = self.tokens.before(at).is_some_and(|it| it.text == "#");
        let labels = &self.lexicon.words.numbers.labels;
        let at = at - usize::from(self.tokens.is_kind_before(at, Kind::Space));
        let dotted = self.tokens.before(at).is_some_and(|it| it.text == ".");
        let word = (at - usize::from(dotted)).checked_sub(1);
        let word = word
            .and_then(|at| self.tokens.word(at))
            .map(str::to_lowercase);
        signed || word.is_some_and(|word| labels.iter().any(|it| it.trim_end_matches('.') == word))
    }

    /// Returns a date with dots: 26.11.2019, 26.11.19, 24.11.
    pub(crate) fn dotted(&self, at: usize) -> Option<(PartialDate, usize)> {
        let day = self
            .number(at, 1..=2, 1..=31)
            .filter(|_| self.tokens.is(at + 1, "."))?;
        let month_at = self.tokens.skip_space(at + 2);
        let month = self
            .number(month_at, 1..=2, 1..=12)
            .filter(|_| self.tokens.is(month_at + 1, "."))?;
        let tight = month_at == at + 2;
        let year_at = self.tokens.skip_space(month_at + 2);
        if let Some(year) = self
            .number(year_at, 4..=4, YEARS)
            .filter(|_| self.ends_here(year_at + 1))
        {
            return Some((date(Some(year), Some(month), Some(day)), year_at + 1));
        }
        let two_digits = |place| {
            self.tokens
                .digits(place)
                .is_some_and(|digits| digits.len() == 2)
        };
        // “6.11.23” may be a version as well: a word as before a day tells, or a weekday.
        let is_date = (two_digits(at) && two_digits(month_at)) || self.is_cued_day(at);
        if tight
            && is_date
            && year_at == month_at + 2
            && self.ends_here(year_at + 1)
            && let Some(short) = self.number(year_at, 2..=2, 0..=99)
        {
            let year = Some(century_of(short) + short);
            return Some((date(year, Some(month), Some(day)), year_at + 1));
        }
        let bare = tight
            && self.lexicon.words.ordinal_dot
            && !self.tokens.is_kind(month_at + 2, Kind::Digits);
        bare.then(|| (date(None, Some(month), Some(day)), month_at + 2))
    }

    /// True if a word before an index announces a day: am, seit, Mo.
    fn is_cued_day(&self, at: usize) -> bool {
        let mut place = at;
        while let Some(token) = self.tokens.before(place) {
            let between = token.kind == Kind::Space || matches!(token.text, "." | ",");
            if !between || at - place > MAX_TOKENS_BETWEEN {
                break;
            }
            place -= 1;
        }
        let word = place.checked_sub(1).and_then(|at| self.tokens.word(at));
        let dates = &self.lexicon.words.dates;
        word.is_some_and(|word| {
            let lower = word.to_lowercase();
            let spaced = place + 1 == at;
            let cues = [
                &dates.articles,
                &dates.month_cues,
                &dates.until,
                &dates.day_cues,
            ];
            self.lexicon.weekday(word).is_some()
                || (spaced && cues.iter().any(|list| holds(list, &lower)))
        })
    }

    /// Returns a date with slashes that begins with the year: 2019/11/26.
    pub(crate) fn year_first(&self, at: usize) -> Option<(PartialDate, usize)> {
        let year = self.number(at, 4..=4, YEARS)?;
        let is_slash = |at| self.tokens.is(at, "/");
        let month = self
            .number(at + 2, 2..=2, 1..=12)
            .filter(|_| is_slash(at + 1))?;
        let day = self
            .number(at + 4, 2..=2, 1..=31)
            .filter(|_| is_slash(at + 3))?;
        self.ends_here(at + 5)
            .then(|| (date(Some(year), Some(month), Some(day)), at + 5))
    }

    /// Returns a date with slashes: 25/11/2019 or 11/25/2019; where both readings are possible, only the year.
    pub(crate) fn slashed(&self, at: usize) -> Option<(PartialDate, usize)> {
        let first = self
            .number(at, 1..=2, 1..=31)
            .filter(|_| self.tokens.is(at + 1, "/"))?;
        let second = self.number(at + 2, 1..=2, 1..=31)?;
        if !self.tokens.is(at + 3, "/") {
            return self.slashed_without_year(at, first, second);
        }
        Some((self.day_month_year(at, first, second)?, at + 5))
    }

    /// Returns a date with hyphens that ends with the year: 25-11-2019, where day and month are told apart as between slashes.
    pub(crate) fn hyphened(&self, at: usize) -> Option<(PartialDate, usize)> {
        let is_hyphen = |at| self.tokens.is(at, "-");
        let first = self
            .number(at, 2..=2, 1..=31)
            .filter(|_| is_hyphen(at + 1))?;
        let second = self
            .number(at + 2, 2..=2, 1..=31)
            .filter(|_| is_hyphen(at + 3))?;
        let is_file = is_hyphen(at + 5) || self.is_numbered(at) || self.is_named_number(at);
        let found = self.day_month_year(at, first, second)?;
        (!is_file).then_some((found, at + 5))
    }

    /// True if a word before an index that announces no day names what the digits there are: order 12-11-2021.
    fn is_named_number(&self, at: usize) -> bool {
        let dates = &self.lexicon.words.dates;
        let announces =
            |word: &str| holds(&dates.month_cues, word) || holds(&dates.year_cues, word);
        // Shorter words lead to a day in every language: “of”, “von”, “от”.
        let is_long = |word: &String| word.chars().count() > MAX_LINK_LETTERS;
        let word = self.word_before(at).filter(is_long);
        word.is_some_and(|word| !announces(&word)) && !self.is_cued_day(at)
    }

    /// Returns the date of two numbers and the year behind them: the number above 12 is the day; of two others, neither is.
    ///
    /// Only the year is told by numbers of which none can be the day, as the 31st of February.
    fn day_month_year(&self, at: usize, first: u8, second: u8) -> Option<PartialDate> {
        let year = self.number(at + 4, 4..=4, YEARS);
        let year = Some(year.filter(|_| self.ends_here(at + 5))?);
        match (first, second) {
            (day, month) if day == month && month <= 12 => Some(date(year, Some(month), Some(day))),
            (day @ 13.., month @ ..=12) | (month @ ..=12, day @ 13..) => {
                let is_day = Date::new(year?, Some(month), Some(day)).is_some();
                let told = |number| Some(number).filter(|_| is_day);
                Some(date(year, told(month), told(day)))
            }
            (..=12, ..=12) => Some(date(year, None, None)),
            _ => None,
        }
    }

    /// Returns a month in digits and its year, where a word before announces a month: seit 9/2021, depuis 09/2021.
    pub(crate) fn month_and_year(&self, at: usize) -> Option<(PartialDate, usize)> {
        let month = self
            .number(at, 1..=2, 1..=12)
            .filter(|_| self.tokens.is(at + 1, "/"))?;
        let year = self
            .number(at + 2, 4..=4, BARE_YEARS)
            .filter(|_| self.ends_here(at + 3))?;
        let dates = &self.lexicon.words.dates;
        let is_announced = self.word_before(at).is_some_and(|word| {
            holds(&dates.month_cues, &word)
                || holds(&dates.year_cues, &word)
                || holds(&dates.until, &word)
        });
        let is_labelled = || is_labelled(self.lexicon, self.tokens, at);
        (is_announced && !is_labelled()).then(|| (date(Some(year), Some(month), None), at + 3))
    }

    /// Returns a day and a month, where the day comes first and a word before announces it: “le 12/11”.
    fn slashed_without_year(&self, at: usize, day: u8, month: u8) -> Option<(PartialDate, usize)> {
        // “les 3/4 des membres”
        let is_part = matches!((day, month), (1, 2..=5) | (2, 3 | 5) | (3, 4 | 5) | (4, 5));
        let is_date = !is_part
            && month <= 12
            && !self.lexicon.words.dates.month_first
            && self.ends_here(at + 3)
            && self.is_cued_day(at);
        is_date.then(|| (date(None, Some(month), Some(day)), at + 3))
    }
}

/// True if the digits of a year may mean its decade: 1990.
fn is_of_decade(digits: &str) -> bool {
    digits.ends_with('0')
}

impl PartReader<'_> {
    /// True if a bare year, or a range of years, may be read as such between these indices.
    ///
    /// It may, unless the words after the year show that it counts something: a unit, in
    /// German a noun, in English a plural after no article. A word such as
    /// “since” before it settles the matter: “in 2000 cases” is read as a year.
    pub(crate) fn is_year(&self, first: usize, next: usize) -> bool {
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
        // “les années 1990”, but “les années 1998 à 2014” and “les années 2018 et 2019”
        let is_round = next == first + 1 && self.tokens.digits(first).is_some_and(is_of_decade);
        if is_listed(&words.dates.decade_cues) {
            return !is_round;
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

    /// True if the word after a number names the things counted: “2000 Menschen”, “2000 accounts”, but not “the 2015 attacks”.
    pub(crate) fn is_counted(&self, word: &str, determined: bool) -> bool {
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

    /// Returns the word before an index, in lower case, with only white space or a hyphen between: “in 2019”, “mid-2019”.
    fn word_before(&self, at: usize) -> Option<String> {
        let place = at.checked_sub(2)?;
        let tied = self.tokens.is_kind(place + 1, Kind::Space) || self.tokens.is(place + 1, "-");
        self.tokens
            .word(place)
            .filter(|_| tied)
            .map(str::to_lowercase)
    }

    pub(crate) fn word_after(&self, next: usize) -> Option<&str> {
        let spaced = self.tokens.is_kind(next, Kind::Space);
        self.tokens.word(next + 1).filter(|_| spaced)
    }
}
