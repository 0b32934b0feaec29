//! What may follow a number and says that it counts nothing: spans of time, days, per cent.

use crate::draft::language::relative::MIN_WEEKDAY_LETTERS;
use crate::language::Language;
use crate::language::holds;
use crate::reading::frame::begins_with_unit;

/// The beginnings of the words for a hundredth.
const PER_CENT: [&str; 7] = [
    "%",
    "per cent",
    "percent",
    "prozent",
    "pour cent",
    "por ciento",
    "процент",
];
/// The most letters of these beginnings.
const MAX_PER_CENT_LETTERS: usize = 12;

impl Language {
    /// True if the words after a number make it a span of time: two weeks.
    pub fn is_span_of_time(self, after: &str) -> bool {
        let after = after.trim_start();
        let letters = after.chars().take_while(|letter| letter.is_alphabetic());
        let word: String = letters.flat_map(char::to_lowercase).collect();
        self.draft_words().spans.contains(&word)
    }

    /// True if a text begins with a word for the time in which something happened, unlike a rate: за месяц.
    pub fn opens_span(self, text: &str) -> bool {
        let first = text.split_whitespace().next().unwrap_or_default();
        holds(&self.draft_words().within, first)
    }

    /// True if the words after a number make it a share in a hundred.
    pub fn is_per_cent(self, after: &str) -> bool {
        let letters = after.trim_start().chars().take(MAX_PER_CENT_LETTERS);
        let lower: String = letters.flat_map(char::to_lowercase).collect();
        PER_CENT.iter().any(|it| lower.starts_with(it)) && begins_with_unit(self, after)
    }

    /// True if a number between these words only tells how often something is: cada dos martes.
    pub fn tells_how_often(self, before: &str, after: &str) -> bool {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        self.is_recurring(&last.to_lowercase()) && self.is_before_day(after)
    }

    /// True if a word before a weekday says that there are many: every.
    pub(in crate::draft) fn is_recurring(self, lower: &str) -> bool {
        holds(&self.draft_words().recurring, lower)
    }

    /// True if a text begins with the name of a weekday.
    pub fn is_before_day(self, text: &str) -> bool {
        let text = text.trim_start();
        let end = text.find(|it: char| !it.is_alphanumeric());
        let word = &text[..end.unwrap_or(text.len())];
        // Short names are other words as well: sun, mar.
        word.chars().count() >= MIN_WEEKDAY_LETTERS && self.weekday_named(word).is_some()
    }
}
