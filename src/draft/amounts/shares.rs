//! Shares: parts of a whole, in words or as one number of another.

use std::ops::Range;

use crate::draft::amounts::amount::Amount;
use crate::draft::amounts::amount::Kind;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Figure;
use crate::language::Found;
use crate::language::Number;
use crate::language::Quantity;

/// The digits to which a share is told.
const SHARE_DIGITS: u64 = 10_000;
/// The wholes of which shares are told in words: three out of four.
const WHOLES: [u64; 4] = [3, 4, 5, 10];

impl DocumentReader<'_> {
    /// Returns a part of a whole as a number.
    pub(super) fn share(&self, sentence: &Sentence, share: &Found<Figure>) -> Option<Amount> {
        let Figure::Share(numerator, denominator) = share.value else {
            return None;
        };
        // “file 345/19”
        if numerator >= denominator {
            return None;
        }
        let parts = numerator
            .checked_mul(SHARE_DIGITS)?
            .checked_div(denominator)?;
        let before = self.text(&(sentence.range.start..share.range.start));
        // “the first half of 2024”
        let mut dates = sentence
            .dates
            .iter()
            .filter(|it| it.range.start >= share.range.end);
        let is_of_year = dates.next().is_some_and(|date| {
            let between = self.text(&(share.range.end..date.range.start));
            between.split_whitespace().nth(1).is_none()
        });
        if is_of_year {
            return None;
        }
        let language = self.source.document.language;
        let after = self.text(&(share.range.end..sentence.range.end));
        if language.is_half_of_more(before, self.text(&share.range), after) {
            return None;
        }
        // “jeden zweiten Dienstag”, “un mardi sur deux”
        let mut own = self.text(&share.range).split_whitespace();
        if language.is_before_day(after) || own.any(|word| language.is_before_day(word)) {
            return None;
        }
        // “half a year”
        let is_span = language.is_span_of_time(language.behind_of(after));
        Some(Amount {
            range: share.range.clone(),
            value: Number::new(parts, -4),
            end: None,
            precision: language.precision_of_share(before),
            kind: if is_span { Kind::Measures } else { Kind::Share },
        })
    }

    /// True if a stroke parts two numbers of which either may be meant, before a plural: “3/4 ans”.
    pub(super) fn is_either_of_two(&self, sentence: &Sentence, share: &Found<Figure>) -> bool {
        let language = self.source.document.language;
        let after = self.text(&(share.range.end..sentence.range.end));
        self.text(&share.range).contains('/') && language.is_span_of_time(after)
    }

    /// Returns two small number words as a share: three out of four callers.
    pub(super) fn share_of(
        &self,
        one: &Found<Quantity>,
        other: &Found<Quantity>,
        between: &str,
    ) -> Option<Number> {
        let is_word = |it: &Found<Quantity>| self.text(&it.range).chars().all(char::is_alphabetic);
        let small = |it: &Found<Quantity>| it.value.number.to_string().parse::<u64>().ok();
        let (part, whole) = (small(one)?, small(other)?);
        let language = self.source.document.language;
        let fits = is_word(one)
            && is_word(other)
            && part < whole
            && WHOLES.contains(&whole)
            && language.is_share_of(between);
        fits.then(|| Number::new(part * SHARE_DIGITS / whole, -4))
    }

    /// True if two numbers are a share: 1 in 5.
    pub(in crate::draft) fn is_one_of(
        &self,
        one: &Found<Quantity>,
        other: &Found<Quantity>,
    ) -> bool {
        let between = self.text(&(one.range.end..other.range.start));
        let language = self.source.document.language;
        self.text(&one.range) == "1" && language.is_one_of(between)
    }
}

/// Returns one part of so many as a number.
pub(super) fn one_in(parts: Number) -> Option<Number> {
    let parts: u64 = parts.to_string().parse().ok()?;
    let share = SHARE_DIGITS.checked_div(parts)?;
    (share > 0).then(|| Number::new(share, -4))
}

/// True if a share is only a part of a number: half a million, two and a half.
pub(super) fn is_in_number(sentence: &Sentence, share: &Range<usize>) -> bool {
    let mut quantities = sentence.quantities.iter();
    quantities.any(|it| {
        it.range.start <= share.start
            && share.end <= it.range.end
            && it.value.number >= Number::new(1, 0)
    })
}
