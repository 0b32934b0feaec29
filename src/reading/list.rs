//! The list of names that a sentence announces with a number: “nine platforms, among them A, B and C”.

use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::language::Number;
use crate::language::Precision;
use crate::language::Quantity;
use crate::source::Document;

/// A list: the number announced, and the names after it.
pub(crate) struct List {
    pub(crate) announced: u64,
    pub(crate) named: usize,
    /// The range of the number.
    pub(crate) number: Range<usize>,
    /// The range of the names.
    pub(crate) names: Range<usize>,
    /// The range from the number to the last name.
    pub(crate) bytes: Range<usize>,
}

/// The maximum number of things that a sentence lists by name.
const MAX_LISTED: u64 = 50;
/// The maximum number of words of one member of a list: “the newspaper of the town N”.
const MAX_MEMBER_WORDS: usize = 5;

/// Returns the list of a sentence that has fewer or more names than it announces; `named` counts the known names in a text.
pub(crate) fn mismatch(
    named: &dyn Fn(&str) -> usize,
    document: &Document,
    sentence: &Range<usize>,
) -> Option<List> {
    let text = &document.text[sentence.clone()];
    let language = document.language;
    let opening = opening(language, text)?;
    let mut numbers = language.quantities(&text[..opening.start]).into_iter();
    let (number, None) = (numbers.next()?, numbers.next()) else {
        return None;
    };
    let announced = (2..=MAX_LISTED).find(|count| is(&number, *count))?;
    let (count, end) = members(named, language, &text[opening.end..])?;
    let differs = usize::try_from(announced) != Ok(count);
    let number = number.moved(sentence.start).range;
    let listed = sentence.start + opening.end..sentence.start + opening.end + end;
    let bytes = number.start..listed.end;
    differs.then_some(List {
        announced,
        named: count,
        number,
        names: listed,
        bytes,
    })
}

fn is(number: &Found<Quantity>, count: u64) -> bool {
    number.value.precision == Precision::Exact && number.value.number == Number::new(count, 0)
}

/// Returns the word or colon that opens the list.
fn opening(language: Language, text: &str) -> Option<Range<usize>> {
    let colon = text.find(": ").map(|at| at..at + 1);
    language.enumerations(text).into_iter().next().or(colon)
}

/// Returns the number of names in the list, and its end; `None` where a member is no plain name.
fn members(
    named: &dyn Fn(&str) -> usize,
    language: Language,
    text: &str,
) -> Option<(usize, usize)> {
    let joints = language.joints(text);
    let joint = joints.first()?;
    let mut cuts: Vec<Range<usize>> = text.match_indices(',').map(|(at, _)| at..at + 1).collect();
    cuts.retain(|comma| comma.end <= joint.start);
    cuts.push(joint.clone());
    let mut start = 0;
    let mut count = 0;
    for cut in cuts {
        let member = &text[start..cut.start];
        // “A, B, and C”
        let is_serial_comma = member.trim().is_empty() && count > 0;
        count += usize::from(is_member(named, member));
        if !is_serial_comma && !is_member(named, member) {
            return None;
        }
        start = cut.end;
    }
    let rest = &text[start..];
    let end = rest.find([',', ';', '.', '–', '—']).unwrap_or(rest.len());
    let is_last = is_member(named, &rest[..end]);
    // The text after a comma may have further names.
    let goes_on = named(&rest[end..]) > 0;
    (is_last && !goes_on && count > 0 && joints.len() == 1).then_some((count + 1, start + end))
}

fn is_member(named: &dyn Fn(&str) -> usize, member: &str) -> bool {
    let words = member.split_whitespace().count();
    let known = || named(member) == 1;
    let capital = || member.trim().starts_with(char::is_uppercase) && words == 1;
    (1..=MAX_MEMBER_WORDS).contains(&words) && (known() || capital())
}
