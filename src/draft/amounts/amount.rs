//! A number of a sentence, and what it is used for.

use std::ops::Range;

use crate::language::Number;
use crate::language::Precision;

/// A number of a sentence, or two that belong together.
#[derive(Debug)]
pub(in crate::draft) struct Amount {
    pub(in crate::draft) range: Range<usize>,
    pub(in crate::draft) value: Number,
    pub(in crate::draft) end: Option<Number>,
    pub(in crate::draft) precision: Precision,
    pub(in crate::draft) kind: Kind,
}

/// The use of a number in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum Kind {
    /// It says how many.
    Counts,
    /// It says how much, how long or how old.
    Measures,
    /// It is a part of a whole: one in ten.
    Share,
    /// It may be one number or another: 2.000 in English.
    Unclear,
}

impl Amount {
    /// True if it says how many, and is one number.
    pub(super) fn counts(&self) -> bool {
        self.kind == Kind::Counts && self.end.is_none()
    }

    /// Returns what was read in these words, in a line.
    pub(in crate::draft) fn told(&self, words: &str) -> String {
        let (value, about) = (self.value, exactness(self.precision));
        match (self.end, self.kind) {
            (Some(end), _) => format!(
                "numbers “{words}” go from {value} to {end}{about}: a count holds one number, so none is filled in"
            ),
            (None, Kind::Measures) => {
                format!("number “{words}” is {value}{about}, and measures something: no count")
            }
            (None, Kind::Share) => format!("share “{words}” is {value}{about}"),
            (None, Kind::Unclear) => {
                let thousands = value.times_power_of_ten(3).unwrap_or(value);
                format!("number “{words}”: is it {value} or {thousands}?")
            }
            (None, Kind::Counts) => format!("number “{words}” is {value}{about}"),
        }
    }
}

/// True for digits that are thousands in one language and decimals in another: 2.000 in English.
pub(super) fn is_unclear(words: &str, number: Number) -> bool {
    let (whole, rest) = words.split_once(['.', ',']).unwrap_or((words, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&whole.len())
        && rest.len() == 3
        && are_digits(whole)
        && are_digits(rest)
        && number < Number::new(1, 3)
}

fn exactness(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "",
        Precision::About => ", about",
        Precision::MoreThan => ", more than that",
        Precision::AtLeast => ", at least that",
        Precision::LessThan => ", less than that",
        Precision::UpTo => ", up to that",
        Precision::Nearly => ", nearly that",
    }
}
