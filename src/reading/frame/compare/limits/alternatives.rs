//! One of two things that somebody did, told as if they had surely done it: “have muted it or left”.

use crate::reading::frame::clause_words::limits::OR;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The most words between “or” and the verb of either of its parts.
const MAX_WORDS_TO_VERB: usize = 8;

/// Reports a statement that tells one of two alternatives of its quote as a fact.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if (0..says.words.len()).any(|at| is_or(says, at)) || is_open(says, 0) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        for or in (0..frame.words.len()).filter(|at| is_or(frame, *at)) {
            let same = frame.language == says.language;
            let Some((left, right)) = parts(frame, or, same) else {
                continue;
            };
            let told = |verb: usize| {
                let mut places = side.alignment.candidates.iter().flatten();
                places.any(|it| it.passage == passage && it.word == verb)
            };
            if told(left) == told(right) {
                continue;
            }
            let words = frame.print(&[left, right]);
            let message = format!("the quote says “{words}”, the statement only one of the two");
            let quote = (passage, frame.range(&[left, right]));
            let difference = Difference::certain(Part::Quantifier, 0..says.text.len(), message);
            found.push(difference.at(quote));
            return;
        }
    }
}

fn is_or(frame: &Frame<'_>, at: usize) -> bool {
    OR.has(&frame.words[at].text)
}

/// True if a sentence permits, denies, supposes or asks, so that an “or” holds for each of its parts.
fn is_open(frame: &Frame<'_>, sentence: usize) -> bool {
    let families = [
        Family::May,
        Family::Flip,
        Family::If,
        Family::Plan,
        Family::Report,
    ];
    frame.text.contains('?')
        || frame.marks.iter().any(|mark| {
            families.contains(&mark.family)
                && (mark.strong || matches!(mark.family, Family::May | Family::If))
                && frame.words[mark.words[0]].sentence == sentence
        })
}

/// Returns the verbs of the two parts that an “or” joins; nothing where one of the two has none.
fn parts(frame: &Frame<'_>, or: usize, same_language: bool) -> Option<(usize, usize)> {
    let sentence = frame.words[or].sentence;
    if is_open(frame, sentence) {
        return None;
    }
    let tells = |at: &usize| {
        let known = same_language || !frame.words[*at].concepts.is_empty();
        frame.words[*at].sentence == sentence && known && is_verb(frame, *at)
    };
    let left = (or.saturating_sub(MAX_WORDS_TO_VERB)..or)
        .rev()
        .find(tells)?;
    let end = frame.words.len().min(or + 1 + MAX_WORDS_TO_VERB);
    let right = (or + 1..end)
        .take_while(|at| frame.words[*at].clause == frame.words[or].clause)
        .find(tells)?;
    let close =
        frame.words[left].clause == frame.words[or].clause || frame.words[or].gap.contains(',');
    close.then_some((left, right))
}
