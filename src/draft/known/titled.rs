//! People whom a document names behind their post, whether they speak or not: “Mayor Ruth Calder has left Zwitscher”.

use crate::draft::reader::without_genitive;
use crate::language::Language;
use crate::language::range_of;
use crate::sheet::ActorKind;

/// The maximum number of words between a post and the name of whoever has it: “the mayor of the old town, Ruth Calder,”.
const MAX_WORDS_TO_NAME: usize = 4;
/// The maximum number of words between them without a comma: “director of communications Ruth Calder”.
const MAX_WORDS_OF_COMPLEMENT: usize = 2;

/// The words between the post of a person and their name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Post {
    /// Nothing: “Mayor Ruth Calder”.
    Beside,
    /// What the post is for: “director of communications Ruth Calder”.
    Complement,
    /// A comma: “the mayor, Ruth Calder,”.
    Comma,
}

/// Returns the people of a sentence whose first and last name follow a post.
pub(super) fn titled(language: Language, text: &str) -> Vec<(Option<ActorKind>, String)> {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut found = Vec::new();
    let mut first = "";
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let goes_on = words.peek().is_some_and(|next| is_capital(next));
        let last = word.trim_end_matches(|it: char| !it.is_alphanumeric());
        let is_apart = last.len() < word.len();
        let last = without_genitive(last);
        let is_whole = !goes_on || last.len() < word.len();
        let before = range_of(first, text).map_or("", |it| &text[..it.start]);
        if is_capital(word)
            && is_capital(first)
            && is_whole
            && let Some(post) = post_before(language, before)
            && (is_apart || post != Post::Comma)
        {
            let name = language.name(&[first, last]);
            let name = name.filter(|_| is_of_person(language, before, (first, last), post));
            found.extend(name.map(|name| (Some(ActorKind::Person), name)));
        }
        first = word;
    }
    found
}

/// Returns how a post leads to what is behind a text.
fn post_before(language: Language, before: &str) -> Option<Post> {
    let mut words = before.trim_end().rsplit(' ');
    let last = words.next()?;
    let has_comma = last.ends_with(',');
    let bare = last.trim_end_matches(',');
    if language.is_post(bare) {
        return Some(if has_comma { Post::Comma } else { Post::Beside });
    }
    // “the mayor of Marlmund, Ruth Calder”, “губернатор Поречской области Марина Кальдина”
    let is_complement = |word: &str| {
        let lower = word.to_lowercase();
        word.chars().all(|it| it.is_alphabetic() || it == '-')
            && (language.ties_names(&lower)
                || language.opens_noun(&lower)
                || word.starts_with(char::is_uppercase)
                || !language.has_articles()
                || language.is_ordinary(&lower) == Some(true))
            && !language.makes_predicate(&lower)
    };
    // Without a comma, a verb may be among more words: “the mayor of Marlmund met Ruth Calder”.
    let most = if has_comma || !language.has_articles() {
        MAX_WORDS_TO_NAME
    } else {
        MAX_WORDS_OF_COMPLEMENT
    };
    let mut next = bare;
    for word in words.take(most) {
        if !is_complement(next) {
            return None;
        }
        if language.is_post(word) {
            let is_tied = language.ties_names(&next.to_lowercase()) || !language.has_articles();
            let post = if has_comma {
                Post::Comma
            } else {
                Post::Complement
            };
            return is_tied.then_some(post);
        }
        next = word;
    }
    None
}

/// True if two words are the first and the last name of a person rather than a place or a body: “Governor North Dakota”.
fn is_of_person(language: Language, before: &str, (first, last): (&str, &str), post: Post) -> bool {
    let lower = last.to_lowercase();
    let has_capital = || {
        let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
        word.starts_with(char::is_uppercase)
    };
    // “Mayor Ruth White”, but “the editor Marlmund Echo”
    let may_be_word = || {
        let is_title = language.capitalises_nouns()
            || (has_capital() && !language.is_counted_noun(last, false));
        post == Post::Beside && (is_title || language.is_listed_first_name(first))
    };
    last.contains(char::is_lowercase)
        && !language.is_body(&lower)
        && (language.is_ordinary(&lower) != Some(true) || may_be_word())
        && language.may_be_first_name(first, true)
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
en: Mayor Ruth White has left Zwitscher. ⇒ Ruth White
en: The mayor of Marlmund, Ruth Calder, has left. ⇒ Ruth Calder
en: The mayor of Marlmund, Ruth Calder has left. ⇒ -
en: Director of communications Ruth Calder left. ⇒ Ruth Calder
en: The director of Marlmund Ruth School left. ⇒ -
en: The mayor met Ruth Calder. ⇒ -
de: Die Bürgermeisterin von Marlmund, Ruth Kaldenhoff, ist weg. ⇒ Ruth Kaldenhoff
de: Marlmunds Bürgermeisterin, Ruth Kaldenhoff, ist weg. ⇒ Ruth Kaldenhoff
de: Bürgermeisterin Sabine Fischer ist weg. ⇒ Sabine Fischer
fr: Le maire de Vitelle, Régis Caldron, quitte Zwitscher. ⇒ Régis Caldron
fr: Le maire de Vitelle a vu Régis Caldron. ⇒ -
es: El alcalde de Vitelar, Fermín Oteiza, dejó Zwitscher. ⇒ Fermín Oteiza
ru: Губернатор Поречской области Марина Кальдина ушла. ⇒ Марина Кальдина
ru: Губернатор наградил Марину Кальдину. ⇒ -
en: Governor North Dakota has left. ⇒ -
en: The treasurer of Marlmund, Ivy Cottage, has left. ⇒ -
en: The coach of Marlmund, Rose Garden, has left. ⇒ -
en: Treasurer Ivy White has left. ⇒ Ivy White
de: Die Vorsitzende von Marlmund, Rosa Garten, ist weg. ⇒ -
de: Vorsitzende Viktoria Garten ist weg. ⇒ -
de: Der Leiter, Martin Platz, ist weg. ⇒ -
fr: La présidente de Vitelle, Claire Fontaine, est partie. ⇒ -
es: La presidenta de Vitelar, Clara Fuente, se fue. ⇒ -
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
