//! Compares parts of a sentence of which one leaves out what the other says: “the choir has 70 members, the band 40”.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::align::same_stem;
use crate::reading::frame::clause_words::pairing::BESIDE_DATE;
use crate::reading::frame::clause_words::pairing::POINTERS;
use crate::reading::frame::compare::pairing::in_order::is_ordered;
use crate::reading::frame::compare::pairing::rivals::Class;
use crate::reading::frame::compare::pairing::rivals::class;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The maximum number of words that say something in a part that leaves out the verb.
const MAX_WORDS_OF_GAP: usize = 4;

/// The maximum number of parts of a passage that are compared; more make a list or a table.
const MAX_PARTS: usize = 40;

/// Reports a statement that gives to one of two parallel parts what the quote gives to the other.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if side.points_back_by_order() {
        return;
    }
    let told = segments(says);
    for (passage, frame) in side.quoted().iter().enumerate() {
        let columns = columns(frame);
        let crossed = columns.iter().find_map(|columns| {
            let mut parts = told.iter();
            parts.find_map(|part| crossed(side, passage, part, columns))
        });
        let Some((one, other, place)) = crossed else {
            continue;
        };
        let message = format!(
            "`{}` and `{}` belong to different things in the quote, which has `{}` there",
            says.print(&[one]),
            says.print(&[other]),
            frame.print(&[place])
        );
        let range = says.words[one].range.clone();
        let quote = (passage, frame.words[place].range.clone());
        found.push(Difference::certain(Part::Pairing, range, message).at(quote));
        return;
    }
}

/// Two words of parallel parts, each in the place of the other: *choir* and *band*, *70* and *40*.
#[derive(Debug, Clone, Copy)]
struct Column {
    full: usize,
    gap: usize,
}

/// Returns the columns of each part that leaves something out and the part before it that does not.
fn columns(frame: &Frame<'_>) -> Vec<Vec<Column>> {
    let parts = joined(frame, segments(frame));
    if parts.len() > MAX_PARTS {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut full: Option<&Range<usize>> = None;
    for part in &parts {
        let near = |full: &&Range<usize>| {
            let sentence = |at: usize| frame.words[at].sentence;
            sentence(part.start).abs_diff(sentence(full.start)) <= 1
        };
        let columns = full
            .filter(near)
            .and_then(|full| parallel(frame, full, part));
        match columns {
            Some(columns) if columns.iter().any(|it| is_ordered(frame, it.gap)) => {}
            Some(columns) => found.push(columns),
            None => full = Some(part),
        }
    }
    found
}

/// Joins the halves of a part without a verb: “the band, 40”.
fn joined(frame: &Frame<'_>, segments: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for part in segments {
        let first = &frame.words[part.start];
        let short = |part: &Range<usize>| {
            items(frame, part).len() == 1 && !part.clone().any(|at| is_verb(frame, at))
        };
        let last = joined.last_mut().filter(|last| {
            first.gap.trim() == ","
                && frame.words[last.start].sentence == first.sentence
                && short(last)
        });
        match last {
            Some(last) if short(&part) => last.end = part.end,
            _ => joined.push(part),
        }
    }
    joined
}

/// Returns the words of a part that say something, without verbs, and without what weighs them.
fn items(frame: &Frame<'_>, part: &Range<usize>) -> Vec<usize> {
    let weighs = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.strong && mark.words.contains(&at) && mark.family.turns_or_limits())
    };
    let tells = |at: &usize| {
        let word = &frame.words[*at];
        let chosen = || word.concepts.iter().any(|it| meanings().set(*it).is_some());
        let plain = word.content && !is_verb(frame, *at) && (word.unit.is_none() || chosen());
        let points = POINTERS.has(&word.text);
        // “Die Mitglieder *erst* am 9. Mai”
        let is_late = BESIDE_DATE.has_in(frame.language, &word.text);
        word.value.is_some() || plain && !is_late && !weighs(*at) && !points
    };
    part.clone().filter(tells).collect()
}

/// Returns the columns of two parts of which the second leaves out what the first says; nothing where they are not parallel.
fn parallel(frame: &Frame<'_>, full: &Range<usize>, gap: &Range<usize>) -> Option<Vec<Column>> {
    let told = gap
        .clone()
        .any(|at| is_verb(frame, at) || frame.words[at].helps());
    let opens = frame
        .marks
        .iter()
        .any(|mark| mark.family == Family::Opener && mark.words.first() == Some(&gap.start));
    let items_of_gap = items(frame, gap);
    if told || opens || !(2..=MAX_WORDS_OF_GAP).contains(&items_of_gap.len()) {
        return None;
    }
    let mut free = items(frame, full);
    // “A got 12 in B and 40 in C”: C stands in the place of B, behind its preposition.
    let name = |at: usize| matches!(frame.words[at].value, Some(What::Name(_)));
    let alike = |one: usize, other: usize| {
        !name(one) || preposition(frame, one).is_some() == preposition(frame, other).is_some()
    };
    let mut columns = Vec::new();
    let mut rest = Vec::new();
    for at in items_of_gap {
        let own = key(frame, at);
        let same = own.and_then(|own| {
            free.iter()
                .position(|it| key(frame, *it).as_ref() == Some(&own) && alike(at, *it))
        });
        match same {
            Some(place) => columns.push(Column {
                full: free.remove(place),
                gap: at,
            }),
            None => rest.push(at),
        }
    }
    for at in rest {
        columns.push(Column {
            full: counterpart(frame, full, gap, &mut free, at)?,
            gap: at,
        });
    }
    columns.retain(|it| !is_same(frame, it.full, it.gap));
    let valued = |it: &Column| {
        let known =
            |class: Class| matches!(class, Class::Value(_) | Class::Name(..) | Class::Set(_));
        class(frame, it.gap).is_some_and(known)
    };
    (columns.len() >= 2 && columns.iter().any(valued)).then_some(columns)
}

/// Returns the noun of the full part in whose place a noun of the other part stands: the first one that no number counts.
fn counterpart(
    frame: &Frame<'_>,
    full: &Range<usize>,
    gap: &Range<usize>,
    free: &mut Vec<usize>,
    at: usize,
) -> Option<usize> {
    let is_value = |at: usize| frame.words[at].value.is_some();
    let counted = |at: usize| at > full.start && is_number(frame, at - 1);
    let own = preposition(frame, at).filter(|_| at > gap.start);
    let noun = |at: usize| !frame.is_in(Language::German) || is_noun(frame, Some(at));
    let fits =
        |it: &usize| noun(*it) && !is_value(*it) && !counted(*it) && preposition(frame, *it) == own;
    if is_value(at) || !noun(at) {
        return None;
    }
    let place = free.iter().position(fits)?;
    Some(free.remove(place))
}

fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.words[at].value, Some(What::Number(_)))
}

/// Returns the class by which two words stand in one another’s place; nothing where only their order says so.
fn key(frame: &Frame<'_>, at: usize) -> Option<Class> {
    match class(frame, at) {
        Some(Class::Name(..)) => frame.words[at]
            .value
            .map(|it| Class::Value(std::mem::discriminant(&it))),
        Some(class @ (Class::Value(_) | Class::Set(_) | Class::Kind(_))) => Some(class),
        _ => None,
    }
}

/// True if two words are one and the same.
fn is_same(frame: &Frame<'_>, one: usize, other: usize) -> bool {
    let (one, other) = (&frame.words[one], &frame.words[other]);
    match (one.value, other.value) {
        (Some(one), Some(other)) => corresponds(one, other),
        (None, None) => same_stem(&one.text, &other.text),
        _ => false,
    }
}

/// Returns two words of a part of the statement of which each comes from another of two parallel parts, and the word that the quote has instead.
fn crossed(
    side: &Side<'_, '_>,
    passage: usize,
    part: &Range<usize>,
    columns: &[Column],
) -> Option<(usize, usize, usize)> {
    let frame = &side.passages()[passage];
    let told = |place: usize| {
        part.clone()
            .find(|at| tells(side, *at, passage, frame, place))
    };
    let sides: Vec<(&Column, Option<usize>, Option<usize>)> = columns
        .iter()
        .map(|it| (it, told(it.full), told(it.gap)))
        .filter(|(_, full, gap)| full != gap)
        .collect();
    // A part that tells of both, compares them.
    let both = sides
        .iter()
        .any(|(_, full, gap)| full.is_some() && gap.is_some());
    let full: BTreeSet<usize> = sides.iter().filter_map(|it| it.1).collect();
    let (column, _, own) = sides.iter().find(|it| it.2.is_some())?;
    let other = *full.first()?;
    (!both)
        .then(|| own.map(|own| (own, other, column.full)))
        .flatten()
}

/// True if a word of the statement comes from this word of a passage, and from no other one that is nearer to it.
fn tells(side: &Side<'_, '_>, at: usize, passage: usize, frame: &Frame<'_>, place: usize) -> bool {
    let own = &side.says().words[at];
    let stem = |word: usize| same_stem(&own.text, &frame.words[word].text);
    let places = side.alignment.candidates[at].iter();
    let places: Vec<usize> = places
        .filter(|it| it.passage == passage)
        .map(|it| it.word)
        .collect();
    let near = own.value.is_none() && places.iter().any(|it| stem(*it));
    places.contains(&place) && (!near || stem(place))
}
