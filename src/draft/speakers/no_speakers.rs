//! Names beside a verb of saying that are not those of who speaks: in a compound, in a place before the verb, in what says where a text was presented.

use std::ops::Range;

use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::ReportingCue;

impl DocumentReader<'_> {
    /// True if a hyphen makes a name a part of a word for something else: “Zwitscher-Profil”, but not “Zwitscher-Sprecherin”.
    pub(super) fn is_in_compound(&self, sentence: &Sentence, name: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let after = self.text(&(name.end..sentence.range.end.max(name.end)));
        let head = after.strip_prefix('-').unwrap_or_default();
        let head = head
            .split(|it: char| !it.is_alphanumeric())
            .next()
            .unwrap_or_default();
        !head.is_empty()
            && !language.speaks_for_others(head)
            && !language.is_title_noun(head)
            && !self.text(name).contains('-')
    }

    /// True if a name belongs to a time or place before a verb whose subject is behind it: “Zum Start des Servers von X sagt Ruth Kaldenhoff”.
    pub(super) fn is_in_place(
        &self,
        sentence: &Sentence,
        place: &Range<usize>,
        cue: &Found<ReportingCue>,
        name: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let is_before =
            cue.value.is_verb && name.end <= cue.range.start && place.start < name.start;
        if !is_before || (language.has_articles() && !language.capitalises_nouns()) {
            return false;
        }
        let before = self.text(&(place.start..name.start));
        let mut words = before.split_whitespace();
        let opens = words
            .next()
            .is_some_and(|word| language.opens_time_or_place(word));
        // “В Zwitscher сообщили”
        let is_place_that_speaks =
            words.next().is_none() && language.has_unnamed_subject(self.text(&cue.range));
        let after = self.text(&(cue.range.end..sentence.range.end.max(cue.range.end)));
        let next = after.split_whitespace().next().unwrap_or_default();
        let has_subject = if language.capitalises_nouns() {
            after.starts_with(' ') && !next.is_empty()
        } else {
            after.starts_with(' ') && next.starts_with(char::is_uppercase)
        };
        opens && has_subject && !is_place_that_speaks
    }

    /// True if a name in the subject only says where a text was presented: “The report presented at the meeting of X says”.
    pub(super) fn is_of_text(
        &self,
        place: &Range<usize>,
        cue: &Found<ReportingCue>,
        name: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        if name.end > cue.range.start || place.start >= name.start {
            return false;
        }
        let before = self.text(&(place.start..name.start));
        let mut words = before
            .split_whitespace()
            .skip_while(|word| language.opens_noun(word) || language.is_one(word));
        let is_text = words
            .next()
            .is_some_and(|noun| language.names_findings(noun));
        let is_tie = |word: &str| {
            let word = word.to_lowercase();
            language.opens_time_or_place(&word)
                || language.is_of(&word)
                || language.opens_agent(&word)
        };
        // “The report by X”, “the report of the meeting of X”
        let Some(next) = words.next().filter(|next| !is_tie(next)) else {
            return false;
        };
        let mut ties = [next].into_iter().chain(words).filter(|word| is_tie(word));
        let is_place = |word: &str| {
            let word = word.to_lowercase();
            !language.ties_names(&word) && !language.opens_agent(&word) && !language.is_left(&word)
        };
        is_text && ties.next().is_some_and(is_place)
    }
}
