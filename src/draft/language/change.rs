//! Words around two numbers that make a change of them: from 1,200 to 300, 500 (was: 200).

use crate::draft::language::number::last_words;
use crate::language::Language;
use crate::language::Precision;
use crate::language::ends_with;
use crate::language::holds;
use crate::reading::frame::begins_with_unit;

/// The most words back from where a change ends to its verb: упало более чем вдвое, до.
const MAX_WORDS_TO_CHANGE: usize = 7;
/// The most words between the two numbers of a change: 1,200 members in May to 300.
const MAX_WORDS_OF_CHANGE: usize = 4;
/// The most letters in which two cases of one noun differ: Mitgliedern, Mitglieder.
const MAX_LETTERS_OF_CASE: usize = 3;
/// The most words from a number back to the one that opens a change: fell sharply from, between.
const MAX_WORDS_TO_OPENING: usize = 4;
/// The most words between a number and the one it replaces: 1,500 members instead of 400.
const MAX_WORDS_TO_FORMER: usize = 4;

impl Language {
    /// True if the second of two numbers is what the first one was before, by the words between and after: “500 (was: 200)”.
    pub fn is_former(self, between: &str, after: &str) -> bool {
        let words = &self.draft_words().former;
        let Some(inside) = between.rsplit_once('(').map(|(_, inside)| inside) else {
            return false;
        };
        let is_former = |text: &str| {
            let bare = text.trim_matches(|it: char| !it.is_alphanumeric());
            holds(words, &bare.to_lowercase())
        };
        let closing = after.split_once(')').map(|(inside, _)| inside);
        is_former(inside) || (inside.trim().is_empty() && closing.is_some_and(is_former))
    }

    /// True if the second of two numbers is what the first one replaces: 1,500 members instead of 400.
    pub fn is_instead(self, between: &str) -> bool {
        let is_near = between
            .split_whitespace()
            .nth(MAX_WORDS_TO_FORMER)
            .is_none();
        is_near && ends_with(between, &self.draft_words().instead)
    }

    /// True if the words before a number tell of a change from it, or that it lies between two: from, fell, between.
    pub fn opens_change(self, before: &str) -> bool {
        let words = self.draft_words();
        let lower = before.to_lowercase();
        let mut last = lower
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .rev()
            .take(MAX_WORDS_TO_OPENING);
        last.any(|word| {
            holds(&words.from, word)
                || words.oddities.changes.contains(word)
                || holds(&self.lexicon().words.dates.between, word)
        })
    }

    /// True if a number is what a change from another one leads to, by the words before the first, between them and behind: “from 1,200 members to barely 300”.
    pub fn is_end_of_change(self, before: &str, between: &str, after: &str) -> bool {
        let last = last_words(before.trim_end(), 1).to_lowercase();
        let opens = holds(&self.draft_words().from, &last)
            && (self.is_of(&last) || holds(&self.draft_words().speaker.prepositions, &last))
            // “plus de 40 membres”
            && self.approximator_before(before).is_none();
        if !opens || between.contains([',', ';', ':', '.', '(', '“', '„', '«']) {
            return false;
        }
        let words: Vec<&str> = between.split_whitespace().collect();
        let tie = words.iter().position(|word| self.ends_change_with(word));
        let Some(tie) = tie.filter(|tie| *tie <= MAX_WORDS_OF_CHANGE) else {
            return false;
        };
        let exactness = words[tie + 1..].join(" ") + " ";
        let is_exactness = exactness == " "
            || self
                .approximator_before(&exactness)
                .is_some_and(|found| found.range.start == 0);
        is_exactness && self.is_of_one_thing(between, after)
    }

    /// True if the noun behind a number is that behind an earlier one, or missing: from 1,200 members to 300; “from 40 rooms to 12 towns” are two things.
    fn is_of_one_thing(self, earlier: &str, after: &str) -> bool {
        let is_same = |own: &str, other: &str| {
            let (own, other) = (own.to_lowercase(), other.to_lowercase());
            let same = own.chars().zip(other.chars());
            let same = same.take_while(|(own, other)| own == other).count();
            same + MAX_LETTERS_OF_CASE >= own.chars().count().max(other.chars().count())
        };
        let Some(own) = self.counted_noun(earlier) else {
            return false;
        };
        match self.counted_noun(after) {
            Some(other) => is_same(own, other),
            None => !begins_with_unit(self, after) && !self.is_span_of_time(after),
        }
    }

    /// True if a word leads to the end of a change: to, auf, à.
    pub(super) fn ends_change_with(self, word: &str) -> bool {
        let lexicon = &self.lexicon().words;
        let lower = word.to_lowercase();
        word.contains(char::is_alphabetic)
            && (holds(&lexicon.dates.until, &lower) || holds(&lexicon.numbers.until, &lower))
    }

    /// True if “up to” before a number only tells where a change ends: выросло до 4300.
    pub fn ends_change(self, before: &str) -> bool {
        let lower = before.to_lowercase();
        let mut words = lower
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty());
        let changes = &self.draft_words().oddities.changes;
        let last = words.next_back().unwrap_or_default();
        // “up to” and “no more than” are of two words, and no change comes before the last of them.
        if self.precision_before(&format!("{last} ")) != Precision::UpTo {
            return false;
        }
        // “упало более чем вдвое, до 400”
        let stems = &self.draft_words().changing;
        let begins = |word: &str| stems.iter().any(|stem| word.starts_with(stem.as_str()));
        let near = words.clone().rev().take(MAX_WORDS_TO_CHANGE);
        words.next_back().is_some_and(|it| changes.contains(it)) || near.into_iter().any(begins)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn former_values_and_changes() {
        assert!(Language::English.is_former(" (was: ", ")"));
        assert!(Language::French.is_former(" membres (", " auparavant)"));
        assert!(!Language::English.is_former(" and ", " more"));
        let change =
            |before, between, after| Language::English.is_end_of_change(before, between, after);
        assert!(change("It fell from ", " members to barely ", "."));
        assert!(change("It fell from ", " members in May to ", " in June."));
        assert!(!change("It moved from ", " rooms to ", " towns."));
        assert!(!change("People from ", " countries, to ", "."));
        let french = Language::French;
        assert!(french.is_end_of_change("Il est passé de ", " membres à à peine ", "."));
        assert!(!french.is_end_of_change("une salle de ", " places à ", " km de là."));
        assert!(!french.is_end_of_change("Il compte plus de ", " membres à ", "."));
        assert!(Language::Russian.ends_change("число выросло до "));
        assert!(Language::Russian.ends_change("аудитория просела до "));
        assert!(!Language::Russian.ends_change("пришло до "));
        assert!(Language::Russian.ends_change("число упало более чем вдвое, до "));
        assert!(Language::Spanish.ends_change("el número se ha triplicado hasta "));
        assert!(!Language::Spanish.ends_change("la sala admite hasta "));
    }
}
