//! Whoever tells something by their own account: the subject of the sentence.

use std::ops::Range;

use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::draft::speakers::antecedent::Voice;
use crate::language::Found;
use crate::language::ReportingCue;

/// The most words of a subject without a name.
const MAX_WORDS: usize = 5;
/// The most words from the phrase to the article of the subject behind it.
const MAX_WORDS_TO_ARTICLE: usize = 2;

impl DocumentReader<'_> {
    /// Returns the subject of a sentence with “by its own account”: what begins it, or what follows the phrase.
    pub(super) fn own_account(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        cue: &Found<ReportingCue>,
    ) -> Option<Voice> {
        let before = self.words_of(&(sentence.range.start..cue.range.start));
        let words = match before.first() {
            Some(first) => {
                let language = self.source.document.language;
                let last = before
                    .iter()
                    .rposition(|it| !language.is_beside_verb(self.text(it)))?;
                first.start..before.get(last)?.end
            }
            None => self.noun_behind(sentence, cue.range.end)?,
        };
        let actor = sentence.actors.iter().find(|it| {
            let gap = self.text(&(words.start..it.range.start.max(words.start)));
            it.range.start >= words.start
                && it.range.start < words.end
                && gap.split_whitespace().nth(1).is_none()
        });
        let actor = actor.map(|it| it.value);
        let actor = actor
            .or_else(|| self.short_name(sentence, &words))
            .or_else(|| self.expressed(sentence, earlier, &words));
        let is_short = self
            .text(&words)
            .split_whitespace()
            .nth(MAX_WORDS)
            .is_none();
        let is_noun = self.opens_noun(&words);
        let printed = (is_short && is_noun).then_some(Voice::Printed(words));
        actor.map(Voice::Known).or(printed)
    }

    /// Returns the known actor, or the article and its noun, with which the words behind a phrase begin.
    fn noun_behind(&self, sentence: &Sentence, at: usize) -> Option<Range<usize>> {
        let words = self.words_of(&(at..sentence.range.end));
        let language = self.source.document.language;
        let near = words.iter().take(MAX_WORDS_TO_ARTICLE + 1);
        let first = near.into_iter().position(|it| {
            let is_named = sentence
                .actors
                .iter()
                .any(|actor| actor.range.start == it.start);
            is_named || language.opens_noun(self.text(it))
        })?;
        let (start, next) = (words.get(first)?, words.get(first + 1)?);
        Some(start.start..next.end)
    }

    fn opens_noun(&self, words: &Range<usize>) -> bool {
        let first = self.text(words).split_whitespace().next();
        let language = self.source.document.language;
        !language.has_articles() || first.is_some_and(|word| language.opens_noun(word))
    }
}
