//! The statements of one sentence: “The choir left on 3 May; 40 people stayed.” has two.
//!
//! Only a semicolon parts them for certain. A comma may as well come before
//! something without which the words before it are not true.

use std::ops::Range;

use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::overlap;

/// The fewest words of a statement.
const MIN_WORDS: usize = 4;

impl DocumentReader<'_> {
    /// Returns the statements of a sentence where it has several, each with something to check; else none.
    pub(super) fn statements(&self, sentence: &Sentence) -> Vec<Sentence> {
        let words = self.text(&sentence.range);
        if !words.contains(';') {
            return Vec::new();
        }
        let mut parts = Vec::new();
        let mut start = 0;
        for (at, mark) in words.match_indices(';') {
            if self.parts_statements(sentence, at) {
                parts.push(start..at + mark.len());
                start = at + mark.len();
            }
        }
        parts.push(start..words.len());
        let parts: Vec<Sentence> = parts
            .into_iter()
            .map(|part| self.part(sentence, &part))
            .collect();
        let has_value = |it: &Sentence| {
            !it.dates.is_empty() || !it.quantities.is_empty() || !it.cues.is_empty()
        };
        let is_whole = |it: &Sentence| {
            let words = self.text(&it.range);
            has_value(it) && words.split_whitespace().nth(MIN_WORDS - 1).is_some()
        };
        let holds =
            parts.len() > 1 && parts.iter().all(is_whole) && !self.reaches_over(sentence, &parts);
        if holds { parts } else { Vec::new() }
    }

    /// Returns a part of a sentence, without the white space around it.
    pub(super) fn part(&self, sentence: &Sentence, part: &Range<usize>) -> Sentence {
        let from = sentence.range.start + part.start;
        let whole = self.text(&(from..sentence.range.start + part.end));
        let start = from + whole.len() - whole.trim_start().len();
        let lines = self
            .text(&(sentence.range.start..start))
            .matches('\n')
            .count();
        let range = start..start + whole.trim().len();
        let mut context = sentence.context.clone();
        for date in sentence.dates.iter().filter(|it| it.range.end <= start) {
            context.years.note(date, self.source.published);
        }
        Sentence {
            context,
            is_line: sentence.is_line,
            lead_in: sentence.lead_in.clone(),
            told_by: sentence.told_by.clone(),
            ..self.sentence(&range, sentence.line + lines)
        }
    }

    /// True if a semicolon is outside quotations and brackets, and what follows does not limit what was said.
    fn parts_statements(&self, sentence: &Sentence, at: usize) -> bool {
        let words = self.text(&sentence.range);
        let (before, after) = (&words[..at], &words[at + 1..]);
        let count = |marks: [char; 2]| before.matches(marks).count();
        let in_brackets = count(['(', '[']) > count([')', ']']);
        let place = sentence.range.start + at;
        let pairs = &self.quotations.pairs;
        let next = pairs.partition_point(|(open, _)| open.start < place);
        let in_quotation = next
            .checked_sub(1)
            .and_then(|last| pairs.get(last))
            .is_some_and(|(_, close)| close.start > place);
        let language = self.source.document.language;
        let limits = language
            .qualifiers(after.trim_start())
            .first()
            .is_some_and(|it| it.start == 0);
        after.starts_with(char::is_whitespace) && !in_brackets && !in_quotation && !limits
    }

    /// True if a speaker of one part may have said the others as well.
    fn reaches_over(&self, sentence: &Sentence, parts: &[Sentence]) -> bool {
        let reported = sentence.cues.iter().any(|cue| {
            let touched = parts
                .iter()
                .filter(|part| overlap(&cue.value.scope, &part.range));
            touched.count() > 1
        });
        let lone = self.quotations.lone.iter();
        reported || lone.clone().any(|mark| overlap(mark, &sentence.range))
    }
}
