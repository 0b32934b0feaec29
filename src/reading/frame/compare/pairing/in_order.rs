//! Compares what a quote tells of two things in their order: “the hall and the attic open on 4 and 11 March respectively”.

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Reports a statement that gives to the first of two things what the quote tells of the second.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    for (passage, frame) in side.quoted().iter().enumerate() {
        let mut marks = frame.marks.iter();
        let Some(mark) = marks.find(|mark| mark.family == Family::Respectively) else {
            continue;
        };
        let sentence = frame.words[mark.words[0]].sentence;
        let Some(order) = order(frame, sentence) else {
            continue;
        };
        let Some((label, value)) = crossed(side, passage, &order) else {
            continue;
        };
        let says = side.says();
        let message = format!(
            "`{}` and `{}` belong to different things in the quote, by their order there",
            says.print(&[label]),
            says.print(&[value])
        );
        let quote = (passage, frame.range(&mark.words));
        let range = says.words[label].range.clone();
        found.push(Difference::certain(Part::Pairing, range, message).at(quote));
        return;
    }
}

/// True if a word is one of two things or values that belong together in their order: then its place does not tell with what.
pub(super) fn is_ordered(frame: &Frame<'_>, at: usize) -> bool {
    let sentence = frame.words[at].sentence;
    let mut marks = frame.marks.iter();
    let ordered = marks.any(|mark| {
        mark.family == Family::Respectively && frame.words[mark.words[0]].sentence == sentence
    });
    let order = ordered.then(|| order(frame, sentence)).flatten();
    order.is_some_and(|order| order.labels.contains(&at) || order.values.contains(&at))
}

/// Two things and two values, each joined by “and”.
struct Order {
    labels: [usize; 2],
    values: [usize; 2],
}

/// Returns the two things and the two values of a sentence; nothing where it has others.
fn order(frame: &Frame<'_>, sentence: usize) -> Option<Order> {
    let joints = frame.marks.iter().filter(|mark| {
        // „300 beziehungsweise 120“
        matches!(mark.family, Family::Joint | Family::Respectively)
            && frame.words[mark.words[0]].sentence == sentence
    });
    let mut joined = joints.filter_map(|mark| joined(frame, mark.words[0]));
    let (first, second) = (joined.next()?, joined.next()?);
    let only = joined.next().is_none();
    let are_values = |pair: [usize; 2]| pair.into_iter().all(|at| is_value(frame, at));
    match (are_values(first), are_values(second)) {
        (false, true) if only => Some(Order {
            labels: first,
            values: second,
        }),
        (true, false) if only => Some(Order {
            labels: second,
            values: first,
        }),
        _ => None,
    }
}

/// Returns the two words that “and” joins.
fn joined(frame: &Frame<'_>, joint: usize) -> Option<[usize; 2]> {
    let sentence = frame.words[joint].sentence;
    let says = |at: &usize| {
        let word = &frame.words[*at];
        word.sentence == sentence && (word.value.is_some() || word.content && word.unit.is_none())
    };
    let before = (0..joint).rev().take(2).find(says)?;
    let behind = (joint + 1..frame.words.len()).take(3).find(says)?;
    let deed = is_verb(frame, before) || is_verb(frame, behind);
    (!deed && is_value(frame, before) == is_value(frame, behind)).then_some([before, behind])
}

fn is_value(frame: &Frame<'_>, at: usize) -> bool {
    let value = frame.words[at].value;
    value.is_some_and(|value| !matches!(value, What::Name(_)))
}

/// Returns a thing and a value of one part of the statement that have another place in their order each.
fn crossed(side: &Side<'_, '_>, passage: usize, order: &Order) -> Option<(usize, usize)> {
    let parts = segments(side.says());
    parts.into_iter().find_map(|part| {
        let told = |place: usize| part.clone().find(|at| tells(side, *at, passage, place));
        let labels = order.labels.map(told);
        let values = order.values.map(told);
        match (labels, values) {
            ([Some(label), None], [None, Some(value)])
            | ([None, Some(label)], [Some(value), None]) => Some((label, value)),
            _ => None,
        }
    })
}

/// True if a word of the statement is one of a passage, also the 4 of “4 and 11 March”.
fn tells(side: &Side<'_, '_>, at: usize, passage: usize, place: usize) -> bool {
    let own = &side.says().words[at];
    let other = &side.passages()[passage].words[place];
    let mut places = side.alignment.places(at, passage);
    match (own.value, other.value) {
        (Some(What::Date(own)), Some(What::Date(other))) => {
            (own.start.month, own.start.day) == (other.start.month, other.start.day)
        }
        (Some(What::Date(own)), Some(What::Number(other))) => {
            let day = own.start.day.map(|day| day.to_string());
            day == Some(other.number.to_string())
        }
        _ => places.any(|it| it == place),
    }
}
