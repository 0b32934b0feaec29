//! Ties: spaces inside the dates and numbers of a text, at which no line may end.

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

/// Marks that open before a word.
const OPENING: [char; 5] = ['(', '‘', '“', '„', '«'];

/// Returns a text in which dates stay on one line, and numbers with the unit behind them.
pub fn with_ties(text: &str) -> Cow<'_, str> {
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
            let is_date = is_day(last) && is_month(first) || is_month(last) && is_year(first);
            let is_number = is_group(last, first) || is_number(last) && is_unit(first);
            let is_tied = is_date || is_number;
            tied.push(if is_tied { '\u{a0}' } else { ' ' });
        }
    }
    Cow::Owned(tied)
}

fn is_day(word: &str) -> bool {
    let digits = word.trim_start_matches(OPENING);
    let digits = digits.trim_end_matches('.');
    digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
}

fn is_month(word: &str) -> bool {
    let letters = word.trim_end_matches(['.', ',', ';', ':', ')']);
    MONTHS.contains(&letters.to_lowercase())
}

/// True if a word ends the groups of a number so far, and the next one is a further group: “1 200”.
fn is_group(word: &str, next: &str) -> bool {
    let digits = word.trim_start_matches(OPENING);
    let groups = digits.len() <= 3 && !digits.is_empty() && is_in_digits(digits);
    let own = next.len()
        - next
            .trim_start_matches(|it: char| it.is_ascii_digit())
            .len();
    groups && own == 3 && !next[own..].starts_with(char::is_alphanumeric)
}

/// True if a word is a number in digits, and no year.
fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(OPENING);
    let marks = ['.', ',', '’', '\'', '\u{202f}'];
    let is_digit_or_mark = |it: char| it.is_ascii_digit() || marks.contains(&it);
    let ends = digits.ends_with(|it: char| it.is_ascii_digit());
    ends && digits.chars().all(is_digit_or_mark) && !(digits.len() == 4 && is_in_digits(digits))
}

fn is_in_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// True if a word is a unit of measure or money, or a power of ten, in some language.
fn is_unit(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
    let mut languages = Language::ALL.into_iter();
    matches!(word, "%" | "‰" | "€" | "$" | "£" | "°")
        || languages.any(|language| {
            let numbers = &language.lexicon().words.numbers;
            numbers.units.iter().any(|unit| unit == word) || numbers.magnitudes.contains_key(word)
        })
}

fn is_year(word: &str) -> bool {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = &word[digits.len()..];
    digits.len() == 4 && !rest.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::with_ties;

    #[test]
    fn dates_and_numbers_stay_on_one_line() {
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
            (
                "au lieu des 1 200 euros prévus",
                "au lieu des 1~200~euros prévus",
            ),
            ("677 000 comptes", "677~000 comptes"),
            ("1 250 000,5 Euro", "1~250~000,5~Euro"),
            ("(12 000 %)", "(12~000~%)"),
            ("3,5 Millionen Konten", "3,5~Millionen Konten"),
            ("1.800 Euro und 40 km", "1.800~Euro und 40 km"),
            ("20 euros, 15 % y 30 años", "20~euros, 15~% y 30~años"),
            ("en 2025 200 villes", "en 2025 200 villes"),
            ("in 2019 times were hard", "in 2019 times were hard"),
            ("room 12 3000 seats", "room 12 3000 seats"),
            ("84 bibliothèques, 61 villes", "84 bibliothèques, 61 villes"),
        ] {
            let text = text.replace('~', "\u{a0}");
            assert_eq!(with_ties(&text).replace('\u{a0}', "~"), tied);
        }
    }
}
