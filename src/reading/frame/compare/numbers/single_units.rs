//! How a single year, month or week is bounded: “more than a year ago” is not “less than a year ago”.

use crate::language::Language;
use crate::language::Precision;
use crate::reading::frame::clause_words::numbers::SINGLE_ARTICLES;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;

/// A single unit of time with its bound.
struct Bounded {
    unit: Unit,
    /// True if it is more, false if it is less.
    more: bool,
    /// The article, or the unit where there is none, and the unit.
    words: [usize; 2],
}

/// Reports a single unit of time that the statement bounds from the other side than the quotes.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for own in bounded(says) {
        let quoted = side.passages().iter().enumerate();
        let quoted: Vec<(usize, Bounded)> = quoted
            .flat_map(|(passage, frame)| bounded(frame).map(move |it| (passage, it)))
            .collect();
        let same = || quoted.iter().filter(|it| it.1.unit == own.unit);
        let Some((passage, other)) = same().next() else {
            continue;
        };
        if same().any(|it| it.1.more == own.more) {
            continue;
        }
        let frame = &side.passages()[*passage];
        let way = |more: bool| if more { "more" } else { "less" };
        let message = format!(
            "the quote speaks of {} than `{}`, the statement of {} than `{}`",
            way(other.more),
            frame.print(&other.words),
            way(own.more),
            says.print(&own.words)
        );
        let quote = (*passage, frame.range(&other.words));
        let range = says.range(&own.words);
        found.push(Difference::certain(Part::Number, range, message).at(quote));
        return;
    }
}

/// Returns the single units of time of a text that the words before them bound.
fn bounded<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = Bounded> + 'f {
    (0..frame.words.len()).filter_map(move |at| {
        let unit = time(frame, at)?;
        let first = first_of(frame, at)?;
        let clause = frame.clause_of(first).start;
        let before = frame.words[clause].range.start..frame.words[first].range.start;
        let more = match frame.language.precision_before(&frame.text[before]) {
            Precision::MoreThan | Precision::AtLeast => true,
            Precision::LessThan | Precision::Nearly | Precision::UpTo => false,
            Precision::Exact | Precision::About => return None,
        };
        Some(Bounded {
            unit,
            more,
            words: [first, at],
        })
    })
}

/// Returns the first word of a single unit: its article; in Russian, which has none, the unit itself.
fn first_of(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let article = SINGLE_ARTICLES.has(&frame.words[before].text);
    let is_russian = frame.is_in(Language::Russian) && frame.words[before].value.is_none();
    if article {
        Some(before)
    } else {
        is_russian.then_some(at)
    }
}

/// Returns the unit of time that a word names.
pub(in crate::reading::frame::compare) fn time(frame: &Frame<'_>, at: usize) -> Option<Unit> {
    let unit = frame.words.get(at)?.unit;
    unit.filter(|unit| meanings().unit(*unit).1 == "time")
}

/// True for the “a year” of “more than a year”, behind this word.
pub(in crate::reading::frame::compare) fn is_single_unit(frame: &Frame<'_>, first: usize) -> bool {
    let article = frame.words.get(first).map_or("", |it| it.text.as_str());
    SINGLE_ARTICLES.has(article) && time(frame, first + 1).is_some()
}
