//! Numbers that name something instead of counting: page 12, No. 5, § 3.

use super::lexicon::Lexicon;
use super::token::Kind;
use super::token::Tokens;
use super::token::holds;

/// Labels have no more digits, and no marks between groups of them: “on the page 26,000 accounts” counts.
const LONGEST_LABEL: usize = 4;

/// Whether a word or sign before a place makes a label of the number there.
pub(super) fn is_labelled(lexicon: &Lexicon, tokens: &Tokens, number: usize) -> bool {
    label_before(lexicon, tokens, number).is_some_and(|label| label == Label::Certain)
}

/// The same for a number with decimals, which after such a word counts nothing: the version 5.2.
pub(super) fn is_labelled_decimal(lexicon: &Lexicon, tokens: &Tokens, number: usize) -> bool {
    label_before(lexicon, tokens, number).is_some()
}

/// What a word before a number makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Certain,
    /// “the” stands before the word, and so the number may count: in the room 20 people sang.
    Possible,
}

fn label_before(lexicon: &Lexicon, tokens: &Tokens, number: usize) -> Option<Label> {
    let short = |digits: &str| digits.len() <= LONGEST_LABEL;
    tokens.digits(number).filter(|digits| short(digits))?;
    let spaced = usize::from(tokens.is_kind_before(number, Kind::Space));
    let at = number - spaced;
    let dotted = tokens.before(at).is_some_and(|token| token.text == ".");
    let end = at - usize::from(dotted);
    let word = tokens.before(end)?;
    let numbers = &lexicon.words.numbers;
    let determiner = end.checked_sub(3).and_then(|place| tokens.word(place));
    let is_counting =
        determiner.is_some_and(|word| holds(&numbers.no_labels_after, &word.to_lowercase()));
    if matches!(word.text, "§" | "№" | "#" | "°") {
        return Some(Label::Certain);
    }
    let lower = word.text.to_lowercase();
    let mut labels = numbers.labels.iter();
    // An entry with a dot is one only with it: “S. 12”, “с. 12”.
    let is_label = (spaced > 0 || dotted)
        && labels.any(|label| match label.strip_suffix('.') {
            Some(label) => dotted && *label == lower,
            None => *label == lower,
        });
    let label = if is_counting {
        Label::Possible
    } else {
        Label::Certain
    };
    is_label.then_some(label)
}
