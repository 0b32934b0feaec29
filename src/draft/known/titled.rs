//! People whom a document names behind their post, whether they speak or not: “Mayor Ruth Calder has left Zwitscher”.

use crate::language::Language;
use crate::sheet::ActorKind;

/// Returns the people of a sentence whose first and last name follow a post.
pub(super) fn titled(language: Language, text: &str) -> Vec<(Option<ActorKind>, String)> {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut found = Vec::new();
    let (mut post, mut first) = ("", "");
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let goes_on = words.peek().is_some_and(|next| is_capital(next));
        let last = word.trim_end_matches(|it: char| !it.is_alphanumeric());
        let last = last.split(['’', '\'']).next().unwrap_or_default();
        let is_whole = !goes_on || last.len() < word.len();
        if is_capital(word) && is_capital(first) && is_whole && language.is_post(post) {
            let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
            let name = language.name(&[first, last]);
            let name = name.filter(|_| !is_word(first) || !is_word(last));
            found.extend(name.map(|name| (Some(ActorKind::Person), name)));
        }
        (post, first) = (first, word);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::titled;
    use crate::language::Language;

    #[test]
    fn names_behind_a_post() {
        for (language, text, name) in [
            (
                Language::English,
                "Mayor Ruth Calder has left Zwitscher.",
                "Ruth Calder",
            ),
            (
                Language::English,
                "We wrote to Mayor Ruth Calder’s office.",
                "Ruth Calder",
            ),
            (
                Language::English,
                "The newspaper Morstein Echo has left.",
                "",
            ),
            (Language::English, "Mayor Calder has left.", ""),
            (Language::English, "Mayor Ruth Calder Hale has left.", ""),
            (
                Language::German,
                "Bürgermeisterin Ruth Kaldenhoff ist weg.",
                "Ruth Kaldenhoff",
            ),
            (
                Language::German,
                "Der Ruderverein Morstein Nord ist weg.",
                "",
            ),
            (
                Language::French,
                "La maire Régine Caldron quitte Zwitscher.",
                "Régine Caldron",
            ),
            (Language::French, "Le club Vitelle Nord est parti.", ""),
            (
                Language::Spanish,
                "El alcalde Fermín Oteiza dejó Zwitscher.",
                "Fermín Oteiza",
            ),
            (Language::Spanish, "El diario Vitela Norte se fue.", ""),
            (
                Language::Russian,
                "Губернатор Регина Кальдина ушла.",
                "Регина Кальдина",
            ),
            (
                Language::Russian,
                "У губернатора Регины Кальдиной есть канал.",
                "",
            ),
        ] {
            let found = titled(language, text);
            let found = found.first().map_or("", |(_, name)| name.as_str());
            assert_eq!(found, name, "{text}");
        }
    }
}
