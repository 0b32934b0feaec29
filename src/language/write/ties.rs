//! Ties: spaces inside the dates of a text, at which no line may end.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::language::Date;
use crate::language::DateSpan;
use crate::language::Language;

/// The names of the months in all languages, whole and in short, in small letters without a full stop.
static MONTHS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut names = BTreeSet::new();
    for language in Language::ALL {
        let months = (1..=12).filter_map(|month| Date::new(2000, Some(month), Some(15)));
        for day in months.map(DateSpan::single) {
            for written in [language.write_date(day), language.write_date_short(day)] {
                let words = written.split(|it: char| !it.is_alphabetic());
                let longest = words.max_by_key(|word| word.chars().count());
                names.extend(longest.map(str::to_lowercase));
            }
        }
    }
    names
});

/// Returns a text in which day and month, and month and year, stay on one line.
pub fn with_dates_tied(text: &str) -> Cow<'_, str> {
    if !text.contains(|it: char| it.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut tied = String::with_capacity(text.len());
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        tied.push_str(word);
        if let Some(next) = words.peek() {
            // Parts of a date may be tied already.
            let last = word.rsplit('\u{a0}').next().unwrap_or_default();
            let first = next.split('\u{a0}').next().unwrap_or_default();
            let is_tied = is_day(last) && is_month(first) || is_month(last) && is_year(first);
            tied.push(if is_tied { '\u{a0}' } else { ' ' });
        }
    }
    Cow::Owned(tied)
}

fn is_day(word: &str) -> bool {
    let digits = word.trim_start_matches(['(', '‘', '“', '„', '«']);
    let digits = digits.trim_end_matches('.');
    digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
}

fn is_month(word: &str) -> bool {
    let letters = word.trim_end_matches(['.', ',', ';', ':', ')']);
    MONTHS.contains(&letters.to_lowercase())
}

fn is_year(word: &str) -> bool {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = &word[digits.len()..];
    digits.len() == 4 && !rest.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::with_dates_tied;

    #[test]
    fn dates_stay_on_one_line() {
        for (text, tied) in [
            (
                "on 21 to 24 November 2019, it",
                "on 21 to 24~November~2019, it",
            ),
            ("am 30. November 2019", "am 30.~November~2019"),
            ("du 21 au 24 nov. 2019", "du 21 au 24~nov.~2019"),
            ("30 ноября 2019", "30~ноября~2019"),
            ("(26 November)", "(26~November)"),
            ("about 26 platforms in 2019", "about 26 platforms in 2019"),
            ("May I? 2019 was", "May I? 2019 was"),
            ("2 June~2024", "2~June~2024"),
            ("No figures.", "No figures."),
        ] {
            let text = text.replace('~', "\u{a0}");
            assert_eq!(with_dates_tied(&text).replace('\u{a0}', "~"), tied);
        }
    }
}
