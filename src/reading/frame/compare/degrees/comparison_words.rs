//! The words by which a language compares: more, than, as, faster.

use crate::reading::frame::clause_words::degrees::IRREGULAR;
use crate::reading::frame::clause_words::degrees::LESS;
use crate::reading::frame::clause_words::degrees::MORE;
use crate::reading::frame::clause_words::degrees::NO_COMPARATIVES;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The shortest word that may be a comparative by its ending, in letters.
const MIN_COMPARATIVE_LETTERS: usize = 5;

/// The shortest Russian word that may be a comparative by its ending, in letters.
const MIN_RUSSIAN_LETTERS: usize = 4;

pub(super) fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words.get(at);
    matches!(word.and_then(|it| it.value), Some(What::Number(_)))
}

pub(super) fn is_name(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words.get(at);
    matches!(word.and_then(|it| it.value), Some(What::Name(_)))
}

/// True if a word compares what another word names: more, less.
pub(super) fn is_marker(frame: &Frame<'_>, at: usize) -> bool {
    let (language, own) = (frame.language, text(frame, at));
    MORE.has_in(language, own) || LESS.has_in(language, own)
}

/// Returns the comparative word of a text that names no second side, and true for “less”.
pub(super) fn marker(frame: &Frame<'_>, at: usize) -> Option<bool> {
    is_marker(frame, at).then(|| LESS.has_in(frame.language, text(frame, at)))
}

/// Returns true for a comparative of the smaller side, false for another comparative, nothing for another word.
pub(super) fn sign(frame: &Frame<'_>, at: usize) -> Option<bool> {
    let (language, word) = (frame.language, text(frame, at));
    if MORE.has_in(language, word) || IRREGULAR.has_in(language, word) {
        return Some(false);
    }
    if LESS.has_in(language, word) {
        return Some(true);
    }
    let letters = word.chars().count();
    let long = letters >= MIN_COMPARATIVE_LETTERS;
    let known = || !frame.words[at].concepts.is_empty();
    let lower = || frame.text[frame.words[at].range.clone()].starts_with(char::is_lowercase);
    let compared = match frame.language.tag() {
        "en" => long && word.ends_with("er") && !NO_COMPARATIVES.has_in(language, word),
        "de" => long && word.ends_with("er") && !NO_COMPARATIVES.has_in(language, word) && lower(),
        "ru" => {
            let endings = ["ее", "ше", "же", "ще", "че"];
            letters >= MIN_RUSSIAN_LETTERS && endings.iter().any(|it| word.ends_with(it)) && known()
        }
        _ => false,
    };
    compared.then_some(false)
}
