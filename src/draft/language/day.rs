//! Spans of time after a number: two weeks.

use crate::language::Language;

impl Language {
    /// True if the words after a number make it a span of time: two weeks.
    pub fn is_span_of_time(self, after: &str) -> bool {
        let after = after.trim_start();
        let letters = after.chars().take_while(|letter| letter.is_alphabetic());
        let word: String = letters.flat_map(char::to_lowercase).collect();
        self.draft_words().spans.contains(&word)
    }
}
