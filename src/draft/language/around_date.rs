//! Words around a date: rough parts of a year, words of the present, and the size of a change.

use crate::language::Language;
use crate::language::Segmented;
use crate::language::ends_with;
use crate::language::holds;
use crate::language::phrases;

impl Language {
    /// True if a rough part of a year is named at the end of a text: at the end of, early in.
    pub fn is_rough_part(self, before: &str) -> bool {
        ends_with(before, &self.draft_words().rough_parts)
    }

    /// True if the day behind this text only tells which week is meant: the week of.
    pub fn is_week_of(self, before: &str) -> bool {
        let lower = before.trim_end().to_lowercase();
        let mut weeks = self.draft_words().weeks.iter();
        weeks.any(|week| lower.ends_with(week.as_str()))
    }

    /// True if a text ends with a word that tells an end, and perhaps an article: until, jusqu’au.
    pub fn tells_end(self, before: &str) -> bool {
        let dates = &self.lexicon().words.dates;
        let lower = before.trim_end().to_lowercase();
        let words = lower.rsplit(|it: char| !it.is_alphanumeric());
        let mut words = words.skip_while(|it| it.is_empty() || holds(&dates.articles, it));
        words.next().is_some_and(|word| holds(&dates.until, word))
    }

    /// True if the number behind this text is the size of a change: fell by.
    pub fn is_size_of_change(self, before: &str) -> bool {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        holds(&self.draft_words().changed_by, &last.to_lowercase())
    }
}

impl Segmented<'_> {
    /// True if the text speaks of the present: now, jetzt.
    pub fn is_of_now(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().present).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn ends_that_may_be_to_come() {
        assert!(Language::English.tells_end("They may appeal until "));
        assert!(Language::Spanish.tells_end("Puede recurrir hasta el "));
        assert!(Language::Russian.tells_end("Ответчик может обжаловать решение до "));
        assert!(!Language::English.tells_end("They appealed on "));
    }
}
