//! Numbers: as a sheet types them, and as a text writes them.

use std::fmt;
use std::str::FromStr;

/// A non-negative decimal number, exact; 12.50 and 12.5 are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Without trailing zeros.
    mantissa: u64,
    /// The power of ten by which the mantissa is multiplied.
    exponent: i8,
}

/// Why a text is no number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a number: write digits, with a point before decimals")]
pub struct NotANumber(String);

/// A number in a text, with the word that qualifies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity {
    /// The number.
    pub number: Number,
    /// How exact the text says that it is.
    pub precision: Precision,
}

/// How exact a text says that a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// Nothing is said.
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
    /// `mantissa` times ten to the power of `exponent`.
    pub fn new(mut mantissa: u64, mut exponent: i8) -> Self {
        if mantissa == 0 {
            return Self { mantissa: 0, exponent: 0 };
        }
        while mantissa.is_multiple_of(10) && exponent < i8::MAX {
            mantissa /= 10;
            exponent += 1;
        }
        Self { mantissa, exponent }
    }
}

/// ASCII digits with at most one decimal point, as in YAML: `26000`, `12.5`.
impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let wrong = || NotANumber(text.to_owned());
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let well_formed = !whole.is_empty() && digits(whole) && digits(decimals) && !text.ends_with('.');
        if !well_formed {
            return Err(wrong());
        }
        let mantissa = format!("{whole}{decimals}").parse().map_err(|_| wrong())?;
        let exponent = i8::try_from(decimals.len()).map_err(|_| wrong())?;
        Ok(Self::new(mantissa, -exponent))
    }
}

/// Plain digits with a decimal point, no grouping.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.mantissa.to_string();
        let Ok(decimals) = usize::try_from(-i16::from(self.exponent)) else {
            return write!(f, "{digits}{}", "0".repeat(usize::from(self.exponent.unsigned_abs())));
        };
        if decimals == 0 {
            return f.write_str(&digits);
        }
        let padded = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - decimals);
        write!(f, "{whole}.{fraction}")
    }
}
