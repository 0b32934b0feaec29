//! Services that a document names as such, though no list has them: “the messenger Vellum”, “a channel on Skerry”.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::source::Document;
use crate::threads;

/// The maximum number of words of the name of a service.
const MAX_NAME_WORDS: usize = 2;
/// The fewest letters of a name.
const MIN_LETTERS: usize = 3;

/// Returns the names behind a noun for a service, or behind “channel on” and the like, which are not among the known.
pub(super) fn told_platforms(document: &Document, named: &[Found<usize>]) -> BTreeSet<String> {
    let each = threads::each_of_many(&document.sentences, |sentence| {
        let words = document.text.get(sentence.clone()).unwrap_or_default();
        let first = named.partition_point(|it| it.range.end <= sentence.start);
        let known = named[first..].iter();
        let known = known.take_while(|it| it.range.start < sentence.end);
        let known: Vec<Range<usize>> = known
            .map(|it| {
                let start = it.range.start.max(sentence.start);
                start - sentence.start..it.range.end - sentence.start
            })
            .collect();
        platforms(document.language, words, &known)
    });
    each.into_iter().flatten().collect()
}

fn platforms(language: Language, sentence: &str, known: &[Range<usize>]) -> Vec<String> {
    let words = words(sentence);
    let text = |at: usize| words.get(at).map_or("", |it| &sentence[it.clone()]);
    let mut found = Vec::new();
    for at in 1..words.len() {
        let is_capital = text(at).starts_with(char::is_uppercase);
        let is_led = || {
            let by_noun = language.is_platform_noun(text(at - 1));
            let by_account =
                at >= 2 && language.is_account_noun(text(at - 2)) && language.is_at(text(at - 1));
            let gap = &sentence[words[at - 1].end..words[at].start];
            (by_noun || by_account) && !gap.contains(|it: char| ".,;:()–—".contains(it))
        };
        if !is_capital || !is_led() {
            continue;
        }
        let goes_on = |next: &usize| {
            let gap = &sentence[words[*next - 1].end..words[*next].start];
            gap == " " && text(*next).starts_with(char::is_uppercase)
        };
        let more = (at + 1..words.len()).take_while(goes_on).count();
        let last = at
            + if language.capitalises_nouns() {
                0
            } else {
                more
            };
        let range = words[at].start..words[last].end;
        let is_known = known
            .iter()
            .any(|it| it.start < range.end && range.start < it.end);
        let name = &sentence[range];
        let is_word = |word: &str| language.is_ordinary(&word.to_lowercase()) == Some(true);
        let is_name = last - at < MAX_NAME_WORDS
            && name.chars().filter(|it| it.is_alphabetic()).count() >= MIN_LETTERS
            && !language.is_day(name)
            && !(language.capitalises_nouns() && is_word(name))
            && language.dates(name).is_empty();
        if !is_known && is_name {
            found.push(name.to_owned());
        }
    }
    found
}

/// Returns the places of the words of a sentence.
fn words(sentence: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut at = 0;
    let parts = sentence.split_inclusive(|it: char| !is_part(it));
    let places = parts.map(|part| {
        let start = at;
        at += part.len();
        start..start + part.trim_end_matches(|it: char| !is_part(it)).len()
    });
    places.filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::platforms;
    use crate::language::Language;

    #[test]
    fn a_noun_for_a_service_makes_one_of_the_name_behind_it() {
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
            (Language::English, "It is an app. Nobody uses it.", &[]),
            (
                Language::German,
                "Wir nutzen die App Vellumo.",
                &["Vellumo"],
            ),
            (Language::German, "Die App Nutzer sind froh.", &[]),
            (Language::French, "la messagerie Vélin a fermé", &["Vélin"]),
        ] {
            assert_eq!(platforms(language, sentence, &[]), expected, "{sentence}");
        }
    }
}
