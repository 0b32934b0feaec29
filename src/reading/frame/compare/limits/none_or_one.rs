//! None of several is not one of them: “neither of the two was told”, “not a single message was lost”.

use crate::reading::frame::clause_words::limits::NONE_OF;
use crate::reading::frame::clause_words::limits::ONE;
use crate::reading::frame::clause_words::limits::SINGLE;
use crate::reading::frame::compare::polarity::contrasts::denies;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// Reports one where the quote has none.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let own = one(says).filter(|_| !says.denies())?;
    let noun = counted(says, *own.last()?);
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some(none) = none(frame) else {
            continue;
        };
        let quoted = counted(frame, *none.last()?);
        let same = noun
            .zip(quoted)
            .is_some_and(|(own, at)| side.alignment.places(own, passage).any(|it| it == at));
        if !same || says_of_others(frame) || tells_of_one(frame, &none) {
            continue;
        }
        let message = format!(
            "the quote says “{}”, the statement “{}”",
            frame.print(&none),
            says.print(&own)
        );
        let difference = Difference::certain(Part::Quantifier, says.range(&own), message);
        return Some(difference.at((passage, frame.range(&none))));
    }
    None
}

/// True if a text leaves somebody out or limits what it says, so that one may be told of as well.
fn says_of_others(frame: &Frame<'_>) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| it.strong && matches!(it.family, Family::Only | Family::Except))
}

/// True if a text also tells of one, beside these words: “none joined twice; one club came back”.
fn tells_of_one(frame: &Frame<'_>, none: &[usize]) -> bool {
    // “Not a single book”
    let denied = |at: &usize| none.contains(at) || *at > 0 && none.contains(&(at - 1));
    let mut others = (0..frame.words.len()).filter(|at| !denied(at));
    others.any(|at| {
        let printed = printed(frame, at);
        ONE.has(&printed) || SINGLE.has(&printed)
    })
}

/// Returns the words of “only one”, “a single”, “one of the”.
fn one(frame: &Frame<'_>) -> Option<Vec<usize>> {
    let is_one = |at: usize| ONE.has(&printed(frame, at));
    let is_only = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|it| it.strong && it.family == Family::Only && it.words.last() == Some(&at))
    };
    (0..frame.words.len()).find_map(|at| {
        let next = at + 1;
        let single = SINGLE.has(text(frame, at)) && at > 0 && is_article(frame, at - 1);
        if is_only(at) && is_one(next) {
            Some(vec![at, next])
        } else if single {
            Some(vec![at - 1, at])
        } else {
            None
        }
    })
}

/// Returns the words of “none”, “neither”, “not one”, “not a single”.
fn none(frame: &Frame<'_>) -> Option<Vec<usize>> {
    let words = 0..frame.words.len();
    words.into_iter().find_map(|at| {
        if NONE_OF.has(text(frame, at)) {
            return Some(vec![at]);
        }
        let not = denies(frame, at) || text(frame, at) == "ни" || text(frame, at) == "ni";
        let one = ONE.has(&printed(frame, at + 1));
        let single = is_article(frame, at + 1) && SINGLE.has(text(frame, at + 2));
        match (not, single, one) {
            (true, true, _) => Some(vec![at, at + 1, at + 2]),
            (true, _, true) => Some(vec![at, at + 1]),
            _ => None,
        }
    })
}

fn is_article(frame: &Frame<'_>, at: usize) -> bool {
    matches!(
        text(frame, at),
        "a" | "ein" | "eine" | "einen" | "un" | "une" | "una"
    ) || frame.words.get(at).is_some() && printed(frame, at) == "1"
}

/// The most words between “none” and what is counted: none of *the two* treasurers.
const MAX_WORDS_BETWEEN: usize = 4;

/// Returns the thing or person of which there is none or one.
fn counted(frame: &Frame<'_>, last: usize) -> Option<usize> {
    let end = frame.words.len().min(last + 1 + MAX_WORDS_BETWEEN);
    let single = |at: usize| SINGLE.has(text(frame, at));
    (last + 1..end)
        .filter(|at| !single(*at))
        .find(|at| frame.words[*at].content && frame.words[*at].value.is_none())
}

/// Returns a word or a value in lower case, as it is printed.
fn printed(frame: &Frame<'_>, at: usize) -> String {
    let word = frame.words.get(at);
    word.map_or_else(String::new, |word| match word.value {
        None => word.text.clone(),
        Some(_) => frame.text[word.range.clone()].to_lowercase(),
    })
}
