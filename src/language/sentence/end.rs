//! The end of a sentence: a boundary of UAX #29 may be one, or follow an abbreviation, an ordinal or a quotation.

use crate::language::lexicon::Lexicon;
use crate::language::lexicon::word_list::Abbreviations;

/// The largest number of parts in an abbreviation: “i. d. R.” has three.
const MAX_PARTS: usize = 3;
/// The number of characters before a full stop that are searched for an abbreviation, and after it for the next word.
const MAX_DISTANCE_CHARS: usize = 40;

/// True if a sentence ends between the two texts.
pub(crate) fn is_boundary(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let sentence = before.trim_end();
    if sentence.is_empty() || after.trim_start().is_empty() {
        return false;
    }
    // UAX #29 breaks inside “3.Satz”; a dot without a space is part of a name or number.
    let spaced = sentence.len() < before.len();
    let quoted = sentence.ends_with(is_closing);
    // Chinese and Japanese set no spaces.
    let wide = sentence.ends_with(['。', '！', '？']);
    if !(spaced || quoted || wide) || follows_in_lower_case(after) {
        return false;
    }
    let Some(stem) = sentence
        .strip_suffix('.')
        .filter(|stem| !stem.ends_with('.'))
    else {
        return !is_only_a_numeral(sentence);
    };
    if is_only_a_numeral(sentence) {
        return false;
    }
    let word = last_word(stem);
    if ends_behind_number(&lexicon.words.sentences.behind_numbers, stem, word) {
        return begins_with_capital(after);
    }
    if is_abbreviation(&lexicon.words.sentences.abbreviations, stem) {
        return false;
    }
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let initial = letters == 1 && word.chars().all(char::is_alphabetic);
    let shortened = initial || is_abbreviation(&lexicon.words.sentences.final_abbreviations, stem);
    let ordinal = lexicon.words.ordinal_dot && is_ordinal(word);
    if shortened || ordinal {
        starts_sentence(lexicon, after)
    } else {
        true
    }
}

/// True if a number and a short word for hours or a large number come before a full stop.
fn ends_behind_number(short: &[String], stem: &str, word: &str) -> bool {
    let before = stem.strip_suffix(word).unwrap_or_default().trim_end();
    short.iter().any(|it| it == word) && before.ends_with(|it: char| it.is_ascii_digit())
}

fn begins_with_capital(after: &str) -> bool {
    let mut letters = after
        .chars()
        .take(MAX_DISTANCE_CHARS)
        .filter(|it| it.is_alphanumeric());
    letters.next().is_some_and(char::is_uppercase)
}

/// True if the text continues in lower case, and so in the same sentence: “„Ist es aus?“ fragte er”, “Plauder! teilte mit”.
fn follows_in_lower_case(after: &str) -> bool {
    let mut letters = after
        .trim_start()
        .chars()
        .take(MAX_DISTANCE_CHARS)
        .skip_while(|mark| !mark.is_alphanumeric());
    // A name such as iPlauder can begin a sentence.
    letters.next().is_some_and(char::is_lowercase)
        && !letters.next().is_some_and(char::is_uppercase)
}

/// True if a text begins with a word that, with a capital, begins sentences.
pub(crate) fn starts_sentence(lexicon: &Lexicon, text: &str) -> bool {
    let mut first = text.char_indices().take(MAX_DISTANCE_CHARS);
    let Some((first, _)) = first.find(|(_, letter)| letter.is_alphanumeric()) else {
        return false;
    };
    let text = &text[first..];
    let word = text
        .split(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or("");
    lexicon.words.sentences.starters.has(word)
}

/// True if a sentence is a numeral alone, before its own sentence: “1.” or “(2)”.
fn is_only_a_numeral(sentence: &str) -> bool {
    sentence.len() <= 5
        && sentence
            .chars()
            .all(|letter| letter.is_ascii_digit() || ".()[]".contains(letter))
}

/// True if a dot makes the number an ordinal: 30, III, but not a year.
fn is_ordinal(word: &str) -> bool {
    let digits = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let roman = word.bytes().all(|byte| b"IVXL".contains(&byte));
    !word.is_empty() && (digits || roman)
}

/// True if the words before a full stop are on the list: one, or several with dots (“z. B”).
pub(crate) fn is_abbreviation(list: &Abbreviations, stem: &str) -> bool {
    let far = stem
        .char_indices()
        .rev()
        .take(MAX_DISTANCE_CHARS)
        .last()
        .map_or(0, |(at, _)| at);
    let near = &stem[far..];
    let mut tail = String::new();
    let mut parts = near.rsplit('.').take(MAX_PARTS).enumerate();
    parts.any(|(place, part)| {
        // Between the dots of one abbreviation there is one word, and perhaps a space.
        let word = last_word(part);
        tail = if place == 0 {
            word.to_owned()
        } else {
            format!("{word}.{tail}")
        };
        list.fits(&tail, word)
    })
}

/// Returns the letters and digits at the end, with the hyphens between them.
pub(crate) fn last_word(text: &str) -> &str {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '-';
    text.rfind(|letter| !inside(letter)).map_or(text, |at| {
        text[at..].trim_start_matches(|letter| !inside(letter))
    })
}

pub(crate) fn is_closing(mark: char) -> bool {
    matches!(
        mark,
        '"' | '\'' | '“' | '”' | '‘' | '’' | '»' | '«' | '›' | '‹' | ')' | ']'
    )
}
