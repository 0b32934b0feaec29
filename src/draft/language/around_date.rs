//! Words around a date: rough parts of a year, words of the present, and the size of a change.

use serde::Deserialize;

use crate::language::Language;
use crate::language::Segmented;
use crate::language::Weekday;
use crate::language::ends_with;
use crate::language::holds;
use crate::language::phrases;
use crate::language::range_of;

/// The most words between a weekday and its month: of the month of.
const MAX_WORDS_TO_MONTH: usize = 2;

/// The words around the first day of a night that has two.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct NightWords {
    /// Phrases before the first day: Nacht vom.
    before: Vec<String>,
    /// Words between the two days: auf.
    between: Vec<String>,
}

impl Language {
    /// Returns which weekday of the month behind a text is meant, and whether it is counted from the beginning or, below zero, from the end: the first Sunday of.
    pub fn weekday_of_month(self, before: &str) -> Option<(i8, Weekday)> {
        let words = before.rsplit(|it: char| !it.is_alphanumeric());
        let mut words = words.filter(|word| !word.is_empty());
        let mut near = words.by_ref().take(MAX_WORDS_TO_MONTH + 1);
        let weekday = near.find_map(|word| self.weekday_named(word))?;
        let ordinal = words.next()?.to_lowercase();
        let mut ordinals = self.draft_words().ordinals.iter();
        let (nth, _) = ordinals.find(|(_, words)| holds(words, &ordinal))?;
        Some((*nth, weekday))
    }

    /// Returns the weekday that a word names.
    pub(in crate::draft) fn weekday_named(self, word: &str) -> Option<Weekday> {
        let lexicon = self.lexicon();
        let weekday = lexicon.weekday(word);
        weekday.or_else(|| lexicon.weekday(&word.to_lowercase()))
    }

    /// True if a word in lower case says which weekday of a month: first, last.
    pub(in crate::draft) fn is_ordinal(self, lower: &str) -> bool {
        let mut ordinals = self.draft_words().ordinals.values();
        ordinals.any(|words| holds(words, lower))
    }

    /// True if the date behind a text is the second day of a night: in der Nacht vom 3. auf den.
    pub fn ends_night(self, before: &str) -> bool {
        let nights = &self.draft_words().nights;
        if nights.between.is_empty() {
            return false;
        }
        let articles = &self.lexicon().words.dates.articles;
        let mut words = before.split_whitespace().rev();
        let mut next = || words.find(|word| !holds(articles, word));
        let tie = next().unwrap_or_default();
        let day = next().unwrap_or_default();
        if !day.starts_with(|it: char| it.is_ascii_digit()) || !holds(&nights.between, tie) {
            return false;
        }
        let day = range_of(day, before);
        day.is_some_and(|day| ends_with(&before[..day.start], &nights.before))
    }

    /// True if a number between these words is the first day of a night: в ночь с 3 на 4 июня.
    pub fn begins_night(self, before: &str, after: &str) -> bool {
        let nights = &self.draft_words().nights;
        let next = after.split_whitespace().next().unwrap_or_default();
        holds(&nights.between, next) && ends_with(before, &nights.before)
    }

    /// Returns a text without the article of a date at its end: NEUSTADT, den.
    pub(in crate::draft) fn without_article_of_date(self, before: &str) -> &str {
        let text = before.trim_end();
        let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        if holds(&self.lexicon().words.dates.articles, last) {
            text[..text.len() - last.len()].trim_end()
        } else {
            text
        }
    }

    /// True if a rough part of a year is named at the end of a text: at the end of, early in.
    pub fn is_rough_part(self, before: &str) -> bool {
        ends_with(before, &self.draft_words().rough_parts) && !self.is_whole_year(before)
    }

    /// True if the words at the end of a text name the whole year behind them, though they have a word of a part or of the present: as early as.
    pub(in crate::draft) fn is_whole_year(self, before: &str) -> bool {
        ends_with(before, &self.draft_words().whole_years)
    }

    /// True if a word with a capital is a month or a feast: March, Noël.
    pub(in crate::draft) fn is_time_of_year(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let is_month = self.lexicon().month(word).is_some();
        is_month || holds(&self.draft_words().rough_parts, &lower)
    }

    /// True if the day behind this text only tells which week is meant: the week of.
    pub fn is_week_of(self, before: &str) -> bool {
        let lower = before.trim_end().to_lowercase();
        let words = self.draft_words();
        let mut weeks = words.weeks.iter();
        let mut others = words.no_weeks.iter();
        weeks.any(|week| lower.ends_with(week.as_str()))
            && !others.any(|other| lower.ends_with(other.as_str()))
    }

    /// True if the year behind a text is that of a birth: born, born in.
    pub fn is_birth(self, before: &str) -> bool {
        ends_with(before, &self.draft_words().births)
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

    /// True if a word tells of a time to come: soon, künftig.
    pub(in crate::draft) fn is_of_future(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().futures).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn weekdays_of_a_month() {
        let found = |language: Language, before| {
            let found = language.weekday_of_month(before);
            found.map(|(nth, weekday)| format!("{nth} {weekday:?}"))
        };
        for (language, before, expected) in [
            (
                Language::English,
                "on the first Sunday of ",
                Some("1 Sunday"),
            ),
            (
                Language::German,
                "am letzten Freitag im ",
                Some("-1 Friday"),
            ),
            (Language::French, "le premier dimanche d’", Some("1 Sunday")),
            (
                Language::Spanish,
                "el segundo martes de ",
                Some("2 Tuesday"),
            ),
            (Language::Russian, "в первое воскресенье ", Some("1 Sunday")),
            (Language::English, "on Sunday in ", None),
            (Language::English, "the first room in ", None),
        ] {
            assert_eq!(found(language, before).as_deref(), expected, "{before}");
        }
    }

    #[test]
    fn articles_of_dates_behind_any_space() {
        for space in [' ', '\u{a0}', '\u{202f}'] {
            let before = |words: [&str; 2]| words.join(&space.to_string());
            let german = before(["NEUSTADT,", "den "]);
            assert_eq!(
                Language::German.without_article_of_date(&german),
                "NEUSTADT,"
            );
            let french = before(["À", "Paris, "]);
            assert_eq!(
                Language::French.without_article_of_date(&french),
                french.trim_end()
            );
        }
        assert_eq!(Language::German.without_article_of_date("den "), "");
    }

    #[test]
    fn nights_of_two_days() {
        assert!(Language::German.ends_night("In der Nacht vom 3. auf den "));
        assert!(!Language::German.ends_night("Die Wahl wurde vom 3. auf den "));
        assert!(Language::Russian.ends_night("в ночь с 3 на "));
        assert!(Language::Russian.begins_night("в ночь с ", " на 4 июня"));
        assert!(!Language::Russian.begins_night("перенесли с ", " на 4 июня"));
    }

    #[test]
    fn ends_that_may_be_to_come() {
        assert!(Language::English.tells_end("They may appeal until "));
        assert!(Language::Spanish.tells_end("Puede recurrir hasta el "));
        assert!(Language::Russian.tells_end("Ответчик может обжаловать решение до "));
        assert!(!Language::English.tells_end("They appealed on "));
    }
}
