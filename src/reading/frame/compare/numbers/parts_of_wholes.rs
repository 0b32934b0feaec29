//! The number of a whole that a statement gives to a part of it: “8 million users, of whom 2 million use A”.

use std::ops::RangeInclusive;

use crate::reading::frame::align::corresponds;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Phrases that point from a part back to its whole, by language.
const OF_WHICH: &[(&str, &[&[&str]])] = &[
    (
        "en",
        &[
            &["of", "which"],
            &["of", "whom"],
            &["of", "them"],
            &["of", "these"],
            &["of", "those"],
        ],
    ),
    ("de", &[&["davon"], &["darunter"]]),
    (
        "fr",
        &[
            &["dont"],
            &["parmi", "eux"],
            &["parmi", "elles"],
            &["d", "entre", "eux"],
        ],
    ),
    (
        "es",
        &[
            &["de", "los", "cuales"],
            &["de", "las", "cuales"],
            &["de", "ellos"],
            &["de", "ellas"],
            &["de", "estos"],
            &["de", "estas"],
        ],
    ),
    ("ru", &[&["из", "них"], &["из", "которых"]]),
];

/// Reports a statement that gives a name the number of a whole, of which the quotes give it a part.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if pointer(says).is_some() {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some(pointer) = pointer(frame) else {
            continue;
        };
        let inside = part_clauses(frame, pointer);
        let part = number(frame, |at| inside.contains(&frame.words[at].clause));
        let named: Vec<usize> = names(frame)
            .filter(|at| inside.contains(&frame.words[*at].clause))
            .collect();
        let (Some(part), [name]) = (part, &named[..]) else {
            continue;
        };
        let value = frame.words[*name].value;
        // “A with its service B has 8 million”: the number may be that of A.
        let alone = names(says).all(|at| says.words[at].value == value);
        let own = says.words.iter().position(|word| word.value == value);
        let elsewhere = |other: &Frame<'_>, own: bool| {
            other
                .words
                .iter()
                .any(|word| word.value == value && !(own && inside.contains(&word.clause)))
        };
        let mut passages = side.passages().iter().enumerate();
        let again = passages.any(|(at, other)| elsewhere(other, at == passage));
        let Some(own) = own.filter(|_| alone && !again && !has(says, part)) else {
            continue;
        };
        let whole = side.passages().iter().enumerate().any(|(at, other)| {
            number(other, |word| {
                !(at == passage && inside.contains(&other.words[word].clause))
                    && other.words[word].value.is_some_and(|it| has(says, it))
            })
            .is_some()
        });
        if !whole {
            continue;
        }
        let message = format!(
            "the number is that of a whole, of which the quote gives `{}` a part",
            frame.print(&[*name])
        );
        let quote = (passage, frame.range(&[pointer, *name]));
        let range = says.words[own].range.clone();
        found.push(Difference::certain(Part::Pairing, range, message).at(quote));
        return;
    }
}

/// Returns the word that points from a part back to its whole.
fn pointer(frame: &Frame<'_>) -> Option<usize> {
    let own = OF_WHICH.iter().find(|it| it.0 == frame.language.tag())?;
    (0..frame.words.len()).find(|at| {
        own.1.iter().any(|phrase| {
            let words = frame.words[*at..].iter().map(|word| word.text.as_str());
            phrase.len() <= frame.words.len() - at
                && words.zip(*phrase).all(|(one, other)| one == *other)
        })
    })
}

/// Returns the clauses that tell of the part: that of “of these”, and the next one where a comma parts the number from it.
fn part_clauses(frame: &Frame<'_>, pointer: usize) -> RangeInclusive<usize> {
    let clause = frame.words[pointer].clause;
    let counts = number(frame, |at| frame.words[at].clause == clause).is_some();
    clause..=clause + usize::from(!counts)
}

/// Returns the first number of a text for which `chosen` is true.
fn number(frame: &Frame<'_>, chosen: impl Fn(usize) -> bool) -> Option<What> {
    let mut numbers =
        (0..frame.words.len()).filter(|at| matches!(frame.words[*at].value, Some(What::Number(_))));
    numbers
        .find(|at| chosen(*at))
        .and_then(|at| frame.words[at].value)
}

/// True if a statement has a value.
fn has(says: &Frame<'_>, value: What) -> bool {
    let mut values = says.words.iter().filter_map(|word| word.value);
    values.any(|it| corresponds(it, value))
}
