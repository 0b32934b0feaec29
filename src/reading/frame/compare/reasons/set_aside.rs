//! Reasons that a text denies: who left “not because of the price” did not leave because of it, and did leave.

use std::ops::Range;

use crate::reading::frame::clause_words::polarity::BUT_INSTEAD;
use crate::reading::frame::clause_words::reasons::SO_MUCH;
use crate::reading::frame::compare::polarity::contrasts::denies;
use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::compare::reasons::reasons_of;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The most words between “not” and a reason.
const MAX_WORDS_BETWEEN: usize = 2;

/// Reports a reason that the quote denies, or a deed that is denied where the quote denies its reason alone.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    denied_reason(side).or_else(|| denied_deed(side))
}

/// True for a reason that its text denies: *not* because of the price.
pub(in crate::reading::frame::compare) fn is_denied(frame: &Frame<'_>, mark: &Mark) -> bool {
    // The “cause” of “pas à cause de” is a mark of its own.
    let mut marks = frame.marks.iter().filter(|it| it.family == Family::Because);
    marks.any(|it| it.words.contains(&mark.words[0]) && stands_behind_not(frame, it))
}

fn stands_behind_not(frame: &Frame<'_>, mark: &Mark) -> bool {
    let first = mark.words[0];
    let near = first.saturating_sub(MAX_WORDS_BETWEEN)..first;
    let between = near.rev().take_while(|at| SO_MUCH.has(text(frame, *at)));
    let not = first - between.count();
    // “Does not pay, because” denies the deed.
    let apart = (not..=first).any(|at| frame.words[at].gap.contains(','));
    not > 0 && !apart && denies(frame, not - 1)
}

/// Returns the words of the reason that a mark gives, up to what is said instead.
fn region(frame: &Frame<'_>, mark: &Mark) -> Range<usize> {
    let last = mark.words[mark.words.len() - 1];
    let end = frame.sentence_of(last).end;
    let is_end = |at: &usize| {
        BUT_INSTEAD.has(text(frame, *at)) || frame.words[*at].gap.contains([':', ';', '–', '—'])
    };
    let instead = (last + 1..end).find(is_end);
    last + 1..instead.unwrap_or(end)
}

/// Reports a statement that gives the reason which the quote denies.
fn denied_reason(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let told = reasons_of(says, true).into_iter().next()?;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let given: Vec<usize> = reasons_of(frame, false).into_iter().flatten().collect();
        let Some(mark) = frame.marks.iter().find(|mark| is_denied(frame, mark)) else {
            continue;
        };
        let region = region(frame, mark);
        let mut places = told
            .iter()
            .flat_map(|word| side.alignment.places(*word, passage))
            .peekable();
        let denied = places.peek().is_some()
            && places.all(|at| region.contains(&at) && !given.contains(&at));
        if !denied {
            continue;
        }
        let message = format!(
            "the quote says that this was not the reason (`{}`)",
            frame.print(&region.clone().collect::<Vec<_>>())
        );
        let difference = Difference::certain(Part::Reason, says.range(&told), message);
        return Some(difference.at((passage, frame.range(&mark.words))));
    }
    None
}

/// Reports a deed that the statement denies without a reason, where the quote only denies one of two reasons for it: “did not leave
/// because of A but because of B”.
fn denied_deed(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let own = flips(says, |_| true);
    if says.has(&[Family::Because]) || own.is_empty() {
        return None;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((mark, deeds)) = denies_reason_alone(frame) else {
            continue;
        };
        let told = own.iter().find(|flip| {
            let here = |at: &usize| says.words[*at].clause == flip.clause;
            (0..says.words.len()).filter(here).any(|at| {
                let mut places = side.alignment.places(at, passage);
                is_verb(says, at) && places.any(|it| deeds.contains(&it))
            })
        });
        let Some(told) = told else {
            continue;
        };
        let (words, place) = side.printed(passage, mark);
        let message = format!("the quote denies a reason alone (`{words}`), not what was done");
        let range = says.range(&told.words);
        return Some(Difference::certain(Part::Reason, range, message).at(place));
    }
    None
}

/// Returns the word that denies, and the words before the reason, of “did not leave because of A but because of B”.
pub(in crate::reading::frame::compare) fn denies_reason_alone<'f>(
    frame: &'f Frame<'_>,
) -> Option<(&'f Mark, Range<usize>)> {
    let because = |mark: &&Mark| mark.family == Family::Because;
    let mut flips = frame
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Flip && mark.strong);
    flips.find_map(|flip| {
        let sentence = frame.sentence_of(flip.words[0]);
        let last = *flip.words.last()?;
        let reasons = || frame.marks.iter().filter(because).map(|mark| mark.words[0]);
        let first = reasons().find(|at| *at > last && frame.words[*at].clause == flip.clause)?;
        let but = (first + 1..sentence.end).find(|at| BUT_INSTEAD.has(text(frame, *at)))?;
        let again = reasons().any(|at| at == but + 1);
        again.then_some((flip, sentence.start..first))
    })
}
