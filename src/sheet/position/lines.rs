//! What no event shows: directives, and tabs that indent.

use crate::files::FileId;
use crate::files::Span;

/// The directives before a document: lines that start with `%` (YAML 1.2.2, 6.8).
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

/// The first tab of each indentation that has one; a tab inside one of `texts`, which are in order, indents nothing.
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

/// The byte of the first tab before the first word of a line; none on a blank line.
fn tab_in_indentation(line: &str) -> Option<usize> {
    let words = line.trim_start();
    let indentation = line.strip_suffix(words).filter(|_| !words.is_empty())?;
    indentation.find('\t')
}
