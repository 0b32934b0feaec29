//! The whole names of people whom a document names by their last names beside a verb: “Laura Hale asked …”, “…, Hale said”.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::draft::known::single_names::is_function_word;
use crate::language::Language;

/// Returns the last names before which the text prints one first name, and nothing else that may be part of a name, each with the whole name.
pub(super) fn whole_names(
    language: Language,
    text: &str,
    last_names: &BTreeSet<&str>,
) -> BTreeMap<String, String> {
    let mut firsts: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    let mut before = "";
    for word in text.split([' ', '\n']) {
        let last = word.trim_end_matches(|it: char| !it.is_alphanumeric());
        let last = last.split(['’', '\'']).next().unwrap_or_default();
        let is_beside = before.starts_with(char::is_uppercase);
        if is_beside && last_names.contains(last) && !is_apart(language, before) {
            let first = is_first_name(language, before, last).then_some(before);
            let known = firsts.entry(last).or_insert(first);
            if *known != first {
                *known = None;
            }
        }
        before = word;
    }
    let named = firsts.into_iter().filter_map(|(last, first)| {
        let whole = language.name(&[first?, last])?;
        Some((last.to_owned(), whole))
    });
    named.collect()
}

/// True if a word with a capital before a last name belongs to no name: “Yesterday Hale”, “Mrs Hale”, “Mayor Hale”.
fn is_apart(language: Language, word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    !word.ends_with(char::is_alphanumeric) && language.courtesy(word).is_none()
        || is_function_word(language, bare)
        || language.courtesy(word).is_some()
        || language.is_post(bare)
}

/// True if two words may be the first and the last name of a person; an everyday word is a last name only behind a listed first name.
fn is_first_name(language: Language, first: &str, last: &str) -> bool {
    let lower = last.to_lowercase();
    !language.is_no_first_name(first)
        && language.kind_by_noun(&lower).is_none()
        && language.may_be_first_name(first, true)
        && (language.is_ordinary(&lower) != Some(true) || language.is_listed_first_name(first))
}

#[cfg(test)]
mod tests {
    use super::whole_names;
    use crate::language::Language;
    use crate::language::table;

    #[test]
    fn whole_names_of_those_who_speak() {
        table::check(
            "
en: Ruth Calder asked. Calder ⇒ Ruth Calder
en: Ruth Calder asked Tom Calder. Calder ⇒
en: Mrs Calder asked. Calder ⇒
en: Yesterday Calder asked. Calder ⇒
en: The Marlmund Bank asked. Bank ⇒
en: Marlmund United won. United ⇒
de: Ruth Kaldenhoff fragte. Kaldenhoff ⇒ Ruth Kaldenhoff
de: Die Stadt Marlmund fragte. Marlmund ⇒
fr: Régine Caldron a demandé. Caldron ⇒ Régine Caldron
es: Fermín Oteiza preguntó. Oteiza ⇒ Fermín Oteiza
ru: Марина Кальдина спросила. Кальдина ⇒ Марина Кальдина
",
            |row| {
                let (tag, text) = row.split_once(": ").expect("the tag of a language");
                let language = Language::from_tag(tag).expect("a language");
                let (text, last) = text.rsplit_once(' ').expect("a last name");
                let found = whole_names(language, text, &[last].into());
                found.into_values().collect()
            },
        );
    }
}
