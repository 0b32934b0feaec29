//! The first name of somebody whom a document names with courtesy elsewhere: Tomas Lind, who is Mr Lind.

use std::collections::BTreeSet;

use crate::language::Language;

/// Returns the whole name of somebody who has only a last name behind words of courtesy, where the text prints one such name.
pub(super) fn full_name(language: Language, text: &str, name: &str) -> Option<String> {
    let (before, last) = name.rsplit_once(' ')?;
    let is_courtesy = |word: &str| language.is_courtesy(word);
    if !before.split(' ').all(is_courtesy) {
        return None;
    }
    let places = text.match_indices(last).filter_map(|(at, _)| {
        let is_whole = !text[at + last.len()..].starts_with(char::is_alphanumeric);
        let before = text[..at].strip_suffix(' ').filter(|_| is_whole)?;
        let is_part = |letter: char| letter.is_alphanumeric() || "-.'’".contains(letter);
        let first = &before[before.trim_end_matches(is_part).len()..];
        let is_first = !is_courtesy(first) && first.starts_with(char::is_uppercase);
        let is_everyday = || language.is_ordinary(&first.to_lowercase()) == Some(true);
        (is_first && !is_everyday()).then_some(())?;
        language.name(&[first, last])
    });
    let names: BTreeSet<String> = places.collect();
    let mut names = names.into_iter();
    names.next().filter(|_| names.next().is_none())
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
}
