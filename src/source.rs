//! A document as received: its text, hash, lines and sentences. Never edited by us.
//!
//! Plain text is its own extraction. The words of any other format are kept
//! beside the document in a file of their own ([`sidecar`]), where quotes anchor.

mod extract;
mod flow;
mod format;
mod html;
mod mail;
mod markdown;
mod numeral;
mod office;
mod open;
mod pages;
mod pdf;
mod received;
mod remark;
pub mod sidecar;
mod unread;
mod wall;
mod web_archive;

use std::ops::Range;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Places;
use crate::language::Found;
use crate::language::Language;
use crate::language::ReportingCue;
use crate::threads;

pub use self::extract::Extract;
pub use self::extract::Metadata;
pub(crate) use self::flow::STRUCK_OUT;
use self::flow::STRUCK_OUT_END;
pub use self::format::Extractor;
pub use self::open::remarks;
pub use self::open::unread;
pub use self::pages::Pages;
pub use self::received::Received;
pub use self::remark::Remark;
pub use self::unread::Unread;
pub use self::wall::Wall;

/// The most bytes that a source may have.
pub const SOURCE_LIMIT: u64 = 10 * 1024 * 1024;

/// What makes a text of a plain text: nothing but its encoding is read.
const PLAIN_TEXT: &str = "plain-text 1";

/// What made a text that the desk wrote down from a document that no program reads.
const DESK: &str = "desk";

/// A source document, read.
#[derive(Debug)]
pub struct Document {
    /// The file that holds the extracted text: the document, or its sidecar.
    pub file: FileId,
    /// The extracted text, in a sidecar with its first line. A plain text is its own extraction.
    pub text: String,
    /// Where the words begin, in bytes of the text: after the first line of a sidecar.
    pub body: usize,
    /// What made the text of the bytes, with its version: `html 1`.
    pub extractor: String,
    /// Who read the words, where it was not a program that reads letters.
    pub read_by: ReadBy,
    /// Where its pages begin; none where it has no pages.
    pub pages: Pages,
    /// SHA-256 of the document as received, in hexadecimal digits.
    pub sha256: String,
    /// The language in which its words, numbers and dates are read.
    pub language: Language,
    /// The sentences, as byte ranges in order; white space and headings between them belong to none.
    pub sentences: Vec<Range<usize>>,
    /// What the document strikes out, with the marks around it.
    struck_out: Vec<Range<usize>>,
    /// Where sentences report somebody's words: the range of the cue, and the part that it governs.
    pub speeches: Vec<Found<ReportingCue>>,
    /// The lines and columns of the text.
    pub places: Places,
}

/// Who read the words of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadBy {
    /// A reader of its format, letter by letter.
    #[default]
    Program,
    /// A program that recognised them in pictures.
    Recognition,
    /// The desk, which put its own text beside the document.
    Desk,
}

impl Document {
    /// The document in this file.
    pub fn new(files: &Files, file: FileId, language: Language) -> Self {
        let text = files.get(file).text.clone();
        let sha256 = files.get(file).sha256.clone();
        Self::of_text(file, text, 0, PLAIN_TEXT.to_owned(), sha256, language)
    }

    /// A document whose extracted text is in another file, beside it.
    fn beside(files: &Files, original: FileId, text: FileId, language: Language) -> Self {
        let sha256 = files.get(original).sha256.clone();
        let kept = &files.get(text).text;
        let header = sidecar::header(kept);
        let body = header.map_or(0, |header| header.body);
        let extractor = match header.map(|header| header.reader) {
            Some(sidecar::Reader::Program { name, version }) => format!("{name} {version}"),
            Some(sidecar::Reader::Desk) => DESK.to_owned(),
            None => PLAIN_TEXT.to_owned(),
        };
        let (words, pages) = Pages::taken_out(kept, body);
        let mut document = Self::of_text(text, words, body, extractor, sha256, language);
        document.read_by = header.map_or(ReadBy::Program, sidecar::Header::read_by);
        document.pages = pages;
        document
    }

    /// A document with this text, which begins at byte `body`.
    fn of_text(
        file: FileId,
        text: String,
        body: usize,
        extractor: String,
        sha256: String,
        language: Language,
    ) -> Self {
        let words = text.get(body..).unwrap_or_default();
        let sentences: Vec<_> = language
            .sentences(words)
            .into_iter()
            .map(|sentence| sentence.start + body..sentence.end + body)
            .collect();
        let speeches = threads::each_of_many(&sentences, |sentence| {
            let speeches = language.speeches(&text[sentence.clone()]).into_iter();
            let moved = speeches.map(|speech| speech.moved_to(sentence.start));
            moved.collect::<Vec<_>>()
        });
        let is_read = extractor != PLAIN_TEXT;
        let struck_out = if is_read {
            withdrawn(&text, body)
        } else {
            Vec::new()
        };
        Self {
            file,
            body,
            struck_out,
            extractor,
            read_by: ReadBy::Program,
            pages: Pages::default(),
            sha256,
            language,
            speeches: speeches.into_iter().flatten().collect(),
            sentences,
            places: Places::new(&text),
            text,
        }
    }

    /// The sentences that a byte range touches, from the start of the first to the end of the last.
    ///
    /// A range between sentences is its own host.
    pub fn host(&self, range: &Range<usize>) -> Range<usize> {
        let touched = self.sentences_in(range);
        let start = touched.first().map_or(range.start, |first| first.start);
        let end = touched.last().map_or(range.end, |last| last.end);
        start.min(range.start)..end.max(range.end)
    }

    /// What the document strikes out, with the marks around it, in order; a plain text strikes nothing out.
    pub fn struck_out(&self) -> &[Range<usize>] {
        &self.struck_out
    }

    /// The sentences that a byte range touches.
    pub fn sentences_in(&self, range: &Range<usize>) -> &[Range<usize>] {
        let first = self.sentences.partition_point(|it| it.end <= range.start);
        let next = self.sentences.partition_point(|it| it.start < range.end);
        self.sentences.get(first..next).unwrap_or_default()
    }
}

/// What is struck out in a text that was read from a document, from its mark to its end, in order.
///
/// Each paragraph is marked for itself, so none goes beyond its paragraph.
fn withdrawn(text: &str, body: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = body;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(STRUCK_OUT)) {
        let start = at + next;
        let words = start + STRUCK_OUT.len();
        let mut depth = 1_usize;
        let mut end = text.len();
        let mut before = ' ';
        for (place, letter) in text[words..].char_indices() {
            match letter {
                '[' => depth += 1,
                STRUCK_OUT_END => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 || (letter == '\n' && before == '\n') {
                end = words + place + usize::from(depth == 0);
                break;
            }
            before = letter;
        }
        found.push(start..end);
        at = end;
    }
    found
}
