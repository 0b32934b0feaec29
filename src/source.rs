//! The documents of a report as received: their text, hash, lines and sentences. The program never edits a document.
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
pub(crate) use self::html::is_emoji;
use self::mail::QUOTED as QUOTED_MAIL;
pub use self::open::remarks;
pub use self::open::text_of_another;
pub use self::open::unread;
pub use self::pages::Pages;
pub use self::received::Received;
pub use self::remark::Remark;
pub use self::unread::Unread;
pub use self::wall::Wall;

/// The maximum size of a source, in bytes.
pub const SOURCE_LIMIT: u64 = 10 * 1024 * 1024;

/// The extractor of plain text, with its version: only the encoding is read.
const PLAIN_TEXT: &str = "plain-text 1";

/// The extractor of a text that the desk wrote down from a document that no program reads.
const DESK: &str = "desk";

/// The most bytes before a place in which the beginning of its paragraph is looked for.
const MAX_PARAGRAPH_BYTES: usize = 10_000;

/// A source document, read.
#[derive(Debug)]
pub struct Document {
    /// The file that holds the extracted text: the document, or its sidecar.
    pub file: FileId,
    /// The extracted text, in a sidecar with its first line. A plain text is its own extraction.
    pub text: String,
    /// The byte of the text at which the words begin: after the first line of a sidecar.
    pub body: usize,
    /// The name and version of the extractor that made the text: `html 1`.
    pub extractor: String,
    /// The kind of reader whose words these are: a program, text recognition or the desk.
    pub read_by: ReadBy,
    /// The bytes at which its pages begin; empty where it has no pages.
    pub pages: Pages,
    /// SHA-256 of the document as received, in hexadecimal digits.
    pub sha256: String,
    /// The language in which its words, numbers and dates are read.
    pub language: Language,
    /// The sentences, as byte ranges in order; white space and headings between them belong to none.
    pub sentences: Vec<Range<usize>>,
    /// The passages that the document strikes out, with the marks around them.
    struck_out: Vec<Range<usize>>,
    /// The reporting cues of the sentences: the range of each cue, and the part of the sentence that it governs.
    pub speeches: Vec<Found<ReportingCue>>,
    /// The lines and columns of the text.
    pub places: Places,
}

/// The kind of reader that found the words of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadBy {
    /// A reader of the format of the document, letter by letter.
    #[default]
    Program,
    /// A program that recognised the words in pictures.
    Recognition,
    /// The desk, which put its own text beside the document.
    Desk,
}

impl Document {
    /// Returns the document whose text is in this file.
    pub fn new(files: &Files, file: FileId, language: Language) -> Self {
        let text = files.get(file).text.clone();
        let sha256 = files.get(file).sha256.clone();
        Self::of_text(file, text, 0, PLAIN_TEXT.to_owned(), sha256, language)
    }

    /// Returns a document whose extracted text is in another file, beside it.
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

    /// Returns a document with this text, which begins at byte `body`.
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

    /// True if a mark of a block quotation holds for the whole paragraph, as it does where a reader of the program wrote it.
    pub(crate) fn marks_paragraphs(&self) -> bool {
        self.extractor != PLAIN_TEXT && self.extractor != DESK
    }

    /// True if a place is in a paragraph that a mail quotes from another one, whose words are not those of its writer.
    pub(crate) fn is_quoted_in_mail(&self, at: usize) -> bool {
        let far = at.saturating_sub(MAX_PARAGRAPH_BYTES).max(self.body);
        let far = self.text.floor_char_boundary(far);
        let before = self.text.get(far..at).unwrap_or_default();
        let start = far + before.rfind("\n\n").map_or(0, |end| end + 2);
        let paragraph = self.text.get(start..).unwrap_or_default().trim_start();
        // In the HTML of a mail, a block quotation is a mail that it answers.
        self.extractor.starts_with("mail ")
            && (paragraph.starts_with(QUOTED_MAIL) || paragraph.starts_with('>'))
    }

    /// Returns the sentences that a byte range touches, from the start of the first to the end of the last.
    ///
    /// A range that lies between sentences is returned as it is.
    pub fn host(&self, range: &Range<usize>) -> Range<usize> {
        let touched = self.sentences_in(range);
        let start = touched.first().map_or(range.start, |first| first.start);
        let end = touched.last().map_or(range.end, |last| last.end);
        start.min(range.start)..end.max(range.end)
    }

    /// Returns the passages that the document strikes out, with the marks around them, in order; plain text has none.
    pub fn struck_out(&self) -> &[Range<usize>] {
        &self.struck_out
    }

    /// Returns the sentences that a byte range touches.
    pub fn sentences_in(&self, range: &Range<usize>) -> &[Range<usize>] {
        let first = self.sentences.partition_point(|it| it.end <= range.start);
        let next = self.sentences.partition_point(|it| it.start < range.end);
        self.sentences.get(first..next).unwrap_or_default()
    }
}

/// Returns the passages that a text read from a document strikes out, from mark to mark, in order.
///
/// Each paragraph is marked separately, so no passage goes beyond its paragraph.
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
