//! The words behind a number that say what it counts: 300 active users.

use crate::language::Language;

/// The most words after a number that say what is counted.
const MAX_COUNTED_WORDS: usize = 6;
/// The fewest letters of the noun.
const MIN_NOUN_LETTERS: usize = 3;

/// Returns the words after a number, up to the next mark.
pub(super) fn words_behind(after: &str) -> String {
    // The marks inside a further number are no ends: 4.300 of 6.100 members.
    let is_end = |(at, mark): &(usize, char)| {
        let rest = || &after[at + mark.len_utf8()..];
        let inside = || rest().starts_with(|next: char| next.is_ascii_digit());
        matches!(
            mark,
            ',' | ';' | ':' | '.' | '(' | ')' | '–' | '—' | '"' | '„' | '“' | '\t'
        ) && !(matches!(mark, ',' | '.') && inside())
    };
    // “40-odd members”, “500+ guests”
    let mut bounds = ["-odd ", "-plus ", "+ "].iter();
    let bare = bounds.find_map(|it| after.strip_prefix(it));
    let after = bare.unwrap_or(after);
    let end = after.char_indices().find(is_end);
    let end = end.map_or(after.len(), |(at, _)| at);
    // Behind “Rooms: 40”, a line “Members: 312” says nothing of the rooms.
    let is_label = after[end..].starts_with(':');
    let line = after[..end].find('\n').filter(|_| is_label);
    let end = line.unwrap_or(end);
    let words: Vec<&str> = after[..end]
        .split_whitespace()
        .take(MAX_COUNTED_WORDS)
        .collect();
    words.join(" ")
}

/// Returns what is counted by the words behind a number: empty where a verb follows at once, since the noun is elsewhere; none where they count nothing.
pub(super) fn counted(language: Language, words: &str) -> Option<String> {
    let first = words.split(' ').next().unwrap_or_default();
    // “All our groups (40 of them)”
    if language.opens_whole(first)
        && words.split(' ').nth(2).is_none()
        && !words
            .split(' ')
            .skip(1)
            .any(|word| language.is_counted_noun(word, false))
    {
        return Some(String::new());
    }
    let goes_on = || language.goes_on_without_noun(&first.to_lowercase());
    noun_group(language, words).or_else(|| goes_on().then(String::new))
}

/// Returns what is counted without the word that ties it to a number such as a million: “dos millones de usuarios”.
pub(super) fn without_tie<'o>(language: Language, number: &str, of: &'o str) -> &'o str {
    let last = number.rsplit(|it: char| !it.is_alphabetic()).next();
    if !last.is_some_and(|word| language.needs_tie_to_counted(word)) {
        return of;
    }
    let (first, rest) = of.split_once([' ', '’', '\'']).unwrap_or((of, ""));
    if language
        .tie_of_counted(&first.to_lowercase(), first)
        .is_some()
        && !rest.is_empty()
    {
        rest
    } else {
        of
    }
}

/// The part of a word in the words for what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It ties a noun to the words before it: of.
    Tie,
    /// It is the noun, or agrees with it.
    Noun,
    /// It goes with the next noun: active.
    Other,
}

/// Returns the noun with which words begin, with what goes with it, up to a verb, a time, a place or another noun; none where no noun begins them.
fn noun_group(language: Language, words: &str) -> Option<String> {
    let mut kept: Vec<&str> = Vec::new();
    // The number of words up to the end of the last noun.
    let mut end = 0;
    let mut is_tied = false;
    for word in words.split_whitespace() {
        let before = match (is_tied, end) {
            (true, _) => Before::Tie,
            (false, 0) => Before::Nothing,
            (false, _) => Before::Noun,
        };
        let Some(part) = part(language, word, before) else {
            break;
        };
        kept.push(word);
        match part {
            Part::Tie => is_tied = true,
            Part::Noun => {
                end = kept.len();
                is_tied = false;
            }
            Part::Other => {}
        }
    }
    kept.truncate(end);
    // “two o’s”
    let is_noun =
        |word: &&str| word.chars().filter(|it| it.is_alphabetic()).count() >= MIN_NOUN_LETTERS;
    kept.iter().any(is_noun).then(|| kept.join(" "))
}

/// The word before a word of a counted thing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Noun,
    /// A tie that still needs its noun.
    Tie,
}

/// Returns the part of a word behind others; none where it belongs to something else.
fn part(language: Language, word: &str, before: Before) -> Option<Part> {
    let lower = word.to_lowercase();
    if let Some(noun) = language.tie_of_counted(&lower, word) {
        return Some(if noun.is_empty() {
            Part::Tie
        } else {
            Part::Noun
        });
    }
    if word.contains(['€', '$', '£', '¥', '₽']) || language.ends_counted(&lower) {
        return None;
    }
    // “of the 140 clubs”
    if language.opens_noun(word) || word.starts_with(|it: char| it.is_ascii_digit()) {
        return (before == Before::Tie).then_some(Part::Other);
    }
    if before == Before::Noun {
        return language.agrees(word).then_some(Part::Noun);
    }
    Some(if language.is_counted_noun(word, before == Before::Tie) {
        Part::Noun
    } else {
        Part::Other
    })
}

#[cfg(test)]
mod tests {
    use super::counted;
    use super::without_tie;
    use super::words_behind;
    use crate::language::Language;

    fn check(cases: &[(Language, &str, Option<&str>)]) {
        for (language, after, expected) in cases {
            let found = counted(*language, &words_behind(after));
            assert_eq!(found.as_deref(), *expected, "{after}");
        }
    }

    #[test]
    fn what_is_counted() {
        check(&[
            (
                Language::English,
                " active users have joined since.",
                Some("active users"),
            ),
            (
                Language::English,
                " installs globally from",
                Some("installs"),
            ),
            (
                Language::English,
                " of the 140 clubs replied",
                Some("of the 140 clubs"),
            ),
            (
                Language::English,
                " members of the club left",
                Some("members of the club"),
            ),
            (Language::English, " people moved there", Some("people")),
            (Language::English, " error was shown", None),
            (Language::English, " have left", Some("")),
            (Language::English, " o’s in it", None),
            (Language::English, " members and a dog", Some("members")),
            (Language::English, "\nMembers: 312", None),
            (
                Language::English,
                "\nmembers of the club",
                Some("members of the club"),
            ),
            (
                Language::German,
                " Mitarbeitende und seinen Sitz in",
                Some("Mitarbeitende"),
            ),
            (
                Language::German,
                " aktive Mitglieder des Vereins sind",
                Some("aktive Mitglieder des Vereins"),
            ),
            (Language::German, " haben sich Konten", Some("")),
            (
                Language::Russian,
                " блогеров-миллионников имеют свои аккаунты",
                Some("блогеров-миллионников"),
            ),
            (
                Language::Russian,
                " активных пользователей в мае",
                Some("активных пользователей"),
            ),
        ]);
    }

    #[test]
    fn ties_of_large_numbers_are_left_out() {
        for (language, number, of, expected) in [
            (Language::Spanish, "dos millones", "de usuarios", "usuarios"),
            (Language::French, "2 millions", "d’abonnés", "abonnés"),
            (Language::French, "2 millions", "de comptes", "comptes"),
            (Language::German, "2 Millionen", "von Konten", "Konten"),
            (
                Language::English,
                "30",
                "of the 140 clubs",
                "of the 140 clubs",
            ),
            (Language::Spanish, "30", "de los clubes", "de los clubes"),
        ] {
            assert_eq!(without_tie(language, number, of), expected, "{number} {of}");
        }
    }

    #[test]
    fn adjectives_that_follow() {
        check(&[
            (
                Language::French,
                " abonnés actifs depuis mai",
                Some("abonnés actifs"),
            ),
            (
                Language::French,
                " d’utilisateurs dans le monde",
                Some("d’utilisateurs"),
            ),
            (
                Language::Spanish,
                " han llegado en las últimas 72 horas",
                Some(""),
            ),
            (
                Language::Spanish,
                " de usuarios en todo el mundo",
                Some("de usuarios"),
            ),
            (
                Language::Spanish,
                " cuentas nuevas tras la fusión",
                Some("cuentas nuevas"),
            ),
        ]);
    }
}
