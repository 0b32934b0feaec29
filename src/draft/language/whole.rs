//! Words before the number of a whole of which a part is told: of these 23 clubs.

use serde::Deserialize;

use crate::language::Language;

/// The words before the number of a whole.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct WholeWords {
    /// Words that begin a sentence and lead to the whole: of.
    openers: Vec<String>,
    /// Articles and the like between such a word and the number: these.
    determiners: Vec<String>,
}

impl Language {
    /// True if a word that begins a sentence leads to a whole of which a part is told: of these 23 clubs.
    pub(in crate::draft) fn opens_whole(self, word: &str) -> bool {
        self.lists(word, |it| &it.wholes.openers)
    }

    /// True if words before a number are nothing but one that leads to a whole, and articles and the like: “Of all these”, but not “Of late”.
    pub(in crate::draft) fn is_before_whole(self, words: &str) -> bool {
        let bare = |word: &str| {
            word.trim_matches(|it: char| !it.is_alphabetic())
                .to_lowercase()
        };
        let has_mark = words.trim_end().ends_with(|it: char| !it.is_alphanumeric());
        let mut words = words
            .split_whitespace()
            .map(bare)
            .filter(|word| !word.is_empty());
        !has_mark
            && words.next().is_some_and(|word| self.opens_whole(&word))
            && words.all(|word| self.lists(&word, |it| &it.wholes.determiners))
    }
}
