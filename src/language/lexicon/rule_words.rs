//! Words of a language that only single rules look for.

use serde::Deserialize;

use crate::language::Language;

/// The entry `rules` of a file of words.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct RuleWords {
    /// The words that claim something of all, of none or of every time.
    pub(crate) sweeping: Vec<String>,
    /// The words right before a day up to which something was so.
    pub(crate) by_day: Vec<String>,
    /// The words for days behind a number.
    pub(crate) days: Vec<String>,
    /// The words for weeks behind a number.
    pub(crate) weeks: Vec<String>,
    /// Frequent verbs of the present tense; empty where the language often leaves out the verb.
    #[serde(default)]
    pub(crate) present: Vec<String>,
}

impl Language {
    /// Returns the words that only single rules look for.
    pub(crate) fn rule_words(self) -> &'static RuleWords {
        &self.lexicon().words.rules
    }
}
