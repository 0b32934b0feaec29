//! The word before a number: it gives its precision (rund, mehr als, up to), or makes a label of it (page 12, No. 5, § 3).

use crate::language::Found;
use crate::language::Precision;
use crate::language::lexicon::Lexicon;
use crate::language::lexicon::words::is_bounding_sign;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;
use crate::language::token::is_apostrophe;
use crate::language::token::is_lower_case;

/// The maximum number of digits of a label, which has no group marks: “on the page 26,000 accounts” counts.
const MAX_LABEL_DIGITS: usize = 4;

/// Returns the approximating phrase directly before a number; a currency sign may be between.
pub(crate) fn approximator(
    lexicon: &Lexicon,
    tokens: &Tokens,
    number: usize,
) -> Option<Found<Precision>> {
    let currency = tokens
        .before(number)
        .is_some_and(|token| is_currency(token.text));
    let end = number - usize::from(currency);
    // The word before most numbers ends no such phrase.
    let spaced = usize::from(tokens.is_kind_before(end, Kind::Space));
    let word = tokens.before(end - spaced)?;
    if word.kind == Kind::Word && !lexicon.approximator_looks.has(word.look) {
        return None;
    }
    let mut phrases = lexicon.approximators.iter();
    phrases.find_map(|(phrase, precision)| {
        let first = phrase_back(tokens, end, phrase)?;
        // A sign may touch its number: “>30”.
        let tight = tokens
            .before(end)
            .is_some_and(|it| is_bounding_sign(it.text));
        Some(Found {
            range: tokens.range(first, end.saturating_sub(usize::from(!tight))),
            value: *precision,
        })
    })
}

/// True if a text is a sign before or after an amount of money.
pub(crate) fn is_currency(text: &str) -> bool {
    matches!(text, "€" | "$" | "£" | "¥" | "₽")
}

/// Returns the index at which a phrase begins that ends before an index, with white space or an apostrophe between.
fn phrase_back(tokens: &Tokens, next: usize, phrase: &[String]) -> Option<usize> {
    let elided = phrase.last().is_some_and(|last| last == "'");
    if let [sign] = phrase
        && is_bounding_sign(sign)
    {
        return sign_back(tokens, next, sign);
    }
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

/// Returns the index of a sign before an index, which touches it or has one space behind it.
///
/// At the beginning of a line “>” marks a block quotation, behind “-” it is an arrow, and “~~” strikes out.
fn sign_back(tokens: &Tokens, next: usize, sign: &str) -> Option<usize> {
    let space = tokens.before(next).filter(|it| it.kind == Kind::Space);
    let at = (next - usize::from(space.is_some())).checked_sub(1)?;
    let before = tokens.before(at)?;
    let is_open = matches!(before.text, " " | "\u{a0}" | "\u{202f}" | "(" | "[");
    (tokens.is(at, sign) && is_open).then_some(at)
}

/// True if a word or sign before an index makes a label of the number there.
pub(crate) fn is_labelled(lexicon: &Lexicon, tokens: &Tokens, number: usize) -> bool {
    label_before(lexicon, tokens, number).is_some_and(|label| label == Label::Certain)
}

/// True if a word makes a label of a number with decimals, which then counts nothing: the version 5.2.
pub(crate) fn is_labelled_decimal(lexicon: &Lexicon, tokens: &Tokens, number: usize) -> bool {
    label_before(lexicon, tokens, number).is_some()
}

/// The certainty that a word before a number makes a label of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Certain,
    /// “the” is before the word, and so the number may count: in the room 20 people sang.
    Possible,
}

fn label_before(lexicon: &Lexicon, tokens: &Tokens, number: usize) -> Option<Label> {
    let short = |digits: &str| digits.len() <= MAX_LABEL_DIGITS;
    tokens.digits(number).filter(|digits| short(digits))?;
    let spaced = usize::from(tokens.is_kind_before(number, Kind::Space));
    let at = number - spaced;
    let dotted = tokens.before(at).is_some_and(|token| token.text == ".");
    let end = at - usize::from(dotted);
    let word = tokens.before(end)?;
    let numbers = &lexicon.words.numbers;
    if matches!(word.text, "§" | "№" | "#" | "°") {
        return Some(Label::Certain);
    }
    let mut labels = numbers.labels.iter();
    // An entry with a dot matches only with its dot: “S. 12”, “с. 12”.
    let is_label = (spaced > 0 || dotted)
        && numbers.label_looks.has(word.look)
        && labels.any(|label| match label.strip_suffix('.') {
            Some(label) => dotted && is_lower_case(word.text, label),
            None => is_lower_case(word.text, label),
        });
    if !is_label {
        return None;
    }
    // “Die Facebook-Seite” has its article before the compound.
    let is_compound = end
        .checked_sub(2)
        .is_some_and(|place| tokens.is(place, "-"));
    let before = end.checked_sub(if is_compound { 5 } else { 3 });
    let determiner = before.and_then(|place| tokens.word(place));
    let is_in = |list: &[String], word: Option<&str>| {
        word.is_some_and(|word| holds(list, &word.to_lowercase()))
    };
    // “Seite 272 Follower” counts them.
    let counted = tokens
        .is_kind(number + 1, Kind::Space)
        .then(|| tokens.word(number + 2));
    let is_counting = is_in(&numbers.no_labels_after, determiner)
        || is_in(&numbers.count_nouns, counted.flatten());
    Some(if is_counting {
        Label::Possible
    } else {
        Label::Certain
    })
}
