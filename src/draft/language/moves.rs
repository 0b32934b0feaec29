//! Moves: the words that tell of one, and those before a place that is left.

use crate::draft::language::in_order;
use crate::language::ClauseEnds;
use crate::language::Found;
use crate::language::Language;
use crate::language::Segmented;
use crate::language::verbs;

/// How far a move has come, as a verb tells it.
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
}

impl Language {
    /// True if the last word leads to a place that is left: von, from.
    pub fn leads_away(self, before: &str) -> bool {
        let word = before
            .split_whitespace()
            .next_back()
            .unwrap_or_default()
            .to_lowercase();
        self.draft_words().from.contains(&word)
    }
}

#[cfg(test)]
mod tests {
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
        assert!(Language::English.leads_away("The choir moved away from "));
    }
}
