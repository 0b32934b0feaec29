//! Another number in the place of a total: “the number of people who left passed 230, so that the hall has 655 users”.

use std::ops::Range;

use crate::reading::frame::align::Place;
use crate::reading::frame::around::Around;
use crate::reading::frame::around::Change;
use crate::reading::frame::around::around;
use crate::reading::frame::clause_words::pairing::HOW_MANY;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most words from such a word to its number.
const MAX_WORDS_TO_NUMBER: usize = 20;

/// A number that a text gives as that of something, and the words that say of what.
struct Total {
    number: usize,
    words: Range<usize>,
}

/// Reports a number of the statement that stands with the words of a total of the quote which is another number.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    for (passage, frame) in side.quoted().iter().enumerate() {
        for total in totals(frame) {
            let Some(at) = stray(side, passage, &total) else {
                continue;
            };
            let says = side.says();
            let message = format!(
                "`{}` belongs to something else in the quote, which has `{}` there",
                says.print(&[at]),
                frame.print(&[total.number])
            );
            let range = says.words[at].range.clone();
            let quote = (passage, frame.words[total.number].range.clone());
            found.push(Difference::certain(Part::Pairing, range, message).at(quote));
            return;
        }
    }
}

/// Returns the totals of a text: “the *number* of members that have left rose to *40*”.
fn totals<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = Total> + 'f {
    let heads = (0..frame.words.len()).filter(|at| HOW_MANY.has(text(frame, *at)));
    heads.filter_map(|head| {
        let end = frame.sentence_of(head).end.min(head + MAX_WORDS_TO_NUMBER);
        let number = (head + 1..end).find(|at| tells_total(frame, *at))?;
        let words = head + 1..number;
        let tells = words.clone().any(|at| is_verb(frame, at));
        tells.then_some(Total { number, words })
    })
}

/// Returns the number of the statement, and not the total, beside which all words come from those of the total.
fn stray(side: &Side<'_, '_>, passage: usize, total: &Total) -> Option<usize> {
    let says = side.says();
    let candidates = &side.alignment.candidates;
    let is_total = |it: &Place| it.passage == passage && it.word == total.number;
    if candidates.iter().flatten().any(is_total) {
        return None;
    }
    let elsewhere = |at: &usize| {
        let mut places = candidates[*at].iter().peekable();
        is_number(says, *at)
            && places.peek().is_some()
            && places.all(|it| it.passage == passage && it.word > total.number)
    };
    let inside = |it: &Place| it.passage == passage && total.words.contains(&it.word);
    (0..says.words.len()).filter(elsewhere).find(|number| {
        let clause = says.clause_of(*number);
        let mut told = clause
            .filter(|at| at != number && says.words[*at].content && !candidates[*at].is_empty())
            .filter(|at| !bounds(says, *at))
            .peekable();
        let mut verbs = 0;
        let all = told.peek().is_some()
            && told.all(|at| {
                verbs += usize::from(is_verb(says, at));
                candidates[at].iter().any(inside)
            });
        all && verbs > 0
    })
}

/// True for the “more” of “more than 655,000”.
fn bounds(frame: &Frame<'_>, at: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| matches!(mark.family, Family::Up | Family::Down) && mark.words.contains(&at))
}

/// True for a number that may be how many there are: not where a change begins or by how much something changes, and no time.
fn tells_total(frame: &Frame<'_>, at: usize) -> bool {
    let counts = |around: Around| {
        around.unit.is_none() && !matches!(around.change, Some(Change::From | Change::By))
    };
    is_number(frame, at) && counts(around(frame, at))
}

fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.words[at].value, Some(What::Number(_)))
}
