//! Finds the one place of a quote in a document.
//!
//! Only an exact match decides, in the normal form of [`crate::reading::fold`].
//! A place that cuts through a word, a number or a character is none: a quote
//! of “26” is not where the document says “26.000”.

use std::ops::Range;
use std::sync::OnceLock;

use crate::evidence::boundary::CutKind;
use crate::evidence::boundary::parted;
use crate::evidence::boundary::whole;
use crate::evidence::nearest::Nearest;
use crate::evidence::nearest::Word;
use crate::evidence::nearest::nearest;
use crate::evidence::nearest::words;
use crate::reading::Folded;
use crate::reading::Original;
use crate::reading::fold;
use crate::sheet::SourceIndex;
use crate::source::Document;

/// The most places that are listed for an ambiguous quote.
pub const MAX_PLACES: usize = 20;

/// The place of a quote in its document, or why it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Located {
    /// In exactly one place.
    Anchored(Anchor),
    /// Nowhere.
    Lost {
        /// The passage that resembles it most; to show, never to decide.
        nearest: Option<Nearest>,
        /// Where another document has these words.
        elsewhere: Option<Elsewhere>,
    },
    /// In several places, in order, at most [`MAX_PLACES`] of them.
    Ambiguous(Vec<Anchor>),
    /// Nowhere whole; this is the first place where it cuts something.
    Cut {
        /// The place.
        anchor: Anchor,
        /// The cuts at its start, its end, or both.
        cuts: Vec<Cut>,
    },
}

/// The one place of a quote in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The first code point of the document's text, from 0.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The place in bytes.
    pub bytes: Range<usize>,
    /// The line of the first character, from 1.
    pub line: usize,
    /// The column of the first character, from 1, in code points.
    pub column: usize,
    /// The line of the last character, from 1.
    pub last_line: usize,
    /// The page of the first character; none where the document has no pages.
    pub page: Option<usize>,
    /// The sentence or sentences that the quote touches, in bytes.
    pub host: Range<usize>,
}

/// Something that a quote cuts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// At which end.
    pub end: End,
    /// What.
    pub kind: CutKind,
    /// The bytes of the whole word, number or character.
    pub whole: Range<usize>,
}

/// An end of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// Where it starts.
    Start,
    /// Where it ends.
    End,
}

/// The only place of a lost quote in another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The other document.
    pub source: SourceIndex,
    /// The place.
    pub anchor: Anchor,
}

/// A document with its normal form, which is made once for all quotes.
#[derive(Debug)]
pub struct FoldedDocument<'a> {
    document: &'a Document,
    folded: Folded,
    /// Its words, where a quote was lost.
    words: OnceLock<Vec<Word>>,
}

/// Finds a quote in a document; to look for many, make one [`FoldedDocument`].
pub fn locate(document: &Document, quote: &str) -> Located {
    FoldedDocument::new(document).locate(quote)
}

impl<'a> FoldedDocument<'a> {
    /// Folds a document.
    pub fn new(document: &'a Document) -> Self {
        Self {
            document,
            folded: Folded::new(&document.text),
            words: OnceLock::new(),
        }
    }

    /// Returns the document.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// Returns the place of a quote; one of nothing but white space is lost.
    pub fn locate(&self, quote: &str) -> Located {
        let folded = fold(quote);
        let words = folded.trim();
        self.standing(words).unwrap_or_else(|| Located::Lost {
            nearest: nearest(&self.folded, self.words(), words),
            elsewhere: None,
        })
    }

    fn words(&self) -> &[Word] {
        self.words.get_or_init(|| words(self.folded.text()))
    }

    /// Returns the place of words in the normal form, if they have one; nothing is looked for that resembles them.
    pub(in crate::evidence) fn standing(&self, words: &str) -> Option<Located> {
        let mut places = Vec::new();
        let mut first_cut = None;
        for original in self.occurrences(words) {
            if self.cuts(&original).next().is_some() {
                first_cut.get_or_insert(original);
            } else {
                places.push(self.anchor(original.bytes));
            }
            if places.len() == MAX_PLACES {
                break;
            }
        }
        match (places.len(), first_cut) {
            (0, first_cut) => first_cut.map(|original| self.cut(original)),
            (1, _) => Some(Located::Anchored(places.swap_remove(0))),
            _ => Some(Located::Ambiguous(places)),
        }
    }

    /// Returns the normal form of the document.
    pub(in crate::evidence) fn folded(&self) -> &str {
        self.folded.text()
    }

    /// Returns all places with these words, overlapping ones too, in order.
    fn occurrences(&self, words: &str) -> impl Iterator<Item = Original> {
        let text = self.folded.text();
        let step = words.chars().next().map_or(0, char::len_utf8);
        let mut from = 0;
        std::iter::from_fn(move || {
            if step == 0 {
                return None;
            }
            let start = from + text.get(from..)?.find(words)?;
            from = start + step;
            self.folded.original(&(start..start + words.len()))
        })
    }

    /// Returns the ends at which an occurrence cuts something.
    fn cuts(&self, original: &Original) -> impl Iterator<Item = (End, CutKind)> {
        let ends = [
            (End::Start, original.bytes.start, original.splits_start),
            (End::End, original.bytes.end, original.splits_end),
        ];
        ends.into_iter().filter_map(|(end, at, splits)| {
            let kind = if splits {
                Some(CutKind::Grapheme)
            } else {
                parted(&self.document.text, at)
            };
            kind.map(|kind| (end, kind))
        })
    }

    fn cut(&self, original: Original) -> Located {
        let cuts = self.cuts(&original).map(|(end, kind)| {
            // What was folded as one is whole within the place; its outer end may be clean.
            let (at, splits) = match end {
                End::Start => (original.bytes.start, original.splits_start),
                End::End => (original.bytes.end, original.splits_end),
            };
            let whole = if splits {
                original.bytes.clone()
            } else {
                whole(&self.document.text, at)
            };
            Cut { end, kind, whole }
        });
        let cuts = cuts.collect();
        Located::Cut {
            anchor: self.anchor(original.bytes),
            cuts,
        }
    }

    fn anchor(&self, bytes: Range<usize>) -> Anchor {
        let (text, places) = (&self.document.text, &self.document.places);
        let first = places.line_column(text, bytes.start);
        let last = places.line_column(text, bytes.end.saturating_sub(1));
        Anchor {
            start: places.characters_before(text, bytes.start),
            end: places.characters_before(text, bytes.end),
            line: first.line,
            column: first.column,
            last_line: last.line,
            page: self.document.pages.page(bytes.start),
            host: self.document.host(&bytes),
            bytes,
        }
    }
}

#[cfg(test)]
mod tests;
