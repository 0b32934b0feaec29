//! A document as received: its text, hash, lines and sentences. Never edited by us.
//!
//! Plain text is its own extraction. The words of any other format are kept
//! beside the document in a file of their own ([`sidecar`]), where quotes anchor.

mod extract;
mod flow;
mod html;
mod markdown;
mod open;
pub mod sidecar;

use std::ops::Range;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Places;
use crate::language::Found;
use crate::language::Language;
use crate::language::Speech;
use crate::threads;

pub use self::extract::Extract;
pub use self::extract::Extractor;
pub use self::extract::Metadata;
pub use self::extract::plain_metadata;
pub(crate) use self::flow::STRUCK_OUT;

/// The most bytes that a source may have.
pub const SOURCE_LIMIT: u64 = 10 * 1024 * 1024;

/// What makes a text of a plain text: nothing but its encoding is read.
const PLAIN_TEXT: &str = "plain-text 1";

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
    /// SHA-256 of the document as received, in hexadecimal digits.
    pub sha256: String,
    /// The language in which its words, numbers and dates are read.
    pub language: Language,
    /// The sentences, as byte ranges in order; white space and headings between them belong to none.
    pub sentences: Vec<Range<usize>>,
    /// Where sentences report somebody's words: the range of the cue, and the part that it governs.
    pub speeches: Vec<Found<Speech>>,
    /// The lines and columns of the text.
    pub places: Places,
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
        let words = files.get(text).text.clone();
        let (body, extractor) = sidecar::header(&words).map_or_else(
            || (0, PLAIN_TEXT.to_owned()),
            |header| {
                (
                    header.body,
                    format!("{} {}", header.extractor, header.version),
                )
            },
        );
        Self::of_text(text, words, body, extractor, sha256, language)
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
        Self {
            file,
            body,
            extractor,
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

    /// The sentences that a byte range touches.
    pub fn sentences_in(&self, range: &Range<usize>) -> &[Range<usize>] {
        let first = self.sentences.partition_point(|it| it.end <= range.start);
        let next = self.sentences.partition_point(|it| it.start < range.end);
        self.sentences.get(first..next).unwrap_or_default()
    }
}
