//! Quantities: numbers in a text with the word that qualifies them.
//!
//! Not counted are parts of dates, ordinals, “one” in all its forms, vague words
//! (“several hundred”), and digits that write no number (`digits`).

use std::ops::Range;

use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::Number;
use crate::language::Precision;
use crate::language::Quantity;
use crate::language::lexicon::Lexicon;
use crate::language::number::beside::approximator;
use crate::language::number::beside::is_currency;
use crate::language::number::digits::DigitReader;
use crate::language::number::numeral::NumeralReader;
use crate::language::number::numeral::Written;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;

impl Language {
    /// Returns the quantities of a text: digits, number words from two upwards, and magnitudes. Each range leaves out the approximator.
    pub fn quantities(self, text: &str) -> Vec<Found<Quantity>> {
        let counted = self.counted(text).into_iter();
        counted.map(|counted| counted.quantity).collect()
    }

    /// Returns the quantities of a text of which the tokens, dates and sentences are known.
    pub(crate) fn quantities_of(
        self,
        tokens: &Tokens,
        dates: &[Found<DateMention>],
        sentences: &[Range<usize>],
    ) -> Vec<Found<Quantity>> {
        let counted = self.counted_of(tokens, dates, sentences).into_iter();
        counted.map(|counted| counted.quantity).collect()
    }

    /// Returns the approximators of a text: the words before a number that say how exact it is.
    pub fn approximators(self, text: &str) -> Vec<Found<Precision>> {
        let counted = self.counted(text).into_iter();
        counted
            .filter_map(|counted| {
                let value = counted.quantity.value.precision;
                counted.approximator.map(|range| Found { range, value })
            })
            .collect()
    }

    /// Returns how exact a number is, by the words before it.
    pub(crate) fn precision_before(self, before: &str) -> Precision {
        let found = self.approximator_before(before);
        found.map_or(Precision::Exact, |found| found.value)
    }

    /// Returns the words with which a text before a number ends that say how exact it is.
    pub(crate) fn approximator_before(self, before: &str) -> Option<Found<Precision>> {
        let tokens = Tokens::of(before);
        approximator(self.lexicon(), &tokens, tokens.len())
    }

    /// True if two numbers are the ends of a range or of a change, judged by the text before the first and the text between them.
    ///
    /// “50 to 60”, “entre 50 y 60”, “von 50 auf 30”
    pub fn are_ends(self, before: &str, between: &str) -> bool {
        let lexicon = self.lexicon();
        // “$5 to $6”, “5 % to 6 %”, “between $5 and $6”
        let is_sign = |letter: char| {
            let mut buffer = [0; 4];
            letter.is_whitespace() || letter == '%' || is_currency(letter.encode_utf8(&mut buffer))
        };
        let tie = between.trim_matches(is_sign);
        let before = before.trim_end_matches(is_sign);
        // “entre el 5 y el 10”
        let is_article = |word: &&str| holds(&lexicon.words.speech.articles, &word.to_lowercase());
        let mut parts = tie.split_whitespace();
        let tie = parts.next().unwrap_or_default();
        let before = before.split_whitespace().rev().find(|it| !is_article(it));
        parts.all(|it| is_article(&it)) && is_tie(lexicon, tie, || before.map(str::to_lowercase))
    }

    fn counted(self, text: &str) -> Vec<Counted> {
        let tokens = Tokens::of(text);
        // The sentences are needed only to tell a full stop after digits from the end of a sentence.
        let has_digits = tokens.iter().any(|token| token.kind == Kind::Digits);
        let sentences = if has_digits {
            self.sentences(text)
        } else {
            Vec::new()
        };
        self.counted_of(&tokens, &self.dates_of(&tokens), &sentences)
    }

    fn counted_of(
        self,
        tokens: &Tokens,
        dates: &[Found<DateMention>],
        sentences: &[Range<usize>],
    ) -> Vec<Counted> {
        let sentence_ends = sentences.iter().map(|sentence| sentence.end).collect();
        let reader = NumeralReader {
            lexicon: self.lexicon(),
            tokens,
            digits: DigitReader::new(self.lexicon(), tokens, sentence_ends),
        };
        let mut dates = dates.iter().peekable();
        let mut written = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            while dates
                .next_if(|date| date.range.end <= token.start)
                .is_some()
            {}
            if dates
                .peek()
                .is_some_and(|date| date.range.contains(&token.start))
            {
                at += 1;
                continue;
            }
            let (number, next) = reader.step(at);
            at = next.max(at + 1);
            written.extend(number);
        }
        reader.share(&mut written);
        let counted = written.iter().filter(|number| !number.label);
        counted.map(|number| reader.counted(number)).collect()
    }
}

/// True if a word or mark ties two numbers: “to”, a dash, or the “and” after “between”.
fn is_tie(lexicon: &Lexicon, tie: &str, word_before: impl Fn() -> Option<String>) -> bool {
    let words = &lexicon.words;
    let lower = tie.to_lowercase();
    let until =
        tie != "/" && (holds(&words.dates.until, &lower) || holds(&words.numbers.until, &lower));
    let between = || word_before().is_some_and(|word| holds(&words.dates.between, &word));
    until || (holds(&words.dates.and, &lower) && between())
}

/// A quantity and its approximator.
#[derive(Debug)]
struct Counted {
    quantity: Found<Quantity>,
    approximator: Option<Range<usize>>,
}

impl NumeralReader<'_> {
    /// Gives both numbers of a range the values that only one of them has: “two to three million”, “about 20 to 25”, “pages 7 to 9”.
    fn share(&self, written: &mut [Written]) {
        for at in 1..written.len() {
            let [before, after] = &mut written[at - 1..=at] else {
                continue;
            };
            if !self.are_tied(before, after) {
                continue;
            }
            after.label |= before.label;
            let small = before.number < Number::new(1, 3) && before.magnitude.is_none();
            if let Some(magnitude) = after.magnitude.filter(|_| small)
                && let Some(number) = before.number.times_power_of_ten(magnitude)
            {
                before.number = number;
            }
            let precision = match self.precision(before).1 {
                round @ (Precision::About | Precision::Nearly) => round,
                _ => Precision::Exact,
            };
            after.precision = Some(precision);
            after.tied = true;
        }
    }

    /// True if “to”, a dash, or the “and” after “between” is all that is between two numbers.
    fn are_tied(&self, before: &Written, after: &Written) -> bool {
        let tie = self.tokens.skip_space(before.next);
        let Some(token) = self.tokens.get(tie) else {
            return false;
        };
        let end = self.tokens.skip_space(tie + 1);
        if end != after.first {
            return false;
        }
        let word = || self.word_before(before.first).map(|(_, word)| word);
        is_tie(self.lexicon, token.text, word)
    }

    /// Returns the range of a number's approximator, and the precision of the number.
    fn precision(&self, written: &Written) -> (Option<Range<usize>>, Precision) {
        let own = approximator(self.lexicon, self.tokens, written.first);
        let own = own.filter(|_| !written.tied);
        let default = written.precision.unwrap_or(Precision::Exact);
        own.map_or((None, default), |own| (Some(own.range), own.value))
    }

    fn counted(&self, written: &Written) -> Counted {
        let range = self.tokens.range(written.first, written.next);
        let (approximator, precision) = self.precision(written);
        let value = Quantity {
            number: written.number,
            precision,
        };
        Counted {
            quantity: Found { range, value },
            approximator,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Found;
    use super::Language;
    use super::Quantity;
    use crate::language::table;

    fn check(language: Language, rows: &str) {
        table::check(rows, |text| {
            let shown = |found: Found<Quantity>| {
                let Quantity { number, precision } = found.value;
                format!("{} = {number} {precision:?}", &text[found.range])
            };
            language.quantities(text).into_iter().map(shown).collect()
        });
    }

    #[test]
    fn german() {
        check(
            Language::German,
            "
bei der rund⏎26.000 Konten geschlossen wurden ⇒ 26.000 = 26000 About
26 000, 26\u{a0}000, 26\u{202f}000 und 26'000 ⇒ 26 000 = 26000 Exact | 26\u{a0}000 = 26000 Exact | 26\u{202f}000 = 26000 Exact | 26'000 = 26000 Exact
2,6 Millionen, 2 Mrd. Euro, ca. 3 Mio. ⇒ 2,6 Millionen = 2600000 Exact | 2 Mrd. = 2000000000 Exact | 3 Mio. = 3000000 About
mit neun der größten Chöre und sechsundzwanzigtausend Gästen ⇒ neun = 9 Exact | sechsundzwanzigtausend = 26000 Exact
mehr als zwei, bis zu 30, knapp 5, mindestens drei, weniger als 4 %, über 7 ⇒ zwei = 2 MoreThan | 30 = 30 UpTo | 5 = 5 Nearly | drei = 3 AtLeast | 4 = 4 LessThan | 7 = 7 MoreThan
über die 26 Konten, eine halbe Million, fast eine Million, anderthalb Jahre ⇒ 26 = 26 Exact | eine halbe Million = 500000 Exact | eine Million = 1000000 Nearly | anderthalb = 1.5 Exact
Am 26. November 2019, am 30. Geburtstag, erste, zweite, ein Chor, der 3. Platz ⇒
H264, 5G, 20:15 Uhr, 3:1, 24/7, Chor-19, Version 1.2.3, [4], 007, mehrere hundert, Tausende ⇒
1. Der Chor.⏎2. Der Saal⏎(3) Chöre ⇒ 3 = 3 Exact
Um 14 Uhr ⇒
Es waren 30. ⇒ 30 = 30 Exact
3.141 und 3,141 und 3.14, 1.234.567,8 ⇒ 3.141 = 3141 Exact | 3,141 = 3.141 Exact | 3.14 = 3.14 Exact | 1.234.567,8 = 1234567.8 Exact
14-tägig, Neun-Punkte-Plan, 20–30 Chöre, 26%, 12 € ⇒ 14 = 14 Exact | Neun = 9 Exact | 20 = 20 Exact | 30 = 30 Exact | 26 = 26 Exact | 12 = 12 Exact
Die Version 5.2 folgte auf Az. 12 C 345/19, im Raum 20 Leute ⇒ 20 = 20 Exact
Im Mai verlor die Plauder-Seite 272 Follower, auf Seite 12 steht, ihre Seite 900 Leser ⇒ 272 = 272 Exact | 900 = 900 Exact
Er lief rund. 2000 Menschen, rund 2000 Konten ⇒ 2000 = 2000 Exact | 2000 = 2000 About
",
        );
    }

    #[test]
    fn english() {
        check(
            Language::English,
            "
about 26,000 websites; 26 thousand; twenty-six thousand ⇒ 26,000 = 26000 About | 26 thousand = 26000 Exact | twenty-six thousand = 26000 Exact
$2.6 million, over £5m, 3bn, 26k and 2.6-million ⇒ 2.6 million = 2600000 Exact | 5m = 5000000 MoreThan | 3bn = 3000000000 Exact | 26k = 26000 Exact | 2.6-million = 2600000 Exact
up to nine of the choirs, at least two hundred and fifty, more than a million ⇒ nine = 9 UpTo | two hundred and fifty = 250 AtLeast | a million = 1000000 MoreThan
nearly half a million, one million, about a hundred, no more than 7, approx. 5 ⇒ half a million = 500000 Nearly | one million = 1000000 Exact | a hundred = 100 About | 7 = 7 UpTo | 5 = 5 About
a two-day raid by a 26-year-old, two and three ⇒ two = 2 Exact | 26 = 26 Exact | two = 2 Exact | three = 3 Exact
Version 2.0 needs Python 3.6+; the 1.9.x line and the version 2.0 ⇒ 3.6 = 3.6 AtLeast
> 30, (>30), ≥ 30, < 5 %, ≤5, ~500, ≈ 12, 500+ guests ⇒ 30 = 30 Exact | 30 = 30 MoreThan | 30 = 30 AtLeast | 5 = 5 LessThan | 5 = 5 UpTo | 500 = 500 About | 12 = 12 About | 500 = 500 AtLeast
from 20 -> 30, ~~30~~ and 2+3:⏎> 30 guests ⇒ 20 = 20 Exact | 30 = 30 Exact | 30 = 30 Exact | 2 = 2 Exact | 3 = 3 Exact | 30 = 30 Exact
2.5m users, 3m people, 5m tall, 5m of it ⇒ 2.5m = 2500000 Exact | 3m = 3000000 Exact
15 lakh, 2 crores and 15 k ⇒ 15 lakh = 1500000 Exact | 2 crores = 20000000 Exact | 15 k = 15000 Exact
1st, the 30th, first, one choir, in 2019, on 30 November, several hundred, H264, 10km, 5m tall ⇒
At 2 p.m. and 5 am ⇒
There were⏎30. Nobody sang. ⇒ 30 = 30 Exact
2000 people, twenty\u{2011}six? 0.5 and 1,234.5 ⇒ 2000 = 2000 Exact | twenty = 20 Exact | six = 6 Exact | 0.5 = 0.5 Exact | 1,234.5 = 1234.5 Exact
",
        );
    }

    #[test]
    fn french() {
        check(
            Language::French,
            "
quelque 26\u{202f}000 sites, 26 000, 26\u{a0}000, 26.000 et 26,5 ⇒ 26\u{202f}000 = 26000 About | 26 000 = 26000 Exact | 26\u{a0}000 = 26000 Exact | 26.000 = 26000 Exact | 26,5 = 26.5 Exact
une amende de 1,5 M€, 2,5 Md€ et 3 M de plus ⇒ 1,5 M = 1500000 Exact | 2,5 Md = 2500000000 Exact | 3 = 3 Exact
environ neuf chœurs, plus d’un million, près de deux millions d’euros ⇒ neuf = 9 About | un million = 1000000 MoreThan | deux millions = 2000000 About
vingt et un, soixante et onze, quatre-vingt-dix-sept, deux cent cinquante, vingt-six mille ⇒ vingt et un = 21 Exact | soixante et onze = 71 Exact | quatre-vingt-dix-sept = 97 Exact | deux cent cinquante = 250 Exact | vingt-six mille = 26000 Exact
un demi-million, jusqu’à 30 %, au moins trois, pas moins de 4, moins de 5 ⇒ un demi-million = 500000 Exact | 30 = 30 UpTo | trois = 3 AtLeast | 4 = 4 AtLeast | 5 = 5 LessThan
le 1er mai, la 2e fois, le XXIe siècle, à 14h30, à 14 h, un chœur, plusieurs milliers ⇒
",
        );
    }

    #[test]
    fn spanish_and_russian() {
        check(
            Language::Spanish,
            "
unas 26.000 cuentas, treinta y cinco, doscientas cincuenta, medio millón ⇒ 26.000 = 26000 About | treinta y cinco = 35 Exact | doscientas cincuenta = 250 Exact | medio millón = 500000 Exact
dos mil millones, al menos tres, varios miles, el 3.er día, un coro ⇒ dos mil millones = 2000000000 Exact | tres = 3 AtLeast
",
        );
        check(
            Language::Russian,
            "
больше тысячи сайтов, до тысячи мест, тысячи жителей ⇒ тысячи = 1000 MoreThan | тысячи = 1000 UpTo
около 26 000 сайтов, 18 млн, 5 тыс. рублей, двадцать шесть тысяч ⇒ 26 000 = 26000 About | 18 млн = 18000000 Exact | 5 тыс. = 5000 Exact | двадцать шесть тысяч = 26000 Exact
более двухсот пятидесяти, полтора года, полмиллиона, до 9, 3-й день, один хор ⇒ двухсот пятидесяти = 250 MoreThan | полтора = 1.5 Exact | полмиллиона = 500000 Exact | 9 = 9 UpTo
",
        );
    }

    #[test]
    fn ends_of_a_range() {
        for (language, before, between, expected) in [
            (Language::German, "rund ", " bis ", true),
            (Language::German, "von ", " auf ", true),
            (Language::German, "zwischen ", " und ", true),
            (Language::German, "mit ", " und ", false),
            (Language::English, "", "–", true),
            (Language::English, "$", " to $", true),
            (Language::English, "", " % to ", true),
            (Language::English, "", ", ", false),
            (Language::Spanish, "entre ", " y ", true),
            (Language::Spanish, "", " a ", true),
            (Language::Spanish, "entre el ", " y el ", true),
            (Language::English, "between $", " and $", true),
            (Language::Spanish, "entre ", " y unas ", true),
            (Language::German, "zwischen ", " und weiteren ", false),
            (Language::French, "", " à ", true),
            (Language::Russian, "от ", " до ", true),
        ] {
            let found = language.are_ends(before, between);
            assert_eq!(found, expected, "{before}50{between}60");
        }
    }

    #[test]
    fn approximators_stand_before_their_numbers() {
        let text = "rund 26.000 Konten, ca. 5, mehr\nals zwei, etwa dann";
        let found: Vec<_> = Language::German
            .approximators(text)
            .into_iter()
            .map(|found| &text[found.range])
            .collect();
        assert_eq!(found, ["rund", "ca.", "mehr\nals"]);
        let text = "more than $5 and some of them";
        let found: Vec<_> = Language::English
            .approximators(text)
            .into_iter()
            .map(|found| &text[found.range])
            .collect();
        assert_eq!(found, ["more than"]);
    }
}
