//! The dates of a sentence that belong to a part of it, and not to what it states: “the app, which opened in 2019, …”.

use std::ops::Range;

use crate::draft::language::DatedPart;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::DateMention;
use crate::language::Found;

/// Why a date is not filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Doubt {
    /// The reason, for the comment above the candidate.
    pub(in crate::draft) why: &'static str,
    /// True if the date belongs to something else, so that another one of the sentence may be that of the event.
    pub(super) is_apart: bool,
}

impl Doubt {
    const fn apart(why: &'static str) -> Self {
        Self {
            why,
            is_apart: true,
        }
    }
}

/// The reason for a date with which something is compared.
const COMPARISON: Doubt = Doubt::apart("only a comparison");
/// The reason for a date of another clause.
const CLAUSE: Doubt = Doubt::apart("only in a clause beside it: which date is that of the event?");
/// The reason for a date in brackets.
const BRACKETS: Doubt = Doubt::apart("only in brackets: which date is that of the event?");
/// The reason for a date of a noun.
const NOUN: Doubt = Doubt::apart("of what is named before it: which date is that of the event?");
/// The reason for the day of a quotation.
const SAYING: Doubt = Doubt::apart("when it was said: which date is that of the event?");

impl DocumentReader<'_> {
    /// Returns the reason why a date does not belong to what a sentence states; none where it does.
    pub(super) fn unbound(&self, sentence: &Sentence, date: &Found<DateMention>) -> Option<Doubt> {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..date.range.start));
        let is_alone = date.value.start.month.is_none();
        let is_part = self.part_of_year(sentence, date).is_some();
        let is_compared = is_alone && !is_part && language.is_compared(before);
        if is_compared || language.is_compared_number(before) {
            return Some(COMPARISON);
        }
        if self.is_of_saying(sentence, &date.range) {
            return Some(SAYING);
        }
        if sentence.is_line {
            return None;
        }
        let part = language.dated_part(
            self.text(&sentence.range),
            &Found {
                range: within(sentence, &date.range),
                value: date.value,
            },
            !sentence.cues.is_empty(),
        );
        part.map(|part| match part {
            DatedPart::Clause => CLAUSE,
            DatedPart::Brackets => BRACKETS,
            DatedPart::Noun => NOUN,
        })
    }

    /// True if a date that names its year is told of what had been before the statement.
    pub(in crate::draft) fn is_of_background(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
    ) -> bool {
        let own = Found {
            range: within(sentence, &date.range),
            value: date.value,
        };
        let language = self.source.document.language;
        date.value.years().next().is_some()
            && !sentence.is_line
            && language.is_of_background(self.text(&sentence.range), &own)
    }

    /// True if a date may be that on which something was said, beside the words of a quotation: “said on 3 May: “…””.
    fn is_of_saying(&self, sentence: &Sentence, date: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let has_quotation = self.text(&sentence.range).contains(['“', '„', '«', '"']);
        let is_quoted = has_quotation && self.quotation_around(date.start).is_none();
        let mut verbs = sentence.cues.iter().filter(|cue| cue.value.is_verb);
        is_quoted
            && verbs.any(|cue| {
                let between = if date.end <= cue.range.start {
                    date.end..cue.range.start
                } else {
                    cue.range.end.min(date.start)..date.start
                };
                let between = self.text(&between);
                !between.contains([',', ';']) && !language.opens_reported(between)
            })
    }
}

/// Returns a range of the document as one of the sentence.
fn within(sentence: &Sentence, range: &Range<usize>) -> Range<usize> {
    range.start - sentence.range.start..range.end - sentence.range.start
}
