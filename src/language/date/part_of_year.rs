//! Parts of a year, as in spring 2021 or the third quarter of 2023.

use crate::language::Date;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Language;

/// The most letters of a word between a part of a year and the year: of, de, года.
const MAX_LINK_LETTERS: usize = 6;

impl Language {
    /// Returns the first and the last month of the part of a year that is named at the end of a text: summer of.
    pub fn part_of_year(self, before: &str) -> Option<(u8, u8)> {
        let mut parts = self.lexicon().words.dates.parts_of_years.iter();
        let (months, _) = parts.find(|(_, names)| ends_with(before, names))?;
        let (first, last) = months.split_once('-')?;
        first.parse().ok().zip(last.parse().ok())
    }

    /// True if a text names the part of a year from the first to the last of two months, anywhere in it.
    pub fn names_part_of_year(self, text: &str, first: u8, last: u8) -> bool {
        let lower = text.to_lowercase();
        let parts = &self.lexicon().words.dates.parts_of_years;
        let own = parts.iter().find(|it| it.0 == &format!("{first}-{last}"));
        own.is_some_and(|(_, names)| names.iter().any(|name| lower.contains(name.as_str())))
    }

    /// Returns the months that a year means behind this text, where it names a part of the year: spring 2021.
    ///
    /// Winter goes on in the next year: that of 2019/20 is clear, that of 2019 is not.
    pub fn months_of_year(self, before: &str, mention: &DateMention) -> Option<DateSpan> {
        let (start, end) = (mention.start, mention.end);
        if start.month.is_some() || end.month.is_some() {
            return None;
        }
        let (first, last) = self.part_of_year(before)?;
        let span = mention.span(None)?;
        let is_clear = first <= last && span.is_single()
            || first > last && span.start.year() + 1 == span.end.year();
        is_clear.then_some(DateSpan {
            start: Date::new(span.start.year(), Some(first), None)?,
            end: Date::new(span.end.year(), Some(last), None)?,
        })
    }
}

/// True if a text ends with one of these phrases, or with one and a short word that leads to a year.
pub(crate) fn ends_with(text: &str, phrases: &[String]) -> bool {
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

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::language::Found;

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

    #[test]
    fn months_of_a_part_of_a_year() {
        for (text, expected) in [
            ("in the third quarter of 2023", Some("2023-07/2023-09")),
            ("in spring 2021", Some("2021-03/2021-05")),
            ("in the winter of 2019/20", Some("2019-12/2020-02")),
            ("in the winter of 2019", None),
            ("in May 2019", None),
            ("in 2019", None),
        ] {
            let english = Language::English;
            let dates = english.dates(text);
            let Some(Found { range, value }) = dates.first() else {
                panic!("{text}");
            };
            let found = english.months_of_year(&text[..range.start], value);
            assert_eq!(
                found.map(|span| span.to_string()).as_deref(),
                expected,
                "{text}"
            );
        }
    }
}
