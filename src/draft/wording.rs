//! The words of a sentence with their places, and the known names among them.

use std::ops::Range;

use crate::language::Language;
use crate::language::overlap;

/// A sentence, cut into its words.
pub(super) struct Wording<'t> {
    pub(super) language: Language,
    pub(super) sentence: &'t str,
    /// The places of its words; a hyphen is part of a word.
    words: Vec<Range<usize>>,
    /// The places of known names.
    known: Vec<Range<usize>>,
}

impl<'t> Wording<'t> {
    pub(super) fn new(language: Language, sentence: &'t str, known: Vec<Range<usize>>) -> Self {
        Self {
            language,
            sentence,
            words: words(sentence),
            known,
        }
    }

    /// Returns the number of words.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns a word; an empty text beyond either end.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.words
            .get(at)
            .map_or("", |it| &self.sentence[it.clone()])
    }

    /// Returns the text from the first to the last of these words.
    pub(super) fn between(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.words.get(first).map_or(0, |it| it.start);
        let end = self.words.get(last).map_or(start, |it| it.end);
        start..end.max(start)
    }

    /// Returns the marks and spaces between a word and the one before it.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let start = before.map_or(0, |it| it.end);
        let end = self.words.get(at).map_or(start, |it| it.start);
        self.sentence.get(start..end).unwrap_or_default()
    }

    /// True if a word begins with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// True if a word with a capital follows the one before it, with only a space between.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        (self.gap(at) == " " || self.is_behind_plural(at)) && self.is_capital(at)
    }

    /// True if only the mark of a plural in the genitive is between a word and the one before it: Brewers’ Union.
    pub(super) fn is_behind_plural(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        matches!(self.gap(at), "’ " | "' ")
            && before.ends_with('s')
            && self.language.has_genitive_mark()
    }

    /// True if a range overlaps a known name.
    pub(super) fn is_known(&self, range: &Range<usize>) -> bool {
        let mut known = self.known.iter();
        known.any(|it| overlap(it, range))
    }

    /// True if a word is an everyday word.
    pub(super) fn is_ordinary(&self, at: usize) -> bool {
        self.language.is_ordinary(&self.word(at).to_lowercase()) == Some(true)
    }

    /// Returns those words of a list that are in no date: “on April 6th” names no service.
    pub(super) fn outside_dates(&self, mut words: Vec<usize>) -> Vec<usize> {
        words.retain(|at| !self.language.is_day(self.word(*at)));
        if !words.is_empty() {
            let dates = self.language.dates(self.sentence);
            words.retain(|at| {
                let place = self.between(*at, *at).start;
                !dates.iter().any(|date| date.range.contains(&place))
            });
        }
        words
    }

    /// True if the sentence has a noun for a service, or for what somebody has there.
    pub(super) fn has_service(&self) -> bool {
        let mut words = (0..self.len()).map(|at| self.word(at));
        words.any(|word| {
            self.language.is_platform_noun(word) || self.language.is_communication(word)
        })
    }

    /// Returns the place of the words in quotation marks that open directly before a word: клуб «Причал».
    pub(super) fn quoted(&self, at: usize) -> Option<Range<usize>> {
        let gap = self.gap(at);
        let close = if gap.ends_with('«') {
            '»'
        } else if gap.ends_with('„') {
            '“'
        } else {
            return None;
        };
        let start = self.words.get(at)?.start;
        let length = self.sentence.get(start..)?.find(close)?;
        Some(start..start + length)
    }
}

/// Returns the places of the words of a sentence.
fn words(sentence: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut at = 0;
    let parts = sentence.split_inclusive(|it: char| !is_part(it));
    let places = parts.map(|part| {
        let start = at;
        at += part.len();
        start..start + part.trim_end_matches(|it: char| !is_part(it)).len()
    });
    places.filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::Wording;
    use crate::language::Language;

    #[test]
    fn words_and_what_is_between_them() {
        let sentence = "Клуб «Белый причал» ушёл.";
        let wording = Wording::new(Language::Russian, sentence, Vec::new());
        assert_eq!((wording.len(), wording.word(3)), (4, "ушёл"));
        assert_eq!((wording.gap(1), wording.gap(2)), (" «", " "));
        let quoted = wording.quoted(1).map(|range| &sentence[range]);
        assert_eq!(quoted, Some("Белый причал"));
        assert_eq!(wording.quoted(3), None);
    }
}
