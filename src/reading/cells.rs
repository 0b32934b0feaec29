//! The cells of a table in the words of a quote.
//!
//! A sheet may write a quote with plain spaces where its source has tabs. Then
//! the cells 12 and 640 would be read as the number 12 640, which the source
//! does not say. So the borders of cells are taken from the source.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::files::Span;
use crate::reading::fold::is_dropped;
use crate::sheet::SheetText;

/// The words of those quotes that have digits of two cells side by side, with tabs between these.
#[derive(Debug, Default)]
pub(crate) struct Cells(BTreeMap<Span, String>);

impl Cells {
    /// Adds a quote, given the words of its source at its place.
    pub(crate) fn add(&mut self, quote: &SheetText, source: &str) {
        if let Some(words) = parted(quote.unprinted(), source) {
            self.0.insert(quote.span(), words);
        }
    }

    /// Returns the words of a quote, with tabs between the digits of two cells; each word is at the byte where the quote has it.
    pub(crate) fn words<'a>(&'a self, quote: &'a SheetText) -> &'a str {
        let parted = self.0.get(&quote.span()).map(String::as_str);
        parted.unwrap_or_else(|| quote.unprinted())
    }
}

/// Returns a quote with a tab wherever its source parts digits as cells; `None` if it does so nowhere.
fn parted(quote: &str, source: &str) -> Option<String> {
    let mut words = Cow::Borrowed(quote);
    let source_gaps = gaps(source).map(|gap| &source[gap]);
    for (own, gap) in gaps(quote).zip(source_gaps) {
        if is_border(gap) && is_between_digits(quote, &own) {
            let tab = format!("\t{:1$}", "", own.len() - 1);
            words.to_mut().replace_range(own, &tab);
        }
    }
    match words {
        Cow::Borrowed(_) => None,
        Cow::Owned(words) => Some(words),
    }
}

/// Returns the runs of white space inside a text; two texts with one normal form have equally many of them.
fn gaps(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_gap = |letter: char| letter.is_whitespace() || is_dropped(letter);
    let (mut at, end) = (
        text.len() - text.trim_start_matches(is_gap).len(),
        text.trim_end_matches(is_gap).len(),
    );
    std::iter::from_fn(move || {
        while at < end {
            let start = at + text[at..end].find(is_gap)?;
            let rest = text[start..end].trim_start_matches(is_gap);
            at = end - rest.len();
            if text[start..at].contains(char::is_whitespace) {
                return Some(start..at);
            }
        }
        None
    })
}

/// True if white space parts cells or paragraphs: a tab, a blank line, or several spaces in one line.
fn is_border(gap: &str) -> bool {
    let seen = gap.chars().filter(|letter| !is_dropped(*letter));
    match gap.matches('\n').count() {
        0 => gap.contains('\t') || seen.count() > 1,
        lines => lines > 1,
    }
}

fn is_between_digits(text: &str, gap: &Range<usize>) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    text[..gap.start].ends_with(is_digit) && text[gap.end..].starts_with(is_digit)
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn digits_of_two_cells_are_parted_as_in_the_source() {
        for (quote, source, expected) in [
            ("Club 12 640", "Club\t12\t640", Some("Club 12\t640")),
            (
                "Club 12\u{a0}640 7",
                "Club\t12\t640\t7",
                Some("Club 12\t 640\t7"),
            ),
            ("Club 12 640", "Club   12   640", Some("Club 12\t640")),
            ("Club 12 640", "Club 12\n\n640", Some("Club 12\t640")),
            ("Club 12 640", "Club 12 640", None),
            ("Club 12 640", "Club\t12\u{202f}640", None),
            ("the 12 640 members", "the 12\n   640 members", None),
            ("Club 12 640", "Club \u{200b} 12\u{200b} 640", None),
            ("Club twelve 640", "Club\ttwelve\t640", None),
        ] {
            assert_eq!(parted(quote, source).as_deref(), expected, "{source:?}");
        }
    }
}
