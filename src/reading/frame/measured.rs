//! Units behind numbers: 10 GB, 12 per cent, 30 Minuten.

use crate::language::Language;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;

/// The units of time that are counted to a day, with the number of days of each.
const DAYS: &[(&str, f64)] = &[
    ("day", 1.0),
    ("week", 7.0),
    ("month", 30.44),
    ("year", 365.25),
];

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

impl Frame<'_> {
    /// Returns the number of days of the unit of time behind the value at a byte: that of a month for “six months”.
    pub(crate) fn days_of_unit_behind(&self, byte: usize) -> Option<f64> {
        let value = self
            .words
            .iter()
            .position(|word| word.range.start == byte)?;
        let (name, _) = meanings().unit(self.words.get(value + 1)?.unit?);
        let unit = DAYS.iter().find(|(unit, _)| *unit == name)?;
        Some(unit.1)
    }
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
