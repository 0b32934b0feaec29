//! Speakers whom the layout names: before a colon, in the head of a message, in the next sentence.

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;

/// The maximum number of words of a sentence that only says who told the one before.
const MAX_WORDS_BEHIND: usize = 18;

impl DocumentReader<'_> {
    /// Adds the speaker before the colon of a chat, an interview or a quotation.
    pub(super) fn add_label(&self, sentence: &Sentence, candidate: &mut Candidate) -> bool {
        sentence
            .told_by
            .as_ref()
            .is_some_and(|label| self.add_named(label, candidate))
    }

    /// Adds whoever writes the message in which a sentence is, outside its block quotations.
    pub(super) fn add_writer(&self, sentence: &Sentence, candidate: &mut Candidate) -> bool {
        sentence.writer.as_ref().is_some_and(|writer| {
            !self.is_in_block(&sentence.range) && self.add_named(writer, candidate)
        })
    }

    /// Adds the speaker whose name is at a place, and returns true if the speaker is known.
    fn add_named(&self, label: &Range<usize>, candidate: &mut Candidate) -> bool {
        let words = one_line(self.text(label));
        let known = self.names_in(label).into_iter().next();
        let Some(known) = known.filter(|it| it.range == *label) else {
            candidate
                .why
                .push(format!("the words of “{words}”: who is that?"));
            candidate.speakers.push(words);
            return false;
        };
        let id = self.id_of(known.value);
        candidate
            .why
            .push(format!("the words of `{id}`: “{words}”"));
        candidate.actors.retain(|it| *it != id);
        candidate.according_to.push(id);
        true
    }

    /// Adds whoever told a sentence by the one behind it: “… Das teilte der Verein mit.”
    pub(in crate::draft) fn add_speaker_behind(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        next: &Sentence,
        candidate: &mut Candidate,
    ) {
        let words = self.text(&next.range);
        let is_told = !candidate.according_to.is_empty() || !candidate.speakers.is_empty();
        let is_short = words.split_whitespace().nth(MAX_WORDS_BEHIND).is_none();
        let gap = self.text(&(sentence.range.end..next.range.start.max(sentence.range.end)));
        let tells = !is_told
            && sentence.cues.is_empty()
            && !next.cues.is_empty()
            && is_short
            && gap.matches('\n').count() < 2
            && next.cues.iter().any(|cue| {
                let verb = cue.range.start - next.range.start;
                self.source.document.language.points_back(words, verb)
            });
        if !tells {
            return;
        }
        let mut told = Candidate::default();
        self.add_speakers(next, earlier, &mut told);
        if told.according_to.is_empty() {
            return;
        }
        let ids: Vec<String> = told
            .according_to
            .iter()
            .map(|id| format!("`{id}`"))
            .collect();
        let by = ids.join(" and ");
        let why = format!("somebody’s words, by {by}, as the next sentence says");
        candidate.why.push(why);
        candidate.signals += 1;
        candidate.context.push(one_line(passage::bare(words)));
        candidate
            .actors
            .retain(|id| !told.according_to.contains(id));
        candidate.according_to = told.according_to;
    }
}
