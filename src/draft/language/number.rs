//! Words around numbers: former values, and ages.

use crate::language::Language;
use crate::language::holds;

impl Language {
    /// True if the second of two numbers is what the first one was before, by the words between and after: “500 (was: 200)”.
    pub fn is_former(self, between: &str, after: &str) -> bool {
        let words = &self.draft_words().former;
        let Some(inside) = between.rsplit_once('(').map(|(_, inside)| inside) else {
            return false;
        };
        let is_former = |text: &str| {
            let bare = text.trim_matches(|it: char| !it.is_alphanumeric());
            holds(words, &bare.to_lowercase())
        };
        let closing = after.split_once(')').map(|(inside, _)| inside);
        is_former(inside) || (inside.trim().is_empty() && closing.is_some_and(is_former))
    }

    /// Returns a text without the small word with which it begins: of, per, a.
    pub fn behind_of(self, text: &str) -> &str {
        let text = text.trim_start();
        let word = text.split([' ', '’', '\'']).next().unwrap_or_default();
        let words = &self.draft_words().speaker;
        let articles = &self.lexicon().words.speech.articles;
        let small = [&words.of, &words.prepositions, articles];
        if small.iter().any(|list| holds(list, word)) {
            text[word.len()..].trim_start_matches([' ', '’', '\''])
        } else {
            text
        }
    }

    /// True if a number of four digits is a year, because nothing that it counts follows: “circa 2014 and”.
    pub fn is_year_alone(self, after: &str) -> bool {
        let after = after.trim_start();
        let word: String = after
            .chars()
            .take_while(|it| it.is_alphanumeric())
            .collect();
        let words = &self.draft_words().speaker.prepositions;
        let joins = &self.lexicon().words.dates.and;
        let lower = word.to_lowercase();
        word.is_empty() || holds(words, &lower) || holds(joins, &lower)
    }

    /// True if the words before a number make an age of it: at the age of 79.
    pub fn is_age(self, before: &str) -> bool {
        let before = before.trim_end().to_lowercase();
        let mut ages = self.draft_words().ages.iter();
        ages.any(|age| {
            let rest = before.strip_suffix(age.as_str());
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn former_values_and_ages() {
        assert!(Language::English.is_former(" (was: ", ")"));
        assert!(Language::French.is_former(" membres (", " auparavant)"));
        assert!(!Language::English.is_former(" and ", " more"));
        assert!(Language::English.is_age("died at the age of "));
        assert!(!Language::English.is_age("pages "));
    }
}
