//! The word before a number that says how exact it is: rund, mehr als, up to.

use super::Found;
use super::Precision;
use super::lexicon::Lexicon;
use super::token::Kind;
use super::token::Tokens;
use super::token::is_apostrophe;
use super::token::is_lower_case;

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
        let first = phrase_back(tokens, end, phrase)?;
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

/// The place where a phrase begins that ends before a place, with white space or an apostrophe between.
fn phrase_back(tokens: &Tokens, next: usize, phrase: &[String]) -> Option<usize> {
    let elided = phrase.last().is_some_and(|last| last == "'");
    let mut at = if elided {
        next
    } else {
        next.checked_sub(1)
            .filter(|at| tokens.is_kind(*at, Kind::Space))?
    };
    for wanted in phrase.iter().rev() {
        let before = tokens.before(at)?;
        let fits = match wanted.as_str() {
            " " => before.kind == Kind::Space,
            "'" => is_apostrophe(before.text),
            // “rd 30” is as good as “rd. 30”.
            "." if before.text != "." => continue,
            word => is_lower_case(before.text, word),
        };
        at = at.checked_sub(1).filter(|_| fits)?;
    }
    Some(at)
}
