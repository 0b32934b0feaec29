//! Numbers that a sentence only mentions in a remark about its subject.

use crate::draft::amounts::amount::Amount;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;

/// The marks that part a remark from its sentence.
const MARKS: [char; 5] = [',', '(', ')', '–', '—'];
/// The fewest words before and behind a remark that make a sentence of their own.
const MIN_WORDS_AROUND: usize = 2;
/// The most words before a remark that tells of the subject.
const MAX_SUBJECT_WORDS: usize = 6;

/// The place of a number in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// The sentence itself tells it.
    Told,
    /// A remark about the subject tells it: “The club, with 40 members, moves”.
    OfSubject,
}

impl DocumentReader<'_> {
    /// Returns whether a number belongs to the sentence itself, or to a remark about its subject between marks, behind which the sentence goes on.
    pub(super) fn weight(&self, sentence: &Sentence, amount: &Amount) -> Weight {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..amount.range.start));
        let after = self.text(&(amount.range.end..sentence.range.end));
        let Some(at) = before.rfind(MARKS) else {
            return Weight::Told;
        };
        let (main, mark) = before.split_at(at);
        let remark = mark.trim_start_matches(MARKS);
        let is_relative = || mark.starts_with(',') && language.opens_relative(remark);
        let words = |text: &str| text.split_whitespace().count();
        // The comma of “1,200” parts nothing.
        let is_digit = |text: &str| text.starts_with(|it: char| it.is_ascii_digit());
        let goes_on = || {
            let rest = after.split_once(MARKS).map(|(_, rest)| rest);
            rest.is_some_and(|rest| !is_digit(rest) && words(rest) >= MIN_WORDS_AROUND)
        };
        let is_remark = !is_digit(remark)
            && words(main) >= MIN_WORDS_AROUND
            && (is_relative() || language.opens_remark(remark))
            && goes_on();
        // Behind more words, the remark may be what the sentence is about.
        if is_remark && words(main) <= MAX_SUBJECT_WORDS {
            Weight::OfSubject
        } else {
            Weight::Told
        }
    }
}
