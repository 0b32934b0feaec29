//! What follows from a reason comes after it: “the price doubled, so they left” is not “they left before the price doubled”.

use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::compare::reasons::reason_and_effect;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;

/// Reports a statement by which something happened before what the quote gives as its reason.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut marks = says.marks.iter();
    let before = marks.find(|it| it.family == Family::Before && it.strong)?;
    if !flips(says, |_| true).is_empty() {
        return None;
    }
    let first = before.words[0];
    let own = says.words[first].clause;
    let words = || says.sentence_of(first).filter(|at| says.words[*at].content);
    let behind = |clause: usize| {
        let here = words().filter(move |at| *at > first && says.words[*at].clause == clause);
        here.collect::<Vec<_>>()
    };
    let mut later = behind(own);
    if later.is_empty() {
        later = behind(own + 1);
    }
    let earlier: Vec<usize> = words().filter(|at| !later.contains(at)).collect();
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((reason, effect)) = reason_and_effect(frame) else {
            continue;
        };
        let shared = |words: &[usize], among: &[usize]| {
            let mut places = words
                .iter()
                .flat_map(|at| side.alignment.places(*at, passage));
            places.any(|at| among.contains(&at) && frame.words[at].value.is_none())
        };
        let turned = shared(&later, &reason)
            && shared(&earlier, &effect)
            && !shared(&later, &effect)
            && !shared(&earlier, &reason);
        if turned {
            let message = "the quote gives this as the reason, so that it came first".to_owned();
            let difference = Difference::certain(Part::Reason, says.range(&later), message);
            return Some(difference.at((passage, frame.range(&reason))));
        }
    }
    None
}
