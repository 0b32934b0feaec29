//! Rows joined to paragraphs: by the gaps between them, their size, indents, and lines that end early.

use crate::source::numeral;
use crate::source::pdf::columns::Row;
use crate::source::pdf::hyphen;

/// The minimum gap between paragraphs, as a multiple of the usual gap between lines.
const WIDER: f64 = 1.25;
/// The share by which sizes of one paragraph may differ; a larger difference separates a heading from its text.
const OTHER_SIZE: f64 = 0.08;
/// The minimum width of an indent, in heights of the font.
const INDENT: f64 = 0.7;
/// The maximum width of the indent of a first line, in heights of the font; what begins further right is no first line.
const MAX_INDENT: f64 = 5.0;
/// The share of the column that is left empty by a line that ends a paragraph, where it also ends a sentence.
const SHORT: f64 = 0.25;
/// The maximum share of the column that is left empty by a full line.
const FULL: f64 = 0.1;

/// The maximum length of the number of an item, in digits.
const MAX_MARK: usize = 3;

/// The lines of a paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub(super) lines: Vec<String>,
    pub(super) size: f64,
    /// True if its first line is indented.
    pub(super) is_indented: bool,
    /// True if its last line is as long as the column.
    pub(super) ends_full: bool,
    /// True if the paragraph is a row of a table.
    pub(super) is_row: bool,
    pub(super) place: Place,
}

/// The position of a paragraph in its column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

/// Returns the paragraphs of a column.
pub(super) fn paragraphs(rows: &[Row]) -> Vec<Paragraph> {
    let left = rows
        .iter()
        .map(|row| row.start)
        .fold(f64::INFINITY, f64::min);
    let right = rows
        .iter()
        .map(|row| row.end)
        .fold(f64::NEG_INFINITY, f64::max);
    let column = Column {
        left,
        right,
        usual: usual_gap(rows),
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    // The place of the first row of the open paragraph.
    let mut first = 0;
    for (place, row) in rows.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| rows.get(before));
        let begins = before.is_none_or(|before| {
            let first = rows.get(first).unwrap_or(before);
            is_next_item(first, before, row)
                || is_behind_item(first, before, row)
                || column.parts(before, row)
        });
        if begins {
            first = place;
            paragraphs.push(Paragraph {
                size: row.size,
                is_indented: row.start - left > INDENT * row.size,
                is_row: row.has_cells,
                place: Place {
                    is_first: place == 0,
                    is_last: false,
                },
                ..Paragraph::default()
            });
        }
        if let Some(last) = paragraphs.last_mut() {
            last.lines.push(row.text.clone());
            last.ends_full = right - row.end < FULL * (right - left);
        }
    }
    if let Some(last) = paragraphs.last_mut() {
        last.place.is_last = true;
    }
    paragraphs
}

struct Column {
    left: f64,
    right: f64,
    /// The usual distance between base lines, in heights of the font.
    usual: f64,
}

impl Column {
    /// True if a paragraph ends between two rows.
    fn parts(&self, before: &Row, row: &Row) -> bool {
        if before.has_cells || row.has_cells {
            return true;
        }
        let size = before.size.max(row.size);
        let gap = (row.base - before.base) / size;
        if (row.size - before.size).abs() > OTHER_SIZE * size {
            return true;
        }
        // A broken word continues on the next line, whatever follows.
        if ends_broken(&before.text) && gap < 2.0 * self.usual {
            return false;
        }
        if gap > WIDER * self.usual || gap < 0.0 || is_bullet(&row.text) {
            return true;
        }
        let indent = row.start - before.start > INDENT * size;
        let was_at_edge = before.start - self.left < INDENT * size;
        let is_short = self.right - before.end > SHORT * (self.right - self.left);
        // The second line of a cell, for one, is no first line of what follows at the edge of the column.
        let is_at_edge = row.start - self.left < INDENT * size;
        let outdent = before.start - row.start;
        let is_further = outdent > MAX_INDENT * size && begins_sentence(&row.text);
        if is_at_edge && (is_further || (outdent > INDENT * size && is_short)) {
            return true;
        }
        (indent && was_at_edge && !is_bullet(&before.text))
            || (is_short && ends_sentence(&before.text) && begins_sentence(&row.text))
    }
}

/// Returns the usual distance between base lines: the median of the closer ones.
fn usual_gap(rows: &[Row]) -> f64 {
    let pairs = rows.windows(2).filter(|pair| {
        let size = pair[0].size.max(pair[1].size);
        (pair[0].size - pair[1].size).abs() <= OTHER_SIZE * size
    });
    let gaps = pairs.map(|pair| (pair[1].base - pair[0].base) / pair[0].size.max(pair[1].size));
    let mut gaps: Vec<f64> = gaps.filter(|gap| *gap > 0.5).collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len().saturating_sub(1) / 2)
        .copied()
        .unwrap_or(1.2)
        .min(1.8)
}

fn ends_broken(text: &str) -> bool {
    text.ends_with(hyphen::HYPHENS)
}

pub(super) fn ends_sentence(text: &str) -> bool {
    let inner = text.trim_end_matches(['"', '”', '“', '»', '«', '’', ')', ' ']);
    inner.ends_with(['.', '!', '?', ':', '…', ';'])
}

pub(super) fn begins_sentence(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphanumeric());
    first.is_none_or(|first| !first.is_lowercase())
}

/// True if a row begins the next item of a list: after an item with the number before its own, or after what leads to the list.
fn is_next_item(first: &Row, before: &Row, row: &Row) -> bool {
    let Some((form, number)) = item(&row.text) else {
        return false;
    };
    let is_aligned = (first.start - row.start).abs() < INDENT * row.size;
    let follows = item(&first.text) == Some((form, number.wrapping_sub(1)));
    (follows && is_aligned) || (number == 1 && before.text.trim_end().ends_with(':'))
}

/// True if a row begins further left than the item before it, so that it is no part of it.
///
/// A paragraph whose first line is indented may begin with a number as well, so
/// an item is certain only where its lines hang below its words.
fn is_behind_item(first: &Row, before: &Row, row: &Row) -> bool {
    let hangs = before.start - first.start > INDENT * row.size;
    let is_over = ends_sentence(&before.text) && begins_sentence(&row.text);
    let is_item = is_bullet(&first.text) || (item(&first.text).is_some() && (hangs || is_over));
    is_item && first.start - row.start > INDENT * row.size
}

/// Returns the form and the number of an item or a note: `2.`, `2)`, `(2)`, `b)`, `2` or `²`.
fn item(text: &str) -> Option<(&'static str, u32)> {
    let (mark, _) = text.split_once([' ', '\t'])?;
    if mark.len() <= MAX_MARK && mark.bytes().all(|it| it.is_ascii_digit()) {
        return Some(("", mark.parse().ok()?));
    }
    if let Some(number) = numeral::number_of_raised(mark) {
        return Some(("²", number));
    }
    let inner = mark.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let (form, number) = match (inner, mark.strip_suffix('.'), mark.strip_suffix(')')) {
        (Some(inner), _, _) => ("()", inner),
        (_, Some(number), _) => (".", number),
        (_, _, Some(number)) => (")", number),
        _ => return None,
    };
    let mut letters = number.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'a'..='z'), None) if form != "." => {
            Some((form, u32::from(letter) - u32::from('a') + 1))
        }
        _ if number.len() <= MAX_MARK => Some((form, number.parse().ok()?)),
        _ => None,
    }
}

fn is_bullet(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next();
    let has_bullet = first.is_some_and(|it| "•◦▪‣·–—*■●○✓➢❖".contains(it));
    has_bullet && letters.next().is_some_and(char::is_whitespace)
}
