//! The words around a subject that is separated from its verb by a relative clause: “X, which owns Y, said …”.

use serde::Deserialize;

use crate::language::Language;
use crate::language::Segmented;
use crate::language::holds;

/// The words that open a relative clause.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct RelativeWords {
    /// Words that open a relative clause in any role, also after a preposition: which, whose, dem.
    #[serde(default)]
    pub(super) all: Vec<String>,
    /// Words that are the subject of a relative clause, so that the verb can follow at once: which said.
    #[serde(default)]
    subjects: Vec<String>,
}

impl Language {
    /// True if a clause begins like a relative clause: which owns it, in dem er steht.
    pub fn opens_relative(self, clause: &str) -> bool {
        let relatives = &self.draft_words().relatives.all;
        let mut first = words(clause).take(2);
        first.any(|word| holds(relatives, &word))
    }

    /// True if a text is nothing but a relative pronoun that can be a subject: qui.
    pub fn is_relative_subject(self, text: &str) -> bool {
        let subjects = &self.draft_words().relatives.subjects;
        let mut all = words(text);
        let first = all.next();
        first.is_some_and(|word| holds(subjects, &word)) && all.next().is_none()
    }

    /// True if the words before a name are at most an article, a title or a noun for what it names: “Die Behörde”.
    pub fn is_title(self, text: &str) -> bool {
        let lexicon = &self.lexicon().words;
        let expressions = Segmented::of_sentence(self, text).expressions();
        let mut at = 0;
        text.split_inclusive(|letter: char| !letter.is_alphanumeric())
            .all(|part| {
                let place = at;
                at += part.len();
                let word = part.trim_matches(|letter: char| !letter.is_alphanumeric());
                let is_expression = expressions.iter().any(|it| it.range.contains(&place));
                // The first word may be a preposition with a capital, so its capital does not make it a noun.
                let is_noun = place > 0 && word.starts_with(char::is_uppercase);
                word.is_empty()
                    || is_expression
                    || is_noun
                    || holds(&lexicon.speech.articles, &word.to_lowercase())
                    || holds(&lexicon.dates.and, &word.to_lowercase())
                    || holds(&self.draft_words().told.nouns, word)
            })
    }
}

impl Language {
    /// True if nothing but “and”, perhaps with an article, is between two names: The FBI and Interpol.
    pub fn joins_names(self, between: &str) -> bool {
        let lexicon = &self.lexicon().words;
        let mut all = words(between).peekable();
        let joins = all
            .next_if(|first| holds(&lexicon.dates.and, first))
            .is_some();
        let is_plain = |letter: char| letter.is_alphanumeric() || letter.is_whitespace();
        let mut rest = all.filter(|word| !holds(&lexicon.speech.articles, word));
        joins && between.chars().all(is_plain) && rest.next().is_none()
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn titles() {
        for (language, text, is_title) in [
            (Language::German, "Die Behörde ", true),
            (Language::German, "Der US-Konzern ", true),
            (Language::German, "und ", true),
            (Language::German, "Auf ", false),
            (Language::German, "Die Sperre trifft ", false),
            (Language::English, "The company ", true),
            (Language::English, "In ", false),
            (Language::French, "La société ", true),
            (Language::Russian, "Компания ", true),
            (Language::Russian, "", true),
        ] {
            assert_eq!(language.is_title(text), is_title, "{text}");
        }
    }

    #[test]
    fn names_that_are_joined() {
        assert!(Language::English.joins_names(" and the "));
        assert!(Language::German.joins_names(" und "));
        assert!(!Language::English.joins_names(" and sixty of "));
        assert!(!Language::English.joins_names(", "));
    }

    #[test]
    fn relatives() {
        assert!(Language::German.opens_relative("in dem er steht"));
        assert!(Language::English.opens_relative("whose owner it is"));
        assert!(!Language::English.opens_relative("the owner of all"));
        assert!(Language::French.is_relative_subject("qui "));
        assert!(!Language::French.is_relative_subject("qui, hier, "));
    }
}
