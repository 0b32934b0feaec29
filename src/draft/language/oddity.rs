//! Words by which a careful reader notices something: what is over, what is to come, an update, praise of oneself, a picture.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Deserialize;

use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::phrases;

/// The words of oddities.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct OddityWords {
    /// Words of what is over: was, had.
    #[serde(default)]
    past: PhraseList,
    /// Endings of verbs of what is over: ed.
    #[serde(default)]
    past_endings: Vec<String>,
    /// Words of what is to come or open: will, until, if.
    #[serde(default)]
    to_come: PhraseList,
    /// The words that announce an update: last updated.
    #[serde(default)]
    updates: PhraseList,
    /// Words by which somebody speaks of themselves: our, we at, writes of itself.
    #[serde(default)]
    own: PhraseList,
    /// Words by which somebody gives figures of themselves: by its own account.
    #[serde(default)]
    alone: PhraseList,
    /// Praise: safest, always, never.
    #[serde(default)]
    praise: PhraseList,
    /// Words that point to a picture: figure, screenshot.
    #[serde(default)]
    pictures: PhraseList,
    /// Words of a change, of another time or of another thing: rose, later, second.
    #[serde(default)]
    pub(super) changes: BTreeSet<String>,
    /// Words for pictures: photo, chart.
    #[serde(default)]
    picture_nouns: PhraseList,
    /// Words near such a word by which it points to a picture: below, attached, shows.
    #[serde(default)]
    picture_pointers: PhraseList,
}

/// The most bytes between a word for a picture and the word that points to it.
const MAX_BYTES_TO_POINTER: usize = 16;

/// The fewest letters of a verb before its ending.
const MIN_STEM_LETTERS: usize = 2;

impl Language {
    /// True if a sentence tells of a change, of another time or of another thing: rose, a year later, the second.
    pub fn tells_of_change(self, sentence: &str) -> bool {
        let changes = &self.draft_words().oddities.changes;
        let lower = sentence.to_lowercase();
        let mut words = lower.split(|it: char| !it.is_alphanumeric());
        words.any(|word| changes.contains(word))
    }

    /// True if a word is a verb of the past, or one with which the past is told: was, hat.
    pub(in crate::draft) fn is_verb_of_past(self, word: &str) -> bool {
        let cut = Segmented::of_sentence(self, word);
        !phrases(&cut.tokens, &self.draft_words().oddities.past).is_empty()
    }
}

impl Segmented<'_> {
    /// True if a sentence tells of what is over, and of nothing to come.
    pub fn is_over(&self) -> bool {
        let words = &self.language.draft_words().oddities;
        let ends = || {
            let mut tokens = (0..self.tokens.len()).filter_map(|at| self.tokens.word(at));
            tokens.any(|word| {
                let mut endings = words.past_endings.iter();
                word.starts_with(char::is_lowercase)
                    && endings.any(|ending| {
                        let stem = word.strip_suffix(ending.as_str());
                        stem.is_some_and(|stem| stem.chars().count() >= MIN_STEM_LETTERS)
                    })
            })
        };
        let is_past = !phrases(&self.tokens, &words.past).is_empty() || ends();
        is_past && !self.is_to_come()
    }

    /// True if the words tell of what is to come: will.
    pub fn is_to_come(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().oddities.to_come).is_empty()
    }

    /// Returns the words that announce an update.
    pub fn updates(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().oddities.updates)
    }

    /// Returns the words by which somebody praises themselves, or gives figures of themselves.
    pub fn self_praise(&self) -> Option<Range<usize>> {
        let words = &self.language.draft_words().oddities;
        let alone = phrases(&self.tokens, &words.alone);
        if let Some(alone) = alone.into_iter().next() {
            return Some(alone);
        }
        let own = phrases(&self.tokens, &words.own).into_iter().next()?;
        let praise = phrases(&self.tokens, &words.praise).into_iter().next()?;
        Some(own.start.min(praise.start)..own.end.max(praise.end))
    }

    /// Returns the words that point to a picture.
    pub fn pictures(&self) -> Vec<Range<usize>> {
        let words = &self.language.draft_words().oddities;
        let mut found = phrases(&self.tokens, &words.pictures);
        let nouns = phrases(&self.tokens, &words.picture_nouns);
        if nouns.is_empty() {
            return found;
        }
        let pointers = phrases(&self.tokens, &words.picture_pointers);
        found.extend(nouns.into_iter().filter_map(|noun| {
            let near = pointers.iter().find(|it| {
                it.start.saturating_sub(noun.end) <= MAX_BYTES_TO_POINTER
                    && noun.start.saturating_sub(it.end) <= MAX_BYTES_TO_POINTER
            })?;
            Some(noun.start.min(near.start)..noun.end.max(near.end))
        }));
        found
    }
}
