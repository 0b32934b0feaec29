//! Words beside names: posts before them, and what leads to another name of the same thing.

use crate::language::Language;

impl Language {
    /// Returns the nouns that the name of a body may have for which a noun stands: radio, for the broadcaster.
    pub(in crate::draft) fn nouns_of_names(self, noun: &str) -> Option<&'static [String]> {
        let nouns = &self.draft_words().speaker.other_nouns;
        nouns.get(&noun.to_lowercase()).map(Vec::as_slice)
    }

    /// True if a word is one of these nouns of names: radio.
    pub(in crate::draft) fn is_noun_of_body(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let nouns = self.draft_words().speaker.other_nouns.values();
        nouns.flatten().any(|noun| match noun.strip_prefix('-') {
            Some(ending) => lower.ends_with(ending),
            None => lower == *noun,
        })
    }

    /// True if words between two names join them, perhaps with the post of the second: “ and the mayor ”.
    pub(in crate::draft) fn joins_people(self, between: &str) -> bool {
        self.joins_names(between) || {
            let mut words = between.split_whitespace();
            words.next().is_some_and(|word| self.joins(word))
                && words.all(|word| self.is_post(word) || self.opens_noun(word))
        }
    }

    /// True if a word is the post of a person: mayor.
    pub(crate) fn is_post(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let mut posts = self.draft_words().speaker.posts.iter();
        // “Oberbürgermeisterin”
        let is_part = self.capitalises_nouns();
        !word.is_empty()
            && posts.any(|it| lower == *it || (is_part && lower.ends_with(it.as_str())))
    }

    /// True if a word leads, in brackets, to the name that something has now: now.
    pub(in crate::draft) fn opens_present_name(self, word: &str) -> bool {
        self.lists(word, |it| &it.speaker.present_names)
    }

    /// True if a word stands between such a word and the name: formerly known as.
    pub(in crate::draft) fn calls_by_name(self, word: &str) -> bool {
        self.lists(word, |it| &it.speaker.named_as)
    }

    /// True if a word leads to the former name of something: formerly.
    pub(in crate::draft) fn opens_former_name(self, word: &str) -> bool {
        self.lists(word, |it| &it.speaker.formers)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn posts_before_names() {
        assert!(Language::English.is_post("Mayor"));
        assert!(Language::German.is_post("Oberbürgermeisterin"));
        assert!(!Language::English.is_post("Newspaper"));
        assert!(!Language::Russian.is_post("губернатора"));
    }
}
