//! The first word of a sentence, which has a capital in any case, and may still be a name.

use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;
use crate::language::token::is_apostrophe;

/// The kind of a first word of a sentence that is no ordinary word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opening {
    /// The word is a name.
    Name,
    /// The word is a name, or a noun that no list has.
    Unsure,
}

impl Language {
    /// Returns the first words of sentences that no list of ordinary words has; empty where the language has no list.
    pub fn openings(self, text: &str) -> Vec<Found<Opening>> {
        self.openings_of(&Tokens::of(text), &self.sentences(text))
    }

    /// Returns the first words of sentences that no list has, given the tokens and sentences of a text.
    pub(crate) fn openings_of(
        self,
        tokens: &Tokens<'_>,
        sentences: &[Range<usize>],
    ) -> Vec<Found<Opening>> {
        let words = self.first_words(tokens, sentences).into_iter();
        let found = words.filter_map(|at| {
            let word = tokens.word(at)?;
            let lower = word.to_lowercase();
            if self.explains(tokens, at, &lower)? {
                return None;
            }
            let value = if self.is_made_like_a_noun(&lower) {
                Opening::Unsure
            } else {
                Opening::Name
            };
            let range = tokens.range(at, at + 1);
            Some(Found { range, value })
        });
        found.collect()
    }

    /// True if the word at an index, in lower case, is ordinary, or the rest of an ordinary one at an apostrophe.
    fn explains(self, tokens: &Tokens<'_>, at: usize, lower: &str) -> Option<bool> {
        if self.is_ordinary(lower)? || lower.chars().count() == 1 {
            return Some(true);
        }
        if !tokens
            .get(at + 1)
            .is_some_and(|mark| is_apostrophe(mark.text))
        {
            return Some(false);
        }
        let elisions = &self.lexicon().words.names.elisions;
        // Qu’il, jusqu’à, lorsqu’on
        let elided = holds(elisions, lower) || (!elisions.is_empty() && lower.ends_with("qu"));
        let rest = tokens
            .word(at + 2)
            .filter(|_| tokens.is_kind(at + 2, Kind::Word));
        let rest = rest.map(str::to_lowercase).unwrap_or_default();
        let whole = format!("{lower}'{rest}");
        // Isn’t, doesn’t
        let denied = (rest == "t").then(|| lower.strip_suffix('n')).flatten();
        let is_denied = match denied {
            Some(stem) => self.is_ordinary(stem)?,
            None => false,
        };
        Some(elided || is_denied || self.is_ordinary(&whole)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    fn check(language: Language, rows: &[(&str, &[&str])]) {
        for (text, expected) in rows {
            let found: Vec<_> = language
                .openings(text)
                .into_iter()
                .map(|found| &text[found.range])
                .collect();
            assert_eq!(found, *expected, "{text}");
        }
    }

    #[test]
    fn names_that_open_a_sentence() {
        check(
            Language::English,
            &[
                (
                    "Brackwater seized the rooms. Rooms were lost.",
                    &["Brackwater"],
                ),
                (
                    "Isn’t it? Don’t go. Brackwater’s rooms. It’s late.",
                    &["Brackwater"],
                ),
                ("In May nothing happened. Nineteen left. XYZ stayed.", &[]),
            ],
        );
        check(
            Language::French,
            &[
                (
                    "Brackwater a saisi les salles. Qu’il vienne.",
                    &["Brackwater"],
                ),
                (
                    "L’association part. Jusqu’à lundi, aujourd’hui. C’était hier.",
                    &[],
                ),
            ],
        );
        check(
            Language::Spanish,
            &[("Brackwater cerró las salas. Vacías están.", &["Brackwater"])],
        );
        check(
            Language::German,
            &[
                (
                    "Brackwater schloss die Räume. Räume wurden geschlossen.",
                    &["Brackwater"],
                ),
                ("Die Mitglieder gingen. Vereinsmitglieder gingen auch.", &[]),
            ],
        );
        check(Language::Russian, &[("Москва закрыла дом.", &[])]);
    }
}
