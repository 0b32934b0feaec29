//! The first name of somebody whom a document names with courtesy elsewhere: Tomas Lind, who is Mr Lind.

use std::collections::BTreeSet;

use crate::draft::known::single_names::is_function_word;
use crate::draft::language::Courtesy;
use crate::language::Language;

/// Returns the whole name of somebody who has only a last name behind words of courtesy, where the text prints one such name and nobody else can be meant.
pub(super) fn full_name(language: Language, text: &str, name: &str) -> Option<String> {
    let (before, last) = name.rsplit_once(' ')?;
    let mut courtesy = Courtesy::Anybody;
    for word in before.split(' ') {
        match language.courtesy(word)? {
            Courtesy::Anybody => {}
            told => courtesy = told,
        }
    }
    let mut firsts = BTreeSet::new();
    for (at, _) in text.match_indices(last) {
        match before_last_name(language, text, at, last) {
            Some(Before::First(first)) => _ = firsts.insert(first),
            Some(Before::Courtesy(other)) if differ(courtesy, other) => return None,
            Some(Before::Unsure) => return None,
            Some(Before::Courtesy(_)) | None => {}
        }
    }
    let mut firsts = firsts.into_iter();
    let first = firsts.next().filter(|_| firsts.next().is_none())?;
    let is_meant = language.goes_with_courtesy(first, courtesy);
    is_meant.then(|| language.name(&[first, last]))?
}

/// What the word before a last name is.
enum Before<'t> {
    /// A first name.
    First(&'t str),
    /// A word of courtesy.
    Courtesy(Courtesy),
    /// An everyday word with a capital, which may be a first name as well: Rose.
    Unsure,
}

/// Returns what stands before a last name; none where it is no name there, or has nothing of a name before it.
fn before_last_name<'t>(
    language: Language,
    text: &'t str,
    at: usize,
    last: &str,
) -> Option<Before<'t>> {
    let is_whole = !text[at + last.len()..].starts_with(char::is_alphanumeric);
    let before = text[..at].strip_suffix(' ').filter(|_| is_whole)?;
    let is_part = |letter: char| letter.is_alphanumeric() || "-.'’".contains(letter);
    let first = &before[before.trim_end_matches(is_part).len()..];
    if let Some(courtesy) = language.courtesy(first) {
        return Some(Before::Courtesy(courtesy));
    }
    if !first.starts_with(char::is_uppercase) || language.is_no_first_name(first) {
        return None;
    }
    if language.is_ordinary(&first.to_lowercase()) == Some(true) {
        let is_small = is_function_word(language, first) || language.is_title_noun(first);
        return (!is_small).then_some(Before::Unsure);
    }
    language.name(&[first, last]).map(|_| Before::First(first))
}

/// True if two courtesies cannot be those of one person.
fn differ(one: Courtesy, other: Courtesy) -> bool {
    one != other && one != Courtesy::Anybody && other != Courtesy::Anybody
}

#[cfg(test)]
mod tests {
    use super::full_name;
    use crate::language::Language;

    #[test]
    fn the_one_whole_name_in_the_text() {
        let (english, german) = (Language::English, Language::German);
        for (language, text, name, full) in [
            (
                english,
                "Present: Tomas Lind (treasurer). Mr Lind warned.",
                "Mr Lind",
                "Tomas Lind",
            ),
            (english, "Tomas Lind left, Ida Lind stayed.", "Mr Lind", ""),
            (
                english,
                "Chairman Lind left. Mr Lind warned.",
                "Mr Lind",
                "",
            ),
            (english, "Then Lind left.", "Mr Lind", ""),
            (english, "Tomas Lindner left.", "Mr Lind", ""),
            (english, "Tomas Lind left.", "Ida Lind", ""),
            (
                german,
                "Anwesend: Tomas Lind. Herr Dr. Lind warnte.",
                "Herr Dr. Lind",
                "Tomas Lind",
            ),
            (
                Language::French,
                "Présents : Luc Arbois. M. Arbois a averti.",
                "M. Arbois",
                "Luc Arbois",
            ),
            (
                Language::Spanish,
                "Asisten: Íñigo Vega. El señor Vega advirtió.",
                "señor Vega",
                "Íñigo Vega",
            ),
            (
                Language::Russian,
                "Присутствовал Иван Петров. Господин Петров предупредил.",
                "Господин Петров",
                "Иван Петров",
            ),
        ] {
            let found = full_name(language, text, name);
            assert_eq!(found.unwrap_or_default(), full, "{text}");
        }
    }

    #[test]
    fn names_that_may_be_of_somebody_else() {
        let (english, german) = (Language::English, Language::German);
        let (french, spanish) = (Language::French, Language::Spanish);
        for (language, text, name) in [
            (
                english,
                "Ida Moss and Tom Moss came. Mr Moss left.",
                "Mr Moss",
            ),
            (
                english,
                "Mayor Jane Brook sang. Rose Brook left.",
                "Ms Brook",
            ),
            (english, "St Agnes is open. Ms Agnes left.", "Ms Agnes"),
            (english, "Anna Lind came. Mr Lind left.", "Mr Lind"),
            (english, "Dora Lind came. Mrs Lind met Mr Lind.", "Mrs Lind"),
            (german, "Anna Brück kam. Herr Brück ging.", "Herr Brück"),
            (
                german,
                "Sankt Brück liegt am See. Herr Brück ging.",
                "Herr Brück",
            ),
            (german, "Familie Brück kam. Herr Brück ging.", "Herr Brück"),
            (
                german,
                "Anna Brück kam. Frau Brück und Herr Brück gingen.",
                "Frau Brück",
            ),
            (
                french,
                "Luc Arbois est venu. Mme Arbois est partie.",
                "Mme Arbois",
            ),
            (
                spanish,
                "Íñigo Vega vino. La señora Vega se fue.",
                "señora Vega",
            ),
            (
                Language::Russian,
                "Пришла Анна Шевченко. Господин Шевченко ушёл.",
                "Господин Шевченко",
            ),
        ] {
            assert_eq!(full_name(language, text, name), None, "{text}");
        }
    }
}
