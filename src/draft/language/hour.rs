//! Hours of the clock among numbers: at 9, from 9 to 5 pm.

use crate::draft::language::telling::lower_first_word;
use crate::language::Language;
use crate::language::ends_with;
use crate::language::holds;
use crate::reading::frame::begins_with_unit;

/// The last hour of a day.
const MAX_HOUR: u64 = 24;

impl Language {
    /// True if the words around a number make it the hour of a clock: at 9 they left.
    pub fn is_hour(self, before: &str, number: &str, after: &str) -> bool {
        let hour = number.split(['.', ':']).next().unwrap_or_default();
        let words = &self.draft_words();
        let numbers = &self.lexicon().words.numbers;
        let is_word = number.starts_with(char::is_alphabetic);
        // “siete y media”
        let in_words = || {
            let first = number.split(' ').next().unwrap_or_default();
            numbers.atoms.get(&first.to_lowercase()).copied()
        };
        let value = if is_word {
            in_words()
        } else {
            hour.parse().ok()
        };
        let is_small = value.is_some_and(|hour| hour <= MAX_HOUR);
        if !is_small || !ends_with(before, &words.hours_behind) {
            return false;
        }
        let next = lower_first_word(after);
        if self.is_size(before, after) || self.ends_span(before) {
            return false;
        }
        if holds(&words.hours, &next) {
            return !self.is_new_size(before);
        }
        // “limité à 15 %”, “в 12–15 тысяч”
        let goes_on = after
            .trim_start()
            .starts_with(['%', '–', '-', '€', '$', '£', '₽'])
            || numbers.magnitudes.contains_key(&next)
            || self.is_span_of_time(after)
            || begins_with_unit(self, after);
        let may_be_word = || ends_with(before, &words.hours_in_words);
        (!is_word || may_be_word()) && !goes_on && self.counted_noun(after).is_none()
    }

    /// True if the words around a number make a size of it, though the preposition may lead to an hour: “limité à 12”, “в 12 часов работы”.
    fn is_size(self, before: &str, after: &str) -> bool {
        let words = self.draft_words();
        let mut last = before.split_whitespace().rev().skip(1);
        let word = last.next().unwrap_or_default().to_lowercase();
        let mut behind = after
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty());
        // “Es fiel um 12 aus.”
        let end = after.find(['.', ',', ';', ':', '!', '?']);
        let mut rest = after[..end.unwrap_or(after.len())].split_whitespace();
        let first = rest.next().unwrap_or_default();
        let is_parted = self.capitalises_nouns()
            && first.starts_with(char::is_lowercase)
            && rest.next().is_none();
        holds(&words.sizes_before, &word) && !is_parted
            || (behind.next().is_some_and(|word| holds(&words.hours, word))
                && behind
                    .next()
                    .is_some_and(|word| holds(&words.sizes_behind, word)))
    }

    /// True if the words before a number make it the end of a range, so that it is no time of the day: “de 8 à 12 heures”.
    fn ends_span(self, before: &str) -> bool {
        // The last word is the one before an hour of the clock: à.
        let mut last = before.split_whitespace().rev().skip(1);
        let word = last.next().unwrap_or_default();
        let opening = last.next().unwrap_or_default().to_lowercase();
        word.starts_with(|it: char| it.is_ascii_digit())
            && (holds(&self.draft_words().from, &opening)
                || holds(&self.lexicon().words.dates.between, &opening))
    }

    /// True if the words before a number make it the end of a change, so that its hours are no time of the day: “passé à 12 heures”.
    fn is_new_size(self, before: &str) -> bool {
        let words = self.draft_words();
        // The last word is the one before an hour of the clock: à.
        let mut last = before.split_whitespace().rev().skip(1);
        let word = last.next().unwrap_or_default().to_lowercase();
        words.oddities.changes.contains(&word)
            && self.lexicon().month(&word).is_none()
            && !self.is_day(&word)
    }

    /// True if a number is the first hour of a span on the clock: from 9 to 5 pm.
    pub fn is_hour_of_span(self, after: &str) -> bool {
        let lexicon = &self.lexicon().words;
        let spaced = after.replace(['–', '-'], " – ");
        let mut words = spaced.split_whitespace();
        let tie = words.next().unwrap_or_default();
        let hour = words.next().unwrap_or_default();
        let clock = words.next().unwrap_or_default();
        let clock = clock.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let ties = tie == "–" || holds(&lexicon.dates.until, &tie.to_lowercase());
        let is_digits = hour.starts_with(|it: char| it.is_ascii_digit());
        let of_clock = |it: &String| *it == clock || it.to_lowercase() == clock;
        ties && is_digits && lexicon.numbers.clock.iter().any(of_clock)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn hours_and_numbers_of_things() {
        assert!(Language::German.is_hour_of_span(" bis 17 Uhr."));
        assert!(!Language::German.is_hour_of_span(" bis 17 Räume"));
        assert!(Language::German.is_hour("Der Dienst fiel um ", "12", " aus."));
        assert!(!Language::German.is_hour("Die Zahl fiel um ", "12", " auf 40."));
        assert!(Language::French.is_hour("repris mardi à ", "12", " heures"));
        assert!(!Language::French.is_hour("passé à ", "12", " heures"));
        assert!(!Language::French.is_hour("Le nombre est limité à ", "12", "."));
        assert!(!Language::Russian.is_hour("уложился в ", "12", " часов."));
        assert!(!Language::Russian.is_hour("за день в ", "12", " часов работы"));
        assert!(Language::Russian.is_hour("начали в ", "12", " часов дня"));
    }
}
