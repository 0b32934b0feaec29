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
            let name = language.name(&[first, last]);
            let name = name.filter(|_| is_of_person(language, first, last));
            found.extend(name.map(|name| (Some(ActorKind::Person), name)));
        }
        (post, first) = (first, word);
    }
    found
}

/// True if two words are the first and the last name of a person rather than a place or a body: “Governor North Dakota”.
fn is_of_person(language: Language, first: &str, last: &str) -> bool {
    let is_plain = last.contains(char::is_lowercase)
        && language.is_ordinary(&last.to_lowercase()) != Some(true)
        && language.kind_by_noun(&last.to_lowercase()).is_none();
    is_plain && language.may_be_first_name(first, true)
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
            (Language::English, "The editor Marlmund Echo has left.", ""),
            (Language::English, "Mayor Calder has left.", ""),
            (Language::English, "Mayor Ruth Calder Hale has left.", ""),
            (
                Language::German,
                "Bürgermeisterin Ruth Kaldenhoff ist weg.",
                "Ruth Kaldenhoff",
            ),
            (
                Language::German,
                "Der Leiter Kommunikation Marlmund ist weg.",
                "",
            ),
            (
                Language::French,
                "La maire Régine Caldron quitte Zwitscher.",
                "Régine Caldron",
            ),
            (
                Language::French,
                "Le secrétaire Général Duval est parti.",
                "",
            ),
            (
                Language::Spanish,
                "El alcalde Fermín Oteiza dejó Zwitscher.",
                "Fermín Oteiza",
            ),
            (Language::Spanish, "La directora Radio Vitela se fue.", ""),
            (
                Language::Russian,
                "Губернатор Марина Кальдина ушла.",
                "Марина Кальдина",
            ),
            (
                Language::Russian,
                "Президент Российской Федерации ушёл.",
                "",
            ),
            (Language::Russian, "Депутат Госдумы Иванов ушёл.", ""),
            (Language::English, "Governor North Dakota has left.", ""),
            (Language::English, "Mayor San Diego has left.", ""),
            (Language::English, "Bishop Auckland Rowers left.", ""),
            (
                Language::German,
                "Der Geschäftsführer Stadtwerke Marlmund ist weg.",
                "",
            ),
            (Language::German, "Der Präsident FC Morstein ist weg.", ""),
            (
                Language::Russian,
                "У губернатора Марины Кальдиной есть канал.",
                "",
            ),
        ] {
            let found = titled(language, text);
            let found = found.first().map_or("", |(_, name)| name.as_str());
            assert_eq!(found, name, "{text}");
        }
    }
}
