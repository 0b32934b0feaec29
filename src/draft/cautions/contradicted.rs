//! Figures that an earlier sentence contradicts: one thing, two numbers.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::cautions::oddities::Oddity;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Number;
use crate::language::Segmented;

/// The most sentences between two figures that are compared.
const MAX_SENTENCES_BETWEEN: usize = 4;
/// The fewest letters of a word that says what a sentence is about.
const MIN_LETTERS: usize = 4;
/// The letters at the beginning by which two forms of one word are recognised.
const STEM_LETTERS: usize = 4;
/// The fewest words about which both sentences speak.
const MIN_SHARED: usize = 2;
/// The most words of a sentence that is compared; a longer one tells several things.
const MAX_WORDS: usize = 30;

/// A number or a year in a sentence, with the noun that it belongs to.
struct Figure<'s> {
    sentence: &'s Sentence,
    value: Number,
    range: Range<usize>,
    is_year: bool,
}

impl<'s> Figure<'s> {
    /// Returns the only number or year of a sentence; `None` where there are several.
    fn of(sentence: &'s Sentence) -> Option<Self> {
        let (value, range, is_year) =
            match (sentence.quantities.as_slice(), sentence.dates.as_slice()) {
                ([only], []) => (only.value.number, only.range.clone(), false),
                ([], [date]) => {
                    let (start, end) = (date.value.start, date.value.end);
                    let year = start
                        .year
                        .filter(|_| start == end && start.month.is_none())?;
                    let year = Number::new(u64::from(year.unsigned_abs()), 0);
                    (year, date.range.clone(), true)
                }
                _ => return None,
            };
        let has_other = !sentence.days.is_empty() || !sentence.shares.is_empty();
        (!has_other).then_some(Figure {
            sentence,
            value,
            range,
            is_year,
        })
    }
}

impl DocumentReader<'_> {
    /// Reports two sentences near each other that give another number of the same thing, and no time between.
    pub(super) fn contradicted(&self, sentences: &[Sentence]) -> Vec<Oddity> {
        let figures: Vec<Option<Figure<'_>>> = sentences.iter().map(Figure::of).collect();
        let mut odd = Vec::new();
        for (nth, figure) in figures.iter().enumerate() {
            let Some(figure) = figure else { continue };
            let first = nth.saturating_sub(MAX_SENTENCES_BETWEEN + 1);
            let earlier = figures[first..nth].iter().flatten();
            let other = earlier.rev().find(|other| self.contradict(other, figure));
            odd.extend(other.map(|other| Oddity {
                kind: "figure",
                why: format!(
                    "an earlier figure of the same thing is another one: “{}” and “{}”",
                    self.text(&other.range),
                    self.text(&figure.range)
                ),
                places: vec![other.range.clone(), figure.range.clone()],
            }));
        }
        odd
    }

    /// Returns the beginning of the word behind a number, which says what is counted; `None` for a year.
    fn counted(&self, figure: &Figure<'_>) -> Option<String> {
        let behind = self.text(&(figure.range.end..figure.sentence.range.end));
        let mut words = behind.split(|it: char| !it.is_alphanumeric());
        let counted = words.find(|it| !it.is_empty());
        counted.and_then(stem).filter(|_| !figure.is_year)
    }

    /// True if two sentences that tell of no change give another number of the same thing.
    fn contradict(&self, one: &Figure<'_>, other: &Figure<'_>) -> bool {
        if one.is_year != other.is_year || one.value == other.value {
            return false;
        }
        let counted = self.counted(one);
        let are_alike = one.is_year || (counted.is_some() && counted == self.counted(other));
        if !are_alike || !self.is_plain(one) || !self.is_plain(other) {
            return false;
        }
        let has = |all: &BTreeSet<String>, word: &String| {
            all.contains(word)
                || all
                    .iter()
                    .any(|it| it.ends_with(word.as_str()) || word.ends_with(it.as_str()))
        };
        let (own, others) = (self.about(one), self.about(other));
        let shared = own.iter().filter(|word| has(&others, word)).count();
        let fewest = own.len().min(others.len());
        shared >= MIN_SHARED && shared * 2 >= fewest && shared > usize::from(counted.is_some())
    }

    /// True if the sentence of a figure states one thing, and no question, no change and nothing of the present.
    fn is_plain(&self, figure: &Figure<'_>) -> bool {
        let words = self.text(&figure.sentence.range);
        let language = self.source.document.language;
        words.split_whitespace().nth(MAX_WORDS).is_none()
            && !words.ends_with('?')
            && !language.tells_of_change(words)
            && !Segmented::of_sentence(language, words).is_of_now()
    }

    /// Returns the beginnings of the words around a figure.
    fn about(&self, figure: &Figure<'_>) -> BTreeSet<String> {
        let sentence = &figure.sentence.range;
        let before = self.text(&(sentence.start..figure.range.start));
        let behind = self.text(&(figure.range.end..sentence.end));
        let words = [before, behind].into_iter();
        let words = words.flat_map(|text| text.split(|it: char| !it.is_alphanumeric()));
        words.filter_map(stem).collect()
    }
}

/// Returns the beginning of a word that says something by itself.
fn stem(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let is_word = lower.chars().all(char::is_alphabetic);
    (is_word && lower.chars().count() >= MIN_LETTERS)
        .then(|| lower.chars().take(STEM_LETTERS.max(MIN_LETTERS)).collect())
}
