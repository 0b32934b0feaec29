//! Units behind numbers: 10 GB, 12 per cent, 30 Minuten.

use crate::language::Language;
use crate::reading::frame::lexicon::lexicon;

/// The most words of a unit.
const MAX_WORDS: usize = 2;

/// True if the text behind a number begins with a unit of measure.
pub(crate) fn begins_with_unit(language: Language, text: &str) -> bool {
    let Some(lexicon) = lexicon(language) else {
        return text
            .trim_start()
            .starts_with(['%', '€', '$', '£', '¥', '₽']);
    };
    let text = text.trim_start();
    if text.starts_with(['%', '€', '$', '£', '¥', '₽', '°']) {
        return true;
    }
    // “23 to 6”: no terabytes.
    let small = ["to ", "go ", "mo ", "ko ", "b "];
    if small.iter().any(|word| text.starts_with(word)) {
        return false;
    }
    let is_end = |letter: char| !letter.is_alphanumeric();
    let words = text.split(is_end).take(MAX_WORDS);
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    !lexicon.units.at(&words, 0).is_empty()
}

#[cfg(test)]
mod tests {
    use super::begins_with_unit;
    use crate::language::Language;

    #[test]
    fn units_behind_numbers() {
        for (language, after, expected) in [
            (Language::English, " GB per mailbox", true),
            (Language::English, " per cent of them", true),
            (Language::English, "% of them", true),
            (Language::English, " members", false),
            (Language::German, " Euro", true),
            (Language::French, " Go", true),
            (Language::Russian, " рублей", true),
            (Language::Russian, " человек", false),
        ] {
            assert_eq!(begins_with_unit(language, after), expected, "{after}");
        }
    }
}
