//! The parts of a document that its card sets aside, found.

use std::ops::Range;

use crate::evidence::FoldedDocument;
use crate::evidence::Located;
use crate::reading::fold;
use crate::sheet::Part;
use crate::sheet::SetAside;
use crate::sheet::SheetText;
use crate::source::Document;

/// The maximum length of a line that looks like a heading, in characters.
const MAX_HEADING_CHARACTERS: usize = 100;

/// A part that a card sets aside, with its place in the document.
#[derive(Debug)]
pub struct LocatedPart<'a> {
    /// The part.
    pub set_aside: &'a SetAside,
    /// The range of the part, in bytes of the document, or the reason why it has none.
    pub place: Result<Range<usize>, NoPart<'a>>,
}

/// The reasons why a part has no place in its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPart<'a> {
    /// The document does not have these words, or does not have them as a line of their own.
    Gone(&'a SheetText),
    /// The document has these words in several places; the ranges of the first two.
    Several(&'a SheetText, [Range<usize>; 2]),
    /// The end is not behind the start.
    Backwards(&'a SheetText),
}

/// Returns the place of a part in a document.
pub(super) fn locate<'a>(folded: &FoldedDocument<'_>, set_aside: &'a SetAside) -> LocatedPart<'a> {
    let place = match &set_aside.part {
        Part::Section { heading, until } => section(folded.document(), heading, until.as_ref()),
        Part::Passage { from, to } => passage(folded, from, to.as_ref()),
    };
    LocatedPart { set_aside, place }
}

fn section<'a>(
    document: &Document,
    heading: &'a SheetText,
    until: Option<&'a SheetText>,
) -> Result<Range<usize>, NoPart<'a>> {
    let lines = lines(document);
    let own = the_line(document, &lines, heading)?;
    let rest = &lines[own + 1..];
    let end = match until {
        Some(until) => {
            let at = the_line(document, &lines, until)?;
            let end = at.checked_sub(own + 1).filter(|_| at > own);
            Some(end.ok_or(NoPart::Backwards(until))?)
        }
        None => (0..rest.len()).find(|at| is_heading(document, rest, *at)),
    };
    let end = end.and_then(|at| rest.get(at));
    let end = end.map_or(document.text.len(), |line| line.start);
    Ok(lines[own].end..end)
}

/// Returns the lines of a document, without the first lines of a sidecar.
fn lines(document: &Document) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = document.body;
    let text = document.text.get(at..).unwrap_or_default();
    for line in text.split_inclusive('\n') {
        lines.push(at..at + line.len());
        at += line.len();
    }
    lines
}

/// Returns the index of the only line that is this heading.
fn the_line<'a>(
    document: &Document,
    lines: &[Range<usize>],
    heading: &'a SheetText,
) -> Result<usize, NoPart<'a>> {
    let wanted = bare(heading.unprinted());
    let is_own = |line: &Range<usize>| bare(&document.text[line.clone()]) == wanted;
    let mut places = (0..lines.len()).filter(|at| is_own(&lines[*at]));
    match (places.next(), places.next()) {
        (None, _) => Err(NoPart::Gone(heading)),
        (Some(only), None) => Ok(only),
        (Some(one), Some(other)) => {
            let both = [one, other].map(|at| lines[at].clone());
            Err(NoPart::Several(heading, both))
        }
    }
}

/// Returns a heading in the normal form, without the marks that Markdown puts before it.
fn bare(line: &str) -> String {
    fold(line.trim().trim_start_matches('#')).trim().to_owned()
}

/// True if a line is between blank lines, short, and ends in no mark of a sentence or of a list.
fn is_heading(document: &Document, lines: &[Range<usize>], at: usize) -> bool {
    let words = |at: usize| {
        let line = lines.get(at).cloned().unwrap_or_default();
        document.text.get(line).unwrap_or_default().trim()
    };
    let own = words(at);
    let is_apart = at
        .checked_sub(1)
        .is_some_and(|before| words(before).is_empty())
        && words(at + 1).is_empty();
    let is_item = own.starts_with(|first: char| !first.is_alphanumeric() && first != '#')
        || own.starts_with(|first: char| first.is_ascii_digit());
    let ends_openly = own.ends_with(|last: char| last.is_alphanumeric() || last == ')');
    is_apart && !is_item && ends_openly && own.chars().nth(MAX_HEADING_CHARACTERS).is_none()
}

fn passage<'a>(
    folded: &FoldedDocument<'_>,
    from: &'a SheetText,
    to: Option<&'a SheetText>,
) -> Result<Range<usize>, NoPart<'a>> {
    let document = folded.document();
    let first = the_words(folded, from, 0)?;
    let Some(to) = to else {
        return Ok(document.host(&first));
    };
    let last = the_words(folded, to, first.start)?;
    if last.end < first.end {
        return Err(NoPart::Backwards(to));
    }
    Ok(document.host(&(first.start..last.end)))
}

/// Returns the place of words; of several places behind this byte the first one.
fn the_words<'a>(
    folded: &FoldedDocument<'_>,
    words: &'a SheetText,
    behind: usize,
) -> Result<Range<usize>, NoPart<'a>> {
    match folded.standing(fold(words.unprinted()).trim()) {
        Some(Located::Anchored(anchor)) => Ok(anchor.bytes),
        Some(Located::Ambiguous(anchors)) => {
            let mut places = anchors.into_iter().map(|anchor| anchor.bytes);
            match (behind, places.next(), places.next()) {
                (0, Some(one), Some(other)) => Err(NoPart::Several(words, [one, other])),
                (_, one, other) => {
                    let all = one.into_iter().chain(other).chain(places);
                    let mut later = all.filter(|place| place.start >= behind);
                    later.next().ok_or(NoPart::Backwards(words))
                }
            }
        }
        Some(Located::Lost { .. } | Located::Cut { .. }) | None => Err(NoPart::Gone(words)),
    }
}
