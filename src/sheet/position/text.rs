//! What no event shows of the text: directives, tabs that indent, and the byte at which a character starts.

use crate::files::FileId;
use crate::files::Span;

/// Returns the directives before a document: lines that start with `%` (YAML 1.2.2, 6.8).
pub(super) fn directives(before_document: &str, file: FileId) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for line in before_document.split_inclusive('\n') {
        if line.trim_start_matches('\u{feff}').starts_with('%') {
            spans.push(file.span(start..start + line.trim_end().len()));
        }
        start += line.len();
    }
    spans
}

/// Returns the first tab of each indentation that has one; a tab inside one of `texts`, which are in order, indents nothing.
pub(super) fn indenting_tabs(text: &str, file: FileId, texts: &[Span]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(tab) = tab_in_indentation(line).map(|tab| start + tab) {
            let behind = texts.partition_point(|text| text.start <= tab);
            let last = behind.checked_sub(1).and_then(|last| texts.get(last));
            if last.is_none_or(|text| text.end <= tab) {
                spans.push(file.span(tab..tab + 1));
            }
        }
        start += line.len();
    }
    spans
}

/// Returns the byte of the first tab before the first word of a line; `None` on a blank line.
fn tab_in_indentation(line: &str) -> Option<usize> {
    let words = line.trim_start();
    let indentation = line.strip_suffix(words).filter(|_| !words.is_empty())?;
    indentation.find('\t')
}

/// From the parser's offsets, counted in characters, to bytes.
pub(super) enum Offsets {
    /// Characters and bytes have equal offsets; the value is the length of the text.
    Ascii(usize),
    /// The byte at which each character starts, and the length of the text.
    Starts(Vec<usize>),
}

impl Offsets {
    /// Returns the map for this text.
    pub(super) fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self::Ascii(text.len());
        }
        Self::Starts(
            text.char_indices()
                .map(|(byte, _)| byte)
                .chain([text.len()])
                .collect(),
        )
    }

    /// Returns the byte at which a character starts.
    pub(super) fn byte(&self, character: usize) -> usize {
        match self {
            Self::Ascii(length) => character.min(*length),
            Self::Starts(starts) => starts
                .get(character)
                .or(starts.last())
                .copied()
                .unwrap_or(0),
        }
    }
}
