//! Numbers that name something instead of counting: page 12, No. 5, § 3.

use super::lexicon::Lexicon;
use super::token::Kind;
use super::token::Tokens;
use super::token::holds;

/// Labels have no more digits, and no marks between groups of them: “on the page 26,000 accounts” counts.
const LONGEST_LABEL: usize = 4;

/// Whether a word or sign before a place makes a label of the number there.
pub(super) fn is_labelled(lexicon: &Lexicon, tokens: &Tokens, number: usize) -> bool {
    let short = |digits: &str| digits.len() <= LONGEST_LABEL;
    if !tokens.digits(number).is_some_and(short) {
        return false;
    }
    let spaced = usize::from(tokens.is_kind_before(number, Kind::Space));
    let at = number - spaced;
    let dotted = tokens.before(at).is_some_and(|token| token.text == ".");
    let end = at - usize::from(dotted);
    let Some(word) = tokens.before(end) else {
        return false;
    };
    let numbers = &lexicon.words.numbers;
    let determiner = end.checked_sub(3).and_then(|place| tokens.word(place));
    let is_counting =
        determiner.is_some_and(|word| holds(&numbers.no_labels_after, &word.to_lowercase()));
    if matches!(word.text, "§" | "№" | "#" | "°") {
        return true;
    }
    let lower = word.text.to_lowercase();
    let mut labels = numbers.labels.iter();
    // An entry with a dot is one only with it: “S. 12”, “с. 12”.
    (spaced > 0 || dotted)
        && !is_counting
        && labels.any(|label| match label.strip_suffix('.') {
            Some(label) => dotted && *label == lower,
            None => *label == lower,
        })
}
