//! The noun behind a number, which says what is counted: 1,200 members.

use crate::language::Language;
use crate::language::token::holds;

/// The number of words behind the noun in which “and” says that more is counted.
const WORDS_BEHIND: usize = 2;
/// The fewest letters of a noun.
const MIN_NOUN_LETTERS: usize = 4;

impl Language {
    /// Returns the noun directly behind a number, where nothing else may be counted with it.
    ///
    /// “members had joined”, but neither “active members” nor “members and guests”: without a
    /// dictionary nobody can tell an adjective from a verb.
    pub(crate) fn counted_noun(self, behind: &str) -> Option<&str> {
        let text = behind.trim_start();
        let noun = text.split(|letter: char| !is_part(letter)).next()?;
        let is_apart = text.len() < behind.len();
        let rest = &text[noun.len()..];
        let mut next = rest.split_whitespace();
        let lexicon = &self.lexicon().words;
        let joins = |word: &str| {
            let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            holds(&lexicon.dates.and, &bare.to_lowercase()) || bare == "&"
        };
        let is_list = rest.starts_with([',', '/']) || next.by_ref().take(WORDS_BEHIND).any(joins);
        let fits = is_apart && self.is_noun(noun) && !is_list && !noun.ends_with('-');
        fits.then_some(noun)
    }

    /// True if a word is by its form a noun for several things.
    fn is_noun(self, word: &str) -> bool {
        let lexicon = &self.lexicon().words;
        let lower = word.to_lowercase();
        let is_long = lower.chars().count() >= MIN_NOUN_LETTERS;
        if lexicon.capital_nouns {
            return is_long && word.starts_with(char::is_uppercase);
        }
        let numbers = &lexicon.numbers;
        let is_plural = || {
            let mut endings = numbers.plural_endings.iter();
            endings.any(|ending| lower.ends_with(ending.as_str()))
        };
        let is_small = word.starts_with(char::is_lowercase);
        holds(&numbers.count_nouns, &lower)
            || (is_small && is_long && is_plural() && !holds(&numbers.not_counted, &lower))
    }
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '\u{2011}'
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn what_is_counted() {
        for (language, behind, noun) in [
            (Language::English, " members had joined", Some("members")),
            (Language::English, " people.", Some("people")),
            (Language::English, " members and guests", None),
            (Language::English, " active members", None),
            (Language::English, " members, guests and others", None),
            (Language::English, "-year-olds", None),
            (Language::German, " Räume geschlossen.", Some("Räume")),
            (Language::German, " Websites und Online-Konten", None),
            (Language::German, " Web- und Online-Konten", None),
            (Language::German, " waren Mitglieder", None),
            (Language::French, " membres actifs", Some("membres")),
            (Language::Spanish, " cuentas o canales", None),
        ] {
            assert_eq!(language.counted_noun(behind), noun, "{behind}");
        }
    }
}
