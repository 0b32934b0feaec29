//! Figures: numerals that are no plain quantity, and their comparison.

use crate::language::Number;

/// The value of digits, or of a word for a number, that is no plain quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// A time of day, in minutes.
    Clock(u16),
    /// A part of a whole: numerator and denominator, in lowest terms.
    Share(u64, u64),
    /// A rough amount, as a power of ten: several, dozens, hundreds of thousands.
    Amount(i8),
    /// Zero.
    Zero,
    /// Digits with an ending: 21st, 1990s.
    Ending(u64),
    /// Any other figure, which is compared by its spelling.
    Written,
}

impl Figure {
    /// Returns the share with this numerator and denominator, in lowest terms; `None` if one of them is zero.
    pub(super) fn share(numerator: u64, denominator: u64) -> Option<Self> {
        let (mut divisor, mut rest) = (numerator, denominator);
        while rest > 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        (numerator > 0 && denominator > 0)
            .then(|| Self::Share(numerator / divisor, denominator / divisor))
    }

    /// True if both figures are equal and of known value; a figure that is compared by its spelling has none.
    pub fn agrees(self, other: Self) -> bool {
        self == other && self != Self::Written
    }

    /// True if a number supports this figure, as 24 supports “dozens” and 0.25 supports “a quarter”.
    pub fn is_borne_out_by(self, number: Number) -> bool {
        match self {
            Self::Share(numerator, denominator) => {
                number.times(denominator) == Some(Number::new(numerator, 0))
            }
            Self::Amount(0) => number >= Number::new(2, 0),
            // “Dozens” begin at two dozen, and do not end at a hundred: 140 are dozens as well.
            Self::Amount(1) => number >= Number::new(20, 0) && number < Number::new(1000, 0),
            Self::Amount(power) => number.order() == i16::from(power) + 1,
            Self::Zero => number == Number::new(0, 0),
            Self::Ending(value) => number == Number::new(value, 0),
            Self::Clock(_) | Self::Written => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;
    use super::Number;

    #[test]
    fn shares_in_lowest_terms() {
        assert_eq!(Figure::share(2, 8), Some(Figure::Share(1, 4)));
        assert_eq!(Figure::share(0, 8), None);
        assert_eq!(Figure::share(7, 0), None);
        let quarter: Number = "0.25".parse().unwrap();
        assert!(Figure::Share(1, 4).is_borne_out_by(quarter));
        assert!(!Figure::Share(2, 3).is_borne_out_by(quarter));
    }

    #[test]
    fn amounts_by_their_order() {
        for (power, number, expected) in [
            (0, 2, true),
            (0, 1, false),
            (1, 24, true),
            (1, 12, false),
            (2, 420, true),
            (2, 4_200, false),
            (6, 3_000_000, true),
        ] {
            let found = Figure::Amount(power).is_borne_out_by(Number::new(number, 0));
            assert_eq!(found, expected, "{power} {number}");
        }
        assert!(!Figure::Written.agrees(Figure::Written));
    }
}
