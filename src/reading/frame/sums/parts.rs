//! Parts and multiples: *three quarters of the 80*, *half as many*, *two each*, *40 per cent*.

use crate::reading::frame::around::around;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::sums::Sums;
use crate::reading::frame::sums::Term;
use crate::reading::frame::sums::equal;
use crate::reading::frame::words::What;

/// The most words from the first number of a ratio to the second: three *members out of* four.
const MAX_WORDS_OF_RATIO: usize = 3;

/// The whole of a percentage.
const HUNDRED: f64 = 100.0;

/// The most by which a percentage may differ from what it is rounded from.
const ROUNDED: f64 = 0.5;

impl Sums<'_, '_> {
    /// True if a number is a part or a multiple of others, and words say so.
    pub(super) fn is_part(&self, number: f64) -> bool {
        self.is_scaled(number) || self.is_of_each(number)
    }

    /// True if a number is another one times a part or a factor that the quote tells.
    fn is_scaled(&self, number: f64) -> bool {
        let percent = |term: &&Term| is_percent(term);
        let percents = self.terms.iter().filter(percent);
        let percents = percents.map(|term| term.worth / HUNDRED);
        let parts: Vec<f64> = self.shares.iter().copied().chain(percents).collect();
        let mut counts = self.terms.iter().filter(|term| !is_percent(term));
        counts.any(|term| {
            let mut parts = parts.iter();
            parts.any(|part| equal(number, term.worth * part) || equal(number, term.worth / part))
        })
    }

    /// True if a number is what each of several has, or what all of them have together.
    fn is_of_each(&self, number: f64) -> bool {
        self.has(&[Family::Each])
            && self.pairs().any(|(one, other)| {
                let (one, other) = (one.worth, other.worth);
                equal(number, one / other)
                    || equal(number, other / one)
                    || equal(number, one * other)
            })
    }

    /// True if a percentage is that of a part in its whole, or what another leaves of a hundred.
    pub(super) fn is_percentage(&self, number: f64) -> bool {
        let mut shares = self.shares.iter();
        // Between two percentages lie points.
        let points = |term: &Term| {
            let unit = term.unit.map(|unit| meanings().unit(unit).0);
            unit == Some("point") && self.is_step(number)
        };
        let rest = self.has(&[Family::Rest, Family::Flip, Family::Only]);
        let left = |term: &Term| rest && is_percent(term) && equal(number, HUNDRED - term.worth);
        shares.any(|share| equal(number, share * HUNDRED))
            || self.terms.iter().any(left)
            || self.terms.iter().any(points)
            || self.pairs().any(|(one, other)| {
                let (part, whole) = if one.is_whole {
                    (other, one)
                } else {
                    (one, other)
                };
                let percent = HUNDRED * part.worth / whole.worth;
                whole.is_whole && (number - percent).abs() <= ROUNDED
            })
    }

    /// True if a number is one of the two of a ratio that follows from the quotes: “three in four” for “180 of 240”.
    pub(super) fn is_of_ratio(&self, at: usize) -> bool {
        let worth = |at: usize| match self.says.words.get(at)?.value? {
            What::Number(quantity) => Some(quantity.number.worth()),
            _ => None,
        };
        let is_ratio = |part: usize, whole: usize| {
            let (Some(one), Some(all)) = (worth(part), worth(whole)) else {
                return false;
            };
            around(self.says, whole).ratio && one < all && self.is_quotient(one / all)
        };
        (2..=MAX_WORDS_OF_RATIO).any(|by| {
            is_ratio(at, at + by) || at.checked_sub(by).is_some_and(|part| is_ratio(part, at))
        })
    }

    /// True if one of two numbers is this part of the other, or if the quote tells it in other words.
    pub(super) fn is_quotient(&self, share: f64) -> bool {
        let told = |other: &f64| equal(*other, share) || equal(*other, 1.0 / share);
        let each =
            self.has(&[Family::Each]) && self.terms.iter().any(|it| equal(it.worth, 1.0 / share));
        self.shares.iter().any(told)
            || each
            || self
                .terms
                .iter()
                .any(|it| is_percent(it) && equal(it.worth, share * HUNDRED))
            || self.pairs().any(|(one, other)| {
                let (one, other) = (one.worth, other.worth);
                equal(share, one / other) || equal(share, other / one)
            })
    }
}

fn is_percent(term: &Term) -> bool {
    term.unit.is_some_and(super::is_percent)
}
