//! Passages of a document: its quotations, paragraph by paragraph, and the words around a place.

use std::ops::Range;

use crate::draft::one_line;
use crate::reading::Quotations;
use crate::source::Document;
use crate::threads;

/// The most bytes within which quotation marks are paired: a paragraph may be a whole document.
const MAX_PAIRED_BYTES: usize = 10_000;
/// The most bytes of a sentence that is quoted whole; a longer one is a table or a list.
const MAX_SENTENCE_BYTES: usize = 5_000;
/// The most bytes of a document in which a clause is compared with all the rest.
const MAX_COMPARED_BYTES: usize = 200_000;

/// Returns the quotation marks of a document, in bytes, in order.
pub(super) fn quotations(document: &Document) -> Quotations {
    let mut paragraphs = Vec::new();
    let mut from = document.sentences.first().map_or(0, |first| first.start);
    let mut last_end = from;
    for sentence in &document.sentences {
        let between = document
            .text
            .get(last_end..sentence.start)
            .unwrap_or_default();
        let blank = between.lines().skip(1).any(|line| line.trim().is_empty())
            && between.matches('\n').count() > 1;
        if blank || sentence.end - from > MAX_PAIRED_BYTES {
            paragraphs.push(from..last_end);
            from = sentence.start;
        }
        last_end = sentence.end;
    }
    paragraphs.push(from..last_end);
    let mut all = Quotations::default();
    for found in threads::each_of_many(&paragraphs, |bytes| marks(document, bytes)) {
        all.lone.extend(found.lone);
        all.pairs.extend(found.pairs);
    }
    all.lone.sort_by_key(|mark| mark.start);
    all.pairs.sort_by_key(|(open, _)| open.start);
    all
}

/// Returns the quotation marks of a paragraph, in bytes of the document.
fn marks(document: &Document, bytes: &Range<usize>) -> Quotations {
    let moved = |range: Range<usize>| range.start + bytes.start..range.end + bytes.start;
    let (paragraph, rest) = document.text.split_at(bytes.end);
    let paragraph = &paragraph[bytes.start..];
    let mut found = Quotations::of(paragraph);
    found.go_on(paragraph, rest);
    let pairs = found.pairs.into_iter();
    Quotations {
        pairs: pairs
            .map(|(open, close)| (moved(open), moved(close)))
            .collect(),
        lone: found.lone.into_iter().map(moved).collect(),
    }
}

/// Returns the shortest quotable words around a place: its clause if the document has it only once, else its sentence.
pub(super) fn around(document: &Document, bytes: &Range<usize>) -> String {
    let text = &document.text;
    let sentence = document.host(bytes);
    if is_too_long(&sentence) {
        return one_line(text.get(bytes.clone()).unwrap_or_default());
    }
    let words = text.get(sentence.clone()).unwrap_or_default();
    let clauses = document.language.clauses(words).into_iter();
    let clause = clauses
        .map(|clause| clause.moved(sentence.start).range)
        .find(|clause| clause.start <= bytes.start && bytes.end <= clause.end);
    let clause = clause.and_then(|clause| text.get(clause)).map(bare);
    let once =
        |clause: &&str| text.len() <= MAX_COMPARED_BYTES && text.matches(*clause).nth(1).is_none();
    one_line(without_lone_marks(
        clause.filter(once).unwrap_or(bare(words)),
    ))
}

/// Returns the shortest quotable words around a place, up to a quotation that begins in them and is not closed: “Calder said: “We left.”.
pub(super) fn before_quotation(document: &Document, bytes: &Range<usize>) -> String {
    let words = around(document, bytes);
    let lone = Quotations::of(&words).lone;
    let before = lone.first().and_then(|mark| words.get(..mark.start));
    let before = before.map(bare).filter(|it| !it.is_empty());
    before.unwrap_or(&words).to_owned()
}

/// Without a quotation mark at either end whose partner is not among the words.
fn without_lone_marks(words: &str) -> &str {
    let lone = Quotations::of(words).lone;
    let is_gap = |gap: &str| !gap.contains(char::is_alphanumeric);
    let opening = lone.first().filter(|mark| is_gap(&words[..mark.start]));
    let closing = lone.last().filter(|mark| is_gap(&words[mark.end..]));
    let start = opening.map_or(0, |mark| mark.end);
    let end = closing.map_or(words.len(), |mark| mark.start);
    words.get(start..end).unwrap_or(words).trim()
}

/// Returns a sentence as a quote: without the full stop at its end.
pub(super) fn bare(words: &str) -> &str {
    let words = words.trim();
    let dots = words.ends_with("...") || words.ends_with("..");
    if dots {
        return words;
    }
    words
        .strip_suffix(['.', ':', ';', ','])
        .unwrap_or(words)
        .trim_end()
}

/// True if the words end like a sentence; marks that close a quotation or a bracket may follow.
pub(crate) fn is_sentence(words: &str) -> bool {
    let closing = ['"', '\'', '“', '”', '‘', '’', '»', '«', '›', '‹', ')', ']'];
    let end = words.trim_end().trim_end_matches(closing).trim_end();
    let quotation = words.trim_end().ends_with(closing) && words.split_whitespace().count() > 12;
    (end.ends_with(['.', '!', '?', '…']) || quotation) && words.contains(char::is_alphabetic)
}

/// True if a sentence is too long to be quoted.
pub(super) fn is_too_long(sentence: &Range<usize>) -> bool {
    sentence.len() > MAX_SENTENCE_BYTES
}

/// The line of a byte, counting on from an earlier one.
#[derive(Debug)]
pub(super) struct Lines {
    at: usize,
    line: usize,
}

impl Lines {
    pub(super) fn new() -> Self {
        Self { at: 0, line: 1 }
    }

    /// Returns the line, from 1; bytes must not go back.
    pub(super) fn of(&mut self, text: &str, byte: usize) -> usize {
        if byte > self.at {
            self.line += text
                .get(self.at..byte)
                .unwrap_or_default()
                .matches('\n')
                .count();
            self.at = byte;
        }
        self.line
    }
}
