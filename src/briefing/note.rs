//! The evidence of one statement as the reader finds it behind a mark.

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
}

/// Words of a source, to be printed with their own language and quotation marks.
#[derive(Debug, Clone)]
pub struct PrintedQuote {
    /// The exact words; line breaks of the source have become spaces.
    pub words: String,
    /// The language of the source.
    pub language: Language,
    /// Path of the source relative to the briefings, with the line as fragment: `../sources/a.txt#L12`.
    pub target: String,
    /// Where the words stand, in house wording: “lines 12 to 14”.
    pub place: String,
    /// Whether the words only supply context: a year, a speaker, what an expression stands for.
    pub is_context: bool,
    /// The id of the source.
    pub source: String,
    /// The one place where the words stand.
    pub anchor: Anchor,
}
