//! Names that something had before: “Plauderbox (formerly Zwitscher)”.

use std::ops::Range;

use crate::draft::reader::DocumentReader;

/// The marks that open a remark with a former name.
const MARKS: [char; 5] = ['(', ',', '–', '—', '['];
/// The most words of such a remark before the name: formerly known as.
const MAX_WORDS: usize = 4;
/// The most bytes from such a mark to the name.
const MAX_BYTES: usize = 60;

impl DocumentReader<'_> {
    /// True if a remark only tells the name as the former one of what is named before it.
    pub(in crate::draft) fn is_former_name(
        &self,
        sentence: &Range<usize>,
        name: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let text = &self.source.document.text;
        let far = text.floor_char_boundary(name.start.saturating_sub(MAX_BYTES));
        let before = self.text(&(far.max(sentence.start)..name.start));
        // “esta red -antes Zwitscher-”
        let hyphen = before.rfind(" -").map(|at| at + 1);
        let Some(at) = before.rfind(MARKS).max(hyphen) else {
            return false;
        };
        let remark = before[at..].trim_start_matches(|it: char| !it.is_alphanumeric());
        let mut words = remark.split_whitespace();
        let opens = words
            .next()
            .is_some_and(|word| language.opens_former_name(word.trim_end_matches('-')));
        opens && words.count() < MAX_WORDS
    }
}
