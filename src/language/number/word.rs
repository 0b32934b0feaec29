//! Numbers written in letters: nine, twenty-six, two hundred and fifty; neun, sechsundzwanzigtausend.

use crate::language::lexicon::words::NumberWords;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;

/// The maximum number of hyphenated parts that are read as one number word, because a text may join any number of them.
const MAX_PARTS: usize = 6;
/// The maximum length of a word that is read as a number, in bytes.
const MAX_WORD_BYTES: usize = 80;

/// A number written in letters, and the index of the token after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberWord {
    pub(crate) value: u64,
    pub(crate) next: usize,
}

/// Returns the number that begins at a token, over as many words as belong to it; `None` if none begins there.
pub(crate) fn number_word(words: &NumberWords, tokens: &Tokens, at: usize) -> Option<NumberWord> {
    tokens.word(at).filter(|word| words.may_begin(word))?;
    let (mut sum, mut next) = chain(words, tokens, at, Sum::default())?;
    while tokens.is_kind(next, Kind::Space) {
        let mut longer = sum;
        let mut following = next + 1;
        // “hundred and one” is one number; “zwei und dreißig” is two.
        if !words.units_first
            && tokens
                .word(following)
                .is_some_and(|word| holds(&words.joint, word))
        {
            if !longer.join(words) {
                break;
            }
            following = tokens.skip_space(following + 1);
        }
        let Some((grown, end)) = chain(words, tokens, following, longer) else {
            break;
        };
        longer = grown;
        (sum, next) = (longer, end);
    }
    Some(NumberWord {
        value: sum.value(),
        next,
    })
}

/// Adds the word at a token with the parts that hyphens join to it, as far as they are numbers: of “two-day” only “two”.
fn chain(words: &NumberWords, tokens: &Tokens, at: usize, sum: Sum) -> Option<(Sum, usize)> {
    let mut ends = vec![at + 1];
    tokens.word(at)?;
    while ends.len() < MAX_PARTS {
        let next = ends.last().copied().unwrap_or(at);
        if !tokens.is(next, "-") || tokens.word(next + 1).is_none() {
            break;
        }
        ends.push(next + 2);
    }
    ends.into_iter().rev().find_map(|next| {
        let text: String = (at..next)
            .filter_map(|place| tokens.get(place))
            .map(|token| token.text)
            .collect();
        let grown =
            (text.len() <= MAX_WORD_BYTES).then(|| sum.plus(words, &text.to_lowercase()))??;
        Some((grown, next))
    })
}

/// The value of a number as far as it is read: `thousands` is final, “hundred” or “thousand” may still multiply `rest`.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    thousands: u64,
    rest: u64,
    /// True if the last part read was “and”.
    joined: bool,
}

impl Sum {
    fn value(self) -> u64 {
        self.thousands + self.rest
    }

    /// Returns the sum with all parts of a lower-case word added; `None` if the word is no number or cannot follow here.
    fn plus(mut self, words: &NumberWords, text: &str) -> Option<Self> {
        let mut rest = text;
        while !rest.is_empty() {
            rest = rest.trim_start_matches('-');
            let longest = words
                .atoms
                .iter()
                .filter(|(atom, _)| rest.starts_with(atom.as_str()))
                .max_by_key(|(atom, _)| atom.len());
            if let Some((atom, value)) = longest {
                self = self.plus_atom(words, *value)?;
                rest = &rest[atom.len()..];
            } else {
                let joint = words
                    .joint
                    .iter()
                    .find(|joint| rest.starts_with(joint.as_str()))?;
                if !self.join(words) {
                    return None;
                }
                rest = &rest[joint.len()..];
            }
        }
        (!self.joined && self.value() > 0).then_some(self)
    }

    /// Reads “and”; true if the number can go on after it.
    fn join(&mut self, words: &NumberWords) -> bool {
        let tail = self.rest % 100;
        let after_hundreds = words.joint_after_hundreds && self.value() > 0 && tail == 0;
        let after_unit = words.units_first && (1..10).contains(&tail);
        let after_tens = !words.joined_to_tens.is_empty() && is_tens(tail);
        self.joined = !self.joined && (after_hundreds || after_unit || after_tens);
        self.joined
    }

    fn plus_atom(mut self, words: &NumberWords, value: u64) -> Option<Self> {
        let tail = self.rest % 100;
        let fits = match value {
            1..100 if tail == 0 => true,
            _ if self.joined && is_tens(tail) => words.joined_to_tens.contains(&value),
            1..10 => !words.units_first && is_tens(tail) && !self.joined,
            20..100 => words.units_first && tail < 10 && self.joined && value.is_multiple_of(10),
            100 => !self.joined && self.rest < 100,
            200..1000 => !self.joined && self.rest == 0 && value.is_multiple_of(100),
            1000 => !self.joined && self.thousands == 0,
            _ => false,
        };
        if !fits {
            return None;
        }
        match value {
            1000 => (self.thousands, self.rest) = (self.rest.max(1) * 1000, 0),
            100 => self.rest = self.rest.max(1) * 100,
            _ => self.rest += value,
        }
        self.joined = false;
        Some(self)
    }
}

/// True if a number below 100 is 20, 30, … or 90.
fn is_tens(value: u64) -> bool {
    value >= 20 && value.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::number_word;
    use crate::language::Language;
    use crate::language::token::Tokens;

    fn value(language: Language, text: &str) -> Option<u64> {
        let tokens = Tokens::of(text);
        let word = number_word(&language.lexicon().words.numbers, &tokens, 0)?;
        (word.next == tokens.len()).then_some(word.value)
    }

    #[test]
    fn german() {
        for (text, number) in [
            ("zwei", 2),
            ("Neun", 9),
            ("zwölf", 12),
            ("einundzwanzig", 21),
            ("sechsundzwanzig", 26),
            ("hundert", 100),
            ("zweihundertfünfzig", 250),
            ("hunderteins", 101),
            ("dreihundertvierundfünfzig", 354),
            ("tausend", 1000),
            ("sechsundzwanzigtausend", 26_000),
            ("achtzehnhundert", 1800),
            ("zweitausendneunzehn", 2019),
            ("hundertfünfundzwanzigtausenddreihundert", 125_300),
        ] {
            assert_eq!(value(Language::German, text), Some(number), "{text}");
        }
        for text in [
            "zweite",
            "zwanzigste",
            "undzwei",
            "zweiund",
            "zweidrei",
            "dreizehnzwanzig",
            "Elfenbein",
            "tausende",
            "und",
            "zwei und dreißig",
        ] {
            assert_eq!(value(Language::German, text), None, "{text}");
        }
    }

    #[test]
    fn english() {
        for (text, number) in [
            ("two", 2),
            ("Nine", 9),
            ("twenty-six", 26),
            ("twenty six", 26),
            ("twenty-six thousand", 26_000),
            ("two hundred and fifty", 250),
            ("hundred and one", 101),
            ("one hundred and five thousand three hundred", 105_300),
            ("two thousand and nineteen", 2019),
            ("eighteen hundred", 1800),
            ("sixty thousand and two", 60_002),
        ] {
            assert_eq!(value(Language::English, text), Some(number), "{text}");
        }
        for text in [
            "second",
            "two and three",
            "twentyish",
            "six-and-twenty",
            "twelve two",
            "twenty-twelve",
            "hundreds",
            "two-day",
            "and two",
        ] {
            assert_eq!(value(Language::English, text), None, "{text}");
        }
    }
}
