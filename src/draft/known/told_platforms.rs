//! Services that a document names as such, though no list has them: “the messenger Vellum”, “a channel on Skerry”.

use crate::draft::wording::Wording;
use crate::language::Segmented;

/// The maximum number of words of the name of a service.
const MAX_NAME_WORDS: usize = 2;
/// The fewest letters of a name.
const MIN_LETTERS: usize = 3;
/// The maximum number of words between the names of both ends of a move.
const MAX_WORDS_BETWEEN: usize = 8;

/// Returns the names of services that are not among the known: by a noun beside them, or by what is done there.
pub(in crate::draft) fn platforms(wording: &Wording<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for at in 1..wording.len() {
        if !wording.is_capital(at) {
            continue;
        }
        let named = if is_led(wording, at) || is_followed(wording, at) {
            name(wording, at)
        } else {
            compound(wording, at).or_else(|| used(wording, at))
        };
        let ends = both_ends(wording, at).into_iter().flatten();
        found.extend(named.into_iter().chain(ends).map(|name| (at, name)));
    }
    let outside = wording.outside_dates(found.iter().map(|(at, _)| *at).collect());
    found.retain(|(at, _)| outside.contains(at));
    found.into_iter().map(|(_, name)| name).collect()
}

/// True if a noun for a service precedes a name, or “channel on” and the like.
fn is_led(wording: &Wording<'_>, at: usize) -> bool {
    let language = wording.language;
    // “the App Store”: the noun is a part of the name.
    let is_in_name = at > 1 && !language.capitalises_nouns() && wording.is_capital(at - 1);
    let by_noun = language.is_platform_noun(wording.word(at - 1)) && !is_in_name;
    let by_account = at >= 2
        && language.is_account_noun(wording.word(at - 2))
        && language.is_venue(wording.word(at - 1), true);
    let is_apart = |it: char| ".,;:()–—|\t".contains(it);
    (by_noun || by_account) && !wording.gap(at).contains(is_apart)
}

/// True if a noun for a service follows a name: the Parrockle app.
fn is_followed(wording: &Wording<'_>, at: usize) -> bool {
    let next = at + 1;
    wording.gap(next) == " " && wording.language.is_platform_noun_behind(wording.word(next))
}

/// Returns the name that begins at a word; none where it is known, or no name.
pub(super) fn name(wording: &Wording<'_>, at: usize) -> Option<String> {
    let language = wording.language;
    if let Some(quoted) = wording.quoted(at) {
        let name = &wording.sentence[quoted.clone()];
        let is_name = !wording.is_known(&quoted) && name.split(' ').count() <= MAX_NAME_WORDS;
        return is_name.then(|| name.to_owned());
    }
    let goes_on = |next: &usize| wording.goes_on(*next);
    let more = (at + 1..wording.len()).take_while(goes_on).count();
    let last = if language.capitalises_nouns() {
        at
    } else {
        at + more
    };
    if is_whose(wording, at, last) {
        return None;
    }
    let range = wording.between(at, last);
    let name = &wording.sentence[range.clone()];
    // “left X for Christmas”
    let is_time = language.is_day(name) || language.is_time_of_year(name);
    let is_name = last - at < MAX_NAME_WORDS
        && name.chars().filter(|it| it.is_alphabetic()).count() >= MIN_LETTERS
        && !is_time
        && !(language.capitalises_nouns() && wording.is_ordinary(at))
        && !wording.is_known(&range)
        && language.dates(name).is_empty();
    is_name.then(|| name.to_owned())
}

/// True if two names behind a noun may be those of a person in the genitive, in a language without articles: мессенджер Павла Дурова.
fn is_whose(wording: &Wording<'_>, first: usize, last: usize) -> bool {
    let is_latin = wording.word(last).is_ascii();
    first < last && !wording.language.has_articles() && !is_latin
}

/// Returns the first part of a compound with a noun for a service: Pirkel-App.
fn compound(wording: &Wording<'_>, at: usize) -> Option<String> {
    let language = wording.language;
    let (first, last) = wording.word(at).rsplit_once('-')?;
    let is_named = language.capitalises_nouns()
        && language.is_platform_noun(last)
        && first.chars().count() >= MIN_LETTERS
        && first.chars().all(char::is_alphabetic)
        && language.is_ordinary(&first.to_lowercase()) != Some(true)
        && !wording.is_known(&wording.between(at, at))
        && !is_before_name(wording, at);
    is_named.then(|| first.to_owned())
}

/// True if a compound only says what the name behind it is: der Microblogging-Dienst X.
fn is_before_name(wording: &Wording<'_>, at: usize) -> bool {
    let next = at + 1;
    wording.quoted(next).is_some()
        || wording.goes_on(next)
            && (wording.is_known(&wording.between(next, next)) || !wording.is_ordinary(next))
}

/// Returns a name that a verb of using leads to: “chats on Parrockle”.
fn used(wording: &Wording<'_>, at: usize) -> Option<String> {
    let language = wording.language;
    let is_there = if language.has_articles() {
        language.moves_onto_word(wording.word(at - 1)) && wording.gap(at) == " "
    } else {
        wording.quoted(at).is_some() && language.is_venue(wording.word(at - 1), true)
    };
    // “Vecinas en Marcha usan …”: a longer name holds the words.
    let is_in_name = at > 2 && wording.is_capital(at - 2) && wording.gap(at - 1) == " ";
    let is_in_name = is_in_name && !language.capitalises_nouns();
    let name = (is_there && !is_in_name)
        .then(|| name(wording, at))
        .flatten()?;
    let cut = Segmented::of_sentence(language, wording.sentence);
    (cut.is_used() || cut.is_present_since()).then_some(name)
}

/// Returns both ends of a move of channels, accounts and the like: “moved its forum from X to Y”.
fn both_ends(wording: &Wording<'_>, at: usize) -> Option<[String; 2]> {
    let language = wording.language;
    if !language.is_left(wording.word(at - 1)) {
        return None;
    }
    let last = wording.len().min(at + MAX_WORDS_BETWEEN);
    let is_reached =
        |next: &usize| wording.is_capital(*next) && language.is_reached(wording.word(*next - 1));
    let other = (at + 2..last).find(is_reached)?;
    let names = [name(wording, at)?, name(wording, other)?];
    let mut words = (0..wording.len()).map(|at| wording.word(at));
    let is_of_accounts = words.any(|word| language.is_communication(word));
    let is_move = || {
        let moves = Segmented::of_sentence(language, wording.sentence).moves();
        !moves.is_empty()
    };
    (is_of_accounts && is_move()).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::platforms;
    use crate::draft::wording::Wording;
    use crate::language::Language;

    #[test]
    fn services_by_what_is_beside_them() {
        for (language, sentence, expected) in [
            (
                Language::English,
                "We use the messenger Vellum.",
                &["Vellum"][..],
            ),
            (
                Language::English,
                "They opened a channel on Skerry in May.",
                &["Skerry"],
            ),
            (Language::English, "They opened a channel on Monday.", &[]),
            (Language::English, "They opened a group in Skerry.", &[]),
            (Language::English, "It is an app. Nobody uses it.", &[]),
            (Language::English, "She closed the Skerry app.", &["Skerry"]),
            (Language::English, "The choir chats on Skerry.", &["Skerry"]),
            (Language::English, "The choir sings on Skerry.", &[]),
            (
                Language::English,
                "We are on Skerry since May.",
                &["Skerry"],
            ),
            (
                Language::English,
                "They moved the forum from Skerry to Vellum.",
                &["Skerry", "Vellum"],
            ),
            (Language::English, "They moved from Skerry to Vellum.", &[]),
            (
                Language::German,
                "Wir nutzen die App Vellumo.",
                &["Vellumo"],
            ),
            (Language::German, "Die Vellumo-App ist neu.", &["Vellumo"]),
            (Language::German, "Die App Nutzer sind froh.", &[]),
            (Language::English, "They left the app Christmas eve.", &[]),
            (Language::German, "Der Vellumo-Dienst Skerrio ist neu.", &[]),
            (
                Language::English,
                "The account will be closed on April 6th.",
                &[],
            ),
            (Language::Russian, "Закрыт мессенджер Павла Лугового.", &[]),
            (Language::French, "la messagerie Vélin a fermé", &["Vélin"]),
            (
                Language::Russian,
                "Хор теперь переписывается в «Поплавке».",
                &["Поплавке"],
            ),
        ] {
            let wording = Wording::new(language, sentence, Vec::new());
            assert_eq!(platforms(&wording), expected, "{sentence}");
        }
    }
}
