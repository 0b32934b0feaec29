//! Sums and differences: *60 more than in April*, *by 12 to 36*, *the other five*, *20 in all*.

use crate::reading::frame::around::Change;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::sums::Sums;
use crate::reading::frame::sums::Term;
use crate::reading::frame::sums::equal;
use crate::reading::frame::words::Frame;

/// The most numbers that are added up.
const MAX_ADDENDS: usize = 5;

impl Sums<'_, '_> {
    /// True if a number is the sum or the difference of others, and words say so.
    pub(super) fn is_step(&self, number: f64) -> bool {
        self.is_end_of_change(number) || self.is_rest(number) || self.is_total(number)
    }

    /// True if a number is one end of a change of which the quote has the other end and the step, or the step between two ends.
    fn is_end_of_change(&self, number: f64) -> bool {
        let compares = self.has(&[Family::Apart, Family::More, Family::Less])
            || std::iter::once(self.says)
                .chain(self.passages)
                .any(|frame| way(frame).is_some());
        compares
            && self.pairs().any(|(one, other)| {
                let fits = one.may_add(other);
                fits && (self.ends(one, other, number) || self.ends(other, one, number))
            })
    }

    /// True if a change by `step` leads from a number to `end`, or from `end` to it, or if the number lies between the two.
    fn ends(&self, end: &Term, step: &Term, number: f64) -> bool {
        let (less, more) = (end.worth - step.worth, end.worth + step.worth);
        let is_first = end.change == Some(Change::To) && step.change == Some(Change::By);
        match way(&self.passages[end.passage]).filter(|_| is_first) {
            Some(Way::Up) => equal(number, less),
            Some(Way::Down) => equal(number, more),
            None => less > 0.0 && (equal(number, less) || equal(number, more)),
        }
    }

    /// True if a number is what a whole leaves when its other parts are taken away.
    fn is_rest(&self, number: f64) -> bool {
        let rest = self.has(&[Family::Rest]);
        let apart = [Family::Rest, Family::Flip, Family::Except, Family::Only];
        if !rest && !self.says.has(&apart) {
            return false;
        }
        let wholes = self.terms.iter().filter(|term| rest || term.is_whole);
        wholes.into_iter().any(|whole| {
            let part = |term: &&Term| {
                term.at != whole.at && term.is_near(whole) && term.worth < whole.worth
            };
            let parts: Vec<f64> = self.terms.iter().filter(part).map(|it| it.worth).collect();
            let all: f64 = parts.iter().sum();
            let left = |taken: f64| taken < whole.worth && equal(number, whole.worth - taken);
            left(all) || parts.iter().any(|part| left(*part))
        })
    }

    /// True if a number is the sum of numbers that stand in a row.
    fn is_total(&self, number: f64) -> bool {
        self.has(&[Family::Total])
            && (0..self.terms.len()).any(|start| {
                let row = &self.terms[start..(start + MAX_ADDENDS).min(self.terms.len())];
                (2..=row.len()).any(|end| {
                    let row = &row[..end];
                    let one = row
                        .iter()
                        .all(|it| it.is_near(&row[0]) && it.may_add(&row[0]));
                    one && equal(number, row.iter().map(|it| it.worth).sum())
                })
            })
    }
}

/// The way of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// Returns the way of the change that a text tells first.
fn way(frame: &Frame<'_>) -> Option<Way> {
    let mut concepts = frame.words.iter().flat_map(|word| &word.concepts);
    concepts.find_map(|it| match meanings().name(*it) {
        "rise" => Some(Way::Up),
        "fall" => Some(Way::Down),
        _ => None,
    })
}
