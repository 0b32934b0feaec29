//! Verbs of saying that report nothing: “would like to report”, “a staff report”.

use serde::Deserialize;

use crate::language::Language;
use crate::language::holds;

/// The most words from the word for one thing to a noun: a short staff report.
const MAX_WORDS_TO_ONE: usize = 3;

/// The words beside such verbs.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct NoReportWords {
    /// Verbs of wishing and being able before an infinitive: want, wollen.
    wishes: Vec<String>,
    /// What ties such a verb to the infinitive; where there is nothing, the infinitive is told by its ending.
    wish_ties: Vec<String>,
    /// The endings of infinitives.
    infinitive_endings: Vec<String>,
    /// Verbs of saying that are nouns as well: report.
    noun_verbs: Vec<String>,
    /// Words before one thing, beside which such a verb is a noun: a.
    ones_before_nouns: Vec<String>,
}

impl Language {
    /// True if the words before a verb of saying wish for what it says, and nobody says it: “would like to”, “wollen wir”.
    pub(in crate::draft) fn is_wished(self, before: &str, verb: &str) -> bool {
        let words = &self.draft_words().no_reports;
        let mut all = before.split(|it: char| !it.is_alphanumeric());
        if words.wish_ties.is_empty() {
            let mut endings = words.infinitive_endings.iter();
            return endings.any(|ending| verb.ends_with(ending.as_str()))
                && all.any(|word| self.lists(word, |it| &it.no_reports.wishes));
        }
        let mut last = all.rev().filter(|word| !word.is_empty());
        last.next()
            .is_some_and(|word| holds(&words.wish_ties, word))
            && last.next().is_some_and(|word| holds(&words.wishes, word))
    }

    /// True if a verb of saying is a noun behind these words, because it does not go with one subject: “a staff report”.
    pub(in crate::draft) fn is_noun_of_one(self, before: &str, verb: &str) -> bool {
        let words = &self.draft_words().no_reports;
        let near = before.split_whitespace().rev().take(MAX_WORDS_TO_ONE);
        let mut near = near.take_while(|word| word.ends_with(char::is_alphanumeric));
        holds(&words.noun_verbs, verb) && near.any(|word| holds(&words.ones_before_nouns, word))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn verbs_that_are_wished() {
        let (english, german) = (Language::English, Language::German);
        assert!(english.is_wished("We would like to", "maintain"));
        assert!(!english.is_wished("The members", "maintain"));
        assert!(!english.is_wished("They went on to", "say"));
        assert!(german.is_wished("Mit dem Profil wollen wir", "zeigen"));
        assert!(!german.is_wished("Die Zahlen", "zeigen"));
        assert!(!german.is_wished("Wie der Verein will", "sagt"));
        assert!(!Language::French.is_wished("Nous voulons", "affirme"));
    }

    #[test]
    fn verbs_that_are_nouns() {
        let english = Language::English;
        assert!(english.is_noun_of_one("asked for a short staff", "report"));
        assert!(!english.is_noun_of_one("The members of the choir", "report"));
        assert!(!english.is_noun_of_one("a member", "said"));
    }
}
