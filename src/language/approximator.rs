//! The word before a number that says how exact it is: rund, mehr als, up to.

use super::Found;
use super::Precision;
use super::lexicon::Lexicon;
use super::token::Kind;
use super::token::Tokens;

/// The approximating phrase directly before a number; a currency sign may stand between.
pub(super) fn approximator(
    lexicon: &Lexicon,
    tokens: &Tokens,
    number: usize,
) -> Option<Found<Precision>> {
    let currency = tokens
        .before(number)
        .is_some_and(|token| is_currency(token.text));
    let end = number - usize::from(currency);
    let mut phrases = lexicon.approximators.iter();
    phrases.find_map(|(phrase, precision)| {
        let first = phrase
            .iter()
            .rev()
            .try_fold(end, |next, word| word_back(tokens, next, word))?;
        Some(Found {
            range: tokens.range(first, end.saturating_sub(1)),
            value: *precision,
        })
    })
}

/// A sign that stands before or after an amount of money.
pub(super) fn is_currency(text: &str) -> bool {
    matches!(text, "€" | "$" | "£" | "¥" | "₽")
}

/// The place of this word, where it stands before another place with white space between.
fn word_back(tokens: &Tokens, next: usize, word: &str) -> Option<usize> {
    let mut at = next
        .checked_sub(1)
        .filter(|at| tokens.is_kind(*at, Kind::Space))?;
    let plain = word.trim_end_matches('.');
    if plain.len() < word.len() && tokens.before(at).is_some_and(|token| token.text == ".") {
        at -= 1;
    }
    let at = at.checked_sub(1)?;
    tokens
        .word(at)
        .filter(|found| found.to_lowercase() == plain)
        .map(|_| at)
}
