//! What is particular to a language: numbers, dates, sentences, names, speakers, and how to write them.
//!
//! Recognisers are small and deterministic, over CLDR data and one file of
//! words per language. They find; what a find means is for the rules.

mod date;
mod number;

use std::ops::Range;

pub use self::date::{Date, DateSpan, NotADate};
pub use self::number::{NotANumber, Number, Precision, Quantity};

/// A language that we can read statements in and write briefings in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, with British dates: 30 November 2019.
    English,
    /// German.
    German,
}

/// Something found in a text, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What was found.
    pub value: T,
}

impl Language {
    /// All languages, in the order of their tags.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language with this BCP 47 tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
    /// The sentences of a text, as byte ranges in order.
    pub fn sentences(self, _text: &str) -> Vec<Range<usize>> {
        Vec::new()
    }
}
