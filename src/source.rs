//! A document as received: its text, hash, lines and sentences. Never edited by us.

use std::ops::Range;

use crate::files::FileId;
use crate::files::Files;
use crate::language::Found;
use crate::language::Language;
use crate::language::Speech;

/// The most bytes that a source may have.
pub const SOURCE_LIMIT: u64 = 10 * 1024 * 1024;

/// A source document, read.
#[derive(Debug)]
pub struct Document {
    /// The file; its text is the extracted text.
    pub file: FileId,
    /// The extracted text. A plain text is its own extraction.
    pub text: String,
    /// SHA-256 of the document as received, in hexadecimal digits.
    pub sha256: String,
    /// The language in which its words, numbers and dates are read.
    pub language: Language,
    /// The sentences, as byte ranges in order; white space and headings between them belong to none.
    pub sentences: Vec<Range<usize>>,
    /// Where sentences report somebody's words: the range of the cue, and the part that it governs.
    pub speeches: Vec<Found<Speech>>,
}

impl Document {
    /// The document in this file.
    pub fn new(files: &Files, file: FileId, language: Language) -> Self {
        let read = files.get(file);
        let sentences = language.sentences(&read.text);
        let speeches = sentences.iter().flat_map(|sentence| {
            let speeches = language.speeches(&read.text[sentence.clone()]).into_iter();
            speeches.map(|speech| speech.moved_to(sentence.start))
        });
        Self {
            file,
            text: read.text.clone(),
            sha256: read.sha256.clone(),
            language,
            speeches: speeches.collect(),
            sentences,
        }
    }

    /// The sentences that a byte range touches, from the start of the first to the end of the last.
    ///
    /// A range between sentences is its own host.
    pub fn host(&self, range: &Range<usize>) -> Range<usize> {
        let touched =
            |sentence: &&Range<usize>| sentence.start < range.end && range.start < sentence.end;
        let start = self
            .sentences
            .iter()
            .find(touched)
            .map_or(range.start, |first| first.start);
        let end = self
            .sentences
            .iter()
            .rfind(touched)
            .map_or(range.end, |last| last.end);
        start.min(range.start)..end.max(range.end)
    }
}
