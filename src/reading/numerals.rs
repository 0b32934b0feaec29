//! The numerals of a text, in a form in which another text can be compared with them.

use std::collections::BTreeSet;

use crate::language::Figure;
use crate::language::Found;
use crate::language::Number;
use crate::language::Segmented;
use crate::reading::fold::fold;

/// The numerals of a text: their values, and their spellings.
#[derive(Debug, Default)]
pub(crate) struct Numerals {
    figures: BTreeSet<Figure>,
    /// The spellings, in their normal form.
    written: BTreeSet<String>,
}

impl Numerals {
    pub(crate) fn of(segmented: &Segmented<'_>, figures: &[Found<Figure>]) -> Self {
        let own = figures.iter().map(|figure| segmented.words(&figure.range));
        let written = segmented.numerals().into_iter().chain(own);
        Self {
            written: written.map(fold).collect(),
            figures: figures.iter().map(|figure| figure.value).collect(),
        }
    }

    /// True if a share or a zero has the value of this number.
    pub(crate) fn are_worth(&self, number: Number) -> bool {
        let shares = self
            .figures
            .range(Figure::Share(0, 0)..=Figure::Share(u64::MAX, u64::MAX));
        let zero = self.figures.get(&Figure::Zero);
        shares
            .chain(zero)
            .any(|figure| figure.is_borne_out_by(number))
    }

    /// True if the text has a numeral with exactly these words, or one of equal value.
    pub(crate) fn say(&self, words: &str, figure: Figure) -> bool {
        // An amount such as “hundreds” supports “several”.
        let several = figure == Figure::Amount(0);
        let amounts = || {
            self.figures
                .range(Figure::Amount(0)..=Figure::Amount(i8::MAX))
        };
        (figure != Figure::Written && self.figures.contains(&figure))
            || (several && amounts().next().is_some())
            || self.written.contains(&fold(words))
    }
}
