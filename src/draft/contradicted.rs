//! Figures that an earlier sentence contradicts: one thing, two numbers.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::oddities::Oddity;
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
struct Figure {
    value: Number,
    range: Range<usize>,
    is_year: bool,
    /// The beginnings of the words behind the number, of which the first says what is counted.
    counted: Option<String>,
    about: BTreeSet<String>,
}

impl DocumentReader<'_> {
    /// Reports two sentences near each other that give another number of the same thing, and no time between.
    pub(super) fn contradicted(&self, sentences: &[Sentence]) -> Vec<Oddity> {
        let figures: Vec<Option<Figure>> = sentences.iter().map(|it| self.figure(it)).collect();
        let mut odd = Vec::new();
        for (nth, figure) in figures.iter().enumerate() {
            let Some(figure) = figure else { continue };
            let first = nth.saturating_sub(MAX_SENTENCES_BETWEEN + 1);
            let earlier = figures[first..nth].iter().flatten();
            let other = earlier.rev().find(|other| contradict(other, figure));
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

    /// Returns the only number or year of a sentence that tells of no change; `None` where there are several.
    fn figure(&self, sentence: &Sentence) -> Option<Figure> {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        if words.split_whitespace().nth(MAX_WORDS).is_some() || words.ends_with('?') {
            return None;
        }
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
        if !sentence.days.is_empty()
            || !sentence.shares.is_empty()
            || language.tells_of_change(words)
        {
            return None;
        }
        if Segmented::of_sentence(language, words).is_of_now() {
            return None;
        }
        let behind = self.text(&(range.end..sentence.range.end));
        let counted = behind
            .split(|it: char| !it.is_alphanumeric())
            .find(|it| !it.is_empty());
        let counted = counted.and_then(stem).filter(|_| !is_year);
        let own = self.text(&(sentence.range.start..range.start));
        let about = own.split(|it: char| !it.is_alphanumeric());
        let about = about.chain(behind.split(|it: char| !it.is_alphanumeric()));
        Some(Figure {
            value,
            range,
            is_year,
            counted,
            about: about.filter_map(stem).collect(),
        })
    }
}

/// True if two sentences give another number of the same thing.
fn contradict(one: &Figure, other: &Figure) -> bool {
    let are_alike = one.is_year == other.is_year
        && (one.is_year || (one.counted.is_some() && one.counted == other.counted));
    if !are_alike || one.value == other.value {
        return false;
    }
    let has = |all: &BTreeSet<String>, word: &String| {
        all.contains(word)
            || all
                .iter()
                .any(|it| it.ends_with(word.as_str()) || word.ends_with(it.as_str()))
    };
    let shared = one
        .about
        .iter()
        .filter(|word| has(&other.about, word))
        .count();
    let fewest = one.about.len().min(other.about.len());
    shared >= MIN_SHARED && shared * 2 >= fewest && shared > usize::from(one.counted.is_some())
}

/// Returns the beginning of a word that says something by itself.
fn stem(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let is_word = lower.chars().all(char::is_alphabetic);
    (is_word && lower.chars().count() >= MIN_LETTERS)
        .then(|| lower.chars().take(STEM_LETTERS.max(MIN_LETTERS)).collect())
}
