//! The evidence of one statement as the reader finds it behind a mark.

use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::evidence::Anchor;
use crate::language::Language;

/// A fact or caution with the words of the source that it rests on.
#[derive(Debug, Clone)]
pub struct Note {
    /// The statement in full. Its id is the label of the note.
    pub statement: Evidenced,
    /// The words of the source: quotes first, then context.
    pub quotes: Vec<PrintedQuote>,
    /// Who says so, first speaker first; empty where the source says so itself.
    pub speakers: Vec<Evidenced>,
    /// Whether somebody has accepted the statement as it is.
    pub acceptance: Acceptance,
}

/// Whether somebody has accepted a statement as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// Somebody has.
    Accepted {
        /// Who.
        by: Desk,
        /// The day, written out.
        on: String,
    },
    /// A build has recorded it, or will; nobody has said that it holds.
    Recorded,
}

/// Words of a source, to be printed with their own language and quotation marks.
#[derive(Debug, Clone)]
pub struct PrintedQuote {
    /// The exact words; line breaks of the source have become spaces.
    pub words: String,
    /// The language of the source.
    pub language: Language,
    /// The desk's translation, where the sheet gives one in the language of the briefing; none of context.
    pub translation: Option<Desk>,
    /// Path of the source relative to the briefings, with the line as fragment: `../sources/a.txt#L12`.
    pub target: String,
    /// Where the words stand, in house wording: “lines 12 to 14”.
    pub place: String,
    /// Whether the words only supply context: a year, a speaker, what an expression stands for.
    pub is_context: bool,
    /// The id of the source.
    pub source: String,
    /// The one place where the words stand.
    pub stands: Stands,
}

/// Where the words of a quote stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// In the document as it is.
    Now(Anchor),
    /// In the document as it was when the statement was accepted.
    Then {
        /// The first code point of the text, from 0.
        start: usize,
        /// The code point after the last.
        end: usize,
        /// The line of the first character, from 1.
        line: usize,
        /// The column of the first character, from 1, in code points.
        column: usize,
    },
}

impl PrintedQuote {
    /// The place in the document as it is; nothing where only an earlier one had the words.
    pub fn anchor(&self) -> Option<&Anchor> {
        match &self.stands {
            Stands::Now(anchor) => Some(anchor),
            Stands::Then { .. } => None,
        }
    }
}
