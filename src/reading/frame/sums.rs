//! Numbers of a statement that follow from the numbers of its quotes: sums, differences, parts, other units of time.
//!
//! A number follows only where words of the quote or of the statement ask for
//! the sum: *60 more than in April*, *the rest*, *three quarters of the 80*.

mod dates;
mod parts;
mod steps;
mod terms;
mod times;

use crate::language::Number;
use crate::reading::frame::around::around;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;

use self::terms::Term;
use self::terms::terms;

/// A part of a whole, as a numerator and a denominator.
pub(crate) type Share = (u64, u64);

/// The part of a number by which another may differ from it and still be equal, for what cannot be written exactly.
const TOLERANCE: f64 = 1e-6;

/// A statement and the passages from whose numbers its own may follow.
#[derive(Debug)]
pub(crate) struct Sums<'f, 't> {
    says: &'f Frame<'t>,
    passages: &'f [Frame<'t>],
    /// The parts of a whole that the passages tell: three quarters.
    shares: Vec<f64>,
    /// The numbers of the passages, in order.
    terms: Vec<Term>,
}

impl<'f, 't> Sums<'f, 't> {
    pub(crate) fn new(
        says: &'f Frame<'t>,
        passages: &'f [Frame<'t>],
        shares: impl Iterator<Item = Share>,
    ) -> Self {
        let mut shares: Vec<f64> = shares.filter_map(worth_of).collect();
        shares.extend(passages.iter().flat_map(Frame::factors));
        Self {
            says,
            passages,
            shares,
            terms: terms(passages),
        }
    }

    /// True if the number at this byte of the statement follows from those of the passages.
    pub(crate) fn bear_out(&self, byte: usize, number: Number) -> bool {
        let mut words = self.says.words.iter();
        let at = words.position(|word| word.range.contains(&byte));
        let (Some(at), worth) = (at, number.worth()) else {
            return false;
        };
        let is_percentage = around(self.says, at).unit.is_some_and(is_percent);
        if is_percentage {
            return self.is_percentage(worth);
        }
        let is_compound = || {
            let mut all = self.passages.iter().flat_map(Frame::compounds);
            all.any(|(own, _)| equal(own, worth))
        };
        let is_share = || worth < 1.0 && self.is_quotient(worth);
        is_compound()
            || is_share()
            || self.is_of_ratio(at)
            || self.is_step(worth)
            || self.is_part(worth)
            || self.is_of_another_time(worth)
    }

    /// True if a part of a whole follows from the numbers of the passages: “half of them” from “40 of 80”.
    pub(crate) fn bear_out_share(&self, share: Share) -> bool {
        worth_of(share).is_some_and(|share| self.is_quotient(share))
    }

    /// True if the statement or a passage has a word of one of these families.
    fn has(&self, families: &[Family]) -> bool {
        let all = std::iter::once(self.says).chain(self.passages);
        let mut marks = all.flat_map(|frame| &frame.marks);
        marks.any(|mark| families.contains(&mark.family))
    }

    /// Returns the pairs of numbers that stand near one another in a passage, each in the order of the text.
    fn pairs(&self) -> impl Iterator<Item = (&Term, &Term)> {
        let all = self.terms.iter().enumerate();
        all.flat_map(move |(at, one)| {
            let later = self.terms[at + 1..].iter();
            later.filter_map(move |other| one.is_near(other).then_some((one, other)))
        })
    }
}

fn worth_of((part, whole): Share) -> Option<f64> {
    let worth = |number: u64| Number::new(number, 0).worth();
    (whole > 0).then(|| worth(part) / worth(whole))
}

fn is_percent(unit: Unit) -> bool {
    meanings().unit(unit).0 == "percent"
}

/// True if two numbers are equal, but for what cannot be written exactly.
fn equal(one: f64, other: f64) -> bool {
    (one - other).abs() <= TOLERANCE * one.abs().max(other.abs())
}

#[cfg(test)]
mod tests;
