//! The evidence of one statement as the reader finds it behind a mark.

use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::support;
use crate::briefing::voice::Voice;
use crate::evidence::Anchor;
use crate::language::Language;
use crate::sheet::Credibility;
use crate::sheet::Support;
use crate::words::Words;

/// A fact or caution with the words of the source that it rests on.
#[derive(Debug, Clone)]
pub struct Note {
    /// The statement in full. Its id is the label of the note.
    pub statement: Evidenced,
    /// The words of the source: quotes first, then context.
    pub quotes: Vec<PrintedQuote>,
    /// The voice of the statement.
    pub voice: Voice,
    /// The sources on which the statement rests, counted; nothing where the report has only one.
    pub support: Option<Support>,
    /// The credibility of the statement, where the desk has judged it.
    pub credibility: Option<Credibility>,
    /// True if the statement names a year that only the card of a source supplies.
    pub has_year_of_card: bool,
    /// The desk's comment, where it is a caution.
    pub reading: Option<Desk>,
    /// The acceptance of the statement as it is.
    pub acceptance: Acceptance,
}

impl Note {
    /// Writes the support of the statement: “2 independent sources ●●; confirmed by other sources (1)”; nothing where the
    /// report has only one source, and nobody has judged the credibility.
    pub fn support_written(&self, words: &Words) -> Option<String> {
        let support = self.support.map(|support| counted(support, words));
        let credibility = self.credibility.map(words.support.credibility);
        let parts: Vec<String> = support
            .into_iter()
            .chain(credibility.map(ToOwned::to_owned))
            .collect();
        (!parts.is_empty()).then(|| parts.join(words.semicolon))
    }
}

/// Writes the number of sources, with its sign.
fn counted(support: Support, words: &Words) -> String {
    let sign = support::sign(support);
    let sign = if sign.is_empty() {
        sign
    } else {
        format!("\u{a0}{sign}")
    };
    support::written(support, words) + &sign
}

/// The acceptance of a statement as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// A reviewer has accepted it.
    Accepted {
        /// The name of the reviewer.
        by: Desk,
        /// The day of the review, written out.
        on: String,
    },
    /// A build has recorded it, or will; no reviewer has accepted it.
    Recorded,
}

/// Words of a source, to be printed with their own language and quotation marks.
#[derive(Debug, Clone)]
pub struct PrintedQuote {
    /// The label of the source, where the report has several.
    pub label: Option<Desk>,
    /// The exact words; line breaks of the source have become spaces.
    pub words: String,
    /// The language of the source.
    pub language: Language,
    /// The desk's translation, where the sheet gives one in the language of the briefing; none of context.
    pub translation: Option<Desk>,
    /// The path of the source relative to the briefings, with the line as fragment where the document has lines: `../sources/a.txt#L12`.
    pub target: String,
    /// The fragment with which a browser opens the source at the words: `:~:text=…`; `None` where it cannot.
    pub fragment: Option<String>,
    /// The lines of the words, in house wording: “lines 12 to 14”.
    pub place: String,
    /// True if the words only supply context: a year, a speaker, what an expression refers to.
    pub is_context: bool,
    /// The id of the source.
    pub source: String,
    /// The place of the words.
    pub stands: Stands,
}

/// The place of the words of a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// A place in the document as it is.
    Now(Anchor),
    /// A place in the document as it was when the statement was accepted.
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
    /// Returns the place in the document as it is; `None` where only an earlier one had the words.
    pub fn anchor(&self) -> Option<&Anchor> {
        match &self.stands {
            Stands::Now(anchor) => Some(anchor),
            Stands::Then { .. } => None,
        }
    }
}
