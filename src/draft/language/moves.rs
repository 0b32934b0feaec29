//! Moves: the words that tell of one, and those before a place that is left.

use std::ops::Range;

use crate::draft::language::in_order;
use crate::language::ClauseEnds;
use crate::language::Found;
use crate::language::Language;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;
use crate::language::verbs;

/// The most words between a preposition and the platform that it leads to.
const MAX_WORDS_BEFORE: usize = 4;

/// The stage of a move, as a verb tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveStage {
    /// Said beforehand.
    Announced,
    /// Tried.
    Tries,
    /// In use.
    Uses,
    /// The old platform is left.
    Moved,
}

impl Segmented<'_> {
    /// Returns the words that tell of a move, each with how far the move has come.
    pub fn moves(&self) -> Vec<Found<MoveStage>> {
        let words = &self.language.lexicon().words.stages;
        let stages = [
            (MoveStage::Announced, &words.announced),
            (
                MoveStage::Announced,
                &self.language.draft_words().moves_to_come,
            ),
            (MoveStage::Tries, &words.tries),
            (MoveStage::Uses, &words.uses),
            (MoveStage::Moved, &words.moved),
        ];
        let stages = stages.into_iter();
        let stages: Vec<_> = stages
            .filter(|(_, list)| list.may_stand_in(&self.tokens))
            .collect();
        if stages.is_empty() {
            return Vec::new();
        }
        let ends = ClauseEnds::of(&self.tokens);
        let each = stages.into_iter().flat_map(|(value, list)| {
            let ranges = verbs(&self.tokens, &ends, list).into_iter();
            ranges.map(move |range| Found { range, value })
        });
        in_order(each.collect())
    }

    /// Returns the verbs of moving in the future tense: quittera.
    pub fn moves_to_come(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().moves_to_come)
    }

    /// True if a move is only thought of, asked for or over: is considering a move.
    pub fn is_undecided(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().undecided).is_empty()
    }
}

/// The role of a platform in a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum End {
    /// It is left.
    Left,
    /// It is where somebody goes.
    Reached,
    /// Something happens on it.
    At,
}

impl Language {
    /// True if a capital says nothing about names, because all nouns have one.
    pub(in crate::draft) fn capitalises_nouns(self) -> bool {
        self.lexicon().words.capital_nouns
    }

    /// True if the ending of a printed name makes it the place where something is: в Москве.
    pub(in crate::draft) fn is_place(self, printed: &str, name: &str) -> bool {
        let endings = &self.draft_words().place_endings;
        let mut endings = endings.iter();
        endings.any(|ending| printed.ends_with(ending.as_str()) && !name.ends_with(ending.as_str()))
    }

    /// Returns what a platform is, by the word before it; articles and words such as “messenger” may be between.
    pub(in crate::draft) fn end_of_move(self, before: &str) -> Option<End> {
        let words = self.draft_words();
        let lower = before.to_lowercase();
        let last = lower.split(|it: char| !it.is_alphanumeric());
        let mut last = last
            .filter(|word| !word.is_empty())
            .rev()
            .take(MAX_WORDS_BEFORE);
        let is_between = |word: &&str| {
            let is_article = holds(&self.lexicon().words.speech.articles, word);
            let is_noun = words.nouns_of_platforms.iter().any(|noun| noun == word);
            !holds(&words.from, word) && !holds(&words.to, word) && (is_article || is_noun)
        };
        let word = last.find(|word| !is_between(word))?;
        let lists = [
            (&words.from, End::Left),
            (&words.to, End::Reached),
            (&words.at, End::At),
        ];
        lists
            .into_iter()
            .find(|(list, _)| holds(list, word))
            .map(|(_, end)| end)
    }
}

#[cfg(test)]
mod tests {
    use super::End;
    use super::Language;
    use super::MoveStage;
    use super::Segmented;

    #[test]
    fn moves_with_their_stage() {
        let text = "Der Chor versucht, Plauder zu nutzen, und verlässt die Box.";
        let found = Segmented::of_sentence(Language::German, text).moves();
        let stages: Vec<_> = found
            .iter()
            .map(|found| (&text[found.range.clone()], found.value))
            .collect();
        assert_eq!(
            stages,
            [
                ("versucht", MoveStage::Tries),
                ("nutzen", MoveStage::Uses),
                ("verlässt", MoveStage::Moved)
            ]
        );
        let end = |before| Language::English.end_of_move(before);
        assert_eq!(end("The choir moved away from "), Some(End::Left));
        assert_eq!(end("It moved from A to the messenger "), Some(End::Reached));
        assert_eq!(end("It posted on "), Some(End::At));
        assert_eq!(end("It praised "), None);
    }
}
