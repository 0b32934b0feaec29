//! Comparisons that leave their sides out: “A has more members than B, but fewer comments”.

use std::ops::Range;

use crate::reading::frame::clause_words::degrees::MULTIPLES;
use crate::reading::frame::clause_words::degrees::SUPERLATIVE;
use crate::reading::frame::compare::degrees::comparison_words::is_marker;
use crate::reading::frame::compare::degrees::comparison_words::is_name;
use crate::reading::frame::compare::degrees::comparison_words::is_number;
use crate::reading::frame::compare::degrees::comparison_words::marker;
use crate::reading::frame::compare::degrees::comparisons::Comparison;
use crate::reading::frame::compare::degrees::comparisons::MAX_WORDS_TO_THAN;
use crate::reading::frame::compare::degrees::comparisons::Relation;
use crate::reading::frame::compare::degrees::comparisons::read;
use crate::reading::frame::compare::degrees::ratios;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// Returns the comparisons that leave their sides out and have those of another in their sentence: “but fewer comments”.
pub(super) fn elliptic(frame: &Frame<'_>, all: &mut [Comparison]) -> Vec<Comparison> {
    if all.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for at in 0..frame.words.len() {
        let multiple = MULTIPLES.has_in(frame.language, text(frame, at));
        if multiple || is_marker(frame, at) {
            found.extend(without_sides(frame, all, at));
        }
    }
    found
}

/// Reads a comparison that has its sides from the one before it.
fn without_sides(frame: &Frame<'_>, all: &mut [Comparison], word: usize) -> Option<Comparison> {
    let own = &frame.words[word];
    if all.iter().any(|it| (it.word..=it.last).contains(&word)) {
        return None;
    }
    let base = all.iter_mut().rfind(|it| it.last < word)?;
    if frame.words[base.word].sentence != own.sentence {
        return None;
    }
    let relation = match (marker(frame, word), ratios::worth(frame, word)) {
        (Some(true), _) => Relation::Less,
        (Some(false), _) => Relation::More,
        (None, ratio) => ratio?.relation(),
    };
    let clause =
        (word + 1..frame.words.len()).take_while(|it| frame.words[*it].clause == own.clause);
    let end = clause.last().unwrap_or(word) + 1;
    let read = read(frame, word, end.min(word + MAX_WORDS_TO_THAN), relation);
    let before = word.checked_sub(1).map_or("", |it| text(frame, it));
    let superlative = SUPERLATIVE.has_in(frame.language, before) && is_marker(frame, word);
    let bounds = is_number(frame, word + 1) || is_number(frame, word + 2);
    let mut marks = frame.marks.iter();
    let denied = marks.any(|it| it.clause == own.clause && it.family == Family::Flip);
    if superlative || bounds || denied || read.measure.is_empty() {
        return None;
    }
    let (first, second) = sides_of(frame, base, word, end)?;
    let last = read.measure.iter().copied().max().unwrap_or(word).max(word);
    Some(Comparison {
        last,
        first,
        second,
        ..read
    })
}

/// Returns the sides that a comparison has from the one before it, which ends where its own part begins; nothing where
/// somebody else may be meant.
fn sides_of(
    frame: &Frame<'_>,
    base: &mut Comparison,
    word: usize,
    end: usize,
) -> Option<(Range<usize>, Range<usize>)> {
    let clause = frame.words[word].clause;
    let marks = frame.marks.iter().filter(|it| it.clause == clause);
    let mut marks = marks.filter(|it| (base.last + 1..word).contains(&it.words[0]));
    let opened = marks.clone().any(|it| it.family == Family::Opener);
    let joint = marks
        .rfind(|it| it.family == Family::Joint)
        .map(|it| it.words[0]);
    let opens = (base.last + 1..word).find(|at| frame.words[*at].clause == clause);
    let start = joint.or(opens)?;
    let parted = joint.is_some() || frame.words[base.last].clause != clause;
    let name = (start..end).find(|at| is_name(frame, *at));
    base.second.end = base.second.end.min(start);
    let sides = (base.first.clone(), base.second.clone());
    let Some(name) = name else {
        return (joint.is_some() && !opened).then_some(sides);
    };
    let within = |side: &Range<usize>| {
        side.clone()
            .any(|at| frame.words[at].value == frame.words[name].value)
    };
    match (within(&base.first), within(&base.second)) {
        (true, false) if parted => Some(sides),
        (false, true) if parted => Some((sides.1, sides.0)),
        _ => None,
    }
}
