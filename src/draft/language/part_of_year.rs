//! Words around a date: parts of a year, as in spring 2021, words of the present, and the size of a change.

use crate::language::Language;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;

/// The most letters of a word between a part of a year and the year: of, de, года.
const MAX_LINK_LETTERS: usize = 6;

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

    /// True if the number behind this text is the size of a change: fell by.
    pub fn is_size_of_change(self, before: &str) -> bool {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        holds(&self.draft_words().changed_by, &last.to_lowercase())
    }

    /// Returns the first and the last month of the part of a year that is named at the end of a text: summer of.
    pub fn part_of_year(self, before: &str) -> Option<(u8, u8)> {
        let mut parts = self.draft_words().parts_of_years.iter();
        let (months, _) = parts.find(|(_, names)| ends_with(before, names))?;
        let (first, last) = months.split_once('-')?;
        first.parse().ok().zip(last.parse().ok())
    }
}

/// True if a text ends with one of these phrases, or with one and a short word that leads to a year.
pub(super) fn ends_with(text: &str, phrases: &[String]) -> bool {
    let lower = text.trim_end().to_lowercase();
    let link = lower.rsplit([' ', '’', '\'']).next().unwrap_or_default();
    let is_short = link.chars().count() <= MAX_LINK_LETTERS;
    let without = lower[..lower.len() - link.len()].trim_end_matches([' ', '’', '\'']);
    let without_of = without.strip_suffix(" d").unwrap_or(without);
    let ends = |text: &str, phrase: &str| {
        let rest = text.strip_suffix(phrase);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    phrases
        .iter()
        .any(|name| ends(&lower, name) || (is_short && ends(without_of, name)))
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
    fn seasons_and_quarters() {
        for (language, before, months) in [
            (Language::English, "in the summer of ", Some((6, 8))),
            (Language::English, "Spring ", Some((3, 5))),
            (Language::English, "the offspring of ", None),
            (Language::German, "Im ersten Quartal ", Some((1, 3))),
            (Language::German, "Im Herbst des Jahres ", None),
            (Language::French, "à l’automne ", Some((9, 11))),
            (Language::Spanish, "en el verano de ", Some((6, 8))),
            (Language::Russian, "весной ", Some((3, 5))),
        ] {
            assert_eq!(language.part_of_year(before), months, "{before}");
        }
    }
}
