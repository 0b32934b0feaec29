//! The setting of a passage in its document: the document may ask it, strike it out, take it back, or list it as something that will not be.

use std::ops::Range;

use crate::reading::frame;
use crate::reading::frame::Frame;
use crate::reading::quotations::Quotations;
use crate::source::Document;

/// The reason why a passage is not an assertion of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// The passage is in a question.
    Asked,
    /// The passage is struck out.
    StruckOut,
    /// The passage is an item of a list of things that are not so, or will not be.
    Denied,
    /// The passage is called false, doubted or taken back beside it.
    TakenBack,
}

/// The maximum distance in bytes before and after a passage at which words are looked for that take it back.
const MAX_BESIDE_BYTES: usize = 240;

/// The maximum number of words of a line that is a heading, though it has no colon: “What we will not do”.
const MAX_HEADING_WORDS: usize = 12;

/// The maximum number of lines between an item and the line above that opens its list.
const MAX_LIST_LINES: usize = 100;

/// Returns the setting of a passage, and the words that make it; `None` where the document asserts the passage.
pub(crate) fn setting(
    document: &Document,
    bytes: &Range<usize>,
) -> Option<(Setting, Range<usize>)> {
    let text = document.text.as_str();
    let paragraph = paragraph(text, bytes);
    let struck = text[paragraph.start..bytes.start].matches("~~").count() % 2 == 1;
    if struck {
        return Some((Setting::StruckOut, paragraph.start..bytes.start));
    }
    let sentences = document.sentences_in(bytes);
    let (first, last) = (sentences.first()?, sentences.last()?);
    if let Some(mark) = asked(text, last, bytes) {
        return Some((Setting::Asked, mark));
    }
    if let Some(heading) = denied(document, bytes) {
        return Some((Setting::Denied, heading));
    }
    taken_back(document, bytes, first, last).map(|words| (Setting::TakenBack, words))
}

/// Returns the lines around a passage without an empty one between.
fn paragraph(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let start = text[..bytes.start].rfind("\n\n").map_or(0, |at| at + 2);
    let end = text[bytes.end..]
        .find("\n\n")
        .map_or(text.len(), |at| bytes.end + at);
    start..end
}

/// Returns the question mark with which the sentence of a passage ends.
fn asked(text: &str, sentence: &Range<usize>, bytes: &Range<usize>) -> Option<Range<usize>> {
    let rest = text.get(bytes.end..sentence.end.max(bytes.end))?;
    let mark = rest.find('?')?;
    let at = bytes.end + mark;
    rest[..mark]
        .chars()
        .all(|letter| !matches!(letter, '.' | '!'))
        .then_some(at..at + 1)
}

/// Returns the line above a list that denies its items: “We will not:”.
fn denied(document: &Document, bytes: &Range<usize>) -> Option<Range<usize>> {
    let text = document.text.as_str();
    let start = text[..bytes.start].rfind('\n').map_or(0, |at| at + 1);
    let item = |line: &str| {
        line.trim_start()
            .starts_with(['-', '*', '•', '–', '—', '+'])
    };
    if !item(&text[start..bytes.end]) {
        return None;
    }
    let mut end = start;
    for above in text[..start].lines().rev().take(MAX_LIST_LINES) {
        let from = end.saturating_sub(above.len() + 1);
        end = from;
        if above.trim().is_empty() || item(above) {
            continue;
        }
        let heading = from..from + above.len();
        let read = Frame::read(document.language, text.get(heading.clone())?, Vec::new());
        let line = above.trim_end();
        let opens = line.ends_with(':')
            || !line.ends_with(['.', '!', '?'])
                && line.split_whitespace().count() <= MAX_HEADING_WORDS;
        let called_false = || frame::called_false(document.language, line).is_some();
        return (opens && (read.denies() || called_false())).then_some(heading);
    }
    None
}

/// Returns the words beside a passage that take it back.
fn taken_back(
    document: &Document,
    bytes: &Range<usize>,
    first: &Range<usize>,
    last: &Range<usize>,
) -> Option<Range<usize>> {
    let (text, language) = (document.text.as_str(), document.language);
    let (start, end) = (first.start.min(bytes.start), last.end.max(bytes.end));
    let own = start..bytes.start;
    let line = last_line(text, start);
    let behind = bytes.end..next_end(text, end);
    let moved = |word: Range<usize>, by: usize| word.start + by..word.end + by;
    let said = |range: &Range<usize>| text.get(range.clone()).unwrap_or("");
    let called = |range: &Range<usize>| {
        let word = frame::called_false(language, said(range))?;
        Some(moved(word, range.start))
    };
    let found = called(&own)
        .or_else(|| called(&line).filter(|_| said(&line).trim_end().ends_with(':')))
        .or_else(|| {
            let word = moved(frame::taken_back(language, said(&behind))?, behind.start);
            // Between marks it is a word of somebody else, about whatever he speaks of.
            let marks = Quotations::around(document, &word);
            let mut pairs = marks.pairs.iter();
            let quoted = |(open, close): &(Range<usize>, Range<usize>)| {
                bytes.end <= open.start && open.end <= word.start && word.end <= close.start
            };
            (!pairs.any(quoted)).then_some(word)
        });
    // A quote that has such words itself reports them.
    found.filter(|_| !frame::takes_back(language, said(bytes)))
}

/// Returns the sentence or line before this byte, up to the maximum distance.
fn last_line(text: &str, end: usize) -> Range<usize> {
    let start = floor(text, end.saturating_sub(MAX_BESIDE_BYTES));
    let ends = ['.', '!', '?', '\n'];
    let before = text[start..end].trim_end().trim_end_matches(ends);
    before.rfind(ends).map_or(start, |at| start + at + 1)..end
}

/// Returns the end of the sentence after this byte, up to the maximum distance.
fn next_end(text: &str, start: usize) -> usize {
    let end = floor(text, (start + MAX_BESIDE_BYTES).min(text.len()));
    // The next paragraph is about something else.
    let end = text[start..end].find("\n\n").map_or(end, |at| start + at);
    let next = &text[start..end];
    let skipped = next.len() - next.trim_start().len();
    let stop = next[skipped..].find(['.', '!', '?']);
    stop.map_or(end, |at| start + skipped + at + 1)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
