//! Words around who speaks: what opens a subject, what closes a verb, and whose spokesman somebody is.

use std::ops::Range;

use serde::Deserialize;

use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;

/// The words around who speaks.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SpeakerWords {
    /// Words that begin a time or a place, and so no subject: in, after.
    #[serde(default)]
    pub(super) prepositions: Vec<String>,
    /// The part of a verb that closes its clause: teilte … mit.
    #[serde(default)]
    verb_endings: Vec<String>,
    /// Words between a noun and the noun that it belongs to: of.
    #[serde(default)]
    pub(super) of: Vec<String>,
    /// Verbs that report only where a clause or a quotation goes with them: reported.
    #[serde(default)]
    plain: PhraseList,
    /// Endings of nouns for the post of somebody: meisterin.
    #[serde(default)]
    titles: Vec<String>,
    /// Beginnings of words for people who speak for others: spokes.
    #[serde(default)]
    voices: Vec<String>,
}

impl Segmented<'_> {
    /// Returns the verbs that tell of an act, and report words only with a clause or a quotation: “reported failures”.
    pub fn plain_verbs(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().speaker.plain)
    }
}

impl Language {
    /// True if words before a verb of saying are its subject, and not a time or place.
    pub fn is_subject(self, words: &str) -> bool {
        let first = words.split(|it: char| !it.is_alphanumeric()).next();
        let first = first.unwrap_or_default().to_lowercase();
        !holds(&self.draft_words().speaker.prepositions, &first)
    }

    /// True if a text has a word such as “that”.
    pub fn has_clause_word(self, text: &str) -> bool {
        let words = &self.lexicon().words.speech.clause_words;
        let mut all = text.split(|it: char| !it.is_alphanumeric());
        all.any(|word| words.iter().any(|opener| word == opener))
    }

    /// True if a word closes a clause as a part of its verb.
    pub fn closes_verb(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.verb_endings, word)
    }

    /// True if a word is a small one inside names: van, de.
    pub fn is_particle(self, word: &str) -> bool {
        holds(&self.draft_words().by_lines.particles, word)
    }

    /// True if a word with a capital is by its ending a noun for what somebody is: Geschäftsführerin.
    pub fn is_title_noun(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let mut endings = self.draft_words().speaker.titles.iter();
        endings.any(|ending| lower.ends_with(ending.as_str()))
    }

    /// True if a small word may be part of a name.
    pub fn is_small_in_names(self, word: &str) -> bool {
        let words = self.draft_words();
        holds(&words.by_lines.particles, word)
            || holds(&words.speaker.of, word)
            || holds(&self.lexicon().words.speech.articles, word)
    }

    /// True if a name behind these words only says whose members, users or the like speak: “users of X”.
    pub fn is_only_owner(self, before: &str) -> bool {
        let words = &self.draft_words().speaker;
        let lower = before.to_lowercase();
        let mut last = lower.split_whitespace().rev();
        let is_article = |word: &str| holds(&self.lexicon().words.speech.articles, word);
        let Some(of) = last.find(|word| !is_article(word) || holds(&words.of, word)) else {
            return false;
        };
        let speaks_for = || {
            let mut all = lower.split_whitespace();
            all.any(|word| {
                words
                    .voices
                    .iter()
                    .any(|voice| word.starts_with(voice.as_str()))
            })
        };
        holds(&words.of, of) && last.next().is_some() && !speaks_for()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn whose_they_are() {
        assert!(Language::English.is_only_owner("Users of "));
        assert!(!Language::English.is_only_owner("A spokesman of the "));
        assert!(!Language::English.is_only_owner("The "));
        assert!(Language::German.is_only_owner("Nutzer von "));
        assert!(!Language::German.is_only_owner("eine Sprecherin von "));
        assert!(Language::French.is_only_owner("Des utilisateurs de "));
    }
}
