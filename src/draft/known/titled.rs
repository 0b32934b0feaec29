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
    use crate::language::table;

    #[test]
    fn names_behind_a_post() {
        table::check(
            "
en: Mayor Ruth Calder has left Zwitscher. ⇒ Ruth Calder
en: We wrote to Mayor Ruth Calder’s office. ⇒ Ruth Calder
en: The editor Marlmund Echo has left. ⇒ -
en: Mayor Calder has left. ⇒ -
en: Mayor Ruth Calder Hale has left. ⇒ -
de: Bürgermeisterin Ruth Kaldenhoff ist weg. ⇒ Ruth Kaldenhoff
de: Der Leiter Kommunikation Marlmund ist weg. ⇒ -
fr: La maire Régine Caldron quitte Zwitscher. ⇒ Régine Caldron
fr: Le secrétaire Général Duval est parti. ⇒ -
es: El alcalde Fermín Oteiza dejó Zwitscher. ⇒ Fermín Oteiza
es: La directora Radio Vitela se fue. ⇒ -
ru: Губернатор Марина Кальдина ушла. ⇒ Марина Кальдина
ru: Президент Российской Федерации ушёл. ⇒ -
ru: Депутат Госдумы Иванов ушёл. ⇒ -
en: Governor North Dakota has left. ⇒ -
en: Mayor San Diego has left. ⇒ -
en: Bishop Auckland Rowers left. ⇒ -
de: Der Geschäftsführer Stadtwerke Marlmund ist weg. ⇒ -
de: Der Präsident FC Morstein ist weg. ⇒ -
ru: У губернатора Марины Кальдиной есть канал. ⇒ -
",
            |row| {
                let (tag, text) = row.split_once(": ").expect("the tag of a language");
                let language = Language::from_tag(tag).expect("a language");
                let found = titled(language, text);
                let first = found.into_iter().next();
                vec![first.map_or_else(|| "-".to_owned(), |(_, name)| name)]
            },
        );
    }
}
