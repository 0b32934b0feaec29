//! What was so until a day, and is told as if it were so now: “whom A led until 2023”, “A leads B”.

use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::grammar::NO_PRESENT;
use crate::reading::frame::clause_words::grammar::PRESENT_ENDS;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The maximum number of words between “until” and its date.
const MAX_WORDS_TO_DATE: usize = 3;

/// The years that a number behind “until” may be.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// The meanings of what is so for a time and then over; who has rented a hall until May rents it still.
const LASTING: Meanings =
    Meanings::of(&["lead", "use", "manage", "govern", "teach", "work", "own"]);

/// Marks beside which a statement does not say that something is so now.
const NOT_NOW: &[Family] = &[
    Family::Done,
    Family::Passive,
    Family::Future,
    Family::Plan,
    Family::May,
    Family::If,
    Family::Report,
    Family::Until,
    Family::Before,
    Family::Former,
    Family::Flip,
];

/// Reports a verb in the present tense that every place of the quotes tells as over, with the date of its end.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let mut marks = says.marks.iter();
    let is_dated = says
        .words
        .iter()
        .any(|word| matches!(word.value, Some(What::Date(_))));
    if is_dated || marks.any(|mark| mark.strong && NOT_NOW.contains(&mark.family)) {
        return;
    }
    let difference = (0..says.words.len())
        .filter(|at| is_verb(says, *at) && is_present(says, *at))
        .find_map(|verb| over_everywhere(side, verb));
    found.extend(difference);
}

/// Returns the difference of a verb that is over in each of its places.
fn over_everywhere(side: &Side<'_, '_>, verb: usize) -> Option<Difference> {
    let places = &side.alignment.candidates[verb];
    let ends = places.iter().map(|place| end_of(side, *place));
    let ends: Option<Vec<usize>> = ends.collect();
    let (place, end) = (places.first()?, *ends?.first()?);
    let frame = &side.passages()[place.passage];
    let message = format!(
        "in the quote this is over (`{}`), the statement tells it as so now",
        frame.print(&[end])
    );
    let quote = (place.passage, frame.words[end].range.clone());
    let range = side.says().words[verb].range.clone();
    Some(Difference::certain(Part::Certainty, range, message).at(quote))
}

/// Returns the word for “until” in the clause of a verb that tells what is over.
fn end_of(side: &Side<'_, '_>, place: Place) -> Option<usize> {
    let frame = &side.passages()[place.passage];
    let clause = frame.words[place.word].clause;
    let is_over = place.passage < side.quotes
        && is_verb(frame, place.word)
        && frame.words[place.word].means(LASTING)
        && !is_infinitive(frame, place.word)
        && !is_present(frame, place.word)
        && frame.has_in_clause(clause, &[Family::Done])
        && !frame.has_in_clause(clause, &[Family::Flip, Family::Future, Family::Plan]);
    let until = frame.marks.iter().find(|mark| {
        let last = mark.words.last().copied().unwrap_or(0);
        let end = frame.words.len().min(last + 1 + MAX_WORDS_TO_DATE);
        mark.family == Family::Until
            && mark.strong
            && mark.clause == clause
            && (last + 1..end).any(|at| is_date(frame, at))
    });
    until.filter(|_| is_over)?.words.first().copied()
}

/// True for a date, or for a number that is a year.
fn is_date(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    let is_year = || {
        word.text
            .parse()
            .is_ok_and(|year: u32| YEARS.contains(&year))
    };
    match word.value {
        Some(What::Date(_)) => true,
        Some(What::Number(_)) => {
            let printed = &frame.text[word.range.clone()];
            printed.parse().is_ok_and(|year: u32| YEARS.contains(&year))
        }
        Some(_) => false,
        None => is_year(),
    }
}

/// True if the form of a verb surely is that of the present tense.
fn is_present(frame: &Frame<'_>, verb: usize) -> bool {
    let text = frame.words[verb].text.as_str();
    PRESENT_ENDS.has_in(frame.language, text) && !NO_PRESENT.has_in(frame.language, text)
}
