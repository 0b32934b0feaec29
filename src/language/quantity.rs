//! How many: numbers in a text with the word that qualifies them.
//!
//! Not counted are parts of dates, ordinals, list numerals, references in
//! square brackets, times and scores (20:15, 3:1, 24/7), and digits that are
//! glued to letters (H264, 5G) or follow a letter and a hyphen (Chor-19).

use std::collections::BTreeSet;
use std::ops::Range;

use super::Found;
use super::Language;
use super::Number;
use super::Precision;
use super::Quantity;
use super::approximator::approximator;
use super::approximator::is_currency;
use super::lexicon::Lexicon;
use super::number_word::number_word;
use super::token::Kind;
use super::token::Token;
use super::token::Tokens;
use super::token::holds;

/// No number has more groups of digits; more is a table or noise.
const MOST_GROUPS: usize = 12;

impl Language {
    /// The quantities of a text: digits, number words from two upwards, magnitudes. The range is the number's.
    pub fn quantities(self, text: &str) -> Vec<Found<Quantity>> {
        self.counted(text).into_iter().map(|counted| counted.quantity).collect()
    }

    /// The words before numbers that say how exact they are.
    pub fn approximators(self, text: &str) -> Vec<Found<Precision>> {
        let counted = self.counted(text).into_iter();
        counted
            .filter_map(|counted| {
                let value = counted.quantity.value.precision;
                counted.approximator.map(|range| Found { range, value })
            })
            .collect()
    }

    fn counted(self, text: &str) -> Vec<Counted> {
        let tokens = Tokens::of(text);
        let sentence_ends = self.sentences(text).into_iter().map(|sentence| sentence.end).collect();
        let reader = Reader { lexicon: self.lexicon(), tokens: &tokens, sentence_ends };
        let mut dates = self.dates(text).into_iter().peekable();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            while dates.next_if(|date| date.range.end <= token.start).is_some() {}
            if dates.peek().is_some_and(|date| date.range.contains(&token.start)) {
                at += 1;
                continue;
            }
            let (number, next) = reader.step(at);
            at = next.max(at + 1);
            if let Some(number) = number {
                found.push(reader.counted(&number));
            }
        }
        found
    }
}

/// A quantity and its approximator.
#[derive(Debug)]
struct Counted {
    quantity: Found<Quantity>,
    approximator: Option<Range<usize>>,
}

/// A number and the tokens that write it.
#[derive(Debug)]
struct Written {
    number: Number,
    first: usize,
    next: usize,
}

#[derive(Debug)]
struct Reader<'t> {
    lexicon: &'t Lexicon,
    tokens: &'t Tokens<'t>,
    sentence_ends: BTreeSet<usize>,
}

impl Reader<'_> {
    /// What stands at a place, and the place to go on from.
    fn step(&self, at: usize) -> (Option<Written>, usize) {
        if self.tokens.is_kind(at, Kind::Digits) {
            return self.digits(at);
        }
        let number = self.tokens.word(at).and_then(|word| self.fraction(at, word).or_else(|| self.letters(at, word)));
        let next = number.as_ref().map_or(at + 1, |number| number.next);
        (number, next)
    }

    /// The digits at a place, or the place after what only looks like a number.
    fn digits(&self, at: usize) -> (Option<Written>, usize) {
        let (number, mut next) = self.grouped(at);
        let rest = self.after_glue(next);
        let number = number.filter(|_| !self.is_glued_before(at) && !self.is_reference(at, next) && !self.is_numeral(at, next));
        let Some(mut number) = number else {
            return (None, rest);
        };
        if rest > next {
            let word = self.tokens.word(next).filter(|_| rest == next + 1).unwrap_or("");
            let numbers = &self.lexicon.words.numbers;
            let money = self.tokens.before(at).is_some_and(|token| is_currency(token.text));
            let attached = numbers.attached_magnitudes.get(word);
            let exponent = attached.or_else(|| numbers.money_magnitudes.get(word).filter(|_| money));
            let Some(scaled) = exponent.and_then(|exponent| number.times_power_of_ten(*exponent)) else {
                return (None, rest);
            };
            (number, next) = (scaled, rest);
        }
        let written = self.with_magnitude(Written { number, first: at, next });
        let next = written.next;
        (Some(written), next)
    }

    /// Digits with their groups and decimals.
    fn grouped(&self, at: usize) -> (Option<Number>, usize) {
        let digits = |place| self.tokens.digits(place).unwrap_or("");
        let first = digits(at);
        let mut groups = vec![first];
        let mut marks = Vec::new();
        let mut next = at + 1;
        while groups.len() < MOST_GROUPS && self.tokens.is_kind(next + 1, Kind::Digits) {
            let Some(mark) = self.tokens.get(next).and_then(single_character) else {
                break;
            };
            let space = mark.is_whitespace() && first.len() <= 3 && digits(next + 1).len() == 3 && marks.iter().all(|mark: &char| mark.is_whitespace());
            if !(space && is_digit_space(mark) || matches!(mark, '.' | ',' | '\'' | '’')) {
                break;
            }
            marks.push(mark);
            groups.push(digits(next + 1));
            next += 2;
        }
        (self.value(&groups, &marks), next)
    }

    /// The value of groups of digits with the marks between them.
    fn value(&self, groups: &[&str], marks: &[char]) -> Option<Number> {
        let (first, last) = (groups.first()?, groups.last()?);
        let leading_zero = first.len() > 1 && first.starts_with('0');
        let in_thousands = |groups: &[&str], marks: &[char]| {
            let mark_groups = |mark: &char| Some(*mark) == self.lexicon.group || is_digit_space(*mark) || matches!(mark, '\'' | '’');
            let lengths = groups.iter().skip(1).all(|group| group.len() == 3);
            let same = marks.windows(2).all(|pair| pair.first() == pair.last());
            lengths && same && marks.iter().all(mark_groups) && (marks.is_empty() || (first.len() <= 3 && !first.starts_with('0')))
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
        decimals.then(|| Number::from_digits(&whole.concat(), last)).flatten()
    }

    /// Whether digits belong to the word, path or name before them.
    fn is_glued_before(&self, at: usize) -> bool {
        let glue = |text| matches!(text, "_" | ":" | "/" | "." | ",");
        let letters = |place| self.tokens.is_kind_before(place, Kind::Word);
        match self.tokens.before(at) {
            Some(token) if token.kind == Kind::Word => true,
            Some(token) if token.text == "-" => letters(at - 1),
            Some(token) if glue(token.text) => letters(at - 1) || self.tokens.is_kind_before(at - 1, Kind::Digits),
            _ => false,
        }
    }

    /// The place after what is glued to digits: letters, or further digits of a time or score.
    fn after_glue(&self, mut next: usize) -> usize {
        loop {
            let mark = self.tokens.get(next).is_some_and(|token| matches!(token.text, ":" | "/" | "." | "," | "_"));
            if self.tokens.is_kind(next, Kind::Word) || self.tokens.is_kind(next, Kind::Digits) {
                next += 1;
            } else if mark && self.tokens.is_kind(next + 1, Kind::Digits) {
                next += 2;
            } else {
                return next;
            }
        }
    }

    /// A number in square brackets points to a note.
    fn is_reference(&self, at: usize, next: usize) -> bool {
        self.tokens.before(at).is_some_and(|token| token.text == "[") && self.tokens.is(next, "]")
    }

    /// A number before a full stop that ends no sentence is an ordinal, and one that opens a line counts a list.
    fn is_numeral(&self, at: usize, next: usize) -> bool {
        let opens_line = self.tokens.before(at).is_none_or(|token| token.kind == Kind::Space && token.text.contains('\n'));
        let closed = |marks: &[&str]| marks.iter().any(|mark| self.tokens.is(next, mark));
        if opens_line && closed(&[".", ")"]) && self.tokens.is_kind(next + 1, Kind::Space) {
            return true;
        }
        let short = next == at + 1 && self.tokens.digits(at).is_some_and(|digits| digits.len() <= 3);
        if !(self.lexicon.words.ordinal_dot && short && closed(&["."])) {
            return false;
        }
        let mut end = next;
        while self.tokens.is_kind(end, Kind::Mark) && end < next + 4 {
            if self.tokens.get(end).is_some_and(|token| self.sentence_ends.contains(&token.end())) {
                return false;
            }
            end += 1;
        }
        true
    }

    /// A number word at a place; from two upwards, and not “several hundred”.
    fn letters(&self, at: usize, word: &str) -> Option<Written> {
        let numbers = &self.lexicon.words.numbers;
        if self.is_glued_letters(at) {
            return None;
        }
        if let Some(found) = number_word(numbers, self.tokens, at) {
            let glued = self.tokens.is_kind(found.next, Kind::Digits);
            let vague = found.value >= 100 && self.word_before(at).is_some_and(|(_, word)| holds(&numbers.vague, &word));
            if glued || vague {
                return None;
            }
            let written = Written { number: Number::new(found.value, 0), first: at, next: found.next };
            let scaled = self.with_magnitude(Written { ..written });
            return (found.value > 1 || scaled.next > written.next).then(|| self.with_article(scaled));
        }
        // “a million”
        let exponent = numbers.magnitudes.get(word)?;
        let written = Written { number: Number::new(1, *exponent), first: at, next: at + 1 };
        let with_article = self.with_article(written);
        (with_article.first < at).then_some(with_article)
    }

    /// “half a million”, “anderthalb Stunden”; what is less than one counts only with a magnitude.
    fn fraction(&self, at: usize, word: &str) -> Option<Written> {
        let lower = word.to_lowercase();
        let mut fractions = self.lexicon.words.numbers.fractions.iter();
        fractions.find_map(|(phrase, value)| {
            let mut parts = phrase.split(' ');
            if parts.next() != Some(lower.as_str()) {
                return None;
            }
            let mut next = at + 1;
            for part in parts {
                next = self.tokens.skip_space(next);
                if self.tokens.word(next) != Some(part) {
                    return None;
                }
                next += 1;
            }
            let number: Number = value.parse().ok()?;
            let scaled = self.with_magnitude(Written { number, first: at, next });
            (number > Number::new(1, 0) || scaled.next > next).then(|| self.with_article(scaled))
        })
    }

    /// Letters inside a name such as 7zwei, or behind an apostrophe.
    fn is_glued_letters(&self, at: usize) -> bool {
        self.tokens.before(at).is_some_and(|token| token.kind == Kind::Digits || matches!(token.text, "_" | "@" | "'" | "’"))
    }

    /// The number with the magnitude after it: 2.6 million, 2 Mrd.
    fn with_magnitude(&self, written: Written) -> Written {
        let at = if self.tokens.is(written.next, "-") { written.next + 1 } else { self.tokens.skip_space(written.next) };
        let scaled = self.tokens.word(at).filter(|_| at > written.next).and_then(|word| {
            let exponent = self.lexicon.words.numbers.magnitudes.get(word)?;
            Some((word, written.number.times_power_of_ten(*exponent)?))
        });
        let Some((word, number)) = scaled else {
            return written;
        };
        let sentences = &self.lexicon.words.sentences;
        let shortened = holds(&sentences.abbreviations, word) || holds(&sentences.final_abbreviations, word);
        let dot = shortened && self.tokens.is(at + 1, ".");
        Written { number, next: at + 1 + usize::from(dot), ..written }
    }

    /// The number with the article before it: a hundred, eine halbe Million.
    fn with_article(&self, written: Written) -> Written {
        let articles = &self.lexicon.words.numbers.articles;
        match self.word_before(written.first) {
            Some((first, word)) if holds(articles, &word) && self.takes_article(&written) => Written { first, ..written },
            _ => written,
        }
    }

    /// “a hundred” and “eine halbe Million” have an article of their own, “a two-day raid” has not.
    fn takes_article(&self, written: &Written) -> bool {
        let numbers = &self.lexicon.words.numbers;
        self.tokens.word(written.first).is_some_and(|word| {
            let lower = word.to_lowercase();
            let large = numbers.atoms.get(&lower).is_some_and(|value| *value >= 100);
            large || numbers.magnitudes.contains_key(word) || numbers.fractions.contains_key(&lower)
        })
    }

    /// The word before a place, in lower case, with only white space between.
    fn word_before(&self, at: usize) -> Option<(usize, String)> {
        let place = at.checked_sub(2)?;
        let word = self.tokens.word(place).filter(|_| self.tokens.is_kind(place + 1, Kind::Space))?;
        Some((place, word.to_lowercase()))
    }

    fn counted(&self, written: &Written) -> Counted {
        let range = self.tokens.range(written.first, written.next);
        let approximator = approximator(self.lexicon, self.tokens, written.first);
        let precision = approximator.as_ref().map_or(Precision::Exact, |found| found.value);
        let value = Quantity { number: written.number, precision };
        Counted { quantity: Found { range, value }, approximator: approximator.map(|found| found.range) }
    }
}

fn single_character(token: &Token) -> Option<char> {
    let mut characters = token.text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// The spaces that group digits (CLDR, and the plain space of a typewriter).
fn is_digit_space(mark: char) -> bool {
    matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::Language;

    /// Each row: a text, and for each quantity its words, value and precision.
    fn check(language: Language, rows: &[(&str, &[&str])]) {
        for (text, expected) in rows {
            let shown: Vec<_> = language
                .quantities(text)
                .into_iter()
                .map(|found| format!("{} = {} {:?}", &text[found.range], found.value.number, found.value.precision))
                .collect();
            assert_eq!(shown, *expected, "{text}");
        }
    }

    #[test]
    fn german() {
        check(Language::German, &[
            ("bei der rund\n26.000 Konten geschlossen wurden", &["26.000 = 26000 About"]),
            ("26 000, 26\u{a0}000, 26\u{202f}000 und 26'000", &["26 000 = 26000 Exact", "26\u{a0}000 = 26000 Exact", "26\u{202f}000 = 26000 Exact", "26'000 = 26000 Exact"]),
            ("2,6 Millionen, 2 Mrd. Euro, ca. 3 Mio.", &["2,6 Millionen = 2600000 Exact", "2 Mrd. = 2000000000 Exact", "3 Mio. = 3000000 About"]),
            ("mit neun der größten Chöre und sechsundzwanzigtausend Gästen", &["neun = 9 Exact", "sechsundzwanzigtausend = 26000 Exact"]),
            ("mehr als zwei, bis zu 30, knapp 5, mindestens drei, weniger als 4 %, über 7", &["zwei = 2 MoreThan", "30 = 30 UpTo", "5 = 5 Nearly", "drei = 3 AtLeast", "4 = 4 LessThan", "7 = 7 MoreThan"]),
            ("über die 26 Konten, eine halbe Million, fast eine Million, anderthalb Jahre", &["26 = 26 Exact", "eine halbe Million = 500000 Exact", "eine Million = 1000000 Nearly", "anderthalb = 1.5 Exact"]),
            ("Am 26. November 2019, am 30. Geburtstag, erste, zweite, ein Chor, der 3. Platz", &[]),
            ("H264, 5G, 20:15 Uhr, 3:1, 24/7, Chor-19, Version 1.2.3, [4], 007, mehrere hundert, Tausende", &[]),
            ("1. Der Chor\n2. Der Saal\n(3) Chöre", &["3 = 3 Exact"]),
            ("Es waren 30.", &["30 = 30 Exact"]),
            ("3.141 und 3,141 und 3.14, 1.234.567,8", &["3.141 = 3141 Exact", "3,141 = 3.141 Exact", "3.14 = 3.14 Exact", "1.234.567,8 = 1234567.8 Exact"]),
            ("14-tägig, Neun-Punkte-Plan, 20–30 Chöre, 26%, 12 €", &["14 = 14 Exact", "Neun = 9 Exact", "20 = 20 Exact", "30 = 30 Exact", "26 = 26 Exact", "12 = 12 Exact"]),
            ("Er lief rund. 2000 Menschen, rund 2000 Konten", &["2000 = 2000 Exact", "2000 = 2000 About"]),
        ]);
    }

    #[test]
    fn english() {
        check(Language::English, &[
            ("about 26,000 websites; 26 thousand; twenty-six thousand", &["26,000 = 26000 About", "26 thousand = 26000 Exact", "twenty-six thousand = 26000 Exact"]),
            ("$2.6 million, over £5m, 3bn, 26k and 2.6-million", &["2.6 million = 2600000 Exact", "5m = 5000000 MoreThan", "3bn = 3000000000 Exact", "26k = 26000 Exact", "2.6-million = 2600000 Exact"]),
            ("up to nine of the choirs, at least two hundred and fifty, more than a million", &["nine = 9 UpTo", "two hundred and fifty = 250 AtLeast", "a million = 1000000 MoreThan"]),
            ("nearly half a million, one million, about a hundred, no more than 7, approx. 5", &["half a million = 500000 Nearly", "one million = 1000000 Exact", "a hundred = 100 About", "7 = 7 UpTo", "5 = 5 About"]),
            ("a two-day raid by a 26-year-old, two and three", &["two = 2 Exact", "26 = 26 Exact", "two = 2 Exact", "three = 3 Exact"]),
            ("1st, the 30th, first, one choir, in 2019, on 30 November, several hundred, H264, 10km, 5m tall", &[]),
            ("There were 30. Nobody sang.", &["30 = 30 Exact"]),
            ("2000 people, twenty\u{2011}six? 0.5 and 1,234.5", &["2000 = 2000 Exact", "twenty = 20 Exact", "six = 6 Exact", "0.5 = 0.5 Exact", "1,234.5 = 1234.5 Exact"]),
        ]);
    }

    #[test]
    fn approximators_stand_before_their_numbers() {
        let text = "rund 26.000 Konten, ca. 5, mehr\nals zwei, etwa dann";
        let found: Vec<_> = Language::German.approximators(text).into_iter().map(|found| &text[found.range]).collect();
        assert_eq!(found, ["rund", "ca.", "mehr\nals"]);
        let text = "more than $5 and some of them";
        let found: Vec<_> = Language::English.approximators(text).into_iter().map(|found| &text[found.range]).collect();
        assert_eq!(found, ["more than"]);
    }
}
