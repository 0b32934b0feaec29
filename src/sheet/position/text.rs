//! Parts of a text that no event of the parser shows: directives, tabs that indent, and the byte at which a character starts.

use std::ops::Range;

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

/// The beginnings of the lines by which git marks what it could not merge.
const MERGE_MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The most lines above a place of the parser in which the cause is looked for.
const MAX_LINES_TO_CAUSE: usize = 6;

/// Returns what is wrong with the line of a place, or one above it, where the eye or the parser hardly sees it: the place,
/// a message and a hint.
pub(super) fn unseen_fault(
    text: &str,
    at: usize,
) -> Option<(Range<usize>, &'static str, &'static str)> {
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
    let own = line_start(text.floor_char_boundary(at));
    let above = |start: &usize| (*start > 0).then(|| line_start(start - 1));
    let starts = std::iter::successors(Some(own), above);
    starts.take(MAX_LINES_TO_CAUSE).find_map(|start| {
        let line = text[start..].lines().next()?;
        let indentation = line.len() - line.trim_start().len();
        // Further above, such a blank may be part of a text of several lines.
        let strange = line[..indentation].find(|it: char| !it.is_ascii());
        let is_near = start == own || (line.contains(": ") && start + line.len() + 1 >= own);
        let strange = strange.filter(|_| is_near);
        let is_mark = |mark: &&str| {
            let rest = line.strip_prefix(*mark);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        if MERGE_MARKS.iter().any(is_mark) {
            let message = "this line is the mark of a merge that is not finished";
            let hint = "keep the lines of one side, and delete the marks";
            return Some((start..start + line.len(), message, hint));
        }
        strange.map(|at| {
            let message =
                "this line is indented by a blank that is none for YAML, such as a no-break space";
            let hint = "indent the line with plain blanks";
            (start + at..start + indentation, message, hint)
        })
    })
}

/// Returns the byte of the first tab before the first word of a line; `None` on a blank line.
fn tab_in_indentation(line: &str) -> Option<usize> {
    let words = line.trim_start();
    let indentation = line.strip_suffix(words).filter(|_| !words.is_empty())?;
    indentation.find('\t')
}

/// A place where YAML ends a text without quotation marks earlier than its writer may have meant, and the character that ends it.
///
/// A comment with a blank behind `#` is a remark of the writer’s; `#room` is a name.
pub(super) fn cut_short(
    text: &str,
    own: Range<usize>,
    in_braces: bool,
) -> Option<(Range<usize>, &'static str)> {
    let rest = text.get(own.end..)?;
    let line = rest.lines().next().unwrap_or("");
    let blanks = line.len() - line.trim_start().len();
    let named = line[blanks..].strip_prefix('#');
    if blanks > 0 && named.is_some_and(|name| name.starts_with(char::is_alphanumeric)) {
        let word = line[blanks..].split_whitespace().next().unwrap_or("");
        let start = own.end + blanks;
        let message = "a blank and `#` begin a comment: the text before it ends here";
        return Some((start..start + word.len(), message));
    }
    let words = text.get(own.clone())?;
    let closes = rest.strip_prefix(',')?.trim_start().starts_with('}');
    let message = "the comma before the closing bracket is no part of the text";
    let cut = in_braces && closes && words.contains(char::is_whitespace);
    cut.then_some((own.end..own.end + 1, message))
}

/// True if the colon at this byte ends a text between braces: `{ b: They said: }`.
pub(super) fn is_last_colon(text: &str, place: usize) -> bool {
    let rest = text.get(place..).and_then(|rest| rest.strip_prefix(':'));
    rest.is_some_and(|rest| {
        rest.starts_with([' ', ',', '}']) && rest.trim_start().starts_with([',', '}'])
    })
}

/// True if the colon at this byte stands inside a text between braces: `{ b: On 3 May: they left }`.
pub(super) fn is_colon_of_text(text: &str, place: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(place) else {
        return false;
    };
    let line = before.lines().next_back().unwrap_or_default();
    let value = line.rfind(['{', ',']).map(|at| &line[at + 1..]);
    let is_value = value.is_some_and(|value| value.contains(": "));
    after.starts_with(": ") && is_value
}

/// True if the colon at this byte ends the word with which its line begins, as that of a key does.
pub(super) fn is_first_key(text: &str, place: usize) -> bool {
    let before = text.get(..place).unwrap_or_default();
    let line = before.lines().next_back().unwrap_or_default().trim_start();
    let is_of_key = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    !line.is_empty() && !line.starts_with('-') && line.chars().all(is_of_key)
}

/// The most lines above a mistake in which a comment is looked for that hides a closing bracket.
const MAX_LINES_ABOVE: usize = 3;

/// The `#` that begins a comment between brackets of its line, where YAML goes wrong behind it.
pub(super) fn swallowing_comment(text: &str, place: usize) -> Option<Range<usize>> {
    let upto = text.get(..place)?;
    let mut end = upto.len() + text[place..].lines().next().map_or(0, str::len);
    for _ in 0..=MAX_LINES_ABOVE {
        let start = text[..end].rfind('\n').map_or(0, |at| at + 1);
        let line = &text[start..end];
        if let Some(hash) = line.find(" #") {
            let open = |letters: [char; 2]| line[..hash].matches(letters).count();
            if open(['[', '{']) > open([']', '}']) && line[hash..].contains([']', '}']) {
                return Some(start + hash + 1..start + hash + 2);
            }
        }
        end = start.checked_sub(1)?;
    }
    None
}

/// A map from the parser's offsets, counted in characters, to bytes.
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
