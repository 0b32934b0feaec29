//! The number of a whole that a statement gives to a part of it: “8 million users, of whom 2 million use A”.

use std::ops::Range;
use std::ops::RangeInclusive;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::around::around;
use crate::reading::frame::clause_words::grammar::DETERMINERS;
use crate::reading::frame::clause_words::numbers::OF_WHICH;
use crate::reading::frame::compare::pairing::owners::is_counted;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The maximum number of words between those phrases and the number of the part: of whom *some more than* 300.
const MAX_WORDS_BETWEEN: usize = 2;

/// A part of a whole in a quote.
struct Portion {
    /// The first word that points back to the whole.
    pointer: usize,
    /// The number of the part.
    number: usize,
    /// The clauses that tell of the part.
    clauses: RangeInclusive<usize>,
}

/// Reports a statement that gives a name the number of a whole, of which the quotes give it a part.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some(portion) = portion(frame) else {
            continue;
        };
        let Some((own, name)) = only_name(side, passage, &portion.clauses) else {
            continue;
        };
        let tells_part = frame.words[portion.number]
            .value
            .is_some_and(|it| has(says, it));
        let whole = whole(side, passage, &portion.clauses);
        if tells_part || whole.is_none_or(|it| tells_owner(side, it)) {
            continue;
        }
        let message = format!(
            "the number is that of a whole, of which the quote gives `{}` a part",
            frame.print(&[name])
        );
        let quote = (passage, frame.range(&[portion.pointer, name]));
        let range = says.words[own].range.clone();
        found.push(Difference::certain(Part::Pairing, range, message).at(quote));
        return;
    }
}

/// Returns the first part of a whole of which a text tells how many it is: “300 of them”, “davon 300”.
fn portion(frame: &Frame<'_>) -> Option<Portion> {
    let pointer = pointer(frame)?;
    let number = number_beside(frame, &pointer)?;
    let (one, other) = (
        frame.words[pointer.start].clause,
        frame.words[number].clause,
    );
    Some(Portion {
        pointer: pointer.start,
        number,
        clauses: one.min(other)..=one.max(other),
    })
}

/// Returns the words that point from a part back to its whole.
fn pointer(frame: &Frame<'_>) -> Option<Range<usize>> {
    (0..frame.words.len()).find_map(|at| {
        let length = OF_WHICH.length_at(frame, at)?;
        Some(at..at + length)
    })
}

/// Returns the number right before a phrase, or behind it with no name between; one of years or hours counts no part.
fn number_beside(frame: &Frame<'_>, phrase: &Range<usize>) -> Option<usize> {
    let sentence = frame.words[phrase.start].sentence;
    let counts = |at: usize| {
        let unit = around(frame, at).unit;
        is_number(frame, at)
            && frame.words[at].sentence == sentence
            && unit.is_none_or(|it| meanings().unit(it).1 == "share")
    };
    let before = phrase.start.checked_sub(1).filter(|at| counts(*at));
    before.or_else(|| {
        let end = frame.words.len().min(phrase.end + MAX_WORDS_BETWEEN + 1);
        let mut behind = phrase.end..end;
        let value = behind.find(|at| frame.words[*at].value.is_some());
        value.filter(|at| counts(*at))
    })
}

/// Returns the name of the statement that the quotes name only in the clauses of a part, as the only one there, with its place in both.
fn only_name(
    side: &Side<'_, '_>,
    passage: usize,
    clauses: &RangeInclusive<usize>,
) -> Option<(usize, usize)> {
    let says = side.says();
    let frame = &side.passages()[passage];
    let inside = |at: &usize| clauses.contains(&frame.words[*at].clause);
    let named: Vec<usize> = names(frame).filter(inside).collect();
    let [name] = named[..] else {
        return None;
    };
    let value = frame.words[name].value;
    // “A with its service B has 8 million”: the number may be that of A.
    let alone = names(says).all(|at| says.words[at].value == value);
    let mut passages = side.passages().iter().enumerate();
    let again = passages.any(|(other, frame)| {
        let mut words = (0..frame.words.len()).filter(|at| frame.words[*at].value == value);
        words.any(|at| other != passage || !inside(&at))
    });
    let own = says.words.iter().position(|word| word.value == value);
    own.filter(|_| alone && !again).map(|own| (own, name))
}

/// Returns the place of a number outside the clauses of a part that the statement has.
fn whole(side: &Side<'_, '_>, passage: usize, clauses: &RangeInclusive<usize>) -> Option<Place> {
    let mut passages = side.passages().iter().enumerate();
    passages.find_map(|(other, frame)| {
        let mut words = (0..frame.words.len()).filter(|at| is_number(frame, *at));
        let word = words.find(|at| {
            let word = &frame.words[*at];
            let inside = other == passage && clauses.contains(&word.clause);
            !inside && word.value.is_some_and(|it| has(side.says(), it))
        })?;
        Some(Place {
            passage: other,
            word,
        })
    })
}

/// True if the statement has the noun of what the whole belongs to: “the *choir* has 900 singers, 300 of them in B”.
fn tells_owner(side: &Side<'_, '_>, whole: Place) -> bool {
    let says = side.says();
    let clause = side.alignment.clause(whole);
    let counted = whole.word..=whole.word + MAX_WORDS_BETWEEN;
    let numbers: Vec<usize> = (0..says.words.len())
        .filter(|at| is_number(says, *at))
        .collect();
    (0..says.words.len()).any(|at| {
        let word = &says.words[at];
        let article = at > 0 && DETERMINERS.has(text(says, at - 1));
        let capital = says.is_in(Language::German) && is_noun(says, Some(at));
        let mut kinds = word.concepts.iter().filter_map(|it| meanings().kind(*it));
        let noun = article || capital || kinds.any(|kind| kind != "act");
        // French “compte” is an account, and says how many there are.
        let mut marks = says.marks.iter();
        let level = marks.any(|it| it.family == Family::Level && it.words.contains(&at));
        let mut places = side.alignment.candidates[at].iter();
        word.content
            && word.value.is_none()
            && noun
            && !level
            && !numbers.iter().any(|it| is_counted(says, *it, at))
            && places.any(|it| side.alignment.clause(*it) == clause && !counted.contains(&it.word))
    })
}

/// True if a word is a number.
fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.words[at].value, Some(What::Number(_)))
}

/// True if a statement has a value.
fn has(says: &Frame<'_>, value: What) -> bool {
    let mut values = says.words.iter().filter_map(|word| word.value);
    values.any(|it| corresponds(it, value))
}
