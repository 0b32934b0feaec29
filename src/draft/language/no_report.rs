//! Verbs of saying that report nothing, because they are nouns: “a staff report”.

use serde::Deserialize;

use crate::language::Language;
use crate::language::holds;

/// The most words from the word for one thing to a noun: a short staff report.
const MAX_WORDS_TO_ONE: usize = 3;

/// The words beside such verbs.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct NoReportWords {
    /// Verbs of saying that are nouns as well: report.
    noun_verbs: Vec<String>,
    /// Words before one thing, beside which such a verb is a noun: a.
    ones_before_nouns: Vec<String>,
}

impl Language {
    /// True if a verb of saying is a noun behind these words, because it does not go with one subject: “a staff report”.
    pub(in crate::draft) fn is_noun_of_one(self, before: &str, verb: &str, after: &str) -> bool {
        let words = &self.draft_words().no_reports;
        let near = before.split_whitespace().rev().take(MAX_WORDS_TO_ONE);
        let mut near = near.take_while(|word| word.ends_with(char::is_alphanumeric));
        let mut behind = after.split_whitespace();
        // “Ann and a friend report that …”
        let leads = behind.next().is_some_and(|word| self.has_clause_word(word));
        holds(&words.noun_verbs, verb)
            && !leads
            && near.any(|word| holds(&words.ones_before_nouns, word))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn verbs_that_are_nouns() {
        let english = Language::English;
        assert!(english.is_noun_of_one("asked for a short staff", "report", " to the board"));
        assert!(!english.is_noun_of_one("The members of the choir", "report", " losses"));
        assert!(!english.is_noun_of_one("a member", "said", " no"));
        assert!(!english.is_noun_of_one("Ann and a friend", "report", " that it left"));
        assert!(!english.is_noun_of_one("Members of this club", "report", " losses"));
    }
}
