//! Words for whoever moves without being named: we, the club.

use serde::Deserialize;

use crate::language::Language;
use crate::language::holds;

/// Words for whoever moves without being named.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct MoverWords {
    /// Pronouns for a group that speaks: we.
    we: Vec<String>,
    /// Pronouns for a group that speaks, as objects: find us.
    us: Vec<String>,
    /// Pronouns for a person who speaks: I.
    i: Vec<String>,
    /// Words that open a noun for the group that a document is about: the, our.
    meant: Vec<String>,
    /// Nouns for the group that a document is about: club.
    nouns: Vec<String>,
    /// Words for all of a group: entire.
    whole: Vec<String>,
    /// Endings of verbs that tell of a group that speaks: usamos.
    endings: Vec<String>,
}

impl Language {
    /// True if a word is a pronoun for a group that speaks: we.
    pub(crate) fn is_we(self, word: &str) -> bool {
        self.lists(word, |it| &it.movers.we)
    }

    /// True if a word of a verb tells of a group that speaks: usamos, find us.
    pub(in crate::draft) fn is_verb_of_us(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let words = &self.draft_words().movers;
        let mut endings = words.endings.iter();
        holds(&words.us, &lower) || endings.any(|ending| lower.ends_with(ending.as_str()))
    }

    /// True if a word is a pronoun for a person who speaks: I.
    pub(in crate::draft) fn is_i(self, word: &str) -> bool {
        self.lists(word, |it| &it.movers.i)
    }

    /// True if a word opens a noun for the group that a document is about: the, our.
    pub(in crate::draft) fn opens_own_group(self, word: &str) -> bool {
        self.lists(word, |it| &it.movers.meant)
    }

    /// True if a word means all of a group: entire.
    pub(in crate::draft) fn is_whole(self, word: &str) -> bool {
        self.lists(word, |it| &it.movers.whole)
    }

    /// True if a word is a noun for a group, as the subject of a verb: club.
    pub(in crate::draft) fn is_mover_noun(self, word: &str) -> bool {
        self.lists(word, |it| &it.movers.nouns)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn words_for_whoever_moves() {
        let (english, spanish) = (Language::English, Language::Spanish);
        assert!(english.is_we("We") && english.is_i("I") && !english.is_we("they"));
        assert!(english.opens_own_group("Our") && !english.opens_own_group("their"));
        assert!(english.is_mover_noun("club") && english.is_whole("entire"));
        assert!(spanish.is_verb_of_us("usamos") && !spanish.is_verb_of_us("usan"));
        assert!(!english.is_verb_of_us("usamos") && english.is_verb_of_us("us"));
    }
}
