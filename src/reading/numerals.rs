//! How a text writes its numerals, so that another text can be held against it.

use std::collections::BTreeSet;

use crate::language::Figure;
use crate::language::Found;
use crate::language::Number;
use crate::language::Segmented;
use crate::reading::fold::fold;

/// The numerals of a text: what they say, and how they are written.
#[derive(Debug, Default)]
pub(crate) struct Numerals {
    figures: BTreeSet<Figure>,
    /// In their normal form.
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

    /// True if a share or a zero says what this number says.
    pub(crate) fn are_worth(&self, number: Number) -> bool {
        let shares = self
            .figures
            .range(Figure::Share(0, 0)..=Figure::Share(u64::MAX, u64::MAX));
        let zero = self.figures.get(&Figure::Zero);
        shares
            .chain(zero)
            .any(|figure| figure.is_borne_out_by(number))
    }

    /// True if a numeral with these words stands here as it is, or one that says the same.
    pub(crate) fn say(&self, words: &str, figure: Figure) -> bool {
        // Hundreds are several.
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
