//! Parts of a source that the desk sets aside: no statement has to quote their sentences.

use crate::sheet::DeskWording;
use crate::sheet::SheetText;

/// A part of a source that the desk sets aside, with the reason.
#[derive(Debug)]
pub struct SetAside {
    /// The part.
    pub part: Part,
    /// The reason, in the desk's words.
    pub because: DeskWording,
}

/// A part of a document, as a card names it.
#[derive(Debug)]
pub enum Part {
    /// The lines below a heading.
    Section {
        /// The heading: a line of the document.
        heading: SheetText,
        /// The heading at which the section ends; without it, the section ends at the next line that looks like a heading.
        until: Option<SheetText>,
    },
    /// The sentences from some words to others.
    Passage {
        /// The first words.
        from: SheetText,
        /// The last words; without them, the passage is the sentence of the first ones.
        to: Option<SheetText>,
    },
}

impl Part {
    /// Returns the words that name the part, for the lock: “First words … last words”.
    pub fn name(&self) -> String {
        let (first, last) = match self {
            Self::Section { heading, until } => (heading, until),
            Self::Passage { from, to } => (from, to),
        };
        let words = std::iter::once(first).chain(last).map(SheetText::unprinted);
        words.collect::<Vec<_>>().join(" … ")
    }
}
