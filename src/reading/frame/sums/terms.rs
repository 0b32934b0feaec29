//! The numbers of passages, with what is needed to reckon with them.

use crate::reading::frame::around::Change;
use crate::reading::frame::around::around;
use crate::reading::frame::compare::whole_of;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::compounds;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::cut;

/// A number of a passage.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) worth: f64,
    pub(super) unit: Option<Unit>,
    pub(super) passage: usize,
    /// Its place among the words of the passage.
    pub(super) at: usize,
    pub(super) sentence: usize,
    /// True if other numbers are parts of it: the 80 of “20 of the 80”.
    pub(super) is_whole: bool,
    pub(super) change: Option<Change>,
}

impl Term {
    /// True if two numbers stand in one sentence or in neighbouring ones.
    pub(super) fn is_near(&self, other: &Self) -> bool {
        self.passage == other.passage && self.sentence.abs_diff(other.sentence) <= 1
    }

    /// True if two numbers may measure the same.
    pub(super) fn may_add(&self, other: &Self) -> bool {
        let group = |unit: Option<Unit>| unit.map(|unit| meanings().unit(unit).1);
        let (one, other) = (group(self.unit), group(other.unit));
        one.is_none() || other.is_none() || one == other
    }
}

/// Returns the numbers of passages, in order.
pub(super) fn terms(passages: &[Frame<'_>]) -> Vec<Term> {
    let all = passages.iter().enumerate();
    all.flat_map(|(passage, frame)| of_passage(passage, frame))
        .collect()
}

fn of_passage<'f>(passage: usize, frame: &'f Frame<'_>) -> impl Iterator<Item = Term> + 'f {
    let words = frame.words.iter().enumerate();
    // “240 members, 180 of whom have left”
    let wholes: Vec<usize> = (0..frame.words.len())
        .filter_map(|at| whole_of(frame, at))
        .collect();
    words.filter_map(move |(at, word)| {
        let Some(What::Number(quantity)) = word.value else {
            return None;
        };
        let around = around(frame, at);
        Some(Term {
            worth: quantity.number.worth(),
            unit: around.unit,
            passage,
            at,
            sentence: word.sentence,
            is_whole: around.whole || wholes.contains(&at),
            change: around.change,
        })
    })
}

impl Frame<'_> {
    /// Returns how many times something is more or less by the words of the text: twice, doubled, half.
    pub(super) fn factors(&self) -> Vec<f64> {
        let Some(lexicon) = lexicon(self.language) else {
            return Vec::new();
        };
        // Here the words of a value count, too.
        let (mut words, all) = (Vec::new(), 0..self.text.len());
        cut(self.text, all, &mut String::new(), &mut words);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let hits = (0..texts.len()).flat_map(|start| lexicon.factors.at(&texts, start));
        hits.map(|hit| hit.value.worth()).collect()
    }

    /// True if a word says how many times something is more or less: twice, half.
    pub(in crate::reading::frame) fn is_factor(&self, at: usize) -> bool {
        let Some(lexicon) = lexicon(self.language) else {
            return false;
        };
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        !lexicon.factors.at(&texts, at).is_empty()
    }

    /// Returns the times that single words of the text measure, each with its unit: zehnjährig, пятилетний.
    pub(super) fn compounds(&self) -> Vec<(f64, &'static str)> {
        let mut found = Vec::new();
        for row in compounds() {
            for part in row.words(self.language.tag()) {
                let words = self.words.iter().filter(|word| word.value.is_none());
                let before = words.filter_map(|word| word.text.split_once(part));
                let numbers = before.flat_map(|(number, _)| self.language.quantities(number));
                found.extend(numbers.map(|it| (it.value.number.worth(), row.name)));
            }
        }
        found
    }

    /// Returns the units of time of the text.
    pub(super) fn times(&self) -> impl Iterator<Item = &'static str> + '_ {
        let units = self.words.iter().filter_map(|word| word.unit);
        let units = units.map(|unit| meanings().unit(unit));
        units.filter(|it| it.1 == "time").map(|it| it.0)
    }
}
