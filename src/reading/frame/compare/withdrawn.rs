//! Words that a quote itself takes back, and the statement tells as a fact: “A screenshot says that A closes. It is a fake.”

use std::ops::Range;

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// True if words that take something back hang on an address or a version: “4.1, which was withdrawn”.
fn hangs_on_value(frame: &Frame<'_>, mark: &Mark) -> bool {
    let first = frame.words.iter().position(|it| it.clause == mark.clause);
    let before = first.and_then(|at| at.checked_sub(1));
    before.is_some_and(|at| matches!(frame.words[at].value, Some(What::Exact(_))))
}

/// True if words that take something back are told of the opposite of what the statement tells: “the old rooms stay; the new ones were withdrawn”.
fn tells_of_opposite(side: &Side<'_, '_>, passage: usize, mark: &Mark) -> bool {
    let frame = &side.passages()[passage];
    let told: Vec<&Word> = (side.alignment.best.iter().flatten())
        .filter(|place| place.passage == passage)
        .map(|place| &frame.words[place.word])
        .filter(|word| word.clause != mark.clause)
        .collect();
    let mut words = frame.words.iter().filter(|it| it.clause == mark.clause);
    words.any(|word| {
        let mut against = word
            .concepts
            .iter()
            .flat_map(|it| meanings().opposites(*it));
        against.any(|it| told.iter().any(|word| word.concepts.contains(it)))
    })
}

/// Reports what the statement tells as a fact, and the quote only asks or takes back.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if says.is_reserved_beside_denials() || !says.words.iter().any(|word| word.content) {
        return;
    }
    let used = &side.alignment.used;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let own: Vec<usize> = used
            .iter()
            .filter(|it| it.0 == passage)
            .map(|it| it.1)
            .collect();
        let (Some(first), Some(last)) = (own.iter().min(), own.iter().max()) else {
            continue;
        };
        if let Some(mark) = asked(frame, *last) {
            let message = "the quote asks this, it does not say so".to_owned();
            let range = 0..says.text.len();
            found.push(Difference::certain(Part::Standing, range, message).at((passage, mark)));
            return;
        }
        let told = |mark: &Mark| {
            let mut places = side.alignment.best.iter().flatten();
            places.any(|place| place.passage == passage && mark.words.contains(&place.word))
        };
        let sentence = |clause: usize| frame.clauses.get(clause).map_or(0, |it| it.sentence);
        let other = |mark: &Mark| {
            mark.family == Family::TakenBack && tells_of_opposite(side, passage, mark)
        };
        let withdraws = |mark: &&Mark| {
            let near = sentence(mark.clause).abs_diff(sentence(*last)) <= 1;
            let behind = mark.family == Family::TakenBack && *last <= mark.clause;
            let before = mark.family == Family::CalledFalse
                && mark.clause <= *first
                && *last <= mark.clause + 1
                && sentence(mark.clause) == sentence(*last);
            mark.strong
                && near
                && (behind || before)
                && !told(mark)
                && !hangs_on_value(frame, mark)
                && !other(mark)
        };
        let Some(mark) = frame.marks.iter().find(withdraws) else {
            continue;
        };
        // Who denies what was called false tells something else.
        let apart = |it: &Mark| {
            (*first..=*last).contains(&it.clause)
                && !it.words.iter().any(|word| mark.words.contains(word))
        };
        if denials(&says.marks, |_| true) != denials(&frame.marks, apart) {
            continue;
        }
        let (words, place) = side.printed(passage, mark);
        let message = format!("the quote itself takes this back (`{words}`)");
        let range = 0..says.text.len();
        found.push(Difference::certain(Part::Standing, range, message).at(place));
        return;
    }
}

/// Counts the words among some marks that deny and are chosen.
fn denials(marks: &[Mark], chosen: impl Fn(&Mark) -> bool) -> usize {
    let flips = marks.iter();
    let flips = flips.filter(|mark| mark.family == Family::Flip && mark.strong && chosen(mark));
    flips.count()
}

/// Returns the question mark with which the sentence of a clause ends inside the quote.
fn asked(frame: &Frame<'_>, clause: usize) -> Option<Range<usize>> {
    let mut words = frame.words.iter().rev();
    let last = words.find(|word| word.clause == clause)?;
    let rest = &frame.text[last.range.end..];
    let end = rest.find(['?', '.', '!', ';', '\n'])?;
    let at = last.range.end + end;
    rest[end..].starts_with('?').then_some(at..at + 1)
}
