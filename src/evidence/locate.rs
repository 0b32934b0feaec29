//! Finds the one place of a quote in a document.
//!
//! Only an exact match decides, in the normal form of [`crate::reading::fold`].
//! A place that cuts through a word, a number or a character does not count: the
//! quote “26” is not in a document that says “26.000”.

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

/// The maximum number of places that are listed for an ambiguous quote.
pub const MAX_PLACES: usize = 20;

/// The place of a quote in its document, or the reason why it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Located {
    /// The quote is in exactly one place.
    Anchored(Anchor),
    /// The quote is nowhere in the document.
    Lost {
        /// The passage that resembles the quote most; to show, never to decide.
        nearest: Option<Nearest>,
        /// The place of the quote in another document, if one has its words.
        elsewhere: Option<Elsewhere>,
    },
    /// The quote is in several places, in order, at most [`MAX_PLACES`] of them.
    Ambiguous(Vec<Anchor>),
    /// The quote is nowhere whole; this is the first place where it cuts something.
    Cut {
        /// The place where it cuts something.
        anchor: Anchor,
        /// The cuts at the start of the quote, its end, or both.
        cuts: Vec<Cut>,
    },
}

/// The one place of a quote in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The position of the first character in the document's text, in code points from 0.
    pub start: usize,
    /// The position after the last character, in code points from 0.
    pub end: usize,
    /// The range of the quote, in bytes of the document's text.
    pub bytes: Range<usize>,
    /// The line of the first character, from 1.
    pub line: usize,
    /// The column of the first character, from 1, in code points.
    pub column: usize,
    /// The line of the last character, from 1.
    pub last_line: usize,
    /// The page of the first character; `None` if the document has no pages.
    pub page: Option<usize>,
    /// The range of the sentence or sentences that the quote touches, in bytes.
    pub host: Range<usize>,
}

/// A cut of a quote through something that must stay whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The end of the quote at which the cut is.
    pub end: End,
    /// The kind of thing that is cut.
    pub kind: CutKind,
    /// The range of the whole word, number or character, in bytes.
    pub whole: Range<usize>,
}

/// An end of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// The start of the quote.
    Start,
    /// The end of the quote.
    End,
}

/// The only place of a lost quote in another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The other document.
    pub source: SourceIndex,
    /// The anchor of the quote in the other document.
    pub anchor: Anchor,
}

/// A document with its normal form, which is made once for all quotes.
#[derive(Debug)]
pub struct FoldedDocument<'a> {
    document: &'a Document,
    folded: Folded,
    /// The words of the document, computed when the first quote is lost.
    words: OnceLock<Vec<Word>>,
}

/// Returns the place of a quote in a document; for many quotes, make one [`FoldedDocument`].
pub fn locate(document: &Document, quote: &str) -> Located {
    FoldedDocument::new(document).locate(quote)
}

impl<'a> FoldedDocument<'a> {
    /// Returns the document with its normal form.
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

    /// Returns the place of a quote; a quote of white space alone is lost.
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

    /// Returns the place of words in the normal form; `None` if they have none, without a search for similar words.
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

    /// Returns all places of these words, overlapping ones too, in order.
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
            // Letters that were folded into one are whole within the place; its outer end may be clean.
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
