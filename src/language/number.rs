//! Numbers: as written in a sheet, and as written in a text.

pub(super) mod beside;
mod counted;
mod digits;
mod figure;
mod numeral;
mod quantity;
mod telephone;
mod unread;
mod word;

pub use self::figure::Figure;
pub(crate) use self::telephone::telephone_end;
pub(super) use self::unread::{may_tell_share, numerals};

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A non-negative decimal number, exact; 12.50 and 12.5 are equal, and 9 is less than 26.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    /// The significant digits, without trailing zeros.
    mantissa: u64,
    /// The power of ten by which the mantissa is multiplied.
    exponent: i8,
}

/// The error that a text is no number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a number: write digits, with a point before decimals")]
pub struct NotANumber(String);

/// A number in a text, with the word that qualifies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity {
    /// The number.
    pub number: Number,
    /// The precision of the number, as the text states it.
    pub precision: Precision,
}

/// The precision that a text states for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// The text states no precision.
    Exact,
    /// About, around, rund, etwa.
    About,
    /// More than, over, mehr als, über.
    MoreThan,
    /// At least, mindestens.
    AtLeast,
    /// Fewer than, under, weniger als.
    LessThan,
    /// Up to, at most, bis zu, höchstens.
    UpTo,
    /// Nearly, almost, fast, knapp.
    Nearly,
}

impl Number {
    /// Returns a whole number below 100.
    pub(crate) const fn small(number: u8) -> Self {
        let tens = number > 0 && number.is_multiple_of(10);
        Self {
            mantissa: if tens { number / 10 } else { number } as u64,
            exponent: if tens { 1 } else { 0 },
        }
    }

    /// Returns the number `mantissa` times ten to the power of `exponent`.
    pub fn new(mut mantissa: u64, mut exponent: i8) -> Self {
        if mantissa == 0 {
            return Self {
                mantissa: 0,
                exponent: 0,
            };
        }
        while mantissa.is_multiple_of(10) && exponent < i8::MAX {
            mantissa /= 10;
            exponent += 1;
        }
        Self { mantissa, exponent }
    }

    /// Returns the number times ten to the power of `exponent`, where that can be held.
    pub fn times_power_of_ten(self, exponent: i8) -> Option<Self> {
        if self.mantissa == 0 {
            return Some(self);
        }
        Some(Self {
            exponent: self.exponent.checked_add(exponent)?,
            ..self
        })
    }

    /// True if it has no decimals.
    pub(crate) fn is_whole(self) -> bool {
        self.exponent >= 0
    }

    /// Returns the number `factor` times, where that can be held.
    pub(crate) fn times(self, factor: u64) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(factor)?;
        Some(Self::new(mantissa, self.exponent))
    }

    /// Returns the sum of two numbers, where that can be held.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let mantissa = |it: Self| {
            let zeros = u32::try_from(i32::from(it.exponent) - i32::from(exponent)).ok()?;
            it.mantissa.checked_mul(10_u64.checked_pow(zeros)?)
        };
        let sum = mantissa(self)?.checked_add(mantissa(other)?)?;
        Some(Self::new(sum, exponent))
    }

    /// Returns the number as one that can be reckoned with, rounded where it has many digits.
    pub(crate) fn worth(self) -> f64 {
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// Returns the number whose digits before and after the decimal mark these are.
    pub(crate) fn from_digits(whole: &str, decimals: &str) -> Option<Self> {
        let digits = format!("{whole}{decimals}");
        let significant = digits.trim_end_matches('0');
        let mantissa = if significant.is_empty() {
            0
        } else {
            significant.parse().ok()?
        };
        let zeros = digits.len() - significant.len();
        let exponent = i8::try_from(zeros)
            .ok()?
            .checked_sub(i8::try_from(decimals.len()).ok()?)?;
        Some(Self::new(mantissa, exponent))
    }

    /// Returns the number of digits before the decimal mark; fewer than 1 for numbers below 1.
    fn order(self) -> i16 {
        let digits = self.mantissa.checked_ilog10().map_or(0, |log| log + 1);
        i16::try_from(digits).unwrap_or(0) + i16::from(self.exponent)
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.mantissa == 0 || other.mantissa == 0 {
            return self.mantissa.cmp(&other.mantissa);
        }
        // Exponents of numbers of one order differ by less than the 20 digits of a mantissa.
        let common = self.exponent.min(other.exponent);
        let aligned = |number: &Self| {
            let zeros = u32::from(number.exponent.abs_diff(common));
            10_u128.checked_pow(zeros).map_or(u128::MAX, |power| {
                u128::from(number.mantissa).saturating_mul(power)
            })
        };
        self.order()
            .cmp(&other.order())
            .then_with(|| aligned(self).cmp(&aligned(other)))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Reads ASCII digits with at most one decimal point, as in YAML: `26000`, `12.5`.
impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let wrong = || NotANumber(text.to_owned());
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let well_formed =
            !whole.is_empty() && digits(whole) && digits(decimals) && !text.ends_with('.');
        if !well_formed {
            return Err(wrong());
        }
        Self::from_digits(whole, decimals).ok_or_else(wrong)
    }
}

/// Writes plain digits with a decimal point, without group marks.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.mantissa.to_string();
        let Ok(decimals) = usize::try_from(-i16::from(self.exponent)) else {
            return write!(
                f,
                "{digits}{}",
                "0".repeat(usize::from(self.exponent.unsigned_abs()))
            );
        };
        if decimals == 0 {
            return f.write_str(&digits);
        }
        let padded = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - decimals);
        write!(f, "{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    fn number(text: &str) -> Number {
        text.parse().unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn equal_however_written() {
        assert_eq!(number("12.50"), number("12.5"));
        assert_eq!(number("26000"), Number::new(26, 3));
        assert_eq!(number("2.6").times_power_of_ten(6), Some(number("2600000")));
        for text in ["0", "7", "26000", "12.5", "0.05", "100000000000000000000"] {
            assert_eq!(number(text).to_string(), text);
        }
        for text in ["", ".5", "5.", "1.2.3", "1,5", "-1", "٣"] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }

    #[test]
    fn ordered_by_value() {
        let sorted = [
            "0",
            "0.05",
            "0.5",
            "4",
            "9",
            "9.5",
            "26",
            "100",
            "26000",
            "18446744073709551615",
            "100000000000000000000",
        ]
        .map(number);
        assert!(sorted.is_sorted_by(|left, right| left < right));
    }
}
