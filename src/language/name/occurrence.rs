//! The places of a known proper name: on word boundaries, in hyphen compounds, inflected, across line breaks.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::language::Language;
use crate::language::lexicon::words::NameWords;

/// The minimum number of letters of a name that takes endings. A shorter one takes only ’s, and an abbreviation in capitals its plural s.
const MIN_INFLECTED_LETTERS: usize = 3;

/// The largest number of letters at the end of a name that a form changes: Москва, Москвою.
const MAX_CHANGED_LETTERS: usize = 3;

/// The forms of an apostrophe.
const APOSTROPHES: [char; 3] = ['\'', '’', 'ʼ'];

impl Language {
    /// Returns the places of a name, case-sensitive, longest form first, without overlaps.
    ///
    /// Each word of the name may have an ending of the language. A name is not
    /// found inside a longer word unless a hyphen separates them.
    pub fn occurrences(self, text: &str, name: &str) -> Vec<Range<usize>> {
        let Some(first) = name.trim_start().chars().next() else {
            return Vec::new();
        };
        let mut found: Vec<Range<usize>> = Vec::new();
        for (start, _) in text
            .char_indices()
            .filter(|(_, letter)| same(first, *letter))
        {
            if found.last().is_none_or(|last| last.end <= start) {
                found.extend(self.name_at(text, start, name));
            }
        }
        found
    }

    /// Returns the place of a name that begins at this byte, longest form first.
    pub fn name_at(self, text: &str, start: usize, name: &str) -> Option<Range<usize>> {
        let mut before = text[..start].chars().rev();
        let first = name.trim_start().chars().next()?;
        if is_inside_word(first, before.next(), before.next()) {
            return None;
        }
        let names = &self.lexicon().words.names;
        name_end(names, text, start, name).map(|end| start..end)
    }
}

/// Returns the end of the name that begins at a byte; `None` where it does not begin there.
fn name_end(names: &NameWords, text: &str, start: usize, name: &str) -> Option<usize> {
    let mut at = start;
    for (place, word) in name.split_whitespace().enumerate() {
        if place > 0 {
            let rest = &text[at..];
            let space = rest.len() - rest.trim_start().len();
            at = Some(at + space).filter(|after| *after > at)?;
        }
        at = word_end(names, &text[at..], word, place > 0 || name.contains(' '))? + at;
    }
    Some(at)
}

/// Returns the end of a form of the word at the start of the text: the word alone, with an ending added, or with its ending exchanged.
///
/// A word of a longer name may have a short stem: Zoya, Zoyas.
fn word_end(names: &NameWords, text: &str, word: &str, is_part: bool) -> Option<usize> {
    // No form has another first letter, nor another stem.
    if !same(word.chars().next()?, text.chars().next()?) {
        return None;
    }
    let after = strip(text, word);
    if after.is_none() {
        strip(text, without_letters(word, MAX_CHANGED_LETTERS))?;
    }
    let plain = after.filter(|rest| is_end(rest));
    // Every ending begins with a letter or an apostrophe.
    if plain.is_some_and(|rest| !rest.starts_with(APOSTROPHES)) {
        return plain.map(|rest| text.len() - rest.len());
    }
    let added = || {
        let after = after?;
        let short = word.chars().count() < MIN_INFLECTED_LETTERS;
        let capitals = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        let endings = names
            .endings
            .iter()
            .filter(|ending| !short || ending.starts_with('\'') || (capitals && *ending == "s"));
        longest(endings.filter_map(|ending| strip(after, ending)))
    };
    let exchanged = || {
        let stems = names
            .exchanged_endings
            .iter()
            .filter_map(|ending| word.strip_suffix(ending.as_str()));
        let letters = MIN_INFLECTED_LETTERS - usize::from(is_part);
        let stems = stems.filter(|stem| stem.chars().count() >= letters);
        longest(stems.flat_map(|stem| {
            let rest = strip(text, stem);
            names
                .exchanged_endings
                .iter()
                .filter_map(move |ending| strip(rest?, ending))
        }))
    };
    let fleeting = || {
        let stem = without_fleeting_vowel(names, word)?;
        let rest = strip(text, &stem)?;
        let endings = names.endings.iter();
        longest(endings.filter_map(|ending| strip(rest, ending)))
    };
    // “Chors’” and “Chor’s” with their apostrophe, “Chor” where a quotation ends.
    let rest = added().or(plain).or_else(exchanged).or_else(fleeting)?;
    Some(text.len() - rest.len())
}

/// Returns a word without so many letters at its end.
fn without_letters(word: &str, letters: usize) -> &str {
    let last = word.char_indices().rev().take(letters).last();
    last.map_or(word, |(at, _)| &word[..at])
}

/// Returns the word without the vowel before its last consonant, where the language drops one.
fn without_fleeting_vowel(names: &NameWords, word: &str) -> Option<String> {
    let (last, _) = word.char_indices().next_back()?;
    let (vowel, letter) = word[..last].char_indices().next_back()?;
    let mut vowels = names.fleeting_vowels.iter();
    let drops = vowels.any(|own| own.starts_with(letter));
    let long = word.chars().count() > MIN_INFLECTED_LETTERS;
    (drops && long).then(|| format!("{}{}", &word[..vowel], &word[last..]))
}

/// Returns the shortest of the rests before which a word ends: it follows the longest form.
fn longest<'t>(rests: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    rests
        .filter(|rest| is_end(rest))
        .min_by_key(|rest| rest.len())
}

/// Returns the text after a word, where the text begins with it; apostrophes and hyphens are equal in all their forms.
fn strip<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(word);
    if rest.is_some() || !word.contains(is_of_many_forms) {
        return rest;
    }
    let mut rest = text.chars();
    word.chars()
        .all(|letter| rest.next().is_some_and(|own| same(letter, own)))
        .then_some(rest.as_str())
}

/// True if a word ends before this text; a dot with letters behind it continues the word, as in chor.report.
fn is_end(rest: &str) -> bool {
    let mut characters = rest.chars();
    let inside = |character: Option<char>| character.is_some_and(is_word_character);
    let first = characters.next();
    let dotted = matches!(first, Some('.' | '@')) && inside(characters.next());
    !inside(first) && !dotted
}

/// True if a word that begins with `first` continues the characters before it.
fn is_inside_word(first: char, before: Option<char>, before_that: Option<char>) -> bool {
    let inside = |character: Option<char>| character.is_some_and(is_word_character);
    let dotted = before == Some('.') && inside(before_that);
    is_word_character(first) && (inside(before) || dotted)
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || is_combining_mark(character)
}

fn same(left: char, right: char) -> bool {
    folded(left) == folded(right)
}

/// Returns one form for all forms of an apostrophe, and one for those of a hyphen.
fn folded(character: char) -> char {
    match character {
        '’' | 'ʼ' => '\'',
        '‐' | '‑' => '-',
        other => other,
    }
}

/// True if a character is an apostrophe or a hyphen in any form.
fn is_of_many_forms(character: char) -> bool {
    matches!(folded(character), '\'' | '-')
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::MAX_CHANGED_LETTERS;

    fn check(language: Language, name: &str, rows: &[(&str, &[&str])]) {
        for (text, expected) in rows {
            let ranges = language.occurrences(text, name);
            let found: Vec<_> = ranges.into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, *expected, "{name} in {text}");
        }
    }

    #[test]
    fn no_form_changes_more_letters_than_are_looked_at() {
        for language in Language::ALL {
            let names = &language.lexicon().words.names;
            let mut endings = names.exchanged_endings.iter();
            assert!(endings.all(|it| it.chars().count() <= MAX_CHANGED_LETTERS));
        }
    }

    #[test]
    fn german_inflection() {
        check(
            Language::German,
            "Bunter Bund",
            &[
                (
                    "des Bunten\n  Bundes und dem Bunten Bund",
                    &["Bunten\n  Bundes", "Bunten Bund"],
                ),
                (
                    "der Bunte Bund, Bunter Bund.",
                    &["Bunte Bund", "Bunter Bund"],
                ),
                ("bunter Bund, Bunter Bundling, Bunt Bund, BunterBund", &[]),
            ],
        );
        check(
            Language::German,
            "Plauderbox",
            &[
                (
                    "die Plauderbox, Plauderbox’ Ende, Plauderboxen und „Plauderbox“",
                    &["Plauderbox", "Plauderbox’", "Plauderboxen", "Plauderbox"],
                ),
                ("Plauderboxgruppe, plauderbox, Plauderbox.report, box", &[]),
                (
                    "die Plauderbox-Gruppe im Anti-Plauderbox-Kampf. Plauderbox.",
                    &["Plauderbox", "Plauderbox", "Plauderbox"],
                ),
            ],
        );
        check(
            Language::German,
            "Bayern",
            &[("der Bayer in Bayerns Bayern", &["Bayerns", "Bayern"])],
        );
    }

    #[test]
    fn short_names() {
        check(
            Language::German,
            "XS",
            &[
                (
                    "Der XS und die XS-Organisation; XS, „XS“",
                    &["XS", "XS", "XS", "XS"],
                ),
                ("xs, XSXS, AXS, XSe, XS_2, XS2, Xs", &[]),
            ],
        );
        check(
            Language::English,
            "OY",
            &[(
                "the “OY”-app, OYs, OY's, OY’s, BOOY, Oyay, OYed",
                &["OY", "OYs", "OY's", "OY’s"],
            )],
        );
    }

    #[test]
    fn english_forms() {
        check(
            Language::English,
            "Blue Choir",
            &[
                (
                    "the Blue Choir’s hall, Blue\nChoirs' halls, a Blue Choir",
                    &["Blue Choir’s", "Blue\nChoirs", "Blue Choir"],
                ),
                ("the blue choir, Blue Choirmaster, Blue, Choir", &[]),
            ],
        );
        check(
            Language::English,
            "O'Lind-Weber",
            &[("Ms O’Lind‑Weber", &["O’Lind‑Weber"])],
        );
        check(
            Language::English,
            "chor.report",
            &[(
                "on chor.report, chor.reporting and www.chor.report",
                &["chor.report"],
            )],
        );
    }

    #[test]
    fn french_elision() {
        check(
            Language::French,
            "État joyeux",
            &[
                (
                    "l’État joyeux, L'État\njoyeux et d’un État joyeux",
                    &["État joyeux", "État\njoyeux", "État joyeux"],
                ),
                ("l’État, États joyeux", &[]),
            ],
        );
    }

    #[test]
    fn russian_cases() {
        check(
            Language::Russian,
            "Северный хор",
            &[
                (
                    "о Северном хоре, Северного\nхора, с Северным хором",
                    &["Северном хоре", "Северного\nхора", "Северным хором"],
                ),
                ("Северянка, хор, Северный хорист", &[]),
            ],
        );
        check(
            Language::Russian,
            "Болтушка",
            &[("в Болтушке, Болтушку; Болтушкин", &["Болтушке", "Болтушку"])],
        );
    }

    #[test]
    fn no_name_is_nowhere() {
        check(Language::English, " \n", &[("anything", &[])]);
    }
}
